import Analysis
import Annotations
import ArgumentParser
import Articles
import Glibc

/// `galley extract`: what the reader highlights, for other programs.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print names, figures, claims and contradictions of articles as JSON.",
    discussion: """
      One JSON object a line for each article: id, title, byline, place, published, entities \
      (mentions of names), names, quantities, claims and checks (where the article contradicts \
      itself). start and end count Unicode scalars of the decoded text, half open; what an \
      article does not state is left out.

      With --stream, reads {"id", "text", "date"} objects, one a line, from standard input and \
      writes one such object for each as soon as it is done. A line that is not good is told of on \
      standard error and left out.

      The output is the same, and in the same order, for any number of jobs. Memory does not grow \
      with the length of the input. Where standard error is a terminal and standard output is \
      none, a line tells how far the work is.

      Ends with 0 if all is done, 1 if something was left out or standard output takes no more, 2 \
      if nothing could be read. Ctrl-C, SIGTERM, SIGHUP and a reader that goes away (SIGPIPE) end \
      it by that signal, 130, 143, 129 and 141 for the shell; what it has written is whole lines.
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

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Work on so many articles at a time; 0 or auto: on as many as there are cores.",
      valueName: "n"))
  var jobs = JobCount(threads: 1)

  @Flag(help: "Read texts from standard input, one JSON object a line.")
  var stream = false

  func validate() throws {
    if stream, !paths.isEmpty { throw ValidationError("--stream takes no paths") }
    if !stream, paths.isEmpty { throw ValidationError("a path or --stream is wanted") }
  }

  func run() throws {
    // The output ends the program when its reader goes away, after clearing the terminal.
    signal(SIGPIPE, SIG_IGN)
    MemoryReuse.forThroughput()
    if stream {
      try StreamExtraction.run(jobs: jobs)
    } else {
      try FileExtraction.run(try ArticlePath.articles(paths), jobs: jobs)
    }
  }
}
