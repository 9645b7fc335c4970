import Terminal

extension Session {
  func beginCommand() { prompt = Prompt(.command) }

  func beginNarrowing() { prompt = Prompt(.narrow, text: shelf?.narrowing ?? "") }

  func handleInPrompt(_ key: Key) {
    guard var line = prompt else { return }
    switch key {
    case .escape, .control("g"), .control("c"): return endPrompt(cancelling: line)
    case .backspace where line.field.text.isEmpty: return endPrompt(cancelling: line)
    case .enter:
      prompt = nil
      return accept(line)
    case .tab where line.purpose == .command, .down where line.purpose == .command:
      line.complete(from: commandNames, by: 1)
    case .backTab where line.purpose == .command, .up where line.purpose == .command:
      line.complete(from: commandNames, by: -1)
    case .up where line.purpose == .search: line.recall(-1, from: searchHistory)
    case .down where line.purpose == .search: line.recall(1, from: searchHistory)
    case .up where line.purpose == .narrow: shelf?.move(by: -1)
    case .down where line.purpose == .narrow: shelf?.move(by: 1)
    default:
      guard line.field.handle(key) else { return }
      line.completion = nil
    }
    prompt = line
    preview(line)
  }

  private func preview(_ line: Prompt) {
    switch line.purpose {
    case .search: search(line.field.text, from: line.origin)
    case .narrow: shelf?.narrow(line.field.text)
    case .command: break
    }
  }

  private func endPrompt(cancelling line: Prompt) {
    prompt = nil
    switch line.purpose {
    case .search:
      endSearch(goingTo: line.origin)
    case .narrow: shelf?.clearNarrowing()
    case .command: break
    }
  }

  private func accept(_ line: Prompt) {
    let text = line.field.text
    switch line.purpose {
    case .search: acceptSearch(text, origin: line.origin)
    case .narrow: shelf?.narrow(text)
    case .command: runTyped(text)
    }
  }

  /// The names that complete what is typed after `:`.
  private var commandNames: [String] {
    Commands.all.filter { $0.places.contains(place) && !$0.takesCharacter }.map(\.name).sorted()
  }

  /// Does what was typed after `:`: a command's name with its words, or the number of a line.
  private func runTyped(_ text: String) {
    let words = text.trimmingBlanks().split(separator: " ", maxSplits: 1)
    guard let name = words.first.map(String.init) else { return }
    if let line = Int(name) { return goToLine(max(1, line)) }
    let matches = commandNames.filter { $0.hasPrefix(name) }
    guard let command = command(named: name) else {
      if matches.count > 1 { return say("Which? \(matches.joined(separator: ", "))", .failure) }
      return say("There is no command \(name) here; Tab after : lists them", .failure)
    }
    let argument = words.count > 1 ? words[1].trimmingBlanks() : ""
    if let action = command.argumentAction {
      action(self, argument)
    } else {
      command.action(self, Int(argument))
    }
  }

  private func command(named name: String) -> Command? {
    let here = Commands.all.filter { $0.places.contains(place) && !$0.takesCharacter }
    let short = ["q": "quit", "qa": "quit-all", "q!": "quit-all", "w": "write"][name] ?? name
    if let exact = here.first(where: { $0.name == short }) { return exact }
    let starting = here.filter { $0.name.hasPrefix(short) }
    return starting.count == 1 ? starting[0] : nil
  }
}
