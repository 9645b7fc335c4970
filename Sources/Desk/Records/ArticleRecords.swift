import Analysis
import Articles

/// What an index keeps of one article, made from its summary by whoever analyses it, so that the
/// index has only to give the texts its own numbers.
///
/// Nothing in it depends on what people have said; that is `ArticleMarks`.
public struct ArticleRecords: Sendable {
  var strings = ArticleStrings()
  /// Numbers of `strings`, as those in the records.
  var titleNumber: UInt32 = 0
  var dateNumber: UInt32 = 0
  /// Days since 1970; nil where the article has no date.
  var day: Int32?
  var wordCount: UInt32 = 0
  /// Mentions of names as the machine found them.
  var nameMentions: UInt32 = 0
  /// Claims, passages, names and what is counted.
  var packed = PackedRecords()

  var title: String { strings[titleNumber] }
  /// The day of publication, ISO 8601; nil where the article does not say.
  public var date: String? { dateNumber == 0 ? nil : strings[dateNumber] }
  /// Words and numbers of the text.
  public var words: Int { Int(wordCount) }

  /// Bytes that the texts of its claims and passages take; see `ClaimTexts`.
  var textLength: Int {
    packed.claims.reduce(0) { $0 + Int($1.length) }
      + packed.passages.reduce(0) { $0 + Int($1.length) }
  }

  /// Cost: O(n) in the size of the summary.
  public init(of summary: ArticleSummary) {
    var texts = StringTable()
    titleNumber = texts.number(of: summary.title)
    dateNumber = texts.number(of: summary.date ?? "")
    day = summary.date.flatMap(CalendarDay.number)
    wordCount = UInt32(clamping: summary.words)
    nameMentions = UInt32(clamping: summary.names.reduce(0) { $0 + $1.mentions.count })
    let figures = summary.claims.map { FigureRecord(of: $0, in: summary, &texts) }
    packed = PackedRecords(
      claims: zip(summary.claims, figures).map { ClaimRecord($0, hasFigure: $1 != nil, &texts) },
      figures: figures.compactMap { $0 },
      passages: summary.passages.map {
        PassageRecord(
          start: UInt32(clamping: $0.range.lowerBound), length: UInt16(clamping: $0.range.count),
          kind: ClaimKind($0.kind).rawValue)
      },
      counted: CountedRecord.all(in: summary),
      names: summary.names.flatMap { NamePosting.all(of: $0, &texts) })
    strings = texts.strings
  }
}

extension FigureRecord {
  /// Nil where the main figure of the claim has no number.
  fileprivate init?(
    of claim: ClaimSummary, in summary: ArticleSummary, _ texts: inout StringTable
  ) {
    let main = summary.figures[claim.figures].max { left, right in
      (ClaimKind(left.kind)?.weight ?? 0) < (ClaimKind(right.kind)?.weight ?? 0)
    }
    guard let main, let bounds = main.bounds else { return nil }
    self.init(
      unit: texts.number(of: main.unit), low: Float(bounds.lowerBound),
      high: Float(bounds.upperBound))
  }
}

extension ClaimRecord {
  fileprivate init(_ claim: ClaimSummary, hasFigure: Bool, _ texts: inout StringTable) {
    self.init(
      start: UInt32(clamping: claim.range.lowerBound), length: UInt16(clamping: claim.range.count),
      before: UInt16(clamping: claim.range.lowerBound - claim.sentence.lowerBound),
      after: UInt16(clamping: claim.sentence.upperBound - claim.range.upperBound),
      rank: claim.rank, kind: claim.kind, speaker: texts.number(of: claim.speaker),
      hasFigure: hasFigure, wording: claim.wording, signature: Wording.folded(claim.signature))
  }
}

extension NamePosting {
  /// A posting for each spelling, in the order of the text.
  fileprivate static func all(
    of name: NameSummary, _ texts: inout StringTable
  ) -> [NamePosting] {
    let number = texts.number(of: name.name)
    let kind = UInt8(MentionKind.allCases.firstIndex(of: name.kind) ?? 0)
    var postings: [NamePosting] = []
    for mention in name.mentions {
      let spelling = texts.number(of: mention.spelling)
      if let place = postings.firstIndex(where: { $0.spelling == spelling }) {
        postings[place].mentions = UInt16(clamping: Int(postings[place].mentions) + 1)
      } else {
        postings.append(NamePosting(name: number, spelling: spelling, mentions: 1, kind: kind))
      }
    }
    return postings
  }
}

extension CountedRecord {
  fileprivate static func all(in summary: ArticleSummary) -> [CountedRecord] {
    var claim = 0
    return summary.counted.compactMap { counted in
      while claim < summary.claims.count, summary.claims[claim].figures.upperBound <= counted.figure
      {
        claim += 1
      }
      guard claim < summary.claims.count, summary.claims[claim].figures.contains(counted.figure)
      else { return nil }
      return CountedRecord(
        counted, claim: claim, bounds: summary.figures[counted.figure].bounds)
    }
  }
}
