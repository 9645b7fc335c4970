import CNcurses
import Glibc

/// Waits for a key, a signal or another thread with one `poll(2)`.
final class EventLoop {
  private let keyboard: Int32
  private let wakeUp: WakeUp
  private var watched: (signals: pollfd, keyboard: pollfd, wakeUp: pollfd)
  private var keys = KeyReader()
  /// Whether curses may hold keys that it has read already, which poll(2) cannot see.
  private var mayHoldKeys = true

  /// Whether the last `.resize` came because the program was continued after a stop.
  private(set) var wasContinued = false

  init(keyboard: Int32, signals: Int32, wakeUp: WakeUp) {
    self.keyboard = keyboard
    self.wakeUp = wakeUp
    func input(_ descriptor: Int32) -> pollfd {
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    }
    watched = (input(signals), input(keyboard), input(wakeUp.readEnd))
  }

  /// The next event; signals come before keys, keys before other threads.
  func next(timeout seconds: Double?) -> Event {
    let deadline = seconds.map { Deadline(after: $0) }
    while true {
      if let event = signalEvent() { return event }
      if mayHoldKeys, let key = nextKey() { return .key(key) }
      let ready = wait(deadline)
      if ready == 0 { return .timeout }
      if ready < 0 || watched.signals.revents != 0 { continue }
      if watched.keyboard.revents != 0 {
        guard !isGone else { return .hangUp }
        if let key = nextKey() { return .key(key) }
      }
      if watched.wakeUp.revents != 0 {
        wakeUp.drain()
        return .wokenUp
      }
    }
  }

  /// Waits for one of the three, and gives how many are ready; below 0 when a signal came.
  private func wait(_ deadline: Deadline?) -> Int32 {
    let milliseconds = deadline?.millisecondsLeft ?? -1
    return withUnsafeMutableBytes(of: &watched) {
      poll($0.baseAddress?.assumingMemoryBound(to: pollfd.self), 3, milliseconds)
    }
  }

  private func nextKey() -> Key? {
    let key = keys.next()
    mayHoldKeys = key != nil
    return key
  }

  /// Forgets ^C and ^Z that were meant for another program.
  func forgetKeyboardSignals() {
    cn_forget_signal(SIGINT)
    cn_forget_signal(SIGTSTP)
    cn_forget_signal(SIGCONT)
  }

  private func signalEvent() -> Event? {
    let number = cn_next_signal()
    switch number {
    case 0: return nil
    case SIGTSTP: return .suspendRequested
    case SIGWINCH, SIGCONT:
      wasContinued = number == SIGCONT
      return .resize
    default: return .terminate(signal: number)
    }
  }

  /// Whether the terminal is gone: it has hung up, and nothing of what was typed is left to read.
  private var isGone: Bool {
    guard watched.keyboard.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 else { return false }
    var available: Int32 = 0
    return ioctl(keyboard, UInt(FIONREAD), &available) != 0 || available <= 0
  }
}

/// A moment in the time that a machine has been awake.
struct Deadline {
  private let nanoseconds: UInt64

  init(after seconds: Double) {
    nanoseconds = Deadline.now + UInt64(max(0, min(seconds, 1e9)) * 1e9)
  }

  /// Rounded up, so that waiting that long reaches the deadline; 0 when it has passed.
  var millisecondsLeft: Int32 {
    let now = Deadline.now
    guard nanoseconds > now else { return 0 }
    return Int32(min((nanoseconds - now + 999_999) / 1_000_000, UInt64(Int32.max)))
  }

  private static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
