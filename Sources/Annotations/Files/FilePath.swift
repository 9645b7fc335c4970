import Glibc

/// The name of a file as the kernel has it: bytes without NUL, not necessarily UTF-8, never
/// normalised.
struct FilePath: Hashable, Sendable {
  var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  init(_ text: String) { bytes = Array(text.utf8) }

  /// For messages; what is not UTF-8 becomes U+FFFD.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Calls `body` with the path as C wants it.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    var terminated = bytes
    terminated.append(0)
    return terminated.withUnsafeBytes { bytes in
      // The array is never empty.
      bytes.baseAddress.map { body($0.assumingMemoryBound(to: CChar.self)) }
        ?? "".withCString(body)
    }
  }

  /// The last component.
  var name: [UInt8] {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return bytes }
    return Array(bytes[(slash + 1)...])
  }

  /// What the last component stands in.
  var folder: FilePath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return FilePath(".") }
    return slash == 0 ? FilePath("/") : FilePath(Array(bytes[..<slash]))
  }

  /// A file of the same folder.
  func sibling(named name: [UInt8]) -> FilePath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return FilePath(name) }
    return FilePath(Array(bytes[...slash]) + name)
  }

  /// Where a chain of symbolic links ends, which may be a file that is not there. Throws ELOOP
  /// after 40 links, as the kernel does.
  func resolvingLinks() throws(AnnotationsError) -> FilePath {
    var path = self
    for _ in 0..<40 {
      var buffer = [CChar](repeating: 0, count: 4097)
      let length = path.withCString { readlink($0, &buffer, 4096) }
      if length < 0 {
        // EINVAL: no link. ENOENT: nothing there, so a new file's place.
        if errno == EINVAL || errno == ENOENT { return path }
        throw .system(call: "readlink", path: text, errno: errno)
      }
      let target = buffer[..<length].map { UInt8(bitPattern: $0) }
      path = target.first == UInt8(ascii: "/") ? FilePath(target) : path.sibling(named: target)
    }
    throw .system(call: "readlink", path: text, errno: ELOOP)
  }
}
