import Analysis
import Annotations
import Articles
import Glibc
import Testing

@testable import Reader

/// Annotating, and what follows from it.
@Suite struct SessionTests {
  @Test("a verdict is saved at once and the claim counts as checked")
  func verdict() throws {
    let desk = try Desk()
    try desk.open()
    desk.settle()
    desk.type("]", "F")
    #expect(desk.status.contains("saved false"))
    #expect(desk.session.reader?.progress.checkedClaims == 1)
    #expect(desk.names(in: desk.folder).contains("harbour.txt.annotations.json"))
  }

  @Test("needs-source does not count as checked")
  func needsSource() throws {
    let desk = try Desk()
    try desk.open()
    desk.settle()
    desk.type("]", "Enter", "?", "^S")
    #expect(desk.session.reader?.annotations.count == 1)
    #expect(desk.session.reader?.progress.checkedClaims == 0)
  }

  @Test("a saved note is shown first on the status line, forty columns of it")
  func noteShown() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("]", "c", "One two three four five six seven eight nine ten", "^S")
    #expect(desk.status.contains("saved One two three four five six seven eight…"))
  }

  @Test("a verdict works on a name")
  func verdictOnName() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("Tab", "T")
    #expect(desk.session.reader?.annotations.first?.quotation == "Halden")
  }

  @Test("a verdict where nothing is highlighted changes nothing and says what to do")
  func verdictOnNothing() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("l", "T")
    #expect(desk.status.contains("Nothing highlighted here"))
    #expect(desk.session.reader?.annotations.isEmpty == true)
  }

  @Test("selected words become an annotation of their own")
  func selection() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("l", "v", "l", "l", "M")
    #expect(desk.session.reader?.annotations.first?.quotation == "reservoir low after")
    #expect(desk.session.place == .reader)
  }

  @Test("u takes a verdict back, ^R gives it again")
  func undo() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("]", "T", "u")
    #expect(desk.session.reader?.annotations.isEmpty == true)
    desk.type("^R")
    #expect(desk.session.reader?.annotations.first?.content.verdict == .isTrue)
  }

  @Test("x deletes, u brings back")
  func delete() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("]", "T", "x")
    #expect(desk.session.reader?.annotations.isEmpty == true)
    desk.type("u")
    #expect(desk.session.reader?.annotations.count == 1)
  }

  @Test("a rejected name is gone everywhere in the article, and is there again after undo")
  func reject() throws {
    let desk = try Desk()
    try desk.open()
    let before = desk.session.reader?.highlights
    desk.type("Tab", "r")
    let names = desk.session.reader?.highlights.filter { $0.kind == .location }
    #expect(names == [])
    desk.type("u")
    #expect(desk.session.reader?.highlights == before)
  }

  @Test("a corrected kind holds for the same name elsewhere, and says where it comes from")
  func derivedKind() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("e", "k", "Enter", "Tab")
    #expect(desk.session.reader?.currentHighlight?.kind == .organisation)
    #expect(desk.status.contains("as corrected elsewhere"))
  }

  @Test("quotations are shown when they are switched on, and take a verdict")
  func quotations() throws {
    let desk = try Desk()
    try desk.open()
    desk.session.reader?.take(
      ArticleFindings(of: desk.session.reader!.article, mentions: []))
    desk.type("H", "G", "k", "k", "Enter", "q", "/", "We ask", "Enter", "M")
    let quotations = desk.session.reader?.annotations.map(\.quotation)
    #expect(quotations == ["“We ask 212,000 households to save,”"])
  }

  @Test("a contradiction is marked and told, and is gone once it is dismissed")
  func dismiss() throws {
    let text = "A wrong day\n\nThe talks began on Friday, Nov. 24, 2016 in Halden, he said.\n"
    let desk = try Desk(["day.txt": text])
    try desk.open("day.txt")
    let article = try #require(desk.session.reader?.article)
    let mentions = ArticleAnalysis(of: article).mentions
    desk.session.reader?.take(ArticleFindings(of: article, mentions: mentions))
    desk.type("/", "Friday", "Enter")
    #expect(desk.status.contains("was a Thursday"))
    #expect(desk.row(with: "The talks")?.contains("!") == true)
    desk.type(":", "dismiss", "Enter")
    #expect(desk.row(with: "The talks")?.contains("!") == false)
    desk.type("u")
    #expect(desk.row(with: "The talks")?.contains("!") == true)
  }

  @Test("e gives a highlight another kind")
  func relabel() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("Tab", "e", "k", "Enter")
    #expect(desk.session.reader?.currentHighlight?.kind == .organisation)
  }

  @Test(". repeats the last annotation on another highlight")
  func repeatLast() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("]", "c", "Same here", "^S", "Tab", ".")
    #expect(desk.session.reader?.annotations.map(\.content.note) == ["Same here", "Same here"])
  }

  @Test("everything is there again after a new start")
  func reopen() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("]", "c", "Kept", "^S", "]")
    let cursor = desk.session.reader?.cursor
    desk.session.finish()
    try desk.open()
    #expect(desk.session.reader?.annotations.first?.content.note == "Kept")
    #expect(desk.session.reader?.cursor == cursor)
  }

  @Test("leaving a form with changes takes two Esc")
  func leaveForm() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("]", "c", "Draft", "Esc")
    #expect(desk.session.place == .form)
    desk.type("Esc")
    #expect(desk.session.place == .reader)
  }

  @Test("a form that is open when the program is ended is kept")
  func formAtTheEnd() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("]", "c", "Half a note")
    desk.session.finish()
    try desk.open()
    #expect(desk.session.reader?.annotations.first?.content.note == "Half a note")
  }

  @Test("an annotation around a highlight is told, opened and deleted from it")
  func annotationAround() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("v", "l", "M", "g")
    #expect(desk.status.contains("misleading"))
    desk.type("Enter")
    #expect(desk.picture.contains("─ Halden reservoir ─"))
    desk.type("Esc", "T")
    #expect(desk.session.reader?.annotations.map(\.quotation) == ["Halden", "Halden reservoir"])
    desk.type("u", "x")
    #expect(desk.session.reader?.annotations.isEmpty == true)
  }

  @Test("keys typed ahead of a form that is refused are no commands")
  func typedAhead() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("l")
    for scalar in "ctarget".unicodeScalars { desk.session.handle(.character(scalar)) }
    #expect(desk.session.place == .reader)
    #expect(desk.status.contains("Nothing highlighted here"))
    #expect(desk.session.reader?.annotations.isEmpty == true)
  }

  @Test("undo says what it took back")
  func undoIsTold() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("]", "F", "u")
    #expect(desk.status.contains("saved · undid:"))
  }

  @Test("reading the folder again keeps order, narrowing and selection")
  func readAgain() throws {
    let desk = try Desk(["a.txt": "A\n", "b.txt": "B\n", "c.txt": "C\n"])
    let articles = try ArticleFolder.articles(at: ArticlePath(desk.folder))
    desk.session.openShelf(named: "desk", articles: articles) { (articles, []) }
    desk.type("s", "/", "txt", "Enter", "j", "r")
    #expect(desk.status.contains("Reading the folder again"))
    for _ in 0..<2000 where desk.session.isListing {
      usleep(2000)
      desk.session.takeFinishedWork()
    }
    #expect(desk.status.contains("Read again: 3 articles"))
    #expect(desk.session.shelf?.selectedEntry?.article.displayName == "b.txt")
    #expect(desk.session.shelf?.narrowing == "txt")
  }

  @Test("an annotation whose text is gone is put on other text by p")
  func attach() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("Tab", "c", "Who runs it?", "^S", "q")
    try Desk.write("NordVann is silent.\n", to: desk.folder + "/harbour.txt")
    try desk.open()
    #expect(desk.session.reader?.annotations.first?.range == nil)
    desk.type("L", "Enter", "g", "p")
    let annotation = desk.session.reader?.annotations.first
    #expect(annotation?.quotation == "NordVann")
    #expect(annotation?.content.note == "Who runs it?")
  }

  @Test("* goes to the next mention of a name, and round")
  func nextMention() throws {
    let desk = try Desk()
    try desk.open()
    let article = try #require(desk.session.reader?.article)
    let mentions = Desk.analyse(DetectionInput(article)).mentions
    desk.session.reader?.take(ArticleFindings(of: article, mentions: mentions))
    let first = desk.session.reader?.cursor
    desk.type("*")
    let second = desk.session.reader?.cursor
    #expect(second != first)
    desk.type("*")
    #expect(desk.session.reader?.cursor == first)
    desk.type("#")
    #expect(desk.session.reader?.cursor == second)
  }

  @Test("the list of claims leads to their places")
  func claims() throws {
    let desk = try Desk()
    try desk.open()
    let article = try #require(desk.session.reader?.article)
    let mentions = Desk.analyse(DetectionInput(article)).mentions
    desk.session.reader?.take(ArticleFindings(of: article, mentions: mentions))
    desk.type("C")
    #expect(desk.picture.contains("Claims · 1 of"))
    desk.type("G", "Enter")
    #expect(desk.session.place == .reader)
  }

  @Test("what another article of the list counts differently is found, and is no contradiction")
  func differences() throws {
    let one = "Port Ellery, Nova Scotia. The storm killed 107 people on the coast.\n"
    let two = "Nova Scotia counts its losses: the storm killed 131 people in Port Ellery.\n"
    func mentions(_ article: Article) -> [Mention] {
      let figures = ArticleAnalysis(of: article).mentions.filter { !$0.kind.isEntity }
      let names = ["Port Ellery", "Nova Scotia"].flatMap {
        TextSearch($0).hits(in: article.text).map { Mention(range: $0, kind: .location) }
      }
      return (figures + names).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    let (a, b) = (Article(path: "a.txt", text: one), Article(path: "b.txt", text: two))
    let (found, other) = (mentions(a), mentions(b))
    var findings = ArticleFindings(of: a, mentions: found)
    findings.compare(a, found, with: b, other, named: "b.txt")
    #expect(findings.checks.map(\.kind) == [.differingValues])
    #expect(findings.checks.first?.message.contains("b.txt") == true)
  }
}
