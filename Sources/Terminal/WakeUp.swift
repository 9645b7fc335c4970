import CNcurses
import Glibc

/// Wakes the event loop from any thread.
///
/// It is a pipe: any number of calls before the loop looks are one wake-up.
public final class WakeUp: Sendable {
  let readEnd: Int32
  private let writeEnd: Int32

  /// Throws `TerminalError.system` when the process has no descriptors left.
  public init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard cn_pipe(&ends) else { throw .system(operation: "pipe", errno: errno) }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Makes the next `Terminal.nextEvent` return `.wokenUp`.
  public func signal() {
    var byte: UInt8 = 0
    // A full pipe wakes the loop as well as one more byte would.
    _ = write(writeEnd, &byte, 1)
  }

  /// Forgets the wake-ups so far.
  func drain() {
    withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { buffer in
      while let start = buffer.baseAddress, read(readEnd, start, buffer.count) > 0 {}
    }
  }
}
