import Analysis
import Annotations
import TOMLKit

/// Makes settings of a file's text, and notes what of it cannot be taken.
package struct SettingsReader {
  private(set) var settings = Settings()
  private let file: String
  private let lines: LineNumbers

  /// Settings by name; the tables are listed with them, since they may stand in their place.
  static let keys = [
    "theme", "width", "kinds", "mouse", "go-on-after-verdict", "panel", "annotator", "verdicts",
    "templates", "keys", "themes",
  ]

  /// Reads TOML. A file that is none gives the program's own values and one problem.
  package static func read(_ bytes: [UInt8], file: String) -> Settings {
    var settings = Settings()
    settings.file = file
    func fail(_ line: Int, _ what: String) -> Settings {
      settings.problems.append(SettingsProblem(file: file, line: line, key: "", .syntax(what)))
      return settings
    }
    // The parser is in C: a NUL would end the text for it.
    if let index = bytes.firstIndex(of: 0) {
      return fail(LineNumbers.line(ofByte: index, in: bytes), "a NUL character")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return fail(LineNumbers.line(ofByte: firstInvalidByte(bytes), in: bytes), "not UTF-8")
    }
    if let broken = ParserAssumptions.firstBroken(in: bytes) {
      return fail(LineNumbers.line(ofByte: broken.byte, in: bytes), broken.what)
    }
    do {
      var reader = SettingsReader(file: file, text: text)
      reader.take(try TOMLTable(string: text))
      // The parser gives keys by the alphabet; a person reads a file from its top.
      reader.settings.problems.sort { ($0.line ?? .max) < ($1.line ?? .max) }
      return reader.settings
    } catch let error as TOMLParseError {
      return fail(error.source.begin.line, summary(error.description))
    } catch {
      return fail(1, "\(error)")
    }
  }

  private init(file: String, text: String) {
    self.file = file
    settings.file = file
    lines = LineNumbers(text)
  }

  /// The parser's sentence without its first words, which say that there was an error.
  private static func summary(_ description: String) -> String {
    let lead = "Error while parsing "
    return description.hasPrefix(lead) ? String(description.dropFirst(lead.count)) : description
  }

  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int {
    var low = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      guard String(validating: bytes[low...index], as: UTF8.self) != nil else { break }
      low = index + 1
    }
    return low
  }

  private mutating func take(_ table: TOMLTable) {
    for key in table.keys {
      // A key with a NUL is found under no name.
      guard let value = table[key] else {
        unknown([key], allowed: Self.keys)
        continue
      }
      switch key {
      case "theme": if let name = string(value, [key]) { settings.theme = name }
      case "width": takeWidth(value)
      case "kinds": takeKinds(value)
      case "mouse": if let on = flag(value, [key]) { settings.mouse = on }
      case "go-on-after-verdict":
        if let on = flag(value, [key]) { settings.goesOnAfterVerdict = on }
      case "panel": takePanel(value)
      case "annotator": takeAnnotator(value)
      case "verdicts": takeVerdicts(value)
      case "templates": takeTemplates(value)
      case "keys": takeKeys(value)
      case "themes": takeThemes(value)
      default: unknown([key], allowed: Self.keys)
      }
    }
  }
}

// Values of one kind each, told of where they are of another.
extension SettingsReader {
  fileprivate mutating func problem(_ path: [String], _ reason: SettingsProblem.Reason) {
    settings.problems.append(
      SettingsProblem(
        file: file, line: lines.line(of: path), key: path.joined(separator: "."), reason))
  }

  fileprivate mutating func unknown(_ path: [String], allowed: [String]) {
    problem(path, .unknownKey(allowed: allowed))
  }

  fileprivate mutating func wrong(
    _ value: any TOMLValueConvertible, _ path: [String], allowed: String
  ) {
    let shown: String
    switch value.type {
    case .string: shown = "\"\(value.string ?? "")\""
    case .int: shown = value.int.map(String.init) ?? "a number"
    case .double: shown = value.double.map { "\($0)" } ?? "a number"
    case .bool: shown = value.bool == true ? "true" : "false"
    case .table: shown = "a table"
    case .array: shown = "a list"
    case .date, .time, .dateTime: shown = "a date or a time"
    }
    problem(path, .wrongValue(shown, allowed: allowed))
  }

  fileprivate func origin(_ path: [String]) -> Origin { .file(line: lines.line(of: path)) }

  fileprivate mutating func string(
    _ value: any TOMLValueConvertible, _ path: [String]
  ) -> Setting<String>? {
    guard let text = value.string, !text.isEmpty else {
      wrong(value, path, allowed: "a text in quotation marks")
      return nil
    }
    return Setting(text, origin(path))
  }

  fileprivate mutating func flag(
    _ value: any TOMLValueConvertible, _ path: [String]
  ) -> Setting<Bool>? {
    guard let flag = value.bool else {
      wrong(value, path, allowed: "true, false")
      return nil
    }
    return Setting(flag, origin(path))
  }

  fileprivate mutating func table(
    _ value: any TOMLValueConvertible, _ path: [String]
  ) -> [(key: String, value: any TOMLValueConvertible)] {
    guard let table = value.table else {
      wrong(value, path, allowed: "a table, as in [\(path.joined(separator: "."))]")
      return []
    }
    // Not by the table's iterator: it ends the program at a key that holds a NUL.
    return table.keys.compactMap { key in table[key].map { (key, $0) } }
  }

