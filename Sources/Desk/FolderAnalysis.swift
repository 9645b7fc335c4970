import Analysis
import Annotations
import Articles
import Glibc
import Synchronization

/// Analyses the articles of a list in the background, those asked for first, and hands the results
/// over in batches.
///
/// It works on threads of its own, one for each processor, at the lowest priority, so that a person
/// who reads meanwhile is not disturbed; nothing is kept of an article once it is handed over.
/// Usable from any thread.
public final class FolderAnalysis: Sendable {
  /// An article that was analysed.
  public struct Result: Sendable {
    /// The place of the article in the list.
    public let index: Int
    public let article: AnalysedArticle
    /// How many analyses had been begun when this one was, itself counted; see `begunCount`.
    public let begun: Int
  }

  private struct State {
    var articles: [FoundArticle] = []
    var isDone: [Bool] = []
    /// Indices to analyse next, the most urgent last.
    var preferred: [Int] = []
    var next = 0
    var finished: [Result] = []
    var finishedCount = 0
    var begunCount = 0
    var workers = 0
    /// Whether a wake was sent that nobody has followed yet.
    var isWakeDue = false
    /// Before that only the last article of the list wakes; nil where any may.
    var nextWake: ContinuousClock.Instant?
    var wantsTexts = false
    /// Counts the lists begun, so that work on an earlier list is thrown away.
    var generation = 0
  }

  private let state = Mutex(State())
  private let analyse: @Sendable (DetectionInput) -> ArticleAnalysis
  private let wake: @Sendable () -> Void
  private let cache: (any ArticleSummaryCache)?
  private let workerLimit: Int

  /// How long what is finished may wait for more of it: shorter than a person would see.
  private static let wakeInterval = Duration.milliseconds(20)

  /// A text beyond this size, in bytes, keeps a worker so long that what is finished does not wait
  /// for it.
  private static let longText = 1 << 16

