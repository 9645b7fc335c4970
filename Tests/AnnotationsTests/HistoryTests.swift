import Articles
import Testing

@testable import Annotations

@Suite struct HistoryTests {
  let desk = Desk()

  private func open() -> AnnotationStore {
    AnnotationStore(
      article: desk.article, at: .beside(desk.articlePath), annotator: { Desk.mirela },
      journals: desk.folder.file("journals"), clock: { [desk] in desk.clock.now() })
  }

  private var contents: [AnnotationContent] { desk.open().annotations.map(\.content) }

  @Test("Undoing steps back through every act and redoing forth again")
  func backAndForth() throws {
    let store = desk.open()
    let range = desk.range("212,000 households")
    let steps = [
      AnnotationContent(note: "one"), AnnotationContent(verdict: .isTrue, note: "one"),
      AnnotationContent(verdict: .isFalse, note: "two"),
    ]
    for content in steps {
      let id = store.annotations.first?.id
      #expect(store.put(content, on: range, editing: id) == .saved)
    }
    _ = store.delete(id: try #require(store.annotations.first?.id))
    for content in steps.reversed() {
      #expect(store.undo()?.outcome == .saved)
      #expect(contents == [content])
    }
    #expect(store.undo()?.outcome == .saved)
    #expect(contents == [])
    #expect(store.undo() == nil)
    for content in steps {
      #expect(store.redo()?.outcome == .saved)
      #expect(contents == [content])
    }
    #expect(store.redo()?.outcome == .saved)
    #expect(contents == [])
    #expect(store.redo() == nil)
    #expect(!desk.json.contains("fc:conflicts"))
  }

  @Test("What was done before a restart can be undone after it, and redone after another")
  func acrossRestart() {
    _ = open().put(AnnotationContent(note: "one"), on: 0..<6)
    _ = open().put(AnnotationContent(note: "two"), on: 7..<13)
    let second = open()
    #expect(second.undo()?.description == "new annotation")
    #expect(contents.map(\.note) == ["one"])
    let third = open()
    #expect(third.redo()?.outcome == .saved)
    #expect(contents.map(\.note) == ["one", "two"])
    _ = third.undo()
    #expect(third.undo()?.outcome == .saved)
    #expect(contents == [])
    removeJournals()
  }

  @Test("A journal whose last line was cut off is read up to there and goes on after it")
  func cutLine() {
    _ = open().put(AnnotationContent(note: "one"), on: 0..<6)
    let journal = Journal(
      of: desk.folder.file("halden.txt.annotations.json"), in: desk.folder.file("journals"))
    let bytes = (try? FileReading.read(journal.path))?.bytes ?? []
    try? DurableFile.overwrite(journal.path, with: bytes + bytes.dropLast(40))
    _ = open().put(AnnotationContent(note: "two"), on: 7..<13)
    #expect(journal.entries().map(\.act.description) == ["new annotation", "new annotation"])
    removeJournals()
  }

  @Test("Undoing keeps what a colleague has added meanwhile")
  func colleague() throws {
    let range = desk.range("212,000 households")
    let store = desk.open()
    _ = store.put(AnnotationContent(note: "one"), on: range)
    let id = try #require(store.annotations.first?.id)
    _ = store.put(AnnotationContent(note: "two"), on: range, editing: id)
    let other = desk.open()
    _ = other.put(AnnotationContent(note: "two", tags: ["checked"]), on: range, editing: id)
    _ = store.reloadIfChanged()
    #expect(store.undo()?.outcome == .saved)
    #expect(contents == [AnnotationContent(note: "one", tags: ["checked"])])
  }

  @Test("Ten thousand acts can be undone, and no more are kept")
  func limit() {
    var history = History()
    for number in 0..<10_005 {
      history.add(Act(id: "\(number)", before: nil, after: [], "act"))
    }
    #expect(history.done.count == 10_000)
    #expect(history.done.first?.id == "5")
  }

  private func removeJournals() {
    let journal = Journal(
      of: desk.folder.file("halden.txt.annotations.json"), in: desk.folder.file("journals"))
    removeFile(journal.path)
    removeFolder(desk.folder.file("journals"))
  }
}
