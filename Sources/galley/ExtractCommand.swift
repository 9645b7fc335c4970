import Analysis
import Annotations
import ArgumentParser
import Articles
import Glibc

/// `galley extract`: what the reader highlights, for other programs.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print the names and figures of articles as JSON, without the screen.",
    discussion: """
      One JSON object a line for each article: id, title, byline, place, published, entities and \
      quantities. start and end count Unicode scalars of the decoded text, half open; what an \
      article does not state is left out.

      With --stream, reads {"id", "text", "date"} objects, one a line, from standard input and \
      writes one such object for each as soon as it is done. A line that is not good is told of on \
      standard error and left out.

      Ends with 0 if all is done, 1 if something was left out, 2 if nothing could be read.
      """)

  /// How records are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case jsonl
  }

  @Argument(
    help: "Articles, or folders of them. - reads an article from standard input.",
    completion: .file())
  var paths: [String] = []

  @Option(help: "How to write: jsonl, one JSON object a line.")
  var format = Format.jsonl

  @Flag(help: "Read texts from standard input, one JSON object a line.")
  var stream = false

  func validate() throws {
    if stream, !paths.isEmpty { throw ValidationError("--stream takes no paths") }
    if !stream, paths.isEmpty { throw ValidationError("a path or --stream is wanted") }
  }

  func run() throws {
    // A reader that goes away ends the program quietly, even where the shell had this ignored.
    signal(SIGPIPE, SIG_DFL)
    if stream {
      var extraction = StreamExtraction()
      try extraction.run()
    } else {
      var extraction = FileExtraction()
      try extraction.run(ArticlePath.arguments(paths))
    }
  }
}

/// Extracts from files and folders.
private struct FileExtraction {
  private var output = LineOutput()
  private var hasFailed = false
  private var count = 0

  mutating func run(_ paths: [ArticlePath]) throws(GalleyExit) {
    for path in paths { try extract(path) }
    try output.flush()
    if hasFailed { throw count > 0 ? .incomplete : .usage }
  }

  private mutating func extract(_ path: ArticlePath) throws(GalleyExit) {
    guard ArticleFolder.isFolder(path) else {
      try extractArticle(path)
      return
    }
    for article in articles(in: path) { try extractArticle(article.path) }
  }

  private mutating func articles(in folder: ArticlePath) -> [FoundArticle] {
    do throws(ArticlesError) {
      let found = try ArticleFolder(at: folder)
      for problem in found.problems { complain(of: problem) }
      return found.articles
    } catch {
      complain(of: error)
      return []
    }
  }

  private mutating func extractArticle(_ path: ArticlePath) throws(GalleyExit) {
    let bytes: [UInt8]
    do throws(ArticlesError) {
      bytes =
        path.isStandardInput
        ? try ArticleFile.read(descriptor: STDIN_FILENO) : try ArticleFile.read(path: path)
    } catch {
      complain(of: error)
      return
    }
    let article = Article(path: path, fileBytes: bytes)
    let record = ExtractionRecord(
      id: Array(JSONRecord.spelling(of: path.display).utf8), title: article.metadata.title,
      article: article, analysis: ArticleAnalysis(of: article))
    try output.write(line: record.line)
    count += 1
  }

  private mutating func complain(of error: ArticlesError) {
    Complaint.say(error.sentence)
    hasFailed = true
  }
}
