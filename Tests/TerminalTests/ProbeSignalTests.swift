import Glibc
import PseudoTerminal
import Testing

/// Ends, stops, crashes and changes of size.
@Suite struct ProbeSignalTests {
  @Test(
    "a signal that ends the program is an event, and the terminal is restored",
    arguments: [SIGTERM, SIGINT, SIGHUP])
  func terminates(signal: Int32) throws {
    let program = try TerminalProgram([probe])
    try program.wait(for: "nothing yet")
    program.signal(signal)
    #expect(try program.waitForEnd() == .exited(128 + signal))
    #expect(program.leftBehind == [])
  }

  @Test(
    "a fatal signal restores the terminal and keeps its meaning",
    arguments: [SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT, SIGQUIT])
  func diesOf(signal: Int32) throws {
    let program = try TerminalProgram([probe], environment: ["SWIFT_BACKTRACE": "enable=no"])
    try program.wait(for: "nothing yet")
    program.signal(signal)
    #expect(try program.waitForEnd() == .killed(signal: signal))
    #expect(program.leftBehind == [])
  }

  @Test(
    "a crash restores the terminal",
    arguments: [
      ("C", .killed(signal: SIGILL)), ("A", .killed(signal: SIGABRT)),
      ("S", .killed(signal: SIGSEGV)), ("X", .exited(3)),
      // With a part of a paint sent that scrolls some of the rows.
      ("P", .killed(signal: SIGABRT)),
    ] as [(String, TerminalProgram.Ending)])
  func crashes(key: String, ending: TerminalProgram.Ending) throws {
    let program = try TerminalProgram([probe], environment: ["SWIFT_BACKTRACE": "enable=no"])
    try program.wait(for: "nothing yet")
    program.send(key)
    var expected = ending
    #if arch(arm64)
      if key == "C" { expected = .killed(signal: SIGTRAP) }
    #endif
    #expect(try program.waitForEnd() == expected)
    #expect(program.leftBehind == [])
  }

  @Test("the message of a crash can be read afterwards")
  func explains() throws {
    // With room for the stack that the runtime prints after it.
    let program = try TerminalProgram(
      [probe], rows: 60, environment: ["SWIFT_BACKTRACE": "enable=no"])
    try program.wait(for: "nothing yet")
    program.send("C")
    _ = try program.waitForEnd()
    #expect(program.screen.place(of: "crashed on purpose") != nil)
  }

  @Test("a terminal that is gone ends the program")
  func hangsUp() throws {
    let program = try TerminalProgram([probe])
    try program.wait(for: "nothing yet")
    program.hangUp()
    #expect(try program.waitForEnd() == .exited(129))
  }

  @Test("every size is painted, down to one cell and back")
  func resizes() throws {
    let program = try TerminalProgram([probe])
    try program.wait(for: "nothing yet")
    for (columns, rows) in [(40, 10), (3, 2), (1, 1), (200, 60), (1, 24), (80, 2), (100, 30)] {
      program.resize(columns: columns, rows: rows)
      try program.wait("\(columns) × \(rows)") {
        $0.picture.hasPrefix("probe \(columns)x\(rows)".prefix(columns))
      }
    }
    try program.wait("news in the last row") { $0.text(row: 29) == "resized" }
  }

  @Test("a size of nothing counts as unknown", arguments: [true, false])
  func survivesNoSize(fromStart: Bool) throws {
    let program = try TerminalProgram(
      [probe], columns: fromStart ? 0 : 80, rows: fromStart ? 0 : 24)
    if !fromStart {
      try program.wait(for: "nothing yet")
      program.resize(columns: 0, rows: 0)
    }
    program.screenIs(columns: 80, rows: 24)
    try program.wait(for: "probe 80x24")
    program.resize(columns: 60, rows: 20)
    try program.wait(for: "probe 60x20")
  }

  @Test("a storm of changes of size ends in the last one")
  func survivesStorms() throws {
    let program = try TerminalProgram([probe])
    try program.wait(for: "nothing yet")
    for number in 0..<1000 { program.resize(columns: 20 + number % 90, rows: 1 + number % 50) }
    program.resize(columns: 90, rows: 25)
    try program.wait(for: "probe 90x25")
    program.send("q")
    #expect(try program.waitForEnd() == .exited(0))
    #expect(program.leftBehind == [])
  }

  @Test("^Z stops the program with the terminal restored, and fg paints it again")
  func suspends() throws {
    // The shell's prompt for a line stands where a person's would.
    let script = "set -m; '\(probe)'; echo stopped; read -r line; fg; echo \"ended $?\""
    let program = try TerminalProgram(["/bin/bash", "-c", script])
    try program.wait(for: "nothing yet")
    program.send("\u{1a}")
    try program.wait(for: "stopped")
    #expect(program.leftBehind == [])
    program.send("\n")
    try program.wait(for: "key ^Z")
    #expect(program.screen.text(row: 1) == "1 number")
    program.send("q")
    try program.wait(for: "ended 0")
    #expect(program.leftBehind == [])
  }

  @Test("^Z without a shell that could continue the program does nothing")
  func staysAlive() throws {
    let program = try TerminalProgram([probe])
    try program.wait(for: "nothing yet")
    program.send("\u{1a}")
    try program.wait(for: "key ^Z")
    program.send("q")
    #expect(try program.waitForEnd() == .exited(0))
  }

  @Test("a program that is stopped from outside paints again when it is continued")
  func continues() throws {
    let program = try TerminalProgram([probe])
    try program.wait(for: "nothing yet")
    program.signal(SIGSTOP)
    program.signal(SIGCONT)
    try program.wait(for: "resized")
  }

  @Test("writing beyond the size limit or to a closed pipe does not end the program")
  func survivesPipes() throws {
    let program = try TerminalProgram([probe])
    try program.wait(for: "nothing yet")
    program.signal(SIGPIPE)
    program.signal(SIGXFSZ)
    program.send("z")
    try program.wait(for: "key z")
  }
}
