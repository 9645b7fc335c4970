/// How the text of an article is marked up.
public enum ArticleFormat: Sendable {
  case plain, markdown

  /// Markdown for names that end in `.md` or `.markdown` in any case, else plain.
  public init(path: ArticlePath) {
    switch path.fileExtension {
    case "md", "markdown": self = .markdown
    default: self = .plain
    }
  }
}

/// One article: its text, what it states about itself, and its markup.
public struct Article: Sendable {
  /// As given; `-` for standard input.
  public let path: ArticlePath

  /// What is on the disk, for whoever needs to tell whether it changed; empty for a text that came
  /// inside JSON.
  public let fileBytes: [UInt8]

  public let text: ArticleText
  public let format: ArticleFormat
  public let positions: TextPositions
  public let metadata: ArticleMetadata

  /// Markdown only, else empty. Sorted by where a span begins, the longer one first.
  public let markup: [MarkupSpan]

  /// What is not prose: code, link destinations, HTML tags, front matter. Ascending ranges of bytes
  /// without overlap; empty in plain text.
  public let proseExclusions: [Range<Int>]

  /// Decodes and reads a file. Cost: O(n) in its size.
  public init(path: ArticlePath, fileBytes: [UInt8]) {
    self.init(
      path: path, fileBytes: fileBytes, text: ArticleText(decoding: fileBytes), published: nil)
  }

  /// Takes a text as given, for example one that came inside JSON.
  ///
  /// - Parameter published: The day to take where the text states none.
  public init(path: ArticlePath, text: ArticleText, published: CalendarDate? = nil) {
    self.init(path: path, fileBytes: [], text: text, published: published)
  }

  /// Takes a text as given.
  ///
  /// - Parameter published: The day to take where the text states none.
  public init(path: ArticlePath, text: String, published: CalendarDate? = nil) {
    self.init(path: path, text: ArticleText(text), published: published)
  }

  private init(
    path: ArticlePath, fileBytes: [UInt8], text: ArticleText, published: CalendarDate?
  ) {
    self.path = path
    self.fileBytes = fileBytes
    self.text = text
    format = ArticleFormat(path: path)
    positions = TextPositions(text)
    let markdown = format == .markdown ? MarkdownDocument(text.bytes) : MarkdownDocument()
    markup = markdown.spans
    proseExclusions = markdown.proseExclusions
    var metadata = MetadataReader.metadata(of: text, markdown: markdown, path: path)
    if metadata.published == nil {
      metadata.published = published.map { PublicationTime(date: $0) }
    }
    self.metadata = metadata
  }
}
