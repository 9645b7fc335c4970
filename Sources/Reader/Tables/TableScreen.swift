import Terminal

/// Draws a table: headings where it has any, and the rows that are in sight.
///
/// A list of any length costs what its visible rows cost: the cells of a row are asked for when the
/// row is drawn.
struct TableScreen {
  let columns: [TableColumn]
  let theme: Theme
  /// Whether a selected row is shown as the one that keys go to.
  var isFocused = true

  /// Rows that the headings take.
  var headingRows: Int { columns.contains { !$0.title.isEmpty } ? 1 : 0 }

  /// - Parameters:
  ///   - selection: the selected row; nil selects none.
  ///   - cells: gives the cells of a row, one for each column.
  func draw(
    rows count: Int, selection: ListSelection?, in area: Area, on canvas: inout Canvas,
    cells: (Int) -> [TableCell]
  ) {
    let places = columns.places(in: area.columns)
    if headingRows > 0, let row = area.rows.first { drawHeadings(places, row, on: &canvas) }
    let body = area.dropFirst(rows: headingRows)
    let top = selection?.top(rows: body.rows.count, of: count) ?? 0
    for (offset, row) in body.rows.enumerated() where top + offset < count {
      draw(cells(top + offset), places, row, on: &canvas)
      if let selection, selection.row == top + offset {
        markSelected(row: row, area.columns, on: &canvas)
      }
    }
  }

  /// Draws a single row, wherever it is.
  func draw(_ cells: [TableCell], row: Int, in area: Range<Int>, on canvas: inout Canvas) {
    draw(cells, columns.places(in: area), row, on: &canvas)
  }

  private func draw(
    _ cells: [TableCell], _ places: [Range<Int>?], _ row: Int, on canvas: inout Canvas
  ) {
    for (index, cell) in cells.enumerated() where places.indices.contains(index) {
      guard let place = places[index] else { continue }
      draw(cell, columns[index], place, row, on: &canvas)
    }
  }

  private func markSelected(row: Int, _ columns: Range<Int>, on canvas: inout Canvas) {
    let style = theme
    let isFocused = isFocused
    canvas.restyle(row: row, columns: columns) {
      $0 = isFocused ? style.selectedRow(over: $0) : style.followedRow($0)
    }
  }

  private func drawHeadings(_ places: [Range<Int>?], _ row: Int, on canvas: inout Canvas) {
    for (column, place) in zip(columns, places) {
      guard let place else { continue }
      draw(TableCell(column.title, theme.dimmed), column, place, row, on: &canvas)
    }
  }

  private func draw(
    _ cell: TableCell, _ column: TableColumn, _ place: Range<Int>, _ row: Int,
    on canvas: inout Canvas
  ) {
    var start = place.lowerBound
    if column.alignment == .right { start = max(start, place.upperBound - cell.columns) }
    for (index, piece) in cell.pieces.enumerated() {
      let room = place.upperBound - start
      guard room > 0 else { return }
      // A cut is shown by an ellipsis, whichever piece it falls in.
      let isLast = cell.pieces[(index + 1)...].allSatisfy { $0.text.isEmpty }
      let text = OneLine.keepingBlanks(piece.text, columns: room, isLast: isLast)
      start += canvas.write(
        text, row: row, column: start, style: piece.style ?? column.style, limit: room)
    }
  }
}
