import Glibc

/// A grid of styled cells: what a screen draws and `Terminal.present` shows.
///
/// Invariants: every cell holds something printable; a wide character takes two cells, the second
/// of which is empty (`scalar` 0), and neither half is ever left alone. Rows and columns count from
/// 0 at the top left. Everything outside the grid is clipped, never an error.
public struct Canvas: Equatable, Sendable {
  /// Cells in a row.
  public let columns: Int
  /// Rows of cells.
  public let rows: Int
  /// Where the terminal's cursor is shown; nil hides it.
  public var cursor: (row: Int, column: Int)? {
    get { cursorPlace.map { ($0.row, $0.column) } }
    set { cursorPlace = newValue.map { Place(row: $0.row, column: $0.column) } }
  }

  private struct Place: Equatable, Sendable {
    let row: Int
    let column: Int
  }
  private var cursorPlace: Place?
  var cells: [Cell]
  /// The combining marks of the cells that have some; see `Cell.marksIndex`. What a cell no longer
  /// has stays: a canvas is drawn once.
  var marks: [SIMD4<UInt32>] = []

  /// An empty canvas; negative sizes count as 0. Cost: O(columns × rows).
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    cells = Array(repeating: Cell(), count: self.columns * self.rows)
  }

  public static func == (left: Canvas, right: Canvas) -> Bool {
    left.columns == right.columns && left.rows == right.rows
      && left.cursorPlace == right.cursorPlace
      && left.looks(from: 0, like: right, from: 0, count: left.cells.count)
  }

  /// Whether a run of cells looks as one of another canvas. Cost: O(count).
  func looks(from start: Int, like other: Canvas, from otherStart: Int, count: Int) -> Bool {
    guard marks.isEmpty, other.marks.isEmpty else {
      return (0..<count).allSatisfy {
        looks(cells[start + $0], like: other.cells[otherStart + $0], of: other)
      }
    }
    return cells.withUnsafeBytes { cells in
      other.cells.withUnsafeBytes { others in
        guard let cells = cells.baseAddress, let others = others.baseAddress else { return true }
        let size = MemoryLayout<Cell>.stride
        return memcmp(cells + start * size, others + otherStart * size, count * size) == 0
      }
    }
  }

  /// How many cells of a run look otherwise than those of another canvas. Cost: O(count).
  func differing(from start: Int, of other: Canvas, from otherStart: Int, count: Int) -> Int {
    let hasMarks = !marks.isEmpty || !other.marks.isEmpty
    return cells.withUnsafeBufferPointer { cells in
      other.cells.withUnsafeBufferPointer { others in
        (0..<count).count {
          let (cell, otherCell) = (cells[start + $0], others[otherStart + $0])
          return hasMarks ? !looks(cell, like: otherCell, of: other) : cell != otherCell
        }
      }
    }
  }

  /// Whether a cell looks as one of another canvas.
  func looks(_ cell: Cell, like other: Cell, of canvas: Canvas) -> Bool {
    cell.withoutMarks == other.withoutMarks && marks(of: cell) == canvas.marks(of: other)
  }

  /// The combining marks of a cell, at most four; unused ones are 0.
  func marks(of cell: Cell) -> SIMD4<UInt32> {
    cell.marksIndex == 0 ? SIMD4() : marks[cell.marksIndex - 1]
  }

  /// Makes a rectangle blank in a style.
  public mutating func fill(
    row: Int = 0, column: Int = 0, columns width: Int, rows height: Int, style: Style = .plain
  ) {
    let span = clipped(column..<(column + max(0, min(width, columns - column))))
    guard !span.isEmpty else { return }
    for row in (row..<(row + max(0, min(height, rows - row)))).clamped(to: 0..<rows) {
      splitWideCharacters(row: row, at: span.lowerBound)
      splitWideCharacters(row: row, at: span.upperBound)
      let first = row * columns
      cells.withUnsafeMutableBufferPointer {
        $0.baseAddress?.advanced(by: first + span.lowerBound)
          .update(repeating: Cell(style: style), count: span.count)
      }
    }
  }

  /// Fills columns of a row, all if not said, with one character, which must take one column: as
  /// written again and again, but measured once.
  public mutating func drawRule(
    _ sign: String, row: Int, columns range: Range<Int>? = nil, style: Style = .plain
  ) {
    let span = clipped(range ?? 0..<columns)
    guard !span.isEmpty, write(sign, row: row, column: span.lowerBound, style: style) == 1
    else { return }
    splitWideCharacters(row: row, at: span.upperBound)
    let first = row * columns
    cells.withUnsafeMutableBufferPointer { cells in
      let cell = cells[first + span.lowerBound]
      for column in span { cells[first + column] = cell }
    }
  }

  /// Fills rows of a column with one character, which must take one column.
  public mutating func drawRule(
    _ sign: String, column: Int, rows range: Range<Int>, style: Style = .plain
  ) {
    let range = range.clamped(to: 0..<rows)
    guard let first = range.first,
      write(sign, row: first, column: column, style: style, limit: 1) == 1
    else { return }
    let cell = cells[first * columns + column]
    for row in range.dropFirst() {
      splitWideCharacters(row: row, at: column)
      splitWideCharacters(row: row, at: column + 1)
      cells[row * columns + column] = cell
    }
  }

  /// Copies another canvas on this one, its top left cell to a place; what does not fit is clipped.
  public mutating func put(_ other: Canvas, row: Int, column: Int) {
    let span = clipped(column..<(column + other.columns))
    for (from, row) in (row..<(row + other.rows)).enumerated()
    where row >= 0 && row < rows && !span.isEmpty {
      splitWideCharacters(row: row, at: span.lowerBound)
      splitWideCharacters(row: row, at: span.upperBound)
      let first = row * columns
      let source = from * other.columns - column
      cells.withUnsafeMutableBufferPointer { cells in
        other.cells.withUnsafeBufferPointer { others in
          guard let to = cells.baseAddress, let from = others.baseAddress else { return }
          (to + first + span.lowerBound)
            .update(from: from + source + span.lowerBound, count: span.count)
        }
      }
      if !other.marks.isEmpty {
        for column in span {
          let marks = other.marks(of: other.cells[source + column])
          cells[first + column] = cells[first + column].withoutMarks
          if marks != SIMD4() { setMarks(marks, at: first + column) }
        }
      }
      // Of a wide character that the edge cuts nothing is left.
      if cells[first + span.lowerBound].isContinuation {
        cells[first + span.lowerBound] = Cell(style: cells[first + span.lowerBound].style)
      }
      if span.upperBound < column + other.columns,
        other.cells[source + span.upperBound].isContinuation
      {
        let last = first + span.upperBound - 1
        cells[last] = Cell(style: cells[last].style)
      }
    }
  }

  /// Changes the style of cells and leaves their text.
  public mutating func restyle(row: Int, columns range: Range<Int>, _ change: (inout Style) -> Void)
  {
    guard rows > row, row >= 0 else { return }
    let range = clipped(range)
    // Cells side by side mostly have the same style.
    var last: (before: Style, after: Style)?
    let first = row * columns
    cells.withUnsafeMutableBufferPointer { cells in
      for column in range {
        let before = cells[first + column].style
        if last?.before != before {
          var after = before
          change(&after)
          last = (before, after)
        }
        if let last { cells[first + column].style = last.after }
      }
    }
  }

  /// The style of a cell; plain outside the grid.
  public func style(row: Int, column: Int) -> Style {
    guard rows > row, row >= 0, columns > column, column >= 0 else { return .plain }
    return cells[row * columns + column].style
  }

  private func clipped(_ range: Range<Int>) -> Range<Int> {
    range.clamped(to: 0..<columns)
  }

  /// Blanks a wide character that spans the border between `column - 1` and `column`.
  mutating func splitWideCharacters(row: Int, at column: Int) {
    guard column > 0, column < columns else { return }
    let index = row * columns + column
    guard cells[index].isContinuation else { return }
    cells[index] = Cell(style: cells[index].style)
    cells[index - 1] = Cell(style: cells[index - 1].style)
  }

  /// Gives a cell marks; in a window with more marked cells than can be told apart the last ones go
  /// without.
  mutating func setMarks(_ added: SIMD4<UInt32>, at index: Int) {
    guard marks.count < Cell.mostMarks else { return }
    marks.append(added)
    cells[index].marksIndex = marks.count
  }
}
