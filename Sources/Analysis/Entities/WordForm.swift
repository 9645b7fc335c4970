/// The spelling of one word as the features see it.
package struct WordForm {
  /// What sort of characters a word is made of.
  package struct Traits: OptionSet, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package static let capitalised = Traits(rawValue: 1)
    /// Two or more letters, all of them capitals.
    package static let allCapitals = Traits(rawValue: 2)
    package static let lowercase = Traits(rawValue: 4)
    package static let letters = Traits(rawValue: 8)
    package static let digits = Traits(rawValue: 16)
    /// One capital, with or without a point.
    package static let initial = Traits(rawValue: 32)
  }

  /// The bytes, lower-cased, with each ASCII digit as 0.
  package private(set) var lowercased: [UInt8] = []

  /// The bytes as lists of names are asked for them: words in capitals of more than three letters
  /// are capitalised, so that `MADRID` and `Madrid` are one.
  package private(set) var listed: [UInt8] = []

  package private(set) var traits: Traits = []

  /// The sorts of characters in order: X, x, 0 or the sign itself.
  package private(set) var shape: [UInt8] = []

  /// The shape without repeats.
  package private(set) var shortShape: [UInt8] = []

  package init() {}

  /// Reads a word. The arrays are reused from word to word.
  package mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    lowercased.removeAll(keepingCapacity: true)
    shape.removeAll(keepingCapacity: true)
    shortShape.removeAll(keepingCapacity: true)
    var capitals = 0
    var smalls = 0
    var digits = 0
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        offset += 1
        switch byte {
        case 0x41...0x5A:
          capitals += 1
          append(byte | 0x20, as: UInt8(ascii: "X"))
        case 0x61...0x7A:
          smalls += 1
          append(byte, as: UInt8(ascii: "x"))
        case 0x30...0x39:
          digits += 1
          append(UInt8(ascii: "0"), as: UInt8(ascii: "0"))
        default: append(byte, as: byte)
        }
      } else {
        offset += readScalar(bytes, at: offset, &capitals, &smalls)
      }
    }
    setTraits(bytes, capitals: capitals, smalls: smalls, digits: digits)
    setListed(bytes, capitals: capitals, smalls: smalls)
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8, as sort: UInt8) {
    lowercased.append(byte)
    append(sort: sort)
  }

  @inline(__always)
  private mutating func append(sort: UInt8) {
    if shape.count < 12 { shape.append(sort) }
    if shortShape.last != sort { shortShape.append(sort) }
  }

  private mutating func readScalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ capitals: inout Int, _ smalls: inout Int
  ) -> Int {
    let (value, width) = LetterCase.scalar(in: bytes, at: offset)
    switch LetterCase.of(value) {
    case .capital:
      capitals += 1
      append(sort: UInt8(ascii: "X"))
    case .small:
      smalls += 1
      append(sort: UInt8(ascii: "x"))
    case .neither:
      append(sort: LetterCase.isLetter(value) ? UInt8(ascii: "c") : UInt8(ascii: "~"))
    }
    LetterCase.appendLowercased(value, original: bytes[offset..<offset + width], to: &lowercased)
    return width
  }

  private mutating func setTraits(
    _ bytes: UnsafeBufferPointer<UInt8>, capitals: Int, smalls: Int, digits: Int
  ) {
    traits = []
    if capitals > 0, shape.first == UInt8(ascii: "X") { traits.insert(.capitalised) }
    if capitals >= 2, smalls == 0 { traits.insert(.allCapitals) }
    if smalls > 0, capitals == 0 { traits.insert(.lowercase) }
    if smalls + capitals > 0 { traits.insert(.letters) }
    if digits > 0 { traits.insert(.digits) }
    if capitals == 1, smalls == 0, digits == 0, bytes.count <= 2 { traits.insert(.initial) }
  }

  private mutating func setListed(
    _ bytes: UnsafeBufferPointer<UInt8>, capitals: Int, smalls: Int
  ) {
    listed.removeAll(keepingCapacity: true)
    guard capitals > 3, smalls == 0, traits.contains(.capitalised) else {
      listed.append(contentsOf: bytes)
      return
    }
    let firstWidth = LetterCase.scalar(in: bytes, at: 0).width
    listed.append(contentsOf: bytes[0..<firstWidth])
    listed.append(contentsOf: lowercased.dropFirst(firstWidth))
  }
}
