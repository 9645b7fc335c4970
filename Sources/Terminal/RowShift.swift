/// Rows of a canvas that stood a little lower or higher in the one before, as after a step through a
/// text. A terminal moves its rows by itself, so that only what else has changed is sent to it.
struct RowShift: Equatable {
  /// The rows that move, those that come in and those that go out included.
  let rows: Range<Int>
  /// How many rows they move up; down where it is negative.
  let count: Int

  /// Fewer rows are put as quickly as they are moved.
  private static let fewest = 6
  /// Columns at the end of a row that need not move with it: those of the map.
  private static let free = 2

  /// The longest run of rows that has moved between two canvases of one size, on a screen of so many
  /// rows; nil where none has. Cost: O(rows × columns) where all has changed, less where little has.
  init?(from before: Canvas, to canvas: Canvas, rows: Int) {
    let rows = min(rows, canvas.rows)
    guard rows >= Self.fewest, canvas.columns > Self.free else { return nil }
    let middle = rows / 2
    // A middle that stands still, or is like its neighbours, says nothing of a movement.
    guard !Self.equal(before, middle, canvas, middle) else { return nil }
    for distance in 1...max(1, rows - Self.fewest) {
      for count in [distance, -distance] where (0..<rows).contains(middle + count) {
        guard Self.equal(before, middle + count, canvas, middle) else { continue }
        var lower = middle
        var upper = middle + 1
        while lower > max(0, -count), Self.equal(before, lower - 1 + count, canvas, lower - 1) {
          lower -= 1
        }
        while upper < min(rows, rows - count), Self.equal(before, upper + count, canvas, upper) {
          upper += 1
        }
        guard upper - lower >= Self.fewest else { continue }
        let gain = { row in Self.gain(row, by: count, from: before, to: canvas) }
        lower -= Self.most(of: stride(from: lower - 1, through: max(0, -count), by: -1), gain)
        upper += Self.most(of: stride(from: upper, to: min(rows, rows - count), by: 1), gain)
        self.rows = min(lower, lower + count)..<max(upper, upper + count)
        self.count = count
        return
      }
    }
    return nil
  }

  /// How many rows at one side are worth moving too: something beside the text, such as a remark in the
  /// margin, need not have moved with it.
  private static func most(of rows: some Sequence<Int>, _ gain: (Int) -> Int) -> Int {
    var (sum, best, count) = (0, 0, 0)
    for (index, row) in rows.enumerated() {
      sum += gain(row)
      if sum > best { (best, count) = (sum, index + 1) }
    }
    return count
  }

  /// How many cells of a row fewer differ where it is moved.
  private static func gain(
    _ row: Int, by count: Int, from before: Canvas, to canvas: Canvas
  ) -> Int {
    func differing(_ old: Int) -> Int {
      before.differing(
        from: old * canvas.columns, of: canvas, from: row * canvas.columns, count: canvas.columns)
    }
    return differing(row) - differing(row + count)
  }

  /// Whether two rows look alike, their ends aside.
  private static func equal(_ before: Canvas, _ old: Int, _ canvas: Canvas, _ new: Int) -> Bool {
    before.looks(
      from: old * canvas.columns, like: canvas, from: new * canvas.columns,
      count: canvas.columns - free)
  }
}

extension Canvas {
  /// Moves rows as a terminal does: what comes in is blank.
  mutating func apply(_ shift: RowShift) {
    let start = shift.rows.lowerBound * columns
    let kept = (shift.rows.count - abs(shift.count)) * columns
    let moved = abs(shift.count) * columns
    cells.withUnsafeMutableBufferPointer { cells in
      guard let first = cells.baseAddress.map({ $0 + start }) else { return }
      let isUp = shift.count > 0
      (isUp ? first : first + moved).update(from: isUp ? first + moved : first, count: kept)
      (isUp ? first + kept : first).update(repeating: Cell(), count: moved)
    }
  }
}
