/// The table of keys that README.md shows, made from the list of commands.
public enum KeyTable {
  /// A Markdown table: a row for each command with keys, a column for each place that has many.
  public static var markdown: String {
    let commands = Commands.all.filter { !$0.keys.isEmpty }
    let rows = commands.map { command in
      "| \(keys(of: command)) | \(places(of: command)) | \(command.help) |"
    }
    return (["| key | where | what it does |", "|---|---|---|"] + rows).joined(separator: "\n")
  }

  private static func keys(of command: Command) -> String {
    command.keys.map { "`\($0.name.replacingBars())`" }.joined(separator: " ")
  }

  private static func places(of command: Command) -> String {
    guard command.places.count < Place.allCases.count else { return "everywhere" }
    return Place.allCases.filter(command.places.contains).map(\.title).joined(separator: ", ")
  }
}

extension String {
  /// A bar would end the cell of a table.
  fileprivate func replacingBars() -> String {
    split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
