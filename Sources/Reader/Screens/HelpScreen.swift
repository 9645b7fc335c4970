import Terminal

/// The page of keys, over the body of the window.
struct HelpScreen {
  let page: HelpPage
  let theme: Theme
  let frame: Frame

  /// Which lines are in sight, and how to see the others.
  func status(leave: String, find: String) -> String {
    var parts: [String] = []
    let end = min(page.lines.count, page.top + frame.body.count)
    if page.lines.isEmpty {
      parts.append("nothing holds \(page.narrowing)")
    } else if end - page.top < page.lines.count {
      parts.append("lines \(page.top + 1)–\(end) of \(page.lines.count)")
    }
    if !page.narrowing.isEmpty { parts.append("/\(page.narrowing)") }
    return (parts + ["\(find) finds a key", "\(leave) goes back"]).joined(separator: " · ")
  }

  func draw(on canvas: inout Canvas) {
    canvas.fill(
      row: 0, column: 0, columns: frame.columns, rows: frame.body.upperBound, style: theme.text)
    if frame.hasHeader { canvas.write(page.title, row: 0, column: 1, style: theme.bar) }
    let keyWidth = min(16, frame.columns / 4)
    for (offset, row) in frame.body.enumerated() where page.top + offset < page.lines.count {
      let line = page.lines[page.top + offset]
      canvas.write(line.heading, row: row, column: 1, style: theme.heading)
      canvas.write(line.keys, row: row, column: 2, style: theme.key)
      let room = max(0, frame.columns - 5 - keyWidth)
      canvas.write(
        OneLine.keepingBlanks(line.text, columns: room, isLast: true), row: row,
        column: 4 + keyWidth, style: theme.text)
      let nameColumn = frame.columns - CellWidth.columns(of: line.name) - 1
      let textEnd = 4 + keyWidth + CellWidth.columns(of: line.text)
      if nameColumn > textEnd + 1 {
        canvas.write(line.name, row: row, column: nameColumn, style: theme.dimmed)
      }
    }
  }
}
