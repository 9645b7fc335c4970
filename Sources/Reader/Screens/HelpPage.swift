/// The keys of one place, made from the list of commands.
public struct HelpPage: Sendable, Equatable {
  /// One line of the page.
  struct Line: Sendable, Equatable {
    /// Empty but on the heading of a group.
    var heading = ""
    var keys = ""
    var text = ""
    /// The name typed after `:`; empty where there is none.
    var name = ""
  }

  let title: String
  let lines: [Line]
  private(set) var top = 0

  var lineCount: Int { lines.count }

  /// - Parameter legend: what the marks of the place mean, shown after the keys.
  init(for place: Place, _ map: KeyMap, legend: [(sign: String, meaning: String)]) {
    title = "Keys: \(place.title)"
    var lines: [Line] = []
    func begin(_ heading: String) {
      if !lines.isEmpty { lines.append(Line()) }
      lines.append(Line(heading: heading))
    }
    for group in Commands.groups {
      let commands = group.commands.filter { $0.places.contains(place) }
      guard !commands.isEmpty else { continue }
      begin(group.title)
      lines += commands.map {
        let name = $0.takesCharacter ? "" : ":" + $0.name
        return Line(
          keys: map.keys(of: $0, in: place).map(\.name).joined(separator: " "), text: $0.help,
          name: name)
      }
    }
    if !legend.isEmpty {
      begin("Signs")
      lines += legend.map { Line(keys: $0.sign, text: $0.meaning) }
    }
    self.lines = lines
  }

  mutating func scroll(_ count: Int, rows: Int) {
    top = max(0, min(top + count, lines.count - rows))
  }
}
