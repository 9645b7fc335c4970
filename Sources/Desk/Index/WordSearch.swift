/// Looks for a word in texts, and remembers in which of a table's it is.
///
/// ASCII capitals match too; other letters match in their own case, or where the word was typed in it.
struct WordSearch {
  private let word: [UInt8]
  private var found: [UInt32: Bool] = [:]

  /// - Parameter word: in small letters; the empty word is in every text.
  init(_ word: String) { self.word = Array(word.utf8) }

  /// Whether the word is in the text of a number. Cost: O(1), the first time that of looking.
  mutating func isIn(_ number: UInt32, of texts: StringTable) -> Bool {
    // Most claims are nobody's words but the article's.
    if number == 0 { return word.isEmpty }
    if let known = found[number] { return known }
    let isFound = isIn(texts.utf8(number))
    found[number] = isFound
    return isFound
  }

  /// Whether the word is in a text. Cost: O(n · m), mostly O(n).
  func isIn(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return true }
    guard text.count >= word.count else { return false }
    return text.withUnsafeBufferPointer { text in
      word.withUnsafeBufferPointer { word in
        for start in 0...(text.count - word.count) where Self.folded(text[start]) == first {
          var index = 1
          while index < word.count, Self.folded(text[start + index]) == word[index] { index += 1 }
          if index == word.count { return true }
        }
        return false
      }
    }
  }

  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
