import HostileFiles
import PseudoTerminal
import Testing

@testable import Terminal

/// What is sent to a terminal leaves it showing the canvas, whatever it showed before.
/// One after another: curses fills parameters in one place for all.
@Suite(.serialized) struct PainterTests {
  /// Terminals that lack something, each in its own way.
  enum Kind: String, CaseIterable {
    case complete, withoutRegions, withoutScrolling, withoutClearing, keepingColors
    case movingOtherwise, withoutColors, withoutAttributes

    var description: TerminalDescription {
      var description = TerminalDescription(move: "\u{1b}[%i%p1%d;%p2%dH")
      description.clear = "\u{1b}[H\u{1b}[2J$<50>"
      description.clearToEndOfLine = "\u{1b}[K"
      description.scrollRegion = "\u{1b}[%i%p1%d;%p2%dr"
      (description.scrollUp, description.scrollDown) = ("\n", "\u{1b}M")
      (description.insertLines, description.deleteLines) = ("\u{1b}[%p1%dL", "\u{1b}[%p1%dM")
      (description.hideCursor, description.showCursor) = ("\u{1b}[?25l", "\u{1b}[?25h")
      description.plain = "\u{1b}[m"
      description.attributes = [
        (.bold, "\u{1b}[1m"), (.dim, "\u{1b}[2m"), (.italic, "\u{1b}[3m"),
        (.underline, "\u{1b}[4m"), (.reverse, "\u{1b}[7m"),
      ]
      description.foreground = "\u{1b}[38;5;%p1%dm"
      description.background = "\u{1b}[48;5;%p1%dm"
      description.defaultColors = "\u{1b}[39;49m"
      description.colorCount = 256
      switch self {
      case .complete: break
      case .withoutRegions: description.scrollRegion = nil
      case .withoutScrolling: (description.scrollRegion, description.insertLines) = (nil, nil)
      case .withoutClearing: (description.clear, description.clearToEndOfLine) = (nil, nil)
      case .keepingColors: description.plain = "\u{1b}[22;23;24;27m"
      case .movingOtherwise: description.move = "\u{1b}[%i%p2%d`\u{1b}[%p1%dd"
      case .withoutColors: description.colorCount = 0
      case .withoutAttributes: (description.attributes, description.plain) = ([], nil)
      }
      return description
    }
  }

  @Test("the terminal shows the canvas", arguments: Kind.allCases, [(20, 9), (7, 12), (41, 8)])
  func shows(kind: Kind, size: (columns: Int, rows: Int)) {
    let description = kind.description
    var random = SplitMix(seed: UInt64(size.columns))
    var painter = Painter(
      description, colorCount: description.colorCount, supportsUnicode: true)
    var screen = VirtualScreen(columns: size.columns, rows: size.rows)
    var canvas = Canvas(columns: size.columns, rows: size.rows)
    for step in 0..<100 {
      Self.change(&canvas, with: &random)
      painter.paint(canvas, columns: size.columns, rows: size.rows) {
        screen.feed($0)
        return true
      }
      let isSame = screen.look == Self.look(of: canvas, on: description)
      #expect(isSame, "step \(step):\n\(screen.picture)\ninstead of\n\(canvas.picture())")
      #expect(screen.modes.contains(25) == (canvas.cursor != nil))
      #expect(screen.cursor == (canvas.cursor ?? (size.rows - 1, 0)))
      #expect((screen.overruns, screen.unknown.count) == (0, 0))
      if !isSame { return }
    }
  }

  @Test("what is shown already is not sent again, and all of it when the screen is unknown")
  func sendsWhatDiffers() {
    var painter = Painter(Kind.complete.description, colorCount: 256, supportsUnicode: true)
    var canvas = Canvas(columns: 20, rows: 3)
    canvas.write("A galley proof", row: 1, column: 0)
    func sent(arrives: Bool = true) -> String {
      var sent = ""
      painter.paint(canvas, columns: 20, rows: 3) {
        sent = String(decoding: $0, as: UTF8.self)
        return arrives
      }
      return sent
    }
    #expect(sent().contains("A galley proof"))
    #expect(sent() == "")
    canvas.write("s", row: 1, column: 14)
    #expect(sent(arrives: false) == "\u{1b}[2;15Hs\u{1b}[3;1H")
    // What did not arrive is sent with everything else.
    #expect(sent().contains("A galley proofs"))
    #expect(sent() == "")
    painter.forget()
    #expect(sent().contains("A galley proofs"))
  }

