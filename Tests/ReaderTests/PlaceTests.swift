import Analysis
import Annotations
import Articles
import Testing

@testable import Reader

/// Finding, leaving, resizing, and what is done with files that cannot be used.
@Suite struct PlaceTests {
  @Test("search lights all hits, counts them and goes round")
  func search() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("/", "the", "Enter")
    let count = desk.session.reader?.search?.hits.count ?? 0
    #expect(count > 3)
    #expect(desk.picture.contains("1/\(count)"))
    desk.type("N")
    #expect(desk.picture.contains("\(count)/\(count)"))
  }

  @Test("Esc in a search goes back to where it began")
  func searchCancelled() throws {
    let desk = try Desk()
    try desk.open()
    let before = desk.session.reader?.cursor
    desk.type("/", "pipes", "Esc")
    #expect(desk.session.reader?.cursor == before)
  }

  @Test("a resize to one cell and back keeps the place")
  func resize() throws {
    let text = (1...200).map { "Line \($0) of the text.\n" }.joined()
    let desk = try Desk(["long.txt": text])
    try desk.open("long.txt")
    desk.type("9", "0", "j")
    let before = desk.picture
    for size in [40, 3, 1, 0, 1, 120] { desk.session.resize(columns: size, rows: size) }
    desk.session.resize(columns: 80, rows: 24)
    #expect(desk.picture == before)
  }

  @Test("q leaves the article for the shelf, and the shelf for the shell")
  func quit() throws {
    let desk = try Desk()
    try desk.openShelf()
    desk.type("Enter", "q")
    #expect(desk.session.place == .shelf)
    #expect(desk.session.takeEffects().isEmpty)
    desk.type("q")
    #expect(desk.session.takeEffects() == [.quit])
  }

  @Test("^C ends a selection first, then the program")
  func interrupt() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("v", "^C")
    #expect(desk.session.takeEffects().isEmpty)
    desk.type("^C")
    #expect(desk.session.takeEffects() == [.quit])
  }

  @Test("an article from standard input refuses annotations and says how to keep them")
  func standardInput() throws {
    let desk = try Desk()
    desk.session.open(Article(path: .standardInput, fileBytes: Array(Desk.harbour.utf8)))
    #expect(desk.status.contains("--save-as"))
    desk.type("]", "T")
    #expect(desk.status.contains("Cannot annotate"))
    #expect(!desk.picture.contains("saved"))
  }

  @Test("a note is asked for only where it can be kept: a damaged file is read only and untouched")
  func damagedFile() throws {
    let desk = try Desk()
    let file = desk.folder + "/harbour.txt.annotations.json"
    try Desk.write("{ broken", to: file)
    try desk.open()
    #expect(desk.status.contains("Read only"))
    desk.type("]", "T")
    #expect(desk.status.contains("Cannot annotate"))
    #expect(try ArticleFile.read(path: ArticlePath(file)) == Array("{ broken".utf8))
  }

  @Test("the shelf marks an article whose annotation file is damaged, and says why")
  func damagedOnShelf() throws {
    let desk = try Desk(["harbour.txt": Desk.harbour, "harbour.txt.annotations.json": "{"])
    try desk.openShelf()
    #expect(desk.session.shelf?.entries[0].mark == .toLookAt)
    #expect(desk.status.contains("4 names · the annotation file is damaged"))
    desk.type("Enter", "q")
    #expect(desk.session.shelf?.entries[0].mark == .toLookAt)
  }

  @Test("a filter that shows nothing leaves the selection where it was")
  func selectionStays() throws {
    let desk = try Desk(["a.txt": "One\n\nA.\n", "b.txt": "Two\n\nB.\n", "c.txt": "Six\n\nC.\n"])
    try desk.openShelf()
    desk.type("j", "/", "zzz", "Esc")
    #expect(desk.session.shelf?.selected == 1)
    desk.type("&", "&", "&", "&")
    #expect(desk.session.shelf?.selected == 1)
    desk.type("/", "six", "Enter", "Enter", "q", "Esc")
    #expect(desk.session.shelf?.selected == 2)
  }

  @Test("from a part of a word that is highlighted, l goes on to the next word")
  func nextWordAfterPart() throws {
    let desk = try Desk(["a.txt": "The mood in Halden’s streets.\n"])
    try desk.open("a.txt")
    desk.type("Tab", "v", "l")
    #expect(desk.status.contains("selected: Halden’s streets"))
  }

  @Test("in a window of six rows the form shows the field that is written into")
  func lowForm() throws {
    let desk = try Desk(columns: 30, rows: 6)
    try desk.open()
    desk.type("]", "c", "Ask")
    #expect(desk.row(with: "Ask") != nil)
  }

  @Test("control characters of an article are made visible")
  func hostileText() throws {
    let desk = try Desk(["hostile.txt": "Title\n\nA\u{1B}[2Jb \u{202E}c \u{9B}d\n"])
    try desk.open("hostile.txt")
    #expect(desk.row(with: "A^[[2Jb <U+202E>c <9B>d") != nil)
  }
}
