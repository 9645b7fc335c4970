import CNcurses

/// How many columns text takes on the screen.
///
/// The C library's `wcwidth` decides, as for most programs of a terminal; what `VisibleText` shows
/// differently counts as it is shown.
public enum CellWidth {
  /// Columns of one character as it is drawn when it stands alone: 0 for a combining mark and for
  /// what is dropped from view, 2 for wide ones, more for a control character that is made visible.
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    switch Visibility(of: scalar.value) {
    case .shown(let columns): columns
    case .dropped: 0
    case .replaced: 1
    case .tab: Glyph.tabColumns
    case .caret: 2
    case .code(let digits): digits
    }
  }

  /// Columns of UTF-8 text on one line. Cost: O(n).
  public static func columns(of bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { columns(of: $0) }
  }

  /// Columns of a text on one line. Cost: O(n).
  public static func columns(of text: String) -> Int {
    var text = text
    return text.withUTF8 { columns(of: $0) }
  }

  /// Columns of a text on one line. Cost: O(n).
  public static func columns(of text: Substring) -> Int { columns(of: String(text)) }

  /// Columns of UTF-8 text on one line. Cost: O(n).
  public static func columns(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var total = 0
    var at = 0
    while at < bytes.count {
      let run = Glyph.plainRun(in: bytes, at: at, limit: bytes.count)
      total += run
      at += run
      guard at < bytes.count else { break }
      let glyph = Glyph(in: bytes, at: at)
      total += glyph.columns
      at += glyph.byteCount
    }
    return total
  }
}
