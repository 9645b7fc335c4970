import Glibc

/// A program whose standard input, output and error are pipes.
public final class PipedProgram {
  public struct TimedOut: Error {}

  private let process: pid_t
  private var input: Int32
  private var output: Int32
  private let errors: Int32
  private var received: [UInt8] = []

  /// Starts a program with an environment of a path alone.
  public init(_ arguments: [String]) throws {
    let standardInput = try Pipe()
    let standardOutput = try Pipe()
    let standardError = try Pipe()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, standardInput.reading, 0)
    posix_spawn_file_actions_adddup2(&actions, standardOutput.writing, 1)
    posix_spawn_file_actions_adddup2(&actions, standardError.writing, 2)
    var started: pid_t = 0
    let result = withStrings(arguments) { argv in
      withStrings(["PATH=/usr/bin:/bin"] + sanitizerEnvironment) { envp in
        startOfPrograms.withLock { _ in
          posix_spawn(&started, arguments[0], &actions, nil, argv, envp)
        }
      }
    }
    close(standardInput.reading)
    close(standardOutput.writing)
    close(standardError.writing)
    process = started
    input = standardInput.writing
    output = standardOutput.reading
    errors = standardError.reading
    guard result == 0 else {
      throw PseudoTerminal.Failure(operation: "start \(arguments[0])", errno: result)
    }
    // A program that ends before it has read everything must not end the tests.
    _ = Glibc.signal(SIGPIPE, SIG_IGN)
  }

  deinit {
    if input >= 0 { close(input) }
    closeOutput()
    close(errors)
  }

  /// Writes to the program; at most what a pipe holds, 64 KB, at a time.
  public func send(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    _ = write(input, bytes, bytes.count)
  }

  /// Ends the program's input.
  public func closeInput() {
    close(input)
    input = -1
  }

  /// Goes away as the reader of what the program writes.
  public func closeOutput() {
    if output >= 0 { close(output) }
    output = -1
  }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) { kill(process, number) }

  /// The next line that the program writes, without waiting longer than a deadline.
  public func line(seconds: Double = 20) throws -> String {
    while true {
      if let end = received.firstIndex(of: 0x0A) {
        defer { received.removeSubrange(...end) }
        return String(decoding: received[..<end], as: UTF8.self)
      }
      var request = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, Int32(seconds * 1000)) > 0 else { throw TimedOut() }
      let piece = Self.piece(of: output)
      guard !piece.isEmpty else { throw TimedOut() }
      received += piece
    }
  }

  /// Ends the input, and gives what is left of the output, the errors and the exit code; the exit
  /// code is negative where a signal ended the program. For errors that a pipe can hold.
  public func finish() -> (output: String, errors: String, exitCode: Int32) {
    if input >= 0 { closeInput() }
    return waitForEnd()
  }

  /// Waits for a program to end of itself; gives what `finish` gives.
  public func waitForEnd() -> (output: String, errors: String, exitCode: Int32) {
    let rest = received + Self.all(of: output)
    let complaints = Self.all(of: errors)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    let signal = status & 0x7F
    return (
      String(decoding: rest, as: UTF8.self), String(decoding: complaints, as: UTF8.self),
      signal == 0 ? status >> 8 & 0xFF : -signal
    )
  }

  private static func all(of descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = piece(of: descriptor)
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }

  private static func piece(of descriptor: Int32) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
  }
}

/// Both ends of a pipe; no started program inherits them, not even one that another test starts at the
/// same moment.
private struct Pipe {
  let reading: Int32
  let writing: Int32

  init() throws {
    var ends: [Int32] = [0, 0]
    let failure = startOfPrograms.withLock { _ -> Int32? in
      guard pipe(&ends) == 0 else { return errno }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return nil
    }
    if let failure { throw PseudoTerminal.Failure(operation: "make a pipe", errno: failure) }
    reading = ends[0]
    writing = ends[1]
  }
}
