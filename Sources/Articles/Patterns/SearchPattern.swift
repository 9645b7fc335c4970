/// What is looked for: a text or a regular expression, as it was typed.
///
/// Small letters also stand for capitals, unless the pattern has a capital itself. A blank stands
/// for white space with at most one line break, so that a hit may lie across the lines of a
/// paragraph; straight and curved quotation marks are alike, and so are hyphens.
public struct SearchPattern: Sendable {
  /// As typed.
  public let source: String

  private enum Kind: Sendable {
    case text(TextSearch)
    case expression(PatternProgram, reversed: PatternProgram)
  }

  private let kind: Kind

  /// Reads a regular expression; one that is nothing but text is searched for as text.
  ///
  /// Throws what is wrong with it. Cost: O(n) in what its counts multiply it to.
  public init(_ source: String) throws(PatternError) {
    self.source = source
    let result = try PatternParser.parse(source)
    if let literal = result.literal {
      kind = .text(TextSearch(literal))
    } else {
      kind = .expression(
        try PatternProgram(result.node), reversed: try PatternProgram(result.node, reversed: true))
    }
  }

  /// Looks for a text, whatever signs are in it.
  public init(text: String) {
    source = text
    kind = .text(TextSearch(text))
  }

  /// What finds the hits; to be used from one thread.
  public func searcher() -> Searcher {
    switch kind {
    case .text(let search): Searcher(search)
    case .expression(let program, let reversed):
      Searcher(PatternSearcher(program, reversed: reversed))
    }
  }

  /// Finds the hits of a pattern, and remembers what it has learned of the pattern meanwhile.
  public final class Searcher {
    private let text: TextSearch?
    private let expression: PatternSearcher?

    fileprivate init(_ search: TextSearch) {
      text = search
      expression = nil
    }

    fileprivate init(_ searcher: PatternSearcher) {
      text = nil
      expression = searcher
    }

    /// The first hit at or after a byte; nil where there is none. Hits are never empty.
    ///
    /// - Parameter limit: Hits that begin at or after this byte do not count, so that a long search
    ///   can be done in steps and given up between them.
    ///
    /// Cost: O(n) in the distance.
    public func next(
      in article: ArticleText, from start: Int, startingBefore limit: Int = .max
    ) -> Range<Int>? {
      if let text { return text.next(in: article, from: start, startingBefore: limit) }
      return article.bytes.withUnsafeBufferPointer { bytes in
        expression?.next(
          in: bytes, from: max(0, start), startingBefore: min(limit, bytes.count))
      }
    }

    /// All places as ascending ranges of bytes, none overlapping another.
    public func hits(in article: ArticleText) -> [Range<Int>] {
      var hits: [Range<Int>] = []
      var start = 0
      while let hit = next(in: article, from: start) {
        hits.append(hit)
        start = hit.upperBound
      }
      return hits
    }
  }
}
