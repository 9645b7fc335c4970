import Articles
import Glibc

/// Standard input in pieces of whole lines, as they come.
///
/// A piece holds all the lines that one read completes, so that whoever writes a line at a time is
/// answered at once and whoever writes fast is read in pieces of some size. Memory is bounded by
/// the longest line.
struct LineChunks {
  private let descriptor: Int32
  /// The beginning of a line whose end has not come yet.
  private var begun: [UInt8] = []
  private var isAtStart = true
  private var isAtEnd = false

  /// A line beyond this size, in bytes, is refused: the most that an article may have.
  private static let longestLine = ArticleFile.largestSize

  /// How many bytes are asked for at a time: what a pipe holds, and some 10 ms of work.
  private static let readSize = 1 << 16

  init(descriptor: Int32 = STDIN_FILENO) {
    self.descriptor = descriptor
  }

  /// How many bytes are still to be read; nil where that is not known, as in a pipe.
  var byteCount: Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let place = lseek(descriptor, 0, SEEK_CUR)
    return place >= 0 && place <= status.st_size ? Int(status.st_size) - Int(place) : nil
  }

  /// The next lines, each with its line break, which may be missing at the end of the input; nil
  /// after that.
  mutating func next() throws(DescriptorRead.Failure) -> [UInt8]? {
    while !isAtEnd {
      var piece = try DescriptorRead.next(Self.readSize, from: descriptor)
      guard !piece.isEmpty else {
        isAtEnd = true
        return begun.isEmpty ? nil : begun
      }
      // Some writers begin a file with a byte order mark.
      if isAtStart, piece.starts(with: [0xEF, 0xBB, 0xBF]) { piece.removeFirst(3) }
      isAtStart = false
      guard let end = piece.lastIndex(of: 0x0A) else {
        begun += piece
        guard begun.count <= Self.longestLine else { throw DescriptorRead.Failure(errno: EFBIG) }
        continue
      }
      let lines = begun + piece[...end]
      begun = Array(piece[(end + 1)...])
      return lines
    }
    return nil
  }
}
