/// What the tokens so far say about the end of the sentence.
enum SentenceBoundary {
  /// The sentence goes on.
  case none
  /// The sentence ends if the next word is one that often starts sentences: after `U.S.`, `Inc.`.
  case weak
  /// The sentence ends unless the next word starts in lower case: after `.`, `!`, `?`.
  case strong
  /// The sentence ends: after `。`.
  case certain

  enum Decision {
    /// The next token closes what the sentence opened; decide later.
    case wait
    case same, new
  }

  /// What a punctuation token says.
  static func after(_ token: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> SentenceBoundary {
    switch bytes[token.lowerBound] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return .strong
    case 0..<0x80: return .none
    default: break
    }
    switch bytes.scalar(at: token.lowerBound).value {
    case 0x2026, 0x203C...0x203D, 0x2047...0x2049: return .strong
    case 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0x061F, 0x06D4, 0x0964: return .certain
    default: return .none
    }
  }

  /// Whether a new sentence starts with the given token.
  ///
  /// - Parameter touching: Whether no white space lies before the token.
  func settled(
    before token: Range<Int>, touching: Bool, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Decision {
    let scalar = bytes.scalar(at: token.lowerBound).value
    if Self.closes(scalar, touching: touching) { return .wait }
    switch self {
    case .none: return .same
    case .certain: return .new
    case .weak:
      return Self.isStarter(at: token.lowerBound, in: bytes) || Self.opensQuotation(scalar)
        ? .new : .same
    case .strong:
      if touching { return Self.isCapital(scalar) ? .new : .same }
      if Self.isLowercase(scalar) { return .same }
      switch scalar {
      case 0x2C, 0x3B, 0x3A, 0x2D, 0x2013, 0x2014, 0x26: return .same
      default: return .new
      }
    }
  }

  /// Whether the word at an offset is one of those that most often start sentences.
  static func isStarter(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes[offset].isASCIIUppercase else { return false }
    var end = offset + 1
    while bytes.holds(at: end, \.isASCIILowercase) { end += 1 }
    if end < bytes.count, bytes.characterClass(at: end).kind == .letter { return false }
    if end == offset + 1 {
      return bytes[offset] == UInt8(ascii: "I") || bytes[offset] == UInt8(ascii: "A")
        ? !bytes.holds(at: end, { $0 == UInt8(ascii: ".") }) : false
    }
    return starters.contains(PackedWord.lowercased(offset..<end, in: bytes))
  }

  private static func closes(_ scalar: UInt32, touching: Bool) -> Bool {
    switch scalar {
    case 0x29, 0x5D, 0x7D, 0x2019, 0x201D, 0x00BB, 0x203A, 0x300D, 0x300F, 0xFF09: return true
    case 0x22, 0x27: return touching
    default: return false
    }
  }

  private static func opensQuotation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x201C, 0x201E, 0x00AB: return true
    default: return false
    }
  }

  private static func isCapital(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar &- 0x41 < 26 }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  private static func isLowercase(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar &- 0x61 < 26 }
    return Unicode.Scalar(scalar)?.properties.isLowercase ?? false
  }

  private static let starters = PackedWord.set(
    """
    the he she it they we but and this that there his her their our my your its these those in on
    at as if when while after before for from however some many most all also although according
    since so then with what who why how where not now both by other another last meanwhile despite
    during under even such to police official one two three about earlier more no only still yet
    nearly instead between because once until over any each every few among
    """)
}
