import PseudoTerminal
import Testing

/// A person who does what the tutorial says sees what it says.
@Suite struct TutorialTests {
  @Test("each step of the tutorial can be done as it is written")
  func steps() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let desk = try Desk([:])
    let script = "cp /\(root)/seeds/tutorial.md lesson.md && exec \"$GALLEY\" lesson.md"
    try desk.folder.write("", to: "articles/none")
    let program = try desk.startShell(script)
    try program.wait(for: "Learn Galley in five minutes")
    func step(_ keys: String, shows text: String) throws {
      program.send(keys)
      try program.wait(for: text)
    }
    // 2 and 3: to the passengers, which are right.
    try reach("cardinal 48,200", in: program)
    try step("T", shows: "saved true")
    try step("u", shows: "undid")
    try step("\u{12}", shows: "did again")
    // 4: a note on the share.
    try reach("percent 12 %", in: program)
    try step("c", shows: "Note")
    try step("The company counted its own tickets.\u{13}", shows: "saved The company counted")
    // 5: words that the machine has missed.
    try step("/busiest\r", shows: "1/2")
    try step("n", shows: "2/2")
    try step("vl", shows: "selected: busiest crossing")
    try step("M", shows: "saved misleading")
    // 6: the day that was none.
    try step("C", shows: "24 November 2025 was a Monday")
    program.send("q")
    // 7: marks.
    try step("ma", shows: "Mark a is set")
    try step("G", shows: "comes back here")
    try step("'a", shows: "leaflet claims")
    try step("L", shows: "busiest crossing")
    program.send("q")
    // 8: commands by name, keys by text.
    try step(":width", shows: "text width")
    try step("\r", shows: "Text width")
    try step("?", shows: "Keys: reading")
    try step("/mark\r", shows: "set a mark")
    program.send("q")
    #expect(try program.quit() == .exited(0))
  }

  /// Presses ] until the cursor is on a claim.
  private func reach(_ text: String, in program: TerminalProgram) throws {
    for _ in 0..<40 {
      program.send("]")
      program.readUntilSilent()
      if program.screen.place(of: text) != nil { return }
    }
    Issue.record("] does not lead to \(text)")
  }
}
