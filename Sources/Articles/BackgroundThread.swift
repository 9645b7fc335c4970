import Glibc

/// Starts work that must not wait for other work: the threads that Swift's tasks share are few,
/// reading a long list keeps them busy for long, and they wake up again and again to find out that
/// there is nothing to do.
public enum BackgroundThread {
  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Runs a function once on a thread of its own, which gets no signals. Gives false when the
  /// system has no thread to give.
  ///
  /// - Parameter isUrgent: whether somebody waits for it; if not it takes what processor time
  ///   others leave.
  @discardableResult
  public static func start(isUrgent: Bool = true, _ body: @escaping @Sendable () -> Void) -> Bool {
    var thread = pthread_t()
    let work = Work {
      // 0 means the calling thread on Linux; the standard would have it mean the process.
      if !isUrgent { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 19) }
      body()
    }
    let context = Unmanaged.passRetained(work)
    let made = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, nil)
        Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
        return nil
      }, context.toOpaque())
    guard made == 0 else {
      context.release()
      return false
    }
    pthread_detach(thread)
    return true
  }
}
