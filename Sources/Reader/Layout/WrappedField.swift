import Terminal

/// A typed text wrapped at words into lines of a field.
///
/// The blank at which a line is wrapped stays at its end, so that the lines joined give the text
/// back and a cursor after it has a place.
struct WrappedField {
  private(set) var lines: [String] = [""]
  private var used = 0

  /// - Parameter columns: what a line may take; at least 1.
  init(_ text: String, columns: Int) {
    let columns = max(1, columns)
    let width = CellWidth.columns(of: text)
    // Most texts fit, and walking their characters takes far longer than measuring them.
    if width <= columns, !text.unicodeScalars.contains(where: Self.endsLine) {
      lines = [text]
      used = width
      return
    }
    var word = ""
    for character in text {
      if character.isNewline {
        place(word, columns: columns)
        word = ""
        lines.append("")
        used = 0
      } else {
        word.append(character)
        if character == " " {
          place(word, columns: columns)
          word = ""
        }
      }
    }
    place(word, columns: columns)
  }

  /// Whether a scalar is, or begins, a newline (`Character.isNewline`).
  private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Where the cursor stands after the last character.
  var end: (row: Int, column: Int) { (lines.count - 1, used) }

  private mutating func place(_ word: String, columns: Int) {
    var word = Substring(word)
    let width = CellWidth.columns(of: word.hasSuffix(" ") ? word.dropLast() : word)
    if used > 0, used + width > columns { startLine() }
    while CellWidth.columns(of: word) > columns, !word.isEmpty {
      let head = OneLine.clipped(String(word), columns: max(1, columns - used))
      guard !head.isEmpty, head.count < word.count else { break }
      append(head[...])
      startLine()
      word = word.dropFirst(head.count)
    }
    append(word)
  }

  private mutating func startLine() {
    lines.append("")
    used = 0
  }

  private mutating func append(_ text: Substring) {
    lines[lines.count - 1] += text
    used += CellWidth.columns(of: text)
  }
}
