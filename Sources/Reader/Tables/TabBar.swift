import Terminal

/// The titles of the lists that one can change between, the shown one in brackets, so that it can
/// be told without colour.
struct TabBar {
  let titles: [String]
  let selected: Int
  let theme: Theme

  /// Draws the titles on one row; those that find no room are cut.
  func draw(on canvas: inout Canvas, row: Int, columns: Range<Int>) {
    var column = columns.lowerBound
    for (index, title) in titles.enumerated() {
      let isShown = index == selected
      for part in [isShown ? "[" : " ", title, isShown ? "]" : " "] {
        column += canvas.write(
          part, row: row, column: column, style: isShown ? theme.bar : theme.dimmed,
          limit: columns.upperBound - column)
      }
    }
  }
}
