/// One row of a canvas as far as the screen reaches, and what the screen shows there.
struct PaintedRow {
  /// Cells between two that have changed are written again up to so many: to move the cursor takes
  /// about as many bytes.
  static let longestGap = 6

  let number: Int
  let cells: UnsafeBufferPointer<Canvas.Cell>
  /// The row as it is on the screen.
  let before: UnsafeBufferPointer<Canvas.Cell>
  /// What the rows are of, where some of the cells have combining marks.
  let marked: (Canvas, before: Canvas)?
  /// Whether the screen ends in the middle of the last character.
  let isLastCut: Bool

  @inline(__always)
  func differs(_ index: Int) -> Bool {
    guard let marked else { return cells[index] != before[index] }
    return !marked.before.looks(before[index], like: cells[index], of: marked.0)
  }

  /// The first cell of some that differs; `end` where none does.
  @inline(__always)
  func firstDifferent(from start: Int, to end: Int) -> Int {
    var index = start
    if marked == nil {
      while index < end, cells[index] == before[index] { index &+= 1 }
    } else {
      while index < end, !differs(index) { index += 1 }
    }
    return index
  }

  func marks(_ index: Int) -> SIMD4<UInt32> { marked?.0.marks(of: cells[index]) ?? SIMD4() }

  /// Puts changed cells that need no change of style and are one byte each, with few others between
  /// them, where there is room for all, and gives their number.
  @inline(__always)
  func plainText(
    from start: Int, to end: Int, in style: Style,
    into bytes: UnsafeMutablePointer<UInt8>
  ) -> Int {
    guard start < end, let cells = cells.baseAddress, let before = before.baseAddress
    else { return 0 }
    let empty = Canvas.Cell.empty(style)
    let joinsBlanks = style.isUnseenOnBlanks
    var (index, changedEnd) = (start, start)
    // Such cells have no marks, so that all of what they look like is compared here.
    while index < end, index &- changedEnd <= Self.longestGap {
      let cell = cells[index]
      guard cell.isPlainText(like: empty) || joinsBlanks && cell.isBlank else { break }
      bytes[index &- start] = cell.lowByte
      let isChanged = cell != before[index]
      index &+= 1
      if isChanged { changedEnd = index }
    }
    return changedEnd &- start
  }

  /// In which style blanks are written: in that of what follows them, where it is not seen on them.
  func style(after blank: Int) -> Style {
    let next = cells[blank...].first { !$0.isBlank }
    return next.flatMap { $0.style.isUnseenOnBlanks ? $0.style : nil } ?? .plain
  }
}
