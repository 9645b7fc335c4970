/// Addresses of pages, with a scheme, with `www.`, or bare with a known last part.
enum WebAddress {
  /// The range of the address whose first colon or point is at `offset`, in a word that starts at
  /// `wordStart`.
  static func range(
    around offset: Int, wordStart: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    if bytes[offset] == UInt8(ascii: ":") {
      guard bytes.holds(at: offset + 1, { $0 == UInt8(ascii: "/") }),
        bytes.holds(at: offset + 2, { $0 == UInt8(ascii: "/") }),
        bytes.holds(at: offset + 3, isAddressByte)
      else { return nil }
      return wordStart..<end(from: offset + 3, in: bytes)
    }
    guard let hostEnd = hostEnd(from: wordStart, in: bytes), hostEnd > offset else { return nil }
    if bytes.holds(at: hostEnd, { $0 == UInt8(ascii: "@") }) { return nil }
    if bytes.holds(at: hostEnd, { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") }),
      bytes.holds(at: hostEnd + 1, isAddressByte)
    {
      return wordStart..<end(from: hostEnd, in: bytes)
    }
    return wordStart..<hostEnd
  }

  /// The offset after an address without the punctuation that closes the sentence around it.
  private static func end(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = start
    var openBrackets = 0
    while bytes.holds(at: end, isAddressByte) {
      if bytes[end] == UInt8(ascii: "(") { openBrackets += 1 }
      if bytes[end] == UInt8(ascii: ")") {
        if openBrackets == 0 { break }
        openBrackets -= 1
      }
      end += 1
    }
    while end > start, bytes.holds(at: end - 1, { ".,;:!?'*".utf8.contains($0) }) { end -= 1 }
    return end
  }

  /// The offset after a host name of two or more parts whose last is in `lastParts`.
  static func hostEnd(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var best: Int?
    var offset = start
    var partStart = start
    var parts = 0
    while true {
      let isPart = bytes.holds(at: offset) {
        $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-")
      }
      if isPart {
        offset += 1
        continue
      }
      guard offset > partStart, offset - partStart < 64, parts < 8 else { return best }
      parts += 1
      if parts > 1, isLastPart(partStart..<offset, in: bytes) { best = offset }
      guard bytes.holds(at: offset, { $0 == UInt8(ascii: ".") }) else { return best }
      offset += 1
      partStart = offset
    }
  }

  private static func isLastPart(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard range.count <= 6, range.allSatisfy({ bytes[$0].isASCIILowercase }) else {
      return false
    }
    return lastParts.contains(PackedWord.lowercased(range, in: bytes))
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !"\"<>{}|\\^`[]".utf8.contains(byte)
  }

  /// Top-level domains that are common in news. `is`, `it`, `in`, `at`, `so`, `to`, `am`, `me` are
  /// left out, since a missing space after a full stop would make addresses of them.
  private static let lastParts = PackedWord.set(
    """
    com org net edu gov mil int info biz eu uk ca au nz ie fr de ru cn jp br ch se fi dk pl es nl
    be cz za ng ke ph sg hk tw kr tv io app dev news blog mx ar cl
    """)
}

/// E-mail addresses.
enum EmailAddress {
  /// The range of the address whose `@` is at `offset`. The local part is looked for in at most the
  /// 64 bytes before it, which is the limit of RFC 5321, section 4.5.3.1.1.
  static func range(
    aroundAt offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    guard bytes[offset] == UInt8(ascii: "@") else { return nil }
    var start = offset
    while start > 0, offset - start < 64, isLocalByte(bytes[start - 1]) { start -= 1 }
    while start < offset, !(bytes[start].isASCIILetter || bytes[start].isASCIIDigit) { start += 1 }
    guard start < offset, let end = domainEnd(from: offset + 1, in: bytes) else { return nil }
    if start > 0, bytes[start - 1] >= 0x80 { return nil }
    return start..<end
  }

  private static func domainEnd(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var end = start
    var lastPoint: Int?
    while bytes.holds(
      at: end, { $0.isASCIILetter || $0.isASCIIDigit || "-.".utf8.contains($0) })
    {
      if bytes[end] == UInt8(ascii: ".") {
        guard bytes.holds(at: end + 1, { $0.isASCIILetter || $0.isASCIIDigit }) else { break }
        lastPoint = end
      }
      end += 1
    }
    guard let lastPoint, lastPoint > start, end - lastPoint > 2 else { return nil }
    return end
  }

  private static func isLocalByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || "._%+-".utf8.contains(byte)
  }
}
