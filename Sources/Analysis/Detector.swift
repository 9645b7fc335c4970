import Articles

/// What a detector is given: a text with its tokens, and what is known about the article.
public struct DetectionInput: Sendable {
  /// The text whose byte offsets the mentions are given in.
  public let text: ArticleText

  /// The tokens and sentences of `text`.
  public let tokens: TokenizedText

  /// What the grammars of figures and claims see of `text`.
  let lexemes: [Lexeme]

  /// The day on which the article appeared, where it is known.
  public let published: CalendarDate?

  /// Half-open byte ranges that are not prose (link destinations, code, marks of Markdown), sorted and
  /// disjoint. No mention begins or ends in one; only a mark of a quoted line can lie within a figure.
  public let excluded: [Range<Int>]

  /// - Parameters:
  ///   - tokens: The tokens of `text`; they are made here when not given.
  ///   - excluded: Sorted, disjoint byte ranges that are not prose.
  public init(
    text: ArticleText, tokens: TokenizedText? = nil, published: CalendarDate? = nil,
    excluded: [Range<Int>] = []
  ) {
    self.text = text
    self.tokens = tokens ?? TokenizedText(text)
    self.published = published
    self.excluded = excluded
    lexemes = text.bytes.withUnsafeBufferPointer { FigureLexer.lexemes(of: $0, excluded: excluded) }
  }

  /// The text of a byte range as it is read, without what is not prose, such as the marks and the
  /// address of a link; all of it where nothing else is there. Cost: O(log m + n) in the number of
  /// excluded ranges and the length.
  func prose(_ range: Range<Int>) -> String {
    let first = excluded.isEmpty ? 0 : excluded.firstIndex(endingAfter: range.lowerBound)
    guard first < excluded.count, excluded[first].lowerBound < range.upperBound else {
      return text.string(range)
    }
    var bytes: [UInt8] = []
    var start = range.lowerBound
    for gap in excluded[first...].prefix(while: { $0.lowerBound < range.upperBound }) {
      if gap.lowerBound > start { bytes += text.bytes[start..<gap.lowerBound] }
      start = gap.upperBound
    }
    if start < range.upperBound { bytes += text.bytes[start..<range.upperBound] }
    return bytes.isEmpty ? text.string(range) : String(decoding: bytes, as: UTF8.self)
  }

  /// Whether nothing in a byte range is left out. Cost: O(log m) in the number of excluded ranges.
  func isProse(_ range: Range<Int>) -> Bool {
    guard !excluded.isEmpty else { return true }
    let first = excluded.firstIndex(endingAfter: range.lowerBound)
    return first == excluded.count || excluded[first].lowerBound >= range.upperBound
  }
}

/// Something that finds mentions of one family (names, figures) in a text.
///
/// A detector is pure: the same input gives the same mentions, on any thread. It does no input or
/// output.
public protocol Detector: Sendable {
  /// What the detector is called where its work is recorded: `entities`, `quantities`.
  var name: String { get }

  /// Changes whenever the same input may give other mentions.
  var version: String { get }

  /// The mentions in a text, sorted by range, not overlapping.
  func mentions(in input: DetectionInput) -> [Mention]
}
