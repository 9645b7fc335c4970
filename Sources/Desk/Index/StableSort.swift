/// Sorts by small keys in time with the number of elements, keeping the order of equals: lists of
/// millions of rows are made in the order of the folder, and sorted while a key waits.
enum StableSort {
  /// Elements in the order of their keys. Cost: O(n), and 65,536 counters.
  ///
  /// - Parameters:
  ///   - keys: one for each element.
  static func sorted<Element>(_ elements: [Element], by keys: [UInt16]) -> [Element] {
    precondition(elements.count == keys.count, "each element has a key")
    guard let first = elements.first else { return [] }
    var places = [Int](repeating: 0, count: 1 << 16)
    for key in keys { places[Int(key)] += 1 }
    var sum = 0
    for key in places.indices {
      let count = places[key]
      places[key] = sum
      sum += count
    }
    var result = [Element](repeating: first, count: elements.count)
    for (element, key) in zip(elements, keys) {
      result[places[Int(key)]] = element
      places[Int(key)] += 1
    }
    return result
  }

  /// Sorts numbers by their upper 32 bits; those that are alike there stay in their order. Cost: O(n), and as much memory again.
  static func sortByUpperHalf(_ numbers: inout [UInt64]) {
    for shift in [UInt64(32), 48] {
      numbers = sorted(numbers, by: numbers.map { UInt16(truncatingIfNeeded: $0 >> shift) })
    }
  }
}
