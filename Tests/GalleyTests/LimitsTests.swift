import Glibc
import PseudoTerminal
import Testing

/// What cannot be read or written is told in one sentence, and nothing else happens.
@Suite struct LimitsTests {
  /// Something that stands where an article should, and what is said of it.
  struct Obstacle: CustomTestStringConvertible {
    var name: String
    var sentence: String
    var exitCode: Int32 = 2
    var make: @Sendable (String) -> Bool

    var testDescription: String { name }
  }

  private static let nothing = "there is no such file or folder; check the path"
  private static let noFile =
    "it is a pipe or a device, not a file; give a pipe to standard input, and name - for it"
  private static let tooLong =
    "its name is too long; a name may have 255 bytes and a whole path 4,095: shorten it"

  private static let obstacles: [Obstacle] = [
    Obstacle(name: "pipe.txt", sentence: noFile) { mkfifo($0, 0o600) == 0 },
    Obstacle(name: "zero.txt", sentence: noFile) {
      symlink("/dev/zero", $0) == 0
    },
    Obstacle(name: "terminal.txt", sentence: noFile) {
      symlink("/dev/ptmx", $0) == 0
    },
    Obstacle(
      name: "circle.txt", sentence: "its symbolic links lead round in a circle; mend the links"
    ) {
      symlink($0, $0) == 0
    },
    Obstacle(name: "gone.txt", sentence: nothing) { _ in true },
    Obstacle(name: "nowhere.txt", sentence: nothing) {
      symlink("/does/not/exist", $0) == 0
    },
    Obstacle(
      name: "a.txt/b.txt", sentence: "a part of its path is a file, not a folder; check the path"
    ) { path in
      close(creat(String(path.dropLast("/b.txt".count)), 0o600)) == 0
    },
    Obstacle(
      name: "huge.txt",
      sentence: "it is too large: 1073741825 bytes, and 1073741824 are the most; split it"
    ) { path in close(creat(path, 0o600)) == 0 && truncate(path, 1 << 30 + 1) == 0 },
    Obstacle(
      name: String(repeating: "n", count: 300) + ".txt", sentence: tooLong
    ) { _ in true },
    Obstacle(
      name: String(repeating: "long/", count: 1000) + "path.txt", sentence: tooLong
    ) { _ in true },
  ]

  @Test("what is no article is refused at once, with its name and the reason", arguments: obstacles)
  func articles(obstacle: Obstacle) throws {
    let folder = try TestFolder()
    let path = folder.path + "/" + obstacle.name
    #expect(obstacle.make(path))
    let extract = try PipedProgram([Desk.program, "extract", path]).finish()
    #expect(extract.errors == "galley: \(path): \(obstacle.sentence)\n")
    #expect(extract.exitCode == obstacle.exitCode)
    #expect(extract.output == "")
    // Wide enough for the sentence to stay on one line.
    let desk = try Desk()
    let reader = try desk.start(path, columns: 6000)
    try reader.wait(for: obstacle.sentence)
    #expect(try reader.waitForEnd() == .exited(obstacle.exitCode))
    #expect(reader.leftBehind == [])
  }

  @Test("an article of the list that is gone or no file any more is told, and the list stays")
  func vanishing() throws {
    let desk = try Desk(["a.txt": "First one\n", "b.txt": "Second one\n"])
    let program = try desk.start(".")
    try program.wait(for: "Second one")
    unlink(desk.articles + "/a.txt")
    program.send("\r")
    try program.wait(for: "there is no such file or folder")
    mkfifo(desk.articles + "/a.txt", 0o600)
    program.send("\r")
    try program.wait(for: "it is a pipe or a device")
    program.send("j\r")
    try program.wait(for: "b.txt")
    program.send("Q")
    #expect(try program.waitForEnd() == .exited(0))
  }

  /// Root may read everything, so that somebody else has to try.
  private static let asNobody = [
    "/usr/bin/setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups",
  ]
  private static let mayBeNobody =
    geteuid() == 0
    && system((asNobody + ["'\(Desk.program)'", "--version", ">/dev/null"]).joined(separator: " "))
      == 0

