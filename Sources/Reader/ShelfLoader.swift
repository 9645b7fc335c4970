import Analysis
import Articles
import Synchronization

/// Reads the articles of a shelf in the background, those in sight first.
final class ShelfLoader: Sendable {
  private struct State {
    var articles: [FoundArticle] = []
    var isRead: [Bool] = []
    /// Indices to read next, the most urgent last.
    var preferred: [Int] = []
    var next = 0
    var loaded: [(Int, ShelfDetails)] = []
    var isRunning = false
    var isWakeDue = false
    /// Counts the lists begun, so that work on an earlier list is thrown away.
    var generation = 0
  }

  private let state = Mutex(State())
  private let analyse: @Sendable (Article) -> ArticleAnalysis
  private let wake: @Sendable () -> Void

  /// - Parameter wake: called from another thread when there is something to take.
  init(
    analyse: @escaping @Sendable (Article) -> ArticleAnalysis,
    wake: @escaping @Sendable () -> Void
  ) {
    self.analyse = analyse
    self.wake = wake
  }

  /// Begins to read a list of articles, leaving off any other.
  func begin(_ articles: [FoundArticle]) {
    let starts = state.withLock { state -> Bool in
      state.articles = articles
      state.isRead = Array(repeating: false, count: articles.count)
      state.preferred = []
      state.next = 0
      state.loaded = []
      state.generation += 1
      defer { state.isRunning = true }
      return !state.isRunning
    }
    guard starts else { return }
    BackgroundThread.start(isUrgent: false) { [self] in run() }
  }

  /// Has articles read before others, given by their places in the list.
  func prefer(_ indices: [Int]) {
    guard !indices.isEmpty else { return }
    state.withLock { $0.preferred = indices.reversed() }
  }

  /// Gives what was read since the last call.
  func takeLoaded() -> [(Int, ShelfDetails)] {
    state.withLock { state in
      defer {
        state.loaded = []
        state.isWakeDue = false
      }
      return state.loaded
    }
  }

  private func run() {
    while let (index, article, generation) = nextArticle() {
      let details = ShelfDetails(reading: article, analyse: analyse)
      let wakes = state.withLock { state -> Bool in
        guard state.generation == generation else { return false }
        state.loaded.append((index, details))
        defer { state.isWakeDue = true }
        return !state.isWakeDue
      }
      if wakes { wake() }
    }
  }

  private func nextArticle() -> (Int, FoundArticle, Int)? {
    state.withLock { state in
      func take(_ index: Int) -> (Int, FoundArticle, Int)? {
        guard !state.isRead[index] else { return nil }
        state.isRead[index] = true
        return (index, state.articles[index], state.generation)
      }
      while let index = state.preferred.popLast() {
        if index < state.articles.count, let found = take(index) { return found }
      }
      while state.next < state.articles.count {
        defer { state.next += 1 }
        if let found = take(state.next) { return found }
      }
      state.isRunning = false
      return nil
    }
  }
}
