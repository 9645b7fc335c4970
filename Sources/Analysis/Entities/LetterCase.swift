/// Capital and small letters on UTF-8 bytes. The common alphabets are told by arithmetic, since
/// asking the Unicode tables costs ten times as much.
package enum LetterCase {
  case capital, small, neither

  /// The case of a scalar beyond ASCII.
  static func of(_ value: UInt32) -> LetterCase {
    switch value {
    case 0xC0...0xD6, 0xD8...0xDE, 0x410...0x42F, 0x400...0x40F: return .capital
    case 0xDF...0xF6, 0xF8...0xFF, 0x430...0x45F: return .small
    case 0x2000...0x2BFF, 0x3000...0xA63F, 0xAC00...0xFAFF: return .neither
    default:
      guard let properties = Unicode.Scalar(value)?.properties else { return .neither }
      return properties.isUppercase ? .capital : properties.isLowercase ? .small : .neither
    }
  }

  static func isLetter(_ value: UInt32) -> Bool {
    if 0x3040...0x9FFF ~= value || 0xAC00...0xD7A3 ~= value { return true }
    return Unicode.Scalar(value)?.properties.isAlphabetic ?? false
  }

  /// Appends the lower-case form of a scalar beyond ASCII, given with its bytes.
  static func appendLowercased(
    _ value: UInt32, original: Slice<UnsafeBufferPointer<UInt8>>, to bytes: inout [UInt8]
  ) {
    switch value {
    case 0xC0...0xD6, 0xD8...0xDE:
      bytes.append(0xC3)
      bytes.append(UInt8(truncatingIfNeeded: value - 0x20))
    case _ where of(value) == .capital:
      let lowered = Unicode.Scalar(value)?.properties.lowercaseMapping ?? ""
      bytes.append(contentsOf: lowered.utf8)
    default: bytes.append(contentsOf: original)
    }
  }

  /// The scalar at a byte offset of well-formed UTF-8 and its width in bytes; a part that is cut
  /// off is given as U+FFFD.
  static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (value: UInt32, width: Int) {
    let lead = UInt32(bytes[offset])
    guard lead >= 0xC2 else { return (lead < 0x80 ? lead : 0xFFFD, 1) }
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard offset + width <= bytes.count else { return (0xFFFD, 1) }
    var value = lead & (0x7F >> UInt32(width))
    for index in 1..<width { value = value << 6 | UInt32(bytes[offset + index]) & 0x3F }
    return (value, width)
  }
}
