import Articles
import Glibc
import Synchronization

/// The files that a save needs for a moment, and what is left of them when a process is killed.
///
/// Temporary files are named `.galley-<process>-<random>.tmp`. The backup of a file that must be
/// written in place is `.galley-<process>-<file>-<content>.backup`: the last two are the beginnings
/// of the digests of the file's name and of what is being written, so that whoever finds it can
/// tell whether the writing was finished.
enum Litter {
  private static let prefix = Array(".galley-".utf8)
  static let temporarySuffix = Array(".tmp".utf8)
  static let backupSuffix = Array(".backup".utf8)

  /// The temporary files of this process.
  private static let inUse = Mutex<Set<[UInt8]>>([])

  /// A new name for a temporary file, which `finished` must be told of.
  static func temporaryName() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    let random = String(generator.next(), radix: 36)
    let name = prefix + Array("\(getpid())-\(random)".utf8) + temporarySuffix
    _ = inUse.withLock { $0.insert(name) }
    return name
  }

  /// Says that a temporary file has been renamed or removed.
  static func finished(_ name: [UInt8]) {
    _ = inUse.withLock { $0.remove(name) }
  }

  /// The name of the backup of a file that will hold `content`.
  static func backupName(of name: [UInt8], content: [UInt8]) -> [UInt8] {
    prefix + Array("\(getpid())-\(digest(of: name))-\(digest(of: content))".utf8) + backupSuffix
  }

  private static func digest(of bytes: [UInt8]) -> String {
    String(SHA256.hexadecimal(of: bytes).prefix(16))
  }

  /// Removes what dead processes left in the folder of an annotation file, and finishes or undoes
  /// what they were writing in place. Errors are passed over: the next start tries again.
  static func clear(beside file: ArticlePath) {
    let names = self.names(in: file.folder)
    for name in names where isAbandoned(name, in: file) {
      let path = file.sibling(named: name)
      if name.hasSuffix(backupSuffix) {
        guard restore(path, named: name, to: file) else { continue }
      }
      _ = path.withCString { unlink($0) }
    }
  }

  /// Puts a backup back unless the writing had been finished; false when the backup must stay.
  private static func restore(
    _ backup: ArticlePath, named name: [UInt8], to file: ArticlePath
  ) -> Bool {
    let parts = name.dropLast(backupSuffix.count).split(separator: UInt8(ascii: "-"))
    guard parts.count == 4, String(decoding: parts[2], as: UTF8.self) == digest(of: file.name)
    else { return false }
    guard let written = try? FileReading.read(file)?.bytes else { return false }
    if String(decoding: parts[3], as: UTF8.self) == digest(of: written) { return true }
    guard let old = try? FileReading.read(backup)?.bytes, !old.isEmpty else { return true }
    return (try? DurableFile.overwrite(file, with: old)) != nil
  }

  /// Whether a file is of ours, and its process has ended.
  private static func isAbandoned(_ name: [UInt8], in file: ArticlePath) -> Bool {
    guard name.starts(with: prefix),
      name.hasSuffix(temporarySuffix) || name.hasSuffix(backupSuffix)
    else { return false }
    let digits = name[prefix.count...].prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard let process = pid_t(String(decoding: digits, as: UTF8.self)), process > 0 else {
      return false
    }
    // Our own number may have been an earlier process's, as it often is in containers.
    guard process == getpid() || (kill(process, 0) != 0 && errno == ESRCH) else { return false }
    guard !inUse.withLock({ $0.contains(name) }) else { return false }
    // Where the folder is shared between machines or containers, the process may live elsewhere;
    // whoever writes a file holds its lock.
    guard
      let open = try? FileDescriptor.open(
        file.sibling(named: name), O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
    else { return false }
    defer { try? open.close() }
    return flock(open.number, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
  }

  private static func names(in folder: ArticlePath) -> [[UInt8]] {
    guard let stream = folder.withCString({ opendir($0) }) else { return [] }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      // Most names are not ours and are not copied.
      let isOurs = withUnsafeBytes(of: &entry.pointee.d_name) { $0.starts(with: prefix) }
      guard isOurs else { continue }
      withUnsafeBytes(of: &entry.pointee.d_name) { names.append(Array($0.prefix { $0 != 0 })) }
    }
    return names
  }
}

extension Array where Element == UInt8 {
  fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool {
    suffix.elementsEqual(self.suffix(suffix.count))
  }
}
