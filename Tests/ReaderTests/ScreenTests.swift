import Testing

@testable import Reader

/// Every screen as a picture that a person can read.
@Suite struct ScreenTests {
  @Test("the reader shows the text with its header, status and hints")
  func reader() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("Tab", "Tab")
    Pictures.expect(desk.picture, named: "reader")
  }

  @Test("the reader fits a wide window, with the text centred")
  func wideReader() throws {
    let desk = try Desk(columns: 120, rows: 16)
    try desk.open()
    Pictures.expect(desk.picture, named: "reader-wide")
  }

  @Test("the styles of highlights are told apart without colour")
  func styles() throws {
    let desk = try Desk(rows: 12)
    try desk.open()
    Pictures.expect(desk.session.canvas().styledPicture(), named: "reader-styles")
  }

  @Test("the shelf shows each article with its figures")
  func shelf() throws {
    let desk = try Desk([
      "harbour.txt": Desk.harbour, "empty.txt": "", "b.md": "# Second *one*\n\nText.\n",
    ])
    try desk.openShelf()
    Pictures.expect(desk.picture, named: "shelf")
  }

  @Test("the form shows every field of an annotation")
  func form() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("]", "Enter", "F", "Tab", "The count of Monday.", "Enter", "A second line.", "Tab")
    desk.type("https://nordvann.example/levels", "Tab", "p. 3", "Tab", "Right")
    desk.session.handle(.right)
    Pictures.expect(desk.picture, named: "form")
  }

  @Test("the help page lists the keys of its place")
  func help() throws {
    let desk = try Desk(rows: 40)
    try desk.open()
    desk.type("?")
    Pictures.expect(desk.picture, named: "help")
  }

  @Test("the list of annotations shows sign, text and what is said")
  func annotationList() throws {
    let desk = try Desk()
    try desk.open()
    desk.type("]", "T", "]", "c", "Ask the registry", "^S", "L")
    Pictures.expect(desk.picture, named: "annotations")
  }

  @Test("a window of any size is drawn without a crash", arguments: [0, 1, 2, 3, 5, 9, 20])
  func anySize(size: Int) throws {
    let desk = try Desk()
    try desk.open()
    for keys in [[], ["?"], ["Esc", "]", "Enter"], ["Esc", "Esc", "H"], ["Esc", ":"]] {
      for key in keys { desk.type(key) }
      desk.session.resize(columns: size, rows: size)
      #expect(desk.session.canvas().rows == size)
      desk.session.resize(columns: 80, rows: 24)
    }
  }
}
