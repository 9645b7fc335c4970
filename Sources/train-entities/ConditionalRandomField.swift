import Analysis
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#endif

/// A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001), trained by
/// AdaGrad (Duchi, Hazan and Singer, 2011) on one sentence at a time.
struct ConditionalRandomField {
  /// How a training goes.
  struct Settings: Sendable {
    var epochs = 5
    /// The first epoch, counted from 0, whose weights go into the mean.
    var firstAveraged = 1
    var rate: Float = 0.05
    /// Tokens whose labels are all but certain are left out of the update.
    var skip: Float = 0.004
    /// The share of features that are left out of each visit to a token.
    var dropout = 0.2
    /// The share of tokens whose lexical features are all left out.
    var lexicalDropout = 0.1
    var seed: UInt64 = 1
  }

  /// The weights of one feature: outside apart, so that the others fill vectors.
  struct Row {
    var weights = SIMD8<Float>(repeating: 0)
    var squares = SIMD8<Float>(repeating: 0)
    var outside: Float = 0
    var outsideSquare: Float = 0
  }

  /// A mean over epochs.
  struct Result: Sendable {
    /// Weights of the eight labels relative to outside.
    var weights: [SIMD8<Float>]
    /// `[previous × 9 + next]`; row 9 is for the first token.
    var transitions: [Float]
  }

  private let set: TrainingSet
  private let settings: Settings
  private var rows: [Row]
  private var transitions = [Float](repeating: 0, count: 90)
  private var transitionSquares = [Float](repeating: 0, count: 90)
  private var random: RandomSource

  private var active: [UInt32] = []
  private var activeStarts: [Int] = []
  private var potentials: [Float] = []
  private var forward: [Float] = []
  private var backward: [Float] = []
  private var marginals: [Float] = []

  init(_ set: TrainingSet, _ settings: Settings) {
    self.set = set
    self.settings = settings
    rows = [Row](repeating: Row(), count: set.keys.count)
    random = RandomSource(seed: settings.seed)
  }

  /// Trains, telling `progress` the number of each epoch that is done and its mean log loss per
  /// token.
  mutating func train(progress: (Int, Double) -> Void) -> Result {
    var sums = [SIMD8<Float>](repeating: SIMD8(repeating: 0), count: rows.count)
    var transitionSums = [Float](repeating: 0, count: 90)
    var order = set.sentences.indices.flatMap {
      [Int](repeating: $0, count: set.repeats[$0])
    }
    for epoch in 0..<settings.epochs {
      random.shuffle(&order)
      var loss = 0.0
      for sentence in order { loss += visit(set.sentences[sentence]) }
      progress(epoch, loss / Double(set.labels.count))
      guard epoch >= settings.firstAveraged else { continue }
      for index in rows.indices {
        sums[index] += rows[index].weights - SIMD8(repeating: rows[index].outside)
      }
      for index in transitions.indices { transitionSums[index] += transitions[index] }
    }
    let count = Float(settings.epochs - settings.firstAveraged)
    return Result(
      weights: sums.map { $0 / count }, transitions: transitionSums.map { $0 / count })
  }

  // MARK: One sentence

  /// Updates the weights by one sentence and returns its log loss.
  private mutating func visit(_ sentence: Range<Int>) -> Double {
    chooseFeatures(sentence)
    let count = sentence.count
    potentials.replaceAll(with: 0, count: count * 9)
    var loss = score(sentence)
    var exponentials = InlineArray<90, Float>(repeating: 0)
    for index in 0..<90 { exponentials[index] = exponential(transitions[index]) }
    let mass = passForward(count, exponentials)
    loss += mass
    passBackward(count, exponentials)
    update(sentence)
    updateTransitions(sentence, exponentials)
    return loss
  }

