import Articles

/// A part of a text that is analysed by itself: what is in sight first, and of a very long text
/// nothing but what is in sight, so that neither time nor memory grow with it.
public enum AnalysisWindow {
  /// The part of a text around a byte: from a line to a line, a quarter of it before the byte.
  ///
  /// - Parameter size: how long the part is, in bytes; at its ends it is up to `reach` shorter.
  ///
  /// Cost: does not depend on the length of the text.
  public static func around(_ byte: Int, size: Int, in text: ArticleText) -> Range<Int> {
    let count = text.bytes.count
    let start = max(0, min(byte - size / 4, count - size))
    let end = min(count, start + size)
    let first = start == 0 ? 0 : text.boundary(from: start)
    return first..<(end == count ? count : max(first, text.boundary(from: end - reach)))
  }

  /// How far the end of a line is looked for, in bytes.
  static let reach = 16_384
}

extension ArticleText {
  /// A place from a byte on where a text can be cut: after a line end, else after a blank, else
  /// before a character.
  fileprivate func boundary(from start: Int) -> Int {
    let part = bytes[start..<min(start + AnalysisWindow.reach, bytes.count)]
    if let end = part.firstIndex(of: 0x0A) ?? part.firstIndex(of: 0x20) { return end + 1 }
    return part.firstIndex { $0 & 0xC0 != 0x80 } ?? start
  }
}

extension DetectionInput {
  /// A part of an article as a text of its own; offsets count from its beginning.
  fileprivate init(_ article: Article, window: Range<Int>) {
    let whole = DetectionInput.notProse(of: article)
    let first = whole.firstIndex(endingAfter: window.lowerBound)
    let excluded = whole[first...].prefix { $0.lowerBound < window.upperBound }
      .map { $0.clamped(to: window).shifted(by: -window.lowerBound) }
    self.init(
      text: article.text.part(window), published: article.metadata.published?.date,
      excluded: excluded)
  }
}

extension ArticleAnalysis {
  /// Analyses a part of an article. Cost: O(n) in the length of the part.
  ///
  /// What is learnt of names elsewhere in the text is not known here, so that a name may be read
  /// otherwise than by an analysis of the whole.
  public init(of article: Article, within window: Range<Int>) {
    let found = ArticleAnalysis(of: DetectionInput(article, window: window))
    self.init(
      mentions: found.mentions.map { $0.shifted(by: window.lowerBound) },
      wordCount: found.wordCount)
  }
}

extension ArticleFindings {
  /// What follows from the mentions of a part of an article. Cost: O(n) in the length of the part.
  public init(of article: Article, mentions: [Mention], within window: Range<Int>) {
    let offset = window.lowerBound
    let found = ArticleFindings(
      in: DetectionInput(article, window: window),
      mentions: mentions.map { $0.shifted(by: -offset) })
    self.init(
      entities: found.entities,
      claims: found.claims.map { claim in
        var claim = claim
        claim.range = claim.range.shifted(by: offset)
        claim.sentence = claim.sentence.shifted(by: offset)
        if let range = claim.speaker?.range { claim.speaker?.range = range.shifted(by: offset) }
        return claim
      },
      checks: found.checks.map { check in
        var check = check
        check.range = check.range.shifted(by: offset)
        return check
      },
      passages: found.passages.map {
        Passage(range: $0.range.shifted(by: offset), kind: $0.kind)
      })
  }
}

extension Mention {
  fileprivate func shifted(by offset: Int) -> Mention {
    Mention(range: range.shifted(by: offset), kind: kind, quantity: quantity)
  }
}

extension Range<Int> {
  fileprivate func shifted(by offset: Int) -> Range<Int> {
    lowerBound + offset..<upperBound + offset
  }
}
