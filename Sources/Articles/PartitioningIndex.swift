extension RandomAccessCollection {
  /// The first index whose element, and all after it, fulfil a condition that none before it does; the
  /// end where none does. Named as in Swift Algorithms, of which nothing else is needed.
  ///
  /// Cost: O(log n).
  @inlinable
  package func partitioningIndex(where isAfter: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if isAfter(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
