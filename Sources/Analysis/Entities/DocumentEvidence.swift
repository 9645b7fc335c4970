/// What a document says of one spelling, over all its occurrences.
///
/// Bits that were seen once and bits that were seen more than once are kept apart, so that a token
/// can be told what the *others* say without counting itself.
struct SpellingEvidence {
  var lowercaseCount: Int32 = 0
  /// Capitalised inside a sentence, where the capital means something.
  var capitalCount: Int32 = 0
  private var aroundOnce: UInt64 = 0
  private var aroundTwice: UInt64 = 0
  private var runOnce: UInt64 = 0
  private var runTwice: UInt64 = 0

  mutating func add(_ evidence: TokenEvidence) {
    aroundTwice |= aroundOnce & evidence.around
    aroundOnce |= evidence.around
    runTwice |= runOnce & evidence.run
    runOnce |= evidence.run
  }

  /// What the occurrences other than the given one say.
  func without(_ own: TokenEvidence) -> TokenEvidence {
    TokenEvidence(
      around: aroundTwice | aroundOnce & ~own.around, run: runTwice | runOnce & ~own.run)
  }
}

/// What one occurrence of a capitalised word says.
struct TokenEvidence {
  /// Trigger classes of the word before (bits 0 to 23) and of the word after (24 to 47).
  var around: UInt64

  /// Place in the run (bits 0 to 3), trigger classes of the run's last word (4 to 27), lists of the
  /// first (28 to 43) and of the last word (44 to 59), the latter three in runs of two or more.
  var run: UInt64

  init(around: UInt64, run: UInt64) {
    self.around = around
    self.run = run
  }

  init(
    before: UInt32, after: UInt32, place: UInt64, headTriggers: UInt32, firstLists: UInt64,
    headLists: UInt64
  ) {
    around = UInt64(before) & 0xFF_FFFF | (UInt64(after) & 0xFF_FFFF) << 24
    run = 1 << place
    if place != 0 {
      run |= (UInt64(headTriggers) & 0xFF_FFFF) << 4 | firstLists << 28 | headLists << 44
    }
  }

  var before: UInt64 { around & 0xFF_FFFF }
  var after: UInt64 { around >> 24 }
  var places: UInt64 { run & 0xF }
  var headTriggers: UInt64 { run >> 4 & 0xFF_FFFF }
  var firstLists: UInt64 { run >> 28 & 0x7FFF }
  var headLists: UInt64 { run >> 44 & 0x7FFF }
}
