import Annotations
import Articles
import Settings
import Terminal
import Testing

@testable import Reader

/// What somebody else said is shown with a name and a look of its own.
@Suite struct OtherPeopleTests {
  /// The article with a verdict of one's own and one of each of the others, on three figures.
  private func desk(columns: Int, others: [String]) throws -> Desk {
    var settings = Settings()
    settings.annotatorName = Setting("Ann Lake", .standard)
    settings.annotatorEmail = Setting("ann@desk.example", .standard)
    let desk = try Desk(columns: columns, rows: 30, settings: settings)
    let article = try Article(reading: desk.path("harbour.txt"))
    func say(_ verdict: Verdict, on text: String, by name: String, _ address: String) throws {
      let range = try #require(TextSearch(text).hits(in: article.text).first)
      AnnotationStore(
        article: article, at: .beside(article.path),
        annotator: { Annotator(id: "mailto:" + address, name: name) }
      ).put(AnnotationContent(verdict: verdict), on: range)
    }
    try say(.isTrue, on: "212,000", by: "Ann Lake", "ann@desk.example")
    for name in others {
      try say(.isFalse, on: "41 per cent", by: name, name.lowercased() + "@desk.example")
    }
    try desk.open()
    desk.session.didPaint()
    desk.session.takeFinishedWork()
    return desk
  }

  @Test("the margin has the initial of somebody else, and none of one's own")
  func margin() throws {
    let desk = try desk(columns: 80, others: ["Bo"])
    #expect(desk.row(with: "41 per cent")?.prefix(20).contains("bF ") == true)
    #expect(desk.row(with: "212,000")?.prefix(20).contains("aT ") == false)
  }

  @Test("status line and panel name the other, in a look of their own")
  func names() throws {
    let desk = try desk(columns: 120, others: ["Bo"])
    desk.type("/", "41 per", "Enter")
    #expect(desk.status.contains(" by Bo"))
    desk.type("i", "Tab", "Tab")
    #expect(desk.row(with: "Bo: 41 per cent") != nil)
  }

  @Test("names get looks in the order of their coming, and keep them")
  func order() throws {
    let desk = try desk(columns: 80, others: ["Bo", "Cy"])
    let reader = try #require(desk.session.reader)
    let (people, theme) = (desk.session.otherPeople, Theme(.dark, colorCount: 256))
    func look(_ name: String) throws -> Style {
      people.style(of: try #require(reader.annotations.first { $0.creatorName == name }), theme)
    }
    let (bo, cy) = (try look("Bo"), try look("Cy"))
    #expect(bo != cy)
    #expect(try look("Bo") == bo)
    #expect(try look("Ann Lake") == theme.text)
  }
}
