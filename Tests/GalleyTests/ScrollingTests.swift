import PseudoTerminal
import Testing

/// What was only moved on the screen is what a screen painted anew shows.
@Suite struct ScrollingTests {
  /// So many steps that the next one scrolls.
  private static let down = String(repeating: "j", count: 60)
  private static let up = "G" + String(repeating: "k", count: 60)

  /// What is read, without the sign at the cursor's line.
  private static func text(on screen: VirtualScreen) -> [Substring] {
    (2..<37).map { screen.text(row: $0).dropFirst(7).prefix(70) }
  }

  @Test(
    "after steps through the text, the screen is as painted anew",
    arguments: [
      (down, "jjj"), (down, "jjjjk"), (down, "\t\t\t\t\t\t\t"), (down, "3j2j"), (up, "kkk"),
      (up, "3k2k"), (down, "\u{4} "),
    ])
  func movesAsPaintedAnew(_ start: String, _ keys: String) throws {
    let lines = (1...300).map { line in
      line % 3 == 0 ? "" : "Line \(line): Jane Doe of Acme paid $\(line) million in 2012, 東京."
    }
    let desk = try Desk(["article.txt": lines.joined(separator: "\n\n")])
    let program = try desk.start("article.txt", columns: 130, rows: 40)
    try program.wait(for: "Line 1:")
    program.send(start)
    program.readUntilSilent(milliseconds: 300)
    let first = Self.text(on: program.screen)
    for key in keys {
      program.send(String(key))
      program.readUntilSilent()
    }
    let moved = program.screen.look
    #expect(Self.text(on: program.screen) != first, "the keys must scroll")
    program.send("\u{c}")
    program.readUntilSilent(milliseconds: 200)
    let anew = program.screen.look
    for row in moved.indices where moved[row] != anew[row] {
      Issue.record("row \(row): \(moved[row].joined()) instead of \(anew[row].joined())")
    }
  }
}
