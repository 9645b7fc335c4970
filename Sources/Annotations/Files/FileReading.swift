import Articles
import Glibc

/// Reads whole files, safely: a pipe, a device or an endless file neither blocks nor fills memory.
enum FileReading {
  /// The most that is read, in bytes: ten times a file of 100,000 annotations.
  static let sizeLimit = 512 << 20

  /// The bytes of a regular file and its status, or nil where there is none.
  static func read(
    _ path: ArticlePath
  ) throws(AnnotationsError) -> (bytes: [UInt8], status: FileStatus)? {
    let file: FileDescriptor
    do throws(AnnotationsError) {
      file = try FileDescriptor.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    } catch {
      if case .system(_, _, ENOENT) = error { return nil }
      throw error
    }
    defer { try? file.close() }
    let status = try file.status()
    guard status.isRegularFile else { throw .notAFile(path: path.display) }
    guard status.size <= sizeLimit else {
      throw .tooLarge(path: path.display, bytes: status.size)
    }
    return (try readAll(of: file, expecting: status.size), status)
  }

  /// The bytes of a file whose status does not tell its size, as in `/proc`.
  static func readSmall(_ path: ArticlePath) throws(AnnotationsError) -> [UInt8] {
    let file = try FileDescriptor.open(path, O_RDONLY)
    defer { try? file.close() }
    return try readAll(of: file, expecting: 4096)
  }

  private static func readAll(
    of file: FileDescriptor, expecting size: Int
  ) throws(AnnotationsError) -> [UInt8] {
    var bytes: [UInt8] = []
    var failure: AnnotationsError?
    // One byte more than expected, so that the end is seen without another round.
    var room = size + 1
    while true {
      let old = bytes
      var isAtEnd = false
      bytes = [UInt8](unsafeUninitializedCapacity: old.count + room) { buffer, count in
        _ = buffer.initialize(from: old)
        count = old.count
        while count < buffer.count {
          let rest = UnsafeMutableRawBufferPointer(
            UnsafeMutableBufferPointer(rebasing: buffer[count...]))
          do throws(AnnotationsError) {
            let read = try file.read(into: rest)
            if read == 0 {
              isAtEnd = true
              return
            }
            count += read
          } catch {
            failure = error
            return
          }
        }
      }
      if let failure { throw failure }
      if isAtEnd { return bytes }
      guard bytes.count <= sizeLimit else {
        throw .tooLarge(path: file.path.display, bytes: bytes.count)
      }
      room = max(4096, bytes.count)
    }
  }

  /// Whether a file has these bytes; false where it cannot be read. Cost: reads the file where its
  /// length is right, without holding it in memory.
  static func holds(_ path: ArticlePath, _ bytes: [UInt8]) -> Bool {
    guard let file = try? FileDescriptor.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY) else {
      return false
    }
    defer { try? file.close() }
    guard let status = try? file.status(), status.isRegularFile, status.size == bytes.count else {
      return false
    }
    return bytes.withUnsafeBytes { bytes in
      withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
        var done = 0
        while true {
          guard let count = try? file.read(into: buffer) else { return false }
          if count == 0 { return done == bytes.count }
          guard done + count <= bytes.count, let expected = bytes.baseAddress,
            let found = buffer.baseAddress, memcmp(expected + done, found, count) == 0
          else { return false }
          done += count
        }
      }
    }
  }
}
