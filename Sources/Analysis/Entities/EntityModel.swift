/// A trained model: word lists, weights of features, weights of transitions. It is used where it
/// lies; making one costs nothing but reading a header of a few dozen bytes.
package struct EntityModel: @unchecked Sendable {
  /// The scores of the eight labels other than outside, relative to outside.
  package typealias Scores = SIMD8<Int16>

  package let lexicon: EntityLexicon

  /// The words of the documents tagged so far.
  package let words = WordCache<ScoreTotal>()

  /// Scores of one label after another: `[previous × 9 + next]`; row 9 is for the first token.
  package let transitions: [Int32]

  private let features: BucketTable
  private let weights: UnsafePointer<SIMD8<Int8>>

  /// The parts of a model file in their order. Each starts at a multiple of 16 bytes.
  package enum Section: Int, CaseIterable {
    case nameKeys, nameValues, phraseKeys, phraseValues, wordKeys, wordValues
    case triggerKeys, triggerValues, transitions, featureKeys, featureWeights
  }

  /// What every model file starts with; the last byte is the version of the format.
  package static let magic: [UInt8] = Array("galleyE\u{1}".utf8)

  /// Bytes before the first section: the magic and, for each section, offset and length.
  package static var headerSize: Int { (magic.count + Section.allCases.count * 8 + 15) / 16 * 16 }

  /// Takes a model that lies in memory.
  ///
  /// - Parameter bytes: A model file, aligned to 16 bytes; it must outlive the model and is never
  ///   written to, which makes sharing among threads safe.
  /// - Returns: nil if the bytes are not a model of this format.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, bytes.count >= Self.headerSize,
      bytes.starts(with: Self.magic)
    else { return nil }
    func length(_ section: Section) -> Int {
      Int(bytes.loadUnaligned(fromByteOffset: 12 + section.rawValue * 8, as: UInt32.self))
    }
    func address(_ section: Section) -> UnsafeRawPointer {
      base + Int(bytes.loadUnaligned(fromByteOffset: 8 + section.rawValue * 8, as: UInt32.self))
    }
    func table(_ section: Section) -> BucketTable {
      BucketTable(bucketCount: length(section) / 16, fingerprintsAt: address(section))
    }
    lexicon = EntityLexicon(
      names: LexiconTable(table: table(.nameKeys), valuesAt: address(.nameValues)),
      phrases: LexiconTable(table: table(.phraseKeys), valuesAt: address(.phraseValues)),
      words: LexiconTable(table: table(.wordKeys), valuesAt: address(.wordValues)),
      triggers: LexiconTable(table: table(.triggerKeys), valuesAt: address(.triggerValues)))
    let transitionAddress = address(.transitions)
    transitions = (0..<length(.transitions) / 4).map {
      transitionAddress.loadUnaligned(fromByteOffset: $0 * 4, as: Int32.self)
    }
    features = table(.featureKeys)
    weights = address(.featureWeights).assumingMemoryBound(to: SIMD8<Int8>.self)
    guard transitions.count == 90 else { return nil }
  }

  /// Adds the weights of a feature to scores.
  @inline(__always)
  package func add(_ key: UInt32, to scores: inout Scores) {
    let slot = features.slot(of: key)
    guard slot >= 0 else { return }
    scores &+= Scores(truncatingIfNeeded: weights[slot])
  }
}

/// Scores added up from a model.
package struct ScoreTotal: FeatureTotal {
  package var scores = EntityModel.Scores()

  package init() {}

  @inline(__always)
  package mutating func add(_ key: UInt32, lexical: Bool, from model: EntityModel) {
    model.add(key, to: &scores)
  }

  @inline(__always)
  package mutating func add(_ other: ScoreTotal) { scores &+= other.scores }
}
