/// Words of up to 16 bytes in small letters, to be looked up without hashing most that are not among
/// them.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  /// Open addressing, at most a quarter full; a key without bytes is free.
  private var slots: [WordKey]
  /// For each first byte a bit for each length that a word has: mostly this tells that one is not in.
  private var lengths = [UInt32](repeating: 0, count: 256)

  /// - Parameter words: with white space between them.
  init(_ words: String) {
    self.init(words.utf8.split(whereSeparator: { $0 <= 0x20 }))
  }

  init(arrayLiteral words: String...) {
    self.init(words.map(\.utf8))
  }

  private init(_ words: [some Collection<UInt8>]) {
    var size = 16
    while size < words.count * 4 { size *= 2 }
    slots = Array(repeating: WordKey(), count: size)
    for word in words {
      let key = WordKey(word)
      slots[slot(of: key)] = key
      if let first = word.first { lengths[Int(first)] |= 1 << UInt32(word.count) }
    }
  }

  /// Whether a part of a text is one of the words, in ASCII capitals or small letters.
  func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    mayHold(first: bytes[range.lowerBound], count: range.count) && holds(WordKey(bytes[range]))
  }

  /// False for most parts of a text that are none of the words.
  @inline(__always)
  func mayContain(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    mayHold(first: bytes[range.lowerBound], count: range.count)
  }

  /// Whether a text is one of the words, in ASCII capitals or small letters.
  func contains(_ word: String) -> Bool {
    guard let first = word.utf8.first else { return false }
    return mayHold(first: first, count: word.utf8.count) && holds(WordKey(word.utf8))
  }

  private func mayHold(first: UInt8, count: Int) -> Bool {
    count <= 16 && lengths[Int(first | 0x20)] >> count & 1 == 1
  }

  private func holds(_ key: WordKey) -> Bool { slots[slot(of: key)] == key }

  /// Where a key is, or would be put.
  private func slot(of key: WordKey) -> Int {
    var slot = key.slot & (slots.count - 1)
    while slots[slot].count != 0, slots[slot] != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}

extension WordKey {
  fileprivate init(_ word: some Collection<UInt8>) {
    self.init()
    for byte in word { append(byte) }
  }
}
