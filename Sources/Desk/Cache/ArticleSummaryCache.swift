import Articles

/// A place where what was found in articles is kept between runs. Called from several threads at once.
public protocol ArticleSummaryCache: Sendable {
  /// The records that are kept of articles' files, one for each; nil where nothing is kept that was
  /// made from this very file. Many that are asked for together take less time.
  ///
  /// - Parameter withTexts: whether the texts of their claims are asked for, where they are kept.
  func records(of files: [KeptFile], withTexts: Bool) -> [KeptRecords?]

  /// The summary that is kept of an article's file, in the same way.
  func kept(of file: FileIdentity, named name: [UInt8], withTexts: Bool) -> KeptArticle?

  /// Keeps what was made of an article's file.
  ///
  /// - Parameter withSummary: false where it is made again in less time than it would take to keep the
  ///   summaries of all such articles, of which few are ever asked for.
  func keep(
    _ article: KeptArticle, of file: FileIdentity, named name: [UInt8], withSummary: Bool)

  /// Makes sure that all summaries are kept; called when no further one is to come for a while.
  func flush()
}

extension ArticleSummaryCache {
  /// Keeps all that was made of an article's file.
  public func keep(_ article: KeptArticle, of file: FileIdentity, named name: [UInt8]) {
    keep(article, of: file, named: name, withSummary: true)
  }
}

/// What something is kept of.
public struct KeptFile: Sendable {
  /// Which file it is, and in which state.
  public let identity: FileIdentity
  /// The last part of its path.
  public let name: [UInt8]

  /// Takes a file as it is now, and the last part of its path.
  public init(identity: FileIdentity, name: [UInt8]) {
    self.identity = identity
    self.name = name
  }
}

/// What is kept of one article between runs.
public struct KeptArticle: Sendable, Equatable {
  public let summary: ArticleSummary
  /// What an index keeps of the summary.
  public let records: ArticleRecords
  /// Nil where they were not asked for.
  public var texts: ClaimTexts?

  /// Cost: that of `ArticleRecords`.
  public init(summary: ArticleSummary, texts: ClaimTexts? = nil) {
    self.summary = summary
    self.texts = texts
    records = ArticleRecords(of: summary)
  }

  public static func == (left: KeptArticle, right: KeptArticle) -> Bool {
    left.summary == right.summary && left.texts == right.texts
  }
}

/// What is kept of one article for an index: all that it needs where there are no annotations.
public struct KeptRecords: Sendable {
  public var records: ArticleRecords
  /// Nil where they were not asked for, or not kept.
  public var texts: ClaimTexts?

  public init(records: ArticleRecords, texts: ClaimTexts? = nil) {
    self.records = records
    self.texts = texts
  }
}
