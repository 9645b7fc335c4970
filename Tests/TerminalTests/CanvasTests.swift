import Terminal
import Testing

@Suite struct CanvasTests {
  @Test(
    "a text is written as its characters are one by one, over wide ones too",
    arguments: [
      ["p", "l", "a", "i", "n"], ["a", "渥", "b"], ["e\u{301}", "x"], ["a", "b\u{301}", "c", "d"],
      ["\u{1b}", "[", "3", "1", "m"], ["a", "\t", "b"], ["渥", "渥"], ["~", "\u{7f}", " "],
    ])
  func writesRuns(characters: [String]) {
    for (start, limit) in [(0, 9), (1, 9), (2, 3), (3, 2), (6, 9), (8, 1), (9, 9)] {
      var whole = Canvas(columns: 9, rows: 1)
      whole.write("渥渥渥渥", row: 0, column: 0, style: Style(attributes: .bold))
      var pieces = whole
      whole.write(characters.joined(), row: 0, column: start, limit: limit)
      var column = start
      for character in characters {
        let used = pieces.write(character, row: 0, column: column, limit: limit - (column - start))
        guard used > 0 else { break }
        column += used
      }
      #expect(whole == pieces, "at \(start), \(limit) columns")
    }
  }

  @Test("text is drawn where it was written, and its columns are given back")
  func writes() {
    var canvas = Canvas(columns: 10, rows: 2)
    #expect(canvas.write("Ottawa", row: 1, column: 2) == 6)
    #expect(canvas.picture() == "\n  Ottawa\n")
  }

  @Test(
    "what does not fit is clipped",
    arguments: [
      (text: "Ottawa", row: 0, column: 3, limit: nil, picture: "   Ot\n"),
      (text: "Ottawa", row: 0, column: 1, limit: 3, picture: " Ott\n"),
      (text: "Ottawa", row: 0, column: -2, limit: nil, picture: "tawa\n"),
      (text: "Ottawa", row: 0, column: 7, limit: nil, picture: "\n"),
      (text: "Ottawa", row: 1, column: 0, limit: nil, picture: "\n"),
      (text: "Ottawa", row: -1, column: 0, limit: nil, picture: "\n"),
      (text: "Ottawa", row: 0, column: 0, limit: -1, picture: "\n"),
      (text: "渥太華", row: 0, column: 0, limit: nil, picture: "渥太\n"),
      (text: "渥太華", row: 0, column: 0, limit: 3, picture: "渥\n"),
      (text: "a\u{9b}b", row: 0, column: 0, limit: 4, picture: "a\n"),
    ] as [(text: String, row: Int, column: Int, limit: Int?, picture: String)])
  func clips(text: String, row: Int, column: Int, limit: Int?, picture: String) {
    var canvas = Canvas(columns: 5, rows: 1)
    canvas.write(text, row: row, column: column, limit: limit)
    #expect(canvas.picture() == picture)
  }

  @Test(
    "overwriting half of a wide character blanks the other half",
    arguments: [
      (column: 0, picture: "x 太\n"), (column: 1, picture: " x太\n"), (column: 2, picture: "渥x\n"),
    ])
  func splits(column: Int, picture: String) {
    var canvas = Canvas(columns: 5, rows: 1)
    canvas.write("渥太", row: 0, column: 0)
    canvas.write("x", row: 0, column: column)
    #expect(canvas.picture() == picture)
  }

  @Test("a combining mark that comes alone joins the cell to its left")
  func joinsMarks() {
    var canvas = Canvas(columns: 5, rows: 1)
    canvas.write("e", row: 0, column: 0)
    #expect(canvas.write("\u{301}t", row: 0, column: 1) == 1)
    #expect(canvas.picture() == "e\u{301}t\n")
  }

  @Test("a combining mark without anything to its left is dropped")
  func dropsMarks() {
    var canvas = Canvas(columns: 5, rows: 1)
    canvas.write("\u{301}t", row: 0, column: 0)
    #expect(canvas.picture() == "t\n")
  }

  @Test("a cell keeps four combining marks")
  func keepsFourMarks() {
    var canvas = Canvas(columns: 5, rows: 1)
    canvas.write("e" + String(repeating: "\u{301}", count: 9) + "t", row: 0, column: 0)
    #expect(canvas.picture() == "e\u{301}\u{301}\u{301}\u{301}t\n")
  }

  @Test("an emoji sequence is drawn as its first emoji")
  func simplifiesEmoji() {
    var canvas = Canvas(columns: 8, rows: 1)
    #expect(canvas.write("👩🏽‍🚀!", row: 0, column: 0) == 3)
    #expect(canvas.picture() == "👩!\n")
  }

