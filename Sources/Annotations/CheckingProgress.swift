/// How far the checking of one article has come.
public struct CheckingProgress: Sendable, Equatable {
  /// Named entities that are highlighted.
  public var names = 0
  /// Figures that are highlighted: the numeric claims.
  public var claims = 0
  /// Claims on which a verdict stands: one other than "needs a source", on unchanged text.
  public var checkedClaims = 0
  /// Annotations whose text is gone or was changed after the verdict, or that hold a conflict.
  public var toLookAt = 0
  /// Annotations with any content, deleted ones not counted.
  public var annotations = 0

  public init() {}

  /// Whether every claim is checked and nothing is left to look at.
  public var isDone: Bool { claims > 0 && checkedClaims == claims && toLookAt == 0 }

  /// Counts the highlights of an article, both ascending by position.
  ///
  /// A verdict on a longer stretch, such as a sentence, counts for every claim that it overlaps.
  /// Cost: O(h + a).
  public init(of highlights: [Highlight], with annotations: [PlacedAnnotation]) {
    self.annotations = annotations.count
    toLookAt = annotations.count(where: \.needsLook)
    let checked = CheckedRanges(annotations)
    for highlight in highlights {
      guard highlight.isClaim else {
        names += 1
        continue
      }
      claims += 1
      if checked.overlap(highlight.range) { checkedClaims += 1 }
    }
  }
}

/// The stretches of a text on which a verdict stands.
public struct CheckedRanges: Sendable {
  /// Ascending, merged where they overlap or touch.
  private let ranges: [Range<Int>]

  /// Cost: O(n log n) in the number of annotations.
  public init(_ annotations: [PlacedAnnotation]) {
    let sorted = annotations.compactMap { $0.isChecked ? $0.range : nil }
      .sorted { $0.lowerBound < $1.lowerBound }
    var merged: [Range<Int>] = []
    for range in sorted {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    ranges = merged
  }

  /// Whether any verdict stands on a part of a range. Cost: O(log n).
  public func overlap(_ range: Range<Int>) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound < range.upperBound
  }
}

extension PlacedAnnotation {
  /// Whether a person should look at the annotation again.
  public var needsLook: Bool {
    if conflicts > 0 { return true }
    switch state {
    case .inPlace, .moved: return false
    case .textChanged, .orphan: return true
    }
  }
}
