import Terminal

/// A key that can follow those typed so far, and what the two do.
struct NextKey: Equatable {
  let key: String
  let help: String
}

extension Session {
  /// Seconds that a half-typed command waits before the keys that can follow it are shown, so that
  /// nothing flashes up before fingers that know them.
  public static let nextKeysDelay = 0.4

  /// Whether keys are waited for that can be shown.
  public var hasHiddenNextKeys: Bool { !typed.isEmpty && !typed.isShowingNext && prompt == nil }

  /// Shows the keys that can follow.
  public func showNextKeys() { typed.isShowingNext = true }

  /// The keys that can follow those typed; empty where a command is complete.
  var nextKeys: [NextKey] {
    let place = place
    if let command = typed.waiting { return command.choices.map(characters) ?? [] }
    if !typed.sequence.isEmpty {
      return keyMap.following(typed.sequence, in: place).map {
        NextKey(key: $0.rest.name, help: $0.command.help(in: settings))
      }
    }
    guard typed.count != nil else { return [] }
    // What moves takes a count.
    return Commands.moving.compactMap { command in
      keyMap.keys(of: command, in: place).first.map {
        NextKey(key: $0.name, help: command.help(in: settings))
      }
    }
  }

  /// The marks of the article, each with the text where it is.
  private func characters(_ choices: CharacterChoices) -> [NextKey] {
    guard let reader else { return [] }
    let other =
      choices == .markToSet
      ? NextKey(key: "a–z", help: "set the mark here") : NextKey(key: "'", help: "back")
    return [other]
      + reader.marks.sorted { $0.key < $1.key }.map { mark, byte in
        let range = reader.article.text.wholeCharacters(in: byte..<byte + 120)
        let text = OneLine.of(reader.article.text.string(range), columns: 60)
        return NextKey(key: String(Character(mark)), help: text)
      }
  }
}

extension TypedKeys {
  /// The keys as they were typed.
  var text: String {
    (count.map(String.init) ?? "") + sequence.map(\.name).joined()
      + (waiting == nil ? "" : waitingKey)
  }
}
