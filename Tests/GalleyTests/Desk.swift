import PseudoTerminal

/// A folder with articles and a private home: everything a run of the program may touch.
final class Desk {
  let folder: TestFolder
  /// Where the articles are.
  let articles: String

  static let program = BuiltProgram.path("galley")

  static let council = """
    Council hires 1,150 teachers

    By Maria Keane
    Published Tuesday, May 12, 2026

    OTTAWA — The council will hire 1,150 teachers and spend $94 million by 2027, Maria Keane
    told the Riverside School Board.

    Enrolment rose 5% to 46,000 pupils, the board said.

    """

  init(_ files: [String: String] = ["council.txt": Desk.council]) throws {
    folder = try TestFolder()
    articles = folder.path + "/articles"
    for (name, text) in files { try folder.write(text, to: "articles/" + name) }
  }

  /// A long article whose lines say where they are.
  static let longArticle =
    "The long road\n\n"
    + (1...120).map { "Paragraph \($0) of the road has nothing to count.\n\n" }.joined()

  /// Starts the program in the folder of the articles.
  func start(
    _ arguments: String..., columns: Int = 80, rows: Int = 24, term: String = "xterm-256color",
    environment: [String: String] = [:], standardInput: String? = nil
  ) throws -> TerminalProgram {
    try start(
      arguments, columns: columns, rows: rows, term: term, environment: environment,
      standardInput: standardInput)
  }

  func start(
    _ arguments: [String], columns: Int = 80, rows: Int = 24, term: String = "xterm-256color",
    environment: [String: String] = [:], standardInput: String? = nil
  ) throws -> TerminalProgram {
    try TerminalProgram(
      [Desk.program] + arguments, columns: columns, rows: rows, term: term,
      environment: folder.environment.merging(environment) { $1 }, directory: articles,
      standardInput: standardInput)
  }

  /// Starts the program from a shell with job control; the script calls it `"$GALLEY"`.
  func startShell(_ script: String) throws -> TerminalProgram {
    try TerminalProgram(
      ["/bin/bash", "-c", script],
      environment: folder.environment.merging(["GALLEY": Desk.program]) { $1 },
      directory: articles)
  }
}

extension TerminalProgram {
  /// Quits with q and gives how the program ended.
  func quit() throws -> Ending {
    send("q")
    return try waitForEnd()
  }
}
