import ArgumentParser
import Reader
import Settings

/// The options of the command line that go before the configuration file.
struct SettingsOptions: ParsableArguments {
  @Option(help: "Colours: auto, dark, light, high-contrast, mono, or a theme of yours.")
  var theme: String?

  @Option(help: "Columns that text may take, from 20 to 200.")
  var width: Int?

  @Flag(inversion: .prefixedNo, help: "Get the mouse, or leave it to the terminal.")
  var mouse: Bool?

  @Option(
    help: "The configuration file, in place of the one in $XDG_CONFIG_HOME.", completion: .file())
  var config: String?

  func validate() throws {
    if let width, !Settings.widths.contains(width) {
      throw ValidationError("--width is a number of columns from 20 to 200")
    }
  }

  var choice: SettingsChoice {
    SettingsChoice(theme: theme, width: width, mouse: mouse, config: config)
  }
}

/// What the command line says of the settings; nothing where no option was given.
struct SettingsChoice {
  var theme: String?
  var width: Int?
  var mouse: Bool?
  var config: String?

  /// The configuration file; nil where there is no place for one.
  var file: SettingsFile? { config.map(SettingsFile.init) ?? .standard }

  /// The settings that hold: those of the file with the options over them.
  ///
  /// - Throws: `GalleyExit.usage` after complaining of a theme that there is not, or of a file that
  ///   was named and is not there.
  func settings() throws(GalleyExit) -> Settings {
    if let config, !SettingsFile(path: config).exists {
      Complaint.say(
        "\(config): there is no such file; galley config --default prints one to begin with")
      throw .usage
    }
    var settings = file?.read() ?? Settings()
    if let width { settings.width = Setting(width, .commandLine(option: "--width")) }
    if let mouse {
      settings.mouse = Setting(mouse, .commandLine(option: mouse ? "--mouse" : "--no-mouse"))
    }
    guard let theme else { return settings }
    let names = Theme.names(in: settings)
    guard names.contains(theme) else {
      Complaint.say("--theme is one of \(names.joined(separator: ", ")), not \(theme)")
      throw .usage
    }
    settings.theme = Setting(theme, .commandLine(option: "--theme"))
    return settings
  }
}
