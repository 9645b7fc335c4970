import Glibc

/// Reads the file of an article.
public enum ArticleFile {
  /// Files beyond this size, in bytes, are refused: the text is held in memory several times over
  /// while it is read.
  public static let largestSize = 1 << 30

  /// The bytes of a regular file, reached directly or through symbolic links.
  ///
  /// Never blocks: a pipe or a device is opened without waiting and refused. Cost: O(n) in the
  /// file's size.
  public static func read(path: ArticlePath) throws(ArticlesError) -> [UInt8] {
    try contents(path: path).bytes
  }

  /// The bytes of a regular file, as `read` gives them, and what it was when they were read; nil
  /// where it was changed so shortly before that a further change might not show.
  public static func contents(
    path: ArticlePath
  ) throws(ArticlesError) -> (bytes: [UInt8], identity: FileIdentity?) {
    let now = FileIdentity.now
    let (descriptor, status) = try openFile(path)
    defer { close(descriptor) }
    let bytes = try readAll(descriptor, expectedSize: Int(status.st_size), path: path)
    let identity = FileIdentity(status)
    return (bytes, identity.isSettled(at: now) ? identity : nil)
  }

  /// The first bytes of a regular file that is larger than `limit` bytes; nil where it is not.
  ///
  /// Fails as `read` would. Cost: O(n) in the number of bytes.
  public static func beginning(
    path: ArticlePath, ifLargerThan limit: Int, count: Int
  ) throws(ArticlesError) -> [UInt8]? {
    let (descriptor, status) = try openFile(path)
    defer { close(descriptor) }
    guard status.st_size > limit else { return nil }
    return try read(upTo: count, from: descriptor, path: path)
  }

  /// Opens a regular file that is not too large.
  private static func openFile(_ path: ArticlePath) throws(ArticlesError) -> (Int32, stat) {
    let descriptor = try open(path)
    do throws(ArticlesError) {
      return (descriptor, try examine(descriptor, path))
    } catch {
      close(descriptor)
      throw error
    }
  }

  private static func examine(
    _ descriptor: Int32, _ path: ArticlePath
  ) throws(ArticlesError) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, errno: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .isFolder(path: path)
    default: throw .notAFile(path: path)
    }
    guard status.st_size <= largestSize else {
      throw .tooLarge(path: path, size: Int(status.st_size))
    }
    return status
  }

  /// The first bytes of a file, at most that many; for what shows no more of it.
  public static func beginning(
    of path: ArticlePath, upTo limit: Int
  ) throws(ArticlesError) -> [UInt8] {
    let descriptor = try open(path)
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    return try read(upTo: limit, from: descriptor, path: path)
  }

  /// All bytes of an open file, of a pipe until it ends: standard input, for one. Waits for a pipe.
  public static func read(
    descriptor: Int32, path: ArticlePath = .standardInput
  ) throws(ArticlesError) -> [UInt8] {
    try readAll(descriptor, expectedSize: 0, path: path)
  }

  private static func open(_ path: ArticlePath) throws(ArticlesError) -> Int32 {
    while true {
      let descriptor = path.withCString { Glibc.open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
      if descriptor >= 0 { return descriptor }
      if errno != EINTR { throw .unreadable(path: path, errno: errno) }
    }
  }

  private static func readAll(
    _ descriptor: Int32, expectedSize: Int, path: ArticlePath
  ) throws(ArticlesError) -> [UInt8] {
    // One byte more than expected, so that the end is seen without growing.
    var bytes = try read(upTo: max(expectedSize + 1, 65_536), from: descriptor, path: path)
    var capacity = max(expectedSize + 1, 65_536)
    while bytes.count == capacity {
      guard bytes.count <= largestSize else { throw .tooLarge(path: path, size: bytes.count) }
      bytes += try read(upTo: capacity, from: descriptor, path: path)
      capacity *= 2
    }
    guard bytes.count <= largestSize else { throw .tooLarge(path: path, size: bytes.count) }
    return bytes
  }

  /// Reads until so many bytes are there or the file ends.
  private static func read(
    upTo limit: Int, from descriptor: Int32, path: ArticlePath
  ) throws(ArticlesError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      count = 0
      while count < limit {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, limit - count)
        if got > 0 {
          count += got
        } else if got == 0 {
          return
        } else if errno == EAGAIN {
          waitUntilReadable(descriptor)
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    guard failure == 0 else { throw .unreadable(path: path, errno: failure) }
    return bytes
  }

  /// Standard input may have been set to non-blocking by whoever shares it.
  private static func waitUntilReadable(_ descriptor: Int32) {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&request, 1, -1)
  }
}
