import Terminal

extension VirtualScreen {
  mutating func apply(_ input: TerminalInput) {
    switch input {
    case .text(let scalar): put(scalar)
    case .control(let byte): control(byte)
    case .escape(let intermediates, let final): escape(intermediates + String(final))
    case .sequence(let mark, let numbers, let intermediates, let final):
      sequence(mark + intermediates + String(final), numbers)
    case .string(let kind, let body): strings.append(String(kind) + body)
    }
  }

  mutating func put(_ scalar: Unicode.Scalar) {
    let shown = usesLineDrawing ? Self.lineDrawing[scalar] ?? scalar : scalar
    let width = CellWidth.columns(of: shown)
    guard width > 0 else {
      addMark(shown)
      return
    }
    if wrapsNext || cursor.column + width > columns {
      overruns += 1
      cursor.column = 0
      lineFeed()
    }
    // A terminal breaks a wide character that is overwritten in part.
    for column in [cursor.column, cursor.column + width] where column < columns && column > 0 {
      if cells[cursor.row][column].text.isEmpty {
        cells[cursor.row][column].text = " "
        cells[cursor.row][column - 1].text = " "
      }
    }
    cells[cursor.row][cursor.column] = Cell(text: String(shown), style: pen)
    if width == 2, cursor.column + 1 < columns {
      cells[cursor.row][cursor.column + 1] = Cell(text: "", style: pen)
    }
    lastCharacter = shown
    let next = cursor.column + width
    wrapsNext = next >= columns
    cursor.column = min(next, columns - 1)
  }

  private mutating func addMark(_ scalar: Unicode.Scalar) {
    var column = wrapsNext ? cursor.column : cursor.column - 1
    guard column >= 0 else { return }
    if cells[cursor.row][column].text.isEmpty { column -= 1 }
    cells[cursor.row][max(0, column)].text.unicodeScalars.append(scalar)
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x07, 0x00: break
    case 0x08: place(row: cursor.row, column: cursor.column - 1)
    case 0x09: place(row: cursor.row, column: (cursor.column / 8 + 1) * 8)
    case 0x0a, 0x0b, 0x0c: lineFeed()
    case 0x0d: place(row: cursor.row, column: 0)
    case 0x0e: usesLineDrawing = true
    case 0x0f: usesLineDrawing = false
    default: unknown.append("control \(byte)")
    }
  }

  mutating func lineFeed() {
    wrapsNext = false
    if cursor.row == region.upperBound {
      scrollUp(in: region, by: 1)
    } else {
      cursor.row = min(cursor.row + 1, rows - 1)
    }
  }

  mutating func scrollUp(in range: ClosedRange<Int>, by count: Int) {
    for _ in 0..<min(count, range.count) {
      cells.remove(at: range.lowerBound)
      cells.insert(Array(repeating: Cell(style: erased), count: columns), at: range.upperBound)
    }
  }

  mutating func scrollDown(in range: ClosedRange<Int>, by count: Int) {
    for _ in 0..<min(count, range.count) {
      cells.remove(at: range.upperBound)
      cells.insert(Array(repeating: Cell(style: erased), count: columns), at: range.lowerBound)
    }
  }

  /// Erased cells take the background (xterm's "bce") and nothing else.
  var erased: Style { Style(background: pen.background) }

  private mutating func escape(_ name: String) {
    switch name {
    case "7": savedCursor = cursor
    case "8": place(row: savedCursor.row, column: savedCursor.column)
    case "D": lineFeed()
    case "E":
      cursor.column = 0
      lineFeed()
    case "M":
      if cursor.row == region.lowerBound {
        scrollDown(in: region, by: 1)
      } else {
        place(row: cursor.row - 1, column: cursor.column)
      }
    case "c": self = VirtualScreen(columns: columns, rows: rows)
    case "(0": usesLineDrawing = true
    case "(B": usesLineDrawing = false
    case ")0", ")B", "=", ">", "H": break
    default: unknown.append("ESC " + name)
    }
  }

  /// The DEC special graphics, with which programs draw lines.
  private static let lineDrawing: [Unicode.Scalar: Unicode.Scalar] = [
    "j": "┘", "k": "┐", "l": "┌", "m": "└", "n": "┼", "q": "─", "t": "├", "u": "┤", "v": "┴",
    "w": "┬", "x": "│", "`": "◆", "a": "▒", "~": "·",
  ]
}
