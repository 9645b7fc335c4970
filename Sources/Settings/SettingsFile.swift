import Articles
import Glibc

/// The one file of settings.
public struct SettingsFile: Sendable {
  public let path: String

  public init(path: String) { self.path = path }

  /// Bytes that are read at most; a file of settings has a few thousand.
  static let sizeLimit = 1 << 20

  /// `$XDG_CONFIG_HOME/galley/config.toml`, or `~/.config/galley/config.toml` (XDG Base Directory
  /// Specification 0.8); nil where neither variable is an absolute path.
  public static var standard: SettingsFile? {
    if let folder = environmentPath("XDG_CONFIG_HOME") {
      return SettingsFile(path: folder + "/galley/config.toml")
    }
    return environmentPath("HOME").map { SettingsFile(path: $0 + "/.config/galley/config.toml") }
  }

  private static func environmentPath(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee == UInt8(ascii: "/") else { return nil }
    return String(cString: value)
  }

  /// Whether there is anything at the path.
  public var exists: Bool { access(path, F_OK) == 0 }

  /// Reads the file. Where there is none, nothing is parsed and the program's own values hold; what
  /// is wrong in it is found in `Settings.problems`. Cost without a file: one system call.
  public func read() -> Settings {
    var status = stat()
    guard stat(path, &status) == 0 else {
      return errno == ENOENT || errno == ENOTDIR
        ? Settings() : unreadable(because: SystemFailure(errno: errno, .reading).sentence)
    }
    // A pipe or a device in its place would hold the program up.
    guard status.st_mode & S_IFMT == S_IFREG else {
      return unreadable(because: "it is not a file; move it away")
    }
    guard status.st_size <= Self.sizeLimit else {
      return unreadable(
        because: "it is larger than \(Self.sizeLimit >> 20) MB; is it the right file?")
    }
    do throws(ArticlesError) {
      return SettingsReader.read(try ArticleFile.read(path: ArticlePath(path)), file: path)
    } catch {
      return unreadable(because: error.reason)
    }
  }

  private func unreadable(because reason: String) -> Settings {
    var settings = Settings()
    settings.problems.append(
      SettingsProblem(file: path, line: nil, key: "", .unreadable(reason)))
    return settings
  }
}
