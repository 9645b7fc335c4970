import Glibc
import PseudoTerminal
import Testing

/// Nothing that a folder holds can run a command or have a file written elsewhere; `docs/security.md`
/// names the test for each of its lines.
@Suite struct SecurityTests {
  /// Adds a note to the first highlight.
  private static let annotate = "g\tcnote\u{13}"

  @Test("a link of the annotation file's name makes no file in another folder")
  func danglingLink() throws {
    let desk = try Desk()
    try desk.folder.write("", to: "elsewhere/there.txt")
    let target = desk.folder.path + "/elsewhere/new.json"
    symlink(target, desk.articles + "/council.txt.annotations.json")
    let program = try desk.start("council.txt", columns: 250)
    try program.wait(for: "is a link out of its folder")
    program.send(Self.annotate)
    try program.wait(for: "Cannot annotate")
    #expect(try program.quit() == .exited(0))
    #expect(try desk.folder.names(in: "elsewhere") == ["there.txt"])
  }

  @Test("a link to a file of another program in another folder leaves it as it is")
  func foreignLink() throws {
    let desk = try Desk()
    let foreign = "{\"type\": \"AnnotationPage\", \"items\": []}"
    let target = try desk.folder.write(foreign, to: "elsewhere/foreign.json")
    symlink(target, desk.articles + "/council.txt.annotations.json")
    let program = try desk.start("council.txt", columns: 250)
    try program.wait(for: "is a link out of its folder")
    program.send(Self.annotate + ":move-aside\r")
    program.readUntilSilent()
    #expect(try program.quit() == .exited(0))
    #expect(try desk.folder.read("elsewhere/foreign.json") == foreign)
    #expect(try desk.folder.names(in: "elsewhere") == ["foreign.json"])
  }

  @Test("only addresses of the web are opened, and none that a shell could read as more")
  func addresses() throws {
    let desk = try Desk()
    let record = desk.folder.path + "/opened"
    let browser = try desk.folder.write(
      "#!/bin/sh\necho \"$#\" \"$@\" >> \(record)\n", to: "browser")
    chmod(browser, 0o755)
    let program = try desk.start("council.txt", columns: 120, environment: ["BROWSER": browser])
    try program.wait(for: "Enrolment")
    let cases: [(address: String, isOpened: Bool)] = [
      ("file:///etc/passwd", false), ("javascript:alert(1)", false), ("--help", false),
      ("https://a.example/$(touch owned)", false), ("https://a.example/`id`", false),
      ("https://a.example/\"x", false), ("https://a.example/?q=1&b=(2);#c", true),
    ]
    program.send("g")
    for (address, isOpened) in cases {
      program.send("\ts\(address)\u{13}")
      try program.wait(for: "saved")
      program.send("o")
      if !isOpened { try program.wait(for: "Only http and https addresses") }
    }
    try program.wait("the browser") { _ in access(record, R_OK) == 0 }
    #expect(try program.quit() == .exited(0))
    #expect(try desk.folder.read("opened") == "1 https://a.example/?q=1&b=(2);#c\n")
    #expect(!(try desk.folder.names(in: "articles")).contains("owned"))
  }

  @Test("git is asked for a name only: the settings of a hostile repository run nothing")
  func gitSettings() throws {
    let desk = try Desk()
    let owned = desk.folder.path + "/owned"
    let command = "touch \(owned); true"
    try desk.folder.write(
      """
      [core]
      \tfsmonitor = "\(command)"
      \tsshCommand = "\(command)"
      \tpager = "\(command)"
      \teditor = "\(command)"
      \thooksPath = .
      [alias]
      \tconfig = "!\(command)"
      [user]
      \tname = "Mal\\u001b]0;x\\u0007"
      """, to: "articles/.git/config")
    try desk.folder.write("ref: refs/heads/main\n", to: "articles/.git/HEAD")
    try desk.folder.write("", to: "articles/.git/refs/x")
    try desk.folder.write("", to: "articles/.git/objects/x")
    let program = try desk.start("council.txt")
    try program.wait(for: "Enrolment")
    program.send(Self.annotate)
    try program.wait(for: "saved")
    #expect(try program.quit() == .exited(0))
    #expect(access(owned, F_OK) != 0)
  }

