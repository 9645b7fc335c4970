import Articles
import Testing

@testable import Reader

/// Texts longer than the parts that a layout wraps at a time.
@Suite struct LayoutBlockTests {
  private static let paragraphs = (1...2_000).map {
    "Paragraph \($0) of the text – it has a few words, some more words and 1,500 figures.\n"
      + ($0 % 3 == 0 ? "\n" : "")
  }.joined()
  private static let oneLine = String(repeating: "words and words, ", count: 6_000)
  private static let noBlanks = String(repeating: "é", count: 40_000)

  /// The lines of each line of the text by itself.
  private func linesOneByOne(_ text: ArticleText, width: Int) -> [PageLayout.Line] {
    var lines: [PageLayout.Line] = []
    var start = 0
    while start < text.bytes.count {
      let end = text.bytes[start...].firstIndex(of: 0x0A) ?? text.bytes.count
      let part = ArticleText(text.string(start..<end))
      lines += PageLayout(text: part, width: width).allLines().map {
        let range = $0.range.lowerBound + start..<$0.range.upperBound + start
        return PageLayout.Line(range: range, beginsParagraph: $0.beginsParagraph)
      }
      start = end + 1
    }
    return lines
  }

  @Test("wrapping in parts gives the lines that wrapping each line of the text gives")
  func likeOneByOne() {
    let text = ArticleText(Self.paragraphs)
    let layout = PageLayout(text: text, width: 40)
    #expect(layout.allLines() == linesOneByOne(text, width: 40))
  }

  @Test(
    "no byte but blanks is lost, none is shown twice", arguments: [paragraphs, oneLine, noBlanks])
  func nothingIsLost(text: String) {
    let text = ArticleText(text)
    let shown = PageLayout(text: text, width: 60).allLines().flatMap { text.bytes[$0.range] }
    #expect(shown.filter { $0 > 0x20 } == text.bytes.filter { $0 > 0x20 })
  }

  @Test("lines are cut where characters begin, and fill the width", arguments: [oneLine, noBlanks])
  func longLines(text: String) {
    let text = ArticleText(text)
    let lines = PageLayout(text: text, width: 60).allLines()
    #expect(lines.allSatisfy { String(validating: text.bytes[$0.range], as: UTF8.self) != nil })
    #expect(lines.count { $0.range.isEmpty } == 0)
    #expect(lines.count { $0.beginsParagraph } == 1)
  }

  @Test("steps from any line lead where counting all lines does")
  func steps() {
    let layout = PageLayout(text: ArticleText(Self.paragraphs), width: 30)
    let all = layout.allLines()
    for start in stride(from: 0, to: all.count, by: 997) {
      for step in [-5_000, -700, -1, 0, 1, 700, 5_000, Int.max, Int.min + 1] {
        let index = layout.index(containing: all[start].range.lowerBound)
        let target = step == .max ? all.count - 1 : step < -10_000 ? 0 : start + step
        let expected = all[max(0, min(all.count - 1, target))]
        #expect(layout[layout.index(index, offsetBy: step)] == expected)
      }
    }
    #expect(layout[layout.last] == all.last)
    #expect(layout[layout.first] == all.first)
  }

  @Test("every byte is on the line that holds it, or after the line before it")
  func places() {
    let text = ArticleText(Self.paragraphs)
    let layout = PageLayout(text: text, width: 30)
    for byte in stride(from: 0, to: text.bytes.count, by: 61) {
      let index = layout.index(containing: byte)
      let next = layout.index(index, offsetBy: 1)
      #expect(layout[index].range.lowerBound <= byte)
      #expect(next == index || layout[next].range.lowerBound > byte)
    }
  }

  @Test("a text that ends with a line end where a part would begin has no further line")
  func endAtBlock() {
    let text = ArticleText(String(repeating: "a", count: 16_383) + "\n")
    #expect(PageLayout(text: text, width: 20_000).allLines().count == 1)
    let longer = ArticleText(String(repeating: "a", count: 16_390) + "\n")
    #expect(PageLayout(text: longer, width: 10_000).allLines().count == 2)
  }
}
