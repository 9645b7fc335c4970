import Annotations
import Settings

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
  /// The open claims of all articles.
  case worklist
  /// The names of all articles.
  case names
  /// The mentions of one name in all articles.
  case mentions
  /// What an edit changed under annotations.
  case changes
  /// Texts on which two people's verdicts differ.
  case disagreements
  /// How far every two people agree.
  case agreement
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
    case .worklist: "worklist"
    case .names: "names"
    case .mentions: "mentions"
    case .changes: "changes"
    case .disagreements: "disagreements"
    case .agreement: "agreement"
    case .help: "help"
    }
  }
}

/// What the character after a command can be, for the list of keys that can follow.
enum CharacterChoices: Sendable {
  case markToSet, markToGoTo
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
  /// The keys of the program's own choice; `KeyMap` knows those that hold. Empty for a command that
  /// has to be typed.
  public let defaultKeys: [KeySequence]
  public let places: Set<Place>
  /// One line, without a capital at its beginning or a stop at its end.
  public let help: String
  /// A shorter line for the hints at the bottom; nil for a command that is not hinted at.
  public let hint: String?
  /// Whether the next key typed is part of the command, as in `ma`.
  public let takesCharacter: Bool
  /// The characters that can follow, for a command that takes one.
  let choices: CharacterChoices?
  public let action: Action
  /// The verdict that the command gives, so that it is called as the person calls the verdict.
  let verdict: Verdict?
  /// Nil for a command that takes no words.
  public let argumentAction: ArgumentAction?

  init(
    _ name: String, _ keys: String = "", in places: Set<Place>, _ help: String,
    hint: String? = nil, takesCharacter: Bool = false,
    choices: CharacterChoices? = nil, verdict: Verdict? = nil,
    _ action: @escaping Action
  ) {
    self.name = name
    defaultKeys = keys.split(separator: " ").map { KeySequence(String($0)) }
    self.places = places
    self.help = help
    self.hint = hint
    self.takesCharacter = takesCharacter
    self.choices = choices
    self.verdict = verdict
    self.action = action
    argumentAction = nil
  }

  /// A command that is typed with words after its name; a key calls it with none.
  init(
    _ name: String, _ keys: String = "", in places: Set<Place>, _ help: String,
    withWords action: @escaping ArgumentAction
  ) {
    self.name = name
    defaultKeys = keys.split(separator: " ").map { KeySequence(String($0)) }
    self.places = places
    self.help = help
    hint = nil
    takesCharacter = false
    choices = nil
    verdict = nil
    self.action = { session, _ in action(session, "") }
    argumentAction = action
  }
}

extension Command {
  /// The line of help, with the person's own name of a verdict.
  func help(in settings: Settings) -> String {
    verdict.map { "verdict: \(settings.label(of: $0))" } ?? help
  }

  /// The hint, with the person's own name of a verdict.
  func hint(in settings: Settings) -> String? { verdict.map(settings.label) ?? hint }
}
