import Terminal

/// Text put on one line and cut to a width.
enum OneLine {
  /// The text with every run of white space as one blank, cut to a number of columns with an
  /// ellipsis where it is longer. Cost: O(columns).
  static func of(_ text: String, columns: Int, ellipsis: String = "…") -> String {
    var result = ""
    var used = 0
    var pendingBlank = false
    for character in text {
      if character.isWhitespace {
        pendingBlank = !result.isEmpty
        continue
      }
      let addition = (pendingBlank ? " " : "") + String(character)
      let width = CellWidth.columns(of: addition)
      if used + width > columns {
        return cut(result, toFit: columns - CellWidth.columns(of: ellipsis)) + ellipsis
      }
      result += addition
      used += width
      pendingBlank = false
    }
    return result
  }

  private static func cut(_ text: String, toFit columns: Int) -> String {
    var text = text
    while !text.isEmpty, CellWidth.columns(of: text) > columns { text.removeLast() }
    return text
  }

  /// The text cut to a number of columns, its blanks kept and control characters left to the
  /// canvas; ends in an ellipsis where it is longer, or where it fills the room and is not the last
  /// of its line.
  static func keepingBlanks(_ text: String, columns: Int, isLast: Bool) -> String {
    let width = CellWidth.columns(of: text)
    if width < columns || width == columns && isLast { return text }
    return cut(clipped(text, columns: columns), toFit: columns - 1) + "…"
  }
}
