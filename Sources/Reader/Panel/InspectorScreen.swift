import Terminal

/// Draws the inspector: labels at the left, what they say beside them, wrapped at words.
struct InspectorScreen {
  let facts: [Inspector.Fact]
  let theme: Theme

  /// Draws into an area; what finds no room is left out, and an ellipsis tells so.
  func draw(in area: Area, on canvas: inout Canvas) {
    let labels = facts.map { CellWidth.columns(of: $0.label) }.max() ?? 0
    let start = area.columns.lowerBound + (labels == 0 ? 0 : labels + 1)
    let width = area.columns.upperBound - start
    guard width > 0 else { return }
    var row = area.rows.lowerBound
    for (index, fact) in facts.enumerated() {
      let lines = WrappedField(fact.text, columns: width).lines
      for (offset, line) in lines.enumerated() {
        guard row < area.rows.upperBound else { return }
        if offset == 0 {
          canvas.write(
            fact.label, row: row, column: area.columns.lowerBound, style: theme.dimmed)
        }
        let line = line.hasSuffix(" ") ? String(line.dropLast()) : line
        let isLastRow = row == area.rows.upperBound - 1
        let isCut = isLastRow && (offset < lines.count - 1 || index < facts.count - 1)
        let text = OneLine.keepingBlanks(line, columns: width, isLast: !isCut)
        canvas.write(text, row: row, column: start, style: fact.style, limit: width)
        if isCut, CellWidth.columns(of: text) < width {
          canvas.write("…", row: row, column: area.columns.upperBound - 1, style: theme.dimmed)
        }
        row += 1
      }
    }
  }
}
