/// Gathers what is sent to a terminal for one paint, and knows what the terminal makes of it: where its
/// cursor is and in which style it writes.
struct ScreenWriter: ~Copyable {
  private let description: TerminalDescription
  private let encodes: Bool
  private let movesInDecimal: Bool
  private var styles: StyleChanges
  private(set) var bytes = OutputBytes()
  private(set) var style = Style.plain
  /// Nil where it is not known.
  private(set) var cursor: (row: Int, column: Int)?
  private var isCursorShown: Bool?

  /// How nearly all terminals are told to move: two decimal numbers counted from 1, which are written
  /// without asking curses.
  private static let usualMove: ControlString = "\u{1b}[%i%p1%d;%p2%dH"

  /// - Parameters:
  ///   - colorCount: how many colours are used; 0 for none.
  ///   - supportsUnicode: whether the terminal takes UTF-8.
  init(_ description: TerminalDescription, colorCount: Int, supportsUnicode: Bool) {
    self.description = description
    encodes = !supportsUnicode
    movesInDecimal = description.move == Self.usualMove
    styles = StyleChanges(description, colorCount: colorCount)
  }

  /// Begins another paint, and the screen with it where it is to be entered. Cost: O(1).
  mutating func begin(entering: Bool) {
    bytes.removeAll()
    guard entering else { return }
    for change in description.enter { bytes.append(change.filled()) }
  }

  /// Takes the state of the terminal as unknown.
  mutating func forget() {
    cursor = nil
    isCursorShown = nil
  }

  /// Makes a screen of so many rows blank, whatever state it is in; false where the terminal cannot, and
  /// only the style is plain.
  mutating func clear(rows: Int) -> Bool {
    // A paint that was cut off may have left a part of the screen as all that is scrolled.
    if let region = description.scrollRegion { bytes.append(region.filled(0, rows - 1)) }
    if let plain = description.plain { bytes.append(plain.filled()) }
    if description.plainKeepsColors, let colors = description.defaultColors {
      bytes.append(colors.filled())
    }
    style = .plain
    cursor = nil
    guard let clear = description.clear else { return false }
    bytes.append(clear.filled())
    return true
  }

  /// Whether `scroll` can be had.
  var canScroll: Bool {
    description.scrollRegion != nil && description.scrollUp != nil && description.scrollDown != nil
      || description.insertLines != nil && description.deleteLines != nil
  }

  /// Moves rows of a screen of so many rows up, or down where `count` is negative; blank ones come
  /// in.
  mutating func scroll(_ rows: Range<Int>, by count: Int, of screenRows: Int) {
    set(.plain)
    if let region = description.scrollRegion, let up = description.scrollUp,
      let down = description.scrollDown
    {
      bytes.append(region.filled(rows.lowerBound, rows.upperBound - 1))
      cursor = nil
      move(to: count > 0 ? rows.upperBound - 1 : rows.lowerBound, 0)
      for _ in 0..<abs(count) { bytes.append((count > 0 ? up : down).filled()) }
      bytes.append(region.filled(0, screenRows - 1))
      cursor = nil
    } else if let insert = description.insertLines, let delete = description.deleteLines {
      move(to: count > 0 ? rows.lowerBound : rows.upperBound + count, 0)
      bytes.append(delete.filled(abs(count)))
      move(to: count > 0 ? rows.upperBound - count : rows.lowerBound, 0)
      bytes.append(insert.filled(abs(count)))
    }
  }

  /// Moves the cursor, unless it is there.
  mutating func move(to row: Int, _ column: Int) {
    if let cursor, cursor == (row, column) { return }
    cursor = (row, column)
    guard movesInDecimal else {
      bytes.append(description.move.filled(row, column))
      return
    }
    bytes.append(0x1b)
    bytes.append(UInt8(ascii: "["))
    append(decimal: row + 1)
    bytes.append(UInt8(ascii: ";"))
    append(decimal: column + 1)
    bytes.append(UInt8(ascii: "H"))
  }

  private mutating func append(decimal number: Int) {
    if number >= 100 { append(decimal: number / 100) }
    if number >= 10 { bytes.append(UInt8(ascii: "0") + UInt8(number / 10 % 10)) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Has what is written next look so.
  mutating func set(_ new: Style) {
    guard style != new else { return }
    bytes.append(styles.bytes(from: style, to: new))
    style = new
  }

  /// Whether the rest of a row can be made blank.
  var canClearToEndOfLine: Bool { description.clearToEndOfLine != nil }

  /// Makes the row blank from the cursor on.
  mutating func clearToEndOfLine() {
    if !style.isUnseenOnBlanks { set(.plain) }
    if let clear = description.clearToEndOfLine { bytes.append(clear.filled()) }
  }

  /// Writes a character with its combining marks (unused ones are 0), which takes so many columns.
  @inline(__always)
  mutating func write(_ scalar: UInt32, marks: SIMD4<UInt32> = SIMD4(), columns: Int) {
    if scalar < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    } else {
      append(scalar)
    }
    if marks != SIMD4() {
      for index in 0..<4 where marks[index] != 0 { append(marks[index]) }
    }
    cursor?.column += columns
  }

  /// Writes as many cells as `body` puts bytes, at most so many, and gives their number: characters
  /// that are one byte each and look right in the style that is set.
  @inline(__always)
  mutating func write(upTo most: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) -> Int {
    let written = bytes.append(upTo: most, body)
    cursor?.column += written
    return written
  }

  private mutating func append(_ scalar: UInt32) {
    if encodes {
      bytes.append(Fallback.bytes(of: scalar))
    } else if let scalar = Unicode.Scalar(scalar) {
      UTF8.encode(scalar) { bytes.append($0) }
    }
  }

  /// Shows the cursor, or hides it.
  mutating func showCursor(_ shown: Bool) {
    guard isCursorShown != shown else { return }
    isCursorShown = shown
    if let change = shown ? description.showCursor : description.hideCursor {
      bytes.append(change.filled())
    }
  }
}
