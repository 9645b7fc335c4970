import FoundationEssentials
import Glibc
import Testing

@testable import Articles

/// A folder that is removed after a test.
private final class Folder {
  let path: String

  init() throws {
    let template = FileManager.default.temporaryDirectory.path + "/galley-articles-XXXXXX"
    var bytes = Array(template.utf8CString)
    guard mkdtemp(&bytes) != nil else { throw ArticlesError.unreadable(path: "", errno: errno) }
    path = String(decoding: bytes.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> ArticlePath { ArticlePath("\(path)/\(name)") }

  func write(_ names: String..., text: String = "text") throws {
    for name in names { try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)")) }
  }

  func makeFolder(_ name: String) { mkdir("\(path)/\(name)", 0o755) }
  func link(_ name: String, to target: String) { symlink(target, "\(path)/\(name)") }
}

@Suite struct ArticlePathTests {
  @Test(
    "a path is taken apart",
    arguments: [
      ("a/b.txt", "b.txt", "a", "txt"), ("b.MD", "b.MD", ".", "md"), ("/b", "b", "/", ""),
      ("a/b/", "b", "a", ""), ("/", "", ".", ""), ("", "", ".", ""), (".txt", ".txt", ".", ""),
      ("a//b.x.markdown", "b.x.markdown", "a", "markdown"), ("../a", "a", "..", ""),
    ])
  func parts(path: String, name: String, folder: String, fileExtension: String) {
    let path = ArticlePath(path)
    #expect(path.displayName == name)
    #expect(path.folder.display == folder)
    #expect(path.fileExtension == fileExtension)
  }

  @Test("bytes that are not UTF-8 are kept")
  func bytes() {
    let path = ArticlePath(bytes: [0x61, 0xFF, 0, 0x62])
    #expect(path.bytes == [0x61, 0xFF])
    #expect(path.display == "a\u{FFFD}")
    #expect(path.appending([0x63]).bytes == [0x61, 0xFF, 0x2F, 0x63])
  }

  @Test(
    "numbers in names count as numbers",
    arguments: [
      (["a10", "a9", "A1", "b"], ["A1", "a9", "a10", "b"]),
      (["2", "10", "1"], ["1", "2", "10"]),
      (["a01", "a1", "a001"], ["a001", "a01", "a1"]),
      (["x", "x1", "x 1"], ["x", "x 1", "x1"]),
      (["a1b", "a1", "a", "a/", "a:", "a01a"], ["a", "a/", "a1", "a01a", "a1b", "a:"]),
    ])
  func naturalOrder(names: [String], expected: [String]) {
    var folder = FolderNames()
    for name in names {
      Array(name.utf8).withUnsafeBufferPointer { folder.add($0, kind: .file) }
    }
    folder.sort()
    let sorted = folder.entries.map { String(decoding: folder.name(of: $0), as: UTF8.self) }
    #expect(sorted == expected)
  }
}

@Suite struct ArticleFileTests {
  @Test("a file is read whole, also through a link and under a name that is not UTF-8")
  func reading() throws {
    let folder = try Folder()
    let text = String(repeating: "0123456789", count: 30_000)
    try folder.write("long.txt", text: text)
    folder.link("link", to: "long.txt")
    #expect(try ArticleFile.read(path: folder.path("long.txt")) == Array(text.utf8))
    #expect(try ArticleFile.read(path: folder.path("link")).count == 300_000)
    let strange = ArticlePath(bytes: Array("\(folder.path)/".utf8) + [0xFF, 0xFE])
    strange.withCString { path in _ = symlink("long.txt", path) }
    #expect(try ArticleFile.read(path: strange).count == 300_000)
  }

  @Test("an empty file is an empty article")
  func empty() throws {
    let folder = try Folder()
    try folder.write("empty.txt", text: "")
    let bytes = try ArticleFile.read(path: folder.path("empty.txt"))
    #expect(Article(path: "empty.txt", fileBytes: bytes).text.bytes.isEmpty)
  }

  @Test("what is not a regular file is refused without waiting")
  func refusing() throws {
    let folder = try Folder()
    mkfifo("\(folder.path)/pipe.txt", 0o600)
    folder.link("circle.txt", to: "circle.txt")
    expect(folder.path("pipe.txt"), .notAFile(path: folder.path("pipe.txt")))
    expect("/dev/zero", .notAFile(path: "/dev/zero"))
    expect(ArticlePath(folder.path), .isFolder(path: ArticlePath(folder.path)))
    expect("/does/not/exist", .unreadable(path: "/does/not/exist", errno: ENOENT))
    expect(folder.path("circle.txt"), .unreadable(path: folder.path("circle.txt"), errno: ELOOP))
  }

  private func expect(_ path: ArticlePath, _ error: ArticlesError) {
    #expect(throws: error) { try ArticleFile.read(path: path) }
  }

  @Test("a file beyond the limit is refused before it is read")
  func tooLarge() throws {
    let folder = try Folder()
    try folder.write("huge.txt", text: "")
    let size = ArticleFile.largestSize + 1
    truncate("\(folder.path)/huge.txt", size)
    expect(folder.path("huge.txt"), .tooLarge(path: folder.path("huge.txt"), size: size))
  }
}

@Suite struct ArticleFolderTests {
  private func names(_ folder: Folder) throws -> [String] {
    try ArticleFolder(at: ArticlePath(folder.path)).articles.map(\.displayName)
  }

  @Test("articles are listed in natural order, those of subfolders after those of the folder")
  func order() throws {
    let folder = try Folder()
    folder.makeFolder("2024")
    folder.makeFolder("a")
    try folder.write("b10.txt", "b9.TXT", "c.Markdown", "d.text", "e.md", "2024/z.txt", "a/y.md")
    #expect(
      try names(folder)
        == ["b9.TXT", "b10.txt", "c.Markdown", "d.text", "e.md", "2024/z.txt", "a/y.md"])
  }

  @Test("what is hidden, not an article or not a file is left out")
  func leftOut() throws {
    let folder = try Folder()
    folder.makeFolder(".git")
    folder.makeFolder("folder.txt")
    try folder.write(
      "a.txt", ".hidden.txt", ".git/b.txt", "a.txt.annotations.json", "c.pdf", "txt", "d.txt~")
    mkfifo("\(folder.path)/pipe.txt", 0o600)
    folder.link("zero.txt", to: "/dev/zero")
    folder.link("nowhere.txt", to: "nowhere/else")
    #expect(try names(folder) == ["a.txt"])
  }

  @Test("links are followed once, and never upwards")
  func links() throws {
    let folder = try Folder()
    let other = try Folder()
    folder.makeFolder("sub")
    try folder.write("sub/a.txt")
    try other.write("b.txt")
    folder.link("a-self", to: ".")
    folder.link("a-sub", to: "sub")
    folder.link("sub/up", to: "..")
    folder.link("root", to: "/")
    folder.link("other", to: other.path)
    folder.link("other2", to: other.path)
    folder.link("c.txt", to: "sub/a.txt")
    #expect(try names(folder) == ["c.txt", "sub/a.txt", "other/b.txt"])
  }

  @Test("a folder reached through a link keeps the name as given")
  func linkedFolder() throws {
    let folder = try Folder()
    folder.makeFolder("real")
    try folder.write("real/a.txt")
    folder.link("link", to: "real")
    let found = try ArticleFolder(at: folder.path("link")).articles
    #expect(found.map(\.path.display) == ["\(folder.path)/link/a.txt"])
  }

  @Test("a folder that is not there or no folder is an error")
  func unreadable() throws {
    let folder = try Folder()
    try folder.write("a.txt")
    #expect(throws: ArticlesError.unreadable(path: folder.path("x"), errno: ENOENT)) {
      try ArticleFolder(at: folder.path("x"))
    }
    #expect(throws: ArticlesError.unreadable(path: folder.path("a.txt"), errno: ENOTDIR)) {
      try ArticleFolder(at: folder.path("a.txt"))
    }
  }

  @Test("names that are not UTF-8 are listed and can be read")
  func strangeNames() throws {
    let folder = try Folder()
    let name: [UInt8] = [0xFF] + Array(".txt".utf8)
    try folder.write("a.txt")
    ArticlePath(folder.path).appending(name).withCString { path in
      _ = rename("\(folder.path)/a.txt", path)
    }
    let found = try ArticleFolder(at: ArticlePath(folder.path)).articles
    #expect(found.map(\.path.name) == [name])
    #expect(try ArticleFile.read(path: found[0].path) == Array("text".utf8))
  }
}
