import Analysis
import Articles
import Glibc

/// Analyses an article on another thread while the screen is being taken over, so that the first
/// paint need not wait for one after the other.
public final class AnalysisAhead {
  /// What the thread works on; it is touched by one thread at a time, the other joins it first.
  private final class Work: @unchecked Sendable {
    let article: Article
    var analysis: ArticleAnalysis?

    init(_ article: Article) { self.article = article }
  }

  private let work: Work
  private var thread: pthread_t?

  /// Begins with an article that is short enough to be analysed before its first paint; does
  /// nothing with a longer one.
  public init(_ article: Article) {
    work = Work(article)
    guard article.text.bytes.count <= BackgroundAnalysis.immediateLimit else { return }
    var thread = pthread_t()
    let context = Unmanaged.passRetained(work)
    let made = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        let work = Unmanaged<Work>.fromOpaque(context).takeRetainedValue()
        work.analysis = ArticleAnalysis(of: work.article)
        return nil
      }, context.toOpaque())
    if made == 0 { self.thread = thread } else { context.release() }
  }

  /// Waits for the analysis; nil where there is none. To be called once.
  public func result() -> ArticleAnalysis? {
    guard let thread else { return nil }
    pthread_join(thread, nil)
    self.thread = nil
    return work.analysis
  }

  deinit {
    if let thread { pthread_detach(thread) }
  }
}
