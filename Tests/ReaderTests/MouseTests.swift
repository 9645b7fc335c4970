import Terminal
import Testing

@testable import Reader

/// What clicks, drags and the wheel do.
@Suite struct MouseTests {
  /// The cell where a text stands in the window.
  private func cell(of text: String, in desk: Desk) throws -> (row: Int, column: Int) {
    let rows = desk.picture.split(separator: "\n", omittingEmptySubsequences: false)
    for (row, line) in rows.enumerated() {
      if let range = line.firstRange(of: text) {
        return (row, CellWidth.columns(of: String(line[..<range.lowerBound])))
      }
    }
    throw Desk.Failure.notWritten
  }

  private func send(_ kind: MouseEvent.Kind, _ cell: (row: Int, column: Int), to desk: Desk) {
    desk.session.isDroppingTypedAhead = false
    desk.session.handle(.mouse(MouseEvent(kind: kind, row: cell.row, column: cell.column)))
  }

  private func click(_ text: String, in desk: Desk) throws {
    let cell = try cell(of: text, in: desk)
    send(.press(button: 1), cell, to: desk)
    send(.release(button: 1), cell, to: desk)
  }

  @Test("a click moves the cursor to its word")
  func clicks() throws {
    let desk = try Desk()
    try desk.open()
    try click("pipes", in: desk)
    let reader = try #require(desk.session.reader)
    #expect(reader.article.text.string(reader.cursor) == "pipes")
    #expect(reader.selectionAnchor == nil)
  }

  @Test("a second click on a highlight opens its form")
  func opens() throws {
    let desk = try Desk()
    try desk.open()
    try click("212,000", in: desk)
    #expect(desk.session.place == .reader)
    try click("212,000", in: desk)
    #expect(desk.session.place == .form)
  }

  @Test("a drag selects from word to word")
  func drags() throws {
    let desk = try Desk()
    try desk.open()
    send(.press(button: 1), try cell(of: "Coast", in: desk), to: desk)
    send(.release(button: 1), try cell(of: "claimed", in: desk), to: desk)
    let reader = try #require(desk.session.reader)
    #expect(reader.selection.map(reader.quotation) == "Coast Party claimed")
    #expect(desk.session.place == .selecting)
  }

  @Test("a drag shows what is selected before the button is let go, and takes it back")
  func showsDrags() throws {
    let desk = try Desk()
    try desk.open()
    let reader = try #require(desk.session.reader)
    let start = try cell(of: "Coast", in: desk)
    send(.press(button: 1), start, to: desk)
    #expect(reader.selection == nil)
    for (word, selected) in [("Party", "Coast Party"), ("claimed", "Coast Party claimed")] {
      send(.drag, try cell(of: word, in: desk), to: desk)
      #expect(reader.selection.map(reader.quotation) == selected)
      #expect(desk.picture.contains("selected: \(selected)"))
    }
    // Above the text it goes up to its first line.
    send(.drag, (0, 0), to: desk)
    #expect(reader.selection?.lowerBound == 0)
    #expect(reader.selection.map(reader.quotation)?.hasSuffix("Coast") == true)
    send(.drag, start, to: desk)
    #expect(desk.session.place == .reader)
    send(.release(button: 1), start, to: desk)
    #expect(reader.selection == nil)
    // Nothing is held any more.
    send(.drag, try cell(of: "claimed", in: desk), to: desk)
    #expect(reader.selection == nil)
  }

  @Test("a drag beyond an edge of the text brings lines in, up to its end")
  func dragsBeyondTheEdge() throws {
    let text = (1...200).map { "Line \($0) of the text.\n" }.joined()
    let desk = try Desk(["long.txt": text])
    try desk.open("long.txt")
    let reader = try #require(desk.session.reader)
    let start = try cell(of: "Line 9 of", in: desk)
    send(.press(button: 1), start, to: desk)
    let bottom = desk.session.rows - 1
    let lines = {
      reader.selection.map(reader.article.text.string)?.split(separator: "\n").count ?? 0
    }
    send(.drag, (bottom, start.column), to: desk)
    let first = lines()
    for _ in 0..<30 { send(.drag, (bottom, start.column), to: desk) }
    #expect(lines() >= first + 30)
    for _ in 0..<300 { send(.drag, (bottom, start.column), to: desk) }
    #expect(lines() == 192)
    for _ in 0..<300 { send(.drag, (0, start.column), to: desk) }
    #expect(lines() == 9)
    #expect(desk.row(with: "Line 1 of") != nil)
  }

