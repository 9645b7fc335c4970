import Terminal

/// A list over the body of the window.
struct ListScreen {
  let panel: ListPanel
  let theme: Theme
  let frame: Frame
  /// The key that shows all items again.
  let cancelKey: String

  func draw(on canvas: inout Canvas) {
    canvas.fill(
      row: 0, column: 0, columns: frame.columns, rows: frame.body.upperBound, style: theme.text)
    if frame.hasHeader {
      var title = "\(panel.title) · \(min(panel.selected + 1, panel.items.count))"
      title += " of \(panel.items.count)"
      if panel.items.count < panel.count { title += " (\(panel.count) in all)" }
      if !panel.query.isEmpty { title += " · /\(panel.query)" }
      if let order = panel.order, order != panel.orders.first { title += " · by \(order.rawValue)" }
      canvas.write(
        OneLine.of(title, columns: frame.columns - 2), row: 0, column: 1, style: theme.bar)
    }
    if panel.items.isEmpty {
      canvas.write(
        OneLine.of("Nothing matches; \(cancelKey) shows all", columns: frame.columns - 2),
        row: frame.body.lowerBound, column: 1, style: theme.dimmed)
    }
    let table = TableScreen(
      columns: [
        TableColumn(width: .fixed(panel.signColumns), style: theme.key),
        TableColumn(width: .share(1), style: theme.text),
        TableColumn(width: .fixed(detailColumns), alignment: .right, style: theme.dimmed),
      ], theme: theme)
    let area = Area(rows: frame.body, columns: 1..<max(1, frame.columns - 1))
    table.draw(rows: panel.items.count, selection: panel.selection, in: area, on: &canvas) {
      let item = panel.items[$0]
      return [TableCell(item.sign), TableCell(item.text), TableCell(item.detail)]
    }
  }

  /// The item that a row of the window shows; nil for a row without one.
  func item(atRow row: Int) -> Int? {
    guard frame.body.contains(row) else { return nil }
    let top = panel.selection.top(rows: frame.body.count, of: panel.items.count)
    let index = top + row - frame.body.lowerBound
    return panel.items.indices.contains(index) ? index : nil
  }

  /// As wide as the widest detail of the first items, half the window at most.
  private var detailColumns: Int {
    let widest = panel.items.prefix(200).map { CellWidth.columns(of: $0.detail) }.max() ?? 0
    return min(widest, frame.columns / 2)
  }
}
