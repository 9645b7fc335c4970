/// Which row of a list is selected, and which one is at the top of its window.
///
/// The window moves only when the selection would come too near its edge, so that a step through a
/// list changes two rows on the screen and not all of them.
public struct ListSelection: Sendable, Equatable {
  public private(set) var row: Int
  private(set) var top = 0

  /// Rows kept in sight above and below the selection, where the window has them.
  private let margin: Int

  public init(row: Int = 0, margin: Int = 2) {
    self.row = max(0, row)
    self.margin = margin
  }

  /// Moves by a number of rows and stays within a list of so many.
  public mutating func move(by step: Int, of count: Int) { select(row + step, of: count) }

  /// Selects a row, the nearest there is.
  public mutating func select(_ row: Int, of count: Int) {
    self.row = max(0, min(row, count - 1))
  }

  /// Brings the selection into a window of so many rows.
  public mutating func settle(rows: Int, of count: Int) { top = top(rows: rows, of: count) }

  /// Brings the selection into a window of so many rows, and into its middle where it was outside:
  /// a list that follows something else then moves seldom, and costs few bytes.
  public mutating func settleByJumps(rows: Int, of count: Int) {
    guard row < top || row >= top + rows else { return }
    top = max(0, min(row - rows / 2, count - rows))
  }

  /// The row at the top of a window of so many rows, so that the selection is in sight.
  public func top(rows: Int, of count: Int) -> Int {
    guard rows > 0 else { return 0 }
    let margin = min(margin, (rows - 1) / 2)
    let top = max(min(self.top, row - margin), row - rows + 1 + margin)
    return max(0, min(top, count - rows))
  }
}
