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
    let taken: AnalysisQueue.Taken
    let article: FoundArticle
    let generation: Int
    let withTexts: Bool
  }

  private struct State {
    var articles: [FoundArticle] = []
    var queue = AnalysisQueue()
    var finished: [Result] = []
    var workers = 0
    /// Whether a wake was sent that nobody has followed yet.
    var isWakeDue = false
    /// Before that only the last article of the list wakes; nil where any may.
    var nextWake: ContinuousClock.Instant?
    var wantsTexts = false
    /// Counts the lists begun, so that work on an earlier list is thrown away.
    var generation = 0

    /// Counts one more worker, and says whether there may be one.
    mutating func addWorker(limit: Int) -> Bool {
      guard workers < limit else { return false }
      workers += 1
      return true
    }
  }

  private let state = Mutex(State())
  private let analyse: @Sendable (DetectionInput) -> ArticleAnalysis
  private let wake: @Sendable () -> Void
  private let cache: (any ArticleSummaryCache)?
  private let workerLimit: Int

  /// How long what is finished may wait for more of it: shorter than a person would see.
  private static let wakeInterval = Duration.milliseconds(20)

  /// How many articles a worker looks up at a time after one that was kept: those that stand together in
  /// the cache are read by one worker. Of those that are not kept it analyses one, and gives back the
  /// others.
  private static let keptTogether = 16

  /// About how much memory the records of an article take while they are handed over, in bytes.
  private static let keptSize = 1 << 12

  /// A text beyond this size, in bytes, keeps a worker so long that what is finished does not wait
  /// for it, and that its summary is kept though nobody may ask for it.
  static let longText = 1 << 16

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
      state.queue = AnalysisQueue(
        done: done ?? Array(repeating: false, count: articles.count),
        begunCount: state.queue.begunCount)
      state.finished = []
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
    state.withLock { $0.queue.prefer(indices) }
  }

  /// Analyses an article of the list again, before others. While it was not analysed at all nothing
  /// changes.
  public func beginAgain(_ index: Int) {
    let isMissing = state.withLock { state in
      state.queue.beginAgain(index) && state.addWorker(limit: workerLimit)
    }
    if isMissing { startWorker() }
  }

  /// How many analyses have been begun. Whoever knows better than one of them, since an annotation was
  /// made meanwhile, tells by that which results to leave.
  public var begunCount: Int { state.withLock(\.queue.begunCount) }

  /// How many articles of the list are analysed, whether taken or not, and how many there are.
  public var progress: (done: Int, all: Int) {
    state.withLock { ($0.queue.finishedCount, $0.queue.count) }
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
      if count > 1 { HeapRoom.make(for: Self.keptSize * count) }
      let known = Self.lookUp(
        tasks.map(\.article), in: cache, withTexts: tasks.contains(where: \.withTexts))
      var others: [(task: Task, known: KnownArticle)] = []
      for (task, known) in zip(tasks, known) {
        if let kept = known.kept(withTexts: task.withTexts) {
          finish(task, kept)
        } else {
          others.append((task, known))
        }
      }
      count = others.isEmpty ? Self.keptTogether : 1
      giveBack(others.dropFirst().map(\.task))
      if let (task, known) = others.first {
        let analysed = Self.analysed(known, cache: cache, withTexts: task.withTexts) { input in
          if input.text.bytes.count > Self.longText { wakeIfDue(atOnce: true) }
          return analyse(input)
        }
        finish(task, analysed)
      }
    }
    cache?.flush()
  }

  private func finish(_ task: Task, _ article: AnalysedArticle) {
    let isCurrent = state.withLock { state -> Bool in
      guard state.generation == task.generation, state.queue.finish(task.taken) else {
        return false
      }
      state.finished.append(
        Result(index: task.taken.index, article: article, begun: task.taken.begun))
      return true
    }
    if isCurrent { wakeIfDue() }
  }

  /// Leaves articles to whoever is free, and sees to it that somebody is.
  private func giveBack(_ tasks: [Task]) {
    guard let generation = tasks.first?.generation else { return }
    let missing = state.withLock { state -> Int in
      guard state.generation == generation else { return 0 }
      state.queue.giveBack(tasks.map(\.taken))
      return tasks.indices.count { _ in state.addWorker(limit: workerLimit) }
    }
    for _ in 0..<missing { startWorker() }
  }

  /// Wakes whoever takes what is finished, unless that was done a moment ago.
  private func wakeIfDue(atOnce: Bool = false) {
    let now = ContinuousClock.now
    let wakes = state.withLock { state -> Bool in
      guard !state.finished.isEmpty, !state.isWakeDue else { return false }
      let isLast = state.queue.finishedCount == state.queue.count
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
      let taken = state.queue.take(atMost: count)
      if taken.isEmpty { state.workers -= 1 }
      return taken.map {
        Task(
          taken: $0, article: state.articles[$0.index], generation: state.generation,
          withTexts: state.wantsTexts)
      }
    }
  }
}
