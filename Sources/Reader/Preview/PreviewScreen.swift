import Analysis
import Articles
import Terminal

/// Draws the beginning of an article beside the shelf.
struct PreviewScreen {
  let preview: ArticlePreview
  let theme: Theme

  func draw(in area: Area, on canvas: inout Canvas) {
    let layout = PageLayout(
      text: preview.article.text, width: area.columns.count, hidden: preview.hidden,
      unbroken: preview.mentions.filter { !$0.kind.isEntity }.map(\.range))
    for (line, row) in zip(layout.lines(from: layout.first, count: area.rows.count), area.rows) {
      draw(line.range, row: row, area.columns, on: &canvas)
    }
  }

  private func draw(
    _ line: Range<Int>, row: Int, _ columns: Range<Int>, on canvas: inout Canvas
  ) {
    var styled = StyledLine(line, style: theme.text)
    if preview.article.format == .plain, let title = preview.article.metadata.titleRange {
      styled.lay(over: title) { theme.title(over: $0) }
    }
    for span in preview.article.markup where span.range.overlaps(line) {
      styled.lay(over: span.range) { theme.markup(span.kind, over: $0) }
    }
    for mention in preview.mentions where mention.range.overlaps(line) {
      styled.lay(over: mention.range) { theme.highlight(mention.kind, over: $0) }
    }
    styled.draw(
      of: preview.article.text.bytes, on: &canvas, row: row, column: columns.lowerBound,
      end: columns.upperBound)
  }
}
