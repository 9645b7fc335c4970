import PseudoTerminal
import Testing

/// What was only moved on the screen is what a screen painted anew shows.
@Suite struct ScrollingTests {
  @Test(
    "after steps through the text, the screen is as painted anew",
    arguments: ["jjj", "jjjjk", "\u{4}", "\t\t\t", "3j", "Gkk", " "])
  func movesAsPaintedAnew(_ keys: String) throws {
    let lines = (1...300).map { line in
      line % 3 == 0 ? "" : "Line \(line): Jane Doe of Acme paid $\(line) million in 2012, 東京."
    }
    let desk = try Desk(["article.txt": lines.joined(separator: "\n\n")])
    let program = try desk.start("article.txt", columns: 130, rows: 40)
    try program.wait(for: "Line 1:")
    program.readUntilSilent(milliseconds: 200)
    for typed in ["jjjjj", keys] {
      for one in typed {
        program.send(String(one))
        program.readUntilSilent()
      }
    }
    let moved = program.screen.look
    program.send("\u{c}")
    program.readUntilSilent(milliseconds: 200)
    let anew = program.screen.look
    for row in moved.indices where moved[row] != anew[row] {
      Issue.record("row \(row): \(moved[row].joined()) instead of \(anew[row].joined())")
    }
  }
}
