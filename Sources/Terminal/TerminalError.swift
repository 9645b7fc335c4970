import Glibc

/// Why there is no screen.
public enum TerminalError: Error, Equatable {
  /// The named stream ("standard output") is not a terminal.
  case notATerminal(stream: String)
  /// There is no controlling terminal to read keys from while standard input is something else.
  case noControllingTerminal
  /// TERM is not set.
  case noTerminalType
  /// No description of this TERM is installed.
  case unknownTerminalType(String)
  /// A terminal of this TERM cannot move its cursor.
  case incapableTerminal(String)
  /// A call of the system failed.
  case system(operation: String, errno: Int32)
  /// There is a screen already: curses can have one at a time.
  case alreadyOpen

  /// What happened and what to do about it, in one sentence for standard error.
  public var sentence: String {
    switch self {
    case .notATerminal(let stream):
      "\(stream) is not a terminal; to work without a screen use “galley extract”"
    case .noControllingTerminal:
      "there is no terminal to read keys from; start Galley in a terminal window"
    case .noTerminalType:
      "TERM is not set; set it to the type of your terminal, for example TERM=xterm-256color"
    case .unknownTerminalType(let name):
      "the terminal type “\(VisibleText.of(name))” is not known here; "
        + "set TERM to one that is, for example TERM=xterm"
    case .incapableTerminal(let name):
      "a terminal of type “\(VisibleText.of(name))” cannot move its cursor; "
        + "set TERM to what your terminal really is, for example TERM=xterm"
    case .system(let operation, let errno):
      "the terminal could not be set up: \(Self.words(of: errno)) (\(operation)); "
        + "close other programs and try again"
    case .alreadyOpen:
      "the screen is open already"
    }
  }

  private static func words(of errno: Int32) -> String {
    strerror(errno).map { String(cString: $0) } ?? "error \(errno)"
  }
}
