import Glibc

/// Ends the process as a signal would have.
enum ProcessEnd {
  /// Restores what the system does at a signal and sends it, so that the shell sees why the
  /// program ended.
  static func by(signal number: Int32) -> Never {
    signal(number, SIG_DFL)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(number)
    exit(128 + number)
  }
}
