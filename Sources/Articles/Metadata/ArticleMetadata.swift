/// What an article states about itself. What it does not state is nil, never guessed.
public struct ArticleMetadata: Sendable, Equatable {
  /// The headline without markup, trimmed; the file's name where the text has none.
  public var title: String

  /// Where the headline stands in the text, as a range of bytes; nil where the file's name took
  /// its place.
  public var titleRange: Range<Int>?

  /// Who wrote it or which paper stands behind it ("Jane Doe and John Smith", "The Globe and Mail").
  public var byline: String?

  /// Where it was written, as in the dateline ("OTTAWA", "VANCOUVER and TORONTO").
  public var place: String?

  /// When it says that it was published.
  public var published: PublicationTime?

  public init(
    title: String, titleRange: Range<Int>? = nil, byline: String? = nil, place: String? = nil,
    published: PublicationTime? = nil
  ) {
    self.title = title
    self.titleRange = titleRange
    self.byline = byline
    self.place = place
    self.published = published
  }
}
