import Articles
import Glibc

extension ArticlePath {
  /// A file of the same folder.
  public func sibling(named name: some Sequence<UInt8>) -> ArticlePath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else {
      return ArticlePath(bytes: name)
    }
    return ArticlePath(bytes: Array(bytes[...slash]) + name)
  }

  /// Where a chain of symbolic links ends, which may be a file that is not there. Throws ELOOP
  /// after 40 links, as the kernel does.
  func resolvingLinks() throws(AnnotationsError) -> ArticlePath {
    var path = self
    for _ in 0..<40 {
      var buffer = [CChar](repeating: 0, count: 4097)
      let length = path.withCString { readlink($0, &buffer, 4096) }
      if length < 0 {
        // EINVAL: no link. ENOENT: nothing there, so a new file's place.
        if errno == EINVAL || errno == ENOENT { return path }
        throw .system(call: "readlink", path: display, errno: errno)
      }
      let target = buffer[..<length].map { UInt8(bitPattern: $0) }
      path =
        target.first == UInt8(ascii: "/")
        ? ArticlePath(bytes: target) : path.sibling(named: target)
    }
    throw .system(call: "readlink", path: display, errno: ELOOP)
  }
}
