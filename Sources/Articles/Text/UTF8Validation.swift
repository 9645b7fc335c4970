/// What stands at a place in bytes that should be UTF-8.
struct UTF8Unit {
  /// Bytes of the character, or of the maximal ill-formed part: 1 to 4.
  var length: Int
  var isWellFormed: Bool

  /// Reads one character, or the longest prefix of one that could have become well-formed: the
  /// practice that The Unicode Standard, section 3.9, "U+FFFD Substitution of Maximal Subparts",
  /// and the WHATWG Encoding Standard describe.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let lead = bytes[index]
    if lead < 0x80 {
      self.init(length: 1, isWellFormed: true)
      return
    }
    // Table 3-7 of The Unicode Standard: the second byte has a narrower range after four leads.
    let count: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: count = 2
    case 0xE0: (count, second) = (3, 0xA0...0xBF)
    case 0xED: (count, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: count = 3
    case 0xF0: (count, second) = (4, 0x90...0xBF)
    case 0xF4: (count, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: count = 4
    default:
      self.init(length: 1, isWellFormed: false)
      return
    }
    let available = min(count, bytes.count - index)
    guard available > 1, second.contains(bytes[index + 1]) else {
      self.init(length: 1, isWellFormed: false)
      return
    }
    var length = 2
    while length < available, bytes[index + length] & 0xC0 == 0x80 { length += 1 }
    self.init(length: length, isWellFormed: length == count)
  }

  private init(length: Int, isWellFormed: Bool) {
    self.length = length
    self.isWellFormed = isWellFormed
  }
}

enum UTF8Validation {
  /// The first place, from `start` on, where bytes are not well-formed UTF-8; nil when all are.
  ///
  /// Cost: O(n); runs of ASCII go by 32 bytes at a time.
  static func firstIllFormed(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      index = endOfASCII(bytes, from: index)
      while index < bytes.count, bytes[index] >= 0x80 {
        let unit = UTF8Unit(bytes, at: index)
        guard unit.isWellFormed else { return index }
        index += unit.length
      }
    }
    return nil
  }

  /// The first byte of 0x80 or more from `start` on, or the end.
  @inline(__always)
  static func endOfASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let raw = UnsafeRawBufferPointer(bytes)
    let high: UInt64 = 0x8080_8080_8080_8080
    while index + 32 <= bytes.count {
      let first = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let second = raw.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
      let third = raw.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self)
      let fourth = raw.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self)
      if (first | second | third | fourth) & high != 0 { break }
      index += 32
    }
    while index < bytes.count, bytes[index] < 0x80 { index += 1 }
    return index
  }
}
