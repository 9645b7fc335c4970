/// Identifiers of annotations and pages.
public enum Identifier {
  /// A new `urn:uuid:` of version 4. Random and not made from content: two people who annotate the
  /// same text make two annotations.
  static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    return uuid(high: generator.next(), low: generator.next())
  }

  /// The `urn:uuid:` that always stands for a name, so that what is imported twice is one annotation:
  /// version 8 of RFC 9562, made of the SHA-256 of the name as in its appendix B.2. Not version 5,
  /// which wants SHA-1.
  public static func named(_ name: String) -> String {
    let digest = SHA256.digest(of: Array(name.utf8))
    func word(_ range: Range<Int>) -> UInt64 {
      digest[range].reduce(0) { $0 << 8 | UInt64($1) }
    }
    return spelled(
      high: word(0..<8) & 0xFFFF_FFFF_FFFF_0FFF | 0x8000,
      low: word(8..<16) & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000)
  }

  /// The version 4 UUID with these random bits (RFC 9562, section 5.4).
  static func uuid(high: UInt64, low: UInt64) -> String {
    let high = high & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
    let low = low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    return spelled(high: high, low: low)
  }

  private static func spelled(high: UInt64, low: UInt64) -> String {
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