  /// A list of texts; one text alone counts as a list of one.
  fileprivate func strings(_ value: any TOMLValueConvertible) -> [String]? {
    if let text = value.string { return [text] }
    guard let array = value.array else { return nil }
    var texts: [String] = []
    for index in 0..<array.count {
      guard let text = array[index].string else { return nil }
      texts.append(text)
    }
    return texts
  }
}

// The settings one by one.
extension SettingsReader {
  private mutating func takeWidth(_ value: any TOMLValueConvertible) {
    guard let width = value.int, Settings.widths.contains(width) else {
      let limits = Settings.widths
      return wrong(
        value, ["width"],
        allowed: "a number of columns from \(limits.lowerBound) to \(limits.upperBound)")
    }
    settings.width = Setting(width, origin(["width"]))
  }

  private mutating func takePanel(_ value: any TOMLValueConvertible) {
    guard let panel = value.string.flatMap(Settings.Panel.init(rawValue:)) else {
      let names = Settings.Panel.allCases.map(\.rawValue).joined(separator: ", ")
      return wrong(value, ["panel"], allowed: names)
    }
    settings.panel = Setting(panel, origin(["panel"]))
  }

  private mutating func takeKinds(_ value: any TOMLValueConvertible) {
    var kinds = Set<MentionKind>()
    var passages = Set<PassageKind>()
    guard let names = strings(value) else {
      return wrong(
        value, ["kinds"], allowed: "a list of " + Settings.kindNames.joined(separator: ", "))
    }
    for name in names {
      if name == "names" {
        kinds.formUnion(MentionKind.allCases.filter(\.isEntity))
      } else if name == "figures" {
        kinds.formUnion(MentionKind.allCases.filter { !$0.isEntity })
      } else if let kind = MentionKind.allCases.first(where: { $0.settingsName == name }) {
        kinds.insert(kind)
      } else if let kind = PassageKind(rawValue: name) {
        passages.insert(kind)
      } else {
        problem(
          ["kinds"],
          .wrongValue("\"\(name)\"", allowed: Settings.kindNames.joined(separator: ", ")))
      }
    }
    settings.kinds = Setting(kinds, origin(["kinds"]))
    settings.passages = Setting(passages, origin(["kinds"]))
  }

  private mutating func takeAnnotator(_ value: any TOMLValueConvertible) {
    for (key, value) in table(value, ["annotator"]) {
      let path = ["annotator", key]
      switch key {
      case "name":
        if let name = string(value, path) {
          settings.annotatorName = Setting(name.value, name.origin)
        }
      case "email":
        guard let email = value.string, Self.isAddress(email) else {
          wrong(value, path, allowed: "an address such as \"ada@example.org\"")
          continue
        }
        settings.annotatorEmail = Setting(email, origin(path))
      default: unknown(path, allowed: ["name", "email"])
      }
    }
  }

  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
      && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
  }

  private mutating func takeVerdicts(_ value: any TOMLValueConvertible) {
    for (key, value) in table(value, ["verdicts"]) {
      guard let verdict = Verdict(rawValue: key) else {
        unknown(["verdicts", key], allowed: Verdict.allCases.map(\.rawValue))
        continue
      }
      if let label = string(value, ["verdicts", key]) { settings.verdictLabels[verdict] = label }
    }
  }

  private mutating func takeTemplates(_ value: any TOMLValueConvertible) {
    for (key, value) in table(value, ["templates"]) {
      if let text = string(value, ["templates", key]) {
        settings.templates.append(Settings.Template(name: key, text: text.value))
      }
    }
  }

  private mutating func takeKeys(_ value: any TOMLValueConvertible) {
    for (place, value) in table(value, ["keys"]) {
      for (command, value) in table(value, ["keys", place]) {
        let path = ["keys", place, command]
        guard let keys = strings(value) else {
          wrong(value, path, allowed: "a key such as \"^F\", or a list of keys")
          continue
        }
        settings.keyBindings.append(
          Settings.KeyBinding(
            place: place, command: command, keys: keys, line: lines.line(of: path)))
      }
    }
  }

  private mutating func takeThemes(_ value: any TOMLValueConvertible) {
    for (name, value) in table(value, ["themes"]) {
      var theme = Settings.OwnTheme(name: name, base: nil, looks: [])
      for (part, value) in table(value, ["themes", name]) {
        let path = ["themes", name, part]
        if part == "base" {
          theme.base = string(value, path)?.value
        } else if let look = value.string.flatMap(TextLook.init) {
          theme.looks.append((part, look, lines.line(of: path)))
        } else {
          wrong(value, path, allowed: TextLook.allowed)
        }
      }
      settings.ownThemes.append(theme)
    }
  }
}

extension Settings {
  /// What `kinds` may hold: groups, kinds of highlight, kinds of passage.
  public static var kindNames: [String] {
    ["names", "figures"] + MentionKind.allCases.map(\.settingsName)
      + PassageKind.allCases.map(\.rawValue)
  }
}

extension MentionKind {
  /// The name of the kind in the configuration file.
  public var settingsName: String {
    switch self {
    case .person: "person"
    case .organisation: "organisation"
    case .location: "location"
    case .otherName: "other-name"
    default: rawValue
    }
  }
}
