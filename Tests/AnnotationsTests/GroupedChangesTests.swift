import Articles
import Testing

@testable import Annotations

/// Several things said in one step, and what is new in a file.
@Suite struct GroupedChangesTests {
  @Test("several changes are saved once and undone and done again in one step")
  func group() throws {
    let desk = Desk(text: "Anna and Berg and Carl.")
    let store = desk.open()
    let ranges = [0..<4, 9..<13, 18..<22]
    let outcome = store.put(
      ranges.map { .init(content: AnnotationContent(verdict: .isTrue), range: $0) })
    #expect(outcome == .saved)
    #expect(store.annotations.count == 3)
    #expect(store.undo()?.description == "verdict True, 3 times")
    #expect(store.annotations.isEmpty)
    #expect(store.redo()?.outcome == .saved)
    #expect(store.annotations.count == 3)
  }

  @Test("several changes in one step are undone in one step after a restart, and done again")
  func groupAcrossRestart() {
    let desk = Desk(text: "Anna and Berg and Carl.")
    func open() -> AnnotationStore {
      AnnotationStore(
        article: desk.article, at: .beside(desk.articlePath), annotator: { Desk.mirela },
        journals: desk.folder.file("journals"), clock: { desk.clock.now() })
    }
    open().put(AnnotationContent(note: "before"), on: 5..<8)
    open().put(
      [0..<4, 9..<13, 18..<22].map {
        .init(content: AnnotationContent(verdict: .isTrue), range: $0)
      })
    let second = open()
    #expect(second.undo()?.description == "verdict True, 3 times")
    #expect(second.annotations.map(\.content.note) == ["before"])
    let third = open()
    #expect(third.redo()?.outcome == .saved)
    #expect(third.annotations.count == 4)
  }

  @Test("identity, decision and evidence are kept in the file")
  func newFields() throws {
    let desk = Desk(text: "Anna and Berg.")
    let store = desk.open()
    let content = AnnotationContent(
      verdict: .isFalse, sources: [SourceReference(url: "https://x.example", evidence: "“No.”")],
      identity: "Anna Lake", decides: ["urn:uuid:1", "urn:uuid:2"])
    store.put(content, on: 0..<4)
    let next = desk.open()
    #expect(next.annotations.map(\.content) == [content])
  }
}
