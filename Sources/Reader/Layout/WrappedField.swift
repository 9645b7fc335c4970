import Terminal

/// A typed text wrapped at words into lines of a field.
///
/// The blank at which a line is wrapped stays at its end, so that the lines joined give the text
/// back and a cursor after it has a place.
struct WrappedField {
  private(set) var lines: [String] = []
  /// Where the cursor stands after the last character.
  private(set) var end = (row: 0, column: 0)

  /// - Parameter columns: what a line may take; at least 1.
  init(_ text: String, columns: Int) {
    var text = text
    text.withUTF8 { wrap($0, columns: max(1, columns)) }
  }

  private mutating func wrap(_ bytes: UnsafeBufferPointer<UInt8>, columns: Int) {
    var line = 0..<0
    var used = 0
    func finish(nextFrom start: Int) {
      lines.append(String(decoding: bytes[line], as: UTF8.self))
      line = start..<start
      used = 0
    }
    func place(_ word: Range<Int>) {
      var word = word
      let width = Self.width(bytes, word)
      let blank = !word.isEmpty && bytes[word.upperBound - 1] == 0x20 ? 1 : 0
      if used > 0, used + width - blank > columns { finish(nextFrom: word.lowerBound) }
      var left = width
      while left > columns {
        let head = OneLine.length(fittingInto: columns - used, bytes, word)
        guard head > 0, head < word.count else { break }
        line = line.lowerBound..<(word.lowerBound + head)
        finish(nextFrom: word.lowerBound + head)
        word = (word.lowerBound + head)..<word.upperBound
        left = Self.width(bytes, word)
      }
      line = line.lowerBound..<word.upperBound
      used += left
    }
    var start = 0
    var index = 0
    while index < bytes.count {
      let newline = Self.newlineLength(bytes, at: index)
      if newline > 0 {
        place(start..<index)
        index += newline
        start = index
        finish(nextFrom: start)
        continue
      }
      // A blank with a mark on it is no place to wrap at.
      let isBlank = bytes[index] == 0x20 && Glyph(in: bytes, at: index).byteCount == 1
      index += 1
      guard isBlank else { continue }
      place(start..<index)
      start = index
    }
    place(start..<index)
    end.column = used
    finish(nextFrom: index)
    end.row = lines.count - 1
  }

  private static func width(_ bytes: UnsafeBufferPointer<UInt8>, _ part: Range<Int>) -> Int {
    CellWidth.columns(of: UnsafeBufferPointer(rebasing: bytes[part]))
  }

  /// How many bytes of a newline stand at a place (`Character.isNewline`); 0 where there is none.
  private static func newlineLength(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Int {
    switch bytes[index] {
    case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    case 0x0A...0x0C: 1
    case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8 ? 3 : 0
    default: 0
    }
  }
}
