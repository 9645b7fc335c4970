import Articles

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
    let next = ranges.partitioningIndex { $0.upperBound > range.lowerBound }
    return next < ranges.count && ranges[next].lowerBound < range.upperBound
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
