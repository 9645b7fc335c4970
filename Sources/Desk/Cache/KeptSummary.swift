import Articles

/// A summary with the file that it was made of, as bytes that can be told from damaged ones.
enum KeptSummary {
  /// Bytes before the summary: a hash of all that follows, and what the file was.
  private static let headerSize = 7 * 8

  static func bytes(
    of summary: ArticleSummary, of file: FileIdentity, named name: [UInt8]
  ) -> [UInt8] {
    let content = header(of: file, named: name) + summary.encoded()
    return littleEndian(checksum(content[...])) + content
  }

  /// The summary in kept bytes; nil where they are of another file, or damaged.
  static func summary(
    in bytes: [UInt8], of file: FileIdentity, named name: [UInt8]
  ) -> ArticleSummary? {
    guard bytes.count > headerSize,
      bytes[8..<headerSize].elementsEqual(header(of: file, named: name)),
      bytes[..<8].elementsEqual(littleEndian(checksum(bytes[8...])))
    else { return nil }
    return ArticleSummary(encoded: Array(bytes[headerSize...]))
  }

  private static func header(of file: FileIdentity, named name: [UInt8]) -> [UInt8] {
    [
      file.device, file.inode, UInt64(file.size), UInt64(bitPattern: Int64(file.modified)),
      UInt64(bitPattern: Int64(file.changed)), SummaryStore.hash(name),
    ].flatMap(littleEndian)
  }

  private static func littleEndian(_ number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// A multiplicative hash of words of eight bytes, against damage and not against malice: whoever
  /// can write to the cache can write to the articles.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
      var hash = UInt64(buffer.count)
      var index = 0
      while index + 8 <= buffer.count {
        let word = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        hash = mixed(hash ^ UInt64(littleEndian: word))
        index += 8
      }
      while index < buffer.count {
        hash = mixed(hash ^ UInt64(buffer[index]))
        index += 1
      }
      return hash
    }
  }

  /// The finalizer of SplitMix64 (Steele, Lea and Flood, 2014) without its last step.
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    return (product ^ product >> 27) &* 0x94D0_49BB_1331_11EB
  }
}