  @Test("what is remembered is for its owner only, and a link in its place is not followed")
  func stateFolder() throws {
    let desk = try Desk()
    let victim = try desk.folder.write("mine", to: "victim")
    let first = try desk.start("council.txt")
    try first.wait(for: "Enrolment")
    first.send(Self.annotate)
    try first.wait(for: "saved")
    #expect(try first.quit() == .exited(0))
    let state = desk.folder.path + "/home/state/galley"
    for path in [state, state + "/places", state + "/journals"] {
      var status = stat()
      #expect(stat(path, &status) == 0 && status.st_mode & 0o077 == 0, "\(path)")
    }
    unlink(state + "/places")
    symlink(victim, state + "/places")
    let second = try desk.start("council.txt")
    try second.wait(for: "Enrolment")
    #expect(try second.quit() == .exited(0))
    #expect(try desk.folder.read("victim") == "mine")
  }

  @Test("a record's own name reaches the output without control characters")
  func streamedNames() throws {
    let program = try PipedProgram([Desk.program, "extract", "--stream"])
    program.send("{\"id\": [\"\u{9b}31m\u{7f}\u{202e}\"], \"text\": \"5 km\"}\n".utf8)
    let line = try program.line()
    #expect(line.hasPrefix(#"{"id": ["\u009b31m\u007f\u202e"], "#))
    #expect(program.finish().exitCode == 0)
  }

  @Test("what is exported to a terminal cannot steer it")
  func exportToTerminal() throws {
    for format in ["csv", "markdown", "conll", "jsonl"] {
      let desk = try Desk([
        "hostile.txt": "Hostile\n\n" + SafeOutputTests.hostile + " 41 per cent\n"
      ])
      let program = try desk.start("export", "--format", format, "hostile.txt", columns: 400)
      #expect(try program.waitForEnd() == .exited(0))
      #expect(program.screen.strings == [] && program.screen.unknown == [])
      #expect(!program.screen.modes.contains(1000))
    }
  }

  @Test("an import makes no article where a link leads out of the folder")
  func importedNames() throws {
    let desk = try Desk()
    try desk.folder.write("", to: "elsewhere/there.txt")
    symlink(desk.folder.path + "/elsewhere", desk.articles + "/link")
    let records = ["link/a.txt", "link/b/c.txt", "../elsewhere/d.txt", "/e.txt"].map {
      "{\"text\": \"New \($0) text 5 km.\", \"article\": \"\($0)\", \"annotations\": []}\n"
    }
    let file = try desk.folder.write(records.joined(), to: "records.jsonl")
    let program = try desk.startShell("\"$GALLEY\" import --create -f jsonl \(file); echo code $?")
    try program.wait(for: "nothing is made there")
    try program.wait(for: "code 1")
    #expect(try desk.folder.names(in: "elsewhere") == ["there.txt"])
  }

  @Test("all that a run writes lies beside the article or in the folders for state")
  func writtenFiles() throws {
    let desk = try Desk()
    let program = try desk.start(".")
    try program.wait(for: "Council hires")
    program.send("\r")
    try program.wait(for: "Enrolment")
    program.send(Self.annotate)
    try program.wait(for: "saved")
    program.send("Q")
    #expect(try program.waitForEnd() == .exited(0))
    #expect(try desk.folder.names() == ["articles", "home"])
    #expect(
      try desk.folder.names(in: "articles") == ["council.txt", "council.txt.annotations.json"])
    let allowed: Set = ["state", "config", "cache"]
    #expect(Set(try desk.folder.names(in: "home")).isSubset(of: allowed))
  }
}
