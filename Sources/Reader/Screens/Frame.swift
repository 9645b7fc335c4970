/// How a window is divided: a header, a body, and lines of status and hints, which give way one
/// after another when the window is low.
struct Frame {
  let columns: Int
  let rows: Int

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

  /// Columns left of the text, for the signs of verdicts.
  var marginWidth: Int { columns >= 24 ? 4 : 0 }

  /// Columns that text gets, of those wanted.
  func textWidth(wanted: Int) -> Int {
    let spare = marginWidth + (columns >= 24 ? 2 : 0)
    return max(1, min(wanted, columns - spare))
  }

  /// The column at which centred text begins.
  func textColumn(width: Int) -> Int {
    max(marginWidth, (columns - width) / 2)
  }
}
