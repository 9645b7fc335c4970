/// What the event loop waits for.
public enum Event: Equatable, Sendable {
  case key(Key)
  /// The size may have changed, or the program runs again after a stop: paint.
  case resize
  /// Another thread has signalled through `Terminal.wakeUp`.
  case wokenUp
  /// SIGTERM, SIGINT or SIGHUP arrived: save and end.
  case terminate(signal: Int32)
  /// The terminal is gone: save and end, nothing can be shown any more.
  case hangUp
  /// Nothing happened in the time given.
  case timeout
  /// Someone sent SIGTSTP: call `Terminal.suspend`, as for ^Z.
  case suspendRequested
}
