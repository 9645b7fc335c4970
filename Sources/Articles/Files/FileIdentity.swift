import Glibc

/// What tells whether a file is still the one that was read, without reading it again: which file
/// it is, its size, and when it was last changed.
///
/// The time of the last change of status is among it, since it cannot be set back as that of
/// modification can.
public struct FileIdentity: Sendable, Hashable {
  public let device: UInt64
  public let inode: UInt64
  /// In bytes.
  public let size: Int
  /// Nanoseconds since 1970.
  public let modified: Int
  /// Nanoseconds since 1970.
  public let changed: Int

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    modified = Int(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(status.st_mtim.tv_nsec)
    changed = Int(status.st_ctim.tv_sec) &* 1_000_000_000 &+ Int(status.st_ctim.tv_nsec)
  }

  /// Takes what was written down of a file.
  public init(device: UInt64, inode: UInt64, size: Int, modified: Int, changed: Int) {
    self.device = device
    self.inode = inode
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  /// The file at a path, symbolic links followed; nil where there is none. Cost: one system call.
  public init?(of path: ArticlePath) {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else { return nil }
    self.init(status)
  }

  /// Whether the last change is old enough, at a time in nanoseconds since 1970, that a further one
  /// would have another time: 20 ms, twice the tick of the coarsest clock that kernels stamp files
  /// by.
  func isSettled(at now: Int) -> Bool { now &- max(modified, changed) > 20_000_000 }

  /// The present time in nanoseconds since 1970.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
  }
}
