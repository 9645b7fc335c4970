/// The keys of one place, made from the list of commands.
public struct HelpPage: Sendable, Equatable {
  /// One line of the page.
  struct Line: Sendable, Equatable {
    var keys: String
    var text: String
    /// The name typed after `:`; empty on headings.
    var name: String
  }

  let title: String
  let lines: [Line]
  private(set) var top = 0

  var lineCount: Int { lines.count }

  /// - Parameter legend: what the marks of the place mean, shown after the keys.
  init(for place: Place, legend: [(sign: String, meaning: String)]) {
    title = "Keys: \(place.title)"
    var lines = Commands.all.filter { $0.places.contains(place) }.map {
      Line(
        keys: $0.keys.map(\.name).joined(separator: " "), text: $0.help, name: ":" + $0.name)
    }
    if !legend.isEmpty {
      lines.append(Line(keys: "", text: "", name: ""))
      lines += legend.map { Line(keys: $0.sign, text: $0.meaning, name: "") }
    }
    self.lines = lines
  }

  mutating func scroll(_ count: Int, rows: Int) {
    top = max(0, min(top + count, lines.count - rows))
  }
}
