import Annotations
import Settings

extension SettingsDocument {
  /// A file with every setting, each set to what holds without it and switched off by a `#`.
  public static var standard: String {
    var lines = [
      "# Settings of Galley. Every line that is switched off (#) shows what holds without it.",
      "# galley config tells what holds, where it comes from, and what cannot be taken.",
      "# Nothing in this file can run a command.",
      "",
      "# auto (dark or light, as the terminal tells), dark, light, high-contrast, mono, or one of",
      "# the [themes] below.",
      "#theme = \"auto\"",
      "",
      "# Columns that text may take, 20 to 200.",
      "#width = \(Settings.standardWidth)",
      "",
      "# What is highlighted: names, figures, or single kinds:",
    ]
    lines += wrapped(Settings.kindNames.joined(separator: ", "))
    lines += [
      "#kinds = [\"names\", \"figures\"]",
      "",
      "# Whether Galley gets the mouse; while it is off, the terminal's own selection works.",
      "#mouse = false",
      "",
      "# Whether a verdict moves on to the next claim still to check.",
      "#go-on-after-verdict = false",
      "",
      "# The side panel: auto (in windows of 120 columns and more), open, closed.",
      "#panel = \"auto\"",
      "",
      "# Who annotates; without it the name and address that git knows, then the login.",
      "#[annotator]",
      "#name = \"Ada Nwosu\"",
      "#email = \"ada@example.org\"",
      "",
      "# What you call the verdicts. The letters in the margin and in files stay.",
      "#[verdicts]",
    ]
    lines += Verdict.allCases.map {
      "#\($0.rawValue) = \(TOMLSpelling.of($0.name.lowercased()))"
    }
    lines += [
      "",
      "# Texts to put into a note, by name.",
      "#[templates]",
      "#asked = \"\"\"Asked the press office.",
      "#Answer: \"\"\"",
      "",
      "# A theme of your own: what it does not say is as in its base. A look is made of the words",
      "# bold, dim, italic, underline, reverse, a colour, and \"on\" with a colour; colours are names",
      "# (blue, bright-blue, default), numbers of xterm's palette (0-255) or #rrggbb.",
      "#[themes.paper]",
      "#base = \"light\"",
    ]
    let theme = Theme(.light, colorCount: 256)
    lines += Theme.Part.allCases.map { part in
      "#\(part.name) = \(TOMLSpelling.of(theme[part].spelling))"
    }
    lines += [
      "",
      "# Keys, by place and command, several with blanks between them; \"\" takes a command its key.",
      "# [keys.everywhere] holds in each place that knows the command. ^F is Ctrl-F, zz two keys.",
    ]
    for place in Place.allCases {
      lines += ["", "#[keys.\(place.rawValue)]"]
      for command in Commands.all where command.places.contains(place) {
        let keys = command.defaultKeys.map(\.name).joined(separator: " ")
        lines.append(
          "#\(command.name) = \(TOMLSpelling.of(keys))".padded(to: 36) + " # \(command.help)")
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func wrapped(_ text: String) -> [String] {
    var lines = ["#"]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].count + word.count > 96 { lines.append("#") }
      lines[lines.count - 1] += " " + word
    }
    return lines
  }
}
