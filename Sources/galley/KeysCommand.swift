import ArgumentParser
import Reader
import Settings

/// `galley keys`: the table of keys.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print the table of keys that hold, as Markdown.")

  @Flag(name: .customLong("default"), help: "Leave the configuration file aside.")
  var standard = false

  func run() throws {
    var problems: [SettingsProblem] = []
    let settings = standard ? Settings() : SettingsFile.standard?.read() ?? Settings()
    let map = KeyMap(settings.keyBindings, problems: &problems, file: settings.file)
    try LineOutput.print(KeyTable.markdown(map))
    for problem in problems { Complaint.say(problem.sentence) }
    if !problems.isEmpty { throw GalleyExit.incomplete }
  }
}
