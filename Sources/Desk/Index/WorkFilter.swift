import Analysis
import Annotations

/// Which rows of a list are shown: one language for the worklist, the names, the list of articles,
/// and the lists of one article.
///
/// Typed as words: `kind:percent by:philpott is:open verdict:false tag:water leaking pipes`. Words
/// without a colon have to stand in the row: of the worklist in the claim, the speaker's name or the article's
/// title. `by:` is who says it, of an annotation who made it.
public struct WorkFilter: Sendable, Equatable {
  /// How far a row has come.
  public enum Standing: String, CaseIterable, Sendable {
    case open, all, checked, disputed
    /// Text that changed after the verdict, and conflicts.
    case changed
  }

  /// Nil for all claims; passages are shown only when their kind is named.
  public var kind: ClaimKind?
  /// The kind of a name that is asked for in the place of a kind of claim.
  public var nameKind: MentionKind?
  public var standing = Standing.open
  public var verdict: Verdict?
  /// A part of who says it, in small letters; empty for anyone.
  public var speaker = ""
  /// A tag; empty for any or none.
  public var tag = ""
  /// In small letters; each has to be found.
  public var words: [String] = []
  /// What of the query was not understood.
  public private(set) var misunderstood: [String] = []

  public init() {}

  /// Reads what a person typed. Never fails: what is not understood is kept in `misunderstood`.
  public init(_ query: String, standing: Standing = .open) {
    self.standing = standing
    for word in Self.queryWords(query) {
      guard let colon = word.firstIndex(of: ":") else {
        words.append(word.lowercased())
        continue
      }
      let key = word[..<colon].lowercased()
      take(key, String(word[word.index(after: colon)...]), word)
    }
  }

  private mutating func take(_ key: String, _ value: String, _ word: String) {
    let small = value.lowercased()
    // While a value is being typed nothing is narrowed by it.
    guard !value.isEmpty || !Self.keys.contains(key) else { return }
    switch key {
    case "kind":
      kind = ClaimKind.allCases.first { $0.name.hasPrefix(small) }
      if kind == nil {
        nameKind = Self.nameKinds.first { $0.name.hasPrefix(small) }?.kind
        if nameKind == nil { misunderstood.append(word) }
      }
    case "is":
      guard let found = Standing.allCases.first(where: { $0.rawValue.hasPrefix(small) }) else {
        return misunderstood.append(word)
      }
      standing = found
    case "verdict":
      let name = small.split(separator: " ").joined(separator: "-")
      verdict =
        Verdict.allCases.first { $0.rawValue == name }
        ?? Verdict.allCases.first { $0.rawValue.hasPrefix(name) }
      if verdict == nil { misunderstood.append(word) } else { standing = .all }
    case "by": speaker = small
    case "tag": tag = value
    default: words.append(word.lowercased())
    }
  }

  /// The keys that stand before a colon.
  public static let keys = ["kind", "by", "is", "verdict", "tag"]

  /// What the kinds of names are called after `kind:`.
  public static let nameKinds: [(name: String, kind: MentionKind)] = [
    ("person", .person), ("organisation", .organisation), ("location", .location),
    ("other-name", .otherName),
  ]

  static let kinds = MentionKind.allCases

  /// What a kind of name or figure is called after `kind:`.
  public static func name(_ kind: MentionKind) -> String {
    nameKinds.first { $0.kind == kind }?.name ?? kind.rawValue
  }

  /// Splits at blanks outside double quotation marks: `by:"coast party"` is one word.
  public static func queryWords(_ query: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in query {
      if character == "\"" {
        isQuoted.toggle()
      } else if character.isWhitespace, !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// Whether more than words narrows the list.
  var isAboutRows: Bool {
    standing != .all || kindName != nil || verdict != nil || !tag.isEmpty || !speaker.isEmpty
  }
}

/// How the rows of the worklist are ordered.
public enum WorkOrder: String, CaseIterable, Sendable {
  case rank, article, speaker, kind, verdict
}
