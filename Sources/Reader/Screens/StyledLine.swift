import Terminal

/// A line of an article, each stretch of it in the style of all that lies over it.
struct StyledLine {
  /// A stretch that has one style; nil where it is hidden.
  private struct Run {
    var start: Int
    var end: Int
    var style: Style?
  }

  /// They are in order and without gaps.
  private var runs: [Run] = []

  /// A line of no text.
  init() {}

  init(_ line: Range<Int>, style: Style) { begin(line, style: style) }

  /// Begins another line, in the memory of the one before.
  mutating func begin(_ line: Range<Int>, style: Style) {
    runs.removeAll(keepingCapacity: true)
    runs.append(Run(start: line.lowerBound, end: line.upperBound, style: style))
  }

  /// Changes the style of what is not hidden in a range; nil hides it. Cost: O(n) in the stretches.
  mutating func lay(over range: Range<Int>, _ change: (Style) -> Style?) {
    var index = 0
    while index < runs.count {
      let run = runs[index]
      if run.start >= range.upperBound { return }
      index += 1
      guard run.end > range.lowerBound, let style = run.style else { continue }
      let lower = max(run.start, range.lowerBound)
      let upper = min(run.end, range.upperBound)
      guard lower < upper else { continue }
      // What of the stretch lies before and after the range keeps its style.
      runs[index - 1] = Run(start: lower, end: upper, style: change(style))
      if lower > run.start {
        runs.insert(Run(start: run.start, end: lower, style: style), at: index - 1)
        index += 1
      }
      if upper < run.end {
        runs.insert(Run(start: upper, end: run.end, style: style), at: index)
      }
    }
  }

  /// Draws the line.
  ///
  /// - Parameters:
  ///   - bytes: the text that the line is of.
  ///   - end: the column that nothing is drawn from on; nil for the edge of the canvas.
  func draw(of bytes: [UInt8], on canvas: inout Canvas, row: Int, column: Int, end: Int? = nil) {
    var column = column
    var index = 0
    while index < runs.count {
      let run = runs[index]
      index += 1
      // A character with its marks is drawn in one piece.
      var last = run.end
      while index < runs.count, runs[index].style == run.style {
        last = runs[index].end
        index += 1
      }
      guard let style = run.style else { continue }
      column += canvas.write(
        bytes: bytes[run.start..<last], row: row, column: column, style: style,
        limit: end.map { $0 - column })
    }
  }
}
