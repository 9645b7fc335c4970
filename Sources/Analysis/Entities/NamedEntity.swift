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
    let names = mentions.indices.filter { mentions[$0].kind.isEntity }
      .map { EntityName(mentions[$0], index: $0, in: text) }
    var groups = EntityGroups(names)
    groups.joinPeople()
    groups.joinOthers()
    var order: [Int: Int] = [:]
    var members: [[EntityName]] = []
    for (position, name) in names.enumerated() {
      let root = groups.root(of: position)
      if let known = order[root] {
        members[known].append(name)
      } else {
        order[root] = members.count
        members.append([name])
      }
    }
    var ids = [Int?](repeating: nil, count: mentions.count)
    entities = members.enumerated().map { number, names in
      for name in names { ids[name.index] = number + 1 }
      return NamedEntity(
        id: number + 1, name: EntityName.fullest(of: names), kind: EntityName.kind(of: names),
        mentions: names.map(\.index))
    }
    entityIDs = ids
  }

  /// The entity of a mention, by its index in the mentions that the index was made from.
  public func entity(ofMention index: Int) -> NamedEntity? {
    guard entityIDs.indices.contains(index), let id = entityIDs[index] else { return nil }
    return entities[id - 1]
  }
}
