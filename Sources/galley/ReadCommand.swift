import ArgumentParser

/// `galley [PATH…]`: reads on the screen.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Open articles or folders in the reader (what galley does when no command is named).")

  @Argument(
    help: """
      Articles or folders; the current folder when none is given. - reads an article from standard \
      input.
      """,
    completion: .file())
  var paths: [String] = []

  @Option(
    name: .customLong("save-as"),
    help: "Where the annotations of an article from standard input go.", completion: .file())
  var saveAs: String?

  @OptionGroup var options: SettingsOptions

  func validate() throws {
    if saveAs != nil, paths != ["-"] {
      throw ValidationError("--save-as goes with - alone: an article has its annotations beside it")
    }
  }

  func run() throws {
    try Reading(paths: paths, saveAs: saveAs, choice: options.choice).run()
  }
}
