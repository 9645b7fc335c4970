extension Sequence where Element: Comparable {
  /// The elements in ascending order, each once. Cost: O(n log n).
  func sortedOnce() -> [Element] {
    var elements = sorted()
    guard var last = elements.first else { return elements }
    var count = 1
    for element in elements.dropFirst() where element != last {
      elements[count] = element
      last = element
      count += 1
    }
    elements.removeSubrange(count...)
    return elements
  }
}
