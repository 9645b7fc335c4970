import PseudoTerminal
import Testing

/// Nothing from a file reaches the terminal without its control characters made visible.
@Suite struct SafeOutputTests {
  /// Sequences that set a title, write the clipboard, clear, ask, switch modes.
  static let hostile =
    "title\u{1b}]0;owned\u{7} clip\u{1b}]52;c;b3duZWQ=\u{7} clear\u{1b}[2J\u{1b}[6n mode\u{1b}[?1000h"
    + " string\u{1b}Pq\u{1b}\\ c1\u{9b}31m bidi\u{202e}evil\u{202c} end"

  private func expectSafe(_ program: TerminalProgram) {
    #expect(program.screen.strings == [])
    #expect(program.screen.unknown == [])
    #expect(!program.screen.modes.contains(1000))
    let output = String(decoding: program.output, as: UTF8.self).unicodeScalars
    for scalar in output {
      #expect(!(0x80...0x9f ~= scalar.value) && scalar != "\u{202e}" && scalar != "\u{fffd}")
    }
  }

  @Test("an article cannot steer the terminal")
  func readsHostileText() throws {
    let desk = try Desk(["hostile.txt": "Hostile\n\n" + Self.hostile + "\n"])
    let program = try desk.start("hostile.txt", columns: 200)
    try program.wait(for: "end")
    program.send("]]\tv jj")
    program.readUntilSilent()
    expectSafe(program)
  }

  @Test("a title and a file's name cannot steer the terminal")
  func listsHostileNames() throws {
    let desk = try Desk([
      "name\u{1b}]0;owned\u{7}\n\u{202e}.txt": Self.hostile + "\n\nText.\n",
      "b.txt": "Second one\n",
    ])
    let program = try desk.start(".", columns: 200)
    try program.wait(for: "Second one")
    program.send("jkjk")
    program.readUntilSilent()
    expectSafe(program)
  }

  @Test("an annotation file cannot steer the terminal")
  func showsHostileAnnotations() throws {
    let desk = try Desk()
    let first = try desk.start("council.txt")
    try first.wait(for: "Enrolment")
    first.send("]")
    first.readUntilSilent()
    first.send("cXXXX\u{13}")
    try first.wait(for: "saved")
    #expect(try first.quit() == .exited(0))
    let name = "articles/council.txt.annotations.json"
    let json = try desk.folder.read(name)
    try desk.folder.write(
      json.replacing("XXXX", with: "\\u001b]0;owned\\u0007 \\u009b2J \\u202e"), to: name)
    let second = try desk.start("council.txt", columns: 120)
    try second.wait(for: "Enrolment")
    second.send("]L")
    second.readUntilSilent()
    expectSafe(second)
  }

  @Test("a path in an error message cannot steer the terminal")
  func reportsHostilePaths() throws {
    let desk = try Desk()
    let program = try desk.start("no\u{1b}[2Jsuch\u{7}.txt", columns: 200)
    #expect(try program.waitForEnd() == .exited(2))
    #expect(program.screen.place(of: "no^[[2Jsuch^G.txt") != nil)
  }
}
