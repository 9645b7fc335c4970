import Annotations
import ArgumentParser
import Glibc

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
    var isComplete = true
    var number = 0
    StandardInputLines.eachLine { line in
      number += 1
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { return }
      do throws(AnnotationsError) {
        let answer = try AnchorCase(line: line).answer()
        StandardOutput.write(answer + [0x0A])
      } catch {
        isComplete = false
        Complaint.say("line \(number): \(error.sentence)")
      }
    }
    if !isComplete { throw GalleyExit.incomplete }
  }
}
