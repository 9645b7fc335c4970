import Terminal

/// What completes the fields of a form: tags and sources that were used in the folder, and templates
/// for notes.
struct FormCompletions: Sendable, Equatable {
  struct Template: Sendable, Equatable {
    var name: String
    var text: String
  }

  /// The most frequent first.
  var tags: [String] = []
  /// The most frequent first.
  var sources: [String] = []
  var templates: [Template] = []

  /// What was typed before it was completed, and which completion stands in its place.
  private(set) var typed: String?
  private(set) var index = 0
  /// The note before a template was put after it, and which template.
  private(set) var note: String?
  private(set) var template = 0

  /// Keeps what stands in the field: the next completion begins with it.
  mutating func leaveOff() {
    typed = nil
    note = nil
  }

  /// The next completion of a text, or the one before; nil where there is none.
  mutating func next(of text: String, from values: [String], _ step: Int) -> String? {
    let begun = typed
    let wanted = begun ?? text
    let found = Self.matches(of: wanted, in: values)
    guard !found.isEmpty else { return nil }
    typed = wanted
    index =
      begun == nil ? (step > 0 ? 0 : found.count - 1) : (index + step + found.count) % found.count
    return found[index]
  }

  /// The note with the next template after it; nil where there is none.
  mutating func nextTemplate(after text: String) -> String? {
    guard !templates.isEmpty else { return nil }
    template = note == nil ? 0 : (template + 1) % templates.count
    let begun = note ?? text
    note = begun
    return begun.isEmpty ? templates[template].text : begun + "\n" + templates[template].text
  }

  /// Values that begin with a text, then those that hold it, whatever the case.
  static func matches(of text: String, in values: [String]) -> [String] {
    let small = text.lowercased()
    let others = values.filter { $0.lowercased() != small }
    let beginning = others.filter { $0.lowercased().hasPrefix(small) }
    guard !small.isEmpty else { return beginning }
    return beginning
      + others.filter { !$0.lowercased().hasPrefix(small) && $0.lowercased().holds(small) }
  }
}

extension AnnotationForm {
  /// Handles the keys that complete; gives false for any other, and where nothing completes.
  mutating func complete(_ key: Key, today: String) -> Bool {
    let step: Int
    switch key {
    case .control("n"): step = 1
    case .control("p"): step = -1
    case .control("t") where focus == .note:
      guard let text = completions.nextTemplate(after: note.text) else { return false }
      note.replace(with: text)
      return true
    default: return false
    }
    switch focus {
    case .tags:
      let (head, word) = lastTag
      guard let tag = completions.next(of: word, from: completions.tags, step) else { return false }
      tags.replace(with: head + tag)
    case .source(let index, .url) where sources.indices.contains(index):
      let text = sources[index].url.text
      guard let address = completions.next(of: text, from: completions.sources, step) else {
        return false
      }
      sources[index].url.replace(with: address)
      addressChanged(ofSource: index, today: today)
    default: return false
    }
    return true
  }

  /// The tag that is being typed, and what stands before it.
  private var lastTag: (head: String, word: String) {
    let text = tags.text
    guard let comma = text.lastIndex(of: ",") else { return ("", text.trimmingBlanks()) }
    let after = text.index(after: comma)
    return (text[..<after] + " ", text[after...].trimmingBlanks())
  }

  /// The first completions of the field that is typed into.
  var shownCompletions: [String] {
    switch focus {
    case .tags:
      let word = completions.typed ?? lastTag.word
      return Array(FormCompletions.matches(of: word, in: completions.tags).prefix(5))
    case .source(let index, .url) where sources.indices.contains(index):
      let text = completions.typed ?? sources[index].url.text
      return Array(FormCompletions.matches(of: text, in: completions.sources).prefix(3))
    default: return []
    }
  }
}

extension Session {
  /// What completes a form that is opened now.
  var formCompletions: FormCompletions {
    var completions = FormCompletions()
    let own = reader?.annotations ?? []
    completions.tags = Self.joined(own.flatMap(\.content.tags), desk?.index.tags)
    completions.sources = Self.joined(
      own.flatMap { $0.content.sources.map(\.url) }, desk?.index.sources)
    completions.templates = settings.templates.map {
      FormCompletions.Template(name: $0.name, text: $0.text)
    }
    return completions
  }

  /// Those of the folder by how frequent they are, and those that only the open article has.
  private static func joined(_ own: [String], _ folder: [String]?) -> [String] {
    var seen: Set<String> = []
    return ((folder ?? []) + own).filter { seen.insert($0).inserted }
  }
}
