import Articles
import Glibc

/// Replaces a file so that after a crash or a power failure it is the old one or the new one, whole.
///
/// The order of steps is what makes it so: a new file in the same folder, written, given the old
/// one's mode and owner, synchronised and closed, is renamed over the old one, and the folder is
/// synchronised. A file with several names, or of another owner, cannot be renamed over without
/// cutting it off from them; it is written in place, with a backup until that has been synchronised.
enum DurableFile {
  /// What came of a try.
  enum Outcome {
    /// The file is in place; its status. Nil when someone replaced it at once.
    case done(FileStatus?)
    /// Someone changed the file since `expected` was read; nothing has been done.
    case changed
    /// The file is in place, but the folder could not be synchronised: a power failure may still
    /// undo the save.
    case notDurable(AnnotationsError)
  }

  /// Writes `bytes` to `path`, which is no symbolic link, if its status is still `expected` (nil:
  /// no file). Throws when the old file stands untouched.
  static func replace(
    _ path: ArticlePath, with bytes: [UInt8], expecting expected: FileStatus?
  ) throws(AnnotationsError) -> Outcome {
    if let expected, mustStay(expected) {
      guard try FileStatus.of(path) == expected else { return .changed }
      return try writeInPlace(path, bytes)
    }
    do throws(AnnotationsError) {
      return try rename(over: path, bytes, expected)
    } catch {
      // Once more with a new file, since errors pass. After a failed fsync it must be a new one: the
      // kernel may call the pages clean, and a second fsync would succeed without having written
      // them (Rebello et al., USENIX ATC 2020).
      return try rename(over: path, bytes, expected)
    }
  }

  /// Whether renaming over the file would take something from it.
  private static func mustStay(_ status: FileStatus) -> Bool {
    status.links > 1 || (geteuid() != 0 && status.owner != geteuid())
  }

  private static func rename(
    over path: ArticlePath, _ bytes: [UInt8], _ expected: FileStatus?
  ) throws(AnnotationsError) -> Outcome {
    let name = Litter.temporaryName()
    defer { Litter.finished(name) }
    let temporary = path.sibling(named: name)
    var isThere = false
    do throws(AnnotationsError) {
      let file = try FileDescriptor.open(
        temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600, named: path)
      isThere = true
      let written: FileStatus
      do throws(AnnotationsError) {
        // Tells other machines that the file is being written; see `Litter`.
        _ = flock(file.number, LOCK_EX | LOCK_NB)
        try file.write(bytes)
        try setModeAndOwner(of: file, like: expected)
        try file.synchronise()
        written = try file.status()
      } catch {
        try? file.close()
        throw error
      }
      try file.close()
      guard try FileStatus.of(path) == expected else {
        _ = temporary.withCString { unlink($0) }
        return .changed
      }
      OwnSaves.add(written)
      let renamed = temporary.withCString { old in path.withCString { Glibc.rename(old, $0) } }
      guard renamed == 0 else {
        throw .system(call: "rename", path: path.display, errno: errno)
      }
      isThere = false
      return finish(path, inode: written.inode)
    } catch {
      if isThere { _ = temporary.withCString { unlink($0) } }
      throw error
    }
  }

  /// Synchronises the folder of a file that is in place.
  private static func finish(_ path: ArticlePath, inode: UInt64?) -> Outcome {
    do throws(AnnotationsError) {
      try synchroniseFolder(of: path)
      let status = try FileStatus.of(path)
      return .done(inode == nil || status?.inode == inode ? status : nil)
    } catch {
      return .notDurable(error)
    }
  }

  static func synchroniseFolder(of path: ArticlePath) throws(AnnotationsError) {
    let folder = try FileDescriptor.open(path.folder, O_RDONLY | O_DIRECTORY)
    defer { try? folder.close() }
    do throws(AnnotationsError) { try folder.synchronise() } catch {
      // EINVAL: a file system that cannot synchronise folders does not need it either.
      guard case .system(_, _, EINVAL) = error else { throw error }
    }
  }

  /// Gives a new file the mode and owner of the one it replaces, or the mode that new files have.
  static func setModeAndOwner(
    of file: FileDescriptor, like old: FileStatus?
  ) throws(AnnotationsError) {
    let mode: mode_t
    if let old {
      mode = old.permissions
      let new = try file.status()
      if new.owner != old.owner || new.group != old.group {
        // A group that we are not in: the file keeps ours, and its mode does not open it wider
        // than the old one was to others.
        if fchown(file.number, old.owner, old.group) != 0 {
          return try setMode(of: file, mode & ~0o070)
        }
      }
    } else {
      mode = 0o666 & ~creationMask()
    }
    try setMode(of: file, mode)
  }

  /// The mask for new files. `umask(2)` would have to set it to tell it, under the feet of other
  /// threads; the kernel has told it in `/proc` since Linux 4.7.
  private static func creationMask() -> mode_t {
    let bytes = (try? FileReading.readSmall("/proc/self/status")) ?? []
    for line in bytes.split(separator: 0x0A) where line.starts(with: "Umask:".utf8) {
      let digits = line.filter { $0 >= 0x30 && $0 <= 0x37 }
      return mode_t(String(decoding: digits, as: UTF8.self), radix: 8) ?? 0o022
    }
    return 0o022
  }

  private static func setMode(of file: FileDescriptor, _ mode: mode_t) throws(AnnotationsError) {
    guard mode != 0o600, fchmod(file.number, mode) != 0 else { return }
    // File systems without modes refuse; the file then stays as closed as it was made.
    guard errno == EPERM || errno == ENOTSUP || errno == ENOSYS else {
      throw file.failure("fchmod")
    }
  }

  // MARK: In place

  private static func writeInPlace(
    _ path: ArticlePath, _ bytes: [UInt8]
  ) throws(AnnotationsError) -> Outcome {
    let old = try FileReading.read(path)?.bytes ?? []
    let backup = path.sibling(named: Litter.backupName(of: path.name, content: bytes))
    try write(backup, old, named: path)
    do throws(AnnotationsError) {
      try synchroniseFolder(of: path)
      try overwrite(path, with: bytes)
    } catch {
      // Back to the old text, which needs no more room than there was. Where even that fails, the
      // backup stays, and the next start tries again.
      if (try? overwrite(path, with: old)) != nil { _ = backup.withCString { unlink($0) } }
      throw error
    }
    _ = backup.withCString { unlink($0) }
    return finish(path, inode: nil)
  }

  /// Makes a new file that only its owner can read, synchronised; `named` is what errors call it.
  static func write(
    _ path: ArticlePath, _ bytes: [UInt8], named: ArticlePath? = nil
  ) throws(AnnotationsError) {
    let file = try FileDescriptor.open(
      path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600, named: named)
    do throws(AnnotationsError) {
      _ = flock(file.number, LOCK_EX | LOCK_NB)
      try file.write(bytes)
      try file.synchronise()
    } catch {
      try? file.close()
      _ = path.withCString { unlink($0) }
      throw error
    }
    try file.close()
  }

  /// Writes over a file from its start and cuts it to length, synchronised.
  static func overwrite(_ path: ArticlePath, with bytes: [UInt8]) throws(AnnotationsError) {
    let file = try FileDescriptor.open(path, O_WRONLY | O_NOFOLLOW)
    do throws(AnnotationsError) {
      try file.write(bytes)
      guard ftruncate(file.number, off_t(bytes.count)) == 0 else { throw file.failure("ftruncate") }
      try file.synchronise()
    } catch {
      try? file.close()
      throw error
    }
    try file.close()
  }
}
