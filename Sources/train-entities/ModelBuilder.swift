import Analysis

/// Turns trained weights into the sections of a model.
enum ModelBuilder {
  /// Weights are stored as whole numbers of this many to one; larger ones are clamped.
  static let scale: Float = 24

  /// Keeps the rows that change the most and rounds their weights to eight bits.
  static func sections(
    _ result: ConditionalRandomField.Result, keys: [UInt32], counts: [Int32], rowCount: Int
  ) -> [EntityModel.Section: [UInt8]] {
    let importance = result.weights.indices.map { Self.importance(result.weights[$0], counts[$0]) }
    let order = result.weights.indices.filter { importance[$0] > 0 }
      .sorted { importance[$0] != importance[$1] ? importance[$0] > importance[$1] : $0 < $1 }
      .prefix(rowCount)
    let kept = Array(order)
    let layout = BucketTable.layOut(kept.map { keys[$0] })
    var weights: [Int8] = []
    weights.reserveCapacity(layout.indices.count * 8)
    for index in layout.indices {
      let row = index < 0 ? SIMD8(repeating: 0) : result.weights[kept[index]]
      for label in 0..<8 { weights.append(rounded(row[label])) }
    }
    return [
      .featureKeys: layout.fingerprints.littleEndianBytes,
      .featureWeights: weights.map { UInt8(bitPattern: $0) },
      .transitions: result.transitions.map { Int32(($0 * scale).rounded()) }.littleEndianBytes,
    ]
  }

  private static func importance(_ row: SIMD8<Float>, _ count: Int32) -> Float {
    let scaled = (row * scale).rounded(.toNearestOrEven)
    guard scaled != SIMD8(repeating: 0) else { return 0 }
    let spread = Swift.max(row.max(), 0) - Swift.min(row.min(), 0)
    return spread
  }

  private static func rounded(_ weight: Float) -> Int8 {
    Int8(Swift.max(-127, Swift.min(127, (weight * scale).rounded())))
  }
}