  @Test("a drag over an edit of the article selects nothing of what was there before")
  func dragsOverAnEdit() throws {
    let desk = try Desk()
    try desk.open()
    desk.session.didPaint()
    let end = try cell(of: "claimed", in: desk)
    send(.press(button: 1), end, to: desk)
    try Desk.write("Short.\n", to: "\(desk.folder)/harbour.txt")
    desk.session.outsideChange.set()
    desk.session.takeFinishedWork()
    send(.release(button: 1), (end.row, 0), to: desk)
    #expect(desk.row(with: "Short.") != nil)
    #expect(desk.session.reader?.selection == nil)
  }

  @Test("the wheel scrolls the text")
  func wheel() throws {
    let text = (1...200).map { "Line \($0) of the text.\n" }.joined()
    let desk = try Desk(["long.txt": text])
    try desk.open("long.txt")
    send(.wheelDown, (10, 10), to: desk)
    #expect(desk.row(with: "Line 2 of") == nil)
    #expect(desk.row(with: "Line 5 of") != nil)
    send(.wheelUp, (10, 10), to: desk)
    #expect(desk.row(with: "Line 2 of") != nil)
  }

  @Test("^E and ^Y scroll the text, and the cursor keeps its word as long as that is in sight")
  func scrollKeys() throws {
    let text = (1...200).map { "Line \($0) of the text.\n" }.joined()
    let desk = try Desk(["long.txt": text])
    try desk.open("long.txt")
    desk.type("7", "j", "l")
    let cursor = try #require(desk.session.reader?.cursor)
    desk.type("^E", "^E")
    #expect(desk.row(with: "Line 2 of") == nil && desk.row(with: "Line 3 of") != nil)
    #expect(desk.session.reader?.cursor == cursor)
    desk.type("9", "^E")
    let reader = try #require(desk.session.reader)
    #expect(reader.cursor.lowerBound > cursor.lowerBound)
    #expect(reader.article.text.string(reader.cursor) != "Line", "the column is kept")
    desk.type("3", "0", "^Y")
    #expect(desk.row(with: "Line 2 of") != nil)
  }

  @Test("^E in a list goes down, and where only annotated paragraphs are shown it shows no others")
  func scrollKeysElsewhere() throws {
    let desk = try Desk(["a.txt": "First one\n", "b.txt": "Second one\n"])
    try desk.openShelf()
    desk.type("^E")
    #expect(desk.session.shelf?.selectedRow == 1)
    let other = try Desk(rows: 12)
    try other.open()
    other.type("]", "T", "]", "F", "&")
    for _ in 0..<30 {
      other.type("^E")
      #expect(other.session.reader?.isAnnotatedOnly == true)
    }
  }

  @Test("a click on the shelf selects, a second one opens")
  func shelf() throws {
    let desk = try Desk(["a.txt": "First one\n", "b.txt": "Second one\n"])
    try desk.openShelf()
    try click("Second one", in: desk)
    #expect(desk.session.shelf?.selectedRow == 1)
    #expect(desk.session.place == .shelf)
    try click("Second one", in: desk)
    #expect(desk.session.place == .reader)
  }

  @Test("a click on a hint calls its command")
  func hint() throws {
    let desk = try Desk()
    try desk.open()
    try click("? keys", in: desk)
    #expect(desk.session.place == .help)
  }

  @Test("a click anywhere in any window brings nothing down", arguments: [1, 2, 5, 24])
  func anywhere(rows: Int) throws {
    let desk = try Desk()
    try desk.open()
    desk.session.resize(columns: 30, rows: rows)
    for row in 0..<rows {
      for column in stride(from: 0, to: 30, by: 7) {
        send(.press(button: 1), (row, column), to: desk)
        send(.release(button: 1), (rows - row, 30 - column), to: desk)
        _ = desk.picture
      }
    }
  }

  @Test("the mouse is off until it is asked for")
  func switched() throws {
    let desk = try Desk()
    try desk.open()
    #expect(desk.session.takeEffects() == [])
    desk.type(":", "mouse on", "Enter")
    #expect(desk.session.takeEffects() == [.mouse(true)])
    desk.type(":", "mouse", "Enter")
    #expect(desk.session.takeEffects() == [.mouse(false)])
  }
}
