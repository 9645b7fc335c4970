/// A maximal run of capitalised words in a sentence, with the small words that bridge them.
struct CapitalRun {
  /// Half-open range of token indices.
  var tokens: Range<Int>
  /// Whether a small word stands inside.
  var isBridged = false

  /// Where a token stands in the run: 0 alone, 1 first, 2 in the middle, 3 last.
  @inline(__always)
  func place(of token: Int) -> UInt64 {
    if tokens.count == 1 { return 0 }
    if token == tokens.lowerBound { return 1 }
    return token == tokens.upperBound - 1 ? 3 : 2
  }
}

/// The words that bridge a run of capitalised words when one follows.
struct RunBridges {
  private let always: Set<UInt64>
  private let of = FeatureHash.bytes(of: "of")
  private let the = FeatureHash.bytes(of: "the")

  init() {
    let words = [
      "of", "for", "and", "&", "-", "–", "'s", "’s", "de", "del", "della", "di", "da", "do", "dos",
      "du", "la", "el", "al", "bin", "ibn", "van", "von", "der", "den", "ter", "y",
    ]
    always = Set(words.map { FeatureHash.bytes(of: $0) })
  }

  func bridges(_ word: UInt64, after previous: UInt64) -> Bool {
    always.contains(word) || word == the && previous == of
  }
}

extension FeatureHash {
  /// The hash of a word.
  package static func bytes(of word: String) -> UInt64 {
    Array(word.utf8).withUnsafeBufferPointer { bytes($0) }
  }
}
