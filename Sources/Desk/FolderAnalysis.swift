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

  /// An article that a worker has taken.
  private struct Task {
    let index: Int
    let article: FoundArticle
    let generation: Int
    let begun: Int
    let withTexts: Bool
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

  /// How many articles a worker takes at a time after one that was kept: those that stand together in
  /// the cache are read by one worker. What has to be analysed is taken one by one, so that articles
  /// that are asked for come soon.
  private static let keptTogether = 16

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
    var count = 1
    while true {
      let tasks = nextTasks(atMost: count)
      guard !tasks.isEmpty else { break }
      count = Self.keptTogether
      let known = Self.lookUp(
        tasks.map(\.article), in: cache, withTexts: tasks.contains(where: \.withTexts))
      for (task, known) in zip(tasks, known) {
        let analysed = Self.analysed(known, cache: cache, withTexts: task.withTexts) { input in
          count = 1
          if input.text.bytes.count > Self.longText { wakeIfDue(atOnce: true) }
          return analyse(input)
        }
        let isCurrent = state.withLock { state -> Bool in
          guard state.generation == task.generation else { return false }
          state.finished.append(Result(index: task.index, article: analysed, begun: task.begun))
          state.finishedCount += 1
          return true
        }
        if isCurrent { wakeIfDue() }
      }
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

  /// What a worker does next, at least one article of what is left; nothing where it is to end.
  private func nextTasks(atMost count: Int) -> [Task] {
    state.withLock { state in
      var tasks: [Task] = []
      func take(_ index: Int) {
        guard state.isDone.indices.contains(index), !state.isDone[index] else { return }
        state.isDone[index] = true
        state.begunCount += 1
        tasks.append(
          Task(
            index: index, article: state.articles[index], generation: state.generation,
            begun: state.begunCount, withTexts: state.wantsTexts))
      }
      while tasks.count < count, let index = state.preferred.popLast() { take(index) }
      while tasks.count < count, state.next < state.articles.count {
        take(state.next)
        state.next += 1
      }
      if tasks.isEmpty { state.workers -= 1 }
      return tasks
    }
  }
}
