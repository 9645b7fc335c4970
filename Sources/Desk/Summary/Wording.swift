/// The content words of a sentence, made comparable between articles.
///
/// Hashes are the same in every run, since they are kept in caches; so Swift's own, which are seeded
/// anew in each, cannot be used.
struct Wording {
  /// Alike for sentences with the same content words, in whatever order and with whatever figures;
  /// 0 where there are fewer than four.
  private(set) var key: UInt32 = 0
  /// A Bloom filter of one bit a word (Bloom, 1970).
  private(set) var signature: UInt64 = 0

  /// - Parameters:
  ///   - text: a slice of an article's text, in its offsets.
  ///   - ranges: figures in it, ascending, which are left out.
  init(_ text: ArraySlice<UInt8>, leavingOut ranges: [Range<Int>]) {
    let start = text.startIndex
    self = text.withUnsafeBufferPointer {
      Wording($0, leavingOut: ranges.map { $0.lowerBound - start..<$0.upperBound - start })
    }
  }

  private init(_ text: UnsafeBufferPointer<UInt8>, leavingOut ranges: [Range<Int>]) {
    var sum: UInt32 = 0
    var count = 0
    var next = 0
    var index = text.startIndex
    while index < text.endIndex {
      while next < ranges.count, ranges[next].upperBound <= index { next += 1 }
      if next < ranges.count, ranges[next].contains(index) {
        index = min(ranges[next].upperBound, text.endIndex)
        continue
      }
      guard Self.isLetter(text[index]) else {
        index += 1
        continue
      }
      let start = index
      var (letters, word): (UInt64, UInt64) = (0, 0)
      while index < text.endIndex, Self.isLetter(text[index]) {
        letters = letters << 8 | UInt64(text[index] | 0x20)
        index += 1
        // A multiplication for eight letters, not for each.
        if (index - start) % 8 == 0 { word = (word ^ letters) &* Self.factor }
      }
      // Words of up to three letters are mostly grammar.
      guard index - start > 3 else { continue }
      word = (word ^ letters) &* Self.factor
      let hash = UInt32(truncatingIfNeeded: word >> 32)
      sum = sum &+ (hash &* 2_654_435_761)
      signature |= 1 << UInt64((hash ^ hash >> 15) & 63)
      count += 1
    }
    key = count < 4 ? 0 : max(1, sum)
  }

  /// The golden ratio in 64 bits (Knuth, The Art of Computer Programming, volume 3, section 6.4).
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
  }

  /// A signature in half the bits: like ones stay alike, others hardly ever become so.
  static func folded(_ signature: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: (signature &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  /// FNV-1a of a text (Fowler, Noll and Vo).
  static func hash(_ text: String) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash
  }
}

/// A key of a text's bytes.
public enum TextKey {
  /// FNV-1a with 64 bits (Fowler, Noll and Vo). Cost: O(n).
  public static func of(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBufferPointer { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      return hash
    }
  }
}
