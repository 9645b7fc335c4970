import Articles
import Glibc

/// An open file; every call that can be interrupted is repeated until it was not.
///
/// A value that owns nothing: whoever opens closes, since closing can fail and that matters.
struct FileDescriptor {
  let number: Int32
  /// What errors call the file.
  let path: ArticlePath

  /// `open(2)`; the descriptor is not handed on to other programs.
  ///
  /// - Parameter named: the file that a temporary one is made for, which is what a person knows.
  static func open(
    _ path: ArticlePath, _ flags: Int32, mode: mode_t = 0, named: ArticlePath? = nil
  ) throws(AnnotationsError) -> FileDescriptor {
    let name = named ?? path
    while true {
      let number = path.withCString { Glibc.open($0, flags | O_CLOEXEC, mode) }
      if number >= 0 { return FileDescriptor(number: number, path: name) }
      guard errno == EINTR else {
        let isWritten = flags & (O_WRONLY | O_RDWR) != 0
        throw .system(call: isWritten ? "create" : "open", path: name.display, errno: errno)
      }
    }
  }

  func failure(_ call: String) -> AnnotationsError {
    .system(call: call, path: path.display, errno: errno)
  }

  /// `fstat(2)`.
  func status() throws(AnnotationsError) -> FileStatus {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw failure("fstat") }
    return FileStatus(status)
  }

  /// `write(2)` until all is written. `offset` is where, in bytes, or nil for where the file is.
  func write(_ bytes: UnsafeRawBufferPointer) throws(AnnotationsError) {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      // Two gigabytes are what one call takes at most.
      let count = Glibc.write(number, rest.baseAddress, min(rest.count, 1 << 30))
      if count >= 0 {
        done += count
      } else if errno != EINTR {
        throw failure("write")
      }
    }
  }

  func write(_ bytes: [UInt8]) throws(AnnotationsError) {
    let result = bytes.withUnsafeBytes { bytes -> Result<Void, AnnotationsError> in
      do throws(AnnotationsError) { return .success(try write(bytes)) } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  /// `fsync(2)`.
  func synchronise() throws(AnnotationsError) {
    while fsync(number) != 0 {
      if errno != EINTR { throw failure("fsync") }
    }
  }

  /// `close(2)`, whose failure may be that of a write. It is not repeated after EINTR: Linux has
  /// closed the descriptor by then.
  func close() throws(AnnotationsError) {
    guard Glibc.close(number) == 0 || errno == EINTR else { throw failure("close") }
  }

  /// `read(2)` into a buffer; how many bytes came, 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(AnnotationsError) -> Int {
    while true {
      let count = Glibc.read(number, buffer.baseAddress, min(buffer.count, 1 << 30))
      if count >= 0 { return count }
      if errno != EINTR { throw failure("read") }
    }
  }
}

/// What `stat(2)` says, as far as the store needs it.
struct FileStatus: Equatable, Sendable {
  var device: UInt64
  var inode: UInt64
  var size: Int
  /// Nanoseconds since 1970. The time of the last change of status is compared too, because it
  /// cannot be set back as the time of modification can.
  var modified: Int
  var changed: Int
  var mode: UInt32
  var owner: UInt32
  var group: UInt32
  var links: Int

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    modified = Int(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(status.st_mtim.tv_nsec)
    changed = Int(status.st_ctim.tv_sec) &* 1_000_000_000 &+ Int(status.st_ctim.tv_nsec)
    mode = status.st_mode
    owner = status.st_uid
    group = status.st_gid
    links = Int(status.st_nlink)
  }

  /// `stat(2)`, or nil where there is nothing; symbolic links are followed.
  static func of(_ path: ArticlePath) throws(AnnotationsError) -> FileStatus? {
    var status = stat()
    if path.withCString({ stat($0, &status) }) == 0 { return FileStatus(status) }
    if errno == ENOENT { return nil }
    throw .system(call: "stat", path: path.display, errno: errno)
  }

  var isRegularFile: Bool { mode & S_IFMT == S_IFREG }
  var isFolder: Bool { mode & S_IFMT == S_IFDIR }
  /// The bits of `chmod(2)`.
  var permissions: mode_t { mode & 0o7777 }
}
