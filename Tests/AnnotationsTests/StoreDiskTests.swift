import Articles
import Glibc
import Testing

@testable import Annotations

/// What the store does to files, and what it leaves alone.
@Suite struct StoreDiskTests {
  private static let file = "halden.txt.annotations.json"
  private let desk = Desk()
  private let note = AnnotationContent(note: "a note")

  @Test(
    "A file that is not understood is never written over, and can be moved aside",
    arguments: [
      "", "<<<<<<< HEAD\n{}", "{\"type\": \"AnnotationPage\", \"items\": [],}",
      "{\"type\": \"AnnotationPage\", \"items\": [], \"fc:formatVersion\": \"2.0\"}", "[]",
    ])
  func damaged(contents: String) {
    desk.folder.write(Self.file, contents)
    let store = desk.open()
    guard case .readOnly(let reason) = store.access else {
      Issue.record("the file is open for writing")
      return
    }
    #expect(store.put(note, on: 0..<6) == .refused(reason: reason))
    #expect(desk.json == contents)
    #expect(store.moveAside()?.contains(".bad-2024") == true)
    #expect(store.put(note, on: 0..<6) == .saved)
    #expect(desk.folder.names.count == 3)
  }

  @Test("A file that becomes damaged while it is open is not written over; the change is kept")
  func becomesDamaged() {
    let store = desk.open()
    _ = store.put(note, on: 0..<6)
    desk.folder.write(Self.file, "<<<<<<< HEAD")
    guard case .notSaved = store.put(note, on: 7..<13) else {
      Issue.record("the change was said to be saved")
      return
    }
    #expect(desk.json == "<<<<<<< HEAD")
    #expect(store.annotations.count == 2)
    #expect(store.moveAside() != nil)
    #expect(desk.open().annotations.count == 2)
  }

  @Test("A file of another program is kept aside before it is written in our layout")
  func foreign() {
    let foreign = #"{"type": "AnnotationPage", "x:own": 2.50, "items": [{"id": "urn:x:1"}]}"#
    desk.folder.write(Self.file, foreign)
    let store = desk.open()
    #expect(store.notice != nil)
    #expect(store.put(note, on: 0..<6) == .saved)
    let kept = desk.folder.names.filter { $0.contains(".foreign-") }
    #expect(kept.map(desk.folder.read) == [foreign])
    #expect(desk.json.contains("\"x:own\": 2.50"))
    #expect(desk.json.contains("\"fc:formatVersion\": \"1.0\""))
    #expect(desk.json.contains("urn:x:1"))
  }

  @Test("A symbolic link stays, and what it leads to is written")
  func symbolicLink() {
    symlink("store.json", desk.folder.path + "/" + Self.file)
    #expect(desk.open().put(note, on: 0..<6) == .saved)
    #expect(desk.folder.names == ["halden.txt", Self.file, "store.json"])
    #expect(desk.folder.read("store.json").contains("a note"))
    var status = stat()
    lstat(desk.folder.path + "/" + Self.file, &status)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
    #expect(desk.open().annotations.count == 1)
  }

  @Test("Links that lead nowhere or in circles, folders and pipes are said at once and not opened")
  func notFiles() {
    for make in [
      { symlink("nowhere/else.json", $0) }, { symlink(Self.file, $0) }, { mkdir($0, 0o755) },
      { mkfifo($0, 0o644) },
    ] as [(String) -> Int32] {
      let desk = Desk()
      let path = desk.folder.path + "/" + Self.file
      #expect(make(path) == 0)
      #expect(desk.open().access != .readWrite)
      rmdir(path)
    }
  }

  @Test("A file with several names is written in place and keeps them")
  func hardLinks() {
    let store = desk.open()
    _ = store.put(note, on: 0..<6)
    link(desk.folder.path + "/" + Self.file, desk.folder.path + "/other.json")
    #expect(store.put(AnnotationContent(note: "second"), on: 7..<13) == .saved)
    #expect(desk.folder.read("other.json").contains("second"))
    #expect(desk.folder.names == ["halden.txt", Self.file, "other.json"])
  }

  @Test("Writing in place that was cut short is undone at the next start")
  func cutShort() {
    let store = desk.open()
    _ = store.put(note, on: 0..<6)
    let whole = desk.json
    let backup =
      desk.folder.path + "/"
      + deadName(
        "-" + digest(Self.file) + "-0123456789abcdef.backup")
    link(desk.folder.path + "/" + Self.file, backup)
    desk.folder.write("copy", whole)
    rename(desk.folder.path + "/copy", backup)
    desk.folder.write(Self.file, String(whole.prefix(100)))
    #expect(desk.open().annotations.map(\.content) == [note])
    #expect(desk.json == whole)
    #expect(desk.folder.names == ["halden.txt", Self.file])
  }

