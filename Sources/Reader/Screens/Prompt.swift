import Terminal

/// The line at the bottom while a search, a command or the text that narrows a list is typed.
public struct Prompt: Sendable, Equatable {
  public enum Purpose: Sendable, Equatable {
    case search, command, narrow

    /// What stands before the typed text.
    var sign: String { self == .command ? ":" : "/" }
  }

  let purpose: Purpose
  var field = TextField()
  /// The cursor's byte when a search began, to come back to.
  var origin: Int?
  /// The commands that Tab steps through, once it was pressed.
  var completions: [String] = []
  var completion: Int?

  init(_ purpose: Purpose, text: String = "", origin: Int? = nil) {
    self.purpose = purpose
    field = TextField(text)
    self.origin = origin
  }

  /// The place in the list of what was typed before, counted from its end; nil for what is typed now.
  private var recalled: Int?
  /// What was being typed when the list was first looked at.
  private var draft = ""

  /// Goes back and forth in a list of what was typed before, the latest last.
  mutating func recall(_ step: Int, from history: [String]) {
    let place = (recalled ?? 0) - step
    guard (0...history.count).contains(place) else { return }
    if recalled == nil { draft = field.text }
    recalled = place == 0 ? nil : place
    field.replace(with: place == 0 ? draft : history[history.count - place])
  }

  /// Steps to the next completion of what was typed, or the one before.
  mutating func complete(from names: [String], by step: Int) {
    if completion == nil {
      let typed = field.text
      completions = names.filter { $0.hasPrefix(typed) }
      if completions.isEmpty { completions = names.filter { $0.contains(typed) } }
    }
    guard !completions.isEmpty else { return }
    let next = completion.map { $0 + step } ?? (step > 0 ? 0 : -1)
    let index = (next + completions.count) % completions.count
    completion = index
    field.replace(with: completions[index])
  }
}
