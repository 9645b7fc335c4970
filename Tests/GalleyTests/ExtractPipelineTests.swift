import Glibc
import PseudoTerminal
import Testing

/// `galley extract` as a part of a pipeline: many jobs, readers that go away, signals, progress.
@Suite struct ExtractPipelineTests {
  private let galley = BuiltProgram.path("galley")

  /// Records of very unlike lengths, with bad and empty lines among them; under 64 KB.
  private static let stream: String = {
    let sentence = "On Monday the harbour board of Castellan paid 4.2 million euros. "
    return (0..<60).map { number in
      switch number % 10 {
      case 3: "nonsense"
      case 7: ""
      default:
        "{\"id\": \(number), \"text\": \"\(String(repeating: sentence, count: number * 7 % 23))\"}"
      }
    }.joined(separator: "\n")
  }()

  @Test("any number of jobs gives the same output and the same complaints, in order")
  func jobsOfAStream() throws {
    let folder = try TestFolder()
    let path = try folder.write(Self.stream, to: "in.jsonl")
    let results = try ["1", "2", "7", "0", "auto"].map { jobs in
      // From a file the pieces are cut alike; from a pipe they are cut as they come.
      let program = try PipedProgram(
        ["/bin/sh", "-c", "\"$0\" extract --stream --jobs $1 < \"$2\"", galley, jobs, path])
      return program.finish()
    }
    #expect(results[0].output.split(separator: "\n").count == 48)
    #expect(results[0].errors.split(separator: "\n").count == 6)
    #expect(results[0].errors.contains("\"line\": 54}"))
    for result in results {
      #expect(result == results[0])
      #expect(result.exitCode == 1)
    }
  }

  @Test("any number of jobs gives the articles of folders in order")
  func jobsOfAFolder() throws {
    let folder = try TestFolder()
    for number in 1...40 {
      try folder.write(
        String(repeating: "Paid 5 km. ", count: number * 17 % 31), to: "in/\(number).txt")
    }
    let results = try ["1", "3"].map { jobs in
      try PipedProgram([
        galley, "extract", "--jobs", jobs, folder.path + "/none", folder.path + "/in",
      ]).finish()
    }
    #expect(results[0].output.split(separator: "\n").count == 40)
    #expect(results[0].exitCode == 1)
    #expect(results[1] == results[0])
  }

  @Test("with many jobs, too, each line is answered before the next one comes")
  func answersAtOnce() throws {
    let program = try PipedProgram([galley, "extract", "--stream", "--jobs", "3"])
    for number in 1...4 {
      program.send("{\"id\": \(number), \"text\": \"a\"}\n".utf8)
      #expect(try program.line().hasPrefix("{\"id\": \(number), "))
    }
    #expect(program.finish().exitCode == 0)
  }

  @Test("no number of jobs but one from 0 on is taken", arguments: ["-1", "x", "", "1000000"])
  func badJobs(jobs: String) throws {
    #expect(
      try PipedProgram([galley, "extract", "--stream", "--jobs=\(jobs)"]).finish().exitCode == 2)
  }

  @Test(
    "a signal ends the program by that signal, after a whole line",
    arguments: [SIGINT, SIGTERM, SIGHUP], ["1", "3"])
  func signals(number: Int32, jobs: String) throws {
    let program = try PipedProgram([galley, "extract", "--stream", "--jobs", jobs])
    // More comes out than a pipe holds: the program waits in the midst of writing, or for input.
    program.send((Self.stream + "\n").utf8)
    let first = try program.line()
    program.signal(number)
    let result = program.waitForEnd()
    #expect(first.hasPrefix("{\"id\": 0, "))
    #expect(result.output.hasSuffix("}\n"))
    #expect(result.exitCode == -number)
  }

  @Test(
    "a reader that goes away ends the program by SIGPIPE, without a word", arguments: ["1", "3"])
  func readerGoesAway(jobs: String) throws {
    let program = try PipedProgram([galley, "extract", "--stream", "--jobs", jobs])
    program.send("{\"text\": \"a\"}\n".utf8)
    _ = try program.line()
    program.closeOutput()
    program.send("{\"text\": \"b\"}\n".utf8)
    let result = program.finish()
    #expect(result.errors == "")
    #expect(result.exitCode == -SIGPIPE)
  }

  @Test("an output that takes no more is told of, with exit code 1", arguments: ["1", "3"])
  func fullOutput(jobs: String) throws {
    let program = try PipedProgram([
      "/bin/sh", "-c", "exec \"$0\" extract --stream --jobs $1 > /dev/full", galley, jobs,
    ])
    program.send("{\"text\": \"a\"}\n".utf8)
    let result = program.finish()
    #expect(result.errors == "galley: standard output: the disk is full; make room and try again\n")
    #expect(result.exitCode == 1)
  }

  /// `galley extract` with its errors on the terminal and its output in a file.
  private func extraction(into folder: TestFolder) -> [String] {
    [
      "/bin/sh", "-c", "exec \"$0\" extract --stream --jobs 2 > \"$1\"", galley,
      folder.path + "/out",
    ]
  }

  @Test("a terminal shows how far the work is, and complaints, and nothing more at the end")
  func progress() throws {
    let folder = try TestFolder()
    let input = folder.path + "/in"
    #expect(mkfifo(input, 0o600) == 0)
    let writing = open(input, O_RDWR | O_CLOEXEC)
    func send(_ line: String) { #expect(write(writing, line, line.utf8.count) == line.utf8.count) }
    let program = try TerminalProgram(extraction(into: folder), standardInput: input)
    send("{\"text\": \"5 km\"}\n")
    try program.wait(for: "galley: 1 article, 0 MB")
    send("nonsense\n")
    try program.wait(for: "\"line\": 2}")
    try program.wait("the state of the work below the complaint") {
      $0.place(of: "1 article")?.row == 1
    }
    close(writing)
    #expect(try program.waitForEnd() == .exited(1))
    #expect(program.screen.place(of: "1 article") == nil)
    #expect(program.screen.place(of: "\"line\": 2}")?.row == 0)
  }

  @Test("Ctrl-C clears the line that tells how far the work is")
  func interruptOnTerminal() throws {
    let folder = try TestFolder()
    let program = try TerminalProgram(extraction(into: folder))
    program.send("{\"text\": \"5 km\"}\n")
    try program.wait(for: "galley: 1 article")
    program.send("\u{03}")
    #expect(try program.waitForEnd() == .killed(signal: SIGINT))
    #expect(program.screen.place(of: "1 article") == nil)
  }
}
