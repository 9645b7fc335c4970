/// Makes any text safe to stand in HTML.
enum HTMLEscaping {
  /// A text as the content of an element or of an attribute in double quotation marks. Control
  /// characters, which HTML forbids, become the pictures that Unicode has for them.
  static func escaped(_ text: String) -> String { escaped(text.utf8) }

  /// The same of well-formed UTF-8. Cost: O(n).
  static func escaped(_ bytes: some Sequence<UInt8>) -> String {
    // A view of scalars that is given texts copies all that it has at each.
    var out: [UInt8] = []
    for scalar in String(decoding: Array(bytes), as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x26: out += "&amp;".utf8
      case 0x3C: out += "&lt;".utf8
      case 0x3E: out += "&gt;".utf8
      case 0x22: out += "&quot;".utf8
      case 0x09, 0x0A: out.append(UInt8(scalar.value))
      case 0x0D: break
      case 0..<0x20: out += String(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}").utf8
      case 0x7F: out += "\u{2421}".utf8
      case 0x80..<0xA0, 0xFDD0...0xFDEF: out += "\u{FFFD}".utf8
      case let value where value & 0xFFFE == 0xFFFE: out += "\u{FFFD}".utf8
      default: out += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A text whose line feeds are line breaks.
  static func lines(_ text: String) -> String {
    escaped(text).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "<br>")
  }

  /// A link where the address is one that a browser may follow, else the address as text.
  static func link(to address: String, showing text: String? = nil) -> String {
    let shown = escaped(text ?? address)
    guard isFollowable(address) else { return "<bdi>\(shown)</bdi>" }
    return
      "<a href=\"\(escaped(encoded(address)))\" rel=\"noopener noreferrer\"><bdi>\(shown)</bdi></a>"
  }

  /// Whether an address is of a scheme that runs nothing.
  static func isFollowable(_ address: String) -> Bool {
    let lowered = address.lowercased()
    return ["http://", "https://", "mailto:"].contains { lowered.hasPrefix($0) }
  }

  /// An address with what no address may hold percent-encoded.
  private static func encoded(_ address: String) -> String {
    var out: [UInt8] = []
    for byte in address.utf8 {
      let isForbidden =
        byte <= 0x20 || byte >= 0x7F
        || [0x22, 0x3C, 0x3E, 0x5B, 0x5C, 0x5D, 0x5E, 0x60].contains(byte)
        || (0x7B...0x7D).contains(byte)
      guard isForbidden else {
        out.append(byte)
        continue
      }
      out.append(UInt8(ascii: "%"))
      for digit in [byte >> 4, byte & 0xF] { out.append(digit < 10 ? digit + 0x30 : digit + 0x37) }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
