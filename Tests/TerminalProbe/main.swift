import Glibc
import Terminal

// A program for the tests of `Terminal`: a header, lines of numbers or of a text given as argument,
// and a last line with what happened last. Keys: see `handle`.

final class Probe {
  let terminal: Terminal
  let lines: [String]
  var top = 0
  var news = "nothing yet"
  var cursor: (row: Int, column: Int)?
  var exitCode: Int32?

  init(_ terminal: Terminal, lines: [String]) {
    self.terminal = terminal
    self.lines = lines
  }

  func canvas() -> Canvas {
    let (columns, rows) = terminal.size
    var canvas = Canvas(columns: columns, rows: rows)
    let bar = Style(foreground: .indexed(15), background: .indexed(24), attributes: .bold)
    canvas.fill(columns: columns, rows: 1, style: bar)
    let unicode = terminal.supportsUnicode ? "unicode" : "bytes"
    canvas.write(
      "probe \(columns)x\(rows), \(terminal.colorCount) colours, \(unicode)", row: 0, column: 0,
      style: bar)
    for row in 1..<max(1, rows - 1) where top + row - 1 < lines.count {
      canvas.write(lines[top + row - 1], row: row, column: 0)
    }
    canvas.write(
      news, row: rows - 1, column: 0,
      style: Style(foreground: .indexed(208), attributes: .underline)
    )
    canvas.cursor = cursor
    return canvas
  }

  func run() -> Int32 {
    while true {
      terminal.present(canvas())
      handle(terminal.nextEvent(timeout: 60))
      if let exitCode { return exitCode }
    }
  }

  private func handle(_ event: Event) {
    switch event {
    case .key(let key): handle(key)
    case .resize: news = "resized"
    case .wokenUp: news = "woken up"
    case .terminate(let signal): exitCode = 128 + signal
    case .hangUp: exitCode = 129
    case .timeout: exitCode = 4
    case .suspendRequested: terminal.suspend()
    }
  }

  private func handle(_ key: Key) {
    news = "key \(key.name)"
    switch key {
    case .character("q"): exitCode = 0
    case .character("j"): scroll(by: 1)
    case .character("k"): scroll(by: -1)
    case .character("C"): fatalError("crashed on purpose")
    case .character("A"): abort()
    case .character("X"): exit(3)
    case .character("P"):
      _ = "\u{1b}[2;5r".withCString { write(STDOUT_FILENO, $0, strlen($0)) }
      abort()
    case .character("S"): news = "sum \(deepSum(0))"
    case .character("E"): _ = "held back\n".withCString { write(STDERR_FILENO, $0, strlen($0)) }
    case .character("c"): cursor = cursor == nil ? (row: 2, column: 3) : nil
    case .character("y"): news = "copied \(terminal.copyToClipboard("Ottawa"))"
    case .character("m"): terminal.enableMouse(true)
    case .character("t"): Thread.start(signalling: terminal.wakeUp)
    case .character("R"): terminal.withTerminalReleased { waitForLine() }
    case .control("z"): terminal.suspend()
    case .control("l"): terminal.repaint()
    case .paste(let text): news = "paste \(text.utf8.count): \(text.prefix(40))"
    case .mouse(let event): news = "mouse \(event.kind) at \(event.row),\(event.column)"
    default: break
    }
  }

  private func scroll(by count: Int) {
    top = max(0, min(top + count, lines.count - 1))
    news = "line \(top + 1)"
  }

  private func waitForLine() {
    print("released: ", terminator: "")
    fflush(nil)
    news = "line read: \(readLine() ?? "none")"
  }

  /// Calls itself until the stack is full. Each call takes a kilobyte of it, so that they are fewer than
  /// the 65,536 that the thread sanitizer keeps a stack of its own for.
  private func deepSum(_ number: Int) -> Int {
    withUnsafeTemporaryAllocation(byteCount: 1024, alignment: 16) { room in
      room[number & 1023] = 1
      return number < 0 ? 0 : deepSum(number + 1) &+ number &+ Int(room[number & 1023])
    }
  }
}

enum Thread {
  static func start(signalling wakeUp: WakeUp) {
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      {
        $0.map { Unmanaged<WakeUp>.fromOpaque($0).takeRetainedValue().signal() }
        return nil
      }, Unmanaged.passRetained(wakeUp).toOpaque())
    pthread_detach(thread)
  }
}

let arguments = CommandLine.arguments.dropFirst()
do {
  let readsKeysElsewhere = arguments.first == "-"
  let terminal = try Terminal.open(
    readingKeysFrom: readsKeysElsewhere ? .controllingTerminal : .standardInput)
  let lines =
    readsKeysElsewhere
    ? Array(sequence(first: "") { _ in readLine() })
    : arguments.first.map { $0.split(separator: "\n").map(String.init) }
  let numbers = (1...200).map { "\($0) " + String(repeating: "number ", count: $0 % 9) }
  let exitCode = Probe(terminal, lines: lines ?? numbers).run()
  terminal.close()
  exit(exitCode)
} catch {
  _ = (error.sentence + "\n").withCString { write(STDERR_FILENO, $0, strlen($0)) }
  exit(2)
}
