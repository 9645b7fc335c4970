/// A claim of one article and claims of the same words, or of the same counted thing, in others, with
/// figures that cannot be the same.
public struct FolderContradiction: Sendable, Equatable {
  /// The first of them in the order of the list.
  public var claim: WorkItem.ID
  /// Those that cannot be true beside it, in the order of the list; at most one of an article.
  public var others: [WorkItem.ID]
}

extension FolderIndex {
  /// Where articles contradict each other, in the order of the list. A claim that stands in one
  /// contradiction begins no other.
  ///
  /// Cost: O(n log n) in the number of claims, and the number of pairs of the same words.
  public var contradictions: [FolderContradiction] {
    var found: [FolderContradiction] = []
    var seen: Set<WorkItem.ID> = []
    for (article, entry) in entries.enumerated() {
      for claim in entry.claims.indices {
        let id = WorkItem.ID(article: article, claim: claim)
        guard !seen.contains(id) else { continue }
        let others = related(to: id).filter {
          $0.differs && $0.id.article > article && !seen.contains($0.id)
        }.map(\.id)
        if others.isEmpty { continue }
        seen.formUnion(others)
        found.append(FolderContradiction(claim: id, others: others))
      }
    }
    return found
  }
}
