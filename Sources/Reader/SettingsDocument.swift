import Analysis
import Annotations
import Settings

/// The settings as a file of configuration: what holds, with where it comes from, or every setting
/// there is, to begin with.
public struct SettingsDocument {
  private let settings: Settings
  private let map: KeyMap
  private let annotator: (name: Setting<String>, id: Setting<String>)
  private let theme: Setting<String>
  private let file: SettingsFile?

  /// - Parameters:
  ///   - annotator: who annotates, by name and identifier.
  ///   - theme: the theme that the reader would take.
  public init(
    settings: Settings, map: KeyMap, annotator: (name: Setting<String>, id: Setting<String>),
    theme: Setting<String>, file: SettingsFile?
  ) {
    self.settings = settings
    self.map = map
    self.annotator = annotator
    self.theme = theme
    self.file = file
  }

  /// The settings that hold, each with its origin as a comment.
  public var text: String {
    var lines: [String] = []
    let state = file.map { $0.exists ? "" : " (there is none; galley config --default prints one)" }
    lines.append("# \(file?.path ?? "no place for a file")\(state ?? "")")
    lines.append("")
    func add(_ key: String, _ value: String, _ origin: Origin, _ note: String = "") {
      lines.append("\(key) = \(value)".padded(to: 40) + " # \(origin.name)\(note)")
    }
    let stands = theme.value == settings.theme.value ? "" : "; here: \(theme.value)"
    let decides = stands.isEmpty || theme.origin == .standard ? "" : " (\(theme.origin.name))"
    add("theme", TOMLSpelling.of(settings.theme.value), settings.theme.origin, stands + decides)
    add("width", "\(settings.width.value)", settings.width.origin)
    add("kinds", TOMLSpelling.of(shownKinds), settings.kinds.origin)
    add("mouse", "\(settings.mouse.value)", settings.mouse.origin)
    let goesOn = settings.goesOnAfterVerdict
    add("go-on-after-verdict", "\(goesOn.value)", goesOn.origin)
    add("panel", TOMLSpelling.of(settings.panel.value.rawValue), settings.panel.origin)
    lines += ["", "[annotator]"]
    add("name", TOMLSpelling.of(annotator.name.value), annotator.name.origin)
    let id = annotator.id
    let mailto = "mailto:"
    if id.value.hasPrefix(mailto) {
      add("email", TOMLSpelling.of(String(id.value.dropFirst(mailto.count))), id.origin)
    } else {
      lines.append("# no email: annotations are signed \(id.value) (\(id.origin.name))")
    }
    lines += ["", "[verdicts]"]
    for verdict in Verdict.allCases {
      add(
        verdict.rawValue, TOMLSpelling.of(settings.label(of: verdict)),
        settings.verdictLabels[verdict]?.origin ?? .standard)
    }
    if !settings.templates.isEmpty { lines += ["", "[templates]"] }
    for template in settings.templates {
      add(TOMLSpelling.key(template.name), TOMLSpelling.of(template.text), .file(line: nil))
    }
    for theme in settings.ownThemes {
      lines += ["", "[themes.\(TOMLSpelling.key(theme.name))]"]
      if let base = theme.base { add("base", TOMLSpelling.of(base), .file(line: nil)) }
      for (part, look, line) in theme.looks {
        add(part, TOMLSpelling.of(look.spelling), .file(line: line))
      }
    }
    for place in Place.allCases { lines += keys(in: place) }
    return lines.joined(separator: "\n")
  }

  private var shownKinds: [String] {
    let kinds = settings.kinds.value
    let entities = MentionKind.allCases.filter(\.isEntity)
    let figures = MentionKind.allCases.filter { !$0.isEntity }
    func names(_ all: [MentionKind], as group: String) -> [String] {
      all.allSatisfy(kinds.contains) ? [group] : all.filter(kinds.contains).map(\.settingsName)
    }
    return names(entities, as: "names") + names(figures, as: "figures")
      + PassageKind.allCases.filter(settings.passages.value.contains).map(\.rawValue)
  }

  private func keys(in place: Place) -> [String] {
    var lines = ["", "[keys.\(place.rawValue)]"]
    for command in Commands.all where command.places.contains(place) {
      let keys = map.keys(of: command, in: place)
      let lost = map.displaced.filter { $0.place == place && $0.command == command.name }
      // Whoever took the keys from a command looks for it here, to give it others.
      guard !keys.isEmpty || !lost.isEmpty || map.isChanged(command, in: place) else { continue }
      let binding = settings.keyBindings.last {
        $0.command == command.name
          && ($0.place == place.rawValue || $0.place == Settings.KeyBinding.everywhere)
      }
      let isOwn = map.isChanged(command, in: place) && binding != nil
      let origin: Origin = isOwn ? .file(line: binding?.line) : .standard
      let note = lost.map { "; \($0.key) is \($0.by) now" }.joined()
      lines.append(
        "\(command.name) = \(TOMLSpelling.of(keys.map(\.name).joined(separator: " ")))".padded(
          to: 40)
          + " # \(origin.name)\(note)")
    }
    return lines
  }
}

/// How values are written in TOML 1.0.
enum TOMLSpelling {
  static func of(_ text: String) -> String {
    let escaped = text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\u{0}"..<" ", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return "\"\(escaped)\""
  }

  static func of(_ texts: [String]) -> String {
    "[\(texts.map { of($0) }.joined(separator: ", "))]"
  }

  /// A key: bare where TOML allows that, else in quotation marks.
  static func key(_ name: String) -> String {
    let isBare =
      !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
    return isBare ? name : of(name)
  }
}
