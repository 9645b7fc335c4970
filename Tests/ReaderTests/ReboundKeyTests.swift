import Annotations
import Articles
import Settings
import Terminal
import Testing

@testable import Desk
@testable import Reader

/// No message and no screen names a key that a person has put elsewhere.
@Suite struct ReboundKeyTests {
  /// Settings in which every command has a key of its own, none of them the program's.
  private static var settings: Settings {
    var settings = Settings()
    let free = Array("àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ")
    for place in Place.allCases where place != .form {
      let commands = Commands.all.filter { $0.places.contains(place) }
      for (index, command) in commands.enumerated() {
        settings.keyBindings.append(
          .init(
            place: place.rawValue, command: command.name,
            keys: ["\(free[index / free.count])\(free[index % free.count])"]))
      }
    }
    return settings
  }

  /// Words of the lowest rows that are keys of the program's own choice; "a" is a word as well.
  private func oldKeys(_ desk: ReaderTests.Desk) -> [String] {
    let known = Set(Commands.all.flatMap(\.defaultKeys).map(\.name)).subtracting(["a", "Esc"])
    let rows = desk.picture.split(separator: "\n", omittingEmptySubsequences: false)
    let words = rows.suffix(2).joined(separator: " ").split { " ;:,.()".contains($0) }
    return words.map(String.init).filter { known.contains($0) && $0 != "·" && $0 != "?" }
  }

  private func run(_ name: String, _ desk: ReaderTests.Desk) throws {
    let command = try #require(
      Commands.all.first { $0.name == name && $0.places.contains(desk.session.place) })
    command.action(desk.session, nil)
  }

  @Test(
    "after a command that has nothing to do",
    arguments: [
      "same-for-all", "dismiss", "delete", "confirm", "settle", "attach", "repeat", "undo", "redo",
      "annotations", "claims", "next-match", "changes", "decide", "widen", "open-source", "outline",
      "jump-back", "next-article", "annotated-only", "write", "panel", "kappa", "worklist", "names",
    ])
  func reader(_ name: String) throws {
    let desk = try Desk(settings: Self.settings)
    try desk.open()
    try run(name, desk)
    #expect(oldKeys(desk) == [])
  }

  @Test(
    "on the pages of the desk",
    arguments: [
      ["worklist"], ["worklist", "undo"], ["worklist", "redo"], ["worklist", "repeat"],
      ["worklist", "previous-open"], ["names"], ["names", "join"], ["names", "join", "join"],
      ["names", "undo"], ["disagreements"], ["disagreements", "next-open"],
      ["disagreements", "agreement"], ["disagreements", "first-side"],
    ])
  func pages(_ names: [String]) throws {
    let desk = try Desk(settings: Self.settings)
    try desk.openShelf()
    for name in names { try run(name, desk) }
    #expect(oldKeys(desk) == [])
  }

  @Test("on what an edit changed")
  func changes() throws {
    let desk = try Desk(settings: Self.settings)
    try desk.open()
    let session = desk.session
    let reader = try #require(session.reader)
    for text in ["41 per cent", "212,000", "30 per cent"] {
      let range = try #require(TextSearch(text).hits(in: reader.article.text).first)
      reader.store.put(AnnotationContent(verdict: .isTrue), on: range)
    }
    let edited =
      "A new first line of 9 words about nothing.\n\n"
      + Desk.harbour.split(separator: "41 per cent").joined(separator: "43 per cent")
      .split(separator: "The Coast Party claimed that 30 per cent of the water was lost").joined()
    try Desk.write(edited, to: desk.folder + "/harbour.txt")
    try desk.open()
    if session.deskPage == nil { try run("changes", desk) }
    let page = try #require(session.deskPage as? ChangesPage)
    for row in 0..<page.rowCount {
      page.list.select(row, of: page.rowCount)
      session.message = nil
      #expect(oldKeys(desk) == [])
      for name in ["confirm-change", "confirm-moved", "redo-change"] where session.deskPage != nil {
        try run(name, desk)
        #expect(oldKeys(desk) == [])
      }
      session.deskPage = page
      session.overlay = nil
    }
  }
}
