extension Canvas {
  /// Writes text on one row and gives the columns used.
  ///
  /// What does not fit in `limit` columns, or in the row, is clipped; a wide character is never cut
  /// in half. Everything goes by the rules of `VisibleText`, with visible forms in reverse video.
  @discardableResult
  public mutating func write(
    _ text: String, row: Int, column: Int, style: Style = .plain, limit: Int? = nil
  ) -> Int {
    var text = text
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

  /// Puts the printable ASCII characters that a text goes on with, as far as there is room, and
  /// gives their number. Most text is nothing else, and this is what a paint spends its time on.
  private mutating func putPlainRun(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, row: Int, columns range: Range<Int>,
    style: Style
  ) -> Int {
    guard range.lowerBound >= 0 else { return 0 }
    let count = Glyph.plainRun(
      in: bytes, at: start, limit: min(bytes.count, start + range.count))
    guard count > 0 else { return 0 }
    splitWideCharacters(row: row, at: range.lowerBound)
    splitWideCharacters(row: row, at: range.lowerBound + count)
    let first = row * columns + range.lowerBound
    cells.withUnsafeMutableBufferPointer { cells in
      guard let cells = cells.baseAddress, let bytes = bytes.baseAddress else { return }
      let blank = Cell(scalar: 0, style: style)
      for index in 0..<count {
        cells[first &+ index] = blank.showing(ascii: bytes[start &+ index])
      }
    }
    return count
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
    cells[index] = Cell(scalar: scalar, style: style)
    if marks != SIMD4() { setMarks(marks, at: index) }
    if wide { cells[index + 1] = Cell(scalar: 0, style: style) }
  }

  private mutating func addMarks(_ added: SIMD4<UInt32>, row: Int, before column: Int) {
    guard column > 0, column <= columns else { return }
    var index = row * columns + column - 1
    if cells[index].isContinuation { index -= 1 }
    var marks = marks(of: cells[index])
    guard let free = (0..<4).first(where: { marks[$0] == 0 }) else { return }
    for (place, source) in zip(free..<4, 0..<4) { marks[place] = added[source] }
    setMarks(marks, at: index)
  }
}
