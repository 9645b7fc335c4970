import Analysis
import Annotations
import Articles

/// A person, organisation, place or other thing that articles of the folder name.
public struct FolderName: Sendable, Equatable {
  /// How it is called in the list.
  public var name: String
  public var kind: MentionKind
  /// All mentions in the folder.
  public var mentions: Int
  /// Places of its articles in the folder's list, ascending, each once.
  public var articles: ArticlePlaces
  /// How it is spelled, the most frequent first.
  public var spellings: [String]
  /// Whether a person joined or split it.
  public var isByHand: Bool

  /// Whether another is the same name, wherever it is mentioned.
  public func isSame(as other: FolderName) -> Bool { name == other.name && kind == other.kind }
}

extension FolderIndex {
  /// What the articles known so far name, the most mentioned first.
  ///
  /// Entities of two articles are one where their fullest names are spelled alike and are of one
  /// family: people, or anything else. Where a person has said whom a mention names, that holds for
  /// all mentions of the entity in the article that are spelled like it. Cost: O(n log n) in the number of names; nothing
  /// while nothing changed.
  public var names: [FolderName] {
    if let made = nameGroups, made.version == version { return made.names }
    let made = makeNames()
    nameGroups = (version, made)
    return made
  }

  private func makeNames() -> [FolderName] {
    var groups = NameGroups(textCount: texts.count)
    let entries = entries
    for index in entries.indices {
      let hasIdentities = !entries[index].identities.isEmpty
      for posting in entries[index].records.names {
        let identity = hasIdentities ? entries[index].identities[posting.key] : nil
        groups.add(posting, called: identity, in: index)
      }
    }
    return groups.names(texts).sorted {
      ($1.mentions, $0.name, $0.kind.rawValue) < ($0.mentions, $1.name, $1.kind.rawValue)
    }
  }

  /// The spellings of a name in an article, each with the machine's name for it, as pairs.
  func isPosting(_ posting: NamePosting, of name: FolderName, in entry: Entry) -> Bool {
    let called = entry.identities[posting.key] ?? posting.name
    let isPerson = MentionKind.allCases[Int(posting.kind)] == .person
    return texts[called] == name.name && isPerson == (name.kind == .person)
  }

  /// The mentions of a name in an article, from the article's summary, in the order of the text.
  public func mentions(
    of name: FolderName, in article: Int, summary: ArticleSummary
  ) -> [NameSummary.Mention] {
    let entry = entries[article]
    var wanted: Set<UInt64> = []
    for posting in entry.records.names where isPosting(posting, of: name, in: entry) {
      wanted.insert(posting.key)
    }
    return summary.names.flatMap { summarised -> [NameSummary.Mention] in
      guard let number = texts.known(summarised.name) else { return [] }
      return summarised.mentions.filter { mention in
        texts.known(mention.spelling).map { wanted.contains(UInt64(number) << 32 | UInt64($0)) }
          ?? false
      }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Where to say, in an article, that a name is another one: the first mention of each spelling.
  public func placesToIdentify(
    _ name: FolderName, spelling: String? = nil, in article: Int, summary: ArticleSummary
  ) -> [Range<Int>] {
    var seen: Set<String> = []
    return mentions(of: name, in: article, summary: summary).filter {
      (spelling == nil || spelling == $0.spelling) && seen.insert($0.spelling).inserted
    }.map(\.range)
  }
}
