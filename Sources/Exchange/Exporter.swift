import Annotations
import Articles

/// Exports articles one after another, holding one at a time.
///
/// Reading and analysing an article, which takes most of the time, is apart from writing it, so that
/// it can be done on several threads.
public struct Exporter {
  /// An article to be exported, or why it cannot be.
  public enum Loaded: Sendable {
    case article(CheckedArticle)
    case unreadable(ArticlesError)

    /// Reads an article and, where the format wants that, analyses it. On any thread.
    public init(_ entry: ArticleList.Entry, for description: FormatDescription) {
      do throws(ArticlesError) {
        let article = Article(
          path: entry.path, fileBytes: try ArticleFile.read(path: entry.path))
        self = .article(
          CheckedArticle(article, named: entry.name, analysing: description.needsAnalysis))
      } catch {
        self = .unreadable(error)
      }
    }

    /// What is wrong with it, for a person; nil where nothing is.
    public var problem: String? {
      switch self {
      case .unreadable(let error): error.sentence
      case .article(let article):
        article.problem.map {
          "\(article.article.path.display): \($0); exported without annotations"
        }
      }
    }
  }

  private var format: any ExportFormat
  /// How many articles were exported.
  public private(set) var count = 0

  /// Begins an export.
  public init(to name: String, _ options: ExportOptions) throws(ExchangeError) {
    format = try Formats.export(to: name, options)
  }

  /// What could not be held so far.
  public var losses: Losses { format.losses }

  /// What is to be written before all articles.
  public mutating func begin() -> [ExportPiece] { format.begin() }

  /// What is to be written of an article; nothing of one that cannot be read.
  public mutating func add(_ loaded: Loaded) -> [ExportPiece] {
    guard case .article(let article) = loaded else { return [] }
    count += 1
    format.losses.add(of: article.annotations, heldBy: type(of: format).description.holds)
    return format.add(article)
  }

  /// What is to be written after all articles.
  public mutating func end() -> [ExportPiece] { format.end() }
}
