/// Words of up to 16 bytes in small letters, to be looked up without making a hash of most that are not
/// among them.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private var keys: Set<WordKey> = []
  /// For each first byte a bit for each length that a word has: mostly this tells that one is not in.
  private var lengths = [UInt32](repeating: 0, count: 256)

  /// - Parameter words: with white space between them.
  init(_ words: String) {
    for word in words.utf8.split(whereSeparator: { $0 <= 0x20 }) { insert(word) }
  }

  init(arrayLiteral words: String...) {
    for word in words { insert(word.utf8) }
  }

  private mutating func insert(_ word: some Collection<UInt8>) {
    var key = WordKey()
    for byte in word { key.append(byte) }
    keys.insert(key)
    if let first = word.first { lengths[Int(first)] |= 1 << UInt32(word.count) }
  }

  /// Whether a part of a text is one of the words, in ASCII capitals or small letters.
  func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard mayHold(first: bytes[range.lowerBound], count: range.count) else { return false }
    var key = WordKey()
    for index in range { key.append(bytes[index]) }
    return keys.contains(key)
  }

  /// Whether a text is one of the words, in ASCII capitals or small letters.
  func contains(_ word: String) -> Bool {
    guard let first = word.utf8.first, mayHold(first: first, count: word.utf8.count) else {
      return false
    }
    var key = WordKey()
    for byte in word.utf8 { key.append(byte) }
    return keys.contains(key)
  }

  private func mayHold(first: UInt8, count: Int) -> Bool {
    count <= 16 && lengths[Int(first | 0x20)] >> count & 1 == 1
  }
}
