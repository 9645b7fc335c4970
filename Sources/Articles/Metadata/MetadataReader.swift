/// Finds headline, byline, place and date in the text of an article.
enum MetadataReader {
  static func metadata(
    of text: ArticleText, markdown: MarkdownDocument, path: ArticlePath
  ) -> ArticleMetadata {
    ArticleMetadata(title: path.displayName)
  }
}
