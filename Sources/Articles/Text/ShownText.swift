/// A text without what a page leaves out, such as the marks of Markdown, and where each of its parts
/// stands in the source: for finding what is read, `4.2 million`, where `**4.2** million` is written.
///
/// A text of which nothing is left out costs nothing.
public struct ShownText: Sendable {
  public let text: ArticleText

  /// Where each part that was kept begins, in the shown text and in the source; both ascending.
  private var starts: [Int] = []
  private var sources: [Int] = []
  private let sourceCount: Int

  /// Cost: O(n) in the length of the text, O(1) where nothing is hidden.
  ///
  /// - Parameter hidden: byte ranges that are left out, ascending by where they begin.
  public init(_ text: ArticleText, hiding hidden: [Range<Int>]) {
    sourceCount = text.bytes.count
    guard !hidden.isEmpty else {
      self.text = text
      return
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.bytes.count)
    var end = 0
    for range in hidden + [sourceCount..<sourceCount] where range.upperBound >= end {
      let start = max(end, range.lowerBound)
      if start > end {
        starts.append(bytes.count)
        sources.append(end)
        bytes += text.bytes[end..<start]
      }
      end = range.upperBound
    }
    self.text = ArticleText(wellFormed: bytes, text.encoding)
  }

  /// The text of an article's file as a page shows it. Cost: O(n) in its length.
  public init(_ text: ArticleText, of path: ArticlePath) {
    let spans = ArticleFormat(path: path) == .markdown ? MarkdownDocument(text.bytes).spans : []
    self.init(text, hiding: spans.filter { $0.kind == .hiddenSyntax }.map(\.range))
  }

  /// Where a part of the shown text stands in the source, with what is hidden inside it but not
  /// around it. Cost: O(log n).
  public func source(of shown: Range<Int>) -> Range<Int> {
    guard !starts.isEmpty, !shown.isEmpty else { return shown }
    let first = part(holding: shown.lowerBound)
    let last = part(holding: shown.upperBound - 1)
    return sources[first] + shown.lowerBound - starts[first]..<sources[last] + shown.upperBound
      - starts[last]
  }

  /// The byte of the shown text that a byte of the source is, or the next that is shown. Cost:
  /// O(log n).
  public func shown(ofSource byte: Int) -> Int {
    guard !starts.isEmpty else { return byte }
    let next = sources.partitioningIndex { $0 > byte }
    guard next > 0 else { return 0 }
    let end = next < starts.count ? starts[next] : text.bytes.count
    return min(end, starts[next - 1] + byte - sources[next - 1])
  }

  private func part(holding byte: Int) -> Int {
    let next = starts.partitioningIndex { $0 > byte }
    return max(0, next - 1)
  }
}
