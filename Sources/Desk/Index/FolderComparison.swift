import Synchronization

/// What the claims of all articles are looked up in, to find the same claim in others. It is made of
/// what an index knew at one time, on any thread, and belongs to that index.
public struct FolderComparison: Sendable {
  let related: RelatedIndex
  fileprivate let knownCount: Int
  fileprivate let generation: Int

  private static let generations = Mutex(0)

  /// A number that was not given before in this run.
  static func nextGeneration() -> Int {
    generations.withLock { generation in
      generation += 1
      return generation
    }
  }
}

extension FolderIndex {
  /// Whether there is no comparison, or one of too few of the articles that are known now. While
  /// articles are still being analysed that is so each time that a quarter more of them is known, not
  /// with each.
  public var needsComparison: Bool {
    guard let comparison else { return true }
    let isBehind = knownCount > comparison.knownCount
    return isBehind && (knownCount == count || knownCount - comparison.knownCount > knownCount / 5)
  }

  /// What compares the articles known now when it is called, once and on any thread; the index may be
  /// used on meanwhile. That call costs O(n) in the number of claims.
  public func comparing() -> @Sendable () -> FolderComparison {
    let (entries, knownCount, generation) = (entries, knownCount, comparisonGeneration)
    return {
      FolderComparison(
        related: RelatedIndex(entries), knownCount: knownCount, generation: generation)
    }
  }

  /// Takes a comparison of this index. One of another, or one that was begun before a text changed, is
  /// left off.
  public func take(_ made: FolderComparison) {
    guard made.generation == comparisonGeneration else { return }
    comparison = made
    relatedFound = [:]
  }

  /// Leaves off what was compared, and what is being compared, since a text has changed.
  func forgetComparison() {
    comparison = nil
    comparisonGeneration = FolderComparison.nextGeneration()
    relatedFound = [:]
  }
}
