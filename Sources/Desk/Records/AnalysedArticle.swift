import Annotations
import Articles

/// What is known of one article of a folder: an object, since it goes from thread to thread and holds a
/// dozen arrays.
public final class AnalysedArticle: Sendable {
  /// Nil when the article could not be read.
  public let records: ArticleRecords?
  /// What people said of it; nil when it could not be read.
  public let marks: ArticleMarks?
  /// Why the article could not be read; nil when it could.
  public let problem: String?
  /// The words of its claims, where they were asked for and the article could be read.
  public let texts: ClaimTexts?

  /// An article that could not be read.
  init(problem: String) {
    self.problem = problem
    (records, marks, texts) = (nil, nil, nil)
  }

  /// An article without annotations.
  package init(_ kept: KeptRecords) {
    records = kept.records
    marks = .unmarked
    texts = kept.texts
    problem = nil
  }

  /// An article that could be read. Cost: that of `ArticleMarks`.
  init(_ article: KeptArticle, annotations: AnnotationSummary) {
    records = article.records
    marks = .of(annotations, article.summary)
    texts = article.texts
    problem = nil
  }

  /// An article that could be read. Cost: that of `ArticleRecords` and `ArticleMarks`.
  public convenience init(
    summary: ArticleSummary, annotations: AnnotationSummary = .none(because: nil),
    texts: ClaimTexts? = nil
  ) {
    self.init(KeptArticle(summary: summary, texts: texts), annotations: annotations)
  }
}
