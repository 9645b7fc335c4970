import Glibc
import HostileFiles
import PseudoTerminal
import Testing

/// Keys without sense, as a cat on the keyboard sends them, on articles that mean harm.
@Suite struct MonkeyTests {
  // Without q, Q and ^C, which end the program.
  private static let keys: [String] =
    "abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ0123456789!?/:;,.'[]{}+-=&é渥 ".map {
      String($0)
    } + [
      "\r", "\t", "\u{1b}[Z", "\u{1b}", "\u{7f}", "\u{1b}OA", "\u{1b}OB", "\u{1b}OC", "\u{1b}OD",
      "\u{1b}[5~", "\u{1b}[6~", "\u{1b}OH", "\u{1b}OF", "\u{1b}[3~", "\u{4}", "\u{5}", "\u{6}",
      "\u{7}", "\u{c}", "\u{f}", "\u{12}", "\u{13}", "\u{15}", "\u{17}", "\u{1a}",
      "\u{1b}[200~pasted 12% of\r\nCanada\u{1b}[201~", "\u{1b}[24~", "\u{1b}[1;5C", "\u{1b}Oz",
    ]

  private static func number(_ variable: String, or standard: Int) -> Int {
    getenv(variable).flatMap { Int(String(cString: $0)) } ?? standard
  }

  private static let steps = number("GALLEY_SOAK_KEYS", or: 600)
  private static let seeds = 0..<UInt64(number("GALLEY_SOAK_SEEDS", or: 3))

  @Test(
    "no keys in any order bring the program down or send the terminal what an article holds",
    arguments: seeds)
  func survives(seed: UInt64) throws {
    let desk = try Desk(["council.txt": Desk.council, "road.md": Desk.longArticle])
    let hostile = try HostileFolder(at: desk.articles, seed: seed)
    let program = try desk.start(
      seed % 3 == 2 ? "council.txt" : ".",
      environment: ["VISUAL": "/bin/true", "BROWSER": "/bin/true"])
    try program.wait("the alternate screen") { $0.modes.contains(1049) }
    var random = SplitMix(seed: seed)
    for step in 0..<Self.steps {
      program.send(Self.input(&random))
      if step % 50 == 49 {
        program.resize(
          columns: 1 + random.number(below: 120), rows: 1 + random.number(below: 45))
        program.readUntilSilent(milliseconds: 20)
      }
    }
    end(program, seed: seed)
    expectHarmless(program)
    try expectValidFiles(desk, hostile)
  }

  /// A key, or what the mouse sends.
  private static func input(_ random: inout SplitMix) -> String {
    guard random.happens(oneIn: 12) else { return random.pick(keys) }
    let (column, row) = (1 + random.number(below: 130), 1 + random.number(below: 50))
    let button = random.pick([0, 1, 2, 32, 32, 64, 65])
    return "\u{1b}[<\(button);\(column);\(row)\(random.pick(["M", "m"]))"
  }

  private func end(_ program: TerminalProgram, seed: UInt64) {
    // Escape leaves a form or a prompt without keeping it; Q then ends the program. What was typed
    // ahead of a refusal is dropped, so that one Q may not be enough.
    var ending: TerminalProgram.Ending?
    for _ in 0..<20 where ending == nil {
      for key in ["\u{1b}", "\u{1b}", "Q"] {
        program.readUntilSilent(milliseconds: 80)
        program.send(key)
      }
      ending = try? program.waitForEnd(seconds: 2)
    }
    #expect(ending == .exited(0), "seed \(seed): \(program.screen.picture)")
    #expect(program.leftBehind == [])
  }

  private func expectHarmless(_ program: TerminalProgram) {
    // What was copied goes to the clipboard, in base64.
    #expect(program.screen.strings.filter { !$0.hasPrefix("]52;c;") } == [])
    #expect(program.screen.unknown == [])
    let harmful = String(decoding: program.output, as: UTF8.self).unicodeScalars.first {
      $0.value > 0x7E && !HarmlessOutput.allows($0)
    }
    #expect(harmful == nil)
  }

  private func expectValidFiles(_ desk: Desk, _ hostile: HostileFolder) throws {
    let names = try desk.folder.names(in: "articles")
    #expect(!names.contains("owned"), "a name was taken for a command")
    let untouched = Set(hostile.items.compactMap(\.annotations))
    for name in names where name.hasSuffix(".annotations.json") {
      let path = "articles/" + name
      // A name that is not UTF-8 cannot be asked for as a string.
      guard let text = try? desk.folder.read(path), !untouched.contains(Array(text.utf8)) else {
        continue
      }
      let report = try PipedProgram([Desk.program, "validate", desk.folder.path + "/" + path])
        .finish()
      #expect(report.exitCode != 2, "\(name): \(report.output)\(report.errors)")
      #expect(!report.output.contains("  format: "), "\(name): \(report.output)")
    }
  }
}
