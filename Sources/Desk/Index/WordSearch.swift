import Articles

/// Looks for a word in texts, and remembers in which of a table's it is.
///
/// ASCII capitals match too; other letters match in their own case, or where the word was typed in it.
struct WordSearch {
  private let word: [UInt8]
  /// What is known of each text of the table; empty while few were asked for.
  private var known: [Known] = []
  private var askedFor = 0
  /// To remember each text pays only where very many are asked for.
  private static let remembersAfter = 100

  private enum Known: UInt8 { case not, found, missing }

  /// - Parameter word: in small letters; the empty word is in every text.
  init(_ word: String) { self.word = Array(word.utf8) }

  /// Whether the word is in the text of a number. Cost: that of looking, where it was not asked before.
  mutating func isIn(_ number: UInt32, of texts: StringTable) -> Bool {
    // Most claims are nobody's words but the article's.
    if number == 0 { return word.isEmpty }
    guard askedFor >= Self.remembersAfter else {
      askedFor += 1
      return isIn(texts.utf8(number))
    }
    if known.isEmpty { known = Array(repeating: .not, count: texts.count) }
    let place = Int(number)
    if known[place] == .not { known[place] = isIn(texts.utf8(number)) ? .found : .missing }
    return known[place] == .found
  }

  /// Whether the word is in a text. Cost: O(n · m), mostly O(n).
  func isIn(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { text in word.withUnsafeBufferPointer(text.holdsInAnyCase) }
  }
}
