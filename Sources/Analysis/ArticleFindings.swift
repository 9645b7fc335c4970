import Articles

/// What newsrooms check besides names and figures; shown when a person asks for it.
public enum PassageKind: String, CaseIterable, Sendable {
  case quotation, superlative
  /// What somebody is: "minister of health", "chief executive".
  case title
}

/// A stretch of text of such a kind; names and figures may lie inside it.
public struct Passage: Sendable, Equatable {
  /// Half-open range of UTF-8 byte offsets in the text.
  public let range: Range<Int>
  public let kind: PassageKind
}

/// What follows from the mentions of an article: which of them name the same thing, what is
/// claimed, and where the article contradicts itself.
///
/// Kept apart from `ArticleAnalysis`, since highlights are wanted before the first paint and these
/// are not.
public struct ArticleFindings: Sendable {
  public let entities: EntityIndex
  /// In the order of the text.
  public let claims: [Claim]
  /// In the order of the text.
  public private(set) var checks: [Check]
  /// In the order of the text; a quotation may hold superlatives.
  public let passages: [Passage]
  /// What the article counts and of what, to be compared with other articles; empty where passages
  /// were not looked for.
  public let counted: [CountedThing]

  private let claimIndex: RangeIndex
  private let passageIndex: RangeIndex

  /// - Parameter mentions: the mentions of the article, ascending, none overlapping another.
  ///
  /// Cost: O(n) in the length of the text.
  ///
  /// - Parameter findsPassages: whether passages, and what is counted, are looked for, which is a fifth
  ///   of the work.
  public init(of article: Article, mentions: [Mention], findsPassages: Bool = true) {
    self.init(in: DetectionInput(article), mentions: mentions, findsPassages: findsPassages)
  }

  /// The same, from what detectors were given of the article.
  public init(in input: DetectionInput, mentions: [Mention], findsPassages: Bool = true) {
    let passages = findsPassages ? Self.passages(in: input, mentions: mentions) : []
    let context = CheckContext(input: input, mentions: mentions)
    self.init(
      entities: EntityIndex(mentions, in: input.text),
      claims: Claims.claims(in: input, mentions: mentions),
      checks: Checks.checks(in: context), passages: passages,
      counted: findsPassages ? CountedThing.all(in: context) : [])
  }

  private static func passages(in input: DetectionInput, mentions: [Mention]) -> [Passage] {
    let (quotations, superlatives) = Claims.quotationsAndSuperlatives(in: input)
    return
      (quotations.map { Passage(range: $0, kind: .quotation) }
      + superlatives.map { Passage(range: $0, kind: .superlative) }
      + Claims.titles(in: input, mentions: mentions).map { Passage(range: $0, kind: .title) })
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  init(
    entities: EntityIndex, claims: [Claim], checks: [Check], passages: [Passage],
    counted: [CountedThing] = []
  ) {
    self.counted = counted
    self.entities = entities
    self.claims = claims
    self.checks = checks
    self.passages = passages
    claimIndex = RangeIndex(claims.map { $0.sentence })
    passageIndex = RangeIndex(passages.map { $0.range })
  }

  /// The claims whose sentences overlap a part of the text. Cost: O(log n) and the number found.
  public func claims(overlapping range: Range<Int>) -> [Claim] {
    claims[claimIndex.candidates(overlapping: range)].filter { $0.sentence.overlaps(range) }
  }

  /// The passages that overlap a part of the text. Cost: O(log n) and the number found.
  public func passages(overlapping range: Range<Int>) -> [Passage] {
    passages[passageIndex.candidates(overlapping: range)].filter { $0.range.overlaps(range) }
  }
}

extension ArticleFindings {
  /// Adds what another article counts differently. Cost: O(n) in the length of both texts.
  ///
  /// - Parameter name: what the other article is called in the messages.
  public mutating func compare(
    _ article: Article, _ mentions: [Mention], with other: Article, _ otherMentions: [Mention],
    named name: String
  ) {
    checks += Checks.differences(
      in: DetectionInput(article), mentions: mentions, from: DetectionInput(other),
      otherMentions: otherMentions, named: name)
    checks.sort { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension DetectionInput {
  /// What detectors are given of an article. Cost: O(n) in the length of the text.
  public init(_ article: Article) {
    self.init(
      text: article.text, published: article.metadata.published?.date,
      excluded: Self.notProse(of: article))
  }

  /// What is not prose and the marks of Markdown, within a line (`**`, `[`) and before it (`1.`, `-`, of
  /// which the one would be a figure and the other a minus), sorted and joined.
  static func notProse(of article: Article) -> [Range<Int>] {
    let marks = article.markup.filter { $0.kind == .hiddenSyntax || $0.kind == .syntax }
      .map(\.range)
    guard !marks.isEmpty else { return article.proseExclusions }
    var joined: [Range<Int>] = []
    let all = (article.proseExclusions + marks).sorted { $0.lowerBound < $1.lowerBound }
    for range in all {
      guard let last = joined.last, range.lowerBound <= last.upperBound else {
        joined.append(range)
        continue
      }
      joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    }
    return joined
  }
}
