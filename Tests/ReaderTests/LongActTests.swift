import Articles
import Glibc
import Terminal
import Testing

@testable import Desk
@testable import Reader

/// Acts on more articles than are done before the first paint.
@Suite struct LongActTests {
  private static let count = 20

  /// Articles that name the same utility and the same person, in the index of names with the utility
  /// picked and the person selected, so that `m` joins the two.
  private func desk() throws -> ReaderTests.Desk {
    var texts: [String: String] = [:]
    for number in 10..<10 + Self.count { texts["\(number).txt"] = ReaderTests.Desk.harbour }
    let desk = try Desk(texts)
    try desk.openShelf()
    desk.type("I")
    let page = try #require(desk.session.deskPage as? NamesPage)
    page.list.select(try #require(row("NordVann", page)), of: page.rowCount)
    desk.type("m")
    page.list.select(try #require(row("Halden", page)), of: page.rowCount)
    return desk
  }

  private func row(_ name: String, _ page: NamesPage) -> Int? {
    page.rows.firstIndex { $0.name == name }
  }

  private func names(_ desk: ReaderTests.Desk) -> [String: Int] {
    let names = desk.session.desk?.index.names ?? []
    return Dictionary(uniqueKeysWithValues: names.map { ($0.name, $0.articles.count) })
  }

  private func finish(_ desk: ReaderTests.Desk) {
    while desk.session.hasWorkBetweenKeys { desk.session.workBetweenKeys() }
  }

  @Test("a name is joined in all articles, and divided again by one undo; progress is told")
  func joins() throws {
    let desk = try desk()
    #expect(names(desk)["NordVann"] == Self.count)
    desk.type("m")
    #expect(desk.session.hasWorkBetweenKeys)
    #expect(desk.status.contains("of 20 articles"))
    finish(desk)
    #expect(desk.status.contains("in 20 articles"))
    #expect(names(desk)["NordVann"] == nil)
    desk.type("u")
    finish(desk)
    #expect(desk.status.contains("in 20 articles"))
    #expect(names(desk)["NordVann"] == Self.count)
  }

  @Test("what was left off is told; what was done stays, and is undone and done again by itself")
  func leftOff() throws {
    let desk = try desk()
    desk.type("m", "Esc")
    #expect(!desk.session.hasWorkBetweenKeys)
    let left = try #require(names(desk)["NordVann"])
    #expect((1..<Self.count).contains(left))
    #expect(desk.status.contains("left off before \(left) others"))
    desk.type("u")
    finish(desk)
    #expect(names(desk)["NordVann"] == Self.count)
    desk.type("^R")
    finish(desk)
    #expect(names(desk)["NordVann"] == left)
  }

  @Test("an undo that is left off goes on with the next one")
  func undoLeftOff() throws {
    let desk = try desk()
    desk.type("m")
    finish(desk)
    desk.type("u", "Esc")
    let back = names(desk)["NordVann"] ?? 0
    #expect((1..<Self.count).contains(back))
    desk.type("u")
    finish(desk)
    #expect(names(desk)["NordVann"] == Self.count)
  }

  @Test("keys typed meanwhile are done at its end")
  func heldKeys() throws {
    let desk = try desk()
    desk.type("m", "q")
    #expect(desk.session.deskPage != nil)
    finish(desk)
    #expect(desk.session.deskPage == nil)
    #expect(names(desk)["NordVann"] == nil)
  }

  @Test("a change of the folder waits for the end, since it gives articles other places")
  func folderChange() throws {
    let desk = try desk()
    let before = desk.session.desk
    desk.session.readAgain = { ([], []) }
    desk.type("m")
    try ReaderTests.Desk.write("A new one.\n", to: desk.folder + "/09.txt")
    try desk.listFolder()
    #expect(desk.session.desk === before)
    finish(desk)
    #expect(desk.session.desk?.articles.count == Self.count + 1)
    #expect(names(desk)["NordVann"] == nil)
  }

  @Test("a name that was picked is joined where it is named after a change of the folder")
  func pickedAcrossChange() throws {
    let desk = try desk()
    desk.session.readAgain = { ([], []) }
    try ReaderTests.Desk.write("A new one.\n", to: desk.folder + "/00.txt")
    for number in 25..<30 { desk.remove("\(number).txt") }
    try desk.listFolder()
    let page = try #require(desk.session.deskPage as? NamesPage)
    #expect(page.selected?.name == "Halden")
    desk.type("m")
    finish(desk)
    #expect(desk.status.contains("in 15 articles"))
    #expect(names(desk)["NordVann"] == nil)
  }

  @Test("mentions in long articles are read while the first can be looked at, until one leaves off")
  func mentions() throws {
    var texts: [String: String] = [:]
    let long = String(repeating: ReaderTests.Desk.harbour + "\n", count: 400)
    for number in 10..<14 { texts["\(number).txt"] = long }
    let desk = try Desk(texts)
    try desk.openShelf()
    desk.type("I", "Enter")
    let page = try #require(desk.session.deskPage as? MentionsPage)
    #expect(page.isReading)
    let first = page.rowCount
    #expect(first > 0)
    #expect(desk.picture.contains("reading 1 of 4"))
    desk.session.workBetweenKeys()
    #expect(page.rowCount > first)
    finish(desk)
    #expect(page.rowCount == first * 4)
    desk.type("q", "Enter", "Esc")
    #expect(desk.picture.contains("left off after 1"))
    #expect(desk.session.deskPage is MentionsPage)
  }

  @Test("the worklist of one long article is there at once, and fills when its claims are found")
  func longArticle() throws {
    let long = String(repeating: ReaderTests.Desk.harbour + "\n", count: 400)
    let desk = try Desk(["long.txt": long])
    try desk.open("long.txt")
    desk.settle()
    desk.type("W")
    let page = try #require(desk.session.deskPage as? WorklistPage)
    #expect(desk.picture.contains("Claims are still being looked for"))
    func waitForRows(_ isDone: () -> Bool) {
      for _ in 0..<5000 where !isDone() {
        usleep(2000)
        desk.session.takeFinishedWork()
      }
    }
    waitForRows { page.rowCount > 0 }
    let count = page.rowCount
    #expect(count >= 400)
    // A verdict counts when the article was read again.
    desk.type("T")
    let folder = try #require(desk.session.desk)
    waitForRows { folder.index.progress.checkedClaims == 1 }
    #expect(folder.index.progress.checkedClaims == 1)
    #expect(page.rowCount == count)
  }

  @Test("only the articles that were open lately are kept, however many are opened")
  func keepsFew() throws {
    let desk = try desk()
    desk.type("Esc", "q", "g", "g")
    for _ in 0..<Self.count { desk.type("Enter", "q", "j") }
    #expect(desk.session.desk?.recent.count == FolderDesk.recentLimit)
  }
}
