import Articles
import Glibc

/// Standard output for records, one a line.
struct LineOutput {
  private var buffer: [UInt8] = []

  /// Adds a line; it is written by `flush`, or when much has come together.
  mutating func write(line: [UInt8]) throws(GalleyExit) {
    buffer += line
    buffer.append(0x0A)
    if buffer.count > 1 << 16 { try flush() }
  }

  /// Adds bytes that are no whole line; see `write(line:)`.
  mutating func write(_ bytes: [UInt8]) throws(GalleyExit) {
    buffer += bytes
    if buffer.count > 1 << 16 { try flush() }
  }

  /// Writes what was added.
  ///
  /// - Throws: `GalleyExit.incomplete` after complaining of an output that takes no more. A reader
  ///   that went away ends the program without a word.
  mutating func flush() throws(GalleyExit) {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        ProcessEnd.by(signal: SIGPIPE)
      } else if errno == EAGAIN {
        var request = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        _ = poll(&request, 1, -1)
      } else if errno != EINTR {
        Complaint.say("standard output: \(SystemFailure(errno: errno, .writing).sentence)")
        throw .incomplete
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes a text and a line break; see `flush` for what it throws.
  static func print(_ text: String) throws(GalleyExit) {
    var output = LineOutput()
    try output.write(line: Array(text.utf8))
    try output.flush()
  }
}
