import Articles
import Terminal

extension GrepResults {
  /// What the status line tells of the selected hit.
  func statusParts(_ theme: Theme) -> [(String, Style)] {
    guard hits.indices.contains(selection.row) else { return [] }
    let hit = hits[selection.row]
    var parts = [
      (articles[hit.article].displayName, theme.bar), (" · line \(hit.line)", theme.text),
    ]
    if isRunning { parts.append((" · Esc ends the search", theme.dimmed)) }
    return parts
  }
}

/// The hits of a search in all articles: the article, the line, and the hit lit in it.
struct ResultsScreen {
  let results: GrepResults
  let theme: Theme
  let frame: Frame
  /// The key that leaves the list.
  let leave: String

  func draw(on canvas: inout Canvas) {
    if frame.hasHeader { drawHeader(on: &canvas) }
    let area = Area(rows: frame.body, columns: 1..<max(1, frame.columns - 1))
    guard !results.hits.isEmpty else {
      let text = results.isRunning ? "searching…" : "Nothing was found; \(leave) goes back"
      canvas.write(text, row: frame.body.lowerBound, column: 1, style: theme.dimmed)
      return
    }
    let columns = [
      TableColumn(width: .share(1), style: theme.dimmed),
      TableColumn(
        width: .fixed(6), alignment: .right, style: theme.dimmed, leastTableWidth: 60),
      TableColumn(width: .share(3), style: theme.text),
    ]
    let places = columns.places(in: area.columns)
    let room = places.last.flatMap { $0?.count } ?? 40
    TableScreen(columns: columns, theme: theme).draw(
      rows: results.hits.count, selection: results.selection, in: area, on: &canvas
    ) { row in
      let hit = results.hits[row]
      let isFirst = row == 0 || results.hits[row - 1].article != hit.article
      // The name stands once for each article, and at the top of the window.
      let isTop = row == results.selection.top(rows: area.rows.count, of: results.hits.count)
      let name = isFirst || isTop ? results.articles[hit.article].displayName : ""
      return [TableCell(OneLine.of(name, columns: 200)), TableCell("\(hit.line)"), line(hit, room)]
    }
  }

  /// The line, begun so late that the hit is in sight.
  private func line(_ hit: GrepHit, _ room: Int) -> TableCell {
    let lead = max(10, room / 3)
    var before = hit.before
    if CellWidth.columns(of: before) > lead {
      while CellWidth.columns(of: before) >= lead, !before.isEmpty { before.removeFirst() }
      before = "…" + before
    }
    return TableCell([
      .init(before), .init(hit.text, theme.searchHit(theme.text, isCurrent: false)),
      .init(hit.after),
    ])
  }

  private func drawHeader(on canvas: inout Canvas) {
    let right = results.status
    let rightColumn = frame.columns - CellWidth.columns(of: right) - 1
    let room = max(0, rightColumn - 3)
    canvas.write(
      OneLine.of("Search: \(results.query.text)", columns: room), row: 0, column: 1,
      style: theme.bar)
    canvas.write(right, row: 0, column: max(1, rightColumn), style: theme.dimmed)
  }
}
