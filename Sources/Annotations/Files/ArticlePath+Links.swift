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

  /// The path from the root without links and `..`; as it is where there is nothing.
  public var real: ArticlePath {
    guard let resolved = withCString({ realpath($0, nil) }) else { return self }
    defer { free(resolved) }
    return ArticlePath(bytes: UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
  }

  /// Whether what is made at this path lies in a folder, and not where a symbolic link on the way
  /// leads out of it.
  public func stays(in folder: ArticlePath) -> Bool {
    var ancestor = self.folder
    while ancestor.withCString({ access($0, F_OK) }) != 0, ancestor.bytes.count > folder.bytes.count
    {
      ancestor = ancestor.folder
    }
    let inside = ancestor.real.bytes
    let outside = folder.real.bytes
    return inside.starts(with: outside)
      && (inside.count == outside.count || outside.last == UInt8(ascii: "/")
        || inside[outside.count] == UInt8(ascii: "/"))
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
