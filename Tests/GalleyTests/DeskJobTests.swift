import Glibc
import PseudoTerminal
import Testing

/// Whole jobs of a fact-checker in a real terminal, from an empty start to checked JSON.
@Suite struct DeskJobTests {
  /// A program whose keys are counted.
  private final class Fingers {
    let program: TerminalProgram
    private(set) var keys = 0
    /// Text of notes and the like, which is not counted.
    private(set) var typed = 0

    init(_ program: TerminalProgram) { self.program = program }

    /// Presses keys; each scalar is one.
    func press(_ keys: String) {
      self.keys += keys.unicodeScalars.count
      program.send(keys)
    }

    /// Types text into a field.
    func type(_ text: String) {
      typed += text.unicodeScalars.count
      program.send(text)
    }
  }

  private func validate(_ desk: Desk, _ name: String) throws {
    let validation = try desk.start("validate", name)
    #expect(try validation.waitForEnd() == .exited(0))
  }

  private func setPerson(_ name: String, _ email: String, _ desk: Desk) throws {
    try desk.folder.write("[user]\n\tname = \(name)\n\temail = \(email)\n", to: "home/.gitconfig")
  }

  /// The number of times that a text stands in another.
  private func count(_ part: String, in text: String) -> Int {
    var rest = text[...]
    var count = 0
    while let place = rest.firstPlace(of: part) {
      count += 1
      rest = rest[place...].dropFirst(part.count)
    }
    return count
  }

  /// How many claims the heading of the worklist calls open.
  private func openCount(_ screen: VirtualScreen) -> Int? {
    let words = screen.text(row: 0).split(separator: " ")
    return words.firstIndex(of: "open").flatMap { Int(words[$0 - 1]) }
  }

  @Test("a new article is checked with less than four keys a claim and 1.5 a name")
  func checksNewArticle() throws {
    let desk = try Desk(["ferry.txt": DeskArticles.ferry])
    let program = try desk.start("ferry.txt", columns: 120, rows: 40)
    try program.wait(for: "Nora Lindqvist")
    // Names: each key says of all mentions of one that the machine is right, and goes on.
    let names = Fingers(program)
    for _ in 0..<80 where program.screen.place(of: "Every name is judged") == nil {
      names.press("A")
      program.readUntilSilent(milliseconds: 120)
    }
    try program.wait(for: "Every name is judged")
    let afterNames = try desk.folder.read("articles/ferry.txt.annotations.json")
    let accepted = count("\"accept\"", in: afterNames)
    // Claims: the worklist from the most check-worthy down.
    let claims = Fingers(program)
    claims.press("W")
    try program.wait(for: "Worklist")
    for note in ["The report says 1,090.", "Bergen says 23 per cent.", "The minutes say eight."] {
      claims.press("c")
      try program.wait(for: "Verdict")
      claims.type(note)
      claims.press("\t")
      claims.type("https://example.org/report")
      claims.press("\u{1B}[Z\u{1B}[Z")
      claims.press("F\u{13}")
      try program.wait("the list again") { $0.place(of: "Sources") == nil }
      try program.wait(for: "saved")
    }
    var claimCount = 3
    try program.wait("three are checked") {
      $0.place(of: "3 of ") != nil && openCount($0) != nil
    }
    while let left = openCount(program.screen), left > 0, claimCount < 150 {
      claims.press(["T", "T", "F", "T", "M", "T", "U"][(claimCount - 3) % 7])
      claimCount += 1
      try program.wait("one claim less") { openCount($0) == left - 1 }
    }
    try program.wait(for: " 0 open")
    print("keys a name: \(Double(names.keys) / Double(accepted)) (\(names.keys)/\(accepted))")
    print(
      "keys a claim: \(Double(claims.keys) / Double(claimCount)) (\(claims.keys)/\(claimCount))")
    #expect(accepted >= 60)
    #expect(Double(names.keys) < 1.5 * Double(accepted))
    #expect(Double(claims.keys) < 4 * Double(claimCount))
    program.send("Q")
    _ = try program.waitForEnd()
    let json = try desk.folder.read("articles/ferry.txt.annotations.json")
    #expect(count("fc:scale", in: json) == claimCount)
    #expect(claimCount >= 20)
    #expect(json.contains("Bergen says 23 per cent."))
    try validate(desk, "ferry.txt")
  }

  /// Gives a verdict to every row of the worklist, and quits.
  private func checkAll(_ name: String, _ desk: Desk) throws {
    let program = try desk.start(name, columns: 100, rows: 30)
    try program.wait(for: "Published")
    program.send("W")
    try program.wait(for: "Worklist")
    try program.wait("the number of open claims") { openCount($0) != nil }
    while let left = openCount(program.screen), left > 0 {
      program.send("T")
      try program.wait("one claim less") { (openCount($0) ?? left) < left }
    }
    try program.wait(for: " 0 open")
    program.send("Q")
    _ = try program.waitForEnd()
  }

