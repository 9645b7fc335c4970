import Analysis
import Annotations
import Articles
import Settings
import Terminal
import Testing

@testable import Reader

/// The panel beside the text, its lists and the inspector, the map and the signs.
@Suite struct PanelTests {
  private func desk(columns: Int = 120, rows: Int = 30) throws -> Desk {
    let desk = try Desk(columns: columns, rows: rows)
    try desk.open()
    let reader = try #require(desk.session.reader)
    reader.take(ArticleFindings(of: reader.article, mentions: reader.analysis?.mentions ?? []))
    desk.type("l")
    return desk
  }

  @Test(
    "the panel is open by itself in a wide window, and i calls for it in a narrow one",
    arguments: [(120, 30, true), (119, 30, false), (80, 24, false)])
  func opens(columns: Int, rows: Int, isOpen: Bool) throws {
    let desk = try desk(columns: columns, rows: rows)
    #expect(desk.picture.contains("[Claims]") == isOpen)
    desk.type("i")
    #expect(desk.session.place == .panel)
    #expect(desk.picture.contains("[Claims]"))
    desk.type("i")
    #expect(desk.session.place == .reader)
    #expect(!desk.picture.contains("[Claims]"))
  }

  @Test("a window that is too small for the panel says so")
  func tooSmall() throws {
    let desk = try desk(columns: 60, rows: 12)
    desk.type("i")
    #expect(desk.session.place == .reader)
    #expect(desk.status.contains("too small for the panel"))
  }

  @Test("the lists follow the text")
  func follows() throws {
    let desk = try desk()
    desk.type("]", "]")
    #expect(desk.row(with: "▸ ·")?.contains("212,000 households") == true)
    desk.type("]")
    #expect(desk.row(with: "▸ ·")?.contains("30 per cent") == true)
  }

  @Test("the words after a figure end with its item of a list")
  func wordsAfter() throws {
    let desk = try Desk(
      ["a.md": "- held 41 per cent\n- of 30 per cent\nof it\n"], columns: 120, rows: 30)
    try desk.open("a.md")
    let rows = desk.picture.split(separator: "\n")
    #expect(rows.contains { $0.hasSuffix("·  41 per cent") })
    #expect(rows.contains { $0.hasSuffix("·  30 per cent of it") })
  }

  @Test("Tab shows each list in turn, h goes back, and Enter stays at the place of a row")
  func goes() throws {
    let desk = try desk()
    desk.type("i", "Tab")
    #expect(desk.picture.contains("[Names]"))
    desk.type("h", "G", "Enter")
    #expect(desk.session.place == .reader)
    #expect(desk.session.reader?.currentHighlight.map { desk.quotation($0.range) } == "30 per cent")
    desk.type("^O")
    #expect(desk.session.reader?.cursor.lowerBound == 7)
  }

  @Test("Esc comes back to where the keys were taken from the text")
  func returns() throws {
    let desk = try desk()
    let before = desk.session.reader?.cursor
    desk.type("i", "G", "Esc")
    #expect(desk.session.place == .reader)
    #expect(desk.session.reader?.cursor == before)
  }

