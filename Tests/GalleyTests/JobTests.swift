import PseudoTerminal
import Testing

/// Whole jobs of a fact-checker, each from an empty start.
@Suite struct JobTests {
  private static let budget = """
    Town budget grows by a tenth

    By Ines Okafor
    Published Monday, March 2, 2026

    HALDEN — The town council approved a budget of $94 million on Monday, 10 per cent more than
    last year, Mayor Liv Aas said. The largest part, $31 million, goes to schools.

    The council will hire 115 teachers and repair 12 bridges by 2028, Ms. Aas told the Halden
    Courier. “We have waited 30 years for this,” she said.

    The Coast Party, which holds 9 of 41 seats, voted against it.

    """

  /// Bytes that each key may cost on a slow line: what a moved highlight costs, a step of the page,
  /// and a screen of other text.
  private static let mark = 500
  private static let screen = 2500

  @Test("an article is read and annotated on a terminal without colours, at few bytes a key")
  func readsAndAnnotates() throws {
    let desk = try Desk(["budget.txt": Self.budget])
    let program = try desk.start(".", term: "vt100", environment: ["NO_COLOR": "1"])
    try program.wait(for: "Town budget")
    try program.wait(for: "0/")
    func type(_ keys: String, upTo limit: Int, showing text: String) throws {
      let before = program.output.count
      program.send(keys)
      try program.wait(for: text)
      program.readUntilSilent()
      #expect(program.output.count - before <= limit, "\(keys.debugDescription)")
    }
    try type("\r", upTo: Self.screen, showing: "Coast Party")
    for _ in 0..<5 { try type("j", upTo: Self.mark, showing: "Coast Party") }
    try type("]", upTo: Self.mark, showing: "rank")
    try type("T", upTo: Self.mark, showing: "saved true")
    try type("]", upTo: Self.mark, showing: "date 2026")
    try type("c", upTo: Self.screen, showing: "Verdict")
    for letter in "Ask" { try type(String(letter), upTo: Self.mark, showing: "Note") }
    try type("\u{13}", upTo: Self.screen, showing: "saved Ask")
    try type("/", upTo: Self.mark, showing: "/")
    try type("schools", upTo: 7 * Self.mark, showing: "1/1")
    try type("\r", upTo: Self.mark, showing: "1/1")
    try type("]", upTo: Self.mark, showing: "115")
    try type("F", upTo: Self.mark, showing: "saved false")
    try type("L", upTo: Self.screen, showing: "Annotations · ")
    try type("q", upTo: Self.screen, showing: "Coast Party")
    program.send("Q")
    #expect(try program.waitForEnd() == .exited(0))
    let file = try desk.folder.read("articles/budget.txt.annotations.json")
    for text in ["\"true\"", "\"false\"", "Ask"] { #expect(file.contains(text)) }
  }

  @Test("a key that changes nothing on the screen sends next to nothing")
  func sendsNothing() throws {
    let desk = try Desk(["road.txt": Desk.longArticle])
    let program = try desk.start("road.txt")
    try program.wait(for: "Paragraph 8 ")
    // What the background finds is shown with the next key.
    try program.wait(for: "checked")
    program.send("g")
    program.readUntilSilent()
    for key in ["k", "g", "\u{1b}", "h", "zt"] {
      let before = program.output.count
      program.send(key)
      program.readUntilSilent(milliseconds: 100)
      #expect(program.output.count - before < 120, "\(key.debugDescription)")
    }
  }

  @Test("every figure on one subject is found in 200 articles, and gone through")
  func findsFigures() throws {
    var files: [String: String] = [:]
    for number in 0..<200 {
      let ferry =
        number % 10 == 3
        ? "The ferry carried \(100 + number) people, and in \(number % 5 + 2) storms it stayed in port."
        : number % 10 == 7
          ? "The ferry is late, and nobody says why." : "Nothing moved in \(number) days."
      files["story-\(number).txt"] =
        "Story \(number)\n\nIt was a long week in the harbour.\n\n\(ferry)\n\nThat was all.\n"
    }
    let desk = try Desk(files)
    let program = try desk.start(".")
    try program.wait(for: "200 articles")
    program.send(":grep ferry[^.]*?\\d+\r")
    try program.wait(for: "20 hits in 20 of 200 articles")
    program.send("\r")
    try program.wait(for: "The ferry carried 103 people")
    for number in stride(from: 13, to: 200, by: 10) {
      program.send("n")
      try program.wait(for: "The ferry carried \(100 + number) people")
    }
    program.send("n")
    try program.wait(for: "No further hit")
    program.send("q")
    try program.wait(for: "20 hits in 20 of 200 articles")
    program.send("q")
    try program.wait("the list of articles") { $0.place(of: "20 hits") == nil }
    #expect(try program.quit() == .exited(0))
  }
}
