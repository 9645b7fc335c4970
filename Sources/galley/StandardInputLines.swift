import Glibc

/// Reads standard input line by line.
enum StandardInputLines {
  /// Calls `body` with each line as soon as it is there, without its end; the last need not have
  /// one.
  static func eachLine(_ body: ([UInt8]) -> Void) {
    var pending: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      var start = 0
      for index in 0..<count where buffer[index] == 0x0A {
        body(pending + buffer[start..<index])
        pending.removeAll(keepingCapacity: true)
        start = index + 1
      }
      pending += buffer[start..<count]
    }
    if !pending.isEmpty { body(pending) }
  }
}

/// Writes to standard output at once.
enum StandardOutput {
  /// Writes all bytes. A reader that has gone away ends the process, by SIGPIPE.
  static func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return
      }
      rest = rest.dropFirst(count)
    }
  }

  static func write(_ text: String) { write(Array(text.utf8)) }
}
