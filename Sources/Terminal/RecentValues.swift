/// Values that took some finding out, at hand by their keys until others take their places.
///
/// Each key has four places that it shares with others, so that those that are asked for in turn do not
/// drive each other out. Unlike a dictionary it never grows, and its hash takes two instructions: for
/// what every paint asks for many times.
public struct RecentValues<Key: Equatable, Value> {
  @usableFromInline typealias Entry = (key: Key, value: Value)
  /// Places that are shared stand side by side; what was kept last is in the first of them.
  @usableFromInline var entries: [Entry?]
  @usableFromInline let shift: UInt64

  @usableFromInline static var sharedPlaces: Int { 4 }

  /// - Parameter bits: how many values are kept at most, as a power of two: at least 3.
  @inlinable
  public init(bits: Int) {
    let groups = (1 << bits) / Self.sharedPlaces
    entries = Array(repeating: nil, count: groups * Self.sharedPlaces)
    shift = UInt64(64 - groups.trailingZeroBitCount)
  }

  /// The value of a key; nil where it is not at hand. Cost: O(1).
  ///
  /// - Parameter number: tells most keys apart, and is the same for the same key.
  @inlinable
  public func find(_ key: Key, number: UInt64) -> Value? {
    let first = firstPlace(of: number)
    for place in first..<(first + Self.sharedPlaces) {
      if let entry = entries[place], entry.key == key { return entry.value }
    }
    return nil
  }

  /// Keeps the value of a key that is not at hand. Cost: O(1).
  @inlinable
  public mutating func keep(_ value: Value, of key: Key, number: UInt64) {
    let first = firstPlace(of: number)
    for place in ((first + 1)..<(first + Self.sharedPlaces)).reversed() {
      entries[place] = entries[place - 1]
    }
    entries[first] = (key, value)
  }

  /// Fibonacci hashing: Knuth, The Art of Computer Programming, volume 3, section 6.4.
  @inlinable
  func firstPlace(of number: UInt64) -> Int {
    Int(truncatingIfNeeded: (number &* 0x9e37_79b9_7f4a_7c15) >> shift) * Self.sharedPlaces
  }
}
