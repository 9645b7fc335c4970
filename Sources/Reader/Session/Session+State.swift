import Glibc

extension Session {
  /// Tells somebody who is here for the first time, in one line, how to go on.
  public func greet() {
    guard let folder = surroundings.stateFolder, message == nil, access(folder, F_OK) != 0 else {
      return
    }
    say(
      "Welcome: \(key("help")) shows the keys of this place, \(key("command")) finds a command by "
        + "name, \(key("quit")) leaves")
  }

  /// Reads what was typed at the prompts in earlier runs, once a prompt is used.
  func loadHistory() {
    guard !isHistoryLoaded else { return }
    isHistoryLoaded = true
    let (commands, searches) = InputHistory(folder: surroundings.stateFolder).read()
    commandHistory = commands
    searchHistory = searches
  }

  /// Keeps what is remembered between runs.
  func keepState() {
    if isHistoryLoaded, !commandHistory.isEmpty || !searchHistory.isEmpty {
      InputHistory(folder: surroundings.stateFolder).keep(
        commands: commandHistory, searches: searchHistory)
    }
    // Its being there tells that a person was here before.
    if let folder = surroundings.stateFolder { StateFile.makeFolders(folder) }
  }

  /// Where the person is in the open article.
  func readingPlace(in reader: ArticleReader) -> ReadingPlace {
    ReadingPlace(byte: reader.cursor.lowerBound, marks: reader.marks, jumps: reader.jumps)
  }
}
