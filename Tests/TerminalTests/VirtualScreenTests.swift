import PseudoTerminal
import Testing

/// The emulated terminal that the other tests look through.
@Suite struct VirtualScreenTests {
  @Test(
    "sequences have their effect",
    arguments: [
      ("abc", "abc\n\n"), ("abc\r\nd", "abc\nd\n"), ("abcdefg", "abcde\nfg\n"),
      ("abcde\r\nf", "abcde\nf\n"), ("\u{1b}[2;3Hx", "\n  x\n"),
      ("abc\u{1b}[1;2H\u{1b}[K", "a\n\n"),
      ("abc\u{8}\u{8}x", "axc\n\n"), ("abc\u{1b}[2D\u{1b}[P", "ac\n\n"),
      ("abc\u{1b}[2D\u{1b}[2@", "a  bc\n\n"), ("abc\u{1b}[1;1H\u{1b}[2X", "  c\n\n"),
      ("a\r\nb\r\nc\r\nd", "b\nc\nd"), ("a\r\nb\u{1b}[H\u{1b}M", "\na\nb"),
      ("a\r\nb\r\nc\u{1b}[2;3r\u{1b}[3;1H\n", "a\nc\n"), ("a\u{1b}[3b", "aaaa\n\n"),
      ("a\r\nb\u{1b}[1;1H\u{1b}[L", "\na\nb"), ("a\r\nb\u{1b}[1;1H\u{1b}[M", "b\n\n"),
      ("ab\u{1b}[2J", "\n\n"), ("\u{1b}(0qx\u{1b}(Bq", "─│q\n\n"), ("渥太渥", "渥太\n渥\n"),
      ("渥\u{1b}[2Gx", " x\n\n"), ("e\u{301}x", "e\u{301}x\n\n"),
      ("a\u{1b}[?1049hb\u{1b}[?1049l", "a\n\n"), ("a\u{1b}]0;title\u{7}b", "ab\n\n"),
    ])
  func applies(bytes: String, picture: String) {
    var screen = VirtualScreen(columns: 5, rows: 3)
    for byte in Array(bytes.utf8) { screen.feed([byte]) }
    #expect(screen.picture == picture)
    #expect(screen.unknown == [])
  }

  @Test(
    "colours and attributes are kept",
    arguments: [
      ("1;4;38;5;208", "bold underline foreground 208"),
      ("7;31;44", "reverse foreground 1 background 4"),
      ("95;102", "foreground 13 background 10"), ("1;31;0", "plain"), ("1;2;22", "plain"),
      ("31;39;41;49", "plain"),
    ])
  func styles(numbers: String, style: String) {
    var screen = VirtualScreen(columns: 5, rows: 1)
    screen.feed(Array("\u{1b}[\(numbers)mx".utf8))
    #expect(screen.style(of: "x")?.description == style)
  }

  @Test("what is not understood is told")
  func tells() {
    var screen = VirtualScreen(columns: 5, rows: 1)
    screen.feed(Array("\u{1b}[3$z".utf8))
    #expect(screen.unknown == ["CSI $z [3]"])
  }
}

@Suite struct TerminalProgramTests {
  @Test("a program's output, input and exit code pass through")
  func drives() throws {
    let program = try TerminalProgram(["/bin/sh", "-c", "echo ready; read x; echo got $x; exit 5"])
    try program.wait(for: "ready")
    program.send("word\n")
    try program.wait(for: "got word")
    #expect(try program.waitForEnd() == .exited(5))
  }

  @Test("what a program leaves changed is noticed")
  func notices() throws {
    let program = try TerminalProgram(
      ["/bin/sh", "-c", "printf '\\033[?1049h\\033[?25l\\033[?2004h\\033[1m'; stty -echo"])
    #expect(try program.waitForEnd() == .exited(0))
    #expect(
      program.leftBehind == [
        "alternate screen", "hidden cursor", "bracketed paste", "style bold", "line modes",
      ])
  }

  @Test("a wait that is in vain shows the screen")
  func givesUp() throws {
    let program = try TerminalProgram(["/bin/sh", "-c", "echo something else; read x"])
    #expect {
      try program.wait(for: "never", seconds: 0.2)
    } throws: {
      "\($0)".contains("something else")
    }
  }

  @Test("a folder is gone with its value")
  func cleansUp() throws {
    var folder: TestFolder? = try TestFolder()
    let path = try folder?.write("x", to: "a/b") ?? "none"
    #expect(try folder?.read("a/b") == "x")
    #expect(try folder?.names() == ["a", "home"])
    folder = nil
    let program = try TerminalProgram(["/bin/sh", "-c", "test -e '\(path)'"])
    #expect(try program.waitForEnd() == .exited(1))
  }
}
