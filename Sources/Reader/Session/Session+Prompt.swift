import Terminal

extension Session {
  func beginCommand() { prompt = Prompt(.command) }

  func beginNarrowingKeys() {
    guard case .help(let page) = overlay else { return }
    prompt = Prompt(.keys, text: page.narrowing)
  }

  private func narrowKeys(_ text: String) {
    guard case .help(var page) = overlay else { return }
    page.narrow(text)
    overlay = .help(page)
  }

  func beginNarrowing() { prompt = Prompt(.narrow, text: shelf?.narrowing ?? "") }

  func beginNarrowingPage() { prompt = Prompt(.narrowPage, text: pageQuery) }

  func beginNarrowingList() { prompt = Prompt(.narrowList, text: listQuery) }

  func handleInPrompt(_ key: Key) {
    guard var line = prompt else { return }
    switch key {
    case .escape, .control("g"), .control("c"): return endPrompt(cancelling: line)
    case .backspace where line.field.text.isEmpty: return endPrompt(cancelling: line)
    case .enter:
      prompt = nil
      return accept(line)
    case .tab where line.purpose == .command, .control("n") where line.purpose == .command:
      stepInPalette(by: 1, &line)
    case .backTab where line.purpose == .command, .control("p") where line.purpose == .command:
      stepInPalette(by: -1, &line)
    case .up where line.purpose == .command: line.recall(-1, from: commandHistory)
    case .down where line.purpose == .command: line.recall(1, from: commandHistory)
    case .tab where line.purpose.isFilter:
      line.complete(from: filterCompletions(of: line.field.text), by: 1)
    case .backTab where line.purpose.isFilter:
      line.complete(from: filterCompletions(of: line.field.text), by: -1)
    case .up where line.purpose == .narrowPage: movePage(.line, by: -1)
    case .down where line.purpose == .narrowPage: movePage(.line, by: 1)
    case .up where line.purpose == .search: line.recall(-1, from: searchHistory)
    case .down where line.purpose == .search: line.recall(1, from: searchHistory)
    case .up where line.purpose == .keys || line.purpose == .narrowList: move(.line, by: -1)
    case .down where line.purpose == .keys || line.purpose == .narrowList: move(.line, by: 1)
    case .up where line.purpose == .narrow: shelf?.move(by: -1)
    case .down where line.purpose == .narrow: shelf?.move(by: 1)
    default:
      guard line.field.handle(key) else { return }
      (line.query, line.selection) = (nil, 0)
      line.leaveOffCompleting()
    }
    prompt = line
    preview(line)
  }

  private func preview(_ line: Prompt) {
    switch line.purpose {
    case .search: search(line.field.text, from: line.origin)
    case .narrow: shelf?.narrow(line.field.text)
    case .narrowPage: narrowPage(line.field.text)
    case .narrowList: narrowList(line.field.text)
    case .keys: narrowKeys(line.field.text)
    case .command: break
    }
  }

  private func endPrompt(cancelling line: Prompt) {
    prompt = nil
    switch line.purpose {
    case .search:
      endSearch(goingTo: line.origin)
    case .narrow: shelf?.clearNarrowing()
    case .narrowPage: narrowPage("")
    case .narrowList: narrowList("")
    case .keys: narrowKeys("")
    case .command: break
    }
  }

  private func accept(_ line: Prompt) {
    let text = line.field.text
    switch line.purpose {
    case .search: acceptSearch(text, origin: line.origin)
    case .narrow: shelf?.narrow(text)
    case .narrowPage: narrowPage(text)
    case .narrowList: narrowList(text)
    case .keys: narrowKeys(text)
    case .command: runTyped(line)
    }
  }

}
