import Annotations
import Articles
import Glibc
import Synchronization
import Terminal
import Testing

@testable import Desk
@testable import Reader

/// What the pages of the desk keep.
@Suite struct DeskPageTests {
  private func list(_ desk: ReaderTests.Desk)
    -> @Sendable () -> (
      articles: [FoundArticle], problems: [String]
    )
  {
    let folder = desk.folder
    return { ((try? ArticleFolder.articles(at: ArticlePath(folder))) ?? [], []) }
  }

  @Test("a row that no longer fits the filter stays, until the filter is chosen again")
  func keepsRows() throws {
    let desk = try Desk()
    try desk.openShelf()
    desk.type("W")
    let page = try #require(desk.session.deskPage as? WorklistPage)
    let rows = Array(page.rows)
    #expect(rows.count >= 2)
    desk.type("T")
    page.takeNewArticles()
    #expect(Array(page.rows) == rows)
    #expect(page.list.selected == 1)
    // It can be undone there.
    desk.type("u")
    #expect(desk.status.contains("undid"))
    desk.type("k", "T", "&", "&", "&", "&", "&")
    #expect(Array(page.rows) == Array(rows.dropFirst()))
  }

  @Test("the worklist, its filter and its row stay when the folder changes, and so does undo")
  func survivesFolderChange() throws {
    let desk = try Desk(["b.txt": Desk.harbour, "c.txt": "Halden paid 30 per cent more.\n"])
    let list = list(desk)
    desk.session.openShelf(named: "desk", articles: list().articles, readAgain: list)
    while desk.session.desk?.isWorking == true { desk.session.takeFinishedWork() }
    desk.type("W", "/", "halden", "Enter", "T")
    let page = try #require(desk.session.deskPage as? WorklistPage)
    let before = desk.session.desk?.index.text(of: page.rows[page.list.selected])
    try Desk.write("A new one.\n", to: "\(desk.folder)/a.txt")
    try desk.listFolder()
    #expect(desk.session.deskPage === page)
    #expect(page.query == "halden")
    #expect(desk.session.desk?.index.text(of: page.rows[page.list.selected]) == before)
    desk.type("u")
    #expect(desk.status.contains("undid"))
    desk.type("q")
    #expect(desk.session.shelf?.entries.count == 3)
  }

  @Test("articles of very many claims are compared while the worklist can be used")
  func compared() throws {
    let desk = try Desk(["a.txt": Desk.harbour, "b.txt": Desk.harbour])
    let articles = list(desk)().articles
    let folder = FolderDesk(
      articles, comparedAtOnce: 0, analyse: Desk.analyse,
      makeStore: { [unowned session = desk.session] in session.makeStore(for: $0) }, wake: {})
    folder.finish()
    desk.session.desk = folder
    desk.type("W")
    #expect(desk.row(with: "comparing articles") != nil)
    #expect(desk.row(with: "+1") == nil)
    for _ in 0..<2000 where folder.isComparing {
      usleep(2000)
      desk.session.takeFinishedWork()
    }
    #expect(desk.row(with: "comparing articles") == nil)
    #expect(desk.row(with: "+1") != nil)
  }

  @Test(
    "when the folder changes only what is new or was written to is read, unless anything may have been",
    arguments: [([], false, 1), (["b.txt"], false, 2), ([], true, 3)] as [([String], Bool, Int)])
  func readsWhatIsNew(_ changed: [String], _ isUncertain: Bool, _ count: Int) throws {
    let desk = try Desk(["b.txt": Desk.harbour, "c.txt": Desk.harbour])
    let counted = Mutex(0)
    func folder(_ articles: [FoundArticle], _ earlier: (FolderDesk, FolderListing)?) -> FolderDesk {
      let folder = FolderDesk(
        articles, after: earlier,
        analyse: { input in
          counted.withLock { $0 += 1 }
          return Desk.analyse(input)
        },
        makeStore: { [unowned session = desk.session] in session.makeStore(for: $0) }, wake: {})
      while folder.analysis.progress.done < articles.count { usleep(1000) }
      folder.finish()
      return folder
    }
    let old = folder(list(desk)().articles, nil)
    counted.withLock { $0 = 0 }
    try Desk.write("A new one.\n", to: "\(desk.folder)/a.txt")
    var changes = FolderWatch.Changes()
    changes.articles = Set((changed + ["a.txt"]).map(desk.path))
    changes.isUncertain = isUncertain
    let listing = FolderListing(
      list(desk)(),
      for: FolderListing.Request(
        before: old.articles, generation: 0, changes: changes, isAskedFor: false))
    #expect(listing.moved.places == [1, 2])
    #expect(listing.addedCount == 1)
    #expect(listing.changed == Set(changed.map(desk.path)))
    let new = folder(listing.articles, (old, listing))
    #expect(counted.withLock { $0 } == count)
    #expect((0..<3).allSatisfy(new.index.isRead))
  }

