/// Names and addresses inside IRIs.
enum RelativeIRI {
  /// A file name as a relative reference (RFC 3986); a name that could be read as a scheme gets
  /// `./` before it.
  static func of(name: [UInt8]) -> String {
    if name.isEmpty { return "-" }
    return (name.contains(UInt8(ascii: ":")) ? "./" : "") + escaped(name)
  }

  /// A text with what cannot stand in a segment of a path percent-encoded.
  static func escaped(_ text: String) -> String { escaped(Array(text.utf8)) }

  /// Letters beyond ASCII stay, as IRIs may hold them (RFC 3987) and people read them; bytes that
  /// are not UTF-8 are encoded.
  private static func escaped(_ bytes: [UInt8]) -> String {
    let isUTF8 = String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes)
    var out: [UInt8] = []
    for byte in bytes {
      if byte >= 0x80 ? isUTF8 : isAllowed(byte) {
        out.append(byte)
      } else {
        out.append(UInt8(ascii: "%"))
        for digit in [byte >> 4, byte & 0xF] {
          out.append(digit < 10 ? digit + 0x30 : digit + 0x37)
        }
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The `pchar` of RFC 3986 in ASCII.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "&")...UInt8(ascii: "."),
      UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "$"),
      UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
