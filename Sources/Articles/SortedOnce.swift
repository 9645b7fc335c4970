extension Sequence where Element: Comparable {
  /// The elements in ascending order, each once. Cost: O(n log n).
  package func sortedOnce() -> [Element] {
    sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}
