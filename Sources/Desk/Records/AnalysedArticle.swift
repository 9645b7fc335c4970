import Annotations
import Articles

/// What is known of one article of a folder.
public struct AnalysedArticle: Sendable {
  /// Nil when the article could not be read.
  public var records: ArticleRecords?
  /// What people said of it; nil when it could not be read.
  public var marks: ArticleMarks?
  /// Why the article could not be read; nil when it could.
  public var problem: String?
  /// The words of its claims, where they were asked for and the article could be read.
  public var texts: ClaimTexts?

  /// An article that could not be read.
  init(problem: String) { self.problem = problem }

  /// An article without annotations.
  package init(_ kept: KeptRecords) {
    records = kept.records
    marks = ArticleMarks()
    texts = kept.texts
  }

  /// An article that could be read. Cost: that of `ArticleRecords` and `ArticleMarks`.
  public init(
    summary: ArticleSummary, annotations: AnnotationSummary = .none(because: nil),
    texts: ClaimTexts? = nil
  ) {
    records = ArticleRecords(of: summary)
    marks = ArticleMarks(annotations, of: summary)
    self.texts = texts
  }
}
