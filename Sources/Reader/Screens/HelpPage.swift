import Settings

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
  private let all: [Line]
  /// The lines that fit what the page is narrowed to.
  private(set) var lines: [Line]
  /// What the page is narrowed to; empty shows all.
  private(set) var narrowing = ""
  private(set) var top = 0

  var lineCount: Int { lines.count }

  /// - Parameter legend: what the marks of the place mean, shown after the keys.
  init(
    for place: Place, _ map: KeyMap, _ settings: Settings, legend: [(sign: String, meaning: String)]
  ) {
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
          keys: map.keys(of: $0, in: place).map(\.name).joined(separator: " "),
          text: $0.help(in: settings),
          name: name)
      }
    }
    if !legend.isEmpty {
      begin("Signs")
      lines += legend.map { Line(keys: $0.sign, text: $0.meaning) }
    }
    all = lines
    self.lines = lines
  }

  /// Shows the lines that hold every word of a text, in their keys, their help or their name.
  mutating func narrow(_ text: String) {
    narrowing = text
    top = 0
    let words = text.split(separator: " ").map { $0.lowercased() }
    guard !words.isEmpty else {
      lines = all
      return
    }
    // A key is looked for as it is typed: small and large letters are different keys.
    let byKey = all.filter { $0.keys.split(separator: " ").contains { $0 == text } }
    let byText = all.filter { line in
      let shown = "\(line.text) \(line.name)".lowercased()
      return !line.text.isEmpty && words.allSatisfy { shown.utf8.contains($0.utf8) }
    }
    lines = byKey + byText.filter { !byKey.contains($0) }
  }

  mutating func scroll(_ count: Int, rows: Int) {
    top = max(0, min(top + count, lines.count - rows))
  }
}
