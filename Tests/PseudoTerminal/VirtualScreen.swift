import Terminal

/// The screen of an emulated terminal: as much of xterm as programs make use of. What it does not
/// know is kept in `unknown`, so that a test can insist on there being none.
public struct VirtualScreen: Sendable {
  struct Cell: Sendable {
    var text = " "
    var style = Style.plain
  }

  public private(set) var columns: Int
  public private(set) var rows: Int
  /// Where the cursor is, counted from 0.
  public internal(set) var cursor: (row: Int, column: Int) = (0, 0)
  /// The private modes that are on: 25 (cursor shown), 1049 (alternate screen), 2004 (bracketed
  /// paste), 1000 (mouse) and so on, as in xterm's control sequences.
  public internal(set) var modes: Set<Int> = [7, 25]
  /// Strings sent to the terminal itself (titles, clipboard), with the kind in front.
  public internal(set) var strings: [String] = []
  /// What this terminal does not understand.
  public internal(set) var unknown: [String] = []

  /// How often a text ran over the right edge and went on below. Curses addresses each row by itself,
  /// so that this happens only where a row is wider than the program thinks.
  public internal(set) var overruns = 0

  var cells: [[Cell]]
  var mainScreen: [[Cell]] = []
  var pen = Style.plain
  var region: ClosedRange<Int>
  var wrapsNext = false
  var savedCursor: (row: Int, column: Int) = (0, 0)
  var usesLineDrawing = false
  var lastCharacter: Unicode.Scalar = " "
  private var parser = ControlSequenceParser()

  public init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    cells = Self.blank(columns: self.columns, rows: self.rows)
    region = 0...(self.rows - 1)
  }

  /// Takes what a program has written.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for input in parser.parse(bytes) { apply(input) }
  }

  /// Changes the size; what remains inside stays.
  public mutating func resize(columns: Int, rows: Int) {
    var resized = Self.blank(columns: max(1, columns), rows: max(1, rows))
    for row in 0..<min(self.rows, resized.count) {
      for column in 0..<min(self.columns, resized[row].count) {
        resized[row][column] = cells[row][column]
      }
    }
    cells = resized
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    region = 0...(self.rows - 1)
    place(row: cursor.row, column: cursor.column)
  }

  /// One row as text, trailing blanks cut.
  public func text(row: Int) -> String {
    var text = cells[row].map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  /// All rows as text.
  public var picture: String { (0..<rows).map { text(row: $0) }.joined(separator: "\n") }

  /// All rows with how they look: of each cell the text and the style, of a blank only what is seen.
  public var look: [[String]] {
    cells.map { row in
      row.map { cell in
        var style = cell.style
        if cell.text == " ", style.attributes.isDisjoint(with: [.underline, .reverse]) {
          style = Style(background: style.background)
        }
        return "\(cell.text) \(style)"
      }
    }
  }

  /// Where a text stands on one row; nil when it is not on the screen.
  public func place(of text: String) -> (row: Int, column: Int)? {
    for row in 0..<rows {
      guard let range = self.text(row: row).firstRange(of: text) else { continue }
      let before = self.text(row: row)[..<range.lowerBound]
      return (row, CellWidth.columns(of: before))
    }
    return nil
  }

  /// How a cell looks.
  public func style(row: Int, column: Int) -> Style { cells[row][column].style }

  /// How the first character of a text looks; nil when it is not on the screen.
  public func style(of text: String) -> Style? {
    place(of: text).map { style(row: $0.row, column: $0.column) }
  }

  static func blank(columns: Int, rows: Int, style: Style = .plain) -> [[Cell]] {
    Array(repeating: Array(repeating: Cell(style: style), count: columns), count: rows)
  }

  /// Moves the cursor, clipped to the screen.
  mutating func place(row: Int, column: Int) {
    cursor = (max(0, min(row, rows - 1)), max(0, min(column, columns - 1)))
    wrapsNext = false
  }
}
