import Settings
import Terminal

/// The palette above the line where a command is typed: key, name and help of each that fits.
struct PaletteScreen {
  let palette: Palette
  let map: KeyMap
  let place: Place
  let settings: Settings
  let theme: Theme
  let frame: Frame
  let hasUnicode: Bool

  private static let rowsWanted = 10

  /// Always the same number of rows, so that nothing jumps while one types.
  func draw(on canvas: inout Canvas) {
    let count = min(Self.rowsWanted, frame.body.count - 1)
    guard count > 0 else { return }
    let rows = frame.body.upperBound - count..<frame.body.upperBound
    let box = OverlayBox(rows: rows, theme: theme, frame: frame, hasUnicode: hasUnicode)
    let number = palette.commands.count
    box.draw(
      on: &canvas,
      title: number == 0
        ? "no command fits"
        : "\(palette.selected + 1) of \(number) command\(number == 1 ? "" : "s")")
    let top = max(0, min(palette.selected - count / 2, number - count))
    for (offset, row) in rows.enumerated() where top + offset < number {
      draw(palette.commands[top + offset], on: &canvas, row: row)
      guard top + offset == palette.selected else { continue }
      canvas.restyle(row: row, columns: 0..<frame.columns) { $0 = theme.selectedRow }
    }
  }

  private func draw(_ command: Command, on canvas: inout Canvas, row: Int) {
    let keyColumns = min(14, frame.columns / 5)
    let nameColumns = min(20, frame.columns / 3)
    let keys = map.keys(of: command, in: place).map(\.name).joined(separator: " ")
    canvas.write(OneLine.of(keys, columns: keyColumns), row: row, column: 1, style: theme.key)
    canvas.write(
      OneLine.of(command.name, columns: nameColumns), row: row, column: keyColumns + 2,
      style: theme.bar)
    let column = keyColumns + nameColumns + 3
    canvas.write(
      OneLine.of(command.help(in: settings), columns: max(0, frame.columns - column - 1)), row: row,
      column: column, style: theme.dimmed)
  }
}

/// A cleared stretch of rows at the bottom of the body, with a rule and a title above it.
struct OverlayBox {
  let rows: Range<Int>
  let theme: Theme
  let frame: Frame
  let hasUnicode: Bool

  func draw(on canvas: inout Canvas, title: String) {
    canvas.fill(
      row: rows.lowerBound, column: 0, columns: frame.columns, rows: rows.count, style: theme.text)
    guard rows.lowerBound > 0 else { return }
    let row = rows.lowerBound - 1
    canvas.drawRule(hasUnicode ? "─" : "-", row: row, style: theme.rule)
    let text = " \(OneLine.of(title, columns: max(0, frame.columns - 6))) "
    canvas.write(text, row: row, column: 2, style: theme.dimmed)
  }
}