  /// Draws the features that this visit sees.
  private mutating func chooseFeatures(_ sentence: Range<Int>) {
    active.removeAll(keepingCapacity: true)
    activeStarts.removeAll(keepingCapacity: true)
    let dropped = UInt32(settings.dropout * 4_294_967_295)
    let lexicalDropped = UInt32(settings.lexicalDropout * 4_294_967_295)
    for token in sentence {
      activeStarts.append(active.count)
      let withoutWords = lexicalDropped > 0 && random.bits() < lexicalDropped
      for feature in set.features[set.starts[token]..<set.starts[token + 1]] {
        if withoutWords, feature & TrainingSet.lexical != 0 { continue }
        if dropped > 0, random.bits() < dropped { continue }
        active.append(feature & ~TrainingSet.lexical)
      }
    }
    activeStarts.append(active.count)
  }

  /// Fills the potentials and returns minus the score of the gold labels.
  private mutating func score(_ sentence: Range<Int>) -> Double {
    var gold = 0.0
    for offset in 0..<sentence.count {
      var scores = SIMD8<Float>(repeating: 0)
      var outside: Float = 0
      for index in activeStarts[offset]..<activeStarts[offset + 1] {
        let feature = Int(active[index])
        scores += rows[feature].weights
        outside += rows[feature].outside
      }
      let label = Int(set.labels[sentence.lowerBound + offset])
      gold += Double(label == 0 ? outside : scores[label - 1])
      let previous = offset == 0 ? 9 : Int(set.labels[sentence.lowerBound + offset - 1])
      gold += Double(transitions[previous * 9 + label])
      let highest = Swift.max(scores.max(), outside)
      potentials[offset * 9] = exponential(outside - highest)
      for other in 1..<9 {
        potentials[offset * 9 + other] = exponential(scores[other - 1] - highest)
      }
      gold -= Double(highest)
    }
    return -gold
  }

  /// Returns the logarithm of the sum over all label sequences, relative to the highest scores.
  private mutating func passForward(
    _ count: Int, _ exponentials: borrowing InlineArray<90, Float>
  ) -> Double {
    forward.replaceAll(with: 0, count: count * 9)
    var mass = 0.0
    for offset in 0..<count {
      var total: Float = 0
      for label in 0..<9 {
        var sum: Float = 0
        if label != 0, label % 2 == 0 {
          if offset > 0 {
            let before = (offset - 1) * 9
            sum =
              forward[before + label] * exponentials[label * 9 + label]
              + forward[before + label - 1] * exponentials[(label - 1) * 9 + label]
          }
        } else if offset == 0 {
          sum = exponentials[81 + label]
        } else {
          let before = (offset - 1) * 9
          for previous in 0..<9 {
            sum += forward[before + previous] * exponentials[previous * 9 + label]
          }
        }
        let value = sum * potentials[offset * 9 + label]
        forward[offset * 9 + label] = value
        total += value
      }
      mass += Double(log(total))
      for label in 0..<9 { forward[offset * 9 + label] /= total }
    }
    return mass
  }

  private mutating func passBackward(
    _ count: Int, _ exponentials: borrowing InlineArray<90, Float>
  ) {
    backward.replaceAll(with: 1, count: count * 9)
    for offset in stride(from: count - 2, through: 0, by: -1) {
      var total: Float = 0
      for label in 0..<9 {
        var sum: Float = 0
        for next in 0..<9 where Self.isLegal(label, next) {
          let after = (offset + 1) * 9 + next
          sum += exponentials[label * 9 + next] * potentials[after] * backward[after]
        }
        backward[offset * 9 + label] = sum
        total += sum
      }
      for label in 0..<9 { backward[offset * 9 + label] /= total }
    }
  }

  @inline(__always)
  private static func isLegal(_ label: Int, _ next: Int) -> Bool {
    next == 0 || next % 2 == 1 || label == next || label == next - 1
  }

  // MARK: Updates

