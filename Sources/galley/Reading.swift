import Articles
import Glibc
import Reader
import Terminal

/// Reading on the screen, from the arguments to the end.
struct Reading {
  var paths: [String]
  /// The file for the annotations of an article from standard input.
  var saveAs: String?
  /// Nil takes the theme that suits the terminal's background.
  var theme: Theme.Name?

  /// Reads until the person leaves.
  ///
  /// - Throws: `GalleyExit` after complaining of a path that cannot be read, or of a terminal that
  ///   cannot be used.
  func run() throws(GalleyExit) {
    let start = try ReadingStart(paths: paths.isEmpty ? ["."] : paths)
    let terminal: Terminal
    do throws(TerminalError) {
      terminal = try Terminal.open(
        readingKeysFrom: paths.contains("-") ? .controllingTerminal : .standardInput)
    } catch {
      Complaint.say(error.sentence)
      throw .usage
    }
    defer { terminal.close() }
    let session = makeSession(on: terminal)
    start.show(in: session)
    let signal = ReaderLoop(terminal: terminal, session: session).run()
    terminal.close()
    if let signal { ProcessEnd.by(signal: signal) }
  }

  private func makeSession(on terminal: Terminal) -> Session {
    let wakeUp = terminal.wakeUp
    let surroundings = Surroundings(
      stateFolder: Surroundings.standardStateFolder, saveAs: saveAs,
      hasUnicode: terminal.supportsUnicode, today: { LocalDate.today },
      wake: { wakeUp.signal() })
    let name = theme ?? Theme.name(forColorFgBg: getenv("COLORFGBG").map { String(cString: $0) })
    return Session(
      surroundings: surroundings, theme: Theme(name, colorCount: terminal.colorCount),
      columns: terminal.size.columns, rows: terminal.size.rows)
  }
}
