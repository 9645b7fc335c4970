import Analysis
import Annotations
import Articles
import Desk

/// What the shelf tells about an article.
public struct ShelfDetails: Sendable, Equatable {
  public var title: String
  /// Date of publication, ISO 8601; nil where the article does not say.
  public var date: String?
  /// Place and byline as printed; nil where the article does not say.
  public var byline: String?
  public var words: Int
  public var progress: CheckingProgress
  /// Why the article could not be read; nil when it could.
  public var problem: String?
  /// Why the annotation file could not be read; nil when it could, or there is none.
  public var annotationProblem: String?

  var openClaims: Int { progress.openClaims }

  /// Takes what an open article knows already.
  ///
  /// - Parameter progress: how far its checking has come.
  init(_ reader: ArticleReader, _ progress: CheckingProgress) {
    let metadata = reader.article.metadata
    title = metadata.title
    date = metadata.published?.date.iso8601
    byline = metadata.byline
    words = reader.analysis?.wordCount ?? 0
    self.progress = progress
    annotationProblem =
      reader.store.access.refusal == nil ? nil : AnnotationSummary(of: reader.article).problem
    if annotationProblem != nil { self.progress.toLookAt += 1 }
  }

  /// Takes what is known of an article of the list.
  init(_ analysed: AnalysedArticle, _ progress: CheckingProgress, named found: FoundArticle) {
    self.progress = progress
    guard let records = analysed.records else {
      title = found.displayName
      words = 0
      problem = analysed.problem
      return
    }
    title = records.title
    date = records.date
    byline = records.byline
    words = records.words
    annotationProblem = analysed.marks?.problem
    if annotationProblem != nil { self.progress.toLookAt += 1 }
  }
}
