/// Reads Windows-1252, and tells when bytes are more likely to be that than UTF-8.
enum Windows1252 {
  /// How many bytes at the beginning decide.
  private static let sampleSize = 65_536

  /// Whether the sample holds more ill-formed parts than well-formed characters of several bytes.
  ///
  /// - Parameter firstIllFormed: Where the bytes stop being well-formed UTF-8; nil if nowhere.
  static func isLikely(_ bytes: UnsafeBufferPointer<UInt8>, firstIllFormed: Int?) -> Bool {
    let sample = UnsafeBufferPointer(rebasing: bytes.prefix(sampleSize))
    let isCut = bytes.count > sampleSize && bytes[sampleSize] & 0xC0 == 0x80
    if !isCut {
      guard let firstIllFormed, firstIllFormed < sampleSize else { return false }
    }
    var balance = 0
    var index = 0
    while index < sample.count {
      index = UTF8Validation.endOfASCII(sample, from: index)
      while index < sample.count, sample[index] >= 0x80 {
        let unit = UTF8Unit(sample, at: index)
        balance += unit.isWellFormed ? -1 : 1
        index += unit.length
      }
    }
    return balance > 0
  }

  static func utf8(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      switch byte {
      case 0..<0x80: result.append(byte)
      case 0x80..<0xA0: result.append(contentsOf: Self.upperControls[Int(byte - 0x80)])
      default:
        result.append(0xC0 | byte >> 6)
        result.append(0x80 | byte & 0x3F)
      }
    }
    return result
  }

  /// The characters of 0x80 to 0x9F, which ISO 8859-1 leaves to controls; five are not assigned
  /// (Unicode Consortium, MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT).
  private static let upperControls: [[UInt8]] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ].map { (value: UInt32) in Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8) }
}
