import Analysis

/// Gathers the spellings of names into the names of a folder, millions of them while a key waits: flat
/// arrays by number, no dictionary.
struct NameGroups {
  private struct Group {
    var name: UInt32
    var mentions: UInt32 = 0
    /// Mentions of each kind, by the place in `MentionKind.allCases`.
    var kinds = SIMD4<UInt32>()
    /// The first of its spellings in `spellings`; -1 for none.
    var spelling: Int32 = -1
    var articles = ArticlePlaces()
    var isByHand = false
  }

  /// A spelling, and the next one of the same group.
  private struct Spelling {
    var text: UInt32
    var mentions: UInt32
    var next: Int32
  }

  private var groups: [Group] = []
  private var spellings: [Spelling] = []
  /// The group of a text's number, of people and of anything else; -1 for none.
  private var places: [Int32]

  /// The kinds that names have, in the order of `MentionKind.allCases`, which they begin.
  private static let kinds = MentionKind.allCases.filter(\.isEntity)
  private static let person = kinds.firstIndex(of: .person) ?? 0

  init(textCount: Int) { places = [Int32](repeating: -1, count: textCount * 2) }

  /// Adds a spelling of a name in an article. Articles have to come in order.
  ///
  /// - Parameter identity: what a person calls the name; nil for what the machine does.
  mutating func add(_ posting: NamePosting, called identity: UInt32?, in article: Int) {
    let number = group(identity ?? posting.name, isPerson: Int(posting.kind) == Self.person)
    let mentions = UInt32(posting.mentions)
    groups[number].mentions &+= mentions
    if Int(posting.kind) < Self.kinds.count { groups[number].kinds[Int(posting.kind)] &+= mentions }
    groups[number].articles.addOnce(article)
    if identity != nil { groups[number].isByHand = true }
    var place = groups[number].spelling
    while place >= 0 {
      if spellings[Int(place)].text == posting.spelling {
        spellings[Int(place)].mentions &+= mentions
        return
      }
      place = spellings[Int(place)].next
    }
    spellings.append(
      Spelling(text: posting.spelling, mentions: mentions, next: groups[number].spelling))
    groups[number].spelling = Int32(spellings.count - 1)
  }

  private mutating func group(_ name: UInt32, isPerson: Bool) -> Int {
    let place = Int(name) * 2 + (isPerson ? 1 : 0)
    if places[place] < 0 {
      groups.append(Group(name: name))
      places[place] = Int32(groups.count - 1)
    }
    return Int(places[place])
  }

  /// All names, in no order.
  func names(_ texts: StringTable) -> [FolderName] {
    groups.map { group in
      let kind = Self.kinds.indices.max {
        (group.kinds[$0], $1) < (group.kinds[$1], $0)
      }
      var all: [Spelling] = []
      var place = group.spelling
      while place >= 0 {
        all.append(spellings[Int(place)])
        place = spellings[Int(place)].next
      }
      return FolderName(
        name: texts[group.name], kind: Self.kinds[kind ?? 0], mentions: Int(group.mentions),
        articles: group.articles,
        spellings: all.sorted { ($1.mentions, $0.text) < ($0.mentions, $1.text) }
          .map { texts[$0.text] }, isByHand: group.isByHand)
    }
  }
}
