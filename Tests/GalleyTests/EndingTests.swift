import Glibc
import PseudoTerminal
import Testing

/// Every way out: the exit code, the sentence, and the terminal as it was.
@Suite struct EndingTests {
  @Test("a signal ends the program as it ends any other", arguments: [SIGTERM, SIGHUP, SIGINT])
  func terminates(signal: Int32) throws {
    let desk = try Desk()
    let program = try desk.start("council.txt")
    try program.wait(for: "Enrolment")
    program.signal(signal)
    #expect(try program.waitForEnd() == .killed(signal: signal))
    #expect(program.leftBehind == [])
  }

  @Test("^C with nothing to cancel quits")
  func interrupts() throws {
    let desk = try Desk()
    let program = try desk.start("council.txt")
    try program.wait(for: "Enrolment")
    program.send("\u{3}")
    _ = try program.waitForEnd()
    #expect(program.leftBehind == [])
  }

  @Test("a terminal that is gone ends the program")
  func hangsUp() throws {
    let desk = try Desk()
    let program = try desk.start("council.txt")
    try program.wait(for: "Enrolment")
    program.hangUp()
    _ = try program.waitForEnd()
  }

  @Test("^Z stops the program with the terminal restored, and fg brings the text back")
  func suspends() throws {
    let desk = try Desk()
    let program = try desk.startShell(
      "set -m; \"$GALLEY\" council.txt; echo stopped; read -r line; fg; echo \"ended $?\"")
    try program.wait(for: "Enrolment")
    program.send("\u{1a}")
    try program.wait(for: "stopped")
    #expect(program.leftBehind == [])
    program.resize(columns: 100, rows: 30)
    program.send("\n")
    try program.wait(for: "Enrolment")
    program.send("q")
    try program.wait(for: "ended 0")
    #expect(program.leftBehind == [])
  }

  @Test("every size is survived, and the place in the text kept")
  func resizes() throws {
    let desk = try Desk(["road.txt": Desk.longArticle])
    let program = try desk.start("road.txt")
    try program.wait(for: "Paragraph 1 ")
    program.send("/graph 77\r")
    try program.wait(for: "Paragraph 77 ")
    for (columns, rows) in [
      (40, 10), (10, 3), (3, 2), (1, 1), (200, 60), (1, 24), (80, 1), (80, 24),
    ] {
      program.resize(columns: columns, rows: rows)
      program.readUntilSilent(milliseconds: 30)
    }
    try program.wait(for: "Paragraph 77 ")
    #expect(try program.quit() == .exited(0))
  }

  @Test("a storm of changes of size is survived")
  func survivesStorms() throws {
    let desk = try Desk(["road.txt": Desk.longArticle])
    let program = try desk.start("road.txt")
    try program.wait(for: "Paragraph 1 ")
    for number in 0..<1000 { program.resize(columns: 1 + number % 90, rows: 1 + number % 50) }
    program.resize(columns: 80, rows: 24)
    try program.wait(for: "Paragraph 1 ")
    #expect(try program.quit() == .exited(0))
  }

  @Test("it starts in any size", arguments: [(1, 1), (0, 0), (3, 2), (80, 1), (1, 24), (500, 200)])
  func starts(columns: Int, rows: Int) throws {
    let desk = try Desk()
    let program = try desk.start("council.txt", columns: columns, rows: rows)
    try program.wait("the alternate screen") { $0.modes.contains(1049) }
    program.readUntilSilent()
    #expect(try program.quit() == .exited(0))
    #expect(program.leftBehind == [])
  }

  @Test(
    "what cannot be done is said in a sentence, with exit code 2",
    arguments: [
      (["nowhere.txt"], "xterm", "nowhere.txt"), (["council.txt"], "", "TERM is not set"),
      (["council.txt"], "no-such-terminal", "no-such-terminal"), (["council.txt"], "dumb", "dumb"),
      (["--no-such-option"], "xterm", "no-such-option"),
      ([".", "nowhere.txt"], "xterm", "nowhere.txt: there is no such file or folder"),
    ])
  func refuses(arguments: [String], term: String, sentence: String) throws {
    let desk = try Desk()
    let program = try desk.start(arguments, columns: 200, term: term)
    #expect(try program.waitForEnd() == .exited(2))
    #expect(program.screen.place(of: sentence) != nil)
    #expect(program.leftBehind == [])
  }

  @Test("without a terminal there is a sentence and exit code 2")
  func needsTerminal() throws {
    let desk = try Desk()
    let program = try desk.startShell(
      "\"$GALLEY\" council.txt < /dev/null | cat; echo \"ended ${PIPESTATUS[0]}\"")
    try program.wait(for: "ended 2")
    #expect(program.screen.place(of: "not a terminal") != nil)
    #expect(!program.output.contains(0x1b))
  }

  @Test("help and version are printed", arguments: ["--help", "--version"])
  func informs(argument: String) throws {
    let desk = try Desk()
    let program = try desk.start(argument)
    #expect(try program.waitForEnd() == .exited(0))
    #expect(!program.output.isEmpty)
  }
}
