import ArgumentParser
import Glibc
import Synchronization

/// Where records, complaints and the state of the work go: standard output and standard error.
final class RecordOutput: Sendable {
  private struct State {
    var output = LineOutput()
    var progress: Progress
    var lineNumber = 0
    var recordCount = 0
    var hasFailed = false
  }

  private let state: Mutex<State>

  /// - Parameter total: how much there is to do; nil where that is not known.
  init(total: Progress.Total?) {
    state = Mutex(State(progress: Progress(total: total)))
  }

  /// Writes what came of a piece of the input, all of it and at once. Ends the program where
  /// standard output takes no more.
  func write(_ piece: ExtractedPiece) {
    state.withLock { state in
      do throws(GalleyExit) {
        try Self.write(piece, &state)
      } catch {
        ExitCode.end(with: error)
      }
    }
  }

  private static func write(_ piece: ExtractedPiece, _ state: inout State) throws(GalleyExit) {
    for part in piece.parts {
      switch part {
      case .record(let line):
        state.recordCount += 1
        try state.output.write(line: line)
      case .badLine(let index, let problem):
        let number = state.lineNumber + index + 1
        let record = ExtractionRecord.problem(problem, line: number)
        try complain(String(decoding: record, as: UTF8.self), &state)
      case .complaint(let sentence):
        try complain("galley: \(sentence)", &state)
      }
    }
    try state.output.flush()
    state.lineNumber += piece.lineCount
    state.progress.show(articles: state.recordCount, bytesMore: piece.byteCount)
  }

  private static func complain(_ text: String, _ state: inout State) throws(GalleyExit) {
    state.hasFailed = true
    // What came before stands first, where both go to one place.
    try state.output.flush()
    state.progress.clear()
    Complaint.write(text)
  }

  /// Tells of what ended the input before its end.
  func complain(_ sentence: String) {
    write(ExtractedPiece(parts: [.complaint(sentence)]))
  }

  /// Clears the screen of the state of the work, when all is done.
  ///
  /// - Returns: how many records were written, and whether anything was left out.
  func finish() -> (recordCount: Int, hasFailed: Bool) {
    state.withLock { state in
      state.progress.clear()
      return (state.recordCount, state.hasFailed)
    }
  }

  /// Ends the program by a signal, between two pieces: standard output holds whole lines. Where
  /// whoever reads it takes nothing for some seconds, the program ends all the same.
  func end(bySignal number: Int32) -> Never {
    for _ in 0..<300 {
      state.withLockIfAvailable { state in
        state.progress.clear()
        ProcessEnd.by(signal: number)
      }
      usleep(10_000)
    }
    ProcessEnd.by(signal: number)
  }
}
