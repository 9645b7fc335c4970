/// What the features of a token add up to: scores when a text is tagged, a list of features when
/// a model is trained. The code that makes features is the same for both.
package protocol FeatureTotal: Sendable {
  /// Where a total looks features up.
  associatedtype Source

  init()

  /// Adds a feature.
  ///
  /// - Parameter lexical: Whether the feature knows the very word; the trainer drops such features
  ///   at random, so that the model learns to do without.
  mutating func add(_ key: UInt32, lexical: Bool, from source: Source)

  /// Adds all features of another total.
  mutating func add(_ other: Self)
}

extension FeatureTotal {
  @inline(__always)
  mutating func add(
    _ template: FeatureTemplate, _ value: UInt64, lexical: Bool = false, from source: Source
  ) {
    add(FeatureHash.key(template.rawValue, value), lexical: lexical, from: source)
  }

  /// Adds a feature for each bit that is set.
  @inline(__always)
  mutating func addBits(
    _ template: FeatureTemplate, _ bits: UInt64, with value: UInt64 = 0, from source: Source
  ) {
    var rest = bits
    while rest != 0 {
      add(template, UInt64(rest.trailingZeroBitCount) | value << 8, from: source)
      rest &= rest - 1
    }
  }
}

/// The templates of features. The raw values are part of the model's format.
package enum FeatureTemplate: Int {
  case bias, word, lowercased, shape, shortShape, traits, unknownWord
  case prefix1, prefix2, prefix3, prefix4, suffix1, suffix2, suffix3, suffix4
  case fineCluster, coarseCluster, list, trigger, commonName, listSet

  case wordBefore, shapeBefore, suffixBefore, fineClusterBefore, coarseClusterBefore, listBefore
  case triggerBefore
  case wordAfter, shapeAfter, suffixAfter, fineClusterAfter, coarseClusterAfter, listAfter
  case triggerAfter
  case wordBefore2, shapeBefore2, triggerBefore2, wordAfter2, shapeAfter2, triggerAfter2

  case pairBefore, pairAfter, shapePairBefore, shapePairAfter, shapeTriple, wordsAround
  case sentenceStart, sentenceStartShape, capitalSentence, triggersAround
  case phraseStart, phraseInside, phraseStartBefore, phraseInsideBefore, phraseStartAfter
  case phraseInsideAfter

  case runHead, runHeadPlace, runLength, runBefore, runBeforePlace, runAfter, runAfterPlace
  case runBefore2, runAfter2, runAround, runHeadTrigger, runHeadTriggerPlace, runFirstTrigger
  case runBeforeTrigger, runAfterTrigger, runBeforeCluster, runAfterCluster, runHeadCluster
  case runHeadList, runFirstList, runWhole, runBridged

  case documentCapitals, documentLowercase, documentBefore, documentAfter, documentPlace
  case documentHeadTrigger, documentFirstList, documentHeadList
  case acronym, acronymHead, acronymTrigger, acronymCluster
}
