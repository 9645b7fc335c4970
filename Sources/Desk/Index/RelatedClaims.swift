import Articles

/// Finds the same claim in other articles: the same words, whatever the figures.
struct RelatedIndex {
  /// The wording of a claim in the upper half, its article and place in the lower; sorted.
  private var entries: [UInt64] = []
  /// Articles and claims have to fit into 32 bits together: a million articles of 4,096 claims.
  private static let claimBits = 12

  init(_ index: FolderIndex) {
    for (article, entry) in index.entries.enumerated() where article < 1 << (32 - Self.claimBits) {
      for (place, claim) in entry.claims.prefix(1 << Self.claimBits).enumerated()
      where claim.wording != 0 {
        let id = UInt64(article << Self.claimBits | place)
        entries.append(UInt64(claim.wording) << 32 | id)
      }
    }
    entries.sort()
  }

  /// The claims with a wording, as articles and places.
  func claims(_ wording: UInt32) -> [(article: Int, claim: Int)] {
    var low = 0
    var high = entries.count
    let wanted = UInt64(wording) << 32
    while low < high {
      let middle = (low + high) / 2
      if entries[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    var found: [(Int, Int)] = []
    while low < entries.count, entries[low] >> 32 == UInt64(wording), found.count < 1000 {
      let id = Int(entries[low] & 0xFFFF_FFFF)
      found.append((id >> Self.claimBits, id & (1 << Self.claimBits - 1)))
      low += 1
    }
    return found
  }
}

extension FolderIndex {
  /// The same claim in other articles, at most one for each, in the order of the list: of the same
  /// words, whatever the figures. Where the main figures cannot be the same number, it differs.
  ///
  /// Cost: O(log n) and the number found; O(n log n) the first time after a change.
  public func related(to id: WorkItem.ID) -> [RelatedClaim] {
    guard !id.isPassage, has(id) else { return [] }
    let claim = entries[id.article].claims[id.index]
    guard claim.wording != 0 else { return [] }
    let index = related ?? RelatedIndex(self)
    related = index
    var found: [RelatedClaim] = []
    for (article, place) in index.claims(claim.wording)
    where article != id.article && found.last?.id.article != article {
      let other = entries[article].claims[place]
      guard Wording.likeness(claim.signature, other.signature) > 0.99 else { continue }
      found.append(
        RelatedClaim(
          id: WorkItem.ID(article: article, claim: place), differs: differ(claim, other)))
    }
    return found
  }

  /// Whether two figures cannot stand for one number.
  private func differ(_ one: ClaimRecord, _ other: ClaimRecord) -> Bool {
    guard one.low <= one.high, other.low <= other.high else { return false }
    return one.unit != other.unit || one.high < other.low || other.high < one.low
  }
}
