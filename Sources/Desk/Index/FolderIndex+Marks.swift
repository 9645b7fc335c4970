import Analysis
import Annotations
import Articles

extension FolderIndex {
  /// Counts what people have said of an article into its records.
  func mark(_ entry: inout Entry, _ summary: ArticleSummary, _ said: AnnotationSummary?) {
    entry.annotationProblem = said?.problem
    let annotations = said?.annotations ?? []
    entry.annotations = annotations.isEmpty ? nil : annotations
    entry.figures = UInt32(clamping: summary.figures.count)
    entry.checkedFigures = 0
    entry.toLookAt = 0
    entry.disagreements = []
    entry.identities = [:]
    guard !annotations.isEmpty else { return }
    for annotation in annotations {
      guard let identity = annotation.content.identity, let range = annotation.range,
        let (name, mention) = summary.mention(at: range)
      else { continue }
      let key = UInt64(texts.number(of: name)) << 32 | UInt64(texts.number(of: mention.spelling))
      entry.identities[key] = texts.number(of: identity)
    }
    let highlights = Highlights.of(summary.mentions, correctedBy: annotations)
    let progress = CheckingProgress(of: highlights, with: annotations)
    entry.figures = UInt32(clamping: progress.claims)
    entry.checkedFigures = UInt32(clamping: progress.checkedClaims)
    entry.toLookAt = UInt32(clamping: progress.toLookAt)
    entry.disagreements = Disagreement.all(in: annotations)
    let marker = WorkMarker(
      annotations, rejected: Self.rejected(highlights, summary), entry.disagreements)
    for index in entry.claims.indices {
      entry.claims[index].mark = marker.mark(
        of: summary.claims[index].range,
        figures: summary.figures[summary.claims[index].figures].map(\.range))
    }
    for index in entry.passages.indices {
      entry.passages[index].mark = marker.mark(of: summary.passages[index].range, figures: [])
    }
  }

  /// Figures of which a person said that they are none: nothing is left to do about them.
  private static func rejected(_ highlights: [Highlight], _ summary: ArticleSummary) -> Set<Int> {
    let kept = Set(highlights.map(\.range.lowerBound))
    return Set(summary.figures.map(\.range.lowerBound)).subtracting(kept)
  }

  /// What has been checked of an article.
  public func progress(of index: Int) -> FolderProgress {
    let entry = entries[index]
    return FolderProgress(
      claims: entry.claims.count, checked: entry.claims.count { $0.mark.isChecked },
      disputed: entry.disagreements.count { !$0.isDecided },
      toLookAt: Int(entry.toLookAt), articles: 1)
  }

  /// What has been checked of the articles known so far. Cost: O(n) in the number of claims.
  public var progress: FolderProgress {
    var sum = FolderProgress()
    for (index, entry) in entries.enumerated() where entry.isKnown { sum.add(progress(of: index)) }
    return sum
  }
}

extension ArticleSummary {
  /// The name mentioned at a range, and the mention.
  func mention(at range: Range<Int>) -> (name: String, mention: NameSummary.Mention)? {
    for name in names {
      if let mention = name.mentions.first(where: { $0.range.overlaps(range) }) {
        return (name.name, mention)
      }
    }
    return nil
  }
}

extension CheckingProgress {
  /// Counts what was found in an article. Cost: O(n log n) in the number of mentions; without
  /// annotations O(n) in the number of names.
  public init(of summary: ArticleSummary, with annotations: [PlacedAnnotation]) {
    guard annotations.isEmpty else {
      let highlights = Highlights.of(summary.mentions, correctedBy: annotations)
      self.init(of: highlights, with: annotations)
      return
    }
    self.init()
    names = summary.names.reduce(0) { $0 + $1.mentions.count }
    claims = summary.figures.count
  }
}

/// How far checking has come: "41 of 96 claims, 12 disputed".
public struct FolderProgress: Sendable, Equatable {
  public var claims = 0
  public var checked = 0
  /// Texts on which two people differ and nobody has decided.
  public var disputed = 0
  public var toLookAt = 0
  public var articles = 0

  public init(
    claims: Int = 0, checked: Int = 0, disputed: Int = 0, toLookAt: Int = 0, articles: Int = 0
  ) {
    self.claims = claims
    self.checked = checked
    self.disputed = disputed
    self.toLookAt = toLookAt
    self.articles = articles
  }

  mutating func add(_ other: FolderProgress) {
    claims += other.claims
    checked += other.checked
    disputed += other.disputed
    toLookAt += other.toLookAt
    articles += other.articles
  }

  /// In words.
  public var text: String {
    var text = "\(checked) of \(claims) claims"
    if disputed > 0 { text += ", \(disputed) disputed" }
    return text
  }
}

/// Finds what people said of stretches of one article.
public struct WorkMarker {
  private let verdicts: [PlacedAnnotation]
  private let checked: CheckedRanges
  private let rejected: Set<Int>
  private let disagreements: [Disagreement]

  /// - Parameters:
  ///   - annotations: those of the article, placed.
  ///   - rejected: where figures begin that a person said are none.
  public init(
    _ annotations: [PlacedAnnotation], rejected: Set<Int>, _ disagreements: [Disagreement]
  ) {
    verdicts = annotations.filter { $0.content.verdict != nil && $0.range != nil }
    checked = CheckedRanges(annotations)
    self.rejected = rejected
    self.disagreements = disagreements
  }

  /// What was said of a claim or passage. A claim with figures is checked when a verdict stands on
  /// each of them; one without, when a verdict stands on half of its text at least.
  func mark(of range: Range<Int>, figures: [Range<Int>]) -> WorkMark {
    var mark = WorkMark()
    let fitting = verdicts.filter { annotation in
      guard let said = annotation.range else { return false }
      if figures.contains(where: said.overlaps) { return true }
      return figures.isEmpty && Self.overlap(said, range) >= 0.5
    }
    let best = fitting.max { left, right in Self.precedes(left, right, on: range) }
    mark.verdict = best?.content.verdict
    mark.needsLook = fitting.contains(where: \.needsLook)
    if figures.isEmpty {
      mark.isChecked = fitting.contains(where: \.isChecked)
    } else {
      mark.isChecked = figures.allSatisfy {
        checked.overlap($0) || rejected.contains($0.lowerBound)
      }
    }
    mark.isDisputed = disagreements.contains { disagreement in
      !disagreement.isDecided
        && (figures.contains(where: disagreement.range.overlaps)
          || figures.isEmpty && Self.overlap(disagreement.range, range) >= 0.5)
    }
    return mark
  }

  /// How much of a stretch another one covers.
  private static func overlap(_ said: Range<Int>, _ range: Range<Int>) -> Double {
    range.isEmpty ? 0 : Double(said.clamped(to: range).count) / Double(range.count)
  }

  /// Decisions count before other verdicts, verdicts on unchanged text before those on changed text,
  /// then that on more of the claim, then the later.
  private static func precedes(
    _ left: PlacedAnnotation, _ right: PlacedAnnotation, on range: Range<Int>
  ) -> Bool {
    func weight(_ annotation: PlacedAnnotation) -> (Int, Int, Double) {
      (
        annotation.content.decides.isEmpty ? 0 : 1, annotation.isChecked ? 1 : 0,
        overlap(annotation.range ?? 0..<0, range)
      )
    }
    let (one, two) = (weight(left), weight(right))
    return one == two ? left.modified < right.modified : one < two
  }
}
