import Annotations
import ArgumentParser
import Articles
import Terminal

/// `galley validate PATH…`: examines annotation files.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Examine annotation files: format, lost and changed text, conflicts, progress.",
    discussion: """
      A file that --save-as wrote is examined under any name.

      Exit code 0: nothing to look at; 1: something to look at; 2: something cannot be read.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: "Annotation files, articles or folders.", completion: .file())
  var paths: [String]

  @Option(help: "text, or json: one object per file, one a line.")
  var format = Format.text

  func run() throws {
    var output = LineOutput()
    var isReadable = true
    var isClean = true
    for path in ArticlePath.arguments(paths) {
      let found: AnnotationFiles.Found
      do throws(AnnotationsError) { found = try AnnotationFiles.at(path) } catch {
        isReadable = false
        Complaint.say(error.sentence)
        continue
      }
      for problem in found.problems {
        isReadable = false
        Complaint.say(problem.sentence)
      }
      // Nothing is wrong, but whoever named the wrong path should not think that it was examined.
      if found.files.isEmpty, found.problems.isEmpty {
        Complaint.say(AnnotationsError.noAnnotations(path: path.display).sentence)
      }
      for file in found.files {
        let report = AnnotationReport(of: file)
        if report.failure != nil { isReadable = false }
        if !report.isClean { isClean = false }
        switch format {
        case .text:
          try output.write(line: Array(VisibleText.of(report.text, keeping: [.newlines]).utf8))
        case .json: try output.write(line: report.json)
        }
      }
    }
    try output.flush()
    guard isReadable else { throw GalleyExit.usage }
    if !isClean { throw GalleyExit.incomplete }
  }
}
