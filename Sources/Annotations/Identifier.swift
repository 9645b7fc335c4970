/// Identifiers of annotations and pages.
enum Identifier {
  /// A new `urn:uuid:` of version 4. Random and not made from content: two people who annotate the
  /// same text make two annotations.
  static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    return uuid(high: generator.next(), low: generator.next())
  }

  /// The version 4 UUID with these random bits (RFC 9562, section 5.4).
  static func uuid(high: UInt64, low: UInt64) -> String {
    let high = high & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
    let low = low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    var out: [UInt8] = Array("urn:uuid:".utf8)
    for nibble in 0..<32 {
      if nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20 { out.append(0x2D) }
      let word = nibble < 16 ? high : low
      let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - nibble % 16 * 4) & 0xF)
      out.append(digit < 10 ? digit + 0x30 : digit + 0x57)
    }
    return String(decoding: out, as: UTF8.self)
  }
}
