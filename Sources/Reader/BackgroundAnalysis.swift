import Analysis
import Articles
import Desk
import Synchronization

/// Works on the open article while it is being read: the analysis of one that is too long to be
/// analysed before its first paint, and what follows from the mentions of any.
///
/// Of a long article the part in sight comes first. Of a very long one there is never more than the
/// part around the reader, so that what is held in memory and what a key costs do not grow with it.
final class BackgroundAnalysis: Sendable {
  /// Articles of up to so many bytes are analysed at once.
  static let immediateLimit = 100_000

  /// Articles of more bytes than this are analysed only around the reader: mentions and what
  /// follows from them take several times the memory of the text.
  static let wholeLimit = 16 << 20

  /// How much of a very long article is analysed at a time, in bytes.
  static let windowSize = 1 << 20

  /// How much of a long article is analysed before all of it is.
  private static let firstWindowSize = 1 << 16

  /// What was finished.
  struct Work {
    var analysis: ArticleAnalysis?
    /// The part of the text that `analysis` is of.
    var analysed = 0..<0
    var findings: ArticleFindings?
    /// The claims by which the checking is measured; only of an article that is analysed whole.
    var claims: ArticleClaims?
  }

  private struct State {
    /// Counts what was begun, so that work on what came before is thrown away.
    var generation = 0
    var finished = Work()
  }

  private let state = Mutex(State())
  private let analyse: @Sendable (DetectionInput) -> ArticleAnalysis
  private let wake: @Sendable () -> Void

  /// - Parameter wake: called from another thread when there is something to take.
  init(
    analyse: @escaping @Sendable (DetectionInput) -> ArticleAnalysis,
    wake: @escaping @Sendable () -> Void
  ) {
    self.analyse = analyse
    self.wake = wake
  }

  /// Begins to work on an article, from its analysis where that is there already, and leaves off
  /// any other work.
  ///
  /// - Parameters:
  ///   - byte: where the reader is.
  ///   - others: articles of the same list, to compare with; only so many as a person can wait for
  ///     are.
  func begin(
    _ article: Article, analysed: ArticleAnalysis?, around byte: Int = 0,
    others: [FoundArticle] = []
  ) {
    let generation = state.withLock { state in
      state.generation += 1
      state.finished = Work()
      return state.generation
    }
    BackgroundThread.start { [self] in
      if let window = firstWindow(of: article, around: byte), analysed == nil {
        let analysis = ArticleAnalysis(of: article, within: window)
        put(generation) { ($0.analysis, $0.analysed) = (analysis, window) }
        if article.text.bytes.count > Self.wholeLimit {
          let findings = ArticleFindings(of: article, mentions: analysis.mentions, within: window)
          return put(generation) { $0.findings = findings }
        }
      }
      guard isWanted(generation) else { return }
      let input = DetectionInput(article)
      let analysis = analysed ?? analyse(input)
      if analysed == nil {
        put(generation) { ($0.analysis, $0.analysed) = (analysis, 0..<article.text.bytes.count) }
      }
      guard isWanted(generation) else { return }
      let findings = ArticleFindings(in: input, mentions: analysis.mentions)
      let claims = ArticleClaims(in: article, mentions: analysis.mentions, findings: findings)
      put(generation) { ($0.findings, $0.claims) = (findings, claims) }
      let compared = compare(findings, of: article, analysis, with: others, generation)
      if compared.checks != findings.checks { put(generation) { $0.findings = compared } }
    }
  }

  /// The part of an article to analyse first; nil where all of it is analysed at once.
  private func firstWindow(of article: Article, around byte: Int) -> Range<Int>? {
    let count = article.text.bytes.count
    guard count > Self.immediateLimit else { return nil }
    let size = count > Self.wholeLimit ? Self.windowSize : Self.firstWindowSize
    return AnalysisWindow.around(byte, size: size, in: article.text)
  }

  /// Articles of a list that one is compared with at most.
  static let comparedLimit = 200

  /// Adds what the other articles count differently; ends early when other work was begun.
  private func compare(
    _ findings: ArticleFindings, of article: Article, _ analysis: ArticleAnalysis,
    with others: [FoundArticle], _ generation: Int
  ) -> ArticleFindings {
    var findings = findings
    for other in others.prefix(Self.comparedLimit) where other.path != article.path {
      guard isWanted(generation) else { break }
      guard let bytes = try? ArticleFile.read(path: other.path),
        bytes.count <= Self.immediateLimit
      else { continue }
      let found = Article(path: other.path, fileBytes: bytes)
      findings.compare(
        article, analysis.mentions, with: found, analyse(DetectionInput(found)).mentions,
        named: other.displayName)
    }
    return findings
  }

  /// Gives what was finished since the last call.
  func take() -> Work {
    state.withLock { state in
      defer { state.finished = Work() }
      return state.finished
    }
  }

  private func isWanted(_ generation: Int) -> Bool {
    state.withLock { $0.generation == generation }
  }

  /// Hands a result over, unless other work has been begun.
  private func put(_ generation: Int, _ change: (inout Work) -> Void) {
    let isWanted = state.withLock { state in
      guard state.generation == generation else { return false }
      change(&state.finished)
      return true
    }
    if isWanted { wake() }
  }
}
