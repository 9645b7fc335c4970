/// Sorts by small keys in time with the number of elements, keeping the order of equals: lists of
/// millions of rows are made in the order of the folder, and sorted while a key waits.
package enum StableSort {
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

  /// Elements in the order of larger keys. Cost: O(n), and 16 bytes for each element.
  ///
  /// - Parameters:
  ///   - keys: one for each of up to 2³² elements.
  package static func sorted<Element>(_ elements: [Element], by keys: [UInt32]) -> [Element] {
    precondition(elements.count == keys.count, "each element has a key")
    // One number an element, since sorting numbers is ten times as fast as sorting pairs.
    var numbers = keys.indices.map { UInt64(keys[$0]) << 32 | UInt64(UInt32($0)) }
    sortByUpperHalf(&numbers)
    return numbers.map { elements[Int($0 & 0xFFFF_FFFF)] }
  }

  /// Sorts numbers by their upper 32 bits; those that are alike there stay in their order. Cost: O(n),
  /// and as much memory again.
  ///
  /// By eleven bits at a time, least first (radix sort): so many places fit into the nearest cache.
  static func sortByUpperHalf(_ numbers: inout [UInt64]) {
    guard numbers.count > 1 else { return }
    var others = numbers
    for (shift, mask) in [(UInt64(32), 2047), (43, 2047), (54, 1023)] as [(UInt64, Int)] {
      numbers.withUnsafeBufferPointer { source in
        others.withUnsafeMutableBufferPointer { target in
          scatter(source, into: target) { Int(truncatingIfNeeded: $0 >> shift) & mask }
        }
      }
      swap(&numbers, &others)
    }
  }

  @inline(__always)
  private static func scatter(
    _ source: UnsafeBufferPointer<UInt64>, into target: UnsafeMutableBufferPointer<UInt64>,
    by key: (UInt64) -> Int
  ) {
    var places = [Int](repeating: 0, count: 2048)
    for number in source { places[key(number)] += 1 }
    var sum = 0
    for key in places.indices {
      (places[key], sum) = (sum, sum + places[key])
    }
    for number in source {
      let place = key(number)
      target[places[place]] = number
      places[place] += 1
    }
  }
}
