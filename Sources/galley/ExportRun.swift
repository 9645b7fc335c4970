import Annotations
import Articles
import Exchange
import Glibc
import Synchronization

/// One export, from the list of articles to what lies on the disk.
final class ExportRun: Sendable {
  private struct State {
    var exporter: Exporter
    var output: ExportOutput
    var progress: Progress
    var isIncomplete = false
    /// Why the writing ended before its end.
    var failure: GalleyExit?
  }

  private let description: FormatDescription
  private let state: Mutex<State>
  private let articles: ArticleList

  /// - Parameters:
  ///   - target: the file or folder to write; nil for standard output.
  ///   - replaces: whether files that are there already may be replaced.
  init(
    of articles: ArticleList, to description: FormatDescription, _ options: ExportOptions,
    target: ArticlePath?, replaces: Bool
  ) throws(ExchangeError) {
    self.articles = articles
    self.description = description
    let isFolder =
      switch description.shape {
      case .file: false
      case .folder: true
      case .fileOrFolder: options.isFolder
      }
    state = Mutex(
      State(
        exporter: try Exporter(to: description.name, options),
        output: ExportOutput(target: target, isFolder: isFolder, replaces: replaces),
        progress: Progress(total: .articles(articles.entries.count))))
  }

  /// - Throws: `GalleyExit.usage` after complaining where nothing was written, `.incomplete` where
  ///   an article was left out.
  func run(jobs: JobCount) throws(GalleyExit) {
    for problem in articles.problems { complain(problem.sentence) }
    guard !articles.entries.isEmpty else {
      if articles.problems.isEmpty { complain(Complaint.noArticles) }
      throw GalleyExit.usage
    }
    EndingSignals.watch { self.end(bySignal: $0) }
    state.withLock { state in
      write(&state) { state throws(AnnotationsError) in
        try state.output.begin(self.description.name)
        try state.output.write(state.exporter.begin())
      }
    }
    var left = articles.entries.makeIterator()
    let description = description
    OrderedWork.run(
      threadCount: jobs.threads,
      next: { self.state.withLock { $0.failure == nil } ? left.next() : nil },
      perform: { Exporter.Loaded($0, for: description) }, deliver: { self.add($0) })
    try finish()
  }

  private func add(_ loaded: Exporter.Loaded) {
    state.withLock { state in
      guard state.failure == nil else { return }
      if let problem = loaded.problem {
        state.isIncomplete = true
        state.progress.clear()
        Complaint.say(problem)
      }
      write(&state) { state throws(AnnotationsError) in
        try state.output.write(state.exporter.add(loaded))
      }
      state.progress.show(articles: state.exporter.count, bytesMore: 0)
    }
  }

  private func finish() throws(GalleyExit) {
    let failure = state.withLock { state -> GalleyExit? in
      state.progress.clear()
      if let failure = state.failure { return failure }
      guard state.exporter.count > 0 else { return .usage }
      write(&state) { state throws(AnnotationsError) in
        try state.output.write(state.exporter.end())
        try state.output.finish()
      }
      if let failure = state.failure { return failure }
      for sentence in state.exporter.losses.sentences {
        Complaint.say("\(description.name): \(sentence)")
      }
      return state.isIncomplete ? .incomplete : nil
    }
    if let failure { throw failure }
  }

  private func complain(_ sentence: String) {
    Complaint.say(sentence)
    state.withLock { $0.isIncomplete = true }
  }

  /// Does a part of the writing; where that fails, says why and goes no further.
  private func write(
    _ state: inout State, _ body: (inout State) throws(AnnotationsError) -> Void
  ) {
    do throws(AnnotationsError) { try body(&state) } catch {
      var hint = ""
      if case .exists = error { hint = ", or replace it with --force" }
      state.progress.clear()
      Complaint.say(error.sentence + hint)
      state.failure = .usage
    }
  }

  /// Ends the program by a signal, and leaves no half of a file.
  private func end(bySignal number: Int32) -> Never {
    // Whoever reads the output may take nothing for seconds; the program ends all the same.
    for _ in 0..<300 {
      state.withLockIfAvailable { state in
        state.progress.clear()
        state.output.abandon()
        ProcessEnd.by(signal: number)
      }
      usleep(10_000)
    }
    ProcessEnd.by(signal: number)
  }
}
