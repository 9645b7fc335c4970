import Analysis
import Annotations
import Articles
import Glibc

/// Extracts from files and folders.
enum FileExtraction {
  private enum Work: Sendable {
    case article(ArticlePath)
    case text(ArticlePath, [UInt8])
    case problem(ArticlesError)
  }

  /// - Throws: `GalleyExit.incomplete` at the end where an article was left out, `.usage` where
  ///   all were.
  static func run(_ paths: [ArticlePath], jobs: JobCount) throws(GalleyExit) {
    let found = paths.flatMap(work)
    let count = found.count { if case .problem = $0 { false } else { true } }
    guard !found.isEmpty else {
      Complaint.say(Complaint.noArticles)
      throw .usage
    }
    let output = RecordOutput(total: .articles(count))
    EndingSignals.watch { output.end(bySignal: $0) }
    var left = found.makeIterator()
    OrderedWork.run(
      threadCount: jobs.threads, next: { left.next().map(readingStandardInput) },
      perform: extracted, deliver: output.write)
    let result = output.finish()
    if result.hasFailed { throw result.recordCount > 0 ? .incomplete : .usage }
  }

  private static func work(at path: ArticlePath) -> [Work] {
    guard ArticleFolder.isFolder(path) else { return [.article(path)] }
    do throws(ArticlesError) {
      let folder = try ArticleFolder(at: path)
      return folder.problems.map { .problem($0) } + folder.articles.map { .article($0.path) }
    } catch {
      return [.problem(error)]
    }
  }

  /// Standard input is read in its turn: its text goes to whoever asks first.
  private static func readingStandardInput(_ work: Work) -> Work {
    guard case .article(let path) = work, path.isStandardInput else { return work }
    do throws(ArticlesError) {
      return .text(path, try ArticleFile.read(descriptor: STDIN_FILENO))
    } catch {
      return .problem(error)
    }
  }

  @Sendable private static func extracted(from work: Work) -> ExtractedPiece {
    do throws(ArticlesError) {
      switch work {
      case .article(let path): return record(of: path, bytes: try ArticleFile.read(path: path))
      case .text(let path, let bytes): return record(of: path, bytes: bytes)
      case .problem(let error): throw error
      }
    } catch {
      return ExtractedPiece(parts: [.complaint(error.sentence)])
    }
  }

  private static func record(of path: ArticlePath, bytes: [UInt8]) -> ExtractedPiece {
    let article = Article(path: path, fileBytes: bytes)
    let record = ExtractionRecord(
      id: Array(JSONRecord.spelling(of: path.display).utf8), title: article.metadata.title,
      article: article)
    return ExtractedPiece(parts: [.record(record.line)], byteCount: bytes.count)
  }
}
