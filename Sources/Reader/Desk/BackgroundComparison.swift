import Articles
import Desk
import Synchronization

/// Compares the articles of a session's list in the background, one list at a time, however often the
/// list changes. Used from the session's thread.
final class BackgroundComparison {
  private final class Finished: Sendable {
    let comparison = Mutex<FolderComparison?>(nil)
  }

  private let finished = Finished()
  private(set) var isRunning = false

  /// Begins a comparison; none may be running.
  func begin(
    _ compare: @escaping @Sendable () -> FolderComparison, wake: @escaping @Sendable () -> Void
  ) {
    let finished = finished
    isRunning = BackgroundThread.start {
      let made = compare()
      finished.comparison.withLock { $0 = made }
      wake()
    }
  }

  /// Gives what was compared, once.
  func take() -> FolderComparison? {
    let made = finished.comparison.withLock { comparison in
      defer { comparison = nil }
      return comparison
    }
    if made != nil { isRunning = false }
    return made
  }
}