  @Test(
    "an article and a subfolder that may not be read are told, and the others go on",
    .enabled(if: mayBeNobody, "nobody else can be tried here"))
  func closed() throws {
    let desk = try Desk([
      "a.txt": "Of 40 boats 12 came back.\n", "b.txt": "Hidden\n", "c/d.txt": "Hidden too\n",
    ])
    chmod(desk.folder.path, 0o755)
    chmod(desk.folder.path + "/home", 0o777)
    chmod(desk.articles + "/b.txt", 0)
    chmod(desk.articles + "/c", 0)
    let program = try TerminalProgram(
      Self.asNobody + [Desk.program, "."], columns: 120, environment: desk.folder.environment,
      directory: desk.articles)
    try program.wait(for: "unreadable")
    try program.wait(for: "Of 40 boats")
    program.send("j\r")
    try program.wait(for: "b.txt: you may not read it; its owner can let you, with chmod")
    program.send("W")
    try program.wait(for: "12 came back")
    program.send("q")
    try program.wait(for: "unreadable")
    program.send("k")
    try program.wait(for: "./c: you may not read it")
    #expect(try program.quit() == .exited(0))
  }

  @Test("an article that shrinks, grows and vanishes while it is open does not end the program")
  func changing() throws {
    let desk = try Desk(["a.txt": Desk.longArticle])
    let program = try desk.start("a.txt")
    try program.wait(for: "Paragraph 1 of")
    program.send("G")
    try program.wait(for: "Paragraph 120 of")
    truncate(desk.articles + "/a.txt", 14)
    close(open(desk.articles + "/a.txt", O_WRONLY))
    try program.wait("the short article") { $0.place(of: "Paragraph") == nil }
    try desk.folder.write(Desk.longArticle + Desk.longArticle, to: "articles/a.txt")
    try program.wait(for: "Paragraph 1 of")
    program.send("G")
    try program.wait(for: "Paragraph 120 of")
    unlink(desk.articles + "/a.txt")
    program.send("gjjj")
    try program.wait(for: "Paragraph 1 of")
    #expect(try program.quit() == .exited(0))
  }

  @Test("brackets without end and a value that is no annotation are told with their place")
  func annotationFiles() throws {
    let desk = try Desk()
    for (content, sentence) in [
      ("{\"items\": " + String(repeating: "[", count: 100_000), "more than 256 levels of brackets"),
      ("{\"a\": 1,}", "comma before a closing bracket"), ("", "the text ends too early"),
    ] {
      try desk.folder.write(content, to: "articles/council.txt.annotations.json")
      let program = try desk.start("council.txt", columns: 200)
      try program.wait(for: sentence)
      #expect(try program.quit() == .exited(0))
      let report = try PipedProgram([Desk.program, "validate", desk.articles]).finish()
      #expect(report.output.contains(sentence))
      #expect(report.exitCode == 2)
    }
  }

  @Test("an output that is full is told, with its exit code")
  func fullOutput() throws {
    let desk = try Desk()
    let program = try desk.startShell("\"$GALLEY\" extract council.txt > /dev/full; echo code $?")
    try program.wait(for: "the disk is full; make room and try again")
    try program.wait(for: "code 1")
  }

  private static let maySetUpDisks =
    geteuid() == 0 && system("unshare -m mount -t tmpfs none /mnt 2>/dev/null") == 0

  /// Starts the program on a disk of its own that holds one article.
  private func startOnDisk(
    _ desk: Desk, _ preparation: String
  ) throws -> TerminalProgram {
    try desk.startShell(
      """
      exec unshare -m bash -c 'mount -t tmpfs -o size=64k none . && cd "$PWD" &&
        cp ../council.txt . && \(preparation) && exec "$GALLEY" council.txt'
      """)
  }

  @Test(
    "a disk that is full keeps the change in memory and says so, until there is room",
    .enabled(if: maySetUpDisks, "disks cannot be mounted here"))
  func fullDisk() throws {
    let desk = try Desk()
    try desk.folder.write(Desk.council, to: "council.txt")
    let program = try startOnDisk(desk, "{ dd if=/dev/zero of=filler bs=1k 2>/dev/null || true; }")
    try program.wait(for: "Enrolment rose 5%")
    program.send("g\tckept in memory\u{13}")
    try program.wait(for: "NOT SAVED")
    // Room comes from inside: nobody else sees this disk.
    let files = "/proc/\(program.processID)/cwd"
    unlink(files + "/filler")
    try program.wait(for: "saved now")
    #expect(try program.quit() == .exited(0))
  }

  @Test(
    "a disk that may not be written is said to be read-only when an article is opened",
    .enabled(if: maySetUpDisks, "disks cannot be mounted here"))
  func readOnlyDisk() throws {
    let desk = try Desk()
    try desk.folder.write(Desk.council, to: "council.txt")
    let program = try startOnDisk(desk, "mount -o remount,ro .")
    try program.wait(for: "the disk is read-only")
    program.send("g\tc")
    try program.wait(for: "Cannot annotate")
    #expect(try program.quit() == .exited(0))
  }
}
