import Analysis
import Annotations

/// How far two people agree in their verdicts on claims of one kind, or in what they call the same
/// spans: Cohen's kappa (Cohen, "A coefficient of agreement for nominal scales", 1960) with the counts
/// that it is made from.
public struct Agreement: Sendable, Equatable {
  /// The kind of claim; nil for all kinds together, and for labels.
  public var kind: ClaimKind?
  /// How often the first person gave the one category and the second the other.
  public var counts: [Pair: Int] = [:]

  /// What two people said of one text: codes of verdicts, or kinds of spans.
  public struct Pair: Sendable, Hashable {
    public var first: String
    public var second: String

    public init(first: String, second: String) {
      self.first = first
      self.second = second
    }
  }

  public init(kind: ClaimKind? = nil, counts: [Pair: Int] = [:]) {
    self.kind = kind
    self.counts = counts
  }

  /// The counts, the most frequent first.
  public var ordered: [(pair: Pair, count: Int)] {
    counts.sorted {
      ($1.value, $0.key.first, $0.key.second) < ($0.value, $1.key.first, $1.key.second)
    }.map { ($0.key, $0.value) }
  }

  /// Texts of which each said something.
  public var texts: Int { counts.values.reduce(0, +) }

  /// Texts of which both said the same.
  public var agreeing: Int {
    counts.reduce(0) { $0 + ($1.key.first == $1.key.second ? $1.value : 0) }
  }

  /// Observed agreement, from 0 to 1; nil without texts.
  public var observed: Double? { texts == 0 ? nil : Double(agreeing) / Double(texts) }

  /// Agreement to be expected by chance, from how often each said each of them.
  public var expected: Double? {
    guard texts > 0 else { return nil }
    var first: [String: Int] = [:]
    var second: [String: Int] = [:]
    for (pair, count) in counts {
      first[pair.first, default: 0] += count
      second[pair.second, default: 0] += count
    }
    let sum = first.reduce(0) { $0 + $1.value * second[$1.key, default: 0] }
    return Double(sum) / Double(texts) / Double(texts)
  }

  /// Cohen's kappa, at most 1; nil where it is not defined: without texts, or where both said one
  /// and the same throughout, so that nothing but agreement could come of it.
  public var kappa: Double? {
    guard let observed, let expected, expected < 1 else { return nil }
    return (observed - expected) / (1 - expected)
  }

  public mutating func add(_ first: Verdict, _ second: Verdict) {
    add(first.rawValue, second.rawValue)
  }

  public mutating func add(_ first: String, _ second: String) {
    counts[Pair(first: first, second: second), default: 0] += 1
  }
}

/// The agreement of two people: in their verdicts, over all kinds and for each kind, and in what they
/// call the same spans.
public struct PairAgreement: Sendable {
  /// The one whose identifier comes first.
  public var first: Annotator
  public var second: Annotator
  public var all = Agreement()
  /// In the order of the kinds; those with texts only.
  public var kinds: [Agreement] = []
  /// What each said of the same span: the name of a kind, or `none` for what is no name or figure.
  public var labels = Agreement()
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
  private var labels: [PersonPair: Agreement] = [:]
  private var verdicts: [String: Int] = [:]
  private var matched: [PersonPair: (Set<String>, Set<String>)] = [:]

  public init() {}

  /// Adds the annotations of an article; a program's are no person's.
  ///
  /// - Parameter kind: the kind of the claim at a byte range.
  public mutating func add(
    _ annotations: [PlacedAnnotation], kind: (Range<Int>) -> ClaimKind
  ) {
    let given = annotations.filter { $0.isByPerson && $0.content.decides.isEmpty }
    for annotation in given where annotation.content.verdict != nil || annotation.label != nil {
      guard let creator = annotation.creator else { continue }
      people[creator.id] = creator
      if annotation.content.verdict != nil { verdicts[creator.id, default: 0] += 1 }
    }
    for (one, other) in Disagreement.pairs(in: annotations) {
      guard let range = one.range, let (pair, first, second) = Self.ordered(one, other),
        let left = first.content.verdict, let right = second.content.verdict
      else { continue }
      let kind = kind(range)
      counts[pair, default: [:]][kind, default: Agreement(kind: kind)].add(left, right)
      matched[pair, default: ([], [])].0.insert(first.id)
      matched[pair, default: ([], [])].1.insert(second.id)
    }
    addLabels(given)
  }

