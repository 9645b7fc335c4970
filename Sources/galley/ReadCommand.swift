import ArgumentParser
import Articles
import Glibc
import Reader
import Terminal

/// `galley [PATH…]`: reads on the screen.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Open articles or folders in the reader (what galley does when no command is named).")

  @Argument(
    help: """
      Articles or folders; the current folder when none is given. - reads an article from standard \
      input.
      """,
    completion: .file())
  var paths: [String] = []

  @Option(
    name: .customLong("save-as"),
    help: "Where the annotations of an article from standard input go.", completion: .file())
  var saveAs: String?

  @Option(help: "Colours: \(Theme.Name.allCases.map(\.rawValue).joined(separator: ", ")).")
  var theme: Theme.Name?

  func validate() throws {
    if saveAs != nil, paths != ["-"] {
      throw ValidationError("--save-as goes with - alone: an article has its annotations beside it")
    }
  }

  func run() throws {
    let start = try ReadingStart(paths: paths.isEmpty ? ["."] : paths)
    let terminal: Terminal
    do throws(TerminalError) {
      terminal = try Terminal.open(
        readingKeysFrom: paths.contains("-") ? .controllingTerminal : .standardInput)
    } catch {
      Complaint.say(error.sentence)
      throw GalleyExit.usage
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

extension Theme.Name: ExpressibleByArgument {}
