import Terminal
import Testing

@testable import Reader

@Suite struct TextFieldTests {
  @Test(
    "keys edit a line",
    arguments: [
      (["a", "b"], "ab"), (["a", "b", "←", "c"], "acb"), (["a", "Backspace"], ""),
      (["a", "b", "Home", "Del"], "b"), (["a", " ", "b", "c", "^W"], "a "),
      (["a", "b", "^U", "c"], "c"), (["a", "b", "Home", "^K"], ""),
      (["a", "^A", "b", "End", "c"], "bac"),
      (["e", "\u{301}", "Backspace", "x"], "x"),
    ])
  func editing(keys: [String], expected: String) {
    var field = TextField()
    for key in keys { _ = field.handle(Key(named: key) ?? .character(key.unicodeScalars.first!)) }
    #expect(field.text == expected)
  }

  @Test("a line takes no line end, a note does")
  func lineEnds() {
    var line = TextField()
    var note = TextField(isMultiline: true)
    let taken = (line.handle(.enter), note.handle(.enter))
    #expect(taken == (false, true))
    _ = line.handle(.paste("a\r\nb"))
    _ = note.handle(.paste("a\r\nb\rc"))
    #expect(line.text == "a b")
    #expect(note.text == "\na\nb\nc")
  }

  @Test("control characters that are pasted are left out")
  func controlCharacters() {
    var field = TextField()
    field.insert("a\u{1B}[2J\u{7}b\u{9B}c")
    #expect(field.text == "a[2Jbc")
  }

  @Test("up and down keep the column where the line is long enough")
  func lines() {
    var field = TextField("abc\nd\nefg", isMultiline: true)
    var places: [Int] = []
    while field.handle(.up) { places.append(field.cursor) }
    #expect(places == [5, 1])
  }

  @Test(
    "a note is wrapped at words, with the cursor after its last character",
    arguments: [
      ("", 5, [""], 0, 0), ("one two", 5, ["one ", "two"], 1, 3), ("a\n", 5, ["a", ""], 1, 0),
      ("abcdefgh", 4, ["abcd", "efgh"], 1, 4), ("one ", 3, ["one", " "], 1, 1),
      ("a\r\nb\u{2028}c\u{85}", 5, ["a", "b", "c", ""], 3, 0),
      ("渥太華 café", 4, ["渥太", "華 ", "café"], 2, 4),
    ])
  func wrapping(text: String, columns: Int, lines: [String], row: Int, column: Int) {
    let field = WrappedField(text, columns: columns)
    #expect(field.lines == lines)
    #expect(field.end == (row, column))
  }
}
