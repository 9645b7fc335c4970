/// Signs inside a word that join its parts.
enum WordJoint {
  /// The offset after the joint at `offset`, if the word goes on behind it: an apostrophe between
  /// letters that starts no possessive (`O’Brien`, `don't`), the point of `U.S.`, `&` in `AT&T`.
  static func end(
    after offset: Int, wordStart: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    if let width = apostropheWidth(at: offset, in: bytes) {
      guard possessiveEnd(at: offset, in: bytes) == nil, offset + width < bytes.count,
        bytes.characterClass(at: offset + width).kind == .letter
      else { return nil }
      return offset + width
    }
    switch bytes[offset] {
    case UInt8(ascii: "&"):
      let joins =
        bytes.holds(at: offset - 1, \.isASCIIUppercase)
        && bytes.holds(at: offset + 1, \.isASCIIUppercase)
      return joins ? offset + 1 : nil
    case UInt8(ascii: "."):
      return joinsInitials(at: offset, wordStart: wordStart, in: bytes) ? offset + 1 : nil
    default: return nil
    }
  }

  /// The offset after a possessive ending `’s` that starts at `offset`.
  static func possessiveEnd(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let width = apostropheWidth(at: offset, in: bytes),
      bytes.holds(at: offset + width, { $0 | 0x20 == UInt8(ascii: "s") })
    else { return nil }
    let end = offset + width + 1
    guard end < bytes.count else { return end }
    switch bytes.characterClass(at: end).kind {
    case .letter, .digit, .mark: return nil
    default: return end
    }
  }

  private static func apostropheWidth(
    at offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard offset < bytes.count else { return nil }
    if bytes[offset] == UInt8(ascii: "'") { return 1 }
    guard bytes[offset] == 0xE2, offset + 2 < bytes.count, bytes[offset + 1] == 0x80,
      bytes[offset + 2] == 0x99
    else { return nil }
    return 3
  }

  /// Whether the point stands between single letters, as in `U.S.` and `a.m.`, or in `Ph.D.`.
  private static func joinsInitials(
    at offset: Int, wordStart: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard bytes.holds(at: offset + 1, \.isASCIILetter) else { return false }
    var segment = offset
    while segment > wordStart, bytes[segment - 1] != UInt8(ascii: ".") { segment -= 1 }
    let isDegree =
      offset - segment == 2 && bytes[segment] == UInt8(ascii: "P")
      && bytes[segment + 1] == UInt8(ascii: "h")
    guard offset - segment == 1 || isDegree else { return false }
    return !bytes.holds(at: offset + 2, \.isASCIILetter)
  }
}

/// The parts of a number.
enum NumberShape {
  /// The offset after digits, with the points, commas and colons between them and a fraction sign.
  static func digitsEnd(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte.isASCIIDigit {
        offset += 1
        continue
      }
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") {
        guard offset > start, bytes.holds(at: offset + 1, \.isASCIIDigit) else { return offset }
        offset += 1
        continue
      }
      guard byte >= 0x80 else { return offset }
      let (kind, width) = bytes.characterClass(at: offset)
      guard kind == .digit || kind == .fraction || kind == .mark else { return offset }
      offset += width
    }
    return offset
  }

  /// The offset after `st`, `nd`, `rd`, `th` or `s`, where no further letter or digit follows.
  static func endingEnd(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = start
    while end < start + 3, bytes.holds(at: end, \.isASCIILetter) { end += 1 }
    if end < bytes.count {
      switch bytes.characterClass(at: end).kind {
      case .letter, .mark, .digit: return start
      default: break
      }
    }
    switch end - start {
    case 1: return bytes[start] | 0x20 == UInt8(ascii: "s") ? end : start
    case 2:
      let pair = UInt16(bytes[start] | 0x20) << 8 | UInt16(bytes[start + 1] | 0x20)
      return [0x7374, 0x6E64, 0x7264, 0x7468].contains(pair) ? end : start
    default: return start
    }
  }
}

/// `@name` and `#subject`.
enum Handle {
  /// The offset after the handle whose sign is at `start`; nil where none follows or the sign
  /// stands inside a word. `#1` is no handle.
  static func end(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if bytes.holds(at: start - 1, { $0.isASCIILetter || $0.isASCIIDigit }) { return nil }
    guard bytes.holds(at: start + 1, { $0.isASCIILetter || $0 == 0x5F || $0 >= 0xC3 }) else {
      return nil
    }
    var offset = start + 1
    while offset < bytes.count {
      let (kind, width) = bytes.characterClass(at: offset)
      guard kind == .letter || kind == .digit || kind == .mark || kind == .ideograph else { break }
      offset += width
    }
    return offset > start + 1 ? offset : nil
  }
}

/// Emoji as they are seen.
enum EmojiSequence {
  /// The offset after the sequence that starts at `start`: a flag of two letters, or emoji joined
  /// by U+200D, with skin tones and variation selectors.
  static func end(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let first = bytes.scalar(at: start)
    var offset = start + first.width
    if isFlagLetter(first.value) {
      guard offset < bytes.count else { return offset }
      let second = bytes.scalar(at: offset)
      return isFlagLetter(second.value) ? offset + second.width : offset
    }
    var joined = false
    while offset < bytes.count, bytes[offset] >= 0xC2 {
      let next = bytes.scalar(at: offset)
      let isEmoji = CharacterClass.ofNonASCII(next.value) == .emoji
      switch next.value {
      case 0x200D: joined = true
      case 0x1F3FB...0x1F3FF, 0xFE00...0xFE0F, 0x20E3, 0xE0020...0xE007F: joined = false
      case _ where joined && isEmoji: joined = false
      default: return offset
      }
      offset += next.width
    }
    return offset
  }

  private static func isFlagLetter(_ value: UInt32) -> Bool { 0x1F1E6...0x1F1FF ~= value }
}
