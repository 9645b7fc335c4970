import Articles
import Glibc
import Testing

@testable import Reader

/// What is remembered between runs.
@Suite struct StateTests {
  private static let text = (1...60).map { "Line \($0) counts \($0 * 17) gulls.\n" }.joined()

  private func article(_ desk: Desk, _ name: String, _ text: String) throws -> Article {
    try Desk.write(text, to: "\(desk.folder)/\(name)")
    return Article(path: desk.path(name), fileBytes: Array(text.utf8))
  }

  private func word(at byte: Int, in article: Article) -> String {
    article.text.string(WordSteps.word(near: byte, in: article.text.bytes))
  }

  /// Byte of a word of the text.
  private func byte(of word: String, in article: Article) throws -> Int {
    try #require(TextSearch(word).next(in: article.text, from: 0)?.lowerBound)
  }

  @Test("cursor, marks and jumps are there again in the next run")
  func remembers() throws {
    let desk = try Desk()
    let article = try article(desk, "gulls.txt", Self.text)
    let place = ReadingPlace(byte: 300, marks: ["a": 20, "ü": 500], jumps: [0, 100, 40])
    var places = ReadingPlaces(folder: desk.folder + "/.state")
    places.remember(place, of: article)
    var later = ReadingPlaces(folder: desk.folder + "/.state")
    #expect(later.place(in: article) == place)
  }

  @Test("a moved or renamed article opens where it was left")
  func moved() throws {
    let desk = try Desk()
    let old = try article(desk, "gulls.txt", Self.text)
    let place = ReadingPlace(byte: 300, marks: ["a": 20])
    var places = ReadingPlaces(folder: desk.folder + "/.state")
    places.remember(place, of: old)
    let new = Article(path: desk.path("renamed.txt"), fileBytes: old.fileBytes)
    #expect(places.place(in: new) == place)
    let other = Article(path: desk.path("other.txt"), fileBytes: old.fileBytes + [0x41])
    #expect(places.place(in: other) == nil)
  }

  @Test("an article that was edited under its name opens at the same words")
  func edited() throws {
    let desk = try Desk()
    let old = try article(desk, "gulls.txt", Self.text)
    let place = ReadingPlace(
      byte: try byte(of: "510", in: old), marks: ["a": try byte(of: "340", in: old)], jumps: [9])
    var places = ReadingPlaces(folder: desk.folder + "/.state")
    places.remember(place, of: old)
    let edited = try article(
      desk, "gulls.txt", "A new first line about more than gulls.\n" + Self.text.dropFirst(200))
    let reopened = places.place(in: edited)
    let found = try #require(reopened)
    #expect(word(at: found.byte, in: edited) == "510")
    #expect(found.marks["a"].map { word(at: $0, in: edited) } == "340")
    #expect(found.jumps == [])
  }

  @Test("a place whose text is gone is kept within the text, its marks are dropped")
  func gone() throws {
    let desk = try Desk()
    let old = try article(desk, "gulls.txt", Self.text)
    var places = ReadingPlaces(folder: desk.folder + "/.state")
    places.remember(ReadingPlace(byte: 900, marks: ["a": 20]), of: old)
    let edited = try article(desk, "gulls.txt", "Nothing of it.\n")
    let reopened = places.place(in: edited)
    let found = try #require(reopened)
    #expect(found.byte <= edited.text.bytes.count)
    #expect(found.marks.isEmpty)
  }

  @Test("two readers that write by turns keep what the other remembered")
  func together() throws {
    let desk = try Desk()
    let one = try article(desk, "one.txt", Self.text)
    let two = try article(desk, "two.txt", Self.text + "Two.")
    var first = ReadingPlaces(folder: desk.folder + "/.state")
    var second = ReadingPlaces(folder: desk.folder + "/.state")
    _ = (first.place(in: one), second.place(in: two))
    first.remember(ReadingPlace(byte: 100), of: one)
    second.remember(ReadingPlace(byte: 200), of: two)
    first.remember(ReadingPlace(byte: 150), of: one)
    var later = ReadingPlaces(folder: desk.folder + "/.state")
    #expect(later.place(in: one)?.byte == 150)
    #expect(later.place(in: two)?.byte == 200)
    let history = InputHistory(folder: desk.folder + "/.state")
    history.keep(commands: ["undo"], searches: ["gulls"])
    history.keep(commands: ["redo"], searches: [])
    #expect(history.read().commands == ["undo", "redo"])
    #expect(history.read().searches == ["gulls"])
  }

  @Test("many threads that remember at once leave a whole file")
  func race() async throws {
    let desk = try Desk()
    let folder = desk.folder + "/.state"
    let articles = try (0..<8).map { try article(desk, "race\($0).txt", Self.text + "\($0)") }
    await withTaskGroup(of: Void.self) { group in
      for article in articles {
        group.addTask {
          var places = ReadingPlaces(folder: folder)
          for byte in 1...5 { places.remember(ReadingPlace(byte: byte * 10), of: article) }
        }
      }
    }
    var places = ReadingPlaces(folder: folder)
    // A writer that cannot get the lock in time gives up: what is there is whole.
    for article in articles {
      if let place = places.place(in: article) { #expect(place.byte % 10 == 0) }
    }
    #expect(!places.openedPaths().isEmpty)
  }

  @Test("the file of places is bounded, and the newest are kept")
  func bounded() throws {
    let desk = try Desk()
    let file = StateFile(folder: desk.folder + "/.state", name: "places")
    let old = Array(String(repeating: "0123456789abcdef x\n", count: 80_000).utf8)
    file.update { _ in old }
    let article = try article(desk, "gulls.txt", Self.text)
    var places = ReadingPlaces(folder: desk.folder + "/.state")
    places.remember(ReadingPlace(byte: 300), of: article)
    #expect(file.read().count <= ReadingPlaces.sizeLimit)
    #expect(places.place(in: article)?.byte == 300)
  }

  @Test(
    "a damaged file of places is no harm",
    arguments: [
      "", "\n\n", "x", "0123 4567", String(repeating: "0", count: 16) + " 1 1 1:zz:1 - -",
    ])
  func damaged(text: String) throws {
    let desk = try Desk()
    StateFile(folder: desk.folder + "/.state", name: "places").update { _ in Array(text.utf8) }
    let article = try article(desk, "gulls.txt", Self.text)
    var places = ReadingPlaces(folder: desk.folder + "/.state")
    #expect(places.place(in: article) == nil)
    places.remember(ReadingPlace(byte: 300), of: article)
    #expect(places.place(in: article)?.byte == 300)
  }
}
