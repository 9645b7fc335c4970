import Glibc
import PseudoTerminal
import Testing

let probe = BuiltProgram.path("terminal-probe")

/// The terminal from outside: what a person sees of a program that uses it.
@Suite struct ProbeTests {
  @Test(
    "a program paints, quits and leaves the terminal as it was",
    arguments: [
      "xterm-256color", "xterm", "screen", "screen-256color", "tmux-256color", "vt100", "linux",
    ])
  func quits(term: String) throws {
    let program = try TerminalProgram([probe], term: term)
    try program.wait(for: "probe 80x24")
    program.send("jjjk")
    try program.wait(for: "line 3")
    #expect(program.screen.text(row: 1).hasPrefix("3 number"))
    program.send("q")
    #expect(try program.waitForEnd() == .exited(0))
    #expect(program.leftBehind == [])
    #expect(program.screen.unknown == [])
    // Not even a reset of the palette, which is the person's own.
    #expect(program.screen.strings == [])
  }

  @Test("the last column stays free on a terminal that would scroll when its last cell is written")
  func leavesLastColumn() throws {
    let program = try TerminalProgram([probe], term: "ansi")
    try program.wait(for: "probe 79x24")
    program.send("q")
    #expect(try program.waitForEnd() == .exited(0))
  }

  @Test(
    "the number of colours follows TERM and NO_COLOR",
    arguments: [
      ("xterm-256color", "", "256 colours", "bold foreground 15 background 24"),
      ("xterm", "", "8 colours", "bold foreground 7 background 6"),
      ("xterm-256color", "1", "0 colours", "bold"), ("vt100", "", "0 colours", "bold"),
    ])
  func degrades(term: String, noColor: String, colors: String, style: String) throws {
    let program = try TerminalProgram([probe], term: term, environment: ["NO_COLOR": noColor])
    try program.wait(for: "nothing yet")
    #expect(program.screen.place(of: colors)?.row == 0)
    #expect(program.screen.style(of: "probe")?.description == style)
  }

  @Test(
    "characters are shown as they are whether or not a locale is set and installed",
    arguments: [
      (["LANG": "C.UTF-8"], "│ caf\u{e9} 渥 e\u{301}", "unicode"),
      (["LANG": "C"], "│ caf\u{e9} 渥 e\u{301}", "unicode"),
      (["LANG": "xx_XX.UTF-8"], "│ caf\u{e9} 渥 e\u{301}", "unicode"),
    ])
  func followsLocale(environment: [String: String], line: String, kind: String) throws {
    let program = try TerminalProgram(
      [probe, "│ caf\u{e9} 渥 e\u{301}"], environment: environment)
    try program.wait(for: "nothing yet")
    #expect(program.screen.place(of: kind)?.row == 0)
    #expect(program.screen.text(row: 1).unicodeScalars.elementsEqual(line.unicodeScalars))
  }

  @Test("no control character of a text reaches the terminal")
  func staysSafe() throws {
    let text = "a\u{1b}]0;owned\u{7}b\u{9b}2Jc\u{202e}d\re\u{8}f\u{ad}g\u{7f}"
    let program = try TerminalProgram([probe, text])
    try program.wait(for: "a^[]0;owned^Gb<9B>2Jc<U+202E>d^Me^Hfg^?")
    #expect(program.screen.strings == [])
  }

  @Test("moving by a line costs few bytes", arguments: [(80, 24), (120, 40)])
  func scrollsCheaply(columns: Int, rows: Int) throws {
    let program = try TerminalProgram([probe], columns: columns, rows: rows)
    try program.wait(for: "nothing yet")
    for line in 2...12 {
      program.readUntilSilent()
      let before = program.output.count
      program.send("j")
      try program.wait(for: "line \(line)")
      program.readUntilSilent()
      #expect(program.output.count - before < 300)
    }
  }

  @Test("keys arrive while nothing waits for them")
  func typesAhead() throws {
    let program = try TerminalProgram([probe])
    program.send("jjjjj")
    try program.wait(for: "line 6")
  }

  @Test("whatever a paint changes goes to the terminal in one write")
  func writesOnce() throws {
    let program = try TerminalProgram([probe])
    try program.wait(for: "nothing yet")
    for key in ["j", "j", "k"] {
      program.readUntilSilent()
      let before = program.writeCalls
      program.send(key)
      try program.wait("an answer") { _ in program.writeCalls != before }
      program.readUntilSilent()
      #expect(program.writeCalls == before + 1)
    }
  }

  @Test("another thread wakes the loop")
  func wakes() throws {
    let program = try TerminalProgram([probe])
    try program.wait(for: "nothing yet")
    program.send("t")
    try program.wait(for: "woken up")
  }

  @Test("the cursor is shown where it is wanted")
  func showsCursor() throws {
    let program = try TerminalProgram([probe])
    try program.wait(for: "nothing yet")
    program.send("c")
    try program.wait("a cursor") { $0.modes.contains(25) && $0.cursor == (2, 3) }
    program.send("c")
    try program.wait("no cursor") { !$0.modes.contains(25) }
  }

  @Test("a text is put on the terminal's clipboard")
  func copies() throws {
    let program = try TerminalProgram([probe])
    try program.wait(for: "nothing yet")
    program.send("y")
    try program.wait(for: "copied true")
    #expect(program.screen.strings == ["]52;c;T3R0YXdh"])
  }

  @Test("another program has the terminal for a while")
  func releases() throws {
    let program = try TerminalProgram([probe])
    try program.wait(for: "nothing yet")
    program.send("R")
    try program.wait(for: "released:")
    #expect(program.leftBehind == [])
    program.send("typed\n")
    try program.wait(for: "line read: typed")
    #expect(program.screen.text(row: 1) == "1 number")
    #expect(program.screen.modes.contains(2004))
  }

  @Test("what is written to standard error waits until the screen is left")
  func holdsErrors() throws {
    let program = try TerminalProgram([probe])
    try program.wait(for: "nothing yet")
    program.send("E")
    try program.wait(for: "key E")
    #expect(program.screen.place(of: "held back") == nil)
    program.send("q")
    #expect(try program.waitForEnd() == .exited(0))
    #expect(program.screen.place(of: "held back") != nil)
  }

  @Test("keys come from the terminal while standard input is a file")
  func readsKeysElsewhere() throws {
    let folder = try TestFolder()
    let file = try folder.write("from the file\n", to: "text")
    let program = try TerminalProgram([probe, "-"], standardInput: file)
    try program.wait(for: "from the file")
    program.send("q")
    #expect(try program.waitForEnd() == .exited(0))
    #expect(program.leftBehind == [])
  }

  @Test(
    "a terminal that cannot be used is named in one sentence",
    arguments: [
      ("", "TERM is not set"), ("no-such-terminal", "“no-such-terminal” is not known here"),
      ("dumb", "cannot move its cursor"), ("a\u{1b}[2Jb", "“a^[[2Jb” is not known here"),
    ])
  func refuses(term: String, sentence: String) throws {
    let program = try TerminalProgram([probe], columns: 200, term: term)
    #expect(try program.waitForEnd() == .exited(2))
    #expect(program.screen.place(of: sentence) != nil)
    #expect(program.leftBehind == [])
  }
}
