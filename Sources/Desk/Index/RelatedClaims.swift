import Articles

extension FolderIndex {
  /// The same claim in other articles, at most one for each, in the order of the list: of the same
  /// words, whatever the figures, or with a figure of the same counted thing in other words (see
  /// `SameCount`). Where an article's figure cannot be the same number, it differs.
  ///
  /// While articles are still being analysed those of the latest may be missing. Cost: O(log n) and the
  /// number found; O(n) the first time after a text changed.
  public func related(to id: WorkItem.ID) -> [RelatedClaim] {
    if needsComparison {
      let compare = comparing()
      take(compare())
    }
    return knownRelated(to: id)
  }

  /// The same, as far as it is known from the last comparison: nothing before there was one.
  public func knownRelated(to id: WorkItem.ID) -> [RelatedClaim] {
    guard let comparison, !id.isPassage, has(id) else { return [] }
    if let found = relatedFound[id] { return found }
    let found = findRelated(to: id, comparison.related)
    if relatedFound.count >= Self.relatedFoundLimit { relatedFound = [:] }
    relatedFound[id] = found
    return found
  }

  /// Rows that are in sight, of the largest screen, with those that are looked at beside them.
  private static let relatedFoundLimit = 1000

  private func findRelated(to id: WorkItem.ID, _ index: RelatedIndex) -> [RelatedClaim] {
    var found: [Int: RelatedClaim] = [:]
    takeCounted(of: id, index, into: &found)
    // Of the same words, that is the surer one.
    takeSameWords(as: id, index, into: &found)
    return found.values.sorted { $0.id.article < $1.id.article }
  }

  private func takeSameWords(
    as id: WorkItem.ID, _ index: RelatedIndex, into found: inout [Int: RelatedClaim]
  ) {
    let claim = entries[id.article].claims[id.index]
    guard claim.wording != 0 else { return }
    var last: Int?
    for (article, place) in index.claims(claim.wording) where article != id.article {
      guard article != last else { continue }
      let other = entries[article].claims[place]
      guard claim.signature == other.signature else { continue }
      last = article
      let same = WorkItem.ID(article: article, claim: place)
      guard !areOfOtherDays(id, same) else { continue }
      found[article] = RelatedClaim(id: same, differs: differ(id, same))
    }
  }

  /// Whether two claims count something of different days: "in 2016", "in 2019".
  private func areOfOtherDays(_ one: WorkItem.ID, _ other: WorkItem.ID) -> Bool {
    let others = entries[other.article].records.counted.filter { Int($0.claim) == other.index }
    return entries[one.article].records.counted.contains { record in
      Int(record.claim) == one.index
        && others.contains { SameCount.areOfOtherDays(record, $0) }
    }
  }

  /// An article that gives the same number somewhere does not differ.
  private func takeCounted(
    of id: WorkItem.ID, _ index: RelatedIndex, into found: inout [Int: RelatedClaim]
  ) {
    let entry = entries[id.article]
    for record in entry.records.counted where Int(record.claim) == id.index {
      for (article, other) in sameCount(as: record, of: id.article, index) {
        let claim = RelatedClaim(
          id: WorkItem.ID(article: article, claim: Int(other.claim)),
          differs: record.differs(from: other))
        if let known = found[article], !known.differs || claim.differs { continue }
        found[article] = claim
      }
    }
  }

  /// What other articles give of the same counted thing.
  private func sameCount(
    as record: CountedRecord, of article: Int, _ index: RelatedIndex
  ) -> [(article: Int, record: CountedRecord)] {
    var same: [(article: Int, record: CountedRecord)] = []
    // Each other counted thing is looked at once, whatever names it shares.
    var seen: Set<UInt64> = []
    for key in SameCount.keys(of: record) {
      let candidates = index.counted(key).filter { other, place in
        other != article
          && SameCount.mayBeSame(
            record, on: entries[article].day, entries[other].records.counted[place],
            on: entries[other].day)
      }
      // Of one name there are many events of a kind.
      let isOften =
        record.isEvent
        && SameCount.values(of: candidates.map { entries[$0].records.counted[$1] })
          > SameCount.valueLimit
      for (other, place) in candidates {
        let found = entries[other].records.counted[place]
        guard !isOften || SameCount.nameOneDay(record, found),
          SameCount.isSame(record, on: entries[article].day, found, on: entries[other].day),
          isDated(record, article) && isDated(found, other) || isOfRareName(record, found, index),
          seen.insert(UInt64(other) << 32 | UInt64(place)).inserted
        else { continue }
        same.append((other, found))
      }
    }
    guard SameCount.values(of: same.map(\.record)) > SameCount.valueLimit else { return same }
    return same.filter { SameCount.nameOneDay(record, $0.record) }
  }

  private func isDated(_ record: CountedRecord, _ article: Int) -> Bool {
    entries[article].day != nil || record.firstDay <= record.lastDay
  }

  /// Whether two figures share a name of which few articles count anything: where it is not known when
  /// they were written, two attacks in one land are not told apart by it.
  private func isOfRareName(
    _ one: CountedRecord, _ other: CountedRecord, _ index: RelatedIndex
  ) -> Bool {
    let limit = 8 + entries.count / 500
    return one.names.indices.contains { place in
      let name = one.names[place]
      return name != 0 && other.names.indices.contains { other.names[$0] == name }
        && index.articleCount(naming: name) <= limit
    }
  }

  /// Whether the main figures of two claims cannot stand for one number.
  private func differ(_ one: WorkItem.ID, _ other: WorkItem.ID) -> Bool {
    guard let one = entries[one.article].records.figure(ofClaim: one.index),
      let other = entries[other.article].records.figure(ofClaim: other.index)
    else { return false }
    return one.differs(from: other)
  }
}