  /// - Parameters:
  ///   - cache: where summaries are kept between runs; nil for nowhere.
  ///   - workers: how many threads work at once; nil for as many as there are processors.
  ///   - analyse: finds the mentions of an article; called from any thread.
  ///   - wake: called from another thread when there is something to take; once until it is taken,
  ///     and not for each article where many are finished at once.
  public init(
    cache: (any ArticleSummaryCache)? = nil, workers: Int? = nil,
    analyse: @escaping @Sendable (DetectionInput) -> ArticleAnalysis = { ArticleAnalysis(of: $0) },
    wake: @escaping @Sendable () -> Void
  ) {
    self.cache = cache
    self.analyse = analyse
    self.wake = wake
    workerLimit = max(1, workers ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// Begins with a list of articles, leaving off any other. Returns at once.
  ///
  /// - Parameters:
  ///   - withTexts: whether the texts of claims are handed over too.
  ///   - done: for each article whether it needs no analysis; nil where all do.
  public func begin(
    _ articles: [FoundArticle], withTexts: Bool = false, exceptDone done: [Bool]? = nil
  ) {
    let missing = state.withLock { state -> Int in
      state.articles = articles
      state.wantsTexts = withTexts
      state.isDone = done ?? Array(repeating: false, count: articles.count)
      state.preferred = []
      state.next = 0
      state.finished = []
      state.finishedCount = state.isDone.count { $0 }
      state.isWakeDue = false
      state.nextWake = nil
      state.generation += 1
      let missing = min(workerLimit, articles.count) - state.workers
      state.workers += max(0, missing)
      return missing
    }
    for _ in 0..<max(0, missing) { startWorker() }
  }

  /// Leaves off; what is being analysed is finished and thrown away.
  public func cancel() { begin([]) }

  /// Has articles analysed before others, the first of them first, given by their places in the
  /// list.
  public func prefer(_ indices: [Int]) {
    guard !indices.isEmpty else { return }
    state.withLock { $0.preferred = indices.reversed() }
  }

  /// Analyses an article of the list again, before others. While it was not analysed at all nothing
  /// changes.
  public func beginAgain(_ index: Int) {
    let isMissing = state.withLock { state -> Bool in
      guard state.isDone.indices.contains(index), state.isDone[index] else { return false }
      state.isDone[index] = false
      state.finishedCount -= 1
      state.preferred.append(index)
      guard state.workers < workerLimit else { return false }
      state.workers += 1
      return true
    }
    if isMissing { startWorker() }
  }

  /// How many analyses have been begun. Whoever knows better than one of them, since an annotation was
  /// made meanwhile, tells by that which results to leave.
  public var begunCount: Int { state.withLock(\.begunCount) }

  /// How many articles of the list are analysed, whether taken or not, and how many there are.
  public var progress: (done: Int, all: Int) {
    state.withLock { ($0.finishedCount, $0.articles.count) }
  }

  /// Gives what was finished since the last call, at most `limit` articles; wakes again where more
  /// is left.
  public func take(limit: Int = .max) -> [Result] {
    let (taken, isMore) = state.withLock { state in
      var taken = state.finished
      state.finished = []
      if taken.count > limit {
        state.finished = Array(taken[limit...])
        taken.removeSubrange(limit...)
      }
      state.isWakeDue = !state.finished.isEmpty
      return (taken, state.isWakeDue)
    }
    if isMore { wake() }
    return taken
  }

  // MARK: Workers

  private func startWorker() {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self)
    let made = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        // The threads of one process share their priority by the standard, but not on Linux, where
        // 0 means the calling thread.
        setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 19)
        Unmanaged<FolderAnalysis>.fromOpaque(context).takeRetainedValue().work()
        return nil
      }, context.toOpaque())
    guard made == 0 else {
      context.release()
      state.withLock { $0.workers -= 1 }
      return
    }
    pthread_detach(thread)
  }

  private func work() {
    while let (index, article, generation, begun) = nextArticle() {
      let withTexts = state.withLock(\.wantsTexts)
      let analysed = Self.analysed(article, cache: cache, withTexts: withTexts) { [self] input in
        if input.text.bytes.count > Self.longText { wakeIfDue(atOnce: true) }
        return analyse(input)
      }
      let isCurrent = state.withLock { state -> Bool in
        guard state.generation == generation else { return false }
        state.finished.append(Result(index: index, article: analysed, begun: begun))
        state.finishedCount += 1
        return true
      }
      if isCurrent { wakeIfDue() }
    }
    cache?.flush()
  }

  /// Wakes whoever takes what is finished, unless that was done a moment ago.
  private func wakeIfDue(atOnce: Bool = false) {
    let now = ContinuousClock.now
    let wakes = state.withLock { state -> Bool in
      guard !state.finished.isEmpty, !state.isWakeDue else { return false }
      let isLast = state.finishedCount == state.articles.count
      if let next = state.nextWake, now < next, !isLast, !atOnce { return false }
      state.isWakeDue = true
      state.nextWake = now + Self.wakeInterval
      return true
    }
    if wakes { wake() }
  }

  private func nextArticle() -> (Int, FoundArticle, generation: Int, begun: Int)? {
    state.withLock { state in
      func take(_ index: Int) -> (Int, FoundArticle, Int, Int)? {
        guard state.isDone.indices.contains(index), !state.isDone[index] else { return nil }
        state.isDone[index] = true
        state.begunCount += 1
        return (index, state.articles[index], state.generation, state.begunCount)
      }
      while let index = state.preferred.popLast() {
        if let found = take(index) { return found }
      }
      while state.next < state.articles.count {
        defer { state.next += 1 }
        if let found = take(state.next) { return found }
      }
      state.workers -= 1
      return nil
    }
  }

  /// Reads and analyses one article with its annotations, or takes the summary from the cache.
  ///
  /// Cost: O(n) in the length of both; a few system calls where the summary is kept and there are no
  /// annotations.
  public static func analysed(
    _ found: FoundArticle, cache: (any ArticleSummaryCache)? = nil, withTexts: Bool = false,
    by analyse: (DetectionInput) -> ArticleAnalysis = { ArticleAnalysis(of: $0) }
  ) -> AnalysedArticle {
    let name = found.path.name
    let file = cache.flatMap { _ in FileIdentity(of: found.path) }
    let isAnnotated = AnnotationFiles.exist(beside: found.path)
    // The summary is kept wherever the records are.
    var mayBeKept = true
    if let cache, let file, !isAnnotated {
      let kept = cache.records(of: file, named: name, withTexts: withTexts)
      if let kept, !withTexts || kept.texts != nil { return AnalysedArticle(kept) }
      mayBeKept = kept != nil
    }
    do throws(ArticlesError) {
      let article = try Article(reading: found.path)
      var kept =
        mayBeKept ? file.flatMap { cache?.kept(of: $0, named: name, withTexts: withTexts) } : nil
      if kept?.summary.textKey != TextKey.of(article.text.bytes) { kept = nil }
      var made = kept ?? KeptArticle(summary: ArticleSummary(of: article, analyse: analyse))
      let lacksTexts = withTexts && made.texts == nil
      if lacksTexts { made.texts = ClaimTexts(of: made.summary, in: article.shownBytes) }
      if kept == nil || lacksTexts, let file = article.fileIdentity {
        cache?.keep(made, of: file, named: name)
      }
      return AnalysedArticle(made, annotations: AnnotationSummary(of: article))
    } catch {
      return AnalysedArticle(problem: error.sentence)
    }
  }
}

extension Article {
  /// The text with the marks of Markdown that a reader does not see, such as link addresses, as
  /// bytes of 1: offsets stay what they are.
  public var shownBytes: [UInt8] {
    var bytes = text.bytes
    for span in markup where span.kind == .hiddenSyntax {
      for offset in span.range { bytes[offset] = 1 }
    }
    return bytes
  }
}
