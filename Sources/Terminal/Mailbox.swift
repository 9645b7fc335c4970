import CNcurses
import Glibc
import Synchronization

/// Wakes the event loop from any thread.
///
/// It is a pipe: any number of calls before the loop looks are one wake-up.
public final class WakeUp: Sendable {
  let readEnd: Int32
  private let writeEnd: Int32

  /// Throws `TerminalError.system` when the process has no descriptors left.
  public init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard cn_pipe(&ends) else { throw .system(operation: "pipe", errno: errno) }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Makes the next `Terminal.nextEvent` return `.mailbox`.
  public func signal() {
    var byte: UInt8 = 0
    // A full pipe wakes the loop as well as one more byte would.
    _ = write(writeEnd, &byte, 1)
  }

  /// Forgets the wake-ups so far.
  func drain() {
    withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { buffer in
      while let start = buffer.baseAddress, read(readEnd, start, buffer.count) > 0 {}
    }
  }
}

/// Messages from other threads to the thread that has the terminal.
///
/// Posting wakes the loop that the mailbox is connected to; the loop then returns `.mailbox` and
/// its owner takes what is there. May be made and posted to before there is a terminal.
public final class Mailbox<Message: Sendable>: Sendable {
  private struct State {
    var messages: [Message] = []
    var wakeUp: WakeUp?
  }
  private let state = Mutex(State())

  /// An empty mailbox that wakes nobody yet.
  public init() {}

  /// From now on posting wakes this loop, at once when something is waiting already.
  public func connect(to wakeUp: WakeUp) {
    let isWaiting = state.withLock {
      $0.wakeUp = wakeUp
      return !$0.messages.isEmpty
    }
    if isWaiting { wakeUp.signal() }
  }

  /// Leaves a message, from any thread.
  public func post(_ message: Message) {
    let wakeUp = state.withLock {
      $0.messages.append(message)
      return $0.wakeUp
    }
    wakeUp?.signal()
  }

  /// Empties the mailbox: the messages in the order of their arrival.
  public func takeAll() -> [Message] {
    state.withLock { state in
      defer { state.messages = [] }
      return state.messages
    }
  }
}
