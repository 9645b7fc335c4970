/// Reads UTF-16 that begins with a byte order mark.
enum UTF16Decoding {
  /// The text after the mark as UTF-8; a surrogate without its partner is U+FFFD, and so is an odd
  /// byte at the end. A high surrogate in the last whole unit takes such a byte with it.
  static func utf8(of fileBytes: [UInt8], bigEndian: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(fileBytes.count)
    fileBytes.withUnsafeBufferPointer { bytes in
      func unit(_ index: Int) -> UInt32 {
        let first = UInt32(bytes[index])
        let second = UInt32(bytes[index + 1])
        return bigEndian ? first << 8 | second : second << 8 | first
      }
      var index = 2
      while index + 1 < bytes.count {
        let value = unit(index)
        index += 2
        switch value {
        case 0xD800..<0xDC00:
          guard index + 1 < bytes.count else {
            result.append(contentsOf: ReplacementCharacter.utf8)
            index = bytes.count
            continue
          }
          let low = unit(index)
          guard (0xDC00..<0xE000).contains(low) else {
            result.append(contentsOf: ReplacementCharacter.utf8)
            continue
          }
          append(0x10000 + (value - 0xD800) << 10 + (low - 0xDC00), to: &result)
          index += 2
        case 0xDC00..<0xE000: result.append(contentsOf: ReplacementCharacter.utf8)
        default: append(value, to: &result)
        }
      }
      if index < bytes.count { result.append(contentsOf: ReplacementCharacter.utf8) }
    }
    return result
  }

  @inline(__always)
  private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    func continuation(_ shift: UInt32) -> UInt8 { UInt8(0x80 | (scalar >> shift) & 0x3F) }
    if scalar < 0x80 {
      bytes.append(UInt8(scalar))
    } else if scalar < 0x800 {
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(continuation(0))
    } else if scalar < 0x10000 {
      bytes.append(UInt8(0xE0 | scalar >> 12))
      bytes.append(continuation(6))
      bytes.append(continuation(0))
    } else {
      bytes.append(UInt8(0xF0 | scalar >> 18))
      bytes.append(continuation(12))
      bytes.append(continuation(6))
      bytes.append(continuation(0))
    }
  }
}
