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
  /// Texts on which two people’s verdicts differ and nobody has decided.
  public var disputed = 0
  /// Tags of its annotations, each once.
  public var tags: [String] = []

  var openClaims: Int { progress.claims - progress.checkedClaims }

  /// Takes what an open article knows already.
  init(_ reader: ArticleReader) {
    self.init(
      reader.article, words: reader.analysis?.wordCount ?? 0, progress: reader.progress,
      annotationProblem: reader.store.access.refusal == nil
        ? nil : AnnotationSummary(of: reader.article).problem)
    count(reader.annotations)
  }

  /// Takes what is known of an article of the list.
  init(_ analysed: AnalysedArticle, named found: FoundArticle) {
    guard let summary = analysed.summary else {
      title = found.displayName
      words = 0
      progress = CheckingProgress()
      problem = analysed.problem
      return
    }
    let annotations = analysed.annotations?.annotations ?? []
    title = summary.title
    date = summary.date
    byline = summary.byline
    words = summary.words
    progress = CheckingProgress(of: summary, with: annotations)
    annotationProblem = analysed.annotations?.problem
    if annotationProblem != nil { progress.toLookAt += 1 }
    count(annotations)
  }

  private mutating func count(_ annotations: [PlacedAnnotation]) {
    disputed = Disagreement.all(in: annotations).count { !$0.isDecided }
    tags = Set(annotations.flatMap(\.content.tags)).sorted()
  }

  private init(
    _ article: Article, words: Int, progress: CheckingProgress, annotationProblem: String?
  ) {
    title = article.metadata.title
    date = article.metadata.published?.date.iso8601
    byline = article.metadata.byline
    self.words = words
    self.progress = progress
    self.annotationProblem = annotationProblem
    if annotationProblem != nil { self.progress.toLookAt += 1 }
  }
}