  @Test("rows that moved are moved by the terminal, with what stands beside them")
  func scrolls() {
    var painter = Painter(Kind.complete.description, colorCount: 256, supportsUnicode: true)
    var sent = 0
    for top in 0..<5 {
      var canvas = Canvas(columns: 60, rows: 20)
      for row in 0..<20 { canvas.write("line \(top + row) of a long text", row: row, column: 0) }
      // A remark beside the text that does not move.
      for row in 15..<18 { canvas.write("remark", row: row, column: 50) }
      painter.paint(canvas, columns: 60, rows: 20) {
        sent = $0.count
        return true
      }
    }
    #expect(sent < 140)
  }

  @Test("nothing is written from a cursor within a wide character")
  func cursorWithin() {
    var painter = Painter(Kind.complete.description, colorCount: 256, supportsUnicode: true)
    var screen = VirtualScreen(columns: 20, rows: 2)
    var canvas = Canvas(columns: 20, rows: 2)
    canvas.write("渥太ab", row: 0, column: 0)
    canvas.cursor = (0, 3)
    for word in ["ab", "xy"] {
      canvas.write(word, row: 0, column: 4)
      painter.paint(canvas, columns: 20, rows: 2) {
        screen.feed($0)
        return true
      }
      #expect(screen.text(row: 0) == "渥太" + word)
    }
  }

  // MARK: Canvases

  private static let texts = [
    "galley", "proof", "渥太華", "e\u{301}te\u{301}", "  ", " x ", "…", "│", "41 per cent",
    "\u{1b}[2J",
  ]

  private static func style(_ random: inout SplitMix) -> Style {
    func color() -> Color {
      random.happens(oneIn: 2) ? .standard : .indexed(UInt8(random.number(below: 256)))
    }
    guard !random.happens(oneIn: 3) else { return .plain }
    return Style(
      foreground: color(), background: random.happens(oneIn: 3) ? color() : .standard,
      attributes: Style.Attributes(rawValue: UInt8(random.number(below: 32))))
  }

  /// Makes another canvas of one: a few texts are written, or all, or rows move.
  private static func change(_ canvas: inout Canvas, with random: inout SplitMix) {
    let (columns, rows) = (canvas.columns, canvas.rows)
    let kind = random.number(below: 6)
    if kind == 0 { canvas = Canvas(columns: columns, rows: rows) }
    if kind == 1 {
      var moved = Canvas(columns: columns, rows: rows)
      moved.put(canvas, row: random.number(below: 7) - 3, column: 0)
      canvas = moved
    }
    for _ in 0..<(kind == 0 ? 4 * rows : random.number(below: 5)) {
      canvas.write(
        random.pick(texts), row: random.number(below: rows),
        column: random.number(below: columns), style: style(&random))
    }
    if random.happens(oneIn: 5) {
      canvas.fill(
        row: random.number(below: rows), column: random.number(below: columns), columns: 9, rows: 2,
        style: style(&random))
    }
    canvas.cursor =
      random.happens(oneIn: 3)
      ? (random.number(below: rows), random.number(below: columns - 1)) : nil
  }

  /// What `VirtualScreen.look` is of a screen that shows a canvas.
  private static func look(
    of canvas: Canvas, on description: TerminalDescription
  ) -> [[String]] {
    (0..<canvas.rows).map { row in
      canvas.cells[(row * canvas.columns)..<((row + 1) * canvas.columns)].map { cell in
        var style = cell.style.degraded(toColors: description.colorCount)
        if description.attributes.isEmpty { style.attributes = [] }
        var text = ""
        let marks = canvas.marks(of: cell)
        for scalar in [cell.scalar] + (0..<4).map({ marks[$0] }) where scalar != 0 {
          Unicode.Scalar(scalar).map { text.unicodeScalars.append($0) }
        }
        if text == " ", style.attributes.isDisjoint(with: [.underline, .reverse]) {
          style = Style(background: style.background)
        }
        return "\(text) \(style)"
      }
    }
  }
}
