extension Canvas {
  /// The rows as text with trailing blanks cut, each ended by a newline: what a test compares.
  public func picture() -> String {
    (0..<rows).map { text(row: $0) + "\n" }.joined()
  }

  /// One row as text, trailing blanks cut.
  public func text(row: Int) -> String {
    guard rows > row, row >= 0 else { return "" }
    var scalars = text(cells[(row * columns)..<((row + 1) * columns)])
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  /// The picture, and below it every run of cells whose style is not plain:
  /// `row:first column–last column style "text"`, for example `3:4–9 bold foreground 4 "Ottawa"`.
  public func styledPicture() -> String {
    picture() + (0..<rows).flatMap(styleRuns(row:)).map { $0 + "\n" }.joined()
  }

  private func styleRuns(row: Int) -> [String] {
    var runs: [String] = []
    var start = 0
    while start < columns {
      let style = cells[row * columns + start].style
      var end = start + 1
      while end < columns, cells[row * columns + end].style == style { end += 1 }
      if style != .plain {
        let words = String(text(cells[(row * columns + start)..<(row * columns + end)]))
        runs.append("\(row):\(start)–\(end - 1) \(style.description) \"\(words)\"")
      }
      start = end
    }
    return runs
  }

  private func text(_ cells: ArraySlice<Cell>) -> String.UnicodeScalarView {
    var result = String.UnicodeScalarView()
    for cell in cells where !cell.isContinuation {
      result.append(Unicode.Scalar(cell.scalar) ?? "\u{fffd}")
      let marks = marks(of: cell)
      for index in 0..<4 where marks[index] != 0 {
        result.append(Unicode.Scalar(marks[index]) ?? "\u{fffd}")
      }
    }
    return result
  }
}

extension Style: CustomStringConvertible {
  /// The style in words, for tests: `bold underline foreground 4 background 230`, or `plain`.
  public var description: String {
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
      (.reverse, "reverse"),
    ]
    var words = names.filter { attributes.contains($0.0) }.map(\.1)
    if case .indexed(let index) = foreground { words.append("foreground \(index)") }
    if case .indexed(let index) = background { words.append("background \(index)") }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}
