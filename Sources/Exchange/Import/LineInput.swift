import Articles
import Glibc

/// An open file, line by line: standard input, where no other is named.
struct LineInput {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Where the next line begins, and up to where no line break was found.
  private var start = 0
  private var searched = 0
  private var isAtEnd = false

  /// A line beyond this size, in bytes, is refused: the most that an article may have.
  private static let longestLine = ArticleFile.largestSize

  /// How many bytes are asked for at a time.
  private static let readSize = 1 << 18

  /// Reads from an open file, which stays open.
  init(descriptor: Int32 = STDIN_FILENO) {
    self.descriptor = descriptor
  }

  /// The next line without its line break; nil at the end. Waits for a whole line.
  mutating func next() throws(DescriptorRead.Failure) -> ArraySlice<UInt8>? {
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer {
          start = end + 1
          searched = start
        }
        return buffer[start..<end]
      }
      searched = buffer.count
      guard searched - start <= Self.longestLine else { throw DescriptorRead.Failure(errno: EFBIG) }
      if isAtEnd {
        defer { start = searched }
        return start < searched ? buffer[start...] : nil
      }
      try fill()
    }
  }

  private mutating func fill() throws(DescriptorRead.Failure) {
    if start > 0 {
      buffer.removeSubrange(..<start)
      searched -= start
      start = 0
    }
    let piece = try DescriptorRead.next(Self.readSize, from: descriptor)
    isAtEnd = piece.isEmpty
    buffer += piece
  }
}