  private mutating func update(_ sentence: Range<Int>) {
    let rate = settings.rate
    for offset in 0..<sentence.count {
      var gradient = SIMD8<Float>(repeating: 0)
      var total: Float = 0
      for label in 0..<9 { total += forward[offset * 9 + label] * backward[offset * 9 + label] }
      var outside = -forward[offset * 9] * backward[offset * 9] / total
      for label in 1..<9 {
        gradient[label - 1] = -forward[offset * 9 + label] * backward[offset * 9 + label] / total
      }
      let gold = Int(set.labels[sentence.lowerBound + offset])
      if gold == 0 { outside += 1 } else { gradient[gold - 1] += 1 }
      let largest = Swift.max(gradient.max(), -gradient.min(), abs(outside))
      guard largest >= settings.skip else { continue }
      let square = gradient * gradient
      let step = gradient * rate
      for index in activeStarts[offset]..<activeStarts[offset + 1] {
        let feature = Int(active[index])
        rows[feature].squares += square
        rows[feature].weights += step / (rows[feature].squares.squareRoot() + rate)
        rows[feature].outsideSquare += outside * outside
        rows[feature].outside +=
          outside * rate / (rows[feature].outsideSquare.squareRoot() + rate)
      }
    }
  }

  private mutating func updateTransitions(
    _ sentence: Range<Int>, _ exponentials: borrowing InlineArray<90, Float>
  ) {
    var gradient = InlineArray<90, Float>(repeating: 0)
    var total: Float = 0
    for label in 0..<9 { total += forward[label] * backward[label] }
    for label in 0..<9 { gradient[81 + label] -= forward[label] * backward[label] / total }
    gradient[81 + Int(set.labels[sentence.lowerBound])] += 1
    for offset in 1..<Swift.max(sentence.count, 1) {
      addPairs(at: offset, exponentials, to: &gradient)
      let token = sentence.lowerBound + offset
      gradient[Int(set.labels[token - 1]) * 9 + Int(set.labels[token])] += 1
    }
    for index in 0..<90 where gradient[index] != 0 {
      transitionSquares[index] += gradient[index] * gradient[index]
      transitions[index] +=
        settings.rate * gradient[index] / (settings.rate + transitionSquares[index].squareRoot())
    }
  }

  private func addPairs(
    at offset: Int, _ exponentials: borrowing InlineArray<90, Float>,
    to gradient: inout InlineArray<90, Float>
  ) {
    let before = (offset - 1) * 9
    let here = offset * 9
    var pairs = InlineArray<81, Float>(repeating: 0)
    var total: Float = 0
    for label in 0..<9 where forward[before + label] > 1e-5 {
      for next in 0..<9 where Self.isLegal(label, next) {
        let value =
          forward[before + label] * exponentials[label * 9 + next] * potentials[here + next]
          * backward[here + next]
        pairs[label * 9 + next] = value
        total += value
      }
    }
    guard total > 0 else { return }
    for index in 0..<81 where pairs[index] > 0 { gradient[index] -= pairs[index] / total }
  }
}

/// e to the power of a number, from multiplications and additions alone, so that a model comes out
/// the same on every machine; the functions of C libraries differ in the last bit. The error is under
/// 3 in 10^7.
@inline(__always)
func exponential(_ power: Float) -> Float {
  guard power > -87 else { return 0 }
  let scaled = Swift.min(power, 88) * 1.442_695
  let whole = scaled.rounded(.toNearestOrEven)
  let rest = (scaled - whole) * 0.693_147_2
  var series = 1 + rest / 6
  series = 1 + rest / 5 * series
  series = 1 + rest / 4 * series
  series = 1 + rest / 3 * series
  series = 1 + rest / 2 * series
  series = 1 + rest * series
  return series * Float(bitPattern: UInt32(Int32(whole) + 127) << 23)
}

extension Array {
  /// Makes the array hold `count` equal elements without giving its memory back.
  mutating func replaceAll(with element: Element, count: Int) {
    removeAll(keepingCapacity: true)
    append(contentsOf: repeatElement(element, count: count))
  }
}
