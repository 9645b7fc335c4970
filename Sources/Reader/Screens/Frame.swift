/// How a window is divided: a header, a body, and lines of status and hints, which give way one
/// after another when the window is low. With an article open the body is parted between the text,
/// the map at its right, and the side panel.
struct Frame {
  let columns: Int
  let rows: Int
  /// Where the side panel is.
  var dock = PanelDock.none

  var hasHeader: Bool { rows >= 3 }
  /// Rules between header, body and status.
  var hasRules: Bool { rows >= 10 }
  var hasStatus: Bool { rows >= 2 }
  var hasHints: Bool { rows >= 6 }

  /// Rows of the body, counted from the top of the window.
  var body: Range<Int> {
    let top = (hasHeader ? 1 : 0) + (hasRules ? 1 : 0)
    let bottom = (hasStatus ? 1 : 0) + (hasHints ? 1 : 0) + (hasRules ? 1 : 0)
    return top..<max(top, rows - bottom)
  }

  /// The row of status, messages and prompts.
  var statusRow: Int { hasHints ? rows - 2 : rows - 1 }

  /// Rows of the body that the text of an article gets.
  var textRows: Int {
    if case .below(let panelRows) = dock { return max(1, body.count - panelRows) }
    return body.count
  }

  /// Columns of the window that the text of an article gets, with its margins.
  var textColumns: Int {
    if case .right(let panelColumns) = dock { return max(1, columns - panelColumns - 1) }
    return columns - (hasMap ? 1 : 0)
  }

  /// Columns left of the text, for the signs of verdicts.
  var marginWidth: Int { columns >= 24 ? 4 : 0 }

  /// Whether there is room for the map of the article, in the column at the right of the text.
  var hasMap: Bool { columns >= 24 && body.count >= 4 }

  /// The area beside the shelf that shows the beginning of the selected article; nil where the
  /// window is too narrow.
  var preview: Area? {
    guard columns >= SidePanel.openingColumns else { return nil }
    return Area(rows: body, columns: (columns - columns * 2 / 5 + 2)..<(columns - 1))
  }

  /// Columns that the list of articles gets.
  var shelfColumns: Int { preview.map { $0.columns.lowerBound - 2 } ?? columns }

  /// The area of the side panel; nil where it is closed.
  var panel: Area? {
    switch dock {
    case .none: nil
    case .right(let width): Area(rows: body, columns: (columns - width + 1)..<columns)
    case .below: Area(rows: (body.lowerBound + textRows)..<body.upperBound, columns: 0..<columns)
    }
  }

  var isPanelBelow: Bool {
    if case .below = dock { return true }
    return false
  }

  /// Columns that text gets, of those wanted.
  func textWidth(wanted: Int) -> Int {
    let spare = marginWidth + (hasMap ? 1 : 0)
    return max(1, min(wanted, textColumns - spare))
  }

  /// The column at which centred text begins.
  func textColumn(width: Int) -> Int {
    max(marginWidth, (textColumns - width) / 2)
  }
}
