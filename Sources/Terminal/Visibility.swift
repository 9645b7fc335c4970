import CNcurses

/// What becomes of a character on its way to the terminal.
enum Visibility: Equatable {
  /// Drawn as it is, in so many columns; 0 for a combining mark.
  case shown(columns: Int)
  /// Left out of view: it has no picture, and honest text uses it (soft hyphen, joiners, variation
  /// selectors, a byte order mark inside text).
  case dropped
  /// Drawn as U+FFFD: not a character, or one that the C library does not know.
  case replaced
  /// Drawn as blanks.
  case tab
  /// Drawn as `^[`.
  case caret
  /// Drawn as `<9B>` or `<U+202E>`, so many columns wide.
  case code(columns: Int)

  init(of value: UInt32) {
    switch value {
    case 0x20...0x7e: self = .shown(columns: 1)
    case 0x09: self = .tab
    case 0..<0x20, 0x7f: self = .caret
    case 0x80...0x9f: self = .code(columns: 4)
    case 0xa0...0x2ff: self = value == 0xad ? .dropped : .shown(columns: 1)
    case 0x200b...0x200d, 0x2060, 0xfe00...0xfe0f, 0xfeff, 0xe0100...0xe01ef: self = .dropped
    case _ where Visibility.isHiddenControl(value):
      self = .code(columns: value > 0xffff ? 9 : 8)
    case 0xd800...0xdfff, 0xfdd0...0xfdef, 0x110000...: self = .replaced
    case _ where value & 0xfffe == 0xfffe: self = .replaced
    default:
      let columns = Int(cn_columns(value))
      self = columns < 0 ? .replaced : .shown(columns: columns)
    }
  }

  /// Characters that steer the layout or have no picture and are rare in honest text: the bidi
  /// controls of Unicode (UAX 9), line and paragraph separators, invisible operators, fillers,
  /// deprecated format controls, interlinear annotation, and the tag characters.
  private static func isHiddenControl(_ value: UInt32) -> Bool {
    switch value {
    case 0x061c, 0x200e, 0x200f, 0x2028...0x202e, 0x2061...0x206f: true
    case 0x115f, 0x1160, 0x180e, 0x3164, 0xffa0, 0xfff9...0xfffb: true
    case 0x1d173...0x1d17a, 0xe0000...0xe007f: true
    default: false
    }
  }
}
