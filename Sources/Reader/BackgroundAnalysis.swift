import Analysis
import Articles
import Synchronization

/// Analyses articles that are too long to be analysed before their first paint.
final class BackgroundAnalysis: Sendable {
  /// Articles of up to so many bytes are analysed at once.
  static let immediateLimit = 100_000

  private let finished = Mutex<[ArticlePath: ArticleAnalysis]>([:])
  private let analyse: @Sendable (Article) -> ArticleAnalysis
  private let wake: @Sendable () -> Void

  /// - Parameter wake: called from another thread when an analysis is done.
  init(
    analyse: @escaping @Sendable (Article) -> ArticleAnalysis,
    wake: @escaping @Sendable () -> Void
  ) {
    self.analyse = analyse
    self.wake = wake
  }

  func begin(_ article: Article) {
    Task.detached(priority: .userInitiated) { [self] in
      let analysis = analyse(article)
      finished.withLock { $0[article.path] = analysis }
      wake()
    }
  }

  /// Gives the analysis of an article once it is done; nil before.
  func take(for path: ArticlePath) -> ArticleAnalysis? {
    finished.withLock { $0.removeValue(forKey: path) }
  }
}
