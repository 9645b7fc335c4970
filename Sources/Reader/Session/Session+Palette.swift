import Terminal

/// The commands that fit what is typed after `:`, and the one that Enter calls.
struct Palette {
  let commands: [Command]
  let selected: Int

  var choice: Command? { commands.indices.contains(selected) ? commands[selected] : nil }
}

extension Session {
  /// The palette of what was typed so far; nil while no command is being typed.
  var palette: Palette? {
    guard let prompt, prompt.purpose == .command else { return nil }
    let commands = matches(prompt.typedName)
    return Palette(commands: commands, selected: min(prompt.selection, max(0, commands.count - 1)))
  }

  private func matches(_ typed: String) -> [Command] {
    // Another name of a command, as other programs know it, stands for that alone.
    if let name = Self.shortNames[typed],
      let command = commandsHere.first(where: { $0.name == name })
    {
      return [command]
    }
    return CommandSearch.matches(typed, among: commandsHere)
  }

  private var commandsHere: [Command] {
    Commands.all.filter { $0.places.contains(place) && !$0.isCancel }
  }

  /// What vim's users type.
  private static let shortNames = [
    "q": "quit", "qa": "quit-all", "q!": "quit-all", "qa!": "quit-all", "w": "write", "h": "help",
  ]

  /// Selects another command of the palette and writes its name; what was typed still decides which
  /// commands there are.
  func stepInPalette(by step: Int, _ line: inout Prompt) {
    let names = matches(line.typedName).map(\.name)
    guard !names.isEmpty else { return }
    // The first step takes what is selected already.
    let next = line.query == nil ? (step > 0 ? 0 : -1) : line.selection + step
    line.select((next + names.count) % names.count, named: names)
  }

  /// Does what was typed after `:`: the selected command with its words, or going to the line of a
  /// number.
  func runTyped(_ line: Prompt) {
    let text = line.field.text.trimmingBlanks()
    guard !text.isEmpty else { return }
    remember(command: text)
    if let number = Int(text) { return goToLine(max(1, number)) }
    let commands = matches(line.typedName)
    let index = min(line.selection, max(0, commands.count - 1))
    guard commands.indices.contains(index) else {
      return say(
        "There is no command \(line.typedName) here; \(key("command")) lists them", .failure)
    }
    let argument = text.split(separator: " ", maxSplits: 1).dropFirst().first?.trimmingBlanks()
    call(commands[index], argument ?? "")
  }

  private func call(_ command: Command, _ argument: String) {
    if command.takesCharacter {
      typed.waiting = command
      if let scalar = argument.unicodeScalars.first {
        complete(command, with: .character(scalar))
      }
    } else if let action = command.argumentAction {
      action(self, argument)
    } else {
      command.action(self, Int(argument))
    }
  }

  func remember(command text: String) {
    commandHistory.removeAll { $0 == text }
    commandHistory.append(text)
    if commandHistory.count > InputHistory.limit { commandHistory.removeFirst() }
  }
}

extension Prompt {
  /// The first word of what was typed before the palette was stepped through.
  var typedName: String {
    let typed = query ?? field.text
    return typed.split(separator: " ").first.map(String.init) ?? ""
  }

  /// Takes a command of the palette over into the line.
  mutating func select(_ index: Int, named names: [String]) {
    if query == nil { query = field.text }
    selection = index
    field.replace(with: names[index])
  }
}

extension Command {
  /// Esc leaves the palette: to call it from there says nothing.
  fileprivate var isCancel: Bool { name == "cancel" }
}