  /// Labels are compared where two people spoke of exactly the same span.
  private mutating func addLabels(_ annotations: [PlacedAnnotation]) {
    var said: [Range<Int>: [String: PlacedAnnotation]] = [:]
    for annotation in annotations where annotation.label != nil {
      guard let range = annotation.range, let person = annotation.creator?.id else { continue }
      // Of each person the last word counts.
      if let before = said[range]?[person], before.modified > annotation.modified { continue }
      said[range, default: [:]][person] = annotation
    }
    for people in said.values where people.count > 1 {
      let all = people.sorted { $0.key < $1.key }
      for (index, one) in all.enumerated() {
        for other in all[(index + 1)...] {
          guard let left = one.value.label, let right = other.value.label else { continue }
          labels[PersonPair(first: one.key, second: other.key), default: Agreement()]
            .add(left, right)
        }
      }
    }
  }

  /// Two people's annotations, that of the one whose identifier comes first at first.
  private static func ordered(
    _ one: PlacedAnnotation, _ other: PlacedAnnotation
  ) -> (PersonPair, PlacedAnnotation, PlacedAnnotation)? {
    guard let person = one.creator?.id, let another = other.creator?.id else { return nil }
    return person < another
      ? (PersonPair(first: person, second: another), one, other)
      : (PersonPair(first: another, second: person), other, one)
  }

  /// The pairs of people who said something of the same text, by name.
  public var pairs: [PairAgreement] {
    Set(counts.keys).union(labels.keys).compactMap { pair -> PairAgreement? in
      let kinds = counts[pair] ?? [:]
      guard let first = people[pair.first], let second = people[pair.second] else { return nil }
      var agreement = PairAgreement(first: first, second: second)
      for kind in ClaimKind.allCases {
        guard let found = kinds[kind] else { continue }
        agreement.kinds.append(found)
        for (verdicts, count) in found.counts {
          agreement.all.counts[verdicts, default: 0] += count
        }
      }
      agreement.labels = labels[pair] ?? Agreement()
      let both = matched[pair] ?? ([], [])
      agreement.onlyFirst = verdicts[pair.first, default: 0] - both.0.count
      agreement.onlySecond = verdicts[pair.second, default: 0] - both.1.count
      return agreement
    }.sorted { ($0.first.id, $0.second.id) < ($1.first.id, $1.second.id) }
  }

  /// Everyone who gave a verdict, with how many.
  public var verdictCounts: [(person: Annotator, verdicts: Int)] {
    people.values.filter { verdicts[$0.id] != nil }.map { ($0, verdicts[$0.id, default: 0]) }.sorted
    { $0.0.id < $1.0.id }
  }
}

extension PlacedAnnotation {
  /// What its text is, as a person said of what the machine found or missed there: the name of a kind,
  /// or `none`; nil where the annotation says nothing of that.
  var label: String? {
    guard let correction = content.correction else { return nil }
    // A contradiction that was dismissed is no span with a kind.
    if let from = correction.from, MentionKind(rawValue: from) == nil { return nil }
    switch correction.action {
    case .accept: return correction.to ?? correction.from
    case .relabel, .add, .resize: return correction.to
    case .reject: return "none"
    }
  }
}

extension FolderIndex {
  /// How far people agree in the articles known so far. Cost: O(n) in the number of annotations, and
  /// of the claims of articles that have them.
  public var agreement: AgreementCount {
    var count = AgreementCount()
    for (index, entry) in entries.enumerated() {
      let annotations = entry.marks.annotations
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
    entries.enumerated().flatMap { index, entry in entry.marks.disagreements.map { (index, $0) } }
  }
}
