import Terminal

extension VirtualScreen {
  /// `ESC [ …`: the name is the mark, the intermediate bytes and the final byte.
  mutating func sequence(_ name: String, _ numbers: [Int]) {
    let count = max(1, numbers.first ?? 1)
    let line = cursor.row...max(cursor.row, region.upperBound)
    switch name {
    case "A": place(row: cursor.row - count, column: cursor.column)
    case "B", "e": place(row: cursor.row + count, column: cursor.column)
    case "C", "a": place(row: cursor.row, column: cursor.column + count)
    case "D": place(row: cursor.row, column: cursor.column - count)
    case "G", "`": place(row: cursor.row, column: count - 1)
    case "d": place(row: count - 1, column: cursor.column)
    case "H", "f":
      place(row: count - 1, column: max(1, numbers.count > 1 ? numbers[1] : 1) - 1)
    case "J": eraseScreen(numbers.first ?? 0)
    case "K": eraseLine(numbers.first ?? 0)
    case "X": erase(row: cursor.row, columns: cursor.column..<min(columns, cursor.column + count))
    case "P": shiftLeft(by: count)
    case "@": shiftRight(by: count)
    case "L": scrollDown(in: line, by: count)
    case "M": scrollUp(in: line, by: count)
    case "S": scrollUp(in: region, by: count)
    case "T": scrollDown(in: region, by: count)
    case "b": for _ in 0..<count { put(lastCharacter) }
    case "r": setRegion(numbers)
    case "m": setPen(numbers)
    case "?h": for mode in numbers { switchMode(mode, on: true) }
    case "?l": for mode in numbers { switchMode(mode, on: false) }
    case "t", "h", "l", "!p": break
    case "?c": break  // the shape of the cursor on the Linux console
    default: unknown.append("CSI \(name) \(numbers)")
    }
  }

  private mutating func setRegion(_ numbers: [Int]) {
    let top = (numbers.first ?? 1) - 1
    let bottom = (numbers.count > 1 ? numbers[1] : rows) - 1
    region = top < bottom && bottom < rows && top >= 0 ? top...bottom : 0...(rows - 1)
    place(row: 0, column: 0)
  }

  private mutating func switchMode(_ mode: Int, on: Bool) {
    if mode == 1049, modes.contains(mode) != on {
      if on {
        mainScreen = cells
        savedCursor = cursor
        cells = Self.blank(columns: columns, rows: rows)
      } else {
        let kept = mainScreen
        cells = Self.blank(columns: columns, rows: rows)
        for row in 0..<min(rows, kept.count) where kept[row].count == columns {
          cells[row] = kept[row]
        }
        place(row: savedCursor.row, column: savedCursor.column)
      }
    }
    if on { modes.insert(mode) } else { modes.remove(mode) }
  }

  private mutating func eraseScreen(_ part: Int) {
    switch part {
    case 0:
      eraseLine(0)
      for row in (cursor.row + 1)..<max(cursor.row + 1, rows) {
        erase(row: row, columns: 0..<columns)
      }
    case 1:
      eraseLine(1)
      for row in 0..<cursor.row { erase(row: row, columns: 0..<columns) }
    default:
      for row in 0..<rows { erase(row: row, columns: 0..<columns) }
    }
  }

  private mutating func eraseLine(_ part: Int) {
    switch part {
    case 0: erase(row: cursor.row, columns: cursor.column..<columns)
    case 1: erase(row: cursor.row, columns: 0..<(cursor.column + 1))
    default: erase(row: cursor.row, columns: 0..<columns)
    }
  }

  private mutating func erase(row: Int, columns: Range<Int>) {
    for column in columns { cells[row][column] = Cell(style: erased) }
    wrapsNext = false
  }

  private mutating func shiftLeft(by count: Int) {
    for _ in 0..<min(count, columns - cursor.column) {
      cells[cursor.row].remove(at: cursor.column)
      cells[cursor.row].append(Cell(style: erased))
    }
  }

  private mutating func shiftRight(by count: Int) {
    for _ in 0..<min(count, columns - cursor.column) {
      cells[cursor.row].removeLast()
      cells[cursor.row].insert(Cell(style: erased), at: cursor.column)
    }
  }

  /// Select graphic rendition, with xterm's 256 colours.
  private mutating func setPen(_ numbers: [Int]) {
    var left = numbers.isEmpty ? [0] : numbers
    while !left.isEmpty {
      let number = left.removeFirst()
      switch number {
      case 0: pen = .plain
      case 1: pen.attributes.insert(.bold)
      case 2: pen.attributes.insert(.dim)
      case 3: pen.attributes.insert(.italic)
      case 4: pen.attributes.insert(.underline)
      case 7: pen.attributes.insert(.reverse)
      case 22: pen.attributes.subtract([.bold, .dim])
      case 23: pen.attributes.remove(.italic)
      case 24: pen.attributes.remove(.underline)
      case 27: pen.attributes.remove(.reverse)
      case 30...37: pen.foreground = .indexed(UInt8(number - 30))
      case 39: pen.foreground = .standard
      case 40...47: pen.background = .indexed(UInt8(number - 40))
      case 49: pen.background = .standard
      case 90...97: pen.foreground = .indexed(UInt8(number - 82))
      case 100...107: pen.background = .indexed(UInt8(number - 92))
      case 38, 48:
        guard left.count >= 2, left[0] == 5 else {
          unknown.append("SGR \(number) \(left)")
          return
        }
        let color = Color.indexed(UInt8(clamping: left[1]))
        if number == 38 { pen.foreground = color } else { pen.background = color }
        left.removeFirst(2)
      case 10: break  // the primary font, part of what resets the Linux console
      default: unknown.append("SGR \(number)")
      }
    }
  }
}
