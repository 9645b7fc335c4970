import Articles

/// What is kept of an article, with the file that it was made of, as bytes that can be told from
/// damaged ones.
enum KeptSummary {
  /// Bytes before the summary: a hash of all that follows, and what the file was.
  private static let headerSize = 7 * 8

  static func row(
    of article: KeptArticle, of file: FileIdentity, named name: [UInt8], under key: Int64
  ) -> Row {
    let header = header(of: file, named: name)
    let content = header + article.summary.encoded()
    let texts = article.texts.map { texts in
      littleEndian(checksum(texts.bytes[...], seed: checksum(header[...]))) + texts.bytes
    }
    return Row(key: key, summary: littleEndian(checksum(content[...])) + content, texts: texts)
  }

  /// What a row holds; nil where it is of another file, or damaged. Texts are left out where they are
  /// damaged.
  static func article(in row: Row, of file: FileIdentity, named name: [UInt8]) -> KeptArticle? {
    let bytes = row.summary
    let header = header(of: file, named: name)
    guard bytes.count > headerSize, bytes[8..<headerSize].elementsEqual(header),
      bytes[..<8].elementsEqual(littleEndian(checksum(bytes[8...]))),
      let summary = ArticleSummary(encoded: Array(bytes[headerSize...]))
    else { return nil }
    guard let texts = row.texts, texts.count >= 8,
      texts[..<8].elementsEqual(littleEndian(checksum(texts[8...], seed: checksum(header[...]))))
    else { return KeptArticle(summary: summary) }
    return KeptArticle(summary: summary, texts: ClaimTexts(bytes: Array(texts[8...])))
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
  private static func checksum(_ bytes: ArraySlice<UInt8>, seed: UInt64 = 0) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
      var hash = seed ^ UInt64(buffer.count)
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
