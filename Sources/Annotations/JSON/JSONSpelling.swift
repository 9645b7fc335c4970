/// How strings are spelled between their quotation marks.
///
/// Escaped are, besides what JSON demands, all characters that could mislead whoever looks at the
/// file with `cat` or `git diff`: C1 controls, bidirectional controls, zero-width characters, line
/// and paragraph separators, and tags. `/` is not.
enum JSONSpelling {
  /// Whether the canonical spelling of a character is an escape.
  @inline(__always)
  static func isEscaped(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x20, 0x22, 0x5C, 0x7F...0x9F: true
    case 0xA0..<0x61C: false
    case 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069: true
    case 0xD800...0xDFFF, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// Whether a byte is a character of its own that is not escaped.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte &- 0x20 < 0x5F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// The value of four hexadecimal digits, or nil when they are not that.
  static func hexadecimal(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt32? {
    guard offset + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for index in offset..<offset + 4 {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - 0x57)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - 0x37)
      default: return nil
      }
    }
    return value
  }

  /// The code point at `offset` of a valid spelling, surrogates that stand alone included, and how
  /// many bytes spell it.
  @inline(__always)
  private static func codePoint(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, before end: Int
  ) -> (value: UInt32, length: Int) {
    guard bytes[offset] == UInt8(ascii: "\\") else {
      let length = max(1, UTF8Scalar.length(in: bytes, at: offset))
      return (UTF8Scalar.value(in: bytes, at: offset, length: length), length)
    }
    switch bytes[offset + 1] {
    case UInt8(ascii: "n"): return (0x0A, 2)
    case UInt8(ascii: "t"): return (0x09, 2)
    case UInt8(ascii: "r"): return (0x0D, 2)
    case UInt8(ascii: "b"): return (0x08, 2)
    case UInt8(ascii: "f"): return (0x0C, 2)
    case UInt8(ascii: "u"):
      let first = hexadecimal(in: bytes, at: offset + 2) ?? 0xFFFD
      if first & 0xFC00 == 0xD800, offset + 12 <= end, bytes[offset + 6] == UInt8(ascii: "\\"),
        bytes[offset + 7] == UInt8(ascii: "u"),
        let second = hexadecimal(in: bytes, at: offset + 8), second & 0xFC00 == 0xDC00
      {
        return (0x10000 + (first & 0x3FF) << 10 + second & 0x3FF, 12)
      }
      return (first, 6)
    default: return (UInt32(bytes[offset + 1]), 2)
    }
  }

  /// Adds the canonical spelling of a code point.
  @inline(__always)
  private static func append(escaped value: UInt32, to out: inout [UInt8]) {
    func unit(_ unit: UInt32) {
      out.append(UInt8(ascii: "\\"))
      out.append(UInt8(ascii: "u"))
      for shift: UInt32 in [12, 8, 4, 0] {
        let digit = UInt8(truncatingIfNeeded: unit >> shift & 0xF)
        out.append(digit < 10 ? digit + 0x30 : digit + 0x57)
      }
    }
    func short(_ letter: Unicode.Scalar) {
      out.append(UInt8(ascii: "\\"))
      out.append(UInt8(ascii: letter))
    }
    switch value {
    case 0x22: short("\"")
    case 0x5C: short("\\")
    case 0x0A: short("n")
    case 0x09: short("t")
    case 0x0D: short("r")
    case 0x08: short("b")
    case 0x0C: short("f")
    case 0x10000...:
      unit(0xD800 + (value - 0x10000) >> 10)
      unit(0xDC00 + (value - 0x10000) & 0x3FF)
    default: unit(value)
    }
  }

  /// Adds the canonical spelling of a valid one.
  static func append(
    canonical bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to out: inout [UInt8]
  ) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = codePoint(in: bytes, at: offset, before: range.upperBound)
      if isEscaped(value) {
        append(escaped: value, to: &out)
      } else {
        UTF8Scalar.append(value, to: &out)
      }
      offset += length
    }
  }

  /// The canonical spelling of a valid one.
  static func canonical(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    append(canonical: bytes, range, to: &out)
    return out
  }

  /// What a valid spelling stands for, as UTF-8 in which surrogates that stand alone keep their
  /// place in the order of code points.
  static func codePoints(of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = codePoint(in: bytes, at: offset, before: range.upperBound)
      UTF8Scalar.append(value, to: &out)
      offset += length
    }
    return out
  }

  /// What a valid spelling stands for; a surrogate that stands alone becomes U+FFFD.
  static func text(of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    if !bytes[range].contains(UInt8(ascii: "\\")) {
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
    return String(decoding: codePoints(of: bytes, range), as: UTF8.self)
  }

  /// The canonical spelling of a text.
  static func canonical(of text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count)
      append(textOf: bytes, to: &out)
      return String(decoding: out, as: UTF8.self)
    }
  }

  /// Adds the canonical spelling of a text.
  static func append(textOf bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    var offset = 0
    while offset < bytes.count {
      // Mostly nothing is escaped, and all is ASCII.
      let start = offset
      while offset < bytes.count, isPlain(bytes[offset]) { offset += 1 }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<offset]))
      if offset == bytes.count { return }
      let length = UTF8Scalar.length(in: bytes, at: offset)
      let value = UTF8Scalar.value(in: bytes, at: offset, length: length)
      if isEscaped(value) {
        append(escaped: value, to: &out)
      } else {
        for index in offset..<offset + length { out.append(bytes[index]) }
      }
      offset += length
    }
  }
}
