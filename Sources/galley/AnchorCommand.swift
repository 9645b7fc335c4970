import Annotations
import ArgumentParser
import Articles

/// `galley anchor`: finds quotations again, for measuring.
struct AnchorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "anchor",
    abstract: "Find quotations again in changed texts, for measuring.",
    discussion: """
      Reads JSON objects from standard input, one a line, with id, new_text and selector (exact, \
      prefix, suffix, start, end), and writes one a line with id, start, end and us. Offsets are \
      Unicode scalars; start and end are null when the quotation is not there any more.
      """)

  func run() throws {
    var input = LineChunks()
    var output = LineOutput()
    var isComplete = true
    var number = 0
    while let lines = try next(from: &input) {
      for line in lines.split(separator: 0x0A, omittingEmptySubsequences: false) {
        number += 1
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { continue }
        switch answer(to: line) {
        case .success(let answer): try output.write(line: answer)
        case .failure(let error):
          isComplete = false
          Complaint.say("line \(number): \(error.sentence)")
        }
      }
      // After the last line break there is no line.
      if lines.last == 0x0A { number -= 1 }
      try output.flush()
    }
    if !isComplete {
      Complaint.say("the other lines are done; mend these and give them again")
      throw GalleyExit.incomplete
    }
  }

  private func answer(to line: ArraySlice<UInt8>) -> Result<[UInt8], AnchorCase.Problem> {
    do throws(AnchorCase.Problem) {
      return .success(try AnchorCase(line: Array(line)).answer())
    } catch {
      return .failure(error)
    }
  }

  private func next(from input: inout LineChunks) throws(GalleyExit) -> [UInt8]? {
    do throws(DescriptorRead.Failure) {
      return try input.next()
    } catch {
      Complaint.say(
        ArticlesError.unreadable(path: .standardInput, errno: error.errno).sentence)
      throw .usage
    }
  }
}
