import Articles
import Terminal
import Testing

@testable import Reader

/// Searching one article and all of them, links, headings, and paragraphs with annotations.
@Suite struct FindingTests {
  private func waitForResults(_ desk: Desk) async throws {
    for _ in 0..<2000 {
      desk.session.takeFinishedWork()
      if desk.session.results?.isRunning == false { return }
      try await Task.sleep(for: .milliseconds(5))
    }
    Issue.record("the search does not end")
  }

  @Test("a regular expression is searched as it is typed, and counted")
  func regularExpression() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("/", "\\d+ per cent")
    #expect(desk.status.contains("1/2"))
    desk.type("Enter", "n")
    #expect(desk.picture.contains("2/2"))
    #expect(desk.session.reader?.currentHighlight.map { desk.quotation($0.range) } == "30 per cent")
  }

  @Test("the map shows the hits of what is typed now, not of what was typed before")
  func mapFollows() throws {
    let desk = try Desk()
    try desk.open()
    let reader = try #require(desk.session.reader)
    desk.type("/", "the")
    #expect(reader.map(rows: 20).signs.contains(.hit))
    desk.type("zzz")
    #expect(!reader.map(rows: 20).signs.contains(.hit))
  }

  @Test("what is no pattern is searched as text, and the reason is told")
  func badPattern() throws {
    let desk = try Desk(["a.txt": "A (b) c\n"])
    try desk.open("a.txt")
    desk.type("/", "(b")
    #expect(desk.status.contains("1/1"))
    #expect(desk.status.contains("( is never closed, so it is searched as plain text"))
  }

  @Test("a phrase is found across the marks of Markdown, in one article and in all")
  func acrossMarks() async throws {
    let desk = try Desk(["a.md": "They paid **4.2** million\nfor it.\n", "b.txt": "4.2 million\n"])
    try desk.open("a.md")
    desk.type("/", "4\\.2 million", "Enter")
    #expect(desk.picture.contains("hit 1/1"))
    #expect(desk.session.reader?.cursor.lowerBound == 12)
    try desk.openShelf()
    desk.session.reader = nil
    desk.type(":", "grep 4.2 million", "Enter")
    try await waitForResults(desk)
    let hits = desk.session.results?.hits ?? []
    #expect(hits.map(\.range) == [12..<25, 0..<11])
    #expect(hits.map(\.text) == ["4.2 million", "4.2 million"])
  }

  @Test("Esc comes back to where the search began")
  func escapes() throws {
    let desk = try Desk()
    try desk.open()
    let before = desk.session.reader?.cursor
    desk.type("/", "pipes", "Esc")
    #expect(desk.session.reader?.cursor == before)
    #expect(desk.session.reader?.search == nil)
  }

  @Test("arrows go through what was searched before, and back to what is being typed")
  func history() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("/", "Halden", "Enter", "/", "water", "Enter", "/", "pi", "↑")
    #expect(desk.session.prompt?.field.text == "water")
    desk.type("↑")
    #expect(desk.session.prompt?.field.text == "Halden")
    desk.type("↓", "↓")
    #expect(desk.session.prompt?.field.text == "pi")
  }

  @Test("a blank matches the line break inside a paragraph, and the page's own lines do not matter")
  func acrossLines() throws {
    let desk = try Desk(["a.txt": "One two\nthree four\n"])
    try desk.open("a.txt")
    desk.type(":", "width 20", "Enter", "/", "two th.ee", "Enter")
    #expect(desk.picture.contains("1/1"))
  }

  @Test("a long text is searched in the background, from the cursor on and round")
  func background() async throws {
    let filling = String(repeating: "Nothing to see here, nor there.\n", count: 12_000)
    let desk = try Desk(["a.txt": "needle 1\n" + filling + "needle 2\n" + filling + "needle 3\n"])
    try desk.open("a.txt")
    let reader = try #require(desk.session.reader)
    #expect(reader.article.text.bytes.count > Search.immediateLimit)
    reader.moveCursor(toByte: 400_000)
    desk.type("/", "needle \\d", "Enter")
    for _ in 0..<4000 where reader.search?.isDone != true {
      desk.session.takeFinishedWork()
      try await Task.sleep(for: .milliseconds(5))
    }
    #expect(desk.quotation(reader.search!.hits[reader.search!.current!]) == "needle 3")
    #expect(reader.search?.countText == "3/3")
    desk.type("n")
    #expect(reader.search?.countText == "1/3")
    desk.type("N", "N")
    #expect(reader.search?.countText == "2/3")
  }

  @Test("a search that is given up ends, and keys go on meanwhile")
  func interrupts() throws {
    let filling = String(repeating: "Nothing to see here, nor there.\n", count: 40_000)
    let desk = try Desk(["a.txt": filling])
    try desk.open("a.txt")
    desk.type("/", "needle", "Enter", "j", "Esc")
    #expect(desk.session.reader?.search == nil)
  }

  @Test("a search in all articles lists the hits, opens at one, goes on and comes back")
  func grep() async throws {
    let desk = try Desk([
      "a.txt": "First\n\nThe bridge cost 3 million.\n", "b.txt": "Second\n\nNothing.\n",
      "c.txt": "Third\n\nA bridge for 4 million, a bridge for 5.\n",
    ])
    try desk.openShelf()
    desk.type(":", "grep bridge|tunnel", "Enter")
    try await waitForResults(desk)
    #expect(desk.picture.contains("3 hits in 2 of 3 articles"))
    #expect(desk.row(with: "cost 3")?.contains("a.txt") == true)
    desk.type("Enter")
    #expect(desk.session.reader?.article.metadata.title == "First")
    desk.type("n")
    #expect(desk.session.reader?.article.metadata.title == "Third")
    desk.type("n")
    #expect(desk.session.reader?.search?.countText == "2/2")
    desk.type("n")
    #expect(desk.status.contains("No further hit"))
    desk.type("N", "N")
    #expect(desk.session.reader?.article.metadata.title == "First")
    desk.type("q")
    #expect(desk.session.place == .results)
    desk.type("q")
    #expect(desk.session.place == .shelf)
  }

  @Test("the outline lists the headings and leads to them")
  func outline() throws {
    let desk = try Desk(["a.md": "# One\n\nText.\n\n## Two *and*\n\nMore.\n\n# Three\n\nEnd.\n"])
    try desk.open("a.md")
    desk.type(":", "outline", "Enter")
    #expect(desk.picture.contains("2    Two and"))
    desk.type("G", "Enter")
    #expect(desk.session.reader.map { desk.quotation($0.cursor) } == "Three")
  }

  @Test("links are those of the text and of the sources; only the web is opened")
  func links() throws {
    let desk = try Desk([
      "a.md":
        "# A\n\nSee [the report](https://one.example/r), (https://two.example/a_(b)), "
        + "and [a file](file:///etc/passwd).\n"
    ])
    try desk.open("a.md")
    let links = desk.session.reader?.links.map(\.address)
    #expect(
      links == ["https://one.example/r", "https://two.example/a_(b)", "file:///etc/passwd"])
    desk.type("O", "g", "Enter")
    #expect(desk.session.takeEffects() == [.openAddress("https://one.example/r")])
    desk.type("G", "Enter")
    #expect(desk.session.takeEffects() == [])
    #expect(desk.status.contains("Only http and https"))
  }

  @Test("& shows only paragraphs with annotations, and a jump elsewhere shows all again")
  func annotatedOnly() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("]", "T", "]", "]", "F", "&")
    #expect(desk.picture.contains("41 per cent") && desk.picture.contains("30 per cent"))
    #expect(!desk.picture.contains("low after dry spring\n"))
    #expect(desk.row(with: "Halden reservoir low")?.hasPrefix(" Halden") == true)
    desk.type("g", "k", "h")
    #expect(desk.session.reader?.isCursorHidden == false)
    desk.type("/", "dry", "Enter")
    #expect(desk.session.reader?.isAnnotatedOnly == false)
    #expect(desk.picture.contains("▸   Halden reservoir low after dry spring"))
  }

  @Test("the shelf follows its folder and keeps the place")
  func folder() throws {
    let desk = try Desk(["a.txt": "A\n", "c.txt": "C\n", "e.txt": "E\n"])
    let folder = desk.folder
    let list: @Sendable () -> (articles: [FoundArticle], problems: [String]) = {
      ((try? ArticleFolder.articles(at: ArticlePath(folder))) ?? [], [])
    }
    desk.session.openShelf(named: "desk", articles: list().articles, readAgain: list)
    desk.type("j")
    #expect(desk.session.shelf?.selectedEntry?.article.displayName == "c.txt")
    try Desk.write("B\n", to: "\(desk.folder)/b.txt")
    try desk.listFolder()
    #expect(desk.session.shelf?.entries.count == 4)
    #expect(desk.session.shelf?.selectedEntry?.article.displayName == "c.txt")
    #expect(desk.status.contains("In the folder: 1 new"))
    desk.remove("c.txt")
    try desk.listFolder()
    #expect(desk.session.shelf?.selectedEntry?.article.displayName == "e.txt")
  }
}
