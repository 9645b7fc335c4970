import Terminal

/// The line at the bottom while a search, a command or the text that narrows a list is typed.
public struct Prompt: Sendable, Equatable {
  public enum Purpose: Sendable, Equatable {
    case search, command, narrow
    /// The filter of a page of the desk.
    case narrowPage
    /// The filter of a list of the open article.
    case narrowList
    /// The text that narrows the page of keys.
    case keys

    /// Whether what is typed is a filter; see `WorkFilter`.
    var isFilter: Bool { [.narrow, .narrowPage, .narrowList].contains(self) }

    /// What stands before the typed text.
    var sign: String { self == .command ? ":" : "/" }
  }

  let purpose: Purpose
  var field = TextField()
  /// The cursor's byte when a search began, to come back to.
  var origin: Int?
  /// What was typed before the palette was stepped through; nil where it was not.
  var query: String?
  /// The row of the palette that is selected.
  var selection = 0

  /// What completes the filter of a page, once Tab was pressed, and which of them is typed.
  private(set) var completions: [String] = []
  private var completion: Int?

  init(_ purpose: Purpose, text: String = "", origin: Int? = nil) {
    self.purpose = purpose
    field = TextField(text)
    self.origin = origin
  }

  /// Types the next of what completes a filter, or the one before.
  mutating func complete(from found: [String], by step: Int) {
    if completion == nil { completions = found }
    guard !completions.isEmpty else { return }
    let next = completion.map { $0 + step } ?? (step > 0 ? 0 : -1)
    let index = (next + completions.count) % completions.count
    completion = index
    field.replace(with: completions[index])
  }

  /// Forgets the completions, since something else was typed.
  mutating func leaveOffCompleting() {
    completion = nil
    completions = []
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
}
