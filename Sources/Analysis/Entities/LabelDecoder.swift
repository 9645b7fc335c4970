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
    backPointers.removeAll(keepingCapacity: true)
    var best = InlineArray<9, Int32>(repeating: Int32.min / 2)
    for label in 0..<count where label == 0 || label % 2 == 1 {
      best[label] = transitions[81 + label] + Self.score(first, label)
    }
    for total in totals.dropFirst() { best = step(from: best, total) }
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
  private mutating func step(
    from best: InlineArray<9, Int32>, _ total: ScoreTotal
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
      next[label] = bestScore &+ Self.score(total, label)
      backPointers.append(UInt8(bestPrevious))
    }
    return next
  }
}
