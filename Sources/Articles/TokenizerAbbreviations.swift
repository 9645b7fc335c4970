/// A word of at most eight bytes as one number, lower-cased if ASCII: a cheap key for small sets.
enum PackedWord {
  static func lowercased(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard range.count <= 8 else { return 0 }
    var packed: UInt64 = 0
    for offset in range {
      let byte = bytes[offset]
      packed = packed << 8 | UInt64(byte.isASCIIUppercase ? byte | 0x20 : byte)
    }
    return packed
  }

  /// The words of a list separated by white space.
  static func set(_ list: String) -> Set<UInt64> {
    var words: Set<UInt64> = []
    var packed: UInt64 = 0
    for byte in list.utf8 {
      if byte <= 0x20 {
        if packed != 0 { words.insert(packed) }
        packed = 0
      } else {
        packed = packed << 8 | UInt64(byte)
      }
    }
    if packed != 0 { words.insert(packed) }
    return words
  }
}

/// Words that are written with a point.
enum Abbreviation {
  /// Whether the point after a word belongs to it rather than to the sentence.
  static func takesPoint(_ word: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let after = word.upperBound + 1
    if bytes.holds(at: after, { $0 == UInt8(ascii: ".") }) { return false }
    if word.contains(where: { bytes[$0] == UInt8(ascii: ".") }) { return true }
    let isCapitalised = bytes[word.lowerBound].isASCIIUppercase
    if word.count == 1, isCapitalised { return isInitial(before: after, in: bytes) }
    let key = PackedWord.lowercased(word, in: bytes)
    guard key != 0 else { return false }
    if always.contains(key) { return true }
    if beforeNumber.contains(key) {
      return nextVisible(after, in: bytes).map { bytes[$0].isASCIIDigit } ?? false
    }
    return isCapitalised && capitalised.contains(key)
  }

  /// Whether a sentence may end at an abbreviation, given with its point.
  static func boundary(
    after word: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> SentenceBoundary {
    if word.count == 2 { return .none }
    let key = PackedWord.lowercased(word.lowerBound..<word.upperBound - 1, in: bytes)
    return neverEnds.contains(key) ? .none : .weak
  }

  /// A single capital is an initial where a letter follows (`J. Smith`, `J.K.`), unless the next
  /// word is one that starts sentences (`vitamin C. The`).
  private static func isInitial(before after: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let next = nextVisible(after, in: bytes) else { return false }
    let kind = bytes.characterClass(at: next).kind
    guard kind == .letter, !bytes[next].isASCIILowercase else { return false }
    return !SentenceBoundary.isStarter(at: next, in: bytes)
  }

  /// The offset of the first character after spaces, on the same line.
  private static func nextVisible(_ start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var offset = start
    while offset < bytes.count {
      let (kind, width) = bytes.characterClass(at: offset)
      guard kind == .space else { return kind == .newline ? nil : offset }
      offset += width
    }
    return nil
  }

  /// Written with a point in either case.
  private static let always = PackedWord.set(
    """
    mr mrs ms dr prof messrs mme mlle rev hon sgt lt capt cpl col cmdr gov sen rep reps sens
    supt insp det vs etc inc ltd corp bros llc plc approx dept univ assn est avg ave blvd
    jr sr ph esq cf viz al st ft mt
    """)

  /// Written with a point when they start with a capital; otherwise often words.
  private static let capitalised = PackedWord.set(
    """
    gen adm brig maj pvt pte cst const supt pres atty asst
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
    co cos no nos vol vols ed eds fig figs pp op
    ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont
    neb nev okla ore pa penn tenn tex va vt wash wis wyo ont que alta sask man
    fr br bp msgr card amb hons rt pty gmbh mfg intl natl bn
    """)

  /// Written with a point before a figure only.
  private static let beforeNumber = PackedWord.set("no nos art sec pp p pg vol fig ch ver para")

  /// Stand before a name or figure, so that the sentence goes on whatever follows.
  private static let neverEnds = PackedWord.set(
    """
    mr mrs ms dr prof messrs mme mlle rev hon sgt lt capt cpl col cmdr gov sen rep reps sens
    supt insp det vs gen adm brig maj pvt pte cst const pres atty asst st mt ft fr br bp msgr amb
    no nos vol fig pp cf viz approx
    """)
}
