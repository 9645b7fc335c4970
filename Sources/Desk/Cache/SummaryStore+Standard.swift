import Articles
import Glibc

extension SummaryStore {
  /// The store in `$XDG_CACHE_HOME/galley`, or `~/.cache/galley` (XDG Base Directory Specification
  /// 0.8); nil where neither variable is an absolute path. Cost: one system call.
  ///
  /// Its version is that of the very file of the program, so that no summary outlives a change of
  /// the code that made it.
  public static func standard() -> SummaryStore? {
    guard let folder = standardFolder else { return nil }
    let program = FileIdentity(of: "/proc/self/exe")
    let build = program.map { "\($0.size) \($0.modified)" } ?? ""
    return SummaryStore(folder: folder, version: "\(ArticleSummary.version) \(build)")
  }

  private static var standardFolder: ArticlePath? {
    if let cache = environmentPath("XDG_CACHE_HOME") { return cache.appending("galley".utf8) }
    return environmentPath("HOME")?.appending(".cache/galley".utf8)
  }

  private static func environmentPath(_ name: String) -> ArticlePath? {
    guard let value = getenv(name), value.pointee == UInt8(ascii: "/") else { return nil }
    return ArticlePath(String(cString: value))
  }
}
