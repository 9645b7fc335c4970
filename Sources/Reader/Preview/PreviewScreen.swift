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
    var styles = [Style?](repeating: theme.text, count: line.count)
    func lay(over range: Range<Int>, _ change: (Style) -> Style?) {
      for byte in range.clamped(to: line) {
        let index = byte - line.lowerBound
        if let style = styles[index] { styles[index] = change(style) }
      }
    }
    if preview.article.format == .plain, let title = preview.article.metadata.titleRange {
      lay(over: title) { theme.title(over: $0) }
    }
    for span in preview.article.markup where span.range.overlaps(line) {
      lay(over: span.range) { theme.markup(span.kind, over: $0) }
    }
    for mention in preview.mentions where mention.range.overlaps(line) {
      lay(over: mention.range) { theme.highlight(mention.kind, over: $0) }
    }
    var column = columns.lowerBound
    var start = line.lowerBound
    let bytes = preview.article.text.bytes
    while start < line.upperBound {
      let style = styles[start - line.lowerBound]
      var end = start + 1
      while end < line.upperBound, styles[end - line.lowerBound] == style { end += 1 }
      if let style {
        column += canvas.write(
          bytes: bytes[start..<end], row: row, column: column, style: style,
          limit: columns.upperBound - column)
      }
      start = end
    }
  }
}
