import FoundationEssentials
import Glibc

/// A folder for one test, removed with everything in it when the value is released. `environment`
/// keeps a program that is started with it away from the files of the person who runs the tests.
public final class TestFolder: Sendable {
  public let path: String

  public init() throws {
    let template = FileManager.default.temporaryDirectory.path + "/galley-test-XXXXXX"
    var bytes = Array(template.utf8CString)
    guard mkdtemp(&bytes) != nil else {
      throw PseudoTerminal.Failure(operation: "make a folder like \(template)", errno: errno)
    }
    path = String(decoding: bytes.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    try FileManager.default.createDirectory(
      atPath: path + "/home", withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A private home and private places for state and configuration.
  public var environment: [String: String] {
    [
      "HOME": path + "/home", "XDG_STATE_HOME": path + "/home/state",
      "XDG_CONFIG_HOME": path + "/home/config", "XDG_CACHE_HOME": path + "/home/cache",
      "GIT_CONFIG_NOSYSTEM": "1",
    ]
  }

  /// Writes a file and gives its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: URL(filePath: file).deletingLastPathComponent().path,
      withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: file))
    return file
  }

  /// The text of a file.
  public func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path + "/" + name)), as: UTF8.self)
  }

  /// The names in a subfolder, sorted.
  public func names(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
  }
}
