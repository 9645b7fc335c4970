import Annotations
import ArgumentParser
import Articles
import Glibc
import Reader
import Settings
import Terminal

/// `galley config`: the configuration file.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show what is configured, where each value comes from, and what cannot be taken.")

  enum Request: String, EnumerableFlag {
    case show, path, standard

    static func name(for value: Request) -> NameSpecification {
      value == .standard ? .customLong("default") : .long
    }

    static func help(for value: Request) -> ArgumentHelp? {
      switch value {
      case .show: "Print the settings that hold, as TOML (what galley config does by itself)."
      case .path: "Print the path of the configuration file."
      case .standard: "Print a file with every setting and what it may be, to begin with."
      }
    }
  }

  @Flag var request = Request.show

  @OptionGroup var options: SettingsOptions

  func run() throws {
    switch request {
    case .path:
      guard let file = options.choice.file else {
        Complaint.say("there is no place for a configuration file; set XDG_CONFIG_HOME or HOME")
        throw GalleyExit.usage
      }
      try write(file.path)
    case .standard: try write(SettingsDocument.standard)
    case .show: try show()
    }
  }

  private func show() throws(GalleyExit) {
    let settings = try options.choice.settings()
    var problems = settings.problems
    let map = KeyMap(settings.keyBindings, problems: &problems, file: settings.file)
    problems += Theme.problems(in: settings)
    let document = SettingsDocument(
      settings: settings, map: map, annotator: annotator(settings), theme: theme(settings),
      file: options.choice.file)
    try write(document.text)
    for problem in problems { Complaint.say(problem.sentence) }
    if !problems.isEmpty { throw .incomplete }
  }

  /// Who annotates in the current folder, and how the program knows.
  private func annotator(_ settings: Settings) -> (name: Setting<String>, id: Setting<String>) {
    let (name, email) = (settings.annotatorName, settings.annotatorEmail)
    let found = Annotator.current(
      forArticleAt: ArticlePath("./x"), name: name.value, email: email.value)
    let git = Annotator.gitKnows(in: ArticlePath("."))
    return (
      Setting(found.name, name.value != nil ? name.origin : git.name ? .git : .login),
      Setting(found.id, email.value != nil ? email.origin : git.email ? .git : .login)
    )
  }

  /// The theme that `auto` stands for here, and what decides it.
  private func theme(_ settings: Settings) -> Setting<String> {
    if let value = getenv("NO_COLOR"), value.pointee != 0 {
      return Setting("mono", .environment(variable: "NO_COLOR"))
    }
    guard settings.theme.value == Settings.autoTheme else { return settings.theme }
    let background = getenv("COLORFGBG").map { String(cString: $0) }
    let name = Theme.BuiltIn.suiting(colorFgBg: background).rawValue
    return Setting(name, background == nil ? .standard : .environment(variable: "COLORFGBG"))
  }

  private func write(_ text: String) throws(GalleyExit) {
    try LineOutput.print(VisibleText.of(text, keeping: [.newlines]))
  }
}
