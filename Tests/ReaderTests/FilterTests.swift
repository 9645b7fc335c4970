import Annotations
import Articles
import Terminal
import Testing

@testable import Desk
@testable import Reader

/// One language of filters for every list.
@Suite struct FilterTests {
  /// An article with three annotations, each of a tag, a verdict and a person of its own.
  private func desk(columns: Int = 80) throws -> ReaderTests.Desk {
    let desk = try Desk(columns: columns, rows: 30)
    let article = try Article(reading: desk.path("harbour.txt"))
    for (text, verdict, tag, name) in [
      ("41 per cent", Verdict.isTrue, "water", "Ann"), ("212,000", .isFalse, "homes", "Bo"),
      ("30 per cent", .isFalse, "Water", "Cy"),
    ] {
      let range = try #require(TextSearch(text).hits(in: article.text).first)
      AnnotationStore(
        article: article, at: .beside(article.path),
        annotator: { Annotator(id: "mailto:\(name)@desk.example", name: name) }
      ).put(AnnotationContent(verdict: verdict, tags: [tag]), on: range)
    }
    return desk
  }

  @Test(
    "the list of annotations is narrowed by tag, verdict, kind and person",
    arguments: [
      ("tag:water", ["41 per cent", "30 per cent"]), ("verdict:false", ["212,000", "30 per cent"]),
      ("kind:percent verdict:true", ["41 per cent"]), ("by:bo", ["212,000"]),
      ("is:open", []), ("pipes", []), ("per cent", ["41 per cent", "30 per cent"]),
    ])
  func annotations(_ filter: String, _ expected: [String]) throws {
    let desk = try desk()
    try desk.open()
    desk.settle()
    desk.type("L", "/", filter, "Enter")
    guard case .list(let panel) = desk.session.overlay else { throw Desk.Failure.noFolder }
    #expect(panel.items.map(\.text) == expected)
    // Esc shows all again, and leaves the list only then.
    desk.type("Esc")
    guard case .list(let all) = desk.session.overlay else { throw Desk.Failure.noFolder }
    #expect(all.items.count == 3)
    desk.type("Esc")
    #expect(desk.session.overlay == nil)
  }

  @Test("the list of annotations is sorted by verdict, by tag and by person")
  func sorted() throws {
    let desk = try desk()
    try desk.open()
    desk.type("L")
    func texts() -> [String] {
      guard case .list(let panel) = desk.session.overlay else { return [] }
      return panel.items.map(\.text)
    }
    #expect(texts() == ["41 per cent", "212,000", "30 per cent"])
    desk.type("s")
    #expect(texts() == ["41 per cent", "212,000", "30 per cent"])
    desk.type("s")
    #expect(texts() == ["212,000", "41 per cent", "30 per cent"])
    desk.type("s")
    #expect(desk.picture.contains("by person"))
  }

  @Test("the claims of the list are narrowed by what was said of them")
  func claims() throws {
    let desk = try desk()
    try desk.open()
    desk.settle()
    desk.type("C", "/", "tag:homes", "Enter")
    guard case .list(let panel) = desk.session.overlay else { throw Desk.Failure.noFolder }
    #expect(panel.items.count == 1)
    #expect(panel.items.first?.text.contains("212,000") == true)
  }

  @Test(
    "the claims of the list are narrowed by what is read of them, also where two parts of it meet",
    arguments: [
      ("HOUSEHOLDS", true), ("åse", true), ("nordvann:", true), ("attributed", true),
      ("\"per cent\"", true), ("wolf", false), ("å:", false),
    ])
  func claims(_ word: String, _ isFound: Bool) throws {
    let desk = try desk()
    try desk.open()
    desk.settle()
    func items() -> [ListPanel.Item] {
      guard case .list(let panel) = desk.session.overlay else { return [] }
      return Array(panel.items)
    }
    desk.type("C")
    let small = word.lowercased().filter { $0 != "\"" }
    let expected = items().filter { item in
      [item.text, item.detail].contains { $0.lowercased().holds(small) }
    }
    desk.type("/", word, "Enter")
    #expect(items() == expected)
    #expect(expected.isEmpty == !isFound)
  }

  @Test("the lists of the side panel are narrowed, and say so")
  func panel() throws {
    let desk = try desk(columns: 130)
    try desk.open()
    desk.settle()
    desk.type("i", "Tab", "Tab", "/", "tag:water", "Enter")
    let rows = desk.session.reader?.panelRows(.notes).count
    #expect(rows == 2)
    #expect(desk.status.contains("[/tag:water]"))
    desk.type("Esc")
    #expect(desk.session.reader?.panelRows(.notes).count == 3)
    #expect(desk.session.panel.isFocused)
  }

  @Test(
    "the list of articles is narrowed by what they hold",
    arguments: [
      ("tag:homes", 1), ("tag:nothing", 0), ("verdict:false", 1), ("verdict:opinion", 0),
      ("kind:person", 1), ("kind:money", 0), ("is:open", 1), ("is:checked", 1), ("halden", 1),
    ])
  func shelf(_ filter: String, _ count: Int) throws {
    let desk = try desk()
    try Desk.write("Nothing is counted here.\n", to: desk.folder + "/other.txt")
    try desk.openShelf()
    desk.type("/", filter, "Enter")
    #expect(desk.session.shelf?.visible.count == count)
  }

  @Test("names are narrowed by the tags of their articles and by their kind")
  func names() throws {
    let desk = try desk()
    try desk.openShelf()
    desk.type("I", "/", "kind:person tag:water", "Enter")
    let page = desk.session.deskPage as? NamesPage
    #expect(page?.rows.map(\.name) == ["Åse Brúnfjell"])
    desk.type("/", " verdict:opinion", "Enter")
    #expect(page?.rows.isEmpty == true)
  }
}
