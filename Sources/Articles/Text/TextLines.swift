import Glibc

extension ArticleText {
  /// The byte at which a line of the text begins, counted from 1; smaller numbers count as 1. Nil
  /// where there are fewer lines; a line end at the end of the text begins no further one.
  ///
  /// Cost: O(n) in the bytes before it, several GB a second.
  public func start(ofLine number: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      var left = number - 1
      while left > 0 {
        guard let end = Self.lineEnd(in: bytes, from: start) else { return nil }
        start = end + 1
        left -= 1
      }
      return start < bytes.count || start == 0 ? start : nil
    }
  }

  /// Whether there is an empty line in the first bytes of the text, LF or CR LF ending lines.
  ///
  /// Cost: O(n) in the number of bytes looked at.
  public func hasEmptyLines(inFirst count: Int) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let bytes = UnsafeBufferPointer(rebasing: bytes.prefix(count))
      var start = 0
      while let end = Self.lineEnd(in: bytes, from: start) {
        if end == start || end == start + 1 && bytes[start] == 0x0D { return true }
        start = end + 1
      }
      return false
    }
  }

  private static func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count,
      let end = memchr(base + start, 0x0A, bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(end) - UnsafeRawPointer(base)
  }
}
