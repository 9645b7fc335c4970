import PseudoTerminal
import Testing

/// Opening, moving and leaving, as a person at a terminal does it.
@Suite struct ReadingTests {
  @Test(
    "an article is shown and left, and the terminal is as it was",
    arguments: [
      "xterm-256color", "xterm", "screen", "screen-256color", "tmux-256color", "linux", "vt100",
    ])
  func reads(term: String) throws {
    let desk = try Desk()
    let program = try desk.start("council.txt", term: term)
    try program.wait(for: "Enrolment rose 5%")
    #expect(try program.quit() == .exited(0))
    #expect(program.leftBehind == [])
    #expect(program.screen.unknown == [])
  }

  @Test("a folder is a shelf, from which an article is opened and to which q leads back")
  func opensFromShelf() throws {
    let desk = try Desk(["council.txt": Desk.council, "road.md": "# The long road\n\nShort.\n"])
    let program = try desk.start(".")
    try program.wait(for: "The long road")
    try program.wait(for: "Council hires 1,150 teachers")
    program.send("/council\r\r")
    try program.wait(for: "Enrolment rose 5%")
    program.send("q")
    try program.wait("the shelf") { $0.place(of: "Enrolment") == nil }
    program.send("Q")
    #expect(try program.waitForEnd() == .exited(0))
  }

  @Test("without a path the current folder is shown")
  func opensCurrentFolder() throws {
    let desk = try Desk()
    let program = try desk.start()
    try program.wait(for: "Council hires 1,150 teachers")
    #expect(try program.quit() == .exited(0))
  }

  @Test("names and figures are set off, with colours and without", arguments: ["", "1"])
  func highlights(noColor: String) throws {
    let desk = try Desk()
    let program = try desk.start("council.txt", environment: ["NO_COLOR": noColor])
    try program.wait(for: "Enrolment rose 5%")
    for text in ["Riverside", "46,000"] {
      let style = try #require(program.screen.style(of: text))
      #expect(style != program.screen.style(of: "Enrolment"))
      if noColor == "1" {
        #expect(style.foreground == .standard && style.background == .standard)
      }
    }
  }

  @Test("moving by a line costs less than 500 bytes", arguments: [(80, 24), (120, 40)])
  func scrollsCheaply(columns: Int, rows: Int) throws {
    let desk = try Desk(["road.txt": Desk.longArticle])
    let program = try desk.start("road.txt", columns: columns, rows: rows)
    try program.wait(for: "Paragraph 8 ")
    // What stands at the right of a line in the side panel scrolls with it.
    try program.wait("the panel") { ($0.place(of: "[Claims]") != nil) == (columns >= 120) }
    program.send(String(repeating: "j", count: rows))
    program.readUntilSilent()
    // What is found of the claims is shown with the next key.
    try program.wait("the claims") { screen in
      program.send("j")
      program.readUntilSilent()
      return screen.place(of: "looking for claims") == nil
    }
    for _ in 0..<12 {
      let before = program.output.count
      program.send("j")
      try program.wait("an answer") { _ in program.output.count > before }
      program.readUntilSilent()
      #expect(program.output.count - before < 500)
    }
  }

  @Test("an article opens again where it was left")
  func remembersPlace() throws {
    let desk = try Desk(["road.txt": Desk.longArticle])
    let first = try desk.start("road.txt")
    try first.wait(for: "Paragraph 1 ")
    first.send("G")
    try first.wait(for: "Paragraph 120 ")
    #expect(try first.quit() == .exited(0))
    let second = try desk.start("road.txt")
    try second.wait(for: "Paragraph 120 ")
  }

  @Test("a search lights its hits and goes to the next")
  func searches() throws {
    let desk = try Desk(["road.txt": Desk.longArticle])
    let program = try desk.start("road.txt")
    try program.wait(for: "Paragraph 1 ")
    program.send("/graph 77\r")
    try program.wait(for: "Paragraph 77 ")
    #expect(program.screen.style(of: "graph 77") != program.screen.style(of: "of the road"))
  }

  @Test("help lists the keys and is left again")
  func helps() throws {
    let desk = try Desk()
    let program = try desk.start("council.txt")
    try program.wait(for: "Enrolment")
    program.send("?")
    try program.wait(for: "next highlight")
    program.send("q")
    try program.wait(for: "Enrolment")
    #expect(try program.quit() == .exited(0))
  }

  @Test("standard input is an article, with keys from the terminal")
  func readsStandardInput() throws {
    let desk = try Desk()
    let program = try desk.start("-", standardInput: desk.articles + "/council.txt")
    try program.wait(for: "Enrolment rose 5%")
    #expect(try program.quit() == .exited(0))
    #expect(program.leftBehind == [])
  }

  @Test("the articles that come with the program open")
  func opensSeeds() throws {
    let desk = try Desk()
    let seeds = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/seeds"
    let program = try desk.start(seeds, columns: 120, rows: 40)
    try program.wait(for: " articles")
    for _ in 0..<5 {
      program.send("\r")
      try program.wait("an article") { $0.place(of: "claim") != nil }
      program.send("qj")
      program.readUntilSilent()
    }
    program.send("Q")
    #expect(try program.waitForEnd() == .exited(0))
    #expect(program.screen.unknown == [])
  }
}
