import Settings

/// What `Settings` promises of any file.
enum SettingsInvariants {
  static func settings(_ bytes: [UInt8]) throws(Violation) {
    let settings = SettingsReader.read(bytes, file: "config.toml")
    let again = SettingsReader.read(bytes, file: "config.toml")
    try hold(settings.problems == again.problems, "the same file has other problems")
    for problem in settings.problems {
      try hold(!problem.sentence.isEmpty, "a problem without a sentence")
      try hold(problem.line.map { $0 > 0 } ?? true, "a problem before the first line")
    }
  }
}
