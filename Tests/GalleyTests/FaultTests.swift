import Glibc
import PseudoTerminal
import Testing

/// What must not be lost when things go wrong: short rounds, on the built program.
@Suite struct FaultTests {
  private static let file = "council.txt.annotations.json"

  /// How often the rounds are repeated: once, or as the environment says for a long run.
  private static let repetitions =
    getenv("GALLEY_FAULT_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 1

  /// Adds a note to the first highlight, in front of what is there.
  private func add(_ note: String, in program: TerminalProgram) {
    program.send("g\tc\u{1}\(note) \u{13}")
  }

  /// Opens the article; gives the program once it is there.
  private func open(_ desk: Desk, _ program: TerminalProgram? = nil) throws -> TerminalProgram {
    let program = try program ?? desk.start("council.txt")
    try program.wait(for: "Enrolment rose 5%")
    return program
  }

  @Test("notes that were said to be saved outlive kill -9 at any moment, and no litter stays")
  func killed() throws {
    let desk = try Desk()
    var acknowledged: [String] = []
    for round in 0..<6 * Self.repetitions {
      let program = try open(desk)
      for number in 0..<2 {
        let note = "r\(round)n\(number)x"
        add(note, in: program)
        try program.wait(for: "saved \(note)")
        acknowledged.append(note)
      }
      // Nobody waits for this one: the signal comes before, in or after its save.
      add("unsure\(round)", in: program)
      program.signal(SIGKILL)
      _ = try program.waitForEnd()
      let json = try desk.folder.read("articles/" + Self.file)
      for note in acknowledged { #expect(json.contains(note)) }
      #expect(json.hasSuffix("}\n"))
    }
    let last = try open(desk)
    #expect(try last.quit() == .exited(0))
    #expect(try desk.folder.names(in: "articles") == ["council.txt", Self.file])
  }

  @Test("two programs that save by turns and at once keep each other's notes")
  func together() throws {
    let desk = try Desk()
    let one = try open(desk)
    let other = try open(desk)
    var notes: [String] = []
    for round in 0..<5 * Self.repetitions {
      for (name, program) in [("one", one), ("two", other)] {
        add("\(name)\(round)x", in: program)
        notes.append("\(name)\(round)x")
      }
      try one.wait(for: "saved one\(round)x")
      try other.wait(for: "saved two\(round)x")
    }
    #expect(try one.quit() == .exited(0))
    #expect(try other.quit() == .exited(0))
    let json = try desk.folder.read("articles/" + Self.file)
    for note in notes { #expect(json.contains(note)) }
  }

  @Test("a note of another program appears in the open article")
  func outside() throws {
    let desk = try Desk()
    let one = try open(desk)
    let other = try open(desk)
    add("from the other", in: other)
    try other.wait(for: "saved from the other")
    try one.wait(for: "Another program changed the annotations")
    one.send("g\t")
    try one.wait(for: "from the other")
  }

  @Test(
    "a file that cannot grow is said not to be saved, and the program lives on",
    .enabled(
      if: getenv("TSAN_OPTIONS") == nil, "the thread sanitizer itself needs files that grow"))
  func sizeLimit() throws {
    let desk = try Desk()
    let program = try open(
      desk, try desk.startShell("ulimit -f 2; exec \"$GALLEY\" council.txt"))
    add("fits", in: program)
    try program.wait(for: "saved fits")
    add(String(repeating: "too long ", count: 400), in: program)
    try program.wait(for: "NOT SAVED")
    let json = try desk.folder.read("articles/" + Self.file)
    #expect(json.contains("fits") && json.hasSuffix("}\n"))
    #expect(try desk.folder.names(in: "articles") == ["council.txt", Self.file])
  }

  private static let hasTracer = access("/usr/bin/strace", X_OK) == 0

  /// The beginning of a command of the shell. The leak detector of the address sanitizer traces as well,
  /// and of two tracers one has to stand back.
  private static let trace = """
    export ASAN_OPTIONS="$ASAN_OPTIONS:detect_leaks=0"; \
    exec /usr/bin/strace -f -qq -o /dev/null
    """

  @Test(
    "a system call that fails once is answered by a save that succeeds, or told",
    .enabled(if: hasTracer, "strace is not installed"),
    arguments: ["fsync", "rename", "fchmod", "flock"], ["EIO", "ENOSPC", "EINTR"])
  func failingCalls(call: String, error: String) throws {
    for number in 1...(call == "fsync" ? 3 : 2) {
      let desk = try Desk()
      let program = try open(
        desk,
        try desk.startShell(
          "\(Self.trace) -e trace=\(call) "
            + "-e inject=\(call):error=\(error):when=\(number) \"$GALLEY\" council.txt"))
      for note in ["first", "second", "third"] {
        add(note, in: program)
        try program.wait(for: "saved \(note)")
      }
      let json = try desk.folder.read("articles/" + Self.file)
      for note in ["first", "second", "third"] { #expect(json.contains(note)) }
      #expect(try program.quit() == .exited(0))
      #expect(try desk.folder.names(in: "articles") == ["council.txt", Self.file])
    }
  }

  @Test(
    "while a call goes on failing nothing is said to be saved, and the old file stands",
    .enabled(if: hasTracer, "strace is not installed"), arguments: ["fsync", "rename"])
  func alwaysFailing(call: String) throws {
    let desk = try Desk()
    let before = try open(desk)
    add("old", in: before)
    try before.wait(for: "saved old")
    #expect(try before.quit() == .exited(0))
    let json = try desk.folder.read("articles/" + Self.file)
    let program = try open(
      desk,
      try desk.startShell(
        "\(Self.trace) -e trace=\(call) "
          + "-e inject=\(call):error=EIO \"$GALLEY\" council.txt"))
    add("new", in: program)
    try program.wait(for: "NOT SAVED")
    #expect(try desk.folder.read("articles/" + Self.file) == json)
    #expect(try desk.folder.names(in: "articles") == ["council.txt", Self.file])
  }
}
