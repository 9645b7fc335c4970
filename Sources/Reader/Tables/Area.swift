/// A rectangle of the window, in cells counted from 0 at the top left.
struct Area: Sendable, Equatable {
  var rows: Range<Int>
  var columns: Range<Int>

  /// The area without so many rows at its top.
  func dropFirst(rows count: Int) -> Area {
    Area(rows: min(rows.lowerBound + count, rows.upperBound)..<rows.upperBound, columns: columns)
  }
}
