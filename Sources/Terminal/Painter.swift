import CNcurses

/// Hands the cells of a canvas to curses: only the span of each row that has changed.
struct Painter {
  private let colorCount: Int
  private let supportsUnicode: Bool
  private var shown: Canvas?
  private var pens: [Style: Pen] = [:]
  /// The pen that was last asked for; cells side by side mostly have the same.
  private var last: (style: Style, pen: Pen)?
  private var buffer: [cn_cell] = []
  /// The marks of those cells in the buffer that have some.
  private var marks: [SIMD4<UInt32>] = []

  /// A style in the terms of curses.
  private struct Pen {
    var attributes: UInt16
    var pair: Int16
  }

  init(colorCount: Int, supportsUnicode: Bool) {
    self.colorCount = colorCount
    self.supportsUnicode = supportsUnicode
  }

  /// Takes everything on the screen as unknown.
  mutating func forget() { shown = nil }

  /// Shows a canvas on a screen of a size.
  mutating func paint(_ canvas: Canvas, columns: Int, rows: Int) {
    var before = shown
    shown = nil
    if before?.columns != canvas.columns || before?.rows != canvas.rows {
      before = nil
      cn_erase()
    }
    if let shift = before.flatMap({ RowShift(from: $0, to: canvas, rows: rows) }) {
      cn_scroll(Int32(shift.rows.lowerBound), Int32(shift.rows.upperBound), Int32(shift.count))
      before?.apply(shift)
    }
    for row in 0..<min(rows, canvas.rows) {
      let range = (row * canvas.columns)..<((row + 1) * canvas.columns)
      let changed = before.map { Painter.changed(from: $0, to: canvas, in: range) } ?? range
      if !changed.isEmpty { put(canvas, row: row, cells: changed, columns: columns) }
    }
    shown = canvas
    let place = canvas.cursor.map {
      (row: max(0, min($0.row, rows - 1)), column: max(0, min($0.column, columns - 1)))
    }
    cn_refresh(Int32(place?.row ?? rows - 1), Int32(place?.column ?? 0), place != nil)
  }

  /// The indices from the first to the last changed cell of a row, widened to whole characters;
  /// empty where none has changed.
  private static func changed(
    from before: Canvas, to canvas: Canvas, in range: Range<Int>
  ) -> Range<Int> {
    let start = range.lowerBound
    guard !before.looks(from: start, like: canvas, from: start, count: range.count) else {
      return start..<start
    }
    var lower = start
    var upper = range.upperBound
    func isSame(_ index: Int) -> Bool {
      before.looks(before.cells[index], like: canvas.cells[index], of: canvas)
    }
    while lower < upper, isSame(lower) { lower += 1 }
    while upper > lower + 1, isSame(upper - 1) { upper -= 1 }
    while canvas.cells[lower].isContinuation { lower -= 1 }
    while upper < range.upperBound, canvas.cells[upper].isContinuation { upper += 1 }
    return lower..<upper
  }

  /// A run of blanks of up to so many columns is drawn in the style of what stands before it, where
  /// that cannot be seen: a change of style takes more bytes. Longer ones the cursor jumps over.
  private static let longestJoin = 8

  private mutating func put(_ canvas: Canvas, row: Int, cells range: Range<Int>, columns: Int) {
    buffer.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    let rowStart = row * canvas.columns
    let rowEnd = rowStart + canvas.columns
    canvas.cells.withUnsafeBufferPointer { cells in
      let range = Self.withBlanks(around: range, of: cells, in: rowStart..<rowEnd)
        .clamped(to: rowStart..<max(rowStart, min(rowEnd, rowStart + columns)))
      guard !range.isEmpty else { return }
      // A run of blanks at the beginning may have begun before.
      var index = range.lowerBound
      while index > rowStart, cells[index - 1].isBlank { index -= 1 }
      var before = index > rowStart ? cells[index - 1].style : nil
      while index < range.upperBound {
        guard cells[index].isBlank else {
          before = cells[index].style
          put(cells, index, of: canvas, rowEnd: rowEnd, end: range.upperBound)
          index += 1
          continue
        }
        var runEnd = index + 1
        while runEnd < rowEnd, cells[runEnd].isBlank { runEnd += 1 }
        // Before plain text the style has to be left all the same.
        let joins =
          runEnd < rowEnd && runEnd - index <= Self.longestJoin && cells[runEnd].style != .plain
        let style = joins ? before.flatMap { $0.isUnseenOnBlanks ? $0 : nil } : nil
        for blank in (index..<runEnd).clamped(to: range) {
          append(0x20, pen(of: style ?? cells[blank].style))
        }
        index = runEnd
      }
      marks.withUnsafeBytes {
        cn_put(
          Int32(row), Int32(range.lowerBound - rowStart), buffer, Int32(buffer.count),
          $0.baseAddress?.assumingMemoryBound(to: UInt32.self))
      }
    }
  }

  /// Cells of a row, and the blanks at either side that may join another style now.
  private static func withBlanks(
    around range: Range<Int>, of cells: UnsafeBufferPointer<Canvas.Cell>, in row: Range<Int>
  ) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower > row.lowerBound, range.lowerBound - lower < longestJoin, cells[lower - 1].isBlank {
      lower -= 1
    }
    while upper < row.upperBound, upper - range.upperBound < longestJoin, cells[upper].isBlank {
      upper += 1
    }
    return lower..<upper
  }

  /// Puts one cell that is not blank.
  ///
  /// - Parameter end: where the screen ends in the row, which cuts a wide character.
  private mutating func put(
    _ cells: UnsafeBufferPointer<Canvas.Cell>, _ index: Int, of canvas: Canvas, rowEnd: Int,
    end: Int
  ) {
    let cell = cells[index]
    if cell.isContinuation { return }
    let pen = pen(of: cell.style)
    let isWide = index + 1 < rowEnd && cells[index + 1].isContinuation
    let isCut = isWide && index + 1 == end
    if supportsUnicode && !isCut {
      append(cell.scalar, pen, marks: cell.marksIndex == 0 ? nil : canvas.marks(of: cell))
    } else {
      append(isCut ? 0x20 : Fallback.scalar(for: cell.scalar), pen)
      if isWide && !isCut { append(0x20, pen) }
    }
  }

  private mutating func append(_ scalar: UInt32, _ pen: Pen, marks added: SIMD4<UInt32>? = nil) {
    var attributes = pen.attributes
    if let added {
      attributes |= UInt16(CN_MARKED.rawValue)
      marks.append(added)
    }
    buffer.append(cn_cell(base: scalar, attributes: attributes, pair: pen.pair))
  }

  private mutating func pen(of style: Style) -> Pen {
    if let last, last.style == style { return last.pen }
    let pen = pens[style] ?? newPen(of: style)
    last = (style, pen)
    return pen
  }

  private mutating func newPen(of style: Style) -> Pen {
    let degraded = style.degraded(toColors: colorCount)
    let pair =
      colorCount > 0
      ? cn_pair(Painter.number(degraded.foreground), Painter.number(degraded.background)) : 0
    let pen = Pen(
      attributes: UInt16(degraded.attributes.rawValue), pair: Int16(clamping: pair))
    pens[style] = pen
    return pen
  }

  private static func number(_ color: Color) -> Int32 {
    switch color {
    case .standard: -1
    case .indexed(let index): Int32(index)
    }
  }
}
