/// Sequences that show one emoji (Unicode Technical Standard 51, section 1.4).
enum EmojiSequence {
  private static let joiner: UInt32 = 0x200d
  private static let emojiStyle: UInt32 = 0xfe0f

  /// Where the sequence ends that starts with `base`, whose own bytes and marks end at `start`.
  static func end(in bytes: UnsafeBufferPointer<UInt8>, base: UInt32, from start: Int) -> Int {
    // Everything that continues a sequence starts with one of these bytes.
    guard start < bytes.count, bytes[start] >= 0xe2 else { return start }
    // Most of what is not emoji is told by what follows, which costs less than asking what it is.
    switch decodeScalar(bytes, at: start).value ?? 0 {
    case joiner, emojiStyle, 0x1f3fb...0x1f3ff, 0xe0020...0xe007f: break
    default: return start
    }
    guard isEmoji(base) else { return start }
    var end = start
    while end < bytes.count, bytes[end] >= 0xe2 {
      let (value, length) = decodeScalar(bytes, at: end)
      guard let value else { break }
      switch value {
      case emojiStyle, 0x1f3fb...0x1f3ff:
        end += length
      case 0xe0020...0xe007f where base == 0x1f3f4:  // the flag of a region, spelled in tags
        end += length
      case joiner:
        let next = end + length
        guard next < bytes.count else { return end }
        let (joined, joinedLength) = decodeScalar(bytes, at: next)
        // An emoji newer than the system's tables is replaced, and joins nothing.
        guard let joined, isEmoji(joined), Visibility(of: joined) != .replaced else { return end }
        end = next + joinedLength
      default: return end
      }
    }
    return end
  }

  /// Whether a character can be part of a sequence; digits and `#` `*`, which are emoji by name,
  /// cannot.
  static func isEmoji(_ value: UInt32) -> Bool {
    guard value > 0xff, let scalar = Unicode.Scalar(value) else { return false }
    return scalar.properties.isEmoji
  }
}
