import Articles
import Glibc
import Synchronization

@testable import Annotations

/// A folder for one test, removed with all that is in it.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array((TemporaryFolder.root + "/galley-tests-XXXXXX").utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? ""
    }
    precondition(!path.isEmpty, "no temporary folder can be made")
  }

  private static var root: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

  deinit {
    chmod(path, 0o700)
    for name in names { unlink(path + "/" + name) }
    rmdir(path)
  }

  /// The names in the folder, sorted.
  var names: [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func file(_ name: String) -> ArticlePath { ArticlePath(path + "/" + name) }

  func write(_ name: String, _ text: String) { write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) {
    unlink(path + "/" + name)
    do { try DurableFile.write(file(name), bytes) } catch { preconditionFailure("\(error)") }
    chmod(path + "/" + name, 0o644)
  }

  func read(_ name: String) -> String {
    let bytes = (try? FileReading.read(file(name)))?.bytes ?? []
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The bits of `chmod(2)` of a file.
  func mode(_ name: String) -> mode_t? {
    (try? FileStatus.of(file(name)))?.permissions
  }
}

/// An article on the disk with its store, and people who annotate it.
struct Desk {
  static let text = """
    Halden Valley reservoir at 41 per cent

    The Halden Valley reservoir held 41 per cent of its capacity on Monday. Åse Brúnfjell asked
    212,000 households to save. The valley lost 30 per cent of its water through leaking pipes.

    """

  static let mirela = Annotator(
    id: "mailto:mo@desk.example", name: "Mirela Ostrowska", nickname: "mo")
  static let jan = Annotator(id: "mailto:jan@desk.example", name: "Jan Vik", nickname: "jan")

  let folder = TemporaryFolder()
  let clock = TestClock()

  init(text: String = Desk.text) { folder.write("halden.txt", text) }

  var articlePath: ArticlePath { folder.file("halden.txt") }

  var article: Article {
    Article(path: articlePath, fileBytes: Array(folder.read("halden.txt").utf8))
  }

  func open(as annotator: Annotator = Desk.mirela) -> AnnotationStore {
    AnnotationStore(
      article: article, at: .beside(articlePath), annotator: { annotator },
      clock: { [clock] in clock.now() })
  }

  var json: String { folder.read("halden.txt.annotations.json") }

  /// The bytes of the first place of a text in the article.
  func range(_ text: String) -> Range<Int> {
    let bytes = article.text.bytes
    let wanted = Array(text.utf8)
    for start in 0...(bytes.count - wanted.count)
    where bytes[start..<start + wanted.count].elementsEqual(wanted) {
      return start..<start + wanted.count
    }
    preconditionFailure("the article does not say \(text)")
  }
}

/// A clock that moves on by a minute each time it is read.
final class TestClock: Sendable {
  private let seconds = Mutex(1_717_492_351)

  func now() -> Int {
    seconds.withLock {
      $0 += 60
      return $0
    }
  }

  func set(_ time: Int) { seconds.withLock { $0 = time } }
}

func removeFile(_ path: ArticlePath) { _ = path.withCString { unlink($0) } }
func removeFolder(_ path: ArticlePath) { _ = path.withCString { rmdir($0) } }
