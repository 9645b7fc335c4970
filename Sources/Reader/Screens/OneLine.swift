import Articles
import Terminal

/// Text put on one line and cut to a width.
enum OneLine {
  /// The text with every run of white space as one blank, cut to a number of columns with an
  /// ellipsis where it is longer. Cost: O(columns).
  static func of(_ text: String, columns: Int, ellipsis: String = "…") -> String {
    var text = text
    return text.withUTF8 { bytes in
      // Most texts are on one line already, and fit.
      if bytes.count <= columns, isPlainLine(bytes) {
        return String(decoding: bytes, as: UTF8.self)
      }
      var result = Cut(columns: columns, ellipsis: ellipsis)
      var blankIsDue = false
      var at = 0
      while at < bytes.count {
        let glyph = Glyph(in: bytes, at: at)
        let end = at + glyph.byteCount
        defer { at = end }
        if isWhiteSpace(UTF8Scan.scalar(bytes, at: at).value) {
          blankIsDue = !result.isEmpty
          continue
        }
        let width = glyph.columns + (blankIsDue ? 1 : 0)
        guard result.hasRoom(for: width) else { return result.withEllipsis }
        if blankIsDue { result.appendBlank() }
        result.append(bytes[at..<end], columns: glyph.columns)
        blankIsDue = false
      }
      return result.text
    }
  }

  /// The text cut to a number of columns, its blanks kept and control characters left to the
  /// canvas; ends in an ellipsis where it is longer, or where it fills the room and is not the last
  /// of its line.
  static func keepingBlanks(_ text: String, columns: Int, isLast: Bool) -> String {
    let width = CellWidth.columns(of: text)
    if width < columns || width == columns && isLast { return text }
    return clipped(text, columns: columns - 1) + "…"
  }

  /// The beginning of a text that fits into a number of columns, blanks kept.
  static func clipped(_ text: String, columns: Int) -> String {
    var text = text
    return text.withUTF8 { bytes in
      let end = length(fittingInto: columns, bytes, 0..<bytes.count)
      return String(decoding: bytes[..<end], as: UTF8.self)
    }
  }

  /// How many bytes of a part of a text fit into a number of columns, blanks kept.
  static func length(
    fittingInto columns: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ part: Range<Int>
  ) -> Int {
    var used = 0
    var at = part.lowerBound
    while at < part.upperBound {
      let glyph = Glyph(in: bytes, at: at)
      used += glyph.columns
      if used > columns { break }
      at += glyph.byteCount
    }
    return min(at, part.upperBound) - part.lowerBound
  }

  /// Whether a text is printable ASCII without a blank at its ends or two in a row.
  private static func isPlainLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var before: UInt8 = 0x20
    for byte in bytes {
      guard 0x20 <= byte, byte < 0x7f, byte != 0x20 || before != 0x20 else { return false }
      before = byte
    }
    return before != 0x20 || bytes.isEmpty
  }

  /// The property White_Space of Unicode.
  private static func isWhiteSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// A line that is being made, and where it would be cut to make room for the ellipsis.
  private struct Cut {
    private let columns: Int
    private let ellipsis: String
    private let columnsBeforeEllipsis: Int
    private var bytes: [UInt8] = []
    private var used = 0
    private var cutAt = 0

    init(columns: Int, ellipsis: String) {
      self.columns = columns
      self.ellipsis = ellipsis
      columnsBeforeEllipsis = columns - CellWidth.columns(of: ellipsis)
    }

    var isEmpty: Bool { bytes.isEmpty }
    var text: String { String(decoding: bytes, as: UTF8.self) }
    var withEllipsis: String { String(decoding: bytes[..<cutAt], as: UTF8.self) + ellipsis }

    func hasRoom(for width: Int) -> Bool { used + width <= columns }

    mutating func appendBlank() {
      bytes.append(0x20)
      used += 1
      if used <= columnsBeforeEllipsis { cutAt = bytes.count }
    }

    mutating func append(_ glyph: Slice<UnsafeBufferPointer<UInt8>>, columns: Int) {
      bytes.append(contentsOf: glyph)
      used += columns
      if used <= columnsBeforeEllipsis { cutAt = bytes.count }
    }
  }
}
