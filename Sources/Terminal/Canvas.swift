/// A grid of styled cells: what a screen draws and `Terminal.present` shows.
///
/// Invariants: every cell holds something printable; a wide character takes two cells, the second
/// of which is empty (`scalar` 0), and neither half is ever left alone. Rows and columns count from
/// 0 at the top left. Everything outside the grid is clipped, never an error.
public struct Canvas: Equatable, Sendable {
  /// One cell; blanks hold U+0020.
  struct Cell: Equatable, Sendable {
    var scalar: UInt32 = 0x20
    var style = Style.plain
    var marks = SIMD4<UInt32>()

    /// The second half of a wide character.
    var isContinuation: Bool { scalar == 0 }
  }

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

  /// An empty canvas; negative sizes count as 0. Cost: O(columns × rows).
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    cells = Array(repeating: Cell(), count: self.columns * self.rows)
  }

  /// Writes text on one row and gives the columns used.
  ///
  /// What does not fit in `limit` columns, or in the row, is clipped; a wide character is never cut
  /// in half. Everything goes by the rules of `VisibleText`, with visible forms in reverse video.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, row: Int, column: Int, style: Style = .plain, limit: Int? = nil
  ) -> Int {
    var text = String(text)
    return text.withUTF8 { write($0, row: row, column: column, style: style, limit: limit) }
  }

  /// Writes UTF-8 bytes on one row and gives the columns used, as for text.
  @discardableResult
  public mutating func write(
    bytes: ArraySlice<UInt8>, row: Int, column: Int, style: Style = .plain, limit: Int? = nil
  ) -> Int {
    bytes.withUnsafeBufferPointer {
      write($0, row: row, column: column, style: style, limit: limit)
    }
  }

  /// Writes UTF-8 bytes on one row and gives the columns used, as for text.
  @discardableResult
  public mutating func write(
    _ bytes: UnsafeBufferPointer<UInt8>, row: Int, column: Int, style: Style, limit: Int?
  ) -> Int {
    guard rows > row, row >= 0 else { return 0 }
    let end = column + max(0, min(limit ?? .max, columns - column))
    var at = 0
    var place = column
    while at < bytes.count {
      let run = putPlainRun(
        bytes, from: at, row: row, columns: place..<max(place, end), style: style)
      at += run
      place += run
      guard at < bytes.count else { break }
      let glyph = Glyph(in: bytes, at: at)
      guard place + glyph.columns <= end else { break }
      put(glyph, row: row, column: place, style: style)
      place += glyph.columns
      at += glyph.byteCount
    }
    return max(0, place - column)
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
      cells.withUnsafeMutableBufferPointer { cells in
        for column in span { cells[first + column] = Cell(style: style) }
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
      for column in span { cells[first + column] = cells[first + span.lowerBound] }
    }
  }

  /// Changes the style of cells and leaves their text.
  public mutating func restyle(row: Int, columns range: Range<Int>, _ change: (inout Style) -> Void)
  {
    guard rows > row, row >= 0 else { return }
    for column in clipped(range) { change(&cells[row * columns + column].style) }
  }

  /// The style of a cell; plain outside the grid.
  public func style(row: Int, column: Int) -> Style {
    guard rows > row, row >= 0, columns > column, column >= 0 else { return .plain }
    return cells[row * columns + column].style
  }

  private func clipped(_ range: Range<Int>) -> Range<Int> {
    range.clamped(to: 0..<columns)
  }

  /// Puts the printable ASCII characters that a text goes on with, as far as there is room, and
  /// gives their number. Most text is nothing else, and this is what a paint spends its time on.
  private mutating func putPlainRun(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, row: Int, columns range: Range<Int>,
    style: Style
  ) -> Int {
    guard range.lowerBound >= 0 else { return 0 }
    let limit = min(bytes.count, start + range.count)
    var end = start
    while end < limit, 0x20 <= bytes[end], bytes[end] < 0x7f { end += 1 }
    // What is not ASCII may be a mark that joins the character before it.
    if end > start, end < bytes.count, bytes[end] >= 0x80 { end -= 1 }
    guard end > start else { return 0 }
    splitWideCharacters(row: row, at: range.lowerBound)
    splitWideCharacters(row: row, at: range.lowerBound + end - start)
    let first = row * columns + range.lowerBound
    cells.withUnsafeMutableBufferPointer { cells in
      for index in 0..<(end - start) {
        cells[first + index] = Cell(scalar: UInt32(bytes[start + index]), style: style)
      }
    }
    return end - start
  }

  private mutating func put(_ glyph: Glyph, row: Int, column: Int, style: Style) {
    switch glyph.picture {
    case .nothing: break
    case .character(let scalar, let marks):
      putCharacter(scalar, marks, wide: glyph.columns > 1, row: row, column: column, style: style)
    case .marks(let marks): addMarks(marks, row: row, before: column)
    case .blank:
      fill(row: row, column: column, columns: glyph.columns, rows: 1, style: style)
    case .code(let value):
      var inverse = style
      inverse.attributes.formSymmetricDifference(.reverse)
      for (offset, scalar) in VisibleText.code(of: value).unicodeScalars.enumerated() {
        putCharacter(
          scalar.value, SIMD4(), wide: false, row: row, column: column + offset, style: inverse)
      }
    }
  }

  private mutating func putCharacter(
    _ scalar: UInt32, _ marks: SIMD4<UInt32>, wide: Bool, row: Int, column: Int, style: Style
  ) {
    guard column >= 0 else { return }
    let index = row * columns + column
    splitWideCharacters(row: row, at: column)
    splitWideCharacters(row: row, at: column + (wide ? 2 : 1))
    cells[index] = Cell(scalar: scalar, style: style, marks: marks)
    if wide { cells[index + 1] = Cell(scalar: 0, style: style) }
  }

  /// Blanks a wide character that spans the border between `column - 1` and `column`.
  private mutating func splitWideCharacters(row: Int, at column: Int) {
    guard column > 0, column < columns else { return }
    let index = row * columns + column
    guard cells[index].isContinuation else { return }
    cells[index] = Cell(style: cells[index].style)
    cells[index - 1] = Cell(style: cells[index - 1].style)
  }

  private mutating func addMarks(_ added: SIMD4<UInt32>, row: Int, before column: Int) {
    guard column > 0, column <= columns else { return }
    var index = row * columns + column - 1
    if cells[index].isContinuation { index -= 1 }
    guard let free = (0..<4).first(where: { cells[index].marks[$0] == 0 }) else { return }
    for (place, source) in zip(free..<4, 0..<4) {
      cells[index].marks[place] = added[source]
    }
  }
}
