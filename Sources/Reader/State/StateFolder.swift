import Articles
import Glibc

extension Surroundings {
  /// `$XDG_STATE_HOME/galley`, or `~/.local/state/galley` (XDG Base Directory Specification 0.8);
  /// nil where neither variable is an absolute path.
  public static var standardStateFolder: String? {
    if let state = environmentPath("XDG_STATE_HOME") { return state + "/galley" }
    return environmentPath("HOME").map { $0 + "/.local/state/galley" }
  }

  /// Where the journals of annotation files are; nil where there is no state folder.
  public static var standardJournalFolder: ArticlePath? {
    standardStateFolder.map { ArticlePath($0 + "/journals") }
  }

  private static func environmentPath(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee == UInt8(ascii: "/") else { return nil }
    return String(cString: value)
  }
}
