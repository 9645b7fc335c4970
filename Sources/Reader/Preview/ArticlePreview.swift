import Analysis
import Annotations
import Articles
import Synchronization

/// The beginning of an article, as the shelf shows it beside the list.
struct ArticlePreview: Sendable {
  let path: ArticlePath
  let article: Article
  let mentions: [Mention]
  let hidden: [Range<Int>]

  /// Bytes of an article that are read for its preview: more than a window shows.
  static let byteLimit = 16_384

  /// Reads and analyses the beginning of an article; nil where it cannot be read.
  init?(of path: ArticlePath, analyse: (DetectionInput) -> ArticleAnalysis) {
    guard var bytes = try? ArticleFile.beginning(of: path, upTo: Self.byteLimit) else { return nil }
    if bytes.count == Self.byteLimit, let end = bytes.lastIndex(of: 0x0A) {
      // A character that was cut would make the encoding doubtful.
      bytes.removeSubrange(end...)
    }
    let article = Article(path: path, fileBytes: bytes)
    self.path = path
    self.article = article
    mentions = analyse(DetectionInput(article)).mentions
    hidden = article.markup.filter { $0.kind == .hiddenSyntax }.map(\.range)
  }
}

/// Reads previews on a thread of its own, only the one that was asked for last.
final class PreviewLoader: Sendable {
  private struct State {
    var wanted: ArticlePath?
    var isRunning = false
    var finished: ArticlePreview?
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

  /// Asks for the preview of an article. Returns at once.
  func want(_ path: ArticlePath) {
    let starts = state.withLock { state in
      state.wanted = path
      defer { state.isRunning = true }
      return !state.isRunning
    }
    guard starts else { return }
    let isStarted = BackgroundThread.start { [self] in run() }
    if !isStarted { state.withLock { $0.isRunning = false } }
  }

  /// Gives what was read since the last call.
  func take() -> ArticlePreview? {
    state.withLock { state in
      defer { state.finished = nil }
      return state.finished
    }
  }

  private func run() {
    while let path = next() {
      let preview = ArticlePreview(of: path, analyse: analyse)
      let isShown = state.withLock { state in
        guard let preview, state.wanted == nil else { return false }
        state.finished = preview
        return true
      }
      if isShown { wake() }
    }
  }

  private func next() -> ArticlePath? {
    state.withLock { state in
      defer { state.wanted = nil }
      if state.wanted == nil { state.isRunning = false }
      return state.wanted
    }
  }
}
