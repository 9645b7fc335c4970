import CNcurses
import Glibc

/// Reads what stands between the marks of a bracketed paste.
public enum PasteReader {
  /// The most Unicode scalars that are kept of one paste.
  public static let limit = 1 << 20

  /// How long a paste may pause before it counts as ended, in seconds: its closing mark may have
  /// been lost.
  private static let longestPause = 1.0

  /// The closing mark as characters, which is how it comes when it arrived too slowly for curses.
  private static let slowEnd = "\u{1b}[201~".unicodeScalars.map(\.value)

  /// The text up to the closing mark, cleaned.
  static func read() -> String {
    var scalars: [UInt32] = []
    var value: UInt32 = 0
    var deadline = Deadline(after: longestPause)
    while true {
      switch UInt32(cn_read_key(&value)) {
      case CN_KEY_SPECIAL.rawValue where value == CN_PASTE_END.rawValue: return clean(scalars)
      case CN_KEY_CHARACTER.rawValue:
        if scalars.count < limit { scalars.append(value) }
        if value == slowEnd.last, scalars.suffix(slowEnd.count).elementsEqual(slowEnd) {
          return clean(scalars.dropLast(slowEnd.count))
        }
      case CN_KEY_NONE.rawValue:
        if deadline.millisecondsLeft == 0 { return clean(scalars) }
        _ = poll(nil, 0, 1)
        continue
      default: break
      }
      deadline = Deadline(after: longestPause)
    }
  }

  /// Line ends become "\n"; control characters but the tab are left out.
  static func clean(_ scalars: some Sequence<UInt32>) -> String {
    var result = String.UnicodeScalarView()
    var last: UInt32 = 0
    for value in scalars {
      defer { last = value }
      switch value {
      case 0x0d: result.append("\n")
      case 0x0a: if last != 0x0d { result.append("\n") }
      case 0x09: result.append("\t")
      case 0..<0x20, 0x7f...0x9f: break
      default: if let scalar = Unicode.Scalar(value) { result.append(scalar) }
      }
    }
    return String(result)
  }
}
