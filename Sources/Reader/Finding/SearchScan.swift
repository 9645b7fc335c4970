import Articles
import Synchronization

/// Finds the hits in one text on a thread of its own, from a byte on and then round from the top, so
/// that the hit that is wanted first is found first.
final class SearchScan: Sendable {
  /// Hits that are kept; further ones are not looked for until somebody steps past these.
  static let hitLimit = 1_000_000

  /// What was found since it was last taken.
  struct Found: Sendable {
    /// Hits from the origin on, and those before it; both ascending.
    var after: [Range<Int>] = []
    var before: [Range<Int>] = []
    /// Bytes that were searched.
    var scanned = 0
    var hasReachedEnd = false
    var isDone = false
    /// Whether there are more hits than are kept.
    var isCut = false
  }

  private struct State {
    var found = Found()
    var count = 0
    var isCancelled = false
  }

  private let state = Mutex(State())

  /// Bytes searched between two looks at whether the search is still wanted.
  private static let stride = 1 << 18

  /// How long hits are held back before they are shown.
  private static let interval = Duration.milliseconds(100)

  /// Begins to search.
  ///
  /// - Parameter wake: called on another thread when there is something to take.
  func begin(
    _ pattern: SearchPattern, in text: ArticleText, from origin: Int,
    wake: @escaping @Sendable () -> Void
  ) {
    let isStarted = BackgroundThread.start { [self] in
      let searcher = pattern.searcher()
      scan(text, origin..<text.bytes.count, isAfter: true, searcher, wake)
      state.withLock { $0.found.hasReachedEnd = true }
      scan(text, 0..<origin, isAfter: false, searcher, wake)
      state.withLock { $0.found.isDone = true }
      wake()
    }
    if !isStarted { state.withLock { $0.found.isDone = true } }
  }

  /// Finds everything at once, for a short text.
  func run(_ pattern: SearchPattern, in text: ArticleText, from origin: Int) {
    let searcher = pattern.searcher()
    scan(text, origin..<text.bytes.count, isAfter: true, searcher) {}
    scan(text, 0..<origin, isAfter: false, searcher) {}
    state.withLock {
      $0.found.hasReachedEnd = true
      $0.found.isDone = true
    }
  }

  func cancel() { state.withLock { $0.isCancelled = true } }

  /// Gives what was found since the last call.
  func take() -> Found {
    state.withLock { state in
      defer {
        state.found.after = []
        state.found.before = []
      }
      return state.found
    }
  }

  private func scan(
    _ text: ArticleText, _ range: Range<Int>, isAfter: Bool,
    _ searcher: SearchPattern.Searcher, _ wake: () -> Void
  ) {
    var start = range.lowerBound
    var hits: [Range<Int>] = []
    var isFirst = true
    var shown = ContinuousClock.now
    while start < range.upperBound {
      let limit = min(range.upperBound, start + Self.stride)
      while start < limit {
        guard let hit = searcher.next(in: text, from: start, startingBefore: limit) else {
          start = limit
          break
        }
        hits.append(hit)
        start = hit.upperBound
      }
      let now = ContinuousClock.now
      let isDue = !hits.isEmpty && isFirst || now - shown > Self.interval
      guard put(&hits, upTo: min(start, range.upperBound) - range.lowerBound, isAfter) else {
        return
      }
      if isDue {
        isFirst = false
        shown = now
        wake()
      }
    }
  }

  /// Hands hits over; gives false when no more are wanted.
  private func put(_ hits: inout [Range<Int>], upTo scanned: Int, _ isAfter: Bool) -> Bool {
    defer { hits = [] }
    return state.withLock { state in
      guard !state.isCancelled, !state.found.isCut else { return false }
      if isAfter { state.found.after += hits } else { state.found.before += hits }
      state.count += hits.count
      state.found.scanned = scanned
      state.found.isCut = state.count >= Self.hitLimit
      return !state.found.isCut
    }
  }
}
