/// Finds which of many ranges touch a place, without looking at all of them. Ranges may overlap
/// and hold one another.
public struct RangeIndex: Sendable {
  private let starts: [Int]

  /// The furthest end of all ranges up to each.
  private let furthestEnds: [Int]

  /// Cost: O(n).
  ///
  /// - Parameter ranges: ascending by where they begin.
  public init(_ ranges: [Range<Int>]) {
    var starts: [Int] = []
    var ends: [Int] = []
    starts.reserveCapacity(ranges.count)
    ends.reserveCapacity(ranges.count)
    for range in ranges {
      starts.append(range.lowerBound)
      ends.append(max(range.upperBound, ends.last ?? range.upperBound))
    }
    self.starts = starts
    furthestEnds = ends
  }

  /// Places in the sequence that hold every range which overlaps the given one, and few others:
  /// those that lie before it but after the beginning of one that reaches into it.
  ///
  /// Cost: O(log n).
  public func candidates(overlapping range: Range<Int>) -> Range<Int> {
    let first = furthestEnds.firstIndex(above: range.lowerBound)
    // An empty range overlaps nothing, but its place is looked for all the same.
    let end = starts.firstIndex(above: max(range.upperBound, range.lowerBound + 1) - 1)
    return first..<max(first, end)
  }

  /// Whether any of the ranges, of which none may be empty, overlaps one. Cost: O(log n).
  public func hasOverlap(with range: Range<Int>) -> Bool {
    let end = starts.firstIndex(above: range.upperBound - 1)
    return !range.isEmpty && end > 0 && furthestEnds[end - 1] > range.lowerBound
  }
}

extension [Int] {
  /// The first element of an ascending array that is larger than a value. Cost: O(log n).
  fileprivate func firstIndex(above value: Int) -> Int {
    partitioningIndex { $0 > value }
  }
}

extension [Range<Int>] {
  /// The first of ascending ranges, none overlapping another, that ends after a byte.
  ///
  /// Cost: O(log n).
  public func firstIndex(endingAfter byte: Int) -> Int {
    partitioningIndex { $0.upperBound > byte }
  }
}