  @Test("coming back after twelve edits begins with what changed under annotations")
  func comesBackAfterEdits() throws {
    let desk = try Desk(["valley.txt": DeskArticles.valley(DeskArticles.valleyClaims)])
    try checkAll("valley.txt", desk)
    let before = try desk.folder.read("articles/valley.txt.annotations.json")
    try desk.folder.write(DeskArticles.editedValley, to: "articles/valley.txt")
    let program = try desk.start("valley.txt", columns: 120, rows: 40)
    try program.wait(for: "What the edit changed")
    // Opening changes nothing in the file.
    #expect(try desk.folder.read("articles/valley.txt.annotations.json") == before)
    try program.wait(for: "text changed")
    try program.wait(for: "held 41 per cent")
    try program.wait(for: "held 43 per cent")
    let fingers = Fingers(program)
    // The five changed figures: two still hold, three get a verdict anew.
    for key in ["a", "F", "a", "F", "M"] {
      fingers.press(key)
      try program.wait(for: "saved")
      program.readUntilSilent(milliseconds: 60)
    }
    // Text that is gone: two are dropped, one belongs elsewhere.
    for _ in 0..<3 {
      program.readUntilSilent(milliseconds: 60)
      if program.screen.rowText(with: "was: Fishermen") != nil {
        fingers.press("p")
        try program.wait(for: "v selects the new place")
        fingers.press("/")
        fingers.type("1,250")
        fingers.press("\rp")
        try program.wait(for: "saved")
        fingers.press("q")
        try program.wait(for: "What the edit changed")
        break
      }
      fingers.press("x")
      try program.wait(for: "saved dropped")
    }
    for _ in 0..<2 where program.screen.place(of: "text gone") != nil {
      fingers.press("x")
      program.readUntilSilent(milliseconds: 100)
    }
    // New claims that nobody has checked.
    for _ in 0..<8 where program.screen.place(of: "0 to look at") == nil {
      fingers.press("T")
      program.readUntilSilent(milliseconds: 100)
    }
    try program.wait(for: "0 to look at")
    fingers.press("A")
    program.readUntilSilent(milliseconds: 100)
    fingers.press("q")
    program.send("Q")
    _ = try program.waitForEnd()
    try validate(desk, "valley.txt")
    // Nothing is left: the article opens as any other.
    let again = try desk.start("valley.txt", columns: 120, rows: 40)
    try again.wait(for: "Nobody in the valley")
    #expect(again.screen.place(of: "What the edit changed") == nil)
    again.send("L")
    try again.wait(for: "43 per cent")
    #expect(again.screen.place(of: "~") == nil)
  }

  @Test("two people's files of sixty verdicts are merged and adjudicated, and all three are kept")
  func adjudicates() throws {
    // Each works on a machine of their own.
    let first = try Desk(["budget.txt": DeskArticles.budget])
    try setPerson("Ann Lake", "ann@desk.example", first)
    try checkAll("budget.txt", first)
    let other = try Desk(["budget.txt": DeskArticles.budget])
    try setPerson("Bo Reyes", "bo@desk.example", other)
    let second = try other.start("budget.txt", columns: 100, rows: 30)
    try second.wait(for: "Published")
    second.send("W")
    try second.wait(for: "Worklist")
    for index in 0..<60 {
      second.send(index < 12 ? "F" : "T")
      second.readUntilSilent(milliseconds: 60)
    }
    try second.wait(for: "60 of 62 claims")
    second.send("Q")
    _ = try second.waitForEnd()
    // The third gets both files.
    let desk = try Desk(["budget.txt": DeskArticles.budget])
    let file = "articles/budget.txt.annotations.json"
    try desk.folder.write(try first.folder.read(file), to: file)
    try desk.folder.write(try other.folder.read(file), to: "articles/theirs.json")
    try desk.folder.write("", to: "articles/base.json")
    let merge = try desk.start("merge", "base.json", "budget.txt.annotations.json", "theirs.json")
    #expect(try merge.waitForEnd() == .exited(0))
    try setPerson("Cleo Hart", "cleo@desk.example", desk)
    let third = try desk.start("budget.txt", columns: 120, rows: 40)
    try third.wait(for: "Published")
    third.send(":decide\r")
    try third.wait(for: "12 to decide")
    try third.wait(for: "< Ann Lake: true")
    try third.wait(for: "> Bo Reyes: false")
    let fingers = Fingers(third)
    for key in ["<", ">", "M", "<", "<", "<", "<", ">", ">", ">", ">", ">"] {
      fingers.press(key)
      third.readUntilSilent(milliseconds: 80)
    }
    try third.wait(for: "0 to decide, 12 decided")
    // Every step can be undone.
    third.send("u")
    try third.wait(for: "1 to decide")
    third.send("\u{12}")
    try third.wait(for: "0 to decide")
    #expect(fingers.keys == 12)
    third.send("Q")
    _ = try third.waitForEnd()
    let json = try desk.folder.read("articles/budget.txt.annotations.json")
    #expect(count("\"fc:decides\"", in: json) == 12)
    #expect(count("\"fc:scale\"", in: json) == 62 + 60 + 12)
    try validate(desk, "budget.txt")
    let report = try desk.start("agreement", "budget.txt", columns: 100, rows: 40)
    try report.wait(for: "12 disagreements, 12 of them decided")
    try report.wait(for: "Ann Lake and Bo Reyes")
    try report.wait(for: "60      48    0.00")
  }
}

extension VirtualScreen {
  /// The row that holds a text; nil where none does.
  func rowText(with part: String) -> String? { place(of: part) == nil ? nil : part }
}

extension Substring {
  /// Where a text begins.
  func firstPlace(of part: String) -> Index? {
    var place = startIndex
    let first = part.first
    while place < endIndex {
      if self[place] == first, self[place...].hasPrefix(part) { return place }
      place = index(after: place)
    }
    return nil
  }
}
