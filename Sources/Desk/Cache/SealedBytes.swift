import Articles

/// Bytes that are kept of an article's file, sealed: they are opened only for the very file that they
/// were made of, and can be told from damaged ones.
struct SealedBytes {
  /// What bytes are kept for; those of one use are not opened for another.
  enum Use: UInt64 {
    case records = 1
    case texts, summary
  }

  /// What the file was: six words.
  private let file: [UInt64]
  /// A hash and the six words.
  private static let headerSize = 7 * 8

  init(of file: FileIdentity, named name: [UInt8]) {
    self.file = [
      file.device, file.inode, UInt64(file.size), UInt64(bitPattern: Int64(file.modified)),
      UInt64(bitPattern: Int64(file.changed)), SummaryStore.hash(name),
    ]
  }

  /// What is to be kept: a hash of all that follows, what the file was, and the content.
  func sealed(_ content: [UInt8], for use: Use) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: Self.headerSize + content.count) { bytes, count in
      let sealed = UnsafeMutableRawBufferPointer(bytes)
      for (place, word) in file.enumerated() {
        sealed.storeBytes(of: word.littleEndian, toByteOffset: 8 * (place + 1), as: UInt64.self)
      }
      sealed[Self.headerSize...].copyBytes(from: content)
      let rest = UnsafeRawBufferPointer(rebasing: sealed[8...])
      let checksum = Self.checksum(rest, seed: use.rawValue)
      sealed.storeBytes(of: checksum.littleEndian, as: UInt64.self)
      count = sealed.count
    }
  }

  /// The content of what was kept; nil where it is of another file or use, or damaged. Cost: O(n).
  func content(of kept: UnsafeRawBufferPointer, for use: Use) -> UnsafeRawBufferPointer? {
    var input = RecordReader(kept)
    let checksum: UInt64 = input.integer()
    guard kept.count >= Self.headerSize,
      file.allSatisfy({ $0 == input.integer() }),
      checksum == Self.checksum(UnsafeRawBufferPointer(rebasing: kept[8...]), seed: use.rawValue)
    else { return nil }
    return UnsafeRawBufferPointer(rebasing: kept[Self.headerSize...])
  }

  /// A hash against damage and not against malice: whoever can write to the cache can write to the
  /// articles. Of eight words at a time the halves are multiplied, as XXH3 does (Collet, 2019), since
  /// processors have an instruction for several such products; the rest goes one after another.
  private static func checksum(_ buffer: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
    // Any numbers will do; these are multiples of the golden ratio.
    let keys = SIMD8<UInt64>(1, 2, 3, 4, 5, 6, 7, 8) &* 0x9E37_79B9_7F4A_7C15
    var sums = keys
    var index = 0
    while index + 64 <= buffer.count {
      let words = buffer.loadUnaligned(fromByteOffset: index, as: SIMD8<UInt64>.self)
      let keyed = words ^ keys
      // Turned at each step, so that what stands elsewhere gives another sum.
      sums = (sums &<< 23 | sums &>> 41) &+ words &+ (keyed & 0xFFFF_FFFF) &* (keyed &>> 32)
      index += 64
    }
    var hash = seed ^ UInt64(buffer.count)
    for lane in 0..<8 { hash = mixed(hash ^ sums[lane]) }
    while index + 8 <= buffer.count {
      hash = mixed(hash ^ buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    while index < buffer.count {
      hash = mixed(hash ^ UInt64(buffer[index]))
      index += 1
    }
    return hash
  }

  /// The finalizer of SplitMix64 (Steele, Lea and Flood, 2014) without its last step.
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    return (product ^ product >> 27) &* 0x94D0_49BB_1331_11EB
  }
}
