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

  /// The file at the time it was read; nil where that is not known for certain.
  public let fileIdentity: FileIdentity?

  /// Whether this is only the beginning of an article that is still being read.
  public let isPartial: Bool

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
  public init(path: ArticlePath, fileBytes: [UInt8], identity: FileIdentity? = nil) {
    self.init(
      path: path, fileBytes: fileBytes, text: ArticleText(decoding: fileBytes), published: nil,
      fileIdentity: identity)
  }

  /// Reads and decodes a file. Cost: O(n) in its size.
  public init(reading path: ArticlePath) throws(ArticlesError) {
    let (bytes, identity) = try ArticleFile.contents(path: path)
    self.init(path: path, fileBytes: bytes, identity: identity)
  }

  /// Reads the beginning of a file that is too large to be read before it is shown; nil where it
  /// is not. Fails as reading it whole would. Cost: does not depend on the file's size.
  private init?(readingBeginningOf path: ArticlePath) throws(ArticlesError) {
    guard
      let bytes = try ArticleFile.beginning(
        path: path, ifLargerThan: Self.partialLimit, count: Self.beginningSize)
    else { return nil }
    // Whole lines, where there are any; a character that is cut does not matter in the last one.
    let end = bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    self.init(
      path: path, fileBytes: [], text: ArticleText(decoding: Array(bytes[..<(end & ~1)])),
      published: nil, isPartial: true)
  }

  /// What can be shown of a file at once: the article, or the beginning of a large one. Cost: O(n)
  /// in the file's size up to a megabyte.
  public static func opened(at path: ArticlePath) throws(ArticlesError) -> Article {
    if let beginning = try Article(readingBeginningOf: path) { return beginning }
    return try Article(reading: path)
  }

  /// Files of up to so many bytes are read before they are shown.
  private static let partialLimit = 1 << 20

  /// How much of a larger file is shown until it is read, in bytes: more than any window holds.
  private static let beginningSize = 32_768

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
    path: ArticlePath, fileBytes: [UInt8], text: ArticleText, published: CalendarDate?,
    fileIdentity: FileIdentity? = nil, isPartial: Bool = false
  ) {
    self.path = path
    self.fileBytes = fileBytes
    self.fileIdentity = fileIdentity
    self.isPartial = isPartial
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
