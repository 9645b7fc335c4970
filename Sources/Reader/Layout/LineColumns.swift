import Articles
import Terminal

/// Converts between bytes and columns of one line of a page.
struct LineColumns {
  let text: ArticleText
  /// Ascending byte ranges that take no column.
  let hidden: [Range<Int>]

  /// Columns from the beginning of a line to a byte of it. Cost: O(n) in the line's length.
  func column(of byte: Int, in line: Range<Int>) -> Int {
    var result = 0
    walk(line) { index, glyph, columnAfter in
      guard index + glyph.byteCount <= byte else { return false }
      result = columnAfter
      return true
    }
    return result
  }

  /// The first byte of the character shown at a column, or the line's end. Cost: O(n).
  func byte(atColumn goal: Int, in line: Range<Int>) -> Int {
    var result = line.upperBound
    walk(line) { index, _, columnAfter in
      guard columnAfter <= goal else {
        result = index
        return false
      }
      return true
    }
    return result
  }

  /// Visits the glyphs that are shown: the byte where each begins, the glyph, the columns up to
  /// its end. The visit ends when `body` gives false.
  func walk(_ line: Range<Int>, _ body: (Int, Glyph, Int) -> Bool) {
    var hiddenIndex = hidden.firstIndex(endingAfter: line.lowerBound)
    text.bytes.withUnsafeBufferPointer { bytes in
      var index = line.lowerBound
      var column = 0
      while index < line.upperBound {
        while hiddenIndex < hidden.count, hidden[hiddenIndex].upperBound <= index {
          hiddenIndex += 1
        }
        if hiddenIndex < hidden.count, hidden[hiddenIndex].contains(index) {
          index = hidden[hiddenIndex].upperBound
          continue
        }
        let glyph = Glyph(in: bytes, at: index)
        column += glyph.columns
        guard body(index, glyph, column) else { return }
        index += glyph.byteCount
      }
    }
  }
}
