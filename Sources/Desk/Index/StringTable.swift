import Glibc

/// Texts kept once each and named by numbers, so that the same speaker or unit of a thousand claims
/// takes the room of one. Number 0 is the empty text. Texts are never taken out.
struct StringTable {
  private var bytes: [UInt8] = []
  /// Where each text ends in `bytes`.
  private var ends: [UInt32] = [0]
  /// Open addressing; 0 is free. A power of two long, and at most two thirds full.
  private var slots = [UInt32](repeating: 0, count: 1024)

  var count: Int { ends.count }

  /// All texts with their numbers. Cost: O(n) in their length.
  var strings: ArticleStrings { ArticleStrings(bytes: bytes, ends: ends) ?? ArticleStrings() }

  /// The number of a text, which is added where it is new; 0 when the table is full (4 GB of text).
  /// Cost: O(n) in its length.
  mutating func number(of text: String) -> UInt32 {
    guard !text.isEmpty else { return 0 }
    var text = text
    return text.withUTF8 { number(of: $0, hash: Self.hash($0)) }
  }

  /// The numbers of all texts of an article, which are added where they are new.
  mutating func numbers(of strings: ArticleStrings) -> [UInt32] {
    strings.bytes.withUnsafeBufferPointer { bytes in
      func text(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(
          rebasing: bytes[Int(strings.ends[index - 1])..<Int(strings.ends[index])])
      }
      var numbers = [UInt32](repeating: 0, count: strings.count)
      withPlaces { places in
        for index in numbers.indices.dropFirst() {
          numbers[index] = places.number(of: text(index), hash: strings.hashes[index])
        }
      }
      for index in numbers.indices.dropFirst() where numbers[index] == 0 {
        numbers[index] = number(of: text(index), hash: strings.hashes[index])
      }
      return numbers
    }
  }

  /// Cost: O(n) in its length.
  private mutating func number(of text: UnsafeBufferPointer<UInt8>, hash: Int) -> UInt32 {
    if text.isEmpty { return 0 }
    let known = withPlaces { $0.number(of: text, hash: hash) }
    if known != 0 { return known }
    guard let end = UInt32(exactly: bytes.count + text.count) else { return 0 }
    bytes.append(contentsOf: text)
    ends.append(end)
    let number = UInt32(ends.count - 1)
    slots[withPlaces { $0.freeSlot(for: hash) }] = number
    if ends.count * 3 > slots.count * 2 { grow() }
    return number
  }

  /// The number of a text; nil where it was never added.
  func known(_ text: String) -> UInt32? {
    guard !text.isEmpty else { return 0 }
    var text = text
    let number = text.withUTF8 { text in
      withPlaces { $0.number(of: text, hash: Self.hash(text)) }
    }
    return number == 0 ? nil : number
  }

  /// The text of a number; empty for one that was never given.
  subscript(number: UInt32) -> String { String(decoding: utf8(number), as: UTF8.self) }

  /// The bytes of a text.
  func utf8(_ number: UInt32) -> ArraySlice<UInt8> {
    let index = Int(number)
    guard index > 0, index < ends.count else { return [] }
    return bytes[Int(ends[index - 1])..<Int(ends[index])]
  }

  /// Looks texts up without a retain for each.
  private struct Places {
    let bytes: UnsafeBufferPointer<UInt8>
    let ends: UnsafeBufferPointer<UInt32>
    let slots: UnsafeBufferPointer<UInt32>

    /// 0 for a text that is not there.
    func number(of text: UnsafeBufferPointer<UInt8>, hash: Int) -> UInt32 {
      var slot = hash & (slots.count - 1)
      while slots[slot] != 0 {
        if isText(Int(slots[slot]), text) { return slots[slot] }
        slot = (slot + 1) & (slots.count - 1)
      }
      return 0
    }

    func freeSlot(for hash: Int) -> Int {
      var slot = hash & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      return slot
    }

    private func isText(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
      let start = Int(ends[number - 1])
      guard Int(ends[number]) - start == text.count, let there = text.baseAddress,
        let bytes = bytes.baseAddress
      else { return false }
      return memcmp(bytes + start, there, text.count) == 0
    }
  }

  private func withPlaces<Result>(_ body: (Places) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      ends.withUnsafeBufferPointer { ends in
        slots.withUnsafeBufferPointer { slots in
          body(Places(bytes: bytes, ends: ends, slots: slots))
        }
      }
    }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in 1..<ends.count {
      let hash = utf8(UInt32(number)).withUnsafeBufferPointer { Self.hash($0) }
      slots[withPlaces { $0.freeSlot(for: hash) }] = UInt32(number)
    }
  }

  /// A multiplicative hash, a multiplication for eight bytes; the factor is that of Fibonacci hashing
  /// (Knuth, The Art of Computer Programming, 6.4).
  static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    let bytes = UnsafeRawBufferPointer(text)
    var hash = UInt64(bytes.count)
    var index = 0
    while index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      hash = (hash ^ word) &* factor
      hash ^= hash >> 32
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    hash = (hash ^ rest) &* factor
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
