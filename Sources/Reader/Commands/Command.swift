/// Where a person is: each place has its own keys.
public enum Place: String, CaseIterable, Sendable {
  /// The list of articles.
  case shelf
  /// An article, read.
  case reader
  /// An article, with text being selected.
  case selecting
  /// The hits of a search in all articles.
  case results
  /// The panel beside an article.
  case panel
  /// A list over the article, such as that of its annotations.
  case list
  /// The form of an annotation.
  case form
  /// The page of keys.
  case help

  /// How the place is called in a heading.
  public var title: String {
    switch self {
    case .shelf: "articles"
    case .reader: "reading"
    case .selecting: "selecting"
    case .results: "search results"
    case .panel: "the side panel"
    case .list: "lists"
    case .form: "form"
    case .help: "help"
    }
  }
}

/// One thing that a key can do. The list of commands is the only place that binds keys; help,
/// hints, completion and the README's key table are made from it.
public struct Command: Sendable {
  /// What a key does, with the count typed before it; nil where none was.
  public typealias Action = @Sendable (Session, Int?) -> Void

  /// What a command typed after `:` does with the words that follow its name.
  public typealias ArgumentAction = @Sendable (Session, String) -> Void

  /// The name typed after `:`; words joined by hyphens.
  public let name: String
  /// Empty for a command that has to be typed.
  public let keys: [KeySequence]
  public let places: Set<Place>
  /// One line, without a capital at its beginning or a stop at its end.
  public let help: String
  /// A shorter line for the hints at the bottom; nil for a command that is not hinted at.
  public let hint: String?
  /// Whether the next key typed is part of the command, as in `ma`.
  public let takesCharacter: Bool
  public let action: Action
  /// Nil for a command that takes no words.
  public let argumentAction: ArgumentAction?

  init(
    _ name: String, _ keys: String = "", in places: Set<Place>, _ help: String,
    hint: String? = nil, takesCharacter: Bool = false, _ action: @escaping Action
  ) {
    self.name = name
    self.keys = keys.split(separator: " ").map { KeySequence(String($0)) }
    self.places = places
    self.help = help
    self.hint = hint
    self.takesCharacter = takesCharacter
    self.action = action
    argumentAction = nil
  }

  /// A command that is typed with words after its name; a key calls it with none.
  init(
    _ name: String, _ keys: String = "", in places: Set<Place>, _ help: String,
    withWords action: @escaping ArgumentAction
  ) {
    self.name = name
    self.keys = keys.split(separator: " ").map { KeySequence(String($0)) }
    self.places = places
    self.help = help
    hint = nil
    takesCharacter = false
    self.action = { session, _ in action(session, "") }
    argumentAction = action
  }
}
