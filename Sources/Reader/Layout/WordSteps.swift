import Articles

/// Finding the words that a cursor steps on.
///
/// A word is a run of letters, digits and the signs that belong to numbers and names; each East
/// Asian ideograph or syllable is a step of its own. This knows nothing of the analysis, so that
/// the cursor moves in a text of any size before the analysis is done.
///
/// A run longer than `longestWord` bytes is cut, so that text without spaces costs no more.
enum WordSteps {
  static let longestWord = 512

  /// The word at or after a byte; nil when none follows. Cost: O(n) in the distance.
  static func word(atOrAfter start: Int, in bytes: [UInt8]) -> Range<Int>? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count {
        let scalar = UTF8Scan.scalar(bytes, at: index)
        if beginsWord(scalar.value) { return range(from: index, in: bytes) }
        index += scalar.length
      }
      return nil
    }
  }

  /// The last word that begins before a byte; nil when none does. Cost: O(n) in the distance.
  static func word(before end: Int, in bytes: [UInt8]) -> Range<Int>? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = end
      while let previous = scalarStart(before: index, in: bytes) {
        index = previous
        guard beginsWord(UTF8Scan.scalar(bytes, at: index).value) else { continue }
        return range(from: beginning(of: index, in: bytes), in: bytes)
      }
      return nil
    }
  }

  /// The word that holds a byte, or the nearest one after it, or else before it.
  static func word(near byte: Int, in bytes: [UInt8]) -> Range<Int> {
    let start = bytes.withUnsafeBufferPointer { bytes -> Int in
      guard byte < bytes.count, isWord(UTF8Scan.scalar(bytes, at: byte).value) else { return byte }
      return beginning(of: byte, in: bytes)
    }
    return word(atOrAfter: start, in: bytes) ?? word(before: byte, in: bytes) ?? 0..<0
  }

  private static func range(
    from start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    let first = UTF8Scan.scalar(bytes, at: start)
    var index = start + first.length
    while index < bytes.count, index - start < longestWord {
      let scalar = UTF8Scan.scalar(bytes, at: index)
      if isCombining(scalar.value) {
        index += scalar.length
        continue
      }
      guard !isIdeographic(first.value), isWord(scalar.value), !isIdeographic(scalar.value) else {
        break
      }
      index += scalar.length
    }
    while index > start + 1, isTrailing(bytes[index - 1]) { index -= 1 }
    return start..<index
  }

  private static func beginning(of byte: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = byte
    var start = byte
    guard !isIdeographic(UTF8Scan.scalar(bytes, at: index).value) else { return index }
    while let previous = scalarStart(before: index, in: bytes), byte - previous < longestWord {
      let value = UTF8Scan.scalar(bytes, at: previous).value
      guard isWord(value), !isIdeographic(value) else { break }
      index = previous
      if beginsWord(value) { start = index }
    }
    return start
  }

  private static func scalarStart(
    before index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard index > 0 else { return nil }
    var start = min(index, bytes.count) - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// Whether a word may begin with a scalar: not with a sign that only joins others.
  private static func beginsWord(_ scalar: UInt32) -> Bool {
    isWord(scalar) && scalar != 0x2019 && (scalar > 0x7F || !isTrailing(UInt8(scalar)))
      && !isCombining(scalar)
  }

  /// Full stops and commas belong to a word only between its characters ("1,234.5", "B.C").
  private static func isTrailing(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x2E || byte == 0x27 || byte == 0x3A || byte == 0x2D || byte == 0x2F
  }

  private static func isWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x24, 0x25, 0x26, 0x27, 0x2C, 0x2D, 0x2E, 0x2F, 0x3A, 0x40, 0x5F, 0x23, 0x2B: true
    case 0..<0xA1: false
    case 0xA3, 0xA5, 0xB0, 0xB2, 0xB3, 0xB5, 0xB9, 0xBA, 0xBC...0xBE: true
    case 0xA1..<0xC0, 0xD7, 0xF7: false
    case 0x2019: true
    case 0x20A0...0x20CF: true
    case 0x2000...0x206F, 0x3000...0x3004, 0x3008...0x3020, 0xFF01...0xFF0F, 0xFF1A...0xFF20: false
    default: true
    }
  }

  private static func isIdeographic(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E80...0x2FFF, 0x3005...0x3007, 0x3021...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }

  private static func isCombining(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0300...0x036F, 0x200D, 0xFE00...0xFE0F, 0x20D0...0x20FF: true
    default: false
    }
  }
}
