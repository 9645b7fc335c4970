import Terminal

/// The keys that can follow those typed so far, in columns at the bottom of the body.
struct NextKeysScreen {
  let typed: String
  let keys: [NextKey]
  let theme: Theme
  let frame: Frame
  let hasUnicode: Bool

  private static let columnsWanted = 38

  func draw(on canvas: inout Canvas) {
    let columns = max(1, frame.columns / Self.columnsWanted)
    let width = frame.columns / columns
    let needed = max(1, (keys.count + columns - 1) / columns)
    let count = min(needed, frame.body.count - 1)
    guard count > 0 else { return }
    let rows = frame.body.upperBound - count..<frame.body.upperBound
    let box = OverlayBox(rows: rows, theme: theme, frame: frame, hasUnicode: hasUnicode)
    box.draw(on: &canvas, title: "\(typed) … Esc drops it")
    let keyWidth = min(10, max(3, keys.map { CellWidth.columns(of: $0.key) }.max() ?? 0))
    for (index, key) in keys.prefix(count * columns).enumerated() {
      let (row, column) = (rows.lowerBound + index % count, index / count * width + 1)
      canvas.write(key.key, row: row, column: column, style: theme.key, limit: keyWidth)
      canvas.write(
        OneLine.of(key.help, columns: max(0, width - keyWidth - 3)), row: row,
        column: column + keyWidth + 1, style: theme.text)
    }
  }
}
