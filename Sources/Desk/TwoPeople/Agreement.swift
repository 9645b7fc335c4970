import Annotations

/// How far two people agree in their verdicts on claims of one kind: Cohen's kappa (Cohen, "A
/// coefficient of agreement for nominal scales", 1960) with the counts that it is made from.
public struct Agreement: Sendable, Equatable {
  /// The kind of claim; nil for all kinds together.
  public var kind: ClaimKind?
  /// How often the first person gave the verdict of the row and the second that of the column.
  public var counts: [Pair: Int] = [:]

  /// Two people's verdicts on one text.
  public struct Pair: Sendable, Hashable {
    public var first: Verdict
    public var second: Verdict

    public init(first: Verdict, second: Verdict) {
      self.first = first
      self.second = second
    }
  }

  public init(kind: ClaimKind? = nil, counts: [Pair: Int] = [:]) {
    self.kind = kind
    self.counts = counts
  }

  /// Texts with a verdict by each.
  public var texts: Int { counts.values.reduce(0, +) }

  /// Texts on which both gave the same one.
  public var agreeing: Int {
    counts.reduce(0) { $0 + ($1.key.first == $1.key.second ? $1.value : 0) }
  }

  /// Observed agreement, from 0 to 1; nil without texts.
  public var observed: Double? { texts == 0 ? nil : Double(agreeing) / Double(texts) }

  /// Agreement to be expected by chance, from how often each gave each verdict.
  public var expected: Double? {
    guard texts > 0 else { return nil }
    var first: [Verdict: Int] = [:]
    var second: [Verdict: Int] = [:]
    for (pair, count) in counts {
      first[pair.first, default: 0] += count
      second[pair.second, default: 0] += count
    }
    let sum = first.reduce(0) { $0 + $1.value * second[$1.key, default: 0] }
    return Double(sum) / Double(texts) / Double(texts)
  }

  /// Cohen's kappa, at most 1; nil where it is not defined: without texts, or where both gave one
  /// and the same verdict throughout, so that nothing but agreement could come of it.
  public var kappa: Double? {
    guard let observed, let expected, expected < 1 else { return nil }
    return (observed - expected) / (1 - expected)
  }

  public mutating func add(_ first: Verdict, _ second: Verdict) {
    counts[Pair(first: first, second: second), default: 0] += 1
  }
}

/// The agreement of two people, over all kinds and for each kind.
public struct PairAgreement: Sendable {
  /// The one whose identifier comes first.
  public var first: Annotator
  public var second: Annotator
  public var all = Agreement()
  /// In the order of the kinds; those with texts only.
  public var kinds: [Agreement] = []
  /// Texts with verdicts of only one of the two.
  public var onlyFirst = 0
  public var onlySecond = 0
}

/// Counts agreement over articles.
public struct AgreementCount {
  private struct PersonPair: Hashable {
    var first: String
    var second: String
  }

  private var people: [String: Annotator] = [:]
  private var counts: [PersonPair: [ClaimKind: Agreement]] = [:]
  private var verdicts: [String: Int] = [:]
  private var matched: [PersonPair: (Set<String>, Set<String>)] = [:]

  public init() {}

  /// Adds the annotations of an article; a program's are no person's.
  ///
  /// - Parameter kind: the kind of the claim at a byte range.
  public mutating func add(
    _ annotations: [PlacedAnnotation], kind: (Range<Int>) -> ClaimKind
  ) {
    for annotation in annotations {
      guard let creator = annotation.creator, !creator.isSoftware else { continue }
      guard annotation.content.verdict != nil, annotation.content.decides.isEmpty else { continue }
      people[creator.id] = creator
      verdicts[creator.id, default: 0] += 1
    }
    for (one, other) in Disagreement.pairs(in: annotations) {
      guard let range = one.range, let creator = one.creator?.id,
        let otherCreator = other.creator?.id
      else { continue }
      let (first, second) = creator < otherCreator ? (one, other) : (other, one)
      let pair = PersonPair(
        first: min(creator, otherCreator), second: max(creator, otherCreator))
      guard let left = first.content.verdict, let right = second.content.verdict else { continue }
      let kind = kind(range)
      counts[pair, default: [:]][kind, default: Agreement(kind: kind)].add(left, right)
      matched[pair, default: ([], [])].0.insert(first.id)
      matched[pair, default: ([], [])].1.insert(second.id)
    }
  }

  /// The pairs of people who gave verdicts on the same text, by name.
  public var pairs: [PairAgreement] {
    counts.compactMap { pair, kinds -> PairAgreement? in
      guard let first = people[pair.first], let second = people[pair.second] else { return nil }
      var agreement = PairAgreement(first: first, second: second)
      for kind in ClaimKind.allCases {
        guard let found = kinds[kind] else { continue }
        agreement.kinds.append(found)
        for (verdicts, count) in found.counts {
          agreement.all.counts[verdicts, default: 0] += count
        }
      }
      let both = matched[pair] ?? ([], [])
      agreement.onlyFirst = verdicts[pair.first, default: 0] - both.0.count
      agreement.onlySecond = verdicts[pair.second, default: 0] - both.1.count
      return agreement
    }.sorted { ($0.first.id, $0.second.id) < ($1.first.id, $1.second.id) }
  }

  /// Everyone who gave a verdict, with how many.
  public var verdictCounts: [(person: Annotator, verdicts: Int)] {
    people.values.map { ($0, verdicts[$0.id, default: 0]) }.sorted { $0.0.id < $1.0.id }
  }
}

extension FolderIndex {
  /// How far people agree in the articles known so far. Cost: O(n) in the number of annotations, and
  /// of the claims of articles that have them.
  public var agreement: AgreementCount {
    var count = AgreementCount()
    for (index, entry) in entries.enumerated() {
      guard let annotations = entry.annotations else { continue }
      count.add(annotations) { kind(at: $0, article: index) }
    }
    return count
  }

  /// The kind of the shortest claim that a range overlaps.
  func kind(at range: Range<Int>, article: Int) -> ClaimKind {
    entries[article].claims.filter {
      (Int($0.start)..<Int($0.start) + Int($0.length)).overlaps(range)
    }.min { $0.length < $1.length }.flatMap { ClaimKind(rawValue: $0.kind) } ?? .statement
  }

  /// All disagreements of the folder, with their articles' places in the list.
  public var disagreements: [(article: Int, disagreement: Disagreement)] {
    entries.enumerated().flatMap { index, entry in entry.disagreements.map { (index, $0) } }
  }
}