  private func digest(_ name: String) -> String {
    String(SHA256.hexadecimal(of: Array(name.utf8)).prefix(16))
  }

  /// The name of a file of a process that has ended.
  private func deadName(_ rest: String) -> String { ".galley-\(Int32.max - 1)\(rest)" }

  @Test("What a killed process left is removed at the next start, and nothing else is")
  func litter() {
    desk.folder.write(deadName("-abc.tmp"), "half")
    desk.folder.write(".galley-1-abc.tmp", "of a living process")
    desk.folder.write(".galley-notes.tmp", "someone's")
    _ = desk.open()
    #expect(desk.folder.names == [".galley-1-abc.tmp", ".galley-notes.tmp", "halden.txt"])
  }

  @Test("What a colleague saves is merged into what one saves next")
  func colleague() {
    let one = desk.open()
    let other = desk.open(as: Desk.jan)
    for number in 0..<5 {
      let start = number * 8
      #expect(one.put(AnnotationContent(note: "one \(number)"), on: start..<start + 4) == .saved)
      #expect(other.put(AnnotationContent(note: "two \(number)"), on: start..<start + 5) == .saved)
    }
    #expect(desk.open().annotations.count == 10)
  }

  @Test("An outside change is noticed, and only a change is")
  func reload() {
    let one = desk.open()
    #expect(!one.reloadIfChanged())
    _ = desk.open(as: Desk.jan).put(note, on: 0..<6)
    #expect(one.reloadIfChanged())
    #expect(one.annotations.map(\.content) == [note])
    #expect(!one.reloadIfChanged())
  }

  @Test("A change with the same size and time of modification is noticed")
  func sameTime() throws {
    let one = desk.open()
    _ = one.put(AnnotationContent(note: "aaaa"), on: 0..<6)
    let path = desk.folder.path + "/" + Self.file
    var status = stat()
    stat(path, &status)
    let other = desk.json.replacing("aaaa", with: "bbbb")
    try DurableFile.overwrite(desk.folder.file(Self.file), with: Array(other.utf8))
    var times = [status.st_mtim, status.st_mtim]
    utimensat(AT_FDCWD, path, &times, 0)
    #expect(one.put(note, on: 7..<13) == .saved)
    #expect(desk.json.contains("bbbb"))
  }

  @Test("A file that was deleted is written again, with everything")
  func deleted() {
    let store = desk.open()
    _ = store.put(note, on: 0..<6)
    unlink(desk.folder.path + "/" + Self.file)
    #expect(store.put(note, on: 7..<13) == .saved)
    #expect(desk.open().annotations.count == 2)
  }

  @Test(
    "A folder that has gone keeps the change in memory, and it is saved when the folder is back")
  func retry() {
    let store = desk.open()
    let away = desk.folder.path + "-away"
    rename(desk.folder.path, away)
    guard case .notSaved = store.put(note, on: 0..<6) else {
      Issue.record("the change was said to be saved")
      return
    }
    #expect(store.annotations.map(\.content) == [note])
    rename(away, desk.folder.path)
    #expect(store.retrySave() == .saved)
    #expect(desk.open().annotations.map(\.content) == [note])
  }

  @Test(
    "A folder without the right to write is said at once",
    .disabled(if: geteuid() == 0, "root may write everywhere"))
  func readOnlyFolder() {
    chmod(desk.folder.path, 0o555)
    defer { chmod(desk.folder.path, 0o755) }
    #expect(desk.open().access != .readWrite)
  }

  @Test(
    "The annotation file's name fits whatever the article's is",
    arguments: [1, 238, 239, 255])
  func names(length: Int) {
    let name = [UInt8](repeating: UInt8(ascii: "a"), count: length)
    let file = AnnotationStore.fileName(forArticleNamed: name)
    #expect(file.count == (length < 239 ? length + 17 : 230))
    let other = AnnotationStore.fileName(forArticleNamed: name.dropLast() + [UInt8(ascii: "b")])
    #expect(other != file)
  }

  @Test("A long name is cut between characters")
  func cutNames() {
    let name = Array(("x" + String(repeating: "東", count: 84)).utf8)
    let file = AnnotationStore.fileName(forArticleNamed: name)
    #expect(String(validating: file, as: UTF8.self) != nil)
    #expect(file.starts(with: name[..<199]))
  }
}

@Suite struct SHA256Tests {
  @Test(
    "The digests are those of the standard's examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func standard(text: String, digest: String) {
    #expect(SHA256.hexadecimal(of: Array(text.utf8)) == digest)
  }

  @Test("A million letters a have the digest of the standard's example")
  func million() {
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      SHA256.hexadecimal(of: text)
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }
}
