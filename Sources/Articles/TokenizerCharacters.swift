/// How the tokeniser sees a character.
enum CharacterClass: UInt8 {
  case space, newline, letter, ideograph, digit, fraction, punctuation, symbol, emoji, mark

  /// The classes of the 128 ASCII characters. Control characters separate tokens like spaces.
  static let ascii: InlineArray<128, CharacterClass> = {
    var classes = InlineArray<128, CharacterClass>(repeating: .punctuation)
    for byte in 0..<33 { classes[byte] = .space }
    for byte in 0x0A...0x0D { classes[byte] = .newline }
    for byte in 0x30...0x39 { classes[byte] = .digit }
    for byte in 0x41...0x5A { classes[byte] = .letter }
    for byte in 0x61...0x7A { classes[byte] = .letter }
    for sign in "$%+<=>^|~#@*&".utf8 { classes[Int(sign)] = .symbol }
    classes[0x5F] = .letter
    classes[0x7F] = .space
    return classes
  }()

  /// The class of a scalar beyond ASCII. The common blocks are told by range, since asking the
  /// Unicode tables costs ten times as much.
  static func ofNonASCII(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x00A0, 0x00AD...0x00AD, 0x0080...0x0084, 0x0086...0x009F:
      return scalar == 0x00AD ? .mark : .space
    case 0x0085, 0x2028, 0x2029: return .newline
    case 0x00BC...0x00BE, 0x2150...0x215F: return .fraction
    case 0x00AA, 0x00B2, 0x00B3, 0x00B5, 0x00B9, 0x00BA: return .letter
    case 0x00A1, 0x00AB, 0x00B7, 0x00BB, 0x00BF: return .punctuation
    case 0x00D7, 0x00F7, 0x00A1...0x00BF: return .symbol
    case 0x00C0...0x02AF: return .letter
    case 0x0300...0x036F: return .mark
    case 0x2000...0x200B, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: return .space
    case 0x200C, 0x200D, 0xFE00...0xFE0F: return .mark
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return .space
    case 0x2010...0x2027, 0x2030...0x205E:
      return scalar == 0x2030 || scalar == 0x2031 || scalar == 0x2044 ? .symbol : .punctuation
    case 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      return scalar == 0x30FB ? .punctuation : .ideograph
    case 0xAC00...0xD7A3: return .letter
    case 0x1F1E6...0x1F1FF, 0x1F300...0x1FAFF, 0x2600...0x27BF: return .emoji
    default: return ofRare(scalar)
    }
  }

  private static func ofRare(_ value: UInt32) -> CharacterClass {
    guard let scalar = Unicode.Scalar(value) else { return .symbol }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .letterNumber:
      return .letter
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .mark
    case .decimalNumber: return .digit
    case .spaceSeparator, .control, .surrogate: return .space
    case .lineSeparator, .paragraphSeparator: return .newline
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return .punctuation
    default: return .symbol
    }
  }
}

/// A scalar with the number of bytes that it takes.
struct DecodedScalar {
  var value: UInt32
  var width: Int
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar at a byte offset. A lead byte that the buffer cuts off or that has no place in
  /// UTF-8 is given as U+FFFD of one byte, so that no input can make a reader run past the end.
  @inline(__always)
  func scalar(at offset: Int) -> DecodedScalar {
    let lead = UInt32(self[offset])
    if lead < 0x80 { return DecodedScalar(value: lead, width: 1) }
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, offset + width <= count else {
      return DecodedScalar(value: 0xFFFD, width: 1)
    }
    var value = lead & (0x7F >> UInt32(width))
    for index in 1..<width { value = value << 6 | UInt32(self[offset + index]) & 0x3F }
    return DecodedScalar(value: value, width: width)
  }

  /// The class of the character at a byte offset, with its width in bytes.
  @inline(__always)
  func characterClass(at offset: Int) -> (kind: CharacterClass, width: Int) {
    let byte = self[offset]
    if byte < 0x80 { return (CharacterClass.ascii[Int(byte)], 1) }
    let decoded = scalar(at: offset)
    return (CharacterClass.ofNonASCII(decoded.value), decoded.width)
  }

  /// Whether the byte at an offset, if there is one, satisfies a condition.
  @inline(__always)
  func holds(at offset: Int, _ condition: (UInt8) -> Bool) -> Bool {
    offset >= 0 && offset < count && condition(self[offset])
  }
}

extension UInt8 {
  @inline(__always) var isASCIIDigit: Bool { self &- 0x30 < 10 }
  @inline(__always) var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inline(__always) var isASCIIUppercase: Bool { self &- 0x41 < 26 }
  @inline(__always) var isASCIILowercase: Bool { self &- 0x61 < 26 }
}
