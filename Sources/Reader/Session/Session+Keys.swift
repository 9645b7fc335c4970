import Terminal

/// Keys typed that do not make a command yet: a count, the beginning of a sequence, a command
/// that waits for its character.
struct TypedKeys {
  var count: Int?
  var sequence: [Key] = []
  var waiting: Command?
  /// The key that called the waiting command.
  var waitingKey = ""
  /// Whether the keys that can follow are shown.
  var isShowingNext = false
  /// The character that a waiting command got.
  var character: Unicode.Scalar?

  var isEmpty: Bool { count == nil && sequence.isEmpty && waiting == nil }
}

extension Session {
  /// Does what a key means where the person is.
  public func handle(_ key: Key) {
    if isDroppingTypedAhead {
      // What leaves a form ends what was typed for the form that did not open.
      if [.escape, .control("g"), .control("c")].contains(key) { isDroppingTypedAhead = false }
      return
    }
    guard !holds(key), !holdsForLongAct(key) else { return }
    message = nil
    reader?.showFindings()
    if case .mouse(let event) = key {
      handle(event)
    } else if prompt != nil {
      loadHistory()
      handleInPrompt(key)
    } else if key == .control("c") {
      interrupt()
    } else if case .form = overlay {
      handleInForm(key)
    } else if let command = typed.waiting {
      complete(command, with: key)
    } else if !takeCount(key) {
      takeSequence(key)
    }
    if let reader, reader.showHiddenCursor() {
      reader.settle(rows: bodyRows)
      say("That place has no annotation: all of the article is shown again")
    }
  }

  /// Ctrl-C: ends what is under way, else the program.
  private func interrupt() {
    let isUnderWay =
      overlay != nil || reader?.search?.isWaiting ?? false || results?.isRunning ?? false
      || (deskPage as? MentionsPage)?.isReading ?? false
      || panel.isFocused || reader?.selectionAnchor != nil || !typed.isEmpty
    if isUnderWay { cancel() } else { quit() }
  }

  func complete(_ command: Command, with key: Key) {
    let count = typed.count
    typed = TypedKeys()
    guard case .character(let scalar) = key else { return }
    typed.character = scalar
    command.action(self, count)
    typed = TypedKeys()
  }

  private func takeCount(_ key: Key) -> Bool {
    guard case .character(let scalar) = key, typed.sequence.isEmpty, place != .form else {
      return false
    }
    guard ("1"..."9").contains(scalar) || (scalar == "0" && typed.count != nil) else {
      return false
    }
    let digit = Int(scalar.value - 0x30)
    typed.count = min((typed.count ?? 0) * 10 + digit, 1_000_000)
    return true
  }

  private func takeSequence(_ key: Key) {
    let sequence = typed.sequence + [key]
    switch meaning(of: sequence) {
    case .command(let command): run(command, by: sequence)
    case .beginning: typed.sequence = sequence
    case .nothing:
      let name = sequence.map(\.name).joined()
      typed = TypedKeys()
      say("\(name) means nothing here; \(self.key("help")) shows the keys")
    }
  }

  /// What keys mean in this place. Those that were typed before are not looked for among all commands.
  private func meaning(of keys: [Key]) -> KeyMap.Match {
    let typed = KeysInPlace(keys: keys, place: place)
    if let known = meanings[typed] { return known }
    let found = keyMap.match(keys, in: place)
    if meanings.count >= Self.meaningLimit { meanings = [:] }
    meanings[typed] = found
    return found
  }

  /// More than there are keys that mean something, so that what means nothing does not add up.
  private static let meaningLimit = 1000

  private func run(_ command: Command, by keys: [Key]) {
    let count = typed.count
    guard !command.takesCharacter else {
      typed.sequence = []
      typed.waiting = command
      typed.waitingKey = keys.map(\.name).joined()
      return
    }
    typed = TypedKeys()
    command.action(self, count)
  }

  /// Ends a prompt, an overlay, a selection or half-typed keys.
  func cancel() {
    typed = TypedKeys()
    switch overlay {
    case .form: leaveForm()
    case .help: overlay = nil
    case .list(let panel): if panel.query.isEmpty { overlay = nil } else { narrowList("") }
    case nil where deskPage != nil: cancelOnPage()
    case nil:
      if isShowingResults {
        if results?.isRunning ?? false { results?.interrupt() } else { leaveResults() }
      } else if panel.isFocused {
        if listQuery.isEmpty { leavePanel() } else { narrowList("") }
      } else if let reader, reader.selectionAnchor != nil {
        reader.selectionAnchor = nil
        reader.widenedAnnotation = nil
      } else if reader?.search != nil {
        reader?.search = nil
      } else {
        shelf?.clearNarrowing()
      }
    }
  }
}

/// Keys, and where they were typed.
struct KeysInPlace: Hashable {
  let keys: [Key]
  let place: Place
}
