import Glibc
import Terminal

/// Runs a session on a terminal: events in, canvases out.
public struct ReaderLoop {
  /// Seconds between attempts to save again what could not be saved, or to show again what the terminal
  /// did not take.
  private static let retryInterval = 2.0

  /// How long what background work has finished waits for more of it before it is painted, so
  /// that reading a long list does not keep the line to the terminal busy. The last of it does not wait.
  private static let backgroundInterval = Duration.milliseconds(40)

  private let terminal: Terminal
  private let session: Session
  private let outside: OutsidePrograms

  public init(terminal: Terminal, session: Session) {
    self.terminal = terminal
    self.session = session
    outside = OutsidePrograms()
  }

  /// Runs until the person quits, or the terminal or the system ends the program. Gives the
  /// signal that ended it; nil when the person did.
  public func run() -> Int32? {
    takeSize()
    while true {
      let isShown = terminal.present(session.canvas())
      session.didPaint()
      let works = session.hasWorkBetweenKeys
      let showsKeysNext = !works && session.hasHiddenNextKeys
      let restsNext = !works && !showsKeysNext && session.isRestAwaited
      let retry = session.isRetryDue || !isShown ? Self.retryInterval : nil
      var event = terminal.nextEvent(
        timeout: works
          ? 0 : showsKeysNext ? Session.nextKeysDelay : restsNext ? Session.restDelay : retry)
      if event == .timeout, showsKeysNext || restsNext {
        if showsKeysNext { session.showNextKeys() } else { session.didRest() }
        continue
      }
      let isQuiet = event == .timeout && !works
      let latest = ContinuousClock.now + Self.backgroundInterval
      var mayWait = true
      // Keys typed ahead are all handled before the screen is drawn again.
      while true {
        switch event {
        case .terminate(let signal):
          session.finish()
          return signal
        case .hangUp:
          session.finish()
          return SIGHUP
        case .timeout: break
        default: take(event)
        }
        if performEffects() { return nil }
        if event == .timeout { break }
        mayWait = mayWait && event == .wokenUp && session.awaitsFurtherWork
        event = terminal.nextEvent(timeout: mayWait ? Self.seconds(until: latest) : 0)
        if event == .timeout { break }
      }
      if session.hasWorkBetweenKeys {
        session.workBetweenKeys()
        if performEffects() { return nil }
      }
      if session.isRetryDue, isQuiet { session.retryQuietly() }
    }
  }

  private static func seconds(until instant: ContinuousClock.Instant) -> Double {
    max(0, (instant - .now) / .seconds(1))
  }

  private func take(_ event: Event) {
    switch event {
    case .key(let key): session.handle(key)
    case .resize: takeSize()
    case .wokenUp: session.takeFinishedWork()
    case .suspendRequested:
      terminal.suspend()
      takeSize()
    case .terminate, .hangUp, .timeout: break
    }
  }

  private func takeSize() {
    let size = terminal.size
    session.resize(columns: size.columns, rows: size.rows)
  }

  /// Does what the session asked for; gives true when the program is to end.
  private func performEffects() -> Bool {
    for effect in session.takeEffects() {
      switch effect {
      case .quit: return true
      case .suspend:
        terminal.suspend()
        takeSize()
      case .redraw: terminal.repaint()
      case .copy(let text):
        if !terminal.copyToClipboard(text) { session.sayCopyFailed() }
      case .mouse(let on): terminal.enableMouse(on)
      case .openAddress(let address):
        if !outside.open(address) { session.sayBrowserFailed() }
      case .edit(let text):
        session.takeEdited(terminal.withTerminalReleased { outside.edit(text) })
        takeSize()
      }
    }
    return false
  }
}
