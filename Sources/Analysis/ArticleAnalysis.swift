import Articles

/// What the machine finds in one article.
///
/// The analysis is pure: the same bytes and the same date give the same result, on any thread.
public struct ArticleAnalysis: Sendable {
  /// Ascending, none overlapping another.
  public let mentions: [Mention]

  /// Words and numbers of the text.
  public let wordCount: Int

  /// Takes what was found elsewhere: mentions ascending, none overlapping another.
  public init(mentions: [Mention], wordCount: Int) {
    self.mentions = mentions
    self.wordCount = wordCount
  }

  /// Analyses an article. Cost: O(n) in the length of the text.
  public init(of article: Article) {
    self.init(of: DetectionInput(article))
  }

  /// Analyses a text by all detectors. Cost: O(n) in its length.
  public init(of input: DetectionInput) {
    mentions = Self.withoutOverlaps(Detectors.all.flatMap { $0.mentions(in: input) })
    wordCount = input.tokens.tokens.count { $0.kind == .word || $0.kind == .number }
  }

  /// Where mentions overlap, the longest stays: "Boeing 787" is a name, "US$5 million" is money.
  /// Of equally long ones the name stays.
  private static func withoutOverlaps(_ mentions: [Mention]) -> [Mention] {
    var result: [Mention] = []
    result.reserveCapacity(mentions.count)
    for mention in mentions.sorted(by: isBefore) {
      guard let last = result.last, last.range.overlaps(mention.range) else {
        result.append(mention)
        continue
      }
      if mention.range.count > last.range.count { result[result.count - 1] = mention }
    }
    return result
  }

  private static func isBefore(_ left: Mention, _ right: Mention) -> Bool {
    if left.range.lowerBound != right.range.lowerBound {
      return left.range.lowerBound < right.range.lowerBound
    }
    if left.range.count != right.range.count { return left.range.count > right.range.count }
    return left.kind.isEntity && !right.kind.isEntity
  }
}
