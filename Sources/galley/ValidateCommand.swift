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
    var isReadable = true
    var isClean = true
    for path in paths {
      do throws(AnnotationsError) {
        for file in try AnnotationFiles.at(ArticlePath(path)) {
          let report = AnnotationReport(of: file)
          if report.failure != nil { isReadable = false }
          if !report.isClean { isClean = false }
          switch format {
          case .text: print(VisibleText.of(report.text, keeping: [.newlines]))
          case .json: StandardOutput.write(report.json + [0x0A])
          }
        }
      } catch {
        isReadable = false
        Complaint.say(error.sentence)
      }
    }
    guard isReadable else { throw GalleyExit.usage }
    if !isClean { throw GalleyExit.incomplete }
  }
}
