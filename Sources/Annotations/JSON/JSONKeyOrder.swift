/// The order of keys in a canonical file.
///
/// An object with one known key or more has its known keys first, in this order, then the others
/// in the order they came; an object without a known key keeps its own order.
enum JSONKeyOrder {
  /// The rank of every key that is not known.
  static let unknown = 999

  private static let keys: [StaticString] = [
    "@context", "id", "type", "fc:formatVersion", "label", "partOf", "generator", "motivation",
    "creator", "created", "modified", "fc:deleted", "fc:deletedBy", "purpose", "value", "source",
    "format", "language", "name", "nickname", "email", "fc:scale", "schema:alternateName",
    "schema:ratingValue", "schema:bestRating", "schema:worstRating", "fc:stance", "state",
    "sourceDate", "cached", "fc:digest", "fc:correction", "body", "target", "selector", "exact",
    "prefix", "suffix", "start", "end", "fc:conflicts", "items",
  ]

  /// Ranks by hash; a slot holds the rank, and -1 where it is free.
  private static let slots: [Int16] = {
    var slots = [Int16](repeating: -1, count: 256)
    for (rank, key) in keys.enumerated() {
      let bytes = UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
      var slot = hash(bytes)
      while slots[slot] >= 0 { slot = (slot + 1) & 255 }
      slots[slot] = Int16(rank)
    }
    return slots
  }()

  @inline(__always)
  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> Int {
    // FNV-1a, the 32 bit variant.
    var hash: UInt32 = 2_166_136_261
    for byte in key { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int((hash >> 16 ^ hash) & 255)
  }

  /// The place of a key, spelled canonically, in the order, or `unknown`.
  static func rank(of key: UnsafeBufferPointer<UInt8>) -> Int {
    guard key.count <= 20 else { return unknown }
    var slot = hash(key)
    while slots[slot] >= 0 {
      let known = keys[Int(slots[slot])]
      let bytes = UnsafeBufferPointer(start: known.utf8Start, count: known.utf8CodeUnitCount)
      if bytes.count == key.count, bytes.elementsEqual(key) { return Int(slots[slot]) }
      slot = (slot + 1) & 255
    }
    return unknown
  }

  /// The place of a key in the order, or `unknown`.
  static func rank(of key: String) -> Int {
    var key = key
    return key.withUTF8 { rank(of: $0) }
  }

  /// The members in canonical order, given their ranks in the order they came; nil when that
  /// is the order already.
  static func sorted(_ ranks: [Int]) -> [Int]? {
    var isSorted = true
    var hasKnown = false
    for (index, rank) in ranks.enumerated() {
      if rank != unknown { hasKnown = true }
      if index > 0, rank < ranks[index - 1] { isSorted = false }
    }
    if isSorted || !hasKnown { return nil }
    return ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
  }
}
