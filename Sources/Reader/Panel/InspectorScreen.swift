import Terminal

/// Draws the inspector: labels at the left, what they say beside them, wrapped at words.
struct InspectorScreen {
  /// A line of a fact; the label stands before the first.
  private struct Line {
    var label: String
    var text: String
    var style: Style
  }

  private let lines: [Line]
  private let labelColumns: Int
  private let theme: Theme

  /// - Parameter columns: what a line may take, with its label.
  init(facts: [Inspector.Fact], columns: Int, theme: Theme) {
    self.theme = theme
    let widest = facts.map { CellWidth.columns(of: $0.label) }.max() ?? 0
    labelColumns = widest == 0 ? 0 : widest + 1
    let width = columns - labelColumns
    guard width > 0 else {
      lines = []
      return
    }
    lines = facts.flatMap { fact in
      WrappedField(fact.text, columns: width).lines.enumerated().map { index, line in
        Line(
          label: index == 0 ? fact.label : "",
          text: line.hasSuffix(" ") ? String(line.dropLast()) : line, style: fact.style)
      }
    }
  }

  /// Rows that all of it takes.
  var rows: Int { lines.count }

  /// Draws into an area; what finds no room is left out, and an ellipsis tells so.
  func draw(in area: Area, on canvas: inout Canvas) {
    let start = area.columns.lowerBound + labelColumns
    let width = area.columns.upperBound - start
    for (row, line) in zip(area.rows, lines) {
      canvas.write(line.label, row: row, column: area.columns.lowerBound, style: theme.dimmed)
      let isCut = row == area.rows.upperBound - 1 && lines.count > area.rows.count
      let text = OneLine.keepingBlanks(line.text, columns: width, isLast: !isCut)
      canvas.write(text, row: row, column: start, style: line.style, limit: width)
      if isCut, CellWidth.columns(of: text) < width {
        canvas.write("…", row: row, column: area.columns.upperBound - 1, style: theme.dimmed)
      }
    }
  }
}
