import Articles

/// One person, organisation, place or other thing that an article names, with all its mentions.
public struct NamedEntity: Sendable, Equatable, Identifiable {
  /// 1 for the entity whose first mention comes first, and so on.
  public let id: Int

  /// The fullest form that the article uses: `Jane Philpott` rather than `Philpott`.
  public let name: String

  /// What most of its mentions are.
  public let kind: MentionKind

  /// Indices in the mentions that the index was made from, in order.
  public let mentions: [Int]
}

/// The entities of one article: which of its mentions name the same thing.
///
/// People are joined by last name when first names, initials and titles allow it; a last name that
/// several people share goes to the one named last whom the title fits. Other names are joined when
/// they are spelled alike but for case, points and a possessive, when one is the acronym of the
/// other, and when one is the beginning of one other name in the article.
public struct EntityIndex: Sendable, Equatable {
  /// In the order of their first mentions; `entities[n].id` is n + 1.
  public let entities: [NamedEntity]

  /// For each mention the id of its entity; nil for figures.
  public let entityIDs: [Int?]

  /// Finds the entities of an article. Cost: O(n) in the number of mentions.
  ///
  /// - Parameter mentions: Sorted, not overlapping, with figures or without.
  public init(_ mentions: [Mention], in text: ArticleText) {
    var spellings = EntitySpellings()
    let names = spellings.names(mentions, in: text)
    var groups = EntityGroups(names, spelled: spellings)
    groups.joinAll()
    /// The places of the groups in the list, by their first names.
    var order = [Int32](repeating: -1, count: names.count)
    var members: [[Int]] = []
    var ids = [Int?](repeating: nil, count: mentions.count)
    for position in names.indices {
      let root = groups.root(of: position)
      if order[root] < 0 {
        order[root] = Int32(members.count)
        members.append([])
      }
      members[Int(order[root])].append(position)
      ids[names[position].index] = Int(order[root]) + 1
    }
    entities = members.enumerated().map { number, members in
      NamedEntity(
        id: number + 1, name: Self.fullest(members.lazy.map { names[$0].spelling }, in: spellings),
        kind: Self.kind(members.lazy.map { names[$0].kind }),
        mentions: members.map { names[$0].index })
    }
    entityIDs = ids
  }

  /// The fullest form; the first of several.
  private static func fullest(
    _ numbers: some Collection<Int>, in spellings: EntitySpellings
  ) -> String {
    var best: Int?
    for number in numbers {
      if let best, spellings.all[number].fullness <= spellings.all[best].fullness { continue }
      best = number
    }
    return best.map { spellings.all[$0].text } ?? ""
  }

  /// The kind of most mentions; the first of several.
  private static func kind(_ kinds: some Collection<MentionKind>) -> MentionKind {
    var counts: [(kind: MentionKind, count: Int)] = []
    for kind in kinds {
      if let known = counts.firstIndex(where: { $0.kind == kind }) {
        counts[known].count += 1
      } else {
        counts.append((kind, 1))
      }
    }
    // Of equally frequent ones the one that was there first.
    let most = counts.map(\.count).max() ?? 0
    return counts.first { $0.count == most }?.kind ?? .otherName
  }

  /// The entity of a mention, by its index in the mentions that the index was made from.
  public func entity(ofMention index: Int) -> NamedEntity? {
    guard entityIDs.indices.contains(index), let id = entityIDs[index] else { return nil }
    return entities[id - 1]
  }
}
