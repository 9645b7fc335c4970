import Articles
import Terminal
import Testing

@testable import Reader

@Suite struct PageLayoutTests {
  private func lines(
    _ text: String, width: Int, hidden: [Range<Int>] = [], unbroken: [Range<Int>] = []
  )
    -> [String]
  {
    let text = ArticleText(text)
    return PageLayout(text: text, width: width, hidden: hidden, unbroken: unbroken).allLines()
      .map { text.string($0.range) }
  }

  @Test(
    "text is wrapped at words, and where no word ends within the line",
    arguments: [
      ("", 10, [""]),
      ("one", 10, ["one"]),
      ("one two three", 7, ["one two", "three"]),
      ("one two three", 8, ["one two", "three"]),
      ("one   two", 4, ["one", "two"]),
      ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
      ("ab abcdefghij", 4, ["ab", "abcd", "efgh", "ij"]),
      ("well-known fact", 8, ["well-", "known", "fact"]),
      ("a\nb", 4, ["a", "b"]),
      ("a\r\nb\r\n", 4, ["a", "b"]),
      ("a\n\nb", 4, ["a", "", "b"]),
      ("\n", 4, [""]),
      ("中文字符测试", 5, ["中文", "字符", "测试"]),
      ("中文。字", 4, ["中", "文。", "字"]),
      ("e\u{301}e\u{301}e\u{301} x", 3, ["e\u{301}e\u{301}e\u{301}", "x"]),
      ("😀😀😀", 4, ["😀😀", "😀"]),
      ("a\u{A0}b c", 3, ["a\u{A0}b", "c"]),
      ("one two", 1, ["o", "n", "e", "t", "w", "o"]),
    ])
  func wrapping(text: String, width: Int, expected: [String]) {
    #expect(lines(text, width: width) == expected)
  }

  @Test("a figure that fits on a line is not broken")
  func figures() {
    let text = "costs about 3.2 billion euros"
    #expect(lines(text, width: 16) == ["costs about 3.2", "billion euros"])
    #expect(lines(text, width: 16, unbroken: [12..<23]) == ["costs about", "3.2 billion", "euros"])
  }

  @Test("a figure longer than a line is broken after all")
  func longFigure() {
    #expect(
      lines("3.2 billion euros", width: 8, unbroken: [0..<17]) == ["3.2", "billion", "euros"])
  }

  @Test("hidden marks take no column")
  func hiddenMarks() {
    #expect(lines("**one** two", width: 7, hidden: [0..<2, 5..<7]) == ["**one** two"])
  }

  @Test("no line of a mixed text is wider than the page", arguments: 1...40)
  func neverTooWide(width: Int) {
    let text = ArticleText(
      "Zürich – 12,500 Einwohner – zahlt 3.2 Mrd. 中文 und 👩‍👩‍👧 für “das” Pro-jekt\tjetzt e\u{301}\n"
        .repeated(3))
    for line in PageLayout(text: text, width: width).allLines() {
      let columns = CellWidth.columns(of: text.bytes[line.range])
      // A glyph wider than the page stands alone on its line.
      #expect(columns <= width || Glyph.count(in: text.bytes[line.range]) == 1)
    }
  }

  @Test("every byte that is no blank is on some line", arguments: 1...40)
  func nothingIsLost(width: Int) {
    let text = ArticleText("Ein Satz, zwei Sätze – und 3.2 Mrd. 中文字 am Ende.\n\nNoch einer.\n")
    let shown = PageLayout(text: text, width: width).allLines().flatMap { text.bytes[$0.range] }
    #expect(shown.filter { $0 > 0x20 } == text.bytes.filter { $0 > 0x20 })
  }
}

extension String {
  func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}

extension Glyph {
  /// How many glyphs that take columns a text has.
  static func count(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var (index, count) = (0, 0)
      while index < buffer.count {
        let glyph = Glyph(in: buffer, at: index)
        count += glyph.columns > 0 ? 1 : 0
        index += glyph.byteCount
      }
      return count
    }
  }
}
