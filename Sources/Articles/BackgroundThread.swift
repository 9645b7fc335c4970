import Glibc

/// Starts work that must not wait for other work: the threads that Swift's tasks share are few, and
/// reading a long list keeps them busy for long.
public enum BackgroundThread {
  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Runs a function once on a thread of its own, which gets no signals. Gives false when the
  /// system has no thread to give.
  @discardableResult
  public static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(Work(body))
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
