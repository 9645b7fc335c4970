import Analysis
import Annotations
import Articles
import Terminal

/// Draws lines of an article, each stretch in the style of all that lies over it.
///
/// Styles are laid over one another in this order: Markdown, passages, highlights, annotations on text that
/// is not highlighted, search hits, and what is current.
struct LinePainter {
  private let reader: ArticleReader
  private let theme: Theme
  /// From the first byte of the lines to the last.
  let shown: Range<Int>
  private let markup: [MarkupSpan]
  private let passages: [Passage]
  private let highlights: [(range: Range<Int>, kind: MentionKind)]
  private let annotated: [Range<Int>]
  private let hits: [(range: Range<Int>, isCurrent: Bool)]
  private let current: Range<Int>?
  /// The headline of a text without markup.
  private let title: Range<Int>?
  /// The line that was drawn last.
  private var styled = StyledLine()

  /// Collects what lies over the lines that will be drawn. Cost: O(log n) in all that lies over
  /// the article, and the number found.
  init(reader: ArticleReader, theme: Theme, showing lines: [PageLayout.Line]) {
    self.reader = reader
    self.theme = theme
    let start = lines.first?.range.lowerBound ?? 0
    let shown = start..<max(start, lines.last?.range.upperBound ?? 0)
    self.shown = shown
    markup = reader.markup(overlapping: shown)
    passages = reader.passages(overlapping: shown)
    let all = reader.highlights
    highlights = all[all.firstIndex(endingAfter: shown.lowerBound)...]
      .prefix { $0.range.lowerBound < shown.upperBound }.map { ($0.range, $0.kind) }
    annotated = reader.annotations(overlapping: shown).compactMap(\.range)
    title = reader.article.format == .plain ? reader.article.metadata.titleRange : nil
    let search = reader.search
    let found = search?.hits ?? []
    let first = found.firstIndex(endingAfter: shown.lowerBound)
    hits = found.indices[first...].prefix { found[$0].lowerBound < shown.upperBound }
      .map { (found[$0], $0 == search?.current) }
    current = reader.selection ?? reader.pinnedRange ?? reader.currentHighlight?.range
  }

  mutating func draw(_ line: Range<Int>, on canvas: inout Canvas, row: Int, column: Int) {
    guard !line.isEmpty else { return }
    style(line)
    styled.draw(of: reader.article.text.bytes, on: &canvas, row: row, column: column)
  }

  private mutating func style(_ line: Range<Int>) {
    styled.begin(line, style: theme.text)
    if let title { styled.lay(over: title) { theme.title(over: $0) } }
    for span in markup { styled.lay(over: span.range) { theme.markup(span.kind, over: $0) } }
    for passage in passages {
      styled.lay(over: passage.range) { theme.passage(passage.kind, over: $0) }
    }
    var index = highlights.partitioningIndex { $0.range.upperBound > line.lowerBound }
    while index < highlights.count, highlights[index].range.lowerBound < line.upperBound {
      let (range, kind) = highlights[index]
      styled.lay(over: range) { theme.highlight(kind, over: $0) }
      index += 1
    }
    for range in annotated { styled.lay(over: range) { theme.annotated($0) } }
    for hit in hits {
      styled.lay(over: hit.range) { theme.searchHit($0, isCurrent: hit.isCurrent) }
    }
    if let current { styled.lay(over: current) { theme.current($0) } }
  }
}
