/// Places by keys, those of a key ascending and each once, in four bytes a place. A key with a single
/// place is left out: there is nothing that it could be compared with.
struct KeyedPlaces: Sendable {
  /// Ascending.
  private var keys: [UInt32] = []
  /// Where the places of each key begin, and one end more.
  private var starts: [UInt32] = [0]
  private var places: [UInt32] = []

  /// The places of a key. Cost: O(log n).
  subscript(key: UInt32) -> ArraySlice<UInt32> {
    let index = keys.partitioningIndex { $0 >= key }
    guard index < keys.count, keys[index] == key else { return [] }
    return places[Int(starts[index])..<Int(starts[index + 1])]
  }

  /// Adds places whose keys are larger than all that are there.
  ///
  /// - Parameter body: calls its parameter with keys and places, the places ascending.
  ///
  /// Cost: O(n), and 16 bytes of memory for each place while it is sorted.
  mutating func add(_ body: ((_ key: UInt32, _ place: UInt32) -> Void) -> Void) {
    var pairs: [UInt64] = []
    body { key, place in pairs.append(UInt64(key) << 32 | UInt64(place)) }
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
