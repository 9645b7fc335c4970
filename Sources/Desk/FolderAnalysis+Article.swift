import Analysis
import Annotations
import Articles

extension FolderAnalysis {
  /// What is known of an article before it is read.
  struct KnownArticle {
    let found: FoundArticle
    /// Nil where nothing can be kept of it.
    let file: FileIdentity?
    let isAnnotated: Bool
    /// What is kept of it; not asked for where it is annotated.
    let records: KeptRecords?

    /// What is kept, where it is all that is asked for.
    func kept(withTexts: Bool) -> AnalysedArticle? {
      guard let records, !withTexts || records.texts != nil else { return nil }
      return AnalysedArticle(records)
    }

    /// Whether there may be a summary in the cache: nowhere without records.
    var mayBeKept: Bool { file != nil && (isAnnotated || records != nil) }
  }

  /// Looks articles up in the cache, together. Cost: a few system calls for each.
  static func lookUp(
    _ articles: [FoundArticle], in cache: (any ArticleSummaryCache)?, withTexts: Bool
  ) -> [KnownArticle] {
    let files = articles.map { found in cache.flatMap { _ in FileIdentity(of: found.path) } }
    let areAnnotated = articles.map { AnnotationFiles.exist(beside: $0.path) }
    var asked: [KeptFile] = []
    for (index, file) in files.enumerated() where !areAnnotated[index] {
      if let file { asked.append(KeptFile(identity: file, name: articles[index].path.name)) }
    }
    var records = cache?.records(of: asked, withTexts: withTexts).makeIterator()
    return articles.indices.map { index in
      let isAsked = files[index] != nil && !areAnnotated[index]
      return KnownArticle(
        found: articles[index], file: files[index], isAnnotated: areAnnotated[index],
        records: isAsked ? records?.next() ?? nil : nil)
    }
  }

  /// Reads and analyses one article with its annotations, or takes the summary from the cache.
  ///
  /// Cost: O(n) in the length of both; a few system calls where the summary is kept and there are no
  /// annotations.
  public static func analysed(
    _ found: FoundArticle, cache: (any ArticleSummaryCache)? = nil, withTexts: Bool = false,
    by analyse: (DetectionInput) -> ArticleAnalysis = { ArticleAnalysis(of: $0) }
  ) -> AnalysedArticle {
    lookUp([found], in: cache, withTexts: withTexts).first.map {
      analysed($0, cache: cache, withTexts: withTexts, by: analyse)
    } ?? AnalysedArticle(problem: "")
  }

  /// The same of an article that was looked up.
  static func analysed(
    _ known: KnownArticle, cache: (any ArticleSummaryCache)?, withTexts: Bool,
    by analyse: (DetectionInput) -> ArticleAnalysis
  ) -> AnalysedArticle {
    if let kept = known.kept(withTexts: withTexts) { return kept }
    do throws(ArticlesError) {
      let article = try Article(reading: known.found.path)
      let name = known.found.path.name
      var kept =
        known.mayBeKept
        ? known.file.flatMap { cache?.kept(of: $0, named: name, withTexts: withTexts) } : nil
      if let key = kept?.summary.textKey, key != TextKey.of(article.text.bytes) { kept = nil }
      var made = kept ?? KeptArticle(summary: ArticleSummary(of: article, analyse: analyse))
      let lacksTexts = withTexts && made.texts == nil
      if lacksTexts { made.texts = ClaimTexts(of: made.summary, in: article.shownBytes) }
      if kept == nil || lacksTexts, let file = article.fileIdentity {
        cache?.keep(
          made, of: file, named: name,
          withSummary: known.isAnnotated || article.text.bytes.count > longText)
      }
      return AnalysedArticle(made, annotations: AnnotationSummary(of: article))
    } catch {
      return AnalysedArticle(problem: error.sentence)
    }
  }
}

extension Article {
  /// The text with the marks of Markdown that a reader does not see, such as link addresses, as
  /// bytes of 1: offsets stay what they are.
  public var shownBytes: [UInt8] {
    var bytes = text.bytes
    for span in markup where span.kind == .hiddenSyntax {
      for offset in span.range { bytes[offset] = 1 }
    }
    return bytes
  }
}
