/// Work that is done on several threads, and whose outcomes are delivered in the order in which
/// the work was added.
///
/// Only so much is under way that no thread lacks work: what was added and not yet delivered stays
/// below a fixed number of pieces, however much there is to do and however slowly the outcomes are
/// taken. With one thread everything is done by whoever adds it.
final class OrderedWork<Work: Sendable, Outcome: Sendable>: Sendable {
  private struct State: Sendable {
    /// Added and taken by no thread yet, in order.
    var waiting: [(number: Int, work: Work)] = []
    /// Done, and not yet delivered because an earlier piece is not done.
    var finished: [Int: Outcome] = [:]
    var addedCount = 0
    var deliveredCount = 0
    /// Whether a thread delivers: it goes on with what others finish meanwhile.
    var isDelivering = false
    var isComplete = false

    /// What is to be delivered next, if it is done; the caller then delivers it.
    mutating func nextDelivery() -> Outcome? {
      let outcome = finished.removeValue(forKey: deliveredCount)
      isDelivering = outcome != nil
      return outcome
    }
  }

  private let perform: @Sendable (Work) -> Outcome
  private let deliver: @Sendable (Outcome) -> Void
  private let capacity: Int
  private let state = Monitor(State())

  /// - Parameters:
  ///   - threadCount: 1 or more.
  ///   - perform: is called on any thread.
  ///   - deliver: is called on any thread, by one at a time.
  init(
    threadCount: Int, perform: @escaping @Sendable (Work) -> Outcome,
    deliver: @escaping @Sendable (Outcome) -> Void
  ) {
    self.perform = perform
    self.deliver = deliver
    // One in hand for each thread, one waiting for each, and some that are done but not yet due.
    capacity = threadCount * 4
  }

  /// Does all work there is and returns when the last outcome is delivered.
  ///
  /// - Parameter next: gives the next piece of work, nil at the end. It may wait for it.
  static func run<Failure: Error>(
    threadCount: Int, next: () throws(Failure) -> Work?,
    perform: @escaping @Sendable (Work) -> Outcome,
    deliver: @escaping @Sendable (Outcome) -> Void
  ) throws(Failure) {
    let work = OrderedWork(threadCount: threadCount, perform: perform, deliver: deliver)
    let threads =
      threadCount == 1
      ? [] : (0..<threadCount).compactMap { _ in WorkerThread { work.doWhatIsAdded() } }
    defer {
      work.state.change { $0.isComplete = true }
      for thread in threads { thread.join() }
    }
    while let piece = try next() {
      if threads.isEmpty { deliver(perform(piece)) } else { work.add(piece) }
    }
  }

  /// Waits while too much is under way.
  private func add(_ work: Work) {
    state.wait { state -> Void? in
      guard state.addedCount - state.deliveredCount < capacity else { return nil }
      state.waiting.append((state.addedCount, work))
      state.addedCount += 1
      return ()
    }
  }

  private func doWhatIsAdded() {
    while let piece = nextPiece() {
      let outcome = perform(piece.work)
      var due = state.change { state -> Outcome? in
        state.finished[piece.number] = outcome
        return state.isDelivering ? nil : state.nextDelivery()
      }
      while let outcome = due {
        deliver(outcome)
        due = state.change { state in
          state.deliveredCount += 1
          return state.nextDelivery()
        }
      }
    }
  }

  private func nextPiece() -> (number: Int, work: Work)? {
    state.wait { state -> (number: Int, work: Work)?? in
      if !state.waiting.isEmpty { return .some(state.waiting.removeFirst()) }
      return state.isComplete ? .some(nil) : nil
    }
  }
}
