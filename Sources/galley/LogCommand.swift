import Annotations
import ArgumentParser
import Articles
import Reader
import Terminal

/// `galley log FILE`: who changed which annotation, when, and from what.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Tell who changed which annotation, when, and from what.",
    discussion: """
      From the journal of this machine, and from the times in the file for what was done elsewhere.
      """)

  @Argument(help: "An article or its annotation file.", completion: .file())
  var file: String

  func run() throws {
    let path = ArticlePath(file)
    do throws(AnnotationsError) {
      let files = try AnnotationFiles.at(path)
      guard let found = files.first, files.count == 1 else {
        Complaint.say(files.isEmpty ? "\(file) has no annotations" : "\(file) is a folder")
        throw AnnotationsError.notAFile(path: file)
      }
      let log = try AnnotationLog(of: found, journals: Surroundings.standardJournalFolder)
      for entry in log.entries { print(VisibleText.of(entry.line)) }
    } catch {
      if case .notAFile = error { throw GalleyExit.usage }
      Complaint.say(error.sentence)
      throw GalleyExit.usage
    }
  }
}

extension AnnotationLog.Entry {
  /// One line for a person.
  fileprivate var line: String {
    let who = annotator.isEmpty ? "someone" : annotator
    let change =
      switch (before.isEmpty, after.isEmpty) {
      case (true, true): ""
      case (true, false): ": \(after)"
      case (false, true): " (was: \(before))"
      case (false, false): ": \(after) (was: \(before))"
      }
    let about = quotation.isEmpty ? "" : " — on “\(quotation)”"
    return "\(time)  \(who)  \(what)\(change)\(about)"
  }
}
