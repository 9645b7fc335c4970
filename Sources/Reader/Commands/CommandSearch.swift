/// Finds commands by what a person types after `:`.
enum CommandSearch {
  /// How well a command fits, the best first.
  private enum Fit: Int {
    case name, beginning, initials, word, part, letters, help
  }

  /// The commands that fit, the best first; all of them, by name, where nothing is typed.
  static func matches(_ typed: String, among commands: [Command]) -> [Command] {
    let typed = typed.lowercased()
    let rated = commands.compactMap { command in
      fit(typed, command).map { (command: command, fit: $0) }
    }
    return rated.sorted {
      ($0.fit.rawValue, $0.command.name) < ($1.fit.rawValue, $1.command.name)
    }.map(\.command)
  }

  private static func fit(_ typed: String, _ command: Command) -> Fit? {
    let name = command.name
    if typed.isEmpty || name == typed { return .name }
    if name.hasPrefix(typed) { return .beginning }
    let words = name.split(separator: "-")
    if words.count > 1, String(words.compactMap(\.first)) == typed { return .initials }
    if words.dropFirst().contains(where: { $0.hasPrefix(typed) }) {
      return .word
    }
    if name.utf8.contains(typed.utf8) { return .part }
    if hasLetters(typed, in: name) { return .letters }
    // Two letters stand in nearly every line of help.
    let help = command.help.lowercased().split(separator: " ")
    return typed.utf8.count > 2 && help.contains { $0.hasPrefix(typed) } ? .help : nil
  }

  /// Whether the letters stand in a name in their order, the first of them at its beginning.
  private static func hasLetters(_ letters: String, in name: String) -> Bool {
    guard letters.first == name.first else { return false }
    var rest = letters[...]
    for letter in name where letter == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
