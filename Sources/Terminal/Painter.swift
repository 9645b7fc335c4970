/// Finds out what of a canvas is not on the screen yet, and has it written.
struct Painter: ~Copyable {
  private let supportsUnicode: Bool
  private var writer: ScreenWriter
  /// What is on the screen; nil where that is not known.
  private var shown: Canvas?
  private var isEntering = false

  /// Fewer cells at the end of a row are made blank one by one.
  private static let fewestCleared = 4

  /// - Parameters:
  ///   - colorCount: how many colours are used; 0 for none.
  ///   - supportsUnicode: whether the terminal takes UTF-8.
  init(_ description: TerminalDescription, colorCount: Int, supportsUnicode: Bool) {
    self.supportsUnicode = supportsUnicode
    writer = ScreenWriter(
      description, colorCount: colorCount, supportsUnicode: supportsUnicode)
  }

  /// Takes everything on the screen as unknown.
  mutating func forget() {
    shown = nil
    writer.forget()
  }

  /// Has the next paint enter the screen first.
  mutating func enter() {
    forget()
    isEntering = true
  }

  /// Finds out what has to be sent to show a canvas on a screen of a size, and calls `send` with it:
  /// nothing where it is shown already. `send` says whether all was sent; if not, the screen is unknown,
  /// and false is given back.
  ///
  /// Cost: O(cells) compared, eight bytes each; what differs is written.
  @discardableResult
  mutating func paint(
    _ canvas: Canvas, columns: Int, rows: Int, send: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    writer.begin(entering: isEntering)
    paintRows(of: canvas, over: begin(canvas, rows: rows), columns: columns, rows: rows)
    writer.set(.plain)
    let place = canvas.cursor.map {
      (row: max(0, min($0.row, rows - 1)), column: max(0, min($0.column, columns - 1)))
    }
    writer.move(to: place?.row ?? rows - 1, place?.column ?? 0)
    writer.showCursor(place != nil)
    shown = canvas
    let isSent = writer.bytes.withUnsafeBytes(send)
    if isSent { isEntering = false } else { forget() }
    return isSent
  }

  /// What stands on the screen when its rows are painted: the canvas before, with what has moved, or a
  /// blank one.
  private mutating func begin(_ canvas: Canvas, rows: Int) -> Canvas {
    let before = shown
    shown = nil
    guard var before, before.columns == canvas.columns, before.rows == canvas.rows else {
      var blank = Canvas(columns: canvas.columns, rows: canvas.rows)
      if !writer.clear(rows: rows) { blank.cells = blank.cells.map { _ in Canvas.Cell.unknown } }
      return blank
    }
    if writer.canScroll, let shift = RowShift(from: before, to: canvas, rows: rows) {
      writer.scroll(shift.rows, by: shift.count, of: rows)
      before.apply(shift)
    }
    return before
  }

  private mutating func paintRows(
    of canvas: Canvas, over before: Canvas, columns: Int, rows: Int
  ) {
    let count = min(columns, canvas.columns)
    guard count > 0 else { return }
    let marked = canvas.marks.isEmpty && before.marks.isEmpty ? nil : (canvas, before: before)
    canvas.cells.withUnsafeBufferPointer { cells in
      before.cells.withUnsafeBufferPointer { cellsBefore in
        for number in 0..<min(rows, canvas.rows) {
          let start = number * canvas.columns
          if before.looks(from: start, like: canvas, from: start, count: canvas.columns) {
            continue
          }
          let range = start..<(start + count)
          paint(
            PaintedRow(
              number: number, cells: UnsafeBufferPointer(rebasing: cells[range]),
              before: UnsafeBufferPointer(rebasing: cellsBefore[range]), marked: marked,
              isLastCut: count < canvas.columns && cells[start + count].isContinuation))
        }
      }
    }
  }

  private mutating func paint(_ row: PaintedRow) {
    let cells = row.cells
    var end = cells.count
    while end > 0, cells[end - 1].isBlank, row.before[end - 1].isBlank { end -= 1 }
    var textEnd = end
    while textEnd > 0, cells[textEnd - 1].isBlank { textEnd -= 1 }
    var index = row.firstDifferent(from: 0, to: textEnd)
    while index < textEnd {
      // A wide character is written whole.
      while cells[index].isContinuation, index > 0 { index -= 1 }
      reach(index, of: row)
      repeat {
        index += write(index, of: row)
        // Most text is plain, and written in the style of what stands before.
        let style = writer.style
        index += writer.write(upTo: textEnd - index) { [index] in
          row.plainText(from: index, to: textEnd, in: style, into: $0)
        }
      } while index < textEnd && row.differs(index)
      index = row.firstDifferent(from: index, to: textEnd)
    }
    clear(row, textEnd..<end)
  }

  /// Moves the cursor to a cell, over cells between by writing them again where that takes little.
  @inline(__always)
  private mutating func reach(_ index: Int, of row: PaintedRow) {
    guard let cursor = writer.cursor, cursor.row == row.number, cursor.column <= index,
      index - cursor.column <= PaintedRow.longestGap, !row.cells[cursor.column].isContinuation,
      row.cells[cursor.column..<index].allSatisfy({
        $0.isBlank ? writer.style.isUnseenOnBlanks : $0.style == writer.style
      })
    else { return writer.move(to: row.number, index) }
    var at = cursor.column
    while at < index { at += write(at, of: row) }
  }

  /// Writes one cell, or both of a wide character, and gives their number.
  @inline(__always)
  private mutating func write(_ index: Int, of row: PaintedRow) -> Int {
    let cell = row.cells[index]
    if cell.isBlank {
      // In any style that is not seen on it: a change takes bytes.
      if !writer.style.isUnseenOnBlanks { writer.set(row.style(after: index)) }
      writer.write(0x20, columns: 1)
      return 1
    }
    writer.set(cell.style)
    let isLast = index + 1 == row.cells.count
    let isCut = isLast && row.isLastCut
    let isWide = !isLast && row.cells[index + 1].isContinuation
    if supportsUnicode && !isCut {
      writer.write(cell.scalar, marks: row.marks(index), columns: isWide ? 2 : 1)
    } else {
      let shown = isCut ? 0x20 : Fallback.scalar(for: cell.scalar)
      // What stands for a wide character is narrow.
      let isNarrowed = isWide && shown != cell.scalar
      writer.write(shown, columns: isWide && !isNarrowed ? 2 : 1)
      if isNarrowed { writer.write(0x20, columns: 1) }
    }
    return isWide ? 2 : 1
  }

  /// Makes the end of a row blank, where it ends before the columns that are blank already.
  private mutating func clear(_ row: PaintedRow, _ columns: Range<Int>) {
    guard var index = columns.first(where: { !row.before[$0].isBlank }) else { return }
    reach(index, of: row)
    if writer.canClearToEndOfLine, columns.upperBound - index >= Self.fewestCleared {
      writer.clearToEndOfLine()
    } else {
      while index < columns.upperBound { index += write(index, of: row) }
    }
  }
}
