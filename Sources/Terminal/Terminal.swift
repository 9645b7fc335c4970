import CNcurses
import Glibc

/// The one owner of the screen, the keyboard and the signals.
///
/// Belongs to the thread that opened it (it is not `Sendable`); other threads reach it through
/// `wakeUp`. From `open` on the terminal is restored on every way out of the process, a crash and
/// `exit` included.
public final class Terminal {
  /// Where keys come from.
  public enum KeySource: Sendable {
    /// Standard input when it is a terminal, else the controlling terminal.
    case standardInput
    /// The controlling terminal: standard input is being read for something else.
    case controllingTerminal
  }

  /// How many colours there are: 0 with NO_COLOR or on a monochrome terminal, 8, 16, 256 or more.
  public let colorCount: Int
  /// Whether every character can be shown; when false, box drawing is drawn in ASCII and the rest
  /// that the locale lacks as "?".
  public let supportsUnicode: Bool
  /// Wakes `nextEvent` from any thread.
  public let wakeUp: WakeUp

  let events: EventLoop
  private var painter: Painter
  /// The last column, on a terminal that would scroll when something is written in its last cell.
  private let unusedColumns: Int
  private let screen: Int32
  private var isOpen = true
  private static nonisolated(unsafe) var isTaken = false

  /// Takes the terminal over. Standard output must be a terminal.
  public static func open(
    readingKeysFrom source: KeySource = .standardInput
  ) throws(TerminalError) -> Terminal {
    guard !isTaken else { throw .alreadyOpen }
    let keyboard = try keyboard(of: source)
    let terminal = try Terminal(keyboard: keyboard)
    isTaken = true
    return terminal
  }

  private static func keyboard(of source: KeySource) throws(TerminalError) -> Int32 {
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(stream: "standard output") }
    if source == .standardInput && isatty(STDIN_FILENO) == 1 { return STDIN_FILENO }
    let descriptor = Glibc.open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .noControllingTerminal }
    return descriptor
  }

  private init(keyboard: Int32) throws(TerminalError) {
    supportsUnicode = cn_prepare_locale()
    wakeUp = try WakeUp()
    let signals = cn_catch_signals()
    guard signals >= 0 else { throw .system(operation: "pipe", errno: errno) }
    let result = cn_open(keyboard, STDOUT_FILENO)
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    switch result {
    case Int32(CN_OPENED.rawValue): break
    case Int32(CN_NO_TYPE.rawValue): throw .noTerminalType
    case Int32(CN_UNKNOWN_TYPE.rawValue): throw .unknownTerminalType(name)
    case Int32(CN_INCAPABLE_TYPE.rawValue): throw .incapableTerminal(name)
    default: throw .system(operation: "newterm", errno: errno)
    }
    cn_let_stop(false)  // newterm has put its own handler in
    screen = STDOUT_FILENO
    let description = TerminalDescription()
    colorCount = Terminal.wantsColors ? description.colorCount : 0
    unusedColumns = description.wrapsAtOnce ? 1 : 0
    painter = Painter(description, colorCount: colorCount, supportsUnicode: supportsUnicode)
    events = EventLoop(keyboard: keyboard, signals: signals, wakeUp: wakeUp)
    takeSize()
  }

  deinit { close() }

  /// NO_COLOR counts when it is set and not empty (https://no-color.org).
  private static var wantsColors: Bool {
    guard let value = getenv("NO_COLOR") else { return true }
    return value.pointee == 0
  }

  /// The size in columns and rows that is used, at least 1 × 1; 80 × 24 when the terminal does not know it.
  public private(set) var size: (columns: Int, rows: Int) = (80, 24)

  /// Shows a canvas: only what differs from the one before is sent. A canvas of another size than
  /// the terminal's is clipped, or leaves the rest blank. Cost: O(cells).
  ///
  /// - Returns: false where the terminal did not take all of it, and it should be presented again.
  @discardableResult
  public func present(_ canvas: Canvas) -> Bool {
    guard isOpen else { return true }
    if cn_enter() { painter.enter() }
    return painter.paint(canvas, columns: size.columns, rows: size.rows, send: Self.send)
  }

  /// False where not all could be written.
  private static func send(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.withMemoryRebound(to: CChar.self) { cn_send($0.baseAddress, Int32($0.count)) }
  }

  /// Waits for the next event, without using the processor.
  ///
  /// - Parameter seconds: how long to wait before `.timeout`; nil waits for ever.
  public func nextEvent(timeout seconds: Double? = nil) -> Event {
    let event = events.next(timeout: seconds)
    if event == .resize {
      takeSize()
      if events.wasContinued { reclaim() }
    }
    return event
  }

  /// Stops the program as ^Z does, with the terminal restored; returns when it is continued. The
  /// screen must be presented again. Returns at once when no shell could continue the program.
  public func suspend() {
    guard isOpen else { return }
    cn_release()
    cn_stop()
    cn_forget_signal(SIGCONT)
    reclaim()
  }

  /// Gives the terminal to another program (an editor) while `body` runs. Meanwhile ^C is left to
  /// that program, and ^Z stops both. The screen must be presented again.
  public func withTerminalReleased<Result>(_ body: () throws -> Result) rethrows -> Result {
    guard isOpen else { return try body() }
    cn_release()
    cn_let_stop(true)
    defer {
      cn_let_stop(false)
      events.forgetKeyboardSignals()
      reclaim()
    }
    return try body()
  }

  /// Paints everything again with the next `present`, as after a disturbance from outside (^L).
  public func repaint() { painter.forget() }

  /// Switches the reports of the mouse on or off (off at the start, so that the terminal's own
  /// selecting and copying works).
  public func enableMouse(_ on: Bool) { cn_enable_mouse(on) }

  /// Puts a text on the clipboard of the terminal (OSC 52), which may refuse it silently. False
  /// when the text is too long or the terminal is known not to have a clipboard.
  @discardableResult
  public func copyToClipboard(_ text: String) -> Bool {
    guard isOpen, let sequence = Clipboard.sequence(for: text) else { return false }
    return sequence.withUnsafeBufferPointer(Self.send)
  }

  /// Restores the terminal. The program may write to standard output again; nothing else of this
  /// object does anything afterwards.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    cn_close()
  }

  private func reclaim() {
    cn_reclaim()
    takeSize()
  }

  private func takeSize() {
    var columns: Int32 = 80
    var rows: Int32 = 24
    if !cn_window_size(screen, &columns, &rows) { (columns, rows) = (80, 24) }
    cn_resize(columns, rows)
    cn_size(&columns, &rows)
    size = (max(1, Int(columns) - unusedColumns), Int(rows))
    painter.forget()
  }
}
