import Glibc

/// Work on a thread of its own.
///
/// Threads of the system are used and not Swift's pool of them, whose idle threads wake up again
/// and again to find out that there is nothing to do, and which takes a millisecond to be set up.
public enum BackgroundThread {
  private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Runs a function on a new thread that takes no signals, or, where the system refuses a thread,
  /// here and now.
  ///
  /// - Parameter isUrgent: whether somebody waits for it; if not it takes what processor time
  ///   others leave.
  public static func start(isUrgent: Bool = true, _ body: @escaping @Sendable () -> Void) {
    let context = Unmanaged.passRetained(
      Work {
        // 0 means the calling thread on Linux; the standard would have it mean the process.
        if !isUrgent { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 19) }
        body()
      })
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &before)
    var thread = pthread_t()
    let made = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
        return nil
      }, context.toOpaque())
    pthread_sigmask(SIG_SETMASK, &before, nil)
    if made == 0 {
      pthread_detach(thread)
    } else {
      context.release()
      body()
    }
  }
}
