import Articles

/// Places by keys, those of a key ascending and each once, in four bytes a place. A key with a single
/// place is left out: there is nothing that it could be compared with.
struct KeyedPlaces: Sendable {
  /// Takes places with their keys, and keeps those of some keys.
  struct Gathering {
    fileprivate let keys: ClosedRange<UInt32>
    fileprivate var pairs: [UInt64] = []

    fileprivate init(_ keys: ClosedRange<UInt32>) { self.keys = keys }

    @inline(__always)
    mutating func add(_ key: UInt32, _ place: UInt32) {
      if keys.contains(key) { pairs.append(UInt64(key) << 32 | UInt64(place)) }
    }
  }

  /// Ascending.
  private var keys: [UInt32] = []
  /// Where the places of each key begin, and one end more.
  private var starts: [UInt32] = [0]
  private var places: [UInt32] = []

  /// - Parameters:
  ///   - parts: how many times all places are gone through, so that no more than that part of them is
  ///     sorted at once; one at least.
  ///   - gather: adds all places, each time the same, ascending.
  ///
  /// Cost: O(n) for each part, and 16 bytes of memory for each place of a part.
  init(parts: UInt32, _ gather: (inout Gathering) -> Void) {
    let width = UInt32.max / parts
    for part in 0..<parts {
      let last = part == parts - 1 ? .max : (part + 1) * width - 1
      var gathering = Gathering(part * width...last)
      gather(&gathering)
      take(&gathering.pairs)
    }
  }

  /// The places of a key. Cost: O(log n).
  subscript(key: UInt32) -> ArraySlice<UInt32> { range(of: key).map { places[$0] } ?? [] }

  /// How many places a key has, where it is more than one. Cost: O(log n).
  func count(of key: UInt32) -> Int { range(of: key)?.count ?? 0 }

  /// Keeps nothing but how many places each key has.
  mutating func forgetPlaces() { places = [] }

  private func range(of key: UInt32) -> Range<Int>? {
    let index = keys.partitioningIndex { $0 >= key }
    guard index < keys.count, keys[index] == key else { return nil }
    return Int(starts[index])..<Int(starts[index + 1])
  }

  /// Takes places whose keys are larger than all that are there.
  private mutating func take(_ pairs: inout [UInt64]) {
    // What has the same key stays in the order of the places.
    StableSort.sortByUpperHalf(&pairs)
    var start = 0
    while start < pairs.count {
      let key = UInt32(pairs[start] >> 32)
      var end = start
      while end < pairs.count, pairs[end] >> 32 == UInt64(key) { end += 1 }
      let first = places.count
      for pair in pairs[start..<end] {
        let place = UInt32(truncatingIfNeeded: pair)
        if places.count == first || places[places.count - 1] != place { places.append(place) }
      }
      if places.count - first > 1 {
        keys.append(key)
        starts.append(UInt32(places.count))
      } else {
        places.removeSubrange(first...)
      }
      start = end
    }
  }
}
