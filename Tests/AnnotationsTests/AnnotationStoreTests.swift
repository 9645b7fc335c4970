import Articles
import Glibc
import Testing

@testable import Annotations

@Suite struct AnnotationStoreTests {
  let desk = Desk()

  @Test("No file is made before there is a first annotation")
  func noFile() {
    let store = desk.open()
    #expect(store.annotations.isEmpty)
    #expect(desk.folder.names == ["halden.txt"])
  }

  @Test("What was put is there after opening again")
  func roundTrip() throws {
    let content = AnnotationContent(
      verdict: .isFalse, note: "Report says 18.7.\nThe figure is from 2009.",
      sources: [
        SourceReference(
          url: "https://nordvann.example/2023.pdf", locator: "p. 3", stance: .refutes,
          lookedAt: "2024-06-04", archived: "https://archive.example/1")
      ], tags: ["leak", "water"])
    let store = desk.open()
    let range = desk.range("lost 30 per cent of its water")
    #expect(store.put(content, on: range) == .saved)
    let found = try #require(desk.open().annotations.first)
    #expect(found.content == content)
    #expect(found.range == range)
    #expect(found.state == .inPlace)
    #expect(found.creator == Desk.mirela)
    #expect(found.isChecked)
  }

  @Test("The first annotation makes a file that others may read as the mask allows")
  func newMode() {
    _ = desk.open().put(AnnotationContent(note: "x"), on: 0..<6)
    let probe = open(desk.folder.path + "/probe", O_CREAT | O_WRONLY, 0o666)
    defer { close(probe) }
    #expect(desk.folder.mode("halden.txt.annotations.json") == desk.folder.mode("probe"))
    unlink(desk.folder.path + "/probe")
    #expect(desk.folder.names == ["halden.txt", "halden.txt.annotations.json"])
  }

  @Test("The mode of the file is kept", arguments: [0o600, 0o640, 0o664, 0o444] as [mode_t])
  func keepsMode(mode: mode_t) {
    let store = desk.open()
    _ = store.put(AnnotationContent(note: "x"), on: 0..<6)
    chmod(desk.folder.path + "/halden.txt.annotations.json", mode)
    if geteuid() == 0 || mode & 0o200 != 0 {
      #expect(store.put(AnnotationContent(note: "y"), on: 7..<13) == .saved)
    }
    #expect(desk.folder.mode("halden.txt.annotations.json") == mode)
  }

  @Test("A deleted annotation leaves a tombstone without its words")
  func tombstone() throws {
    let store = desk.open()
    _ = store.put(AnnotationContent(note: "slanderous"), on: 0..<6)
    let id = try #require(store.annotations.first?.id)
    #expect(store.delete(id: id) == .saved)
    #expect(store.annotations.isEmpty)
    #expect(desk.json.contains("fc:deleted"))
    #expect(!desk.json.contains("slanderous"))
    #expect(!desk.json.contains("Halden Valley"))
  }

  @Test("Someone else's annotation is not edited: one's own is made beside it")
  func ownership() throws {
    let range = desk.range("212,000 households")
    _ = desk.open().put(AnnotationContent(verdict: .isTrue), on: range)
    let other = desk.open(as: Desk.jan)
    let id = try #require(other.annotations.first?.id)
    #expect(other.put(AnnotationContent(verdict: .isFalse), on: range, editing: id) == .saved)
    #expect(other.annotations.count == 2)
    #expect(Set(other.annotations.map(\.content.verdict)) == [.isTrue, .isFalse])
    #expect(other.annotations.filter(\.isMine).map(\.content.verdict) == [.isFalse])
    #expect(other.delete(id: id) != .saved)
    #expect(desk.open().annotations.count == 2)
  }

  @Test("What is said of the same text again goes into one's own annotation")
  func sameText() {
    let store = desk.open()
    let range = desk.range("212,000 households")
    _ = store.put(AnnotationContent(note: "ask the utility"), on: range)
    _ = store.put(AnnotationContent(verdict: .isTrue), on: range)
    #expect(
      store.annotations.map(\.content)
        == [AnnotationContent(verdict: .isTrue, note: "ask the utility")])
  }

  @Test("One edited field changes at most twelve lines of the file")
  func smallDifferences() throws {
    let store = desk.open()
    let range = desk.range("212,000 households")
    for place in [0..<6, 7..<13, range] {
      _ = store.put(AnnotationContent(verdict: .isTrue, note: "a note", tags: ["a"]), on: place)
    }
    let id = try #require(store.annotations.last?.id)
    var content = try #require(store.annotations.last?.content)
    let edits: [(inout AnnotationContent) -> Void] = [
      { $0.verdict = .unverified }, { $0.verdict = .mostlyFalse }, { $0.note = "two\nlines" },
      { $0.tags.append("b") }, { $0.tags = ["b"] },
      { $0.sources.append(SourceReference(url: "https://a.example", stance: .refutes)) },
      { $0.sources[0].stance = .supports },
      { $0.correction = Correction(action: .reject, from: "PER", detector: "entities") },
    ]
    for edit in edits {
      let before = desk.json.split(separator: "\n", omittingEmptySubsequences: false)
      edit(&content)
      #expect(store.put(content, on: range, editing: id) == .saved)
      let after = desk.json.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(after.difference(from: before).count <= 12)
    }
  }

  @Test("Annotating standard input without a file is refused with the reason")
  func nowhere() {
    let store = AnnotationStore(
      article: desk.article, at: .nowhere(reason: "say where with --save-as"),
      annotator: { Desk.mirela })
    #expect(
      store.put(AnnotationContent(note: "x"), on: 0..<6)
        == .refused(reason: "say where with --save-as"))
  }

  @Test("The clock going back does not make an edit older")
  func clockBack() throws {
    let store = desk.open()
    _ = store.put(AnnotationContent(note: "x"), on: 0..<6)
    let first = try #require(store.annotations.first)
    desk.clock.set(0)
    _ = store.put(AnnotationContent(note: "y"), on: 0..<6, editing: first.id)
    let second = try #require(store.annotations.first)
    #expect(second.modified > first.modified)
  }
}
