import Glibc

/// The signals by which a person or the system ends the program: Ctrl-C, `kill`, a terminal that
/// is closed.
enum EndingSignals {
  /// Has a thread wait for them in place of what the system would do. To be called before other
  /// threads are started. What nohup(1) or a shell without job control has switched off stays off.
  ///
  /// - Parameter end: is given the number of the signal that came.
  static func watch(_ end: @escaping @Sendable (Int32) -> Never) {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) { sigaddset(&signals, number) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let watched = signals
    let thread = WorkerThread {
      var signals = watched
      var number: Int32 = 0
      while sigwait(&signals, &number) != 0 {}
      end(number)
    }
    if thread == nil { pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
