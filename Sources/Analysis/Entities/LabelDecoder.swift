/// Finds the best sequence of labels of a sentence (Viterbi, 1967), among legal ones only.
struct LabelDecoder {
  private let transitions: [Int32]
  private var backPointers: [UInt8] = []

  /// - Parameter transitions: `[previous × 9 + next]`; row 9 is for the first token.
  init(transitions: [Int32]) { self.transitions = transitions }

  /// Cost: O(n).
  ///
  /// - Parameter totals: Scores of the labels of each token, relative to outside.
  /// - Parameter labels: Emptied and filled with one label for each token.
  mutating func decode(_ totals: [ScoreTotal], into labels: inout [EntityLabel]) {
    labels.removeAll(keepingCapacity: true)
    guard let first = totals.first else { return }
    let count = EntityLabel.count
    if backPointers.count < totals.count * count {
      backPointers = [UInt8](repeating: 0, count: totals.count * count)
    }
    var best = InlineArray<9, Int32>(repeating: Int32.min / 2)
    for label in 0..<count where label == 0 || label % 2 == 1 {
      best[label] = transitions[81 + label] + Self.score(first, label)
    }
    transitions.withUnsafeBufferPointer { transitions in
      backPointers.withUnsafeMutableBufferPointer { pointers in
        for position in 1..<Swift.max(totals.count, 1) {
          best = Self.step(
            from: best, totals[position], transitions,
            UnsafeMutableBufferPointer(
              rebasing: pointers[(position - 1) * count..<position * count]))
        }
      }
    }
    var label = 0
    for candidate in 1..<count where best[candidate] > best[label] { label = candidate }
    labels.append(EntityLabel(rawValue: UInt8(label)))
    var position = totals.count - 1
    while position > 0 {
      label = Int(backPointers[(position - 1) * count + label])
      labels.append(EntityLabel(rawValue: UInt8(label)))
      position -= 1
    }
    labels.reverse()
  }

  @inline(__always)
  private static func score(_ total: ScoreTotal, _ label: Int) -> Int32 {
    label == 0 ? 0 : Int32(total.scores[label - 1])
  }

  @inline(__always)
  private static func step(
    from best: InlineArray<9, Int32>, _ total: ScoreTotal,
    _ transitions: UnsafeBufferPointer<Int32>,
    _ backPointers: UnsafeMutableBufferPointer<UInt8>
  ) -> InlineArray<9, Int32> {
    var next = InlineArray<9, Int32>(repeating: 0)
    for label in 0..<EntityLabel.count {
      var bestScore: Int32
      var bestPrevious: Int
      if label != 0, label % 2 == 0 {
        bestPrevious = label
        bestScore = best[label] &+ transitions[label * 9 + label]
        let fromBeginning = best[label - 1] &+ transitions[(label - 1) * 9 + label]
        if fromBeginning > bestScore {
          bestScore = fromBeginning
          bestPrevious = label - 1
        }
      } else {
        bestPrevious = 0
        bestScore = best[0] &+ transitions[label]
        for previous in 1..<EntityLabel.count {
          let score = best[previous] &+ transitions[previous * 9 + label]
          if score > bestScore {
            bestScore = score
            bestPrevious = previous
          }
        }
      }
      next[label] = bestScore &+ score(total, label)
      backPointers[label] = UInt8(truncatingIfNeeded: bestPrevious)
    }
    return next
  }
}
