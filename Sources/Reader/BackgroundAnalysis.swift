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
  ///
  /// - Parameter others: articles of the same list, to compare with; only so many as a person can
  ///   wait for are.
  func begin(_ article: Article, analysed: ArticleAnalysis?, others: [FoundArticle] = []) {
    finished.withLock { $0 = Finished(path: article.path) }
    Task.detached(priority: .userInitiated) { [self] in
      let analysis = analysed ?? analyse(article)
      if analysed == nil { put(article) { $0.analysis = analysis } }
      let findings = ArticleFindings(of: article, mentions: analysis.mentions)
      put(article) { $0.findings = findings }
      let compared = compare(findings, of: article, analysis, with: others)
      if compared.checks != findings.checks { put(article) { $0.findings = compared } }
    }
  }

  /// Articles of a list that one is compared with at most.
  static let comparedLimit = 200

  /// Adds what the other articles count differently; ends early when another article was begun.
  private func compare(
    _ findings: ArticleFindings, of article: Article, _ analysis: ArticleAnalysis,
    with others: [FoundArticle]
  ) -> ArticleFindings {
    var findings = findings
    for other in others.prefix(Self.comparedLimit) where other.path != article.path {
      guard finished.withLock({ $0?.path == article.path }) else { break }
      guard let bytes = try? ArticleFile.read(path: other.path),
        bytes.count <= Self.immediateLimit
      else { continue }
      let found = Article(path: other.path, fileBytes: bytes)
      findings.compare(
        article, analysis.mentions, with: found, analyse(found).mentions, named: other.displayName)
    }
    return findings
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
