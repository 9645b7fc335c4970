extension ArticleText {
  /// Decodes the bytes of a file; never refuses any.
  ///
  /// UTF-16 where a byte order mark says so; else UTF-8, one leading byte order mark not counted,
  /// each maximal ill-formed part one U+FFFD. Windows-1252 only where the first 64 KB after the
  /// mark hold more ill-formed parts than well-formed characters of several bytes; a character that
  /// is cut in half at 64 KB counts as ill-formed there.
  ///
  /// Cost: O(n). Well-formed UTF-8 without a byte order mark is not copied.
  public init(decoding fileBytes: [UInt8]) {
    if fileBytes.starts(with: [0xFF, 0xFE]) {
      self.init(wellFormed: UTF16Decoding.utf8(of: fileBytes, bigEndian: false), .utf16LittleEndian)
    } else if fileBytes.starts(with: [0xFE, 0xFF]) {
      self.init(wellFormed: UTF16Decoding.utf8(of: fileBytes, bigEndian: true), .utf16BigEndian)
    } else {
      let start = fileBytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      self = fileBytes.withUnsafeBufferPointer { buffer in
        let bytes = UnsafeBufferPointer(rebasing: buffer[start...])
        let illFormed = UTF8Validation.firstIllFormed(bytes, from: 0)
        if Windows1252.isLikely(bytes, firstIllFormed: illFormed) {
          return ArticleText(wellFormed: Windows1252.utf8(of: bytes), .windows1252)
        }
        if let illFormed {
          return ArticleText(wellFormed: Self.repaired(bytes, from: illFormed), .utf8)
        }
        return ArticleText(wellFormed: start == 0 ? fileBytes : Array(bytes), .utf8)
      }
    }
  }

  /// Takes bytes that should be UTF-8; each maximal ill-formed part becomes U+FFFD.
  ///
  /// Cost: O(n). Well-formed bytes are not copied.
  public init(utf8 bytes: [UInt8], encoding: TextEncoding) {
    let repairedBytes: [UInt8]? = bytes.withUnsafeBufferPointer { buffer in
      UTF8Validation.firstIllFormed(buffer, from: 0).map { Self.repaired(buffer, from: $0) }
    }
    self.init(wellFormed: repairedBytes ?? bytes, encoding)
  }

  private static func repaired(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var copied = 0
    var index = start
    while index < bytes.count {
      let unit = UTF8Unit(bytes, at: index)
      if unit.isWellFormed {
        index += unit.length
        if unit.length == 1 { index = UTF8Validation.endOfASCII(bytes, from: index) }
        continue
      }
      result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
      result.append(contentsOf: ReplacementCharacter.utf8)
      index += unit.length
      copied = index
    }
    result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
    return result
  }
}

/// What stands for a part that could not be decoded.
enum ReplacementCharacter {
  /// U+FFFD.
  static let utf8: [UInt8] = [0xEF, 0xBF, 0xBD]
}
