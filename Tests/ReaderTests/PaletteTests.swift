import Settings
import Terminal
import Testing

@testable import Reader

/// Finding a command by typing, and the keys that can follow those typed.
@Suite struct PaletteTests {
  @Test(
    "what fits best is first",
    arguments: [
      ("undo", "undo"), ("und", "undo"), ("claim", "claims"), ("open-s", "open-source"),
      ("source", "source"), ("vt", "verdict-true"), ("vf", "verdict-false"), ("q", "quit"),
      ("qa", "quit-all"), ("w", "write"), ("browser", "open-source"), ("WIDTH", "width"),
    ])
  func fits(typed: String, name: String) throws {
    let desk = try Desk()
    try desk.open()
    desk.type(":", typed)
    #expect(desk.session.palette?.choice?.name == name)
  }

  @Test("the palette shows key and help of each command while it is typed, and Enter calls one")
  func shows() throws {
    let desk = try Desk()
    try desk.open()
    desk.type(":", "half")
    Pictures.expect(desk.picture, named: "palette")
    desk.type("Esc", ":", "verd", "Tab", "Tab")
    #expect(desk.status.contains(":verdict-misleading"))
    desk.type("^P", "Esc", "]", ":", "verdict-f", "Enter")
    #expect(desk.session.reader?.annotations.first?.content.verdict == .isFalse)
  }

  @Test("words after a name are handed over, and a number is a line")
  func words() throws {
    let desk = try Desk()
    try desk.open()
    desk.type(":", "width", "Enter")
    #expect(desk.status.contains("Text width"))
    desk.type(":", "width 40", "Enter")
    #expect(desk.session.textWidth == 40)
    desk.type(":", "5", "Enter")
    #expect(desk.session.reader?.cursor.lowerBound ?? 0 > 100)
  }

  @Test("a command that there is not changes nothing and says what to do")
  func unknown() throws {
    let desk = try Desk()
    try desk.open()
    desk.type(":", "xyzzy", "Enter")
    #expect(desk.status.contains("There is no command xyzzy here; : lists them"))
  }

  @Test("commands typed before come again, in this run and the next")
  func history() throws {
    let desk = try Desk()
    try desk.open()
    desk.type(":", "width 40", "Enter", ":", "mouse off", "Enter", "/", "water", "Enter")
    desk.type(":", "↑", "↑")
    #expect(desk.status.hasPrefix(":width 40"))
    desk.type("↓", "↓", "Esc")
    desk.session.finish()
    let later = desk.again()
    later.handle(.character(":"))
    later.handle(.up)
    #expect(later.prompt?.field.text == "mouse off")
    later.handle(.escape)
    later.handle(.character("/"))
    later.handle(.up)
    #expect(later.prompt?.field.text == "water")
  }

  @Test("after the beginning of a command the keys that can follow are shown, and Esc drops it")
  func nextKeys() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("z")
    #expect(desk.session.hasHiddenNextKeys)
    #expect(desk.status.hasSuffix(" z"))
    desk.session.showNextKeys()
    Pictures.expect(desk.picture, named: "next-keys")
    desk.type("Esc")
    #expect(!desk.picture.contains("place the line"))
    #expect(desk.session.typed.isEmpty)
  }

  @Test("after m and ' the marks are shown with their text, after a count what takes one")
  func nextMarks() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("m", "a", "'")
    #expect(desk.session.nextKeys.map(\.key) == ["'", "a"])
    #expect(desk.session.nextKeys.last?.help.hasPrefix("Halden reservoir low") == true)
    desk.type("Esc", "1", "2")
    #expect(desk.status.hasSuffix(" 12"))
    #expect(desk.session.nextKeys.first == NextKey(key: "j", help: "down one line"))
  }

  @Test("the page of keys is searched as one types")
  func helpSearch() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("?", "/", "editor")
    #expect(desk.row(with: "write the note in your editor") != nil)
    #expect(desk.row(with: "down one page") == nil)
    desk.type("Enter")
    #expect(desk.status.contains("/editor"))
    desk.type("/", "Esc")
    #expect(desk.row(with: "down one page") != nil)
    desk.type("/", "^U", "T", "Enter")
    #expect(desk.row(with: "verdict: true") != nil)
  }

  @Test("the first start is told in one line how to go on, the next is not")
  func greeting() throws {
    let desk = try Desk()
    try desk.openShelf()
    desk.session.greet()
    #expect(
      desk.status.contains("? shows the keys of this place, : finds a command by name, q lea"))
    desk.session.quit()
    let later = desk.again()
    later.greet()
    #expect(later.message == nil)
  }
}
