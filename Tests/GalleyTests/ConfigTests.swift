import Glibc
import PseudoTerminal
import Testing

/// The configuration file, from the file to the screen.
@Suite struct ConfigTests {
  private func desk(_ config: String) throws -> Desk {
    let desk = try Desk()
    try desk.folder.write(config, to: "home/config/galley/config.toml")
    return desk
  }

  @Test("keys, theme and width of the file hold in the reader")
  func holds() throws {
    let desk = try desk(
      """
      theme = "mono"
      [verdicts]
      true = "correct"
      [keys.reader]
      verdict-true = "^T"
      """)
    let program = try desk.start("council.txt")
    try program.wait(for: "^T correct  F false")
    #expect(program.screen.style(of: "Riverside")?.foreground == .standard)
    program.send("]\u{14}")
    try program.wait(for: "saved correct")
    #expect(try program.quit() == .exited(0))
  }

  @Test("what is wrong is said on the line of messages, and the reader opens all the same")
  func problems() throws {
    let desk = try desk("widht = 60\nmouse = 3\n")
    let program = try desk.start("council.txt", columns: 140)
    try program.wait(for: "config.toml:1: widht: there is no such setting; did you mean width?")
    try program.wait(for: "Enrolment rose 5%")
    #expect(try program.quit() == .exited(0))
  }

  @Test("the settings that the README shows are taken as they stand there")
  func example() throws {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let awk = "awk '/^```toml$/ {on = 1; next} /^```$/ {on = 0} on' \"$0/README.md\""
    let config = try PipedProgram(["/bin/sh", "-c", awk, root]).finish().output
    #expect(config.contains("[keys.reader]"))
    let desk = try desk(config)
    let run = try desk.start("council.txt", columns: 140)
    try run.wait(for: "Enrolment rose 5%")
    #expect(run.screen.place(of: "config.toml") == nil)
    #expect(try run.quit() == .exited(0))
  }

  @Test("a file that is no TOML is named with its line")
  func syntax() throws {
    let desk = try desk("theme = \"dark\"\nwidth = = 3\n")
    let program = try desk.start("council.txt", columns: 140)
    try program.wait(for: "config.toml:2: not TOML")
    #expect(try program.quit() == .exited(0))
  }

  @Test("options go before the file, and config tells where each value comes from")
  func shows() throws {
    let desk = try desk("theme = \"light\"\nwidth = 60\n")
    let program = try desk.start(
      ["config", "--width", "70"], columns: 100, rows: 200, environment: ["COLORFGBG": "0;15"])
    try program.wait(for: "theme = \"light\"                          # file, line 1")
    try program.wait(for: "width = 70                               # command line, --width")
    try program.wait(for: "mouse = false                            # default")
    try program.wait(for: "undo = \"u\"                               # default")
    #expect(try program.waitForEnd() == .exited(0))
  }

  @Test("config ends with 1 when something in the file cannot be taken")
  func ends() throws {
    let desk = try desk("width = 5\n")
    let program = try desk.start("config", columns: 160, rows: 200)
    try program.wait(for: "config.toml:1: width cannot be 5; allowed: a number of columns")
    #expect(try program.waitForEnd() == .exited(1))
  }

  @Test("the file that config prints to begin with is one that can be taken whole")
  func standard() throws {
    let desk = try Desk()
    let script = """
      "$GALLEY" config --default | sed 's/^#\\([a-z[]\\)/\\1/' >all.toml
      "$GALLEY" config --config all.toml >shown.toml && echo taken && "$GALLEY" config --config \
      shown.toml >again.toml && echo taken again
      """
    let program = try desk.startShell(script)
    try program.wait(for: "taken again")
  }

  @Test("a theme or a file that there is not is said in a sentence")
  func refused() throws {
    let desk = try Desk()
    let theme = try desk.start("council.txt", "--theme", "pink", columns: 120)
    try theme.wait(for: "--theme is one of auto, dark, light, high-contrast, mono, not pink")
    #expect(try theme.waitForEnd() == .exited(2))
    let file = try desk.start("council.txt", "--config", "none.toml", columns: 120)
    try file.wait(for: "none.toml: there is no such file")
    #expect(try file.waitForEnd() == .exited(2))
  }

