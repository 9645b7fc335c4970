/// A stretch of Markdown over the bytes of the file.
public struct MarkupSpan: Sendable, Equatable {
  /// What a stretch of Markdown is.
  public enum Kind: Sendable, Hashable {
    /// The text of a heading, without its marks; level 1 to 6.
    case heading(level: Int)
    case emphasis
    case strong
    /// The text of a code span, or the lines of a code block, without the marks.
    case code
    /// The text of a link or of an image; the destination without angle brackets and escapes.
    case link(destination: String)
    /// The lines of a quoted block, with their marks.
    case quotation
    /// A block of `key: value` lines between two lines of dashes at the top of the file.
    case frontMatter
    /// An HTML tag or comment.
    case html
    /// Marks that tell what a line is, to be shown dimmed: `#`, `>`, `-`, `1.`, fences, rules, link
    /// definitions.
    case syntax
    /// Marks that a page can leave out: those of emphasis, code and links, link destinations,
    /// backslashes of escapes.
    case hiddenSyntax
  }

  /// Half-open range of UTF-8 byte offsets in the article's text.
  public var range: Range<Int>

  public var kind: Kind

  public init(range: Range<Int>, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}
