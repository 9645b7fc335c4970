/// The markup of a Markdown file as spans over its own bytes.
///
/// Follows CommonMark 0.31.2 with front matter. Simpler than it in two places: a line that is
/// indented inside a list is text and never code, and Markdown inside blocks of HTML is read.
struct MarkdownDocument: Sendable {
  /// Sorted by where a span begins, the longer one first.
  private(set) var spans: [MarkupSpan] = []

  /// Code, link destinations, HTML tags, front matter. Ascending, without overlap.
  private(set) var proseExclusions: [Range<Int>] = []

  /// The lines between the marks of the front matter; nil without any.
  private(set) var frontMatter: Range<Int>?

  /// Where the text after the front matter begins.
  var contentStart: Int {
    guard frontMatter != nil, let first = spans.first, first.kind == .frontMatter else { return 0 }
    return first.range.upperBound
  }

  /// A document without markup.
  init() {}

  /// Cost: O(n) for text; bounded tries keep hostile input from costing more than a few times that.
  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      var blocks = MarkdownBlocks(buffer)
      blocks.run()
      var inlines = MarkdownInlines(buffer, definitions: blocks.definitions)
      for text in blocks.texts { inlines.run(text) }
      frontMatter = blocks.frontMatter
      spans = (blocks.spans + inlines.spans).sorted {
        ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
      }
      proseExclusions = Self.merged(blocks.exclusions + inlines.exclusions)
    }
  }

  /// The text of a range as it is read: without the marks, white space as single blanks.
  func visibleText(_ range: Range<Int>, of bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = range.lowerBound
    func append(upTo end: Int) {
      while index < end {
        let byte = bytes[index]
        if byte == 0x20 || (0x09...0x0D).contains(byte) {
          if let last = result.last, last != 0x20 { result.append(0x20) }
        } else {
          result.append(byte)
        }
        index += 1
      }
    }
    var next = firstSpan(from: range.lowerBound)
    while next < spans.count, spans[next].range.lowerBound < range.upperBound {
      let span = spans[next]
      next += 1
      switch span.kind {
      case .hiddenSyntax, .syntax, .html, .frontMatter:
        append(upTo: min(span.range.lowerBound, range.upperBound))
        index = max(index, min(span.range.upperBound, range.upperBound))
      default: break
      }
    }
    append(upTo: range.upperBound)
    if result.last == 0x20 { result.removeLast() }
    return result
  }

  private func firstSpan(from offset: Int) -> Int {
    spans.partitioningIndex { $0.range.lowerBound >= offset }
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}
