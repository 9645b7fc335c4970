import Annotations
import Articles

/// What people said of each claim of an article.
public struct ClaimMarks: Sendable {
  /// A mark for each claim, in their order.
  private(set) var claims: [WorkMark] = []
  /// Texts on which two people's verdicts differ, decided or not.
  let disagreements: [Disagreement]
  private let verdicts: [PlacedAnnotation]
  private let index: RangeIndex
  private let checked: CheckedRanges
  /// Where figures begin of which a person said that they are none: nothing is left to do about them.
  private let rejected: Set<Int>
  private let open: [Disagreement]

  /// - Parameters:
  ///   - found: the claims and figures of the article as the machine found them.
  ///   - highlights: its names and figures with people's corrections.
  ///   - annotations: those of the article, in the order of the text.
  ///
  /// Cost: O(n log n) in the number of all of them.
  public init(
    of found: ArticleClaims, highlights: [Highlight], with annotations: [PlacedAnnotation]
  ) {
    disagreements = Disagreement.all(in: annotations)
    open = disagreements.filter { !$0.isDecided }
    verdicts = annotations.filter { $0.content.verdict != nil && $0.range != nil }
    index = RangeIndex(verdicts.map { $0.range ?? 0..<0 })
    checked = CheckedRanges(annotations)
    rejected = Set(
      found.figures.lazy.map(\.range.lowerBound).filter { !Self.begins(at: $0, in: highlights) })
    claims = found.claims.map { mark(of: $0.range, figures: found.figures(of: $0)) }
  }

  private static func begins(at byte: Int, in highlights: [Highlight]) -> Bool {
    let place = highlights.partitioningIndex { $0.range.lowerBound >= byte }
    return place < highlights.count && highlights[place].range.lowerBound == byte
  }

  /// Whether nothing is left to do about a claim, by its place.
  public func isChecked(_ claim: Int) -> Bool { claims[claim].isChecked }

  /// What was said of a claim or passage. A claim with figures is checked when a verdict stands on
  /// each of them; one without, when a verdict stands on half of its text at least.
  func mark(of range: Range<Int>, figures: [Range<Int>]) -> WorkMark {
    var mark = WorkMark()
    let near = index.candidates(overlapping: range)
    let fitting = verdicts[near].filter { annotation in
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
    mark.isDisputed = open.contains { disagreement in
      (figures.contains(where: disagreement.range.overlaps)
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
