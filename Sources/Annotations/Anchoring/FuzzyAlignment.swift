/// Aligns a short text with a stretch of a longer one, where words may have been changed, added or
/// left out: Smith and Waterman's local alignment with Gotoh's affine gaps.
struct FuzzyAlignment {
  /// For each unit of the pattern, which unit of the text stands in its place, or -1.
  private(set) var places: [Int32]
  /// The score of the alignment.
  private(set) var score: Int

  private static let match: Int32 = 2
  private static let change: Int32 = -2
  /// A word that was added costs little more than a letter that was.
  private static let openGap: Int32 = -3
  private static let extendGap: Int32 = -1
  private static let never: Int32 = -1_000_000

  /// Where a cell came from: the last two bits for the best path, one each for the gaps.
  private static let fromNothing: UInt8 = 0
  private static let fromDiagonal: UInt8 = 1
  private static let fromUp: UInt8 = 2
  private static let fromLeft: UInt8 = 3
  private static let upGoesOn: UInt8 = 4
  private static let leftGoesOn: UInt8 = 8

  /// Aligns `pattern` with the units of `text` in `window`, where it probably begins at `start`;
  /// units are looked for `slack` to the left and to the right of where they then would be. Cost:
  /// O(n·slack).
  init(_ pattern: [UInt32], _ text: [UInt32], window: Range<Int>, start: Int, slack: Int) {
    places = [Int32](repeating: -1, count: pattern.count)
    score = 0
    let band = Band(first: start - window.lowerBound - slack, width: 2 * slack + 1)
    var trace = [UInt8](repeating: 0, count: (pattern.count + 1) * band.width)
    var best: (score: Int32, row: Int, column: Int) = (0, 0, 0)
    pattern.withUnsafeBufferPointer { pattern in
      text.withUnsafeBufferPointer { text in
        let text = UnsafeBufferPointer(rebasing: text[window])
        trace.withUnsafeMutableBufferPointer { trace in
          best = FuzzyAlignment.fill(&trace, pattern, text, band)
        }
      }
    }
    score = Int(best.score)
    follow(trace, from: (best.row, best.column), band, offset: window.lowerBound)
  }

  /// The diagonals that are looked at: for row `row`, `width` columns from `first + row`.
  private struct Band {
    let first: Int
    let width: Int
  }

  private static func fill(
    _ trace: inout UnsafeMutableBufferPointer<UInt8>, _ pattern: UnsafeBufferPointer<UInt32>,
    _ text: UnsafeBufferPointer<UInt32>, _ band: Band
  ) -> (Int32, Int, Int) {
    var best: (Int32, Int, Int) = (0, 0, 0)
    let columns = text.count
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * (columns + 1)) { buffer in
      let scores = UnsafeMutableBufferPointer(rebasing: buffer[0...columns])
      let ups = UnsafeMutableBufferPointer(rebasing: buffer[(columns + 1)...])
      for column in 0...columns {
        scores[column] = 0
        ups[column] = never
      }
      for row in 1..<max(1, pattern.count + 1) {
        let low = max(1, band.first + row)
        let high = min(columns, band.first + row + band.width - 1)
        if low > high { continue }
        // The cell left of the band is of the row before; it is on the diagonal of the first.
        var diagonal = scores[low - 1]
        var leftScore: Int32 = 0
        var left = never
        let unit = pattern[row - 1]
        let line = row * band.width - band.first - row
        for column in low...high {
          var mark: UInt8 = 0
          let openUp = scores[column] + openGap
          var up = ups[column] + extendGap
          if up > openUp { mark |= upGoesOn } else { up = openUp }
          ups[column] = up
          let openLeft = leftScore + openGap
          left += extendGap
          if left > openLeft { mark |= leftGoesOn } else { left = openLeft }
          let kept = diagonal + (unit == text[column - 1] ? match : change)
          var value: Int32 = 0
          var from = fromNothing
          if kept > value {
            value = kept
            from = fromDiagonal
          }
          if up > value {
            value = up
            from = fromUp
          }
          if left > value {
            value = left
            from = fromLeft
          }
          diagonal = scores[column]
          scores[column] = value
          leftScore = value
          trace[line + column] = mark | from
          if value > best.0 { best = (value, row, column) }
        }
      }
    }
    return best
  }

  private mutating func follow(
    _ trace: [UInt8], from end: (row: Int, column: Int), _ band: Band, offset: Int
  ) {
    var (row, column) = end
    var state = FuzzyAlignment.fromDiagonal
    var isInGap = false
    while row > 0, column > 0 {
      let inBand = column - band.first - row
      guard inBand >= 0, inBand < band.width else { return }
      let mark = trace[row * band.width + inBand]
      if !isInGap { state = mark & 3 }
      switch state {
      case FuzzyAlignment.fromDiagonal:
        places[row - 1] = Int32(offset + column - 1)
        row -= 1
        column -= 1
      case FuzzyAlignment.fromUp:
        isInGap = mark & FuzzyAlignment.upGoesOn != 0
        row -= 1
      case FuzzyAlignment.fromLeft:
        isInGap = mark & FuzzyAlignment.leftGoesOn != 0
        column -= 1
      default: return
      }
    }
  }
}
