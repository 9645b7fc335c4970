import PseudoTerminal
import Testing

/// Keys without sense, as a cat on the keyboard sends them.
@Suite struct MonkeyTests {
  // Without q, Q and ^C, which end the program.
  private static let keys: [String] =
    "abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ0123456789!?/:;,.'[]{}+-=&é渥 ".map {
      String($0)
    } + [
      "\r", "\t", "\u{1b}[Z", "\u{1b}", "\u{7f}", "\u{1b}OA", "\u{1b}OB", "\u{1b}OC", "\u{1b}OD",
      "\u{1b}[5~", "\u{1b}[6~", "\u{1b}OH", "\u{1b}OF", "\u{1b}[3~", "\u{4}", "\u{5}", "\u{6}",
      "\u{7}", "\u{c}", "\u{f}", "\u{12}", "\u{13}", "\u{15}", "\u{17}", "\u{1a}",
      "\u{1b}[200~pasted 12% of\r\nCanada\u{1b}[201~",
    ]

  @Test("no keys in any order bring the program down", arguments: 0..<6)
  func survives(seed: UInt64) throws {
    let desk = try Desk([
      "council.txt": Desk.council, "road.md": Desk.longArticle, "empty.txt": "",
      "odd.txt": "Odd\n\n" + SafeOutputTests.hostile + " 渥太華 e\u{301} 👩🏽‍🚀 12%\n",
    ])
    let program = try desk.start(
      seed % 2 == 0 ? "." : "council.txt",
      environment: ["VISUAL": "/bin/true", "BROWSER": "/bin/true"])
    try program.wait("the alternate screen") { $0.modes.contains(1049) }
    var state = seed &* 0x9e37_79b9_7f4a_7c15 | 1
    for step in 0..<600 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      program.send(Self.keys[Int(state % UInt64(Self.keys.count))])
      if step % 50 == 49 {
        program.resize(columns: Int(state >> 8 % 100) + 1, rows: Int(state >> 16 % 40) + 1)
        program.readUntilSilent(milliseconds: 20)
      }
    }
    program.readUntilSilent()
    // Escape leaves a form or a prompt without keeping it; :quit-all then ends the program.
    program.send("\u{1b}")
    program.readUntilSilent(milliseconds: 80)
    program.send("\u{1b}")
    program.readUntilSilent(milliseconds: 80)
    program.send("Q")
    #expect(try program.waitForEnd() == .exited(0), "seed \(seed)")
    #expect(program.leftBehind == [])
    #expect(program.screen.strings.filter { !$0.hasPrefix("]52;c;") } == [])
  }
}