  @Test("a control character is drawn in reverse video")
  func marksControls() {
    var canvas = Canvas(columns: 12, rows: 1)
    canvas.write("a\u{1b}b", row: 0, column: 0, style: Style(attributes: .bold))
    #expect(
      canvas.styledPicture()
        == "a^[b\n0:0–0 bold \"a\"\n0:1–2 bold reverse \"^[\"\n0:3–3 bold \"b\"\n")
  }

  @Test("a control character inside reverse video is set off too")
  func marksControlsInReverse() {
    var canvas = Canvas(columns: 4, rows: 1)
    canvas.write("\u{7f}", row: 0, column: 0, style: Style(attributes: .reverse))
    #expect(canvas.styledPicture() == "^?\n")
  }

  @Test("ill-formed bytes become U+FFFD")
  func replacesBytes() {
    var canvas = Canvas(columns: 12, rows: 1)
    let bytes: [UInt8] = [0x61, 0xff, 0xe2, 0x82, 0x62]
    #expect(canvas.write(bytes: bytes[...], row: 0, column: 0) == 4)
    #expect(canvas.picture() == "a\u{fffd}\u{fffd}b\n")
  }

  @Test(
    "a canvas put on another is what its text is there, cut at the edges",
    arguments: [
      (1, "a渥e\u{301}"), (3, "渥e\u{301}"), (3, "a渥"), (-1, "渥e\u{301}"), (-2, "渥e\u{301}"),
    ])
  func puts(column: Int, text: String) {
    let style = Style(foreground: .indexed(3), background: .indexed(200), attributes: .underline)
    var part = Canvas(columns: 4, rows: 1)
    part.write(text, row: 0, column: 0, style: style)
    var canvas = Canvas(columns: 5, rows: 1)
    canvas.write("渥太x", row: 0, column: 0)
    var written = canvas
    canvas.put(part, row: 0, column: column)
    written.fill(row: 0, column: column, columns: 4, rows: 1)
    written.write(text, row: 0, column: column, style: style, limit: 4)
    #expect(canvas.picture() == written.picture())
  }

  @Test("canvases that differ in the marks of a cell alone differ")
  func comparesMarks() {
    func canvas(_ text: String) -> Canvas {
      var canvas = Canvas(columns: 5, rows: 1)
      canvas.write(text, row: 0, column: 0)
      return canvas
    }
    #expect(canvas("ae\u{301}") != canvas("ae\u{300}"))
    #expect(canvas("ae\u{301}") != canvas("ae"))
    var other = canvas("u\u{302}e\u{301}")
    other.write("a", row: 0, column: 0)
    #expect(other == canvas("ae\u{301}"))
  }

  @Test("a style gives back what it was made of")
  func stylesKeepParts() {
    for color in [Color.standard, .indexed(0), .indexed(255)] {
      for attributes in [Style.Attributes(), .bold, [.dim, .reverse], [.italic, .underline]] {
        let style = Style(foreground: color, background: .indexed(7), attributes: attributes)
        #expect(style.foreground == color && style.background == .indexed(7))
        #expect(style.attributes == attributes)
        var other = Style(foreground: .indexed(9), background: color, attributes: [.bold, .dim])
        other.foreground = color
        other.background = .indexed(7)
        other.attributes = attributes
        #expect(other == style)
      }
    }
  }

  @Test("filling blanks a rectangle, clipped")
  func fills() {
    var canvas = Canvas(columns: 4, rows: 3)
    for row in 0..<3 { canvas.write("渥太", row: row, column: 0) }
    canvas.fill(row: 1, column: 1, columns: .max, rows: .max, style: Style(attributes: .reverse))
    #expect(
      canvas.styledPicture() == "渥太\n\n\n1:1–3 reverse \"   \"\n2:1–3 reverse \"   \"\n")
  }

  @Test(
    "a rule is its character written again and again, and cuts what is wide at its ends",
    arguments: [nil, 0..<6, 1..<5, 2..<4, -3..<2, 4..<9, 6..<8, 3..<3])
  func drawsRule(columns: Range<Int>?) {
    var ruled = Canvas(columns: 6, rows: 2)
    ruled.write("東京駅", row: 1, column: 0)
    var written = ruled
    ruled.drawRule("─", row: 1, columns: columns, style: Style(attributes: .dim))
    let span = (columns ?? 0..<6).clamped(to: 0..<6)
    written.write(
      String(repeating: "─", count: span.count), row: 1, column: span.lowerBound,
      style: Style(attributes: .dim))
    #expect(ruled == written)
  }

  @Test(
    "a rule down a column is as writing its sign on each row", arguments: 0..<7, [0..<3, -2..<9])
  func rulesColumn(column: Int, rows: Range<Int>) {
    var ruled = Canvas(columns: 6, rows: 3)
    for row in 0..<3 { ruled.write("東京駅", row: row, column: 0) }
    var written = ruled
    ruled.drawRule("│", column: column, rows: rows, style: Style(attributes: .dim))
    for row in rows.clamped(to: 0..<3) {
      written.write("│", row: row, column: column, style: Style(attributes: .dim))
    }
    #expect(ruled == written)
  }

  @Test("restyling changes the style and leaves the text")
  func restyles() {
    var canvas = Canvas(columns: 6, rows: 1)
    canvas.write("Ottawa", row: 0, column: 0)
    canvas.restyle(row: 0, columns: -3..<2) { $0.foreground = .indexed(4) }
    canvas.restyle(row: 9, columns: 0..<2) { $0.foreground = .indexed(4) }
    #expect(canvas.styledPicture() == "Ottawa\n0:0–1 foreground 4 \"Ot\"\n")
    #expect(canvas.style(row: 0, column: 1).foreground == .indexed(4))
    #expect(canvas.style(row: 5, column: 1) == .plain)
  }

  @Test("a canvas without cells takes everything", arguments: [(0, 0), (0, 3), (3, 0), (-1, -1)])
  func isEmpty(columns: Int, rows: Int) {
    var canvas = Canvas(columns: columns, rows: rows)
    canvas.write("Ottawa 渥", row: 0, column: 0)
    canvas.fill(row: 0, column: 0, columns: 9, rows: 9)
    canvas.restyle(row: 0, columns: 0..<9) { $0.attributes = .bold }
    #expect(canvas.picture().allSatisfy { $0 == "\n" })
  }

  @Test("canvases differ when a cell, a style or the cursor differs")
  func compares() {
    let blank = Canvas(columns: 3, rows: 1)
    var other = blank
    #expect(blank == other)
    other.cursor = (row: 0, column: 1)
    #expect(blank != other)
    other.cursor = nil
    other.restyle(row: 0, columns: 0..<1) { $0.attributes = .dim }
    #expect(blank != other)
  }
}
