/// Hashes of byte strings and of features. They are part of the model's format: a change here makes
/// a model trained before useless.
package enum FeatureHash {
  /// The hash of a byte string, eight bytes at a time.
  @inline(__always)
  package static func bytes(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset < bytes.count {
      let end = min(offset + 8, bytes.count)
      var chunk: UInt64 = 0
      while offset < end {
        chunk = chunk << 8 | UInt64(bytes[offset])
        offset += 1
      }
      hash = mix(hash ^ chunk)
    }
    return hash
  }

  /// Scatters the bits of a number (the first half of the finaliser of SplitMix64; Steele, Lea and
  /// Flood, 2014).
  @inline(__always)
  package static func mix(_ value: UInt64) -> UInt64 {
    var mixed = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Two hashes made one; the order matters.
  @inline(__always)
  package static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    mix(first &* 0xD6E8_FEB8_6659_FD93 ^ second)
  }

  /// The key of a feature: a template with a value.
  @inline(__always)
  package static func key(_ template: Int, _ value: UInt64) -> UInt32 {
    let seeded = (value ^ (UInt64(template) &* 0xA076_1D64_78BD_642F)) &* 0xE703_7ED1_A0B4_28DB
    return UInt32(
      truncatingIfNeeded: ((seeded ^ (seeded >> 32)) &* 0x8EBC_6AF0_9C88_C6E3) >> 32)
  }

  /// The key of a word or phrase in a table of the lexicon.
  @inline(__always)
  package static func key(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 16) }
}
