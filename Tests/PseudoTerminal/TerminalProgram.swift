import Glibc

/// A program that runs in a pseudo-terminal of its own, as a session of its own, with nothing in its
/// environment but what is given here.
public final class TerminalProgram {
  /// How a program ended.
  public enum Ending: Equatable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  /// What was waited for did not come in time; says what was on the screen instead.
  public struct TimedOut: Error, CustomStringConvertible {
    public let description: String
  }

  public private(set) var screen: VirtualScreen
  /// All bytes the program has written so far.
  public private(set) var output: [UInt8] = []
  public let processID: pid_t
  private let terminal: PseudoTerminal
  private let modesBefore: [tcflag_t]
  private var ending: Ending?
  private var isHungUp = false

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - arguments: the path of the program and its arguments.
  ///   - environment: added to TERM, LANG (C.UTF-8) and PATH; an empty value removes a variable.
  ///   - standardInput: a file in place of the terminal.
  public init(
    _ arguments: [String], columns: Int = 80, rows: Int = 24, term: String = "xterm-256color",
    environment: [String: String] = [:], directory: String? = nil, standardInput: String? = nil
  ) throws {
    terminal = try PseudoTerminal(columns: columns, rows: rows)
    modesBefore = terminal.modes
    screen = VirtualScreen(columns: columns, rows: rows)
    let variables = ["TERM": term, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
      .merging(environment) { $1 }.filter { !$0.value.isEmpty }
    processID = try spawn(
      arguments, environment: variables.map { "\($0)=\($1)" }.sorted(), terminal: terminal,
      directory: directory, standardInput: standardInput)
  }

  deinit {
    if ending == nil {
      kill(processID, SIGKILL)
      kill(processID, SIGCONT)
      waitpid(processID, nil, 0)
    }
    if !isHungUp { close(terminal.controller) }
    close(terminal.device)
  }

  /// Types text; control characters and sequences are sent as they are.
  public func send(_ text: String) { send(bytes: Array(text.utf8)) }

  /// Sends bytes as if they were typed.
  public func send(bytes: [UInt8]) {
    var left = bytes[...]
    while !left.isEmpty {
      let written = left.withUnsafeBytes { write(terminal.controller, $0.baseAddress, $0.count) }
      if written > 0 { left = left.dropFirst(written) } else { read(forMilliseconds: 10) }
      if ending != nil { return }
    }
  }

  /// Changes the size of the terminal, which sends SIGWINCH.
  public func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    terminal.resize(columns: columns, rows: rows)
  }

  /// Makes the emulated screen larger or smaller without telling the program.
  public func screenIs(columns: Int, rows: Int) { screen.resize(columns: columns, rows: rows) }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) { kill(processID, number) }

  /// Closes the terminal, as a lost connection does.
  public func hangUp() {
    isHungUp = true
    close(terminal.controller)
  }

  /// Waits until the screen shows a text.
  public func wait(for text: String, seconds: Double = 20) throws {
    try wait("“\(text)”", seconds: seconds) { $0.place(of: text) != nil }
  }

  /// Waits until the screen satisfies a condition, which is named for the error.
  public func wait(
    _ name: String, seconds: Double = 20, until isSatisfied: (VirtualScreen) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !isSatisfied(screen) {
      // What an ended program wrote may still be on its way; after it the terminal hangs up.
      if ContinuousClock.now > deadline || (isHungUp && reap()) {
        let state = ending.map { "ended (\($0))" } ?? "runs"
        throw TimedOut(
          description: "waited for \(name); the program \(state), its screen:\n\(screen.picture)")
      }
      read(forMilliseconds: 10)
    }
  }

  /// Reads until the program has been silent for a while; gives the number of bytes it wrote.
  @discardableResult
  public func readUntilSilent(milliseconds: Int32 = 60) -> Int {
    let before = output.count
    while read(forMilliseconds: milliseconds) {}
    return output.count - before
  }

  /// How often the program has called write(2) so far, as proc(5) tells in "io".
  public var writeCalls: Int {
    guard let file = fopen("/proc/\(processID)/io", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 100)
    while fgets(&line, Int32(line.count), file) != nil {
      let words = String(
        decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self
      )
      .split(whereSeparator: \.isWhitespace)
      if words.first == "syscw:" { return words.last.flatMap { Int($0) } ?? 0 }
    }
    return 0
  }

  /// Waits for the end of the program and reads what it still wrote.
  public func waitForEnd(seconds: Double = 20) throws -> Ending {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !reap() {
      guard ContinuousClock.now < deadline else {
        throw TimedOut(description: "the program does not end; its screen:\n\(screen.picture)")
      }
      if isHungUp { usleep(1000) } else { read(forMilliseconds: 5) }
    }
    while !isHungUp && read(forMilliseconds: 0) {}
    return ending ?? .exited(-1)
  }

  /// What a program has left changed on its terminal; empty when all is as it was.
  public var leftBehind: [String] {
    var left: [String] = []
    if screen.modes.contains(1049) { left.append("alternate screen") }
    if !screen.modes.contains(25) { left.append("hidden cursor") }
    if screen.modes.contains(2004) { left.append("bracketed paste") }
    if !screen.modes.isDisjoint(with: [1000, 1002, 1003, 1006]) { left.append("mouse reports") }
    if screen.pen != .plain { left.append("style \(screen.pen)") }
    if screen.usesLineDrawing { left.append("line drawing") }
    if screen.region != 0...(screen.rows - 1) { left.append("scroll region") }
    if terminal.modes != modesBefore { left.append("line modes") }
    return left
  }

  /// Reads what there is; false when nothing came in the time given.
  @discardableResult
  private func read(forMilliseconds milliseconds: Int32) -> Bool {
    var watched = pollfd(fd: terminal.controller, events: Int16(POLLIN), revents: 0)
    guard poll(&watched, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = Glibc.read(terminal.controller, &buffer, buffer.count)
    guard count > 0 else { return false }
    output.append(contentsOf: buffer[..<count])
    screen.feed(buffer[..<count])
    return true
  }

  /// Whether the program has ended.
  private func reap() -> Bool {
    if ending != nil { return true }
    var status: Int32 = 0
    guard waitpid(processID, &status, WNOHANG) == processID else { return false }
    let signal = status & 0x7f
    ending = signal == 0 ? .exited(status >> 8 & 0xff) : .killed(signal: signal)
    return true
  }
}
