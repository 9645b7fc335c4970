import Testing

@testable import Terminal

@Suite struct CellWidthTests {
  @Test(
    "columns of a text",
    arguments: [
      ("", 0), ("Ottawa", 6), ("Zoë", 3), ("Zoe\u{308}", 3), ("渥太華", 6), ("한국", 4), ("ﾊﾝｶｸ", 4),
      ("👩🏽‍🚀", 2), ("👨‍👩‍👧‍👦", 2), ("🇨🇦", 2), ("❤️", 1), ("1️⃣", 1), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("\t", 4), ("\u{1b}", 2),
      ("\u{9b}", 4), ("\u{202e}", 8), ("\u{e0041}", 9), ("\u{ad}", 0), ("\u{200b}", 0),
      ("\u{fffe}", 1), ("\u{378}", 1), ("ক্ষ", 2), ("—…“”", 4),
    ])
  func measures(text: String, columns: Int) {
    #expect(CellWidth.columns(of: text) == columns)
  }

  @Test(
    "columns of a single character",
    arguments: [("a", 1), ("渥", 2), ("\u{301}", 0), ("\u{7}", 2), ("\u{200d}", 0)]
      as [(Unicode.Scalar, Int)])
  func measuresScalars(scalar: Unicode.Scalar, columns: Int) {
    #expect(CellWidth.columns(of: scalar) == columns)
  }

  @Test("a glyph covers a base with its marks, an emoji sequence, or one control character")
  func segments() {
    let text = "e\u{301}👩🏽‍🚀\u{1b}x"
    var lengths: [Int] = []
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var at = 0
      while at < bytes.count {
        let glyph = Glyph(in: bytes, at: at)
        lengths.append(glyph.byteCount)
        at += glyph.byteCount
      }
    }
    #expect(lengths == [3, 15, 1, 1])
  }
}
