import Articles
import Desk
import Glibc
import Reader
import Settings
import Terminal

/// Reading on the screen, from the arguments to the end.
struct Reading {
  var paths: [String]
  /// The file for the annotations of an article from standard input.
  var saveAs: String?
  /// What the command line says of the settings.
  var choice = SettingsChoice()

  /// Reads until the person leaves.
  ///
  /// - Throws: `GalleyExit` after complaining of a path that cannot be read, or of a terminal that
  ///   cannot be used.
  func run() throws(GalleyExit) {
    MemoryReuse.forReading()
    let settings = try choice.settings()
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
    let session = makeSession(on: terminal, settings)
    if settings.mouse.value { terminal.enableMouse(true) }
    start.show(in: session)
    session.greet()
    session.reportSettingsProblems()
    let signal = ReaderLoop(terminal: terminal, session: session).run()
    terminal.close()
    if let signal { ProcessEnd.by(signal: signal) }
  }

  private var background: String? { getenv("COLORFGBG").map { String(cString: $0) } }

  private func makeSession(on terminal: Terminal, _ settings: Settings) -> Session {
    let wakeUp = terminal.wakeUp
    var surroundings = Surroundings(
      stateFolder: Surroundings.standardStateFolder, saveAs: saveAs, background: background,
      hasUnicode: terminal.supportsUnicode, today: { LocalDate.today },
      wake: { wakeUp.signal() })
    surroundings.summaryCache = SummaryStore.standard()
    let theme =
      Theme(
        named: settings.theme.value, in: settings, background: background,
        colorCount: terminal.colorCount)
      ?? Theme(.suiting(colorFgBg: background), colorCount: terminal.colorCount)
    return Session(
      surroundings: surroundings, theme: theme, columns: terminal.size.columns,
      rows: terminal.size.rows, settings: settings)
  }
}
