import CNcurses

/// Hands the cells of a canvas to curses: only the span of each row that has changed.
struct Painter {
  private let colorCount: Int
  private let supportsUnicode: Bool
  private var shown: Canvas?
  private var pens: [Style: Pen] = [:]
  private var buffer: [cn_cell] = []

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
    for row in 0..<min(rows, canvas.rows) {
      let range = (row * canvas.columns)..<((row + 1) * canvas.columns)
      guard let changed = Painter.changed(from: before, to: canvas, in: range) else { continue }
      put(canvas, row: row, cells: changed, columns: columns)
    }
    shown = canvas
    let place = canvas.cursor.map {
      (row: max(0, min($0.row, rows - 1)), column: max(0, min($0.column, columns - 1)))
    }
    cn_refresh(Int32(place?.row ?? rows - 1), Int32(place?.column ?? 0), place != nil)
  }

  /// The indices from the first to the last changed cell of a row, widened to whole characters.
  private static func changed(
    from before: Canvas?, to canvas: Canvas, in range: Range<Int>
  ) -> Range<Int>? {
    guard let before else { return range.isEmpty ? nil : range }
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, before.cells[lower] == canvas.cells[lower] { lower += 1 }
    guard lower < upper else { return nil }
    while before.cells[upper - 1] == canvas.cells[upper - 1] { upper -= 1 }
    while canvas.cells[lower].isContinuation { lower -= 1 }
    while upper < range.upperBound, canvas.cells[upper].isContinuation { upper += 1 }
    return lower..<upper
  }

  private mutating func put(_ canvas: Canvas, row: Int, cells range: Range<Int>, columns: Int) {
    buffer.removeAll(keepingCapacity: true)
    let rowStart = row * canvas.columns
    let end = min(range.upperBound, rowStart + columns)
    guard range.lowerBound < end else { return }
    var style = Style.plain
    var pen = pen(of: style)
    for index in range.lowerBound..<end {
      let cell = canvas.cells[index]
      if cell.isContinuation { continue }
      if cell.style != style {
        style = cell.style
        pen = self.pen(of: style)
      }
      let isWide = index + 1 < rowStart + canvas.columns && canvas.cells[index + 1].isContinuation
      let isCut = isWide && index + 1 == end
      if supportsUnicode && !isCut {
        append(cell.scalar, cell.marks, pen)
      } else {
        let scalar = isCut ? 0x20 : Fallback.scalar(for: cell.scalar)
        append(scalar, SIMD4(), pen)
        if isWide && !isCut { append(0x20, SIMD4(), pen) }
      }
    }
    cn_put(Int32(row), Int32(range.lowerBound - rowStart), buffer, Int32(buffer.count))
  }

  private mutating func append(_ scalar: UInt32, _ marks: SIMD4<UInt32>, _ pen: Pen) {
    buffer.append(
      cn_cell(
        base: scalar, marks: (marks[0], marks[1], marks[2], marks[3]),
        attributes: pen.attributes, pair: pen.pair))
  }

  private mutating func pen(of style: Style) -> Pen {
    if let pen = pens[style] { return pen }
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
