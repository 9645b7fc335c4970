import Settings

extension Theme {
  /// What of the themes in the configuration cannot be taken.
  public static func problems(in settings: Settings) -> [SettingsProblem] {
    var problems: [SettingsProblem] = []
    func report(_ line: Int?, _ key: String, _ reason: SettingsProblem.Reason) {
      problems.append(SettingsProblem(file: settings.file, line: line, key: key, reason))
    }
    let builtIn = BuiltIn.allCases.map(\.rawValue)
    for theme in settings.ownThemes {
      if builtIn.contains(theme.name) || theme.name == Settings.autoTheme {
        report(
          nil, "themes.\(theme.name)",
          .conflict("a theme of the program has this name; a theme of yours needs another"))
      }
      if let base = theme.base, !builtIn.contains(base) {
        report(
          nil, "themes.\(theme.name).base",
          .wrongValue("\"\(base)\"", allowed: builtIn.joined(separator: ", ")))
      }
      let names = Part.allCases.map(\.name)
      for (part, _, line) in theme.looks where !names.contains(part) {
        report(line, "themes.\(theme.name).\(part)", .unknownKey(allowed: ["base"] + names))
      }
    }
    let name = settings.theme.value
    if !names(in: settings).contains(name), case .file(let line) = settings.theme.origin {
      report(
        line, "theme",
        .wrongValue("\"\(name)\"", allowed: names(in: settings).joined(separator: ", ")))
    }
    return problems
  }
}
