import Analysis
import Articles
import Synchronization

/// Works on the open article while it is being read: the analysis of one that is too long to be
/// analysed before its first paint, and what follows from the mentions of any.
final class BackgroundAnalysis: Sendable {
  /// Articles of up to so many bytes are analysed at once.
  static let immediateLimit = 100_000

  /// What was finished, and for which article.
  private struct Finished {
    var path: ArticlePath
    var analysis: ArticleAnalysis?
    var findings: ArticleFindings?
  }

  private let finished = Mutex<Finished?>(nil)
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

  /// Begins to work on an article, from its analysis where that is there already.
  func begin(_ article: Article, analysed: ArticleAnalysis?) {
    finished.withLock { $0 = Finished(path: article.path) }
    Task.detached(priority: .userInitiated) { [self] in
      let analysis = analysed ?? analyse(article)
      if analysed == nil { put(article) { $0.analysis = analysis } }
      let findings = ArticleFindings(of: article, mentions: analysis.mentions)
      put(article) { $0.findings = findings }
    }
  }

  /// Gives what was finished of an article since the last call.
  func take(for article: Article) -> (analysis: ArticleAnalysis?, findings: ArticleFindings?) {
    finished.withLock { finished in
      guard let done = finished, done.path == article.path else { return (nil, nil) }
      finished = Finished(path: article.path)
      return (done.analysis, done.findings)
    }
  }

  /// Hands a result over, unless another article has been begun.
  private func put(_ article: Article, _ change: (inout Finished) -> Void) {
    let isWanted = finished.withLock { finished in
      guard finished?.path == article.path, var done = finished else { return false }
      change(&done)
      finished = done
      return true
    }
    if isWanted { wake() }
  }
}
