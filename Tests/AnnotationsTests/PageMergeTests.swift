import Articles
import Testing

@testable import Annotations

@Suite struct PageMergeTests {
  private func merged(_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) throws -> [UInt8] {
    try PageMerge(base: base, ours: ours, theirs: theirs).bytes
  }

  private func ids(_ file: [UInt8]) throws -> Set<String> {
    Set(try PageReader.read(file).page.items.map(\.key.id))
  }

  @Test("Merging is commutative and idempotent and loses no annotation")
  func properties() throws {
    for seed in 0..<60 {
      var pages = RandomPages(seed: seed)
      let base = try PageReader.read(pages.page()).canonical
      let ours = try PageReader.read(try pages.edited(base, by: "x")).canonical
      let theirs = try PageReader.read(try pages.edited(base, by: "y")).canonical
      let result = try merged(base, ours, theirs)
      #expect(try merged(base, theirs, ours) == result)
      #expect(try merged(base, ours, ours) == ours)
      #expect(try merged(base, result, theirs) == result)
      #expect(try ids(result) == ids(ours).union(ids(theirs)))
      #expect(try merged([], ours, theirs) == merged([], theirs, ours))
    }
  }

  @Test("A side that changed nothing leaves the other's members in their order")
  func memberOrder() throws {
    func page(_ members: String) throws -> [UInt8] {
      let text = #"{"type": "AnnotationPage", "items": []\#(members)}"#
      return try PageReader.read(Array(text.utf8)).canonical
    }
    let base = try page("")
    let changed = try page(#", "zebra": 1, "apple": 2"#)
    #expect(try merged(base, changed, base) == changed)
    #expect(try merged(base, base, changed) == changed)
  }

  /// Two desks with copies of one annotated article.
  private struct Desks {
    let base: [UInt8]
    let range: Range<Int>
    let one = Desk()
    let other = Desk()

    init(_ content: AnnotationContent) {
      range = one.range("212,000 households")
      _ = one.open().put(content, on: range)
      base = Array(one.json.utf8)
      other.folder.write("halden.txt.annotations.json", base)
      other.clock.set(1_717_600_000)
    }

    func edit(_ desk: Desk, _ content: AnnotationContent) {
      let store = desk.open()
      _ = store.put(content, on: range, editing: store.annotations.first?.id)
    }

    func merge() throws -> (content: AnnotationContent?, conflicts: Int) {
      let result = try PageMerge(
        base: base, ours: Array(one.json.utf8), theirs: Array(other.json.utf8))
      one.folder.write("halden.txt.annotations.json", result.bytes)
      return (one.open().annotations.first?.content, result.newConflicts)
    }
  }

  @Test("Different fields of one annotation are both kept")
  func fields() throws {
    let desks = Desks(AnnotationContent(note: "n"))
    desks.edit(desks.one, AnnotationContent(verdict: .isTrue, note: "n"))
    desks.edit(desks.other, AnnotationContent(note: "n", tags: ["t"]))
    let (content, conflicts) = try desks.merge()
    #expect(content == AnnotationContent(verdict: .isTrue, note: "n", tags: ["t"]))
    #expect(conflicts == 0)
  }

  @Test("Of two changes of one field the later is shown and the other kept as a conflict")
  func conflict() throws {
    let desks = Desks(AnnotationContent(note: "n"))
    desks.edit(desks.one, AnnotationContent(note: "earlier"))
    desks.edit(desks.other, AnnotationContent(note: "later"))
    let (content, conflicts) = try desks.merge()
    #expect(content?.note == "later")
    #expect(conflicts == 1)
    #expect(desks.one.open().annotations.first?.conflicts == 1)
    #expect(desks.one.json.contains("earlier"))
  }

  @Test("Tags are added and removed on either side")
  func tags() throws {
    let desks = Desks(AnnotationContent(tags: ["a", "b"]))
    desks.edit(desks.one, AnnotationContent(tags: ["a", "b", "c"]))
    desks.edit(desks.other, AnnotationContent(tags: ["b"]))
    #expect(try desks.merge().content?.tags == ["b", "c"])
  }

  @Test("An edit after the deletion revives; one before it does not", arguments: [true, false])
  func deletion(isEditLater: Bool) throws {
    let desks = Desks(AnnotationContent(note: "n"))
    let (first, second) = (desks.one, desks.other)
    let (deleting, editing) = isEditLater ? (first, second) : (second, first)
    let store = deleting.open()
    _ = store.delete(id: try #require(store.annotations.first?.id))
    desks.edit(editing, AnnotationContent(note: "edited"))
    #expect(try desks.merge().content?.note == (isEditLater ? "edited" : nil))
  }

  @Test("A side that cannot be read leaves both files as they are")
  func unreadable() {
    let folder = TemporaryFolder()
    folder.write("base", "")
    folder.write("ours", "{\"type\": \"AnnotationPage\", \"items\": []}")
    folder.write("theirs", "<<<<<<< HEAD")
    #expect(throws: AnnotationsError.self) {
      try PageMerge.merge(
        base: folder.file("base"), ours: folder.file("ours"), theirs: folder.file("theirs"))
    }
    #expect(folder.read("ours") == "{\"type\": \"AnnotationPage\", \"items\": []}")
  }
}
