/// The markup of a Markdown file as spans over its own bytes.
struct MarkdownDocument: Sendable {
  /// Sorted by where a span begins, the longer one first.
  var spans: [MarkupSpan] = []

  /// Ascending, without overlap.
  var proseExclusions: [Range<Int>] = []

  init() {}

  init(_ bytes: [UInt8]) {}
}
