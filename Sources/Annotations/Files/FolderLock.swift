import Articles
import Glibc

/// Holds other Galleys off a folder while one saves.
///
/// The folder is locked and not the file, since every save makes a new file. The lock is a
/// courtesy: where there is none (some network file systems), or another holds it too long, saving
/// goes on without, and the comparison before the rename stands alone.
struct FolderLock {
  private let folder: FileDescriptor?

  /// How long to wait for others, in milliseconds.
  static let patience = 2000

  /// Waits for the lock, `patience` at most.
  init(_ path: ArticlePath) {
    guard let folder = try? FileDescriptor.open(path, O_RDONLY | O_DIRECTORY) else {
      self.folder = nil
      return
    }
    self.folder = folder
    var waited = 0
    while flock(folder.number, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR, waited < FolderLock.patience * 1000 else {
        return
      }
      // From 0.5 ms, the time a save takes on a quick disk, to 8 ms.
      let pause = min(8000, 500 + waited / 8)
      usleep(UInt32(pause))
      waited += pause
    }
  }

  /// Gives the lock back; closing the descriptor does that.
  func release() {
    try? folder?.close()
  }
}
