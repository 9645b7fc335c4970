import Articles
import Glibc

/// Writes a file piece by piece, so that one of any length needs little memory, and puts it in its
/// place only when all of it is on the disk: until then an old file of that name stays whole.
///
/// A pipe or a device is written to directly. Used from one thread.
public final class DurableWriter {
  private let path: ArticlePath
  private let replaces: Bool
  private let file: FileDescriptor
  /// The file in the making; nil where the path is written to directly.
  private let temporary: (path: ArticlePath, name: [UInt8])?
  private var isFinished = false

  /// Begins a file. Symbolic links are followed.
  ///
  /// - Parameter replaces: whether a file of that name may be replaced.
  /// - Throws: `AnnotationsError.exists` where it may not, and what the system says.
  public init(path: ArticlePath, replaces: Bool) throws(AnnotationsError) {
    let target = try path.resolvingLinks()
    let status = try FileStatus.of(target)
    self.path = target
    self.replaces = replaces
    if let status, !status.isRegularFile {
      if status.isFolder {
        throw .system(call: "create", path: path.display, errno: EISDIR)
      }
      file = try FileDescriptor.open(target, O_WRONLY | O_NOCTTY)
      temporary = nil
      return
    }
    if status != nil, !replaces { throw .exists(path: path.display) }
    let name = Litter.temporaryName()
    let temporary = target.sibling(named: name)
    do throws(AnnotationsError) {
      file = try FileDescriptor.open(
        temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600, named: path)
    } catch {
      Litter.finished(name)
      throw error
    }
    // Tells other machines that the file is being written; see `Litter`.
    _ = flock(file.number, LOCK_EX | LOCK_NB)
    self.temporary = (temporary, name)
    do throws(AnnotationsError) {
      try DurableFile.setModeAndOwner(of: file, like: status)
    } catch {
      try? file.close()
      _ = temporary.withCString { unlink($0) }
      Litter.finished(name)
      throw error
    }
  }

  /// Without `finish` nothing is left of what was written.
  deinit {
    if !isFinished { abandon() }
  }

  /// Adds bytes.
  public func write(_ bytes: [UInt8]) throws(AnnotationsError) { try file.write(bytes) }

  /// Puts the file in its place, on the disk. To be called once.
  public func finish() throws(AnnotationsError) {
    guard let temporary else {
      isFinished = true
      try file.close()
      return
    }
    do throws(AnnotationsError) {
      try file.synchronise()
      try moveIntoPlace(temporary.path)
    } catch {
      abandon()
      throw error
    }
    isFinished = true
    Litter.finished(temporary.name)
    try file.close()
    try DurableFile.synchroniseFolder(of: path)
  }

  private func moveIntoPlace(_ temporary: ArticlePath) throws(AnnotationsError) {
    if !replaces {
      // Unlike a rename, a link never replaces what someone else has put there meanwhile.
      let linked = temporary.withCString { old in path.withCString { link(old, $0) } }
      if linked == 0 {
        _ = temporary.withCString { unlink($0) }
        return
      }
      if errno == EEXIST { throw .exists(path: path.display) }
      // File systems without hard links say so in several ways; the rename stands alone there.
      guard errno == EPERM || errno == ENOTSUP || errno == ENOSYS || errno == EMLINK else {
        throw .system(call: "link", path: path.display, errno: errno)
      }
    }
    let renamed = temporary.withCString { old in path.withCString { rename(old, $0) } }
    guard renamed == 0 else { throw .system(call: "rename", path: path.display, errno: errno) }
  }

  private func abandon() {
    isFinished = true
    try? file.close()
    guard let temporary else { return }
    _ = temporary.path.withCString { unlink($0) }
    Litter.finished(temporary.name)
  }
}

extension DurableWriter {
  /// Writes a whole file; see `init` and `finish`.
  public static func write(
    _ bytes: [UInt8], to path: ArticlePath, replaces: Bool
  ) throws(AnnotationsError) {
    let writer = try DurableWriter(path: path, replaces: replaces)
    try writer.write(bytes)
    try writer.finish()
  }

  /// Makes a folder, and those above it that are missing.
  public static func makeFolder(_ path: ArticlePath) throws(AnnotationsError) {
    var end = path.bytes.startIndex
    while end < path.bytes.endIndex {
      end = path.bytes[(end + 1)...].firstIndex(of: UInt8(ascii: "/")) ?? path.bytes.endIndex
      let made = ArticlePath(bytes: path.bytes[..<end]).withCString { mkdir($0, 0o777) }
      guard made == 0 || errno == EEXIST || end < path.bytes.endIndex else {
        throw .system(call: "mkdir", path: path.display, errno: errno)
      }
    }
    guard ArticleFolder.isFolder(path) else {
      throw .system(call: "mkdir", path: path.display, errno: ENOTDIR)
    }
  }
}
