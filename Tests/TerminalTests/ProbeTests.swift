import Glibc
import PseudoTerminal
import Testing

/// The terminal from outside: what a person sees of a program that uses it.
@Suite struct ProbeTests {
  static let probe = BuiltProgram.path("terminal-probe")

  @Test("a program paints, quits and leaves the terminal as it was")
  func quits() throws {
    let program = try TerminalProgram([Self.probe])
    try program.wait(for: "probe 80x24, 256 colours, unicode")
    #expect(program.screen.style(of: "probe")?.description == "bold foreground 15 background 24")
    #expect(program.screen.modes.contains(1049))
    #expect(!program.screen.modes.contains(25))
    program.send("q")
    #expect(try program.waitForEnd() == .exited(0))
    #expect(program.leftBehind == [])
    #expect(program.screen.unknown == [])
  }
}
