/// The tables of keys that README.md shows, made from the list of commands.
public enum KeyTable {
  /// A Markdown table for each group of commands, with a row for each that has a key.
  public static var markdown: String {
    Commands.groups.map { group in
      let rows = group.commands.filter { !$0.keys.isEmpty }.map {
        "| \(keys(of: $0)) | \($0.help) | \(places(of: $0)) |"
      }
      let head = ["**\(group.title)**", "", "| key | what it does | where |", "|---|---|---|"]
      return (head + rows).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private static func keys(of command: Command) -> String {
    command.keys.map { "`\($0.name.replacingBars())`" }.joined(separator: " ")
  }

  private static func places(of command: Command) -> String {
    guard command.places.count < Place.allCases.count else { return "everywhere" }
    let missing = Set(Place.allCases).subtracting(command.places)
    if missing == [.form] || missing == [.form, .help] { return "everywhere but in forms" }
    return Place.allCases.filter(command.places.contains).map(\.title).joined(separator: ", ")
  }
}

extension String {
  /// A bar would end the cell of a table.
  fileprivate func replacingBars() -> String {
    split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
