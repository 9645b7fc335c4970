import Annotations
import ArgumentParser
import Articles
import Exchange
import Glibc
import Settings

/// `galley export PATH… --format F`: what was found and decided, for editors and other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write reports and data sets of articles, their highlights and their annotations.",
    discussion: """
      Formats of one file go to standard output, or to the file of -o; formats of several files to \
      the folder of -o. A file that is there already is replaced only with --force. What a format \
      cannot hold is counted on standard error.

      Ends with 0 if all was read, 1 if something could not be, 2 if nothing was written.
      """)

  @Argument(help: "Articles, or folders of them.", completion: .file())
  var paths: [String] = []

  @Option(name: .shortAndLong, help: "\(Self.names). --list tells of each.")
  var format: String?

  @Option(name: .shortAndLong, help: "The file or folder to write.", completion: .file())
  var output: String?

  @Flag(help: "Replace files that are there already.")
  var force = false

  @Flag(help: "List the formats and what each of them holds.")
  var list = false

  @Option(
    help: """
      Which stretches go into formats of labelled spans: highlights (names and figures), \
      annotations, or both.
      """)
  var spans = ExportOptions.Spans.both

  @Option(help: "Only spans with these labels, parted by commas: PER,ORG,percent,claim.")
  var labels: String?

  @Flag(name: .customLong("no-overlaps"), help: "Of overlapping spans keep only the longest.")
  var leavesOutOverlaps = false

  @Option(help: "How offsets count, where the format leaves it open: scalars or utf16.")
  var unit = ExportOptions.Unit.scalars

  @Option(help: "The address of the page that shows the checks, for claimreview.")
  var url: String?

  @Option(help: "What the report is called; the name of the folder without it.")
  var title: String?

  @Option(help: "The organisation that publishes the checks, for claimreview and the reports.")
  var publisher: String?

  @Option(help: "On how many cores to work; 0 or auto for all.")
  var jobs = JobCount(threads: 1)

  private static var names: String {
    Formats.descriptions.map(\.name).joined(separator: ", ")
  }

  func validate() throws {
    if list { return }
    if paths.isEmpty { throw ValidationError("a path is wanted, or --list") }
    if format == nil { throw ValidationError("a format is wanted: --format \(Self.names)") }
  }

  func run() throws {
    // A reader that goes away ends the program quietly, even where the shell had this ignored.
    signal(SIGPIPE, SIG_DFL)
    guard !list, let format else {
      try LineOutput.print(FormatTable.text)
      return
    }
    let paths = try ArticlePath.articles(self.paths)
    let articles = ArticleList(at: paths)
    do {
      let run = try ExportRun(
        of: articles, to: try Formats.description(of: format), options(articles, paths),
        target: output.map { ArticlePath.arguments([$0])[0] }, replaces: force)
      try run.run(jobs: jobs)
    } catch let error as ExchangeError {
      Complaint.say(error.sentence)
      throw GalleyExit.usage
    }
  }

  private func options(_ articles: ArticleList, _ paths: [ArticlePath]) -> ExportOptions {
    var options = ExportOptions()
    options.spans = spans
    options.labels = labels.map { Set($0.split(separator: ",").map(String.init)) }
    options.leavesOutOverlaps = leavesOutOverlaps
    options.unit = unit
    options.url = url
    options.publisher = publisher
    options.isFolder = articles.isFolder
    options.title = title ?? ArticleList.title(of: paths)
    let labels = SettingsFile.standard?.read().verdictLabels ?? [:]
    options.verdictLabels = labels.mapValues(\.value)
    options.now = Timestamp.text(secondsSince1970: time(nil))
    return options
  }
}

extension ExportOptions.Spans: ExpressibleByArgument {}
extension ExportOptions.Unit: ExpressibleByArgument {}

/// The formats as a table for people.
enum FormatTable {
  static var text: String {
    Formats.descriptions.map { format in
      let holds = FormatDescription.Part.allCases.filter(format.holds.contains)
        .map(\.rawValue).joined(separator: ", ")
      let lost = FormatDescription.Part.allCases.filter { !format.holds.contains($0) }
        .map(\.rawValue).joined(separator: ", ")
      var lines = [
        "\(format.name): \(format.summary)", "  holds: \(holds)",
        "  offsets: \(format.offsets.rawValue); \(format.isReadable ? "import too" : "export only")",
      ]
      if !lost.isEmpty { lines.insert("  leaves out: \(lost)", at: 2) }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
