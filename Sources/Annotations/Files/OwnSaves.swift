import Synchronization

/// The files that this process has put in place, so that whoever watches for changes can tell them
/// from those of others.
enum OwnSaves {
  /// What stays of a file's status when it is renamed, and what any change of it changes.
  private struct Version: Hashable {
    var device: UInt64
    var inode: UInt64
    var size: Int
    var modified: Int

    init(_ status: FileStatus) {
      device = status.device
      inode = status.inode
      size = status.size
      modified = status.modified
    }
  }

  /// The last few, since a watcher may look late.
  private static let versions = Mutex<[Version]>([])

  /// To be told before the file is renamed into place.
  static func add(_ status: FileStatus) {
    versions.withLock { versions in
      versions.append(Version(status))
      if versions.count > 16 { versions.removeFirst() }
    }
  }

  static func contains(_ status: FileStatus) -> Bool {
    versions.withLock { $0.contains(Version(status)) }
  }
}
