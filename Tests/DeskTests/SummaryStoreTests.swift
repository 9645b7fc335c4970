import Articles
import Glibc
import Testing

@testable import Desk

@Suite struct SummaryStoreTests {
  private static let file = FileIdentity(
    device: 1, inode: 2, size: 300, modified: 4_000, changed: 5_000)
  private static let name = Array("a.txt".utf8)

  private func article(
    _ title: String = "Bridge opens", texts: [UInt8]? = Array("It cost $5.".utf8)
  ) -> KeptArticle {
    KeptArticle(
      summary: ArticleSummary(textKey: 7, title: title, date: "2026-05-12", words: 250),
      texts: texts.map(ClaimTexts.init))
  }

  private func store(in folder: TemporaryArticles, version: String = "1") -> SummaryStore {
    SummaryStore(folder: ArticlePath(folder.path), version: version)
  }

  @Test("a summary is there again for the same file, in this run and the next")
  func keeping() throws {
    let folder = try TemporaryArticles([])
    let first = store(in: folder)
    first.keep(article(), of: Self.file, named: Self.name)
    first.flush()
    #expect(first.kept(of: Self.file, named: Self.name, withTexts: true) == article())
    #expect(store(in: folder).kept(of: Self.file, named: Self.name, withTexts: true) == article())
  }

  @Test("programs and threads that make the file at once all keep what they have")
  func makingTogether() async throws {
    for round in 0..<100 {
      let folder = try TemporaryArticles([])
      let shared = store(in: folder)
      let files = (0..<8).map {
        FileIdentity(device: 1, inode: UInt64($0), size: 300, modified: 4_000, changed: 5_000)
      }
      await withTaskGroup(of: Void.self) { group in
        for (place, file) in files.enumerated() {
          let store = place < 4 ? shared : store(in: folder)
          group.addTask {
            store.keep(article("Title \(place)"), of: file, named: Self.name)
            store.flush()
          }
        }
      }
      let last = store(in: folder)
      let titles = files.map {
        last.kept(of: $0, named: Self.name, withTexts: false)?.summary.title
      }
      #expect(titles == files.indices.map { "Title \($0)" }, "round \(round)")
    }
  }

  @Test("texts are there where they were kept, even empty ones", arguments: [nil, [], [0x61]])
  func texts(bytes: [UInt8]?) throws {
    let folder = try TemporaryArticles([])
    defer { withExtendedLifetime(folder) {} }
    let store = store(in: folder)
    store.keep(article(texts: bytes), of: Self.file, named: Self.name)
    store.flush()
    let kept = store.kept(of: Self.file, named: Self.name, withTexts: true)
    #expect(kept == article(texts: bytes))
    let short = store.kept(of: Self.file, named: Self.name, withTexts: false)
    #expect(short == article(texts: nil))
  }

  @Test("what was kept last is what is there")
  func keepingAgain() throws {
    let folder = try TemporaryArticles([])
    let store = store(in: folder)
    for title in ["First", "Second"] {
      store.keep(article(title), of: Self.file, named: Self.name)
      store.flush()
    }
    #expect(store.kept(of: Self.file, named: Self.name, withTexts: true)?.summary.title == "Second")
  }

  @Test(
    "a file that differs in anything has no summary",
    arguments: [
      FileIdentity(device: 9, inode: 2, size: 300, modified: 4_000, changed: 5_000),
      FileIdentity(device: 1, inode: 9, size: 300, modified: 4_000, changed: 5_000),
      FileIdentity(device: 1, inode: 2, size: 301, modified: 4_000, changed: 5_000),
      FileIdentity(device: 1, inode: 2, size: 300, modified: 4_001, changed: 5_000),
      FileIdentity(device: 1, inode: 2, size: 300, modified: 4_000, changed: 5_001),
    ])
  func otherFile(file: FileIdentity) throws {
    let folder = try TemporaryArticles([])
    let store = store(in: folder)
    store.keep(article(), of: Self.file, named: Self.name)
    store.flush()
    #expect(store.kept(of: file, named: Self.name, withTexts: true) == nil)
  }

  @Test("a file of another name has no summary: its kind and title may follow from the name")
  func otherName() throws {
    let folder = try TemporaryArticles([])
    let store = store(in: folder)
    store.keep(article(), of: Self.file, named: Self.name)
    store.flush()
    #expect(store.kept(of: Self.file, named: Array("a.md".utf8), withTexts: true) == nil)
  }

