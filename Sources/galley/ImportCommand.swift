import Annotations
import ArgumentParser
import Articles
import Exchange
import Reader

/// `galley import FILE --format F`: takes in what other programs and people said of articles.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in annotations from the files of other programs.",
    discussion: """
      The article of each text is found by its name or by the text itself. Nothing that is here is \
      changed: what is said here already is passed over, another version is added beside. Importing \
      a file twice changes nothing, and --undo takes out what it brought in.

      Ends with 0 if all was taken in, 1 if something was left out because it is wrong, 2 if nothing \
      could be read.
      """)

  @Argument(
    help: """
      The file, for brat also a folder. - reads standard input. A FIFO is waited for and read to its \
      end.
      """, completion: .file())
  var file: String

  @Option(name: .shortAndLong, help: "\(Self.names). galley export --list tells of each.")
  var format: String

  @Option(
    name: .customLong("into"),
    help: "The folder of the articles that the file is about, or the one article.",
    completion: .file())
  var articles = "."

  @Option(
    help: """
      How offsets count: scalars or utf16. Without it the quotations in the file tell.
      """)
  var unit: ExportOptions.Unit?

  @Option(name: .customLong("by"), help: "Who made the annotations, where the file does not tell.")
  var author: String?

  @Flag(name: .customLong("create"), help: "Make articles of texts that are none yet.")
  var createsArticles = false

  @Flag(name: .customLong("revive"), help: "Bring back annotations that were deleted here.")
  var revives = false

  @Flag(name: .customLong("undo"), help: "Take out again what importing this file brought in.")
  var takesBack = false

  private static var names: String {
    Formats.descriptions.filter(\.isReadable).map(\.name).joined(separator: ", ")
  }

  func run() throws {
    var options = ImportOptions()
    options.articles = ArticlePath.arguments([articles])[0]
    options.unit = unit
    options.author = author
    options.createsArticles = createsArticles
    options.revives = revives
    options.takesBack = takesBack
    let file = self.file == "-" ? "standard input" : self.file
    do {
      // The settings of the repository count that the articles lie in.
      let place =
        ArticleFolder.isFolder(options.articles)
        ? options.articles.appending("-".utf8) : options.articles
      var importer = try Importer(
        from: format, options, annotator: { Annotator.current(forArticleAt: place) },
        journals: Surroundings.standardJournalFolder,
        tell: { Complaint.say("\(file): \($0)") })
      let report = try importer.run(ArticlePath.arguments([self.file])[0])
      try LineOutput.print(report.sentence(takesBack: takesBack))
      for sentence in report.losses.sentences { Complaint.say("\(format): \(sentence)") }
      if report.problems > 0 {
        // The article that was looked for may lie in one of these.
        for problem in importer.unlisted { Complaint.say(problem.sentence) }
        Complaint.say(
          "mend that and import \(file) again; what is here already is passed over")
        throw GalleyExit.incomplete
      }
    } catch let error as ExchangeError {
      Complaint.say(error.sentence)
      throw GalleyExit.usage
    } catch let failure as ImportFailure {
      Complaint.say("\(file): \(failure.sentence)")
      throw GalleyExit.usage
    }
  }
}

extension ImportReport {
  /// What was done, for a person.
  fileprivate func sentence(takesBack: Bool) -> String {
    func count(_ number: Int, _ what: String) -> String? { number > 0 ? "\(number) \(what)" : nil }
    var parts: [String?]
    if takesBack {
      parts = ["\(removed) taken out", count(changedSince, "kept, as they were changed since")]
    } else {
      parts = [
        "\(added) added", count(known, "here already"),
        count(besideOthers, "beside another version of the same"),
        count(deletedHere, "left deleted (--revive brings them back)"),
        count(orphans, "whose text has not been found"),
        count(createdArticles, "articles made"),
      ]
    }
    parts.append(count(problems, "left out as wrong"))
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}
