import Articles
import Synchronization

/// Reads an article whose beginning is on the screen already.
final class ArticleLoader: Sendable {
  /// What became of the reading.
  typealias Outcome = Result<Article, ArticlesError>

  private struct State {
    var generation = 0
    var outcome: Outcome?
  }

  private let state = Mutex(State())
  private let wake: @Sendable () -> Void

  /// - Parameter wake: called from another thread when there is something to take.
  init(wake: @escaping @Sendable () -> Void) {
    self.wake = wake
  }

  /// Begins to read an article, leaving off any other.
  func begin(_ path: ArticlePath) {
    let generation = state.withLock { state in
      state.generation += 1
      state.outcome = nil
      return state.generation
    }
    let read: @Sendable () -> Void = { [self] in
      let outcome = Result { () throws(ArticlesError) in try Article(reading: path) }
      let isWanted = state.withLock { state in
        guard state.generation == generation else { return false }
        state.outcome = outcome
        return true
      }
      if isWanted { wake() }
    }
    // Without a thread the person has to wait.
    if !BackgroundThread.start(read) { read() }
  }

  /// Gives what was read, once; nil while it is being read.
  func take() -> Outcome? {
    state.withLock { state in
      defer { state.outcome = nil }
      return state.outcome
    }
  }
}