  @Test("another version of the program finds nothing, and keeps its own")
  func otherVersion() throws {
    let folder = try TemporaryArticles([])
    let old = store(in: folder)
    old.keep(article(), of: Self.file, named: Self.name)
    old.flush()
    let new = store(in: folder, version: "2")
    #expect(new.kept(of: Self.file, named: Self.name, withTexts: true) == nil)
    new.keep(article("New"), of: Self.file, named: Self.name)
    new.flush()
    #expect(new.kept(of: Self.file, named: Self.name, withTexts: true)?.summary.title == "New")
  }

  /// Ways to damage a file: where, as a share of its length, and with what.
  private static let damages: [(place: Double, bytes: [UInt8])] = [
    (0, [UInt8](repeating: 0, count: 100)), (0, Array("not a database at all".utf8)),
    (0.1, [UInt8](repeating: 0xFF, count: 3_000)), (0.5, [UInt8](repeating: 0xA5, count: 5_000)),
    (0.9, [1, 2, 3]),
  ]

  @Test("a damaged file gives the right summary or none, and keeps new ones", arguments: damages)
  func damage(place: Double, bytes: [UInt8]) throws {
    let folder = try TemporaryArticles([])
    try fill(folder, count: 400)
    let path = folder.path + "/summaries.sqlite"
    let file = try #require(fopen(path, "r+"))
    fseek(file, 0, SEEK_END)
    fseek(file, Int(Double(ftell(file)) * place), SEEK_SET)
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    try expectNothingWrong(in: folder, count: 400)
  }

  @Test("a file that was cut gives the right summary or none, and keeps new ones")
  func cut() throws {
    let folder = try TemporaryArticles([])
    try fill(folder, count: 400)
    #expect(truncate(folder.path + "/summaries.sqlite", 10_000) == 0)
    try expectNothingWrong(in: folder, count: 400)
  }

  @Test("two stores write at once and read what the other wrote")
  func twoStores() throws {
    let folder = try TemporaryArticles([])
    let (one, other) = (store(in: folder), store(in: folder))
    one.keep(article("One"), of: identity(1), named: Self.name)
    other.keep(article("Other"), of: identity(2), named: Self.name)
    one.flush()
    other.flush()
    #expect(one.kept(of: identity(2), named: Self.name, withTexts: true)?.summary.title == "Other")
    #expect(other.kept(of: identity(1), named: Self.name, withTexts: true)?.summary.title == "One")
  }

  @Test("deleting the file while it is used loses what was kept, and nothing else")
  func deleted() throws {
    let folder = try TemporaryArticles([])
    let store = store(in: folder)
    store.keep(article(), of: Self.file, named: Self.name)
    store.flush()
    for suffix in ["", "-wal", "-shm"] { unlink(folder.path + "/summaries.sqlite" + suffix) }
    let next = self.store(in: folder)
    #expect(next.kept(of: Self.file, named: Self.name, withTexts: true) == nil)
    next.keep(article("Next"), of: Self.file, named: Self.name)
    next.flush()
    #expect(
      self.store(in: folder).kept(of: Self.file, named: Self.name, withTexts: true)?.summary.title
        == "Next")
  }

  @Test("only its owner can read the file")
  func permissions() throws {
    let folder = try TemporaryArticles([])
    let store = store(in: folder)
    store.keep(article(), of: Self.file, named: Self.name)
    store.flush()
    var status = stat()
    #expect(stat(folder.path + "/summaries.sqlite", &status) == 0)
    #expect(status.st_mode & 0o077 == 0)
  }

  @Test("where the folder cannot be made nothing is kept and nothing fails")
  func noFolder() {
    let store = SummaryStore(folder: "/proc/galley", version: "1")
    store.keep(article(), of: Self.file, named: Self.name)
    store.flush()
    #expect(store.kept(of: Self.file, named: Self.name, withTexts: true) == nil)
  }

  private func identity(_ inode: UInt64) -> FileIdentity {
    FileIdentity(device: 1, inode: inode, size: 1, modified: 2, changed: 3)
  }

  private func fill(_ folder: TemporaryArticles, count: UInt64) throws {
    let store = store(in: folder)
    for inode in 0..<count {
      store.keep(article("Title \(inode)"), of: identity(inode), named: Self.name)
    }
    store.flush()
  }

  /// Every summary is right or missing, and after writing all are there again.
  private func expectNothingWrong(in folder: TemporaryArticles, count: UInt64) throws {
    let store = store(in: folder)
    for inode in 0..<count {
      let found = store.kept(of: identity(inode), named: Self.name, withTexts: true)
      #expect(found == nil || found?.summary.title == "Title \(inode)")
    }
    try fill(folder, count: count)
    try fill(folder, count: count)
    #expect(
      self.store(in: folder).kept(of: identity(7), named: Self.name, withTexts: true)?.summary.title
        == "Title 7")
  }
}
