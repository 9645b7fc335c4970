import Terminal

/// A list over the body of the window.
struct ListScreen {
  let panel: ListPanel
  let theme: Theme
  let frame: Frame

  func draw(on canvas: inout Canvas) {
    canvas.fill(
      row: 0, column: 0, columns: frame.columns, rows: frame.body.upperBound, style: theme.text)
    if frame.hasHeader {
      let title = "\(panel.title) · \(panel.selected + 1) of \(panel.items.count)"
      canvas.write(
        OneLine.of(title, columns: frame.columns - 2), row: 0, column: 1, style: theme.bar)
    }
    for (offset, row) in frame.body.enumerated() where top + offset < panel.items.count {
      draw(panel.items[top + offset], isSelected: top + offset == panel.selected, on: &canvas, row)
    }
  }

  /// The first item in sight.
  private var top: Int {
    let rows = frame.body.count
    return max(0, min(panel.selected - rows / 2, panel.items.count - rows))
  }

  /// The item that a row of the window shows; nil for a row without one.
  func item(atRow row: Int) -> Int? {
    let index = top + row - frame.body.lowerBound
    return frame.body.contains(row) && panel.items.indices.contains(index) ? index : nil
  }

  private func draw(
    _ item: ListPanel.Item, isSelected: Bool, on canvas: inout Canvas, _ row: Int
  ) {
    canvas.write(item.sign, row: row, column: 1, style: theme.key)
    let detailWidth = min(CellWidth.columns(of: item.detail), max(0, frame.columns / 2))
    let textWidth = max(1, frame.columns - 5 - detailWidth)
    canvas.write(
      OneLine.of(item.text, columns: textWidth - 1), row: row, column: 4, style: theme.text)
    if detailWidth > 0 {
      canvas.write(
        OneLine.of(item.detail, columns: detailWidth), row: row,
        column: frame.columns - detailWidth - 1, style: theme.dimmed)
    }
    if isSelected {
      canvas.restyle(row: row, columns: 0..<frame.columns) { $0 = theme.selectedRow }
    }
  }
}
