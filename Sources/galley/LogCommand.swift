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
    let path = ArticlePath.arguments([file])[0]
    var output = LineOutput()
    let log: AnnotationLog
    do throws(AnnotationsError) {
      log = try AnnotationLog(
        of: try AnnotationFiles.one(path), journals: Surroundings.standardJournalFolder)
    } catch {
      Complaint.say(error.sentence)
      // That there is nothing to tell is no failure.
      if case .noAnnotations = error { return }
      throw GalleyExit.usage
    }
    if log.entries.isEmpty {
      Complaint.say(AnnotationsError.noAnnotations(path: path.display).sentence)
    }
    for entry in log.entries { try output.write(line: Array(VisibleText.of(entry.line).utf8)) }
    try output.flush()
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