  @Test("the mouse is left to the terminal unless it is asked for, and given back at the end")
  func mouse() throws {
    let desk = try Desk()
    let off = try desk.start("council.txt")
    try off.wait(for: "Enrolment rose 5%")
    #expect(off.screen.modes.isDisjoint(with: [1000, 1002, 1003]))
    #expect(try off.quit() == .exited(0))
    for signal in [nil, SIGTERM] {
      let on = try desk.start("council.txt", "--mouse")
      try on.wait(for: "Enrolment rose 5%")
      try on.wait("the mouse") { $0.modes.contains(1000) }
      let place = try #require(on.screen.place(of: "46,000"))
      let cell = "\(place.column + 1);\(place.row + 1)"
      on.send("\u{1B}[<0;\(cell)M\u{1B}[<0;\(cell)m")
      try on.wait(for: "cardinal")
      if let signal {
        on.signal(signal)
        _ = try on.waitForEnd()
      } else {
        #expect(try on.quit() == .exited(0))
      }
      #expect(on.leftBehind == [])
    }
  }

  @Test("a drag is shown while the button is down, and no report is left on when the program stops")
  func drags() throws {
    let desk = try Desk()
    let program = try desk.startShell(
      "set -m; \"$GALLEY\" council.txt --mouse; echo stopped; read -r line; fg; echo \"ended $?\"")
    try program.wait(for: "Enrolment rose 5%")
    func send(_ button: Int, _ word: String, end: String = "M") throws {
      let place = try #require(program.screen.place(of: word))
      program.send("\u{1B}[<\(button);\(place.column + 1);\(place.row + 1)\(end)")
    }
    try send(0, "Enrolment")
    try send(32, "rose")
    try program.wait(for: "selected: Enrolment rose")
    let word = try #require(program.screen.place(of: "Enrolment rose 5%"))
    let plain = try #require(program.screen.style(of: "pupils"))
    #expect(program.screen.style(row: word.row, column: word.column) != plain)
    try send(32, "pupils")
    try program.wait(for: "selected: Enrolment rose 5% to 46,000 pupils")
    try send(0, "pupils", end: "m")
    program.send("\u{1A}")
    try program.wait(for: "stopped")
    #expect(program.leftBehind == [])
    program.send("\n")
    try program.wait("the mouse") { $0.modes.isSuperset(of: [1000, 1002, 1006]) }
    try program.wait(for: "selected: Enrolment rose 5% to 46,000 pupils")
    program.send("\u{1B}q")
    try program.wait(for: "ended 0")
    #expect(program.leftBehind == [])
  }

  @Test("a program that crashes gives the mouse back")
  func crashes() throws {
    let desk = try Desk()
    let program = try desk.start(
      "council.txt", "--mouse", environment: ["SWIFT_BACKTRACE": "enable=no"])
    try program.wait("the mouse") { $0.modes.contains(1002) }
    program.signal(SIGSEGV)
    _ = try program.waitForEnd()
    #expect(program.leftBehind == [])
  }

  @Test("a command whose keys were taken away is shown without any")
  func removedKeys() throws {
    let desk = try desk("[keys.reader]\nlinks = \"\"\n[keys.everywhere]\nsearch = []\n")
    let program = try desk.start("config", columns: 160, rows: 400)
    #expect(try program.waitForEnd() == .exited(0))
    for command in ["links", "search"] {
      let row = program.screen.picture.split(separator: "\n").first {
        $0.hasPrefix("\(command) = ")
      }
      #expect(row?.hasPrefix("\(command) = \"\" ") == true)
      #expect(row?.contains("# file, line ") == true)
    }
  }

  @Test("a first start says in one line how to go on")
  func greets() throws {
    let desk = try Desk()
    let first = try desk.start("council.txt")
    try first.wait(for: "Welcome: ? shows the keys of this place")
    #expect(try first.quit() == .exited(0))
    let second = try desk.start("council.txt")
    try second.wait(for: "Enrolment rose 5%")
    #expect(second.screen.place(of: "Welcome") == nil)
  }

  @Test("the keys that can follow appear when nothing more is typed")
  func nextKeys() throws {
    let desk = try Desk()
    let program = try desk.start("council.txt")
    try program.wait(for: "Enrolment rose 5%")
    program.send("z")
    try program.wait(for: "place the line in the middle")
    program.send("z")
    try program.wait("the text") { $0.place(of: "place the line") == nil }
    #expect(try program.quit() == .exited(0))
  }
}
