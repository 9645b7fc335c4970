/// The tables of keys that `galley keys` prints, made from the list of commands.
public enum KeyTable {
  /// A Markdown table for each group of commands, with a row for each that has a key. A command
  /// whose keys differ from place to place has a row for each of these sets.
  public static func markdown(_ map: KeyMap = KeyMap()) -> String {
    Commands.groups.map { group in
      let rows = group.commands.flatMap { command in
        tableRows(of: command, map).map { "| \(names($0.keys)) | \(command.help) | \($0.where) |" }
      }
      let head = ["**\(group.title)**", "", "| key | what it does | where |", "|---|---|---|"]
      return (head + rows).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private static func tableRows(
    of command: Command, _ map: KeyMap
  ) -> [(keys: [KeySequence], where: String)] {
    var sets: [(keys: [KeySequence], places: Set<Place>)] = []
    for place in Place.allCases where command.places.contains(place) {
      let keys = map.keys(of: command, in: place)
      if let index = sets.firstIndex(where: { $0.keys == keys }) {
        sets[index].places.insert(place)
      } else {
        sets.append((keys, [place]))
      }
    }
    return sets.filter { !$0.keys.isEmpty }.map { ($0.keys, name(of: $0.places)) }
  }

  private static func names(_ keys: [KeySequence]) -> String {
    keys.map { "`\($0.name.replacingBars())`" }.joined(separator: " ")
  }

  private static func name(of places: Set<Place>) -> String {
    guard places.count < Place.allCases.count else { return "everywhere" }
    let missing = Set(Place.allCases).subtracting(places)
    if missing == [.form] || missing == [.form, .help] { return "everywhere but in forms" }
    return Place.allCases.filter(places.contains).map(\.title).joined(separator: ", ")
  }
}

extension String {
  /// A bar would end the cell of a table.
  fileprivate func replacingBars() -> String {
    split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
