/// Compares what stood around a quotation with what stands around a place.
enum ContextAlignment {
  /// How many units may have been added to a context.
  private static let slack = 24
  /// How far away a context may stand that something has been put before, in units.
  private static let reach = 300
  /// How much of a context must agree to be recognised away from its place.
  private static let recognised = 12

  /// How much of a context stands at an edge, in units: its length when it is there as it was, 0
  /// when nothing of it is. The units of both come in order away from the edge.
  ///
  /// This is the best score of aligning the beginning of the context with the beginning of the
  /// text, where a unit that agrees counts 1 and one that was changed, added or left out counts -1.
  /// A context that something new has been put before counts half, less with the distance. Cost:
  /// O(n·m) where the two differ, with contexts of some 32 units.
  static func agreement(_ context: [UInt32], _ text: some UnitView) -> Int {
    let best = agreement(context[...], text, from: 0)
    guard best < recognised / 2, context.count >= recognised else { return best }
    return max(best, distant(context, text))
  }

  private static func agreement(
    _ context: ArraySlice<UInt32>, _ text: some UnitView, from start: Int
  ) -> Int {
    // Most contexts agree wholly or not at all, and this tells without the table.
    var run = 0
    let first = context.startIndex
    while run < context.count, start + run < text.count, context[first + run] == text[start + run] {
      run += 1
    }
    let rows = context.count - run
    let columns = min(text.count - start - run, rows + slack)
    if rows == 0 || columns <= 0 { return run }
    var best: Int32 = 0
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: columns + 1) { score in
      for column in 0...columns { score[column] = Int32(-column) }
      for row in 0..<rows {
        let unit = context[first + run + row]
        var diagonal = score[0]
        score[0] = Int32(-row - 1)
        for column in 0..<columns {
          let kept = diagonal + (unit == text[start + run + column] ? 1 : -1)
          diagonal = score[column + 1]
          let value = max(kept, max(diagonal, score[column]) - 1)
          score[column + 1] = value
          if value > best { best = value }
        }
      }
    }
    return run + Int(best)
  }

  /// How much of a context stands some way off.
  private static func distant(_ context: [UInt32], _ text: some UnitView) -> Int {
    // White space and punctuation at the edge may have gone with what was put in.
    guard let first = context.prefix(6).firstIndex(where: WordEdge.isOfWord) else { return 0 }
    let wanted = context[first...]
    guard wanted.count >= recognised else { return 0 }
    for start in 1..<max(2, min(reach, text.count - recognised))
    where text.count > start + recognised {
      var run = 0
      while run < recognised, text[start + run] == wanted[first + run] { run += 1 }
      if run == recognised {
        return agreement(wanted, text, from: start) * (reach - start) / (2 * reach)
      }
    }
    return 0
  }
}

/// The units of a text from an edge onward, in one direction or the other.
protocol UnitView {
  var count: Int { get }
  subscript(_ distance: Int) -> UInt32 { get }
}

/// From an edge to the end of the text.
struct ForwardView: UnitView {
  private let units: [UInt32]
  private let start: Int

  init(_ units: [UInt32], from start: Int) {
    self.units = units
    self.start = start
  }

  var count: Int { units.count - start }
  subscript(_ distance: Int) -> UInt32 { units[start + distance] }
}

/// From an edge back to the beginning of the text.
struct ReversedView: UnitView {
  private let units: [UInt32]
  private let end: Int

  init(_ units: [UInt32], below end: Int) {
    self.units = units
    self.end = end
  }

  var count: Int { end }
  subscript(_ distance: Int) -> UInt32 { units[end - 1 - distance] }
}
