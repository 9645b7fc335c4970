/// Turns byte offsets of a text into Unicode scalar offsets and back.
///
/// Byte offsets are what the program uses inside, scalar offsets what stands in files.
public struct TextPositions: Sendable {
  /// The text's length in Unicode scalars.
  public let scalarCount: Int

  private let bytes: [UInt8]

  /// How many scalars begin before each multiple of `blockSize` bytes; empty for ASCII.
  private let scalarsBefore: [Int]

  private static let blockSize = 512

  /// Counts the scalars of a text. Cost: O(n); takes 8 bytes of memory for 512 of text that is not
  /// all ASCII.
  public init(_ text: ArticleText) {
    bytes = text.bytes
    (scalarCount, scalarsBefore) = bytes.withUnsafeBufferPointer { buffer in
      if UTF8Validation.endOfASCII(buffer, from: 0) == buffer.count { return (buffer.count, []) }
      var index: [Int] = []
      index.reserveCapacity(buffer.count / Self.blockSize + 1)
      var total = 0
      var start = 0
      while start < buffer.count {
        index.append(total)
        let end = min(start + Self.blockSize, buffer.count)
        total += Self.leadCount(buffer, start..<end)
        start = end
      }
      return (total, index)
    }
  }

  /// How many scalars lie before a byte offset. An offset inside a scalar counts as its beginning;
  /// one outside the text as the nearest end. Cost: O(1).
  public func scalarOffset(ofByte offset: Int) -> Int {
    if offset <= 0 { return 0 }
    if offset >= bytes.count { return scalarCount }
    if scalarsBefore.isEmpty { return offset }
    return bytes.withUnsafeBufferPointer { buffer in
      var end = offset
      while end > 0, buffer[end] & 0xC0 == 0x80 { end -= 1 }
      let block = end / Self.blockSize
      return scalarsBefore[block] + Self.leadCount(buffer, block * Self.blockSize..<end)
    }
  }

  /// The byte at which a scalar begins, the end of the text for `scalarCount`; nil outside the
  /// text. Cost: O(log n).
  public func byteOffset(ofScalar offset: Int) -> Int? {
    guard offset >= 0, offset <= scalarCount else { return nil }
    if offset == scalarCount { return bytes.count }
    if scalarsBefore.isEmpty { return offset }
    let block = scalarsBefore.partitioningIndex { $0 > offset } - 1
    return bytes.withUnsafeBufferPointer { buffer in
      var remaining = offset - scalarsBefore[block]
      var index = block * Self.blockSize
      while index < buffer.count {
        if buffer[index] & 0xC0 != 0x80 {
          if remaining == 0 { return index }
          remaining -= 1
        }
        index += 1
      }
      return buffer.count
    }
  }

  /// The scalar offsets of a range of bytes.
  public func scalarRange(ofBytes range: Range<Int>) -> Range<Int> {
    let start = scalarOffset(ofByte: range.lowerBound)
    return start..<max(start, scalarOffset(ofByte: range.upperBound))
  }

  /// The bytes of a range of scalars; nil where any of it lies outside the text.
  public func byteRange(ofScalars range: Range<Int>) -> Range<Int>? {
    guard let start = byteOffset(ofScalar: range.lowerBound),
      let end = byteOffset(ofScalar: range.upperBound)
    else { return nil }
    return start..<end
  }

  /// How many bytes of a range begin a scalar: all but the continuation bytes 80 to BF.
  @inline(__always)
  private static func leadCount(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound {
      // A sum that fits in a byte lets the compiler count 16 or 32 bytes at a time.
      let end = min(index + 128, range.upperBound)
      var partial: UInt8 = 0
      while index < end {
        partial &+= Int8(bitPattern: bytes[index]) > -65 ? 1 : 0
        index += 1
      }
      count += Int(partial)
    }
    return count
  }
}
