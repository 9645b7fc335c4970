/// Pieces of lines.
extension MarkdownBlocks {
  func endOfLine(_ start: Int) -> Int {
    bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
  }

  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  func trimmingStart(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, isBlank(bytes[start]) { start += 1 }
    return start..<range.upperBound
  }

  func trimmingEnd(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, isBlank(bytes[end - 1]) || bytes[end - 1] == 0x0D { end -= 1 }
    return range.lowerBound..<end
  }

  func runLength(of byte: UInt8, at start: Int, in range: Range<Int>) -> Int {
    var end = start
    while end < range.upperBound, bytes[end] == byte { end += 1 }
    return end - start
  }

  /// Width of white space at the beginning of a line; a tab goes to the next multiple of 4.
  func columns(_ range: Range<Int>) -> Int {
    range.reduce(0) { bytes[$1] == 0x09 ? $0 / 4 * 4 + 4 : $0 + 1 }
  }

  func hasPrefix(_ prefix: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= prefix.count else { return false }
    return zip(bytes[range], prefix).allSatisfy {
      ($0 &- 0x41 < 26 ? $0 | 0x20 : $0) == $1
    }
  }

  func contains(_ needle: [UInt8], in range: Range<Int>) -> Bool {
    guard range.count >= needle.count else { return false }
    return (range.lowerBound...(range.upperBound - needle.count)).contains {
      hasPrefix(needle, $0..<range.upperBound)
    }
  }
}
