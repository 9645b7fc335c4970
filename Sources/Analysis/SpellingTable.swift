/// Gives consecutive numbers to the different stretches of one text that are spelled alike: an
/// open-addressing table without removal, so that what follows from a spelling alone is worked out
/// once however often the text has it.
struct SpellingTable {
  /// The first stretch of each spelling, as byte offsets.
  private(set) var ranges: [Range<Int>] = []
  /// One more than the number of a spelling; 0 is free.
  private var slots = [Int32](repeating: 0, count: 64)

  /// The number of a spelling, which is `ranges.count` before the call where it is new. Cost: O(n) in
  /// its length.
  mutating func number(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Self.hash(bytes, range) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if Self.areAlike(ranges[number], range, in: bytes) { return number }
      slot = (slot + 1) & mask
    }
    ranges.append(range)
    slots[slot] = Int32(ranges.count)
    if ranges.count * 2 > slots.count { grow(bytes) }
    return ranges.count - 1
  }

  private mutating func grow(_ bytes: UnsafeBufferPointer<UInt8>) {
    slots = [Int32](repeating: 0, count: slots.count * 4)
    let mask = slots.count - 1
    for (number, range) in ranges.enumerated() {
      var slot = Self.hash(bytes, range) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number + 1)
    }
  }

  @inline(__always)
  private static func areAlike(
    _ one: Range<Int>, _ other: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard one.count == other.count else { return false }
    for offset in 0..<one.count
    where bytes[one.lowerBound + offset] != bytes[other.lowerBound + offset] { return false }
    return true
  }

  /// FNV-1a (Fowler, Noll and Vo), its halves mixed.
  @inline(__always)
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in range { hash = (hash ^ UInt64(bytes[offset])) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
  }
}
