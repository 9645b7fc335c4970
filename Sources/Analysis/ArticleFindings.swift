import Articles

/// What follows from the mentions of an article: which of them name the same thing, what is
/// claimed, and where the article contradicts itself.
///
/// Kept apart from `ArticleAnalysis`, since highlights are wanted before the first paint and these
/// are not.
public struct ArticleFindings: Sendable {
  public let entities: EntityIndex
  /// In the order of the text.
  public let claims: [Claim]
  /// In the order of the text.
  public let checks: [Check]

  /// - Parameter mentions: the mentions of the article, ascending, none overlapping another.
  ///
  /// Cost: O(n) in the length of the text.
  public init(of article: Article, mentions: [Mention]) {
    let input = DetectionInput(article)
    entities = EntityIndex(mentions, in: article.text)
    claims = Claims.claims(in: input, mentions: mentions)
    checks = Checks.checks(in: input, mentions: mentions)
  }
}

extension DetectionInput {
  /// What detectors are given of an article. Cost: O(n) in the length of the text.
  public init(_ article: Article) {
    self.init(
      text: article.text, published: article.metadata.published?.date,
      excluded: article.proseExclusions)
  }
}
