import Glibc

/// One read from an open file descriptor that waits until there is something.
public enum DescriptorRead {
  /// The next bytes, at most so many; none at the end of the file. A read that a signal interrupts
  /// is begun again.
  ///
  /// - Throws: the system's error number where the file cannot be read.
  public static func next(_ size: Int, from descriptor: Int32) throws(Failure) -> [UInt8] {
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: size) { room, count in
      count = 0
      while true {
        let got = read(descriptor, room.baseAddress, room.count)
        if got >= 0 {
          count = got
          return
        }
        if errno == EAGAIN {
          // Whoever shares the descriptor may have set it to non-blocking.
          var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
          _ = poll(&request, 1, -1)
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    guard failure == 0 else { throw Failure(errno: failure) }
    return piece
  }

  /// The file could not be read.
  public struct Failure: Error {
    /// Why, as the system tells it.
    public let errno: Int32

    public init(errno: Int32) { self.errno = errno }
  }
}
