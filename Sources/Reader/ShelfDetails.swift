import Analysis
import Annotations
import Articles

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

  var openClaims: Int { progress.claims - progress.checkedClaims }

  /// Takes what an open article knows already.
  init(_ reader: ArticleReader) {
    self.init(
      reader.article, words: reader.analysis?.wordCount ?? 0, progress: reader.progress,
      annotationProblem: reader.store.access.refusal == nil
        ? nil : AnnotationSummary(of: reader.article).problem)
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

  /// Reads and analyses an article and its annotations. Cost: O(n) in the length of both.
  init(reading found: FoundArticle, analyse: (Article) -> ArticleAnalysis) {
    do throws(ArticlesError) {
      let article = Article(path: found.path, fileBytes: try ArticleFile.read(path: found.path))
      let analysis = analyse(article)
      let summary = AnnotationSummary(of: article)
      let highlights = Highlights.of(analysis.mentions, correctedBy: summary.annotations)
      self.init(
        article, words: analysis.wordCount,
        progress: CheckingProgress(of: highlights, with: summary.annotations),
        annotationProblem: summary.problem)
    } catch {
      self.init(unreadable: found, error)
    }
  }

  private init(unreadable found: FoundArticle, _ error: ArticlesError) {
    title = found.displayName
    words = 0
    progress = CheckingProgress()
    problem = error.sentence
  }
}