  @Test(
    "what stands beside the lines shows a change at once",
    arguments: [
      "F", "cAsk them\u{13}", "Fu", "H j\r", ":theme mono\r", "=", "+", "\u{17}w\t\u{1b}", "xu",
      ":theme light\r",
    ])
  func notesFollowChanges(keys: String) throws {
    let desk = try Desk(columns: 120, rows: 30, theme: Theme(.dark, colorCount: 256))
    try desk.open()
    desk.settle()
    desk.type("]")
    _ = desk.session.canvas()
    for scalar in keys.unicodeScalars {
      switch scalar {
      case "\r": desk.session.handle(.enter)
      case "\t": desk.session.handle(.tab)
      case "\u{1b}": desk.session.handle(.escape)
      case "\u{13}": desk.session.handle(.control("s"))
      case "\u{17}": desk.session.handle(.control("w"))
      default: desk.session.handle(.character(scalar))
      }
      let kept = desk.session.canvas().styledPicture()
      desk.session.reader?.lineNotes = LineNotes()
      desk.session.reader?.panelRows = PanelRows()
      #expect(
        kept == desk.session.canvas().styledPicture(), "after \(scalar.escaped(asASCII: true))")
    }
  }

  @Test("what stands beside the lines shows a verdict, its undoing, and what somebody else says")
  func notesShowAnnotations() throws {
    let desk = try desk()
    func note() -> String? { desk.row(with: "41 per cent").map { String($0.suffix(36)) } }
    desk.type("]")
    let before = try #require(note())
    desk.type("F")
    #expect(try #require(note()).contains(" F "))
    desk.type("u")
    #expect(note() == before)
    let article = try #require(desk.session.reader?.article)
    let range = try #require(TextSearch("41 per cent").hits(in: article.text).first)
    AnnotationStore(
      article: article, at: .beside(article.path), annotator: { Annotator(id: "b", name: "Bo") }
    ).put(AnnotationContent(verdict: .isTrue), on: range)
    desk.session.outsideChange.set()
    desk.session.takeFinishedWork()
    #expect(try #require(note()).contains(" T "))
  }

  @Test(
    "the list beside the lines holds what the list of the panel holds",
    arguments: SidePanel.Tab.allCases)
  func rowsOfLines(tab: SidePanel.Tab) throws {
    let desk = try desk()
    desk.type("]", "T", "]", "F")
    let reader = try #require(desk.session.reader)
    let rows = reader.panelRows(tab)
    #expect(reader.hasPanelRows(tab) == !rows.isEmpty)
    guard tab != .names else { return }
    let ofLines = reader.layout.allLines().flatMap {
      reader.panelRows(tab, beginningIn: $0.range)
    }
    #expect(ofLines == rows)
  }

  @Test("a verdict in the panel is put on the selected claim")
  func judges() throws {
    let desk = try desk()
    desk.type("i", "j", "j", "F")
    #expect(desk.session.reader?.annotations.map(\.quotation) == ["30 per cent"])
    #expect(desk.row(with: "▸ F")?.contains("30 per cent") == true)
    #expect(desk.session.place == .panel)
  }

  @Test("the inspector tells what is known of the place of the cursor")
  func inspects() throws {
    let desk = try desk(columns: 80, rows: 40)
    desk.type("]", "c", "Ask the registry", "^S", "i")
    for text in ["kind percent", "rank", "*    annotated", "note Ask the registry"] {
      #expect(desk.picture.contains(text), "\(text)\n\(desk.picture)")
    }
  }

  @Test("a name tells how often and where it is mentioned")
  func mentions() throws {
    let desk = try Desk(["a.txt": "A\n\nHalden is here.\n\nHalden is there.\n"], rows: 30)
    try desk.open("a.txt")
    let reader = try #require(desk.session.reader)
    reader.take(ArticleFindings(of: reader.article, mentions: reader.analysis?.mentions ?? []))
    desk.type("Tab", "Tab", "i")
    #expect(desk.picture.contains("2 of 2: lines 3, 5"))
  }

  @Test("another verdict of somebody else is a dispute, changed text has a sign of its own")
  func signs() throws {
    let desk = try desk(columns: 80)
    desk.type("]", "T")
    let reader = try #require(desk.session.reader)
    let mine = try #require(reader.annotations.first)
    #expect(MarginSign(mine).text == "T")
    #expect(MarginSign(mine, isDisputed: true).text == "%")
    try Desk.write(
      Desk.harbour.replacingOnce("41 per cent", with: "43 per cent"),
      to: "\(desk.folder)/harbour.txt")
    try desk.open()
    // What the edit changed comes before the article.
    #expect(desk.session.place == .changes)
    desk.type("q")
    #expect(desk.row(with: "43 per cent")?.prefix(4).contains("~") == true)
  }

  @Test("every sign of the margin and the map is in the legend, each with one meaning")
  func legend() {
    for hasUnicode in [true, false] {
      let entries = Legend.entries(for: .reader, settings: Settings(), hasUnicode: hasUnicode)
      let margin = entries.filter { $0.meaning.hasPrefix("margin") }.map(\.sign)
      #expect(Set(margin).count == margin.count)
      let map = entries.filter { $0.meaning.hasPrefix("map") }.map(\.sign)
      #expect(Set(map).count == map.count)
      #expect(hasUnicode || (margin + map).allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCII) })
    }
  }

  @Test("the map shows where hits, annotations and open claims are, and where the window is")
  func map() throws {
    let text =
      "Long\n\n" + (0..<100).map { "Paragraph \($0) of nothing.\n\n" }.joined()
      + "It held 41 per cent.\n\n" + (0..<100).map { "Paragraph \($0) again.\n\n" }.joined()
      + "It held 30 per cent.\n"
    let desk = try Desk(["long.txt": text])
    try desk.open("long.txt")
    desk.type("]", "T", "]", "g", "/", "99 of", "Enter", "g")
    let reader = try #require(desk.session.reader)
    let map = ArticleMap(of: reader, rows: 20)
    #expect(map.signs.compactMap { $0 } == [.hit, .annotated, .openClaim])
    #expect(map.signs.last == .openClaim)
    let canvas = desk.session.canvas()
    let isWindow = (2..<20).map { canvas.style(row: $0, column: 79).attributes.contains(.reverse) }
    #expect(isWindow.first == true && isWindow.filter { $0 }.count < 4)
  }

  @Test("a figure that fits on a line is not broken at any width", arguments: [16, 20, 24, 33, 40])
  func unbroken(width: Int) throws {
    let desk = try Desk()
    try desk.open()
    desk.type(":", "width \(width)", "Enter")
    let reader = try #require(desk.session.reader)
    let lines = reader.layout.allLines()
    for highlight in reader.allHighlights where highlight.isClaim {
      #expect(
        lines.contains {
          $0.range.contains(highlight.range.lowerBound)
            && $0.range.upperBound >= highlight.range.upperBound
        })
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isASCII: Bool { value < 0x80 }
}

extension String {
  fileprivate func replacingOnce(_ old: String, with new: String) -> String {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(old) {
        return self[..<index] + new + self[self.index(index, offsetBy: old.count)...]
      }
      index = self.index(after: index)
    }
    return self
  }
}

extension Desk {
  func quotation(_ range: Range<Int>) -> String {
    session.reader?.article.text.string(range) ?? ""
  }
}