  @Test(
    "where the selected row's article is gone the worklist goes on with the next row that is left")
  func selectedArticleGone() throws {
    let desk = try Desk(["a.txt": Desk.harbour, "b.txt": Desk.harbour, "c.txt": Desk.harbour])
    try desk.openShelf()
    desk.session.readAgain = { ([], []) }
    desk.type("W", "s")
    let page = try #require(desk.session.deskPage as? WorklistPage)
    page.move(to: try #require(page.rows.firstIndex { $0.article == 1 }) + 1)
    desk.remove("b.txt")
    try desk.listFolder()
    let item = try #require(page.selectedItem)
    #expect(desk.session.desk?.index.article(item.id.article).displayName == "c.txt")
    #expect(page.list.selected == page.rows.firstIndex { $0.article == 1 })
  }

  @Test("what another person says of an article is counted, and changes no list")
  func saidByOthers() throws {
    let desk = try Desk(["a.txt": Desk.harbour, "b.txt": Desk.harbour])
    try desk.openShelf()
    desk.session.readAgain = { ([], []) }
    let article = try Article(reading: desk.path("b.txt"))
    let range = try #require(TextSearch("212,000").hits(in: article.text).first)
    AnnotationStore(
      article: article, at: .beside(article.path),
      annotator: { Annotator(id: "mailto:b@desk.example", name: "Bo") }
    ).put(AnnotationContent(verdict: .isTrue), on: range)
    func tell() {
      var changes = FolderWatch.Changes()
      changes.companions = [article.path]
      desk.session.folderNews.add(changes)
      desk.session.takeFinishedWork()
    }
    let list = desk.session.desk
    // What this program has saved itself is known.
    tell()
    #expect(list?.analysis.progress.done == 2)
    desk.type("W")
    let page = try #require(desk.session.deskPage as? WorklistPage)
    let row = page.rows.firstIndex {
      $0.article == 1 && list?.index.item($0).range.overlaps(range) == true
    }
    page.move(to: try #require(row))
    let selected = page.selectedItem?.id
    let file = desk.folder + "/b.txt.annotations.json"
    let bytes = try ArticleFile.read(path: ArticlePath(file))
    try Desk.write(String(decoding: bytes, as: UTF8.self) + "\n", to: file)
    tell()
    for _ in 0..<2000 where list?.index.progress.checkedClaims == 0 {
      usleep(2000)
      desk.session.takeFinishedWork()
    }
    #expect(list?.index.progress.checkedClaims == 1)
    #expect(desk.session.desk === list)
    // The row that a person is on does not go away under the next key.
    #expect(list?.index.isChecked(try #require(selected)) == true)
    #expect(page.selectedItem?.id == selected)
  }

  @Test("what the background read before a verdict does not take it back")
  func lateAnalysis() throws {
    let desk = try Desk()
    try desk.open()
    desk.settle()
    let folder = FolderDesk(
      list(desk)().articles, analyse: Desk.analyse,
      makeStore: { [unowned session = desk.session] in session.makeStore(for: $0) }, wake: {})
    while folder.analysis.progress.done < 1 { usleep(1000) }
    desk.session.desk = folder
    desk.type("W", "T")
    #expect(folder.index.progress.checkedClaims == 1)
    desk.session.takeFinishedWork()
    #expect(folder.index.progress.checkedClaims == 1)
  }

  @Test("after a change that nobody told of an article is read again before it is judged")
  func uncertainChange() throws {
    let desk = try Desk(["a.txt": Desk.harbour])
    try desk.openShelf()
    let before = try #require(desk.session.desk?.article(0)?.text)
    desk.session.readAgain = list(desk)
    try Desk.write("A first line.\n\n" + Desk.harbour, to: desk.folder + "/a.txt")
    desk.type("r")
    for _ in 0..<2000 where desk.session.isListing {
      usleep(2000)
      desk.session.takeFinishedWork()
    }
    #expect(desk.session.desk?.article(0)?.text.bytes != before.bytes)
  }

  @Test("a verdict from the worklist counts in the list of articles at once")
  func shelfCounts() throws {
    let desk = try Desk()
    try desk.openShelf()
    let before = desk.session.shelf?.progress.checkedClaims
    desk.type("W", "T", "q")
    #expect(before == 0)
    #expect(desk.session.shelf?.progress.checkedClaims == 1)
  }

  @Test("a verdict that could not be saved is not lost with its row: it is told, and saved later")
  func unsavedVerdict() throws {
    var texts: [String: String] = [:]
    for number in 10..<30 { texts["\(number).txt"] = Desk.harbour }
    let desk = try Desk(texts)
    try desk.openShelf()
    let file = desk.folder + "/10.txt.annotations.json"
    desk.type("W")
    let page = try #require(desk.session.deskPage as? WorklistPage)
    page.move(to: try #require(page.rows.firstIndex { $0.article == 0 }))
    let item = try #require(page.selectedItem)
    let store = try #require(desk.session.desk?.store(item.id.article))
    #expect(store.put(AnnotationContent(note: "before"), on: 0..<6) == .saved)
    // Another program leaves something that is no annotation file.
    try Desk.write("<<<<<<< HEAD", to: file)
    guard case .notSaved = store.put(AnnotationContent(verdict: .isTrue), on: item.range) else {
      return #expect(Bool(false), "the damaged file was written over")
    }
    // More articles than are kept in memory.
    for place in 1..<20 { _ = desk.session.desk?.store(place) }
    #expect(desk.status.contains("NOT SAVED"))
    desk.session.quit()
    #expect(!desk.session.effects.contains(.quit))
    unlink(file)
    desk.session.retryQuietly()
    #expect(store.saveState == .saved)
    let article = try Article(reading: desk.path("10.txt"))
    #expect(AnnotationSummary(of: article).annotations.count == 2)
    #expect(!desk.status.contains("NOT SAVED"))
  }

  @Test("every two people's agreement is on a page of its own")
  func agreement() throws {
    let desk = try Desk()
    let article = try Article(reading: desk.path("harbour.txt"))
    let range = try #require(TextSearch("212,000").hits(in: article.text).first)
    for (name, verdict) in [("Ann", Verdict.isTrue), ("Bo", .isFalse), ("Cy", .isFalse)] {
      AnnotationStore(
        article: article, at: .beside(article.path),
        annotator: { Annotator(id: "mailto:\(name)@desk.example", name: name) }
      ).put(AnnotationContent(verdict: verdict), on: range)
    }
    try desk.openShelf()
    desk.type("D")
    #expect(desk.picture.contains("kappa of 3 pairs"))
    desk.type("K")
    for pair in ["Ann and Bo", "Ann and Cy", "Bo and Cy"] { #expect(desk.row(with: pair) != nil) }
    desk.type("q")
    #expect(desk.session.deskPage is DisagreementsPage)
  }

  @Test("the address of a source is completed from another article of the folder")
  func sources() throws {
    let desk = try Desk(["a.txt": Desk.harbour, "b.txt": Desk.harbour])
    let article = try Article(reading: desk.path("a.txt"))
    AnnotationStore(
      article: article, at: .beside(article.path),
      annotator: { Annotator(id: "mailto:a@desk.example", name: "Ann") }
    ).put(
      AnnotationContent(sources: [SourceReference(url: "https://water.example/report")]),
      on: 0..<6)
    try desk.openShelf()
    desk.type("j", "Enter", "]", "s", "https://w", "^N")
    guard case .form(let form) = desk.session.overlay else { throw Desk.Failure.noFolder }
    #expect(form.sources.first?.url.text == "https://water.example/report")
  }

  @Test("an article that was written to is read though the folder changes again before that")
  func twoChanges() throws {
    let desk = try Desk(["a.txt": Desk.harbour])
    try desk.openShelf()
    desk.session.readAgain = list(desk)
    let before = desk.session.desk?.index.claimCount ?? 0
    try Desk.write("Nothing is counted.\n", to: desk.folder + "/a.txt")
    // Not taken from the background before the next change.
    let listed = desk.session.desk?.articles ?? []
    var changes = FolderWatch.Changes()
    changes.articles = [desk.path("a.txt")]
    let first = FolderListing(
      list(desk)(),
      for: FolderListing.Request(
        before: listed, generation: 0, changes: changes, isAskedFor: false))
    func folder(_ earlier: (FolderDesk, FolderListing)) -> FolderDesk {
      FolderDesk(
        earlier.1.articles, after: earlier, analyse: Desk.analyse,
        makeStore: { [unowned session = desk.session] in session.makeStore(for: $0) }, wake: {})
    }
    let second = folder((try #require(desk.session.desk), first))
    let unchanged = FolderListing(
      list(desk)(),
      for: FolderListing.Request(
        before: second.articles, generation: 0, changes: FolderWatch.Changes(), isAskedFor: false))
    let third = folder((second, unchanged))
    while third.analysis.progress.done < 1 { usleep(1000) }
    _ = third.takeFinished()
    #expect(before > 0)
    #expect(third.index.claimCount == 0)
  }
}
