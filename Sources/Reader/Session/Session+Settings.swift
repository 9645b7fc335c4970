import Annotations
import Settings

extension Session {
  /// Changes the theme; without a name, tells which there are.
  func setTheme(_ name: String) {
    let theme = Theme(
      named: name, in: settings, background: surroundings.background,
      colorCount: theme.colorCount)
    guard let theme else {
      let names = Theme.names(in: settings).joined(separator: ", ")
      return say(
        "The theme is \(self.theme.name); \(key("command"))theme NAME takes one of \(names)")
    }
    self.theme = theme
    guard theme.colorCount < 8, name != theme.name else { return say("The theme is \(theme.name)") }
    say("The terminal gives no colours (or NO_COLOR is set), so that the theme is mono", .failure)
  }

  /// Gets the mouse, or leaves it to the terminal: `on`, `off`, or the other one.
  func setMouse(_ argument: String) {
    switch argument {
    case "": isMouseOn.toggle()
    case "on": isMouseOn = true
    case "off": isMouseOn = false
    default: return say("It is \(key("command"))mouse on or \(key("command"))mouse off", .failure)
    }
    effects.append(.mouse(isMouseOn))
    say(
      isMouseOn
        ? "Mouse on: click moves, drag selects, the wheel scrolls; \(key("command"))mouse off gives it back"
        : "Mouse off: the terminal's own selection works; \(key("command"))mouse on takes the mouse"
    )
  }

  /// Tells of what could not be taken from the configuration, unless something failed that a person
  /// has to know first.
  public func reportSettingsProblems() {
    guard let first = settingsProblems.first, message?.kind != .failure else { return }
    let more = settingsProblems.count - 1
    say(
      first.shortSentence + (more > 0 ? " (and \(more) more: galley config shows them)" : ""),
      .failure)
  }

  /// The key that calls a command where the person is, or how it is typed where it has none: for
  /// messages that tell what to do next.
  func key(_ name: String) -> String {
    let commands = Commands.named[name] ?? []
    let here = commands.first { $0.places.contains(place) }
    if let here, let key = keyMap.keys(of: here, in: place).first { return key.name }
    for command in commands {
      for place in Place.allCases {
        if let key = keyMap.keys(of: command, in: place).first { return key.name }
      }
    }
    return ":" + name
  }

  /// What the person calls a verdict.
  func label(of verdict: Verdict) -> String { settings.label(of: verdict) }
}
