import Glibc
import Synchronization
import Testing

@testable import Articles

/// What happens in watched folders is told.
@Suite struct FolderWatchTests {
  @Test("articles made, in new folders too, changed and removed are told; other files are not")
  func tells() async throws {
    let folder = try WatchedFolder()
    try folder.write("old.txt", "Old\n")
    let told = Mutex(FolderWatch.Changes())
    let watch = FolderWatch(
      [ArticlePath(folder.path)], companionSuffix: Array(".marks.json".utf8)
    ) { changes in
      told.withLock {
        $0.articles.formUnion(changes.articles)
        $0.companions.formUnion(changes.companions)
        $0.isUncertain = $0.isUncertain || changes.isUncertain
      }
    }
    #expect(watch != nil)
    func wait(for name: String, _ act: () throws -> Void) async throws {
      let path = ArticlePath(folder.path + "/" + name)
      for attempt in 0..<2000 {
        // The thread may not watch yet; then what was done is done again.
        if attempt % 200 == 0 { try act() }
        if told.withLock({ $0.articles.contains(path) }) { return }
        try await Task.sleep(for: .milliseconds(5))
      }
      Issue.record("\(name) is not told of")
    }
    try await wait(for: "new.txt") {
      try folder.write("other.json", "{}")
      try folder.write("new.txt", "New\n")
    }
    try await wait(for: "old.txt") {
      for name in ["old.txt.marks.json", "old.png.marks.json", ".marks.json"] {
        try folder.write(name, "{}")
      }
      try folder.write("old.txt", "Changed\n")
    }
    #expect(told.withLock(\.companions) == [ArticlePath(folder.path + "/old.txt")])
    told.withLock { $0.articles = [] }
    try await wait(for: "old.txt") {
      try folder.write("old.txt", "Again\n")
      unlink(folder.path + "/old.txt")
    }
    mkdir(folder.path + "/sub", 0o700)
    try await wait(for: "sub/deep.md") { try folder.write("sub/deep.md", "# Deep\n") }
    told.withLock {
      #expect($0.isUncertain)
      #expect(!$0.articles.contains { $0.fileExtension == "json" })
    }
    withExtendedLifetime(watch) {}
  }
}

/// A folder that is removed at the end.
private final class WatchedFolder {
  let path: String

  init() throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/galley-watch-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw ArticlesError.unreadable(path: "", errno: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for name in ["sub/deep.md", "old.txt", "new.txt", "other.json"] { unlink(path + "/" + name) }
    rmdir(path + "/sub")
    rmdir(path)
  }

  func write(_ name: String, _ text: String) throws {
    guard let file = fopen(path + "/" + name, "w") else {
      throw ArticlesError.unreadable(path: ArticlePath(name), errno: errno)
    }
    fputs(text, file)
    fclose(file)
  }
}
