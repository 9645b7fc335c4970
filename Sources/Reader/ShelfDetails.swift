import Analysis
import Annotations
import Articles
import Desk

/// What the shelf tells about an article.
public struct ShelfDetails: Sendable, Equatable {
  /// Date of publication, ISO 8601; nil where the article does not say.
  public var date: String?
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
    date = metadata.published?.date.iso8601
    words = reader.analysis?.wordCount ?? 0
    self.progress = progress
    annotationProblem =
      reader.store.access.refusal == nil ? nil : AnnotationSummary(of: reader.article).problem
    if annotationProblem != nil { self.progress.toLookAt += 1 }
  }

  /// Takes what is known of an article of the list.
  init(_ analysed: AnalysedArticle, _ progress: CheckingProgress) {
    self.progress = progress
    guard let records = analysed.records else {
      words = 0
      problem = analysed.problem
      return
    }
    date = records.date
    words = records.words
    annotationProblem = analysed.marks?.problem
    if annotationProblem != nil { self.progress.toLookAt += 1 }
  }
}
