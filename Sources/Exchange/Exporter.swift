import Annotations
import Articles

/// Exports articles one after another, holding one at a time.
public struct Exporter {
  /// Something that a person is told of.
  public enum Event: Sendable {
    /// An article that could not be read, and was left out.
    case unreadable(ArticlesError)
    /// An article whose annotations could not be read; it was exported without them.
    case annotationsUnreadable(article: String, reason: String)
  }

  private var format: any ExportFormat
  private let description: FormatDescription
  /// How many articles were exported.
  public private(set) var count = 0

  /// Begins an export.
  public init(to name: String, _ options: ExportOptions) throws(ExchangeError) {
    format = try Formats.export(to: name, options)
    description = try Formats.description(of: name)
  }

  /// What could not be held.
  public var losses: Losses { format.losses }

  /// Exports articles.
  ///
  /// - Parameters:
  ///   - tell: is told what is wrong with single articles; the others are exported.
  ///   - write: is given each piece in order.
  public mutating func run<Failure: Error>(
    _ articles: [ArticleList.Entry], tell: (Event) -> Void,
    write: (ExportPiece) throws(Failure) -> Void
  ) throws(Failure) {
    for piece in format.begin() { try write(piece) }
    for entry in articles {
      let bytes: [UInt8]
      do throws(ArticlesError) { bytes = try ArticleFile.read(path: entry.path) } catch {
        tell(.unreadable(error))
        continue
      }
      let article = CheckedArticle(
        Article(path: entry.path, fileBytes: bytes), named: entry.name,
        analysing: description.needsAnalysis)
      if let problem = article.problem {
        tell(.annotationsUnreadable(article: entry.path.display, reason: problem))
      }
      for piece in format.add(article) { try write(piece) }
      count += 1
    }
    for piece in format.end() { try write(piece) }
  }
}
