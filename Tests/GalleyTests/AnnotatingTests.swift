import Glibc
import PseudoTerminal
import Testing

/// From a claim to a file beside the article, and back.
@Suite struct AnnotatingTests {
  private static let file = "council.txt.annotations.json"

  /// Opens the article and goes to its second claim to check.
  private func atClaim(_ desk: Desk) throws -> TerminalProgram {
    let program = try desk.start("council.txt")
    try program.wait(for: "Enrolment rose 5%")
    program.send("]]")
    program.readUntilSilent()
    return program
  }

  @Test("a verdict is saved at once, and there again after a restart")
  func keepsVerdicts() throws {
    let desk = try Desk()
    let first = try atClaim(desk)
    first.send("F")
    try first.wait(for: "saved")
    #expect(try desk.folder.read("articles/" + Self.file).contains("\"false\""))
    #expect(try first.quit() == .exited(0))
    let second = try desk.start("council.txt")
    try second.wait(for: "1/")
    #expect(try desk.folder.names(in: "articles") == ["council.txt", Self.file])
  }

  @Test("a verdict, a note and a source from the form outlive kill -9 right after “saved”")
  func outlivesKilling() throws {
    let desk = try Desk()
    let first = try atClaim(desk)
    first.send("F")
    try first.wait(for: "saved")
    first.send("c")
    try first.wait(for: "Note")
    first.send("The board says 1,105.\u{13}")
    try first.wait(for: "The board says 1,105.")
    try first.wait(for: "saved")
    first.send("s")
    try first.wait(for: "Sources")
    first.send("https://example.org/minutes\u{13}")
    try first.wait("the end of the form") { $0.place(of: "Sources") == nil }
    try first.wait(for: "saved")
    first.signal(SIGKILL)
    #expect(try first.waitForEnd() == .killed(signal: SIGKILL))
    let json = try desk.folder.read("articles/" + Self.file)
    for part in ["\"false\"", "The board says 1,105.", "https://example.org/minutes"] {
      #expect(json.contains(part))
    }
    let second = try desk.start("council.txt", columns: 120)
    try second.wait(for: "1/")
    second.send("L")
    try second.wait(for: "The board says 1,105.")
  }

  @Test("undo takes an annotation back and redo brings it again")
  func undoes() throws {
    let desk = try Desk()
    let program = try atClaim(desk)
    program.send("F")
    try program.wait(for: "1/")
    program.send("u")
    try program.wait(for: "0/")
    program.send("\u{12}")
    try program.wait(for: "1/")
  }

  @Test("a damaged annotation file is shown as read-only and not touched")
  func sparesDamagedFiles() throws {
    let desk = try Desk(["council.txt": Desk.council, Self.file: "<<<<<<< HEAD\n{"])
    let program = try desk.start("council.txt", columns: 120)
    try program.wait(for: "Read only")
    program.send("]F")
    try program.wait(for: "Cannot annotate")
    #expect(program.screen.place(of: "saved") == nil)
    program.send("q")
    _ = try program.waitForEnd()
    #expect(try desk.folder.read("articles/" + Self.file) == "<<<<<<< HEAD\n{")
  }

  @Test("an article from standard input says at once that it cannot be annotated")
  func refusesStandardInput() throws {
    let desk = try Desk()
    let program = try desk.start(
      "-", columns: 120, standardInput: desk.articles + "/council.txt")
    try program.wait(for: "Enrolment")
    program.send("]F")
    try program.wait(for: "--save-as")
    #expect(program.screen.place(of: "saved") == nil)
    #expect(try desk.folder.names(in: "articles") == ["council.txt"])
  }

  @Test("an article from standard input is annotated in the file that --save-as names")
  func savesStandardInput() throws {
    let desk = try Desk()
    let program = try desk.start(
      "-", "--save-as", "kept.json", standardInput: desk.articles + "/council.txt")
    try program.wait(for: "Enrolment")
    program.send("]F")
    try program.wait(for: "saved")
    #expect(try desk.folder.read("articles/kept.json").contains("\"false\""))
  }

  @Test("a long note is written in the editor that the person has chosen")
  func usesEditor() throws {
    let desk = try Desk()
    let editor = try desk.folder.write("echo 'From the editor.' > \"$1\"\n", to: "edit")
    let program = try desk.start("council.txt", environment: ["VISUAL": "sh \(editor)"])
    try program.wait(for: "Enrolment")
    program.send("]")
    program.readUntilSilent()
    program.send("E")
    try program.wait(for: "From the editor.")
    program.send("\u{13}")
    try program.wait(for: "saved")
    #expect(try program.quit() == .exited(0))
    #expect(program.leftBehind == [])
  }
}
