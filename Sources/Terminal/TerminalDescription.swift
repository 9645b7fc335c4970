import CNcurses
import Glibc

/// What a terminal understands, by its description (terminfo(5)); what is nil it cannot do.
struct TerminalDescription {
  /// What enters the screen and has keys sent as curses knows them.
  var enter: [ControlString] = []
  /// To a row and a column, counted from 0.
  var move: ControlString
  /// The whole screen, and the rest of a row.
  var clear: ControlString?
  var clearToEndOfLine: ControlString?
  /// Rows that alone are scrolled: the first and the last.
  var scrollRegion: ControlString?
  /// By one row, with the cursor in the last or the first one of the region.
  var scrollUp: ControlString?
  var scrollDown: ControlString?
  /// So many rows at the cursor's.
  var insertLines: ControlString?
  var deleteLines: ControlString?
  var hideCursor: ControlString?
  var showCursor: ControlString?
  /// All attributes off; colours may stay, see `plainKeepsColors`.
  var plain: ControlString?
  var attributes: [(attribute: Style.Attributes, on: ControlString)] = []
  /// A colour of the palette for the characters, or behind them; both back to the terminal's own.
  var foreground: ControlString?
  var background: ControlString?
  var defaultColors: ControlString?
  /// False where `plain` takes colours back too.
  var plainKeepsColors: Bool { plain != Self.resetRendition }
  /// How many colours there are; 0 where they cannot be taken back.
  var colorCount = 0
  /// What cannot be seen together with a colour.
  var notWithColors: Style.Attributes = []
  /// Whether a character in the last column moves the cursor to the next row at once, which scrolls
  /// the screen from the last one.
  var wrapsAtOnce = false

  /// SGR without a number takes back all attributes and colours (ECMA-48, section 8.3.117).
  private static let resetRendition: ControlString = "\u{1b}[m"

  init(move: ControlString) { self.move = move }

  /// The description of the terminal that is open.
  init() {
    var description = cn_description()
    cn_describe(&description)
    move = ControlString(description.move) ?? ""
    enter = [description.enter, description.send_keys].compactMap { ControlString($0) }
    clear = ControlString(description.clear)
    clearToEndOfLine = ControlString(description.clear_to_end_of_line)
    scrollRegion = ControlString(description.set_scroll_region)
    scrollUp = ControlString(description.scroll_up)
    scrollDown = ControlString(description.scroll_down)
    insertLines = ControlString(description.insert_lines)
    deleteLines = ControlString(description.delete_lines)
    hideCursor = ControlString(description.hide_cursor)
    showCursor = ControlString(description.show_cursor)
    wrapsAtOnce = description.wraps_at_once
    // Where attributes take cells of the screen nothing would stand in its place.
    guard !description.has_cookies, let plain = ControlString(description.plain) else { return }
    // Most terminals' way to the plain style also leaves a character set that is never entered here.
    let isReset = String(decoding: plain.filled(), as: UTF8.self).contains("\u{1b}[m")
    self.plain = isReset ? Self.resetRendition : plain
    attributes = [
      (.bold, description.bold), (.dim, description.dim), (.italic, description.italic),
      (.underline, description.underline), (.reverse, description.reverse),
    ].compactMap { attribute, on in ControlString(on).map { (attribute, $0) } }
    guard let defaultColors = ControlString(description.default_colours),
      let foreground = ControlString(description.foreground),
      let background = ControlString(description.background)
    else { return }
    (self.defaultColors, self.foreground, self.background) = (defaultColors, foreground, background)
    colorCount = max(0, Int(description.colours))
    if description.not_with_colours > 0 {
      notWithColors = Self.attributes(ofVideoBits: description.not_with_colours)
    }
  }

  /// The bits of `no_color_video` (terminfo(5)).
  private static func attributes(ofVideoBits bits: Int32) -> Style.Attributes {
    let meanings: [(Int32, Style.Attributes)] = [
      (2, .underline), (4, .reverse), (16, .dim), (32, .bold), (1 << 15, .italic),
    ]
    return meanings.reduce(into: []) { if bits & $1.0 != 0 { $0.insert($1.1) } }
  }
}

/// A string of a terminal's description, with places for parameters and marks of padding.
struct ControlString: ExpressibleByStringLiteral, Equatable {
  private let template: [CChar]
  /// What is sent whatever the parameters are: most strings have none, and no padding. Nil for others.
  private let constant: [UInt8]?

  /// Copies a string of C; nil where there is none.
  init?(_ string: UnsafePointer<CChar>?) {
    guard let string else { return nil }
    self.init(Array(UnsafeBufferPointer(start: string, count: strlen(string) + 1)))
  }

  init(stringLiteral value: String) { self.init(Array(value.utf8CString)) }

  private init(_ template: [CChar]) {
    self.template = template
    let bytes = template.dropLast().map { UInt8(bitPattern: $0) }
    let isFilled = bytes.contains { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "$") }
    constant = isFilled ? nil : bytes
  }

  /// What is sent to the terminal. Nothing that a terminal takes is longer than 256 bytes.
  func filled(_ first: Int = 0, _ second: Int = 0) -> [UInt8] {
    if let constant { return constant }
    return [UInt8](unsafeUninitializedCapacity: 256) { bytes, count in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        count = Int(
          cn_fill(
            template, Int32(clamping: first), Int32(clamping: second), bytes.baseAddress,
            Int32(bytes.count)))
      }
    }
  }
}
