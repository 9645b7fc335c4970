import Articles
import Glibc

/// A file of what is remembered between runs. Losing it loses nothing that a person made, so that
/// failures are let pass.
struct StateFile {
  let folder: String
  let name: String

  /// Tries to lock, and the pause between them in microseconds: a tenth of a second in all. Another
  /// Galley holds the lock for the time of one small file.
  private static let (tries, pause): (Int, UInt32) = (20, 5_000)

  private var path: String { "\(folder)/\(name)" }

  /// The bytes; empty where there is no file.
  func read() -> [UInt8] { (try? ArticleFile.read(path: ArticlePath(path))) ?? [] }

  /// Puts new bytes in the place of those that are there now. No other Galley comes between the
  /// reading and the writing, and no reader sees half of a file.
  func update(_ change: ([UInt8]) -> [UInt8]) {
    Self.makeFolders(folder)
    let lock = open("\(folder)/lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard lock >= 0 else { return }
    defer { close(lock) }
    var left = Self.tries
    while flock(lock, LOCK_EX | LOCK_NB) != 0 {
      left -= 1
      guard left > 0 else { return }
      usleep(Self.pause)
    }
    let old = read()
    let new = change(old)
    if new != old { write(new) }
  }

  /// Writes a new file beside the old one and puts it in its place.
  private func write(_ bytes: [UInt8]) {
    let temporary = path + ".new"
    // Left by a Galley that was killed; never someone else's link.
    unlink(temporary)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = open(temporary, flags, 0o600)
    guard descriptor >= 0 else { return }
    let written = Glibc.write(descriptor, bytes, bytes.count)
    close(descriptor)
    if written != bytes.count || rename(temporary, path) != 0 { unlink(temporary) }
  }

  /// Makes a folder and those around it, for this person alone.
  static func makeFolders(_ path: String) {
    var made = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      made += made.isEmpty && !part.isEmpty ? String(part) : "/" + part
      mkdir(made, 0o700)
    }
  }
}
