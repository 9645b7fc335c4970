/// Gives consecutive numbers to hashes: an open-addressing table without removal.
struct HashIndex {
  private var keys: [UInt64]
  private var values: [Int32]
  private var count = 0
  private var mask: Int

  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [Int32](repeating: -1, count: size)
    mask = size - 1
  }

  /// The number of a hash; `next` is kept and given back for a hash that is new.
  @inline(__always)
  mutating func insert(_ hash: UInt64, next: Int32) -> Int32 {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while values[slot] >= 0 {
      if keys[slot] == hash { return values[slot] }
      slot = (slot + 1) & mask
    }
    keys[slot] = hash
    values[slot] = next
    count += 1
    if count * 3 > keys.count * 2 { grow() }
    return next
  }

  /// The number of a hash that was inserted.
  subscript(hash: UInt64) -> Int32? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while values[slot] >= 0 {
      if keys[slot] == hash { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func grow() {
    var larger = HashIndex(capacity: keys.count)
    for slot in keys.indices where values[slot] >= 0 {
      _ = larger.insert(keys[slot], next: values[slot])
    }
    self = larger
  }
}
