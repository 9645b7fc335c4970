import Annotations
import Settings
import Terminal

/// The form of an annotation, at the bottom of the body, so that the text stays in sight above.
struct FormScreen {
  let form: AnnotationForm
  let theme: Theme
  let frame: Frame
  let settings: Settings
  let hasUnicode: Bool

  /// Rows of the body that the form leaves to the text.
  var rowsLeft: Int { frame.body.count - height(of: rows) }

  private var rows: FormRows {
    FormRows(
      form: form, theme: theme, settings: settings, columns: max(1, frame.columns - 4))
  }

  private func height(of rows: FormRows) -> Int { min(rows.rows.count + 2, frame.body.count) }

  func draw(on canvas: inout Canvas) {
    let rows = rows
    let height = height(of: rows)
    let top = frame.body.upperBound - height
    let unicode = hasUnicode
    canvas.fill(row: top, column: 0, columns: frame.columns, rows: height, style: theme.text)
    drawBorder(on: &canvas, top: top, height: height, unicode: unicode)
    let room = max(1, height - 2)
    // A row below the focused one is kept in sight, where there is room for it.
    let below = room > 1 ? 1 : 0
    let first = max(0, min(rows.focusedRow - room + 1 + below, rows.rows.count - room))
    for offset in 0..<room where first + offset < rows.rows.count {
      draw(rows.rows[first + offset], on: &canvas, row: top + 1 + offset)
    }
    if let cursor = rows.cursor, (first..<first + room).contains(cursor.row) {
      canvas.cursor = (
        top + 1 + cursor.row - first, min(frame.columns - 2, 2 + cursor.column)
      )
    }
  }

  private func draw(_ row: FormRows.Row, on canvas: inout Canvas, row index: Int) {
    var column = 2
    for (text, style) in row {
      let room = frame.columns - 2 - column
      guard room > 0 else { break }
      column += canvas.write(text, row: index, column: column, style: style, limit: room)
    }
  }

  private func drawBorder(on canvas: inout Canvas, top: Int, height: Int, unicode: Bool) {
    guard frame.columns >= 4, height >= 2 else { return }
    let (horizontal, vertical) = unicode ? ("─", "│") : ("-", "|")
    let corners = unicode ? ["┌", "┐", "└", "┘"] : ["+", "+", "+", "+"]
    let line = String(repeating: horizontal, count: frame.columns - 2)
    let bottom = top + height - 1
    canvas.write(corners[0] + line + corners[1], row: top, column: 0, style: theme.rule)
    for row in top + 1..<max(top + 1, bottom) {
      canvas.write(vertical, row: row, column: 0, style: theme.rule)
      canvas.write(vertical, row: row, column: frame.columns - 1, style: theme.rule)
    }
    canvas.write(corners[2] + line + corners[3], row: bottom, column: 0, style: theme.rule)
    let title = " " + OneLine.of(form.quotation, columns: frame.columns - 8) + " "
    canvas.write(title, row: top, column: 2, style: theme.bar)
  }
}
