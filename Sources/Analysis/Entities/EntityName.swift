import Articles

/// A mention of a name, taken apart for comparison with others.
struct EntityName {
  /// The index of the mention.
  let index: Int
  let kind: MentionKind
  /// The text with white space made single spaces and without a possessive ending.
  let text: String
  /// Words in lower case without points, the article left out: `U.S.` is `us`.
  let words: [String]
  /// What a title before the name or a pronoun after it says of a person.
  let gender: Gender?

  enum Gender { case female, male }

  init(_ mention: Mention, index: Int, in text: ArticleText) {
    self.index = index
    kind = mention.kind
    let bytes = text.bytes[mention.range]
    var words: [String]
    if let plain = Self.plainWord(bytes) {
      self.text = plain.text
      words = [plain.word]
    } else {
      let parts = Self.parts(String(decoding: bytes, as: UTF8.self))
      self.text = parts.joined(separator: " ")
      words = parts.map(Self.comparable).filter { !$0.isEmpty }
    }
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    self.words = words.isEmpty ? [self.text] : words
    gender = mention.kind == .person ? PersonGender.of(mention.range, words: words, in: text) : nil
  }

  /// The text and the one word of a name that is nothing but ASCII letters, as most are that are
  /// not of several words; nil for any other.
  private static func plainWord(_ bytes: ArraySlice<UInt8>) -> (text: String, word: String)? {
    guard !bytes.isEmpty, bytes.allSatisfy(\.isLatinLetter) else { return nil }
    let word = String(decoding: bytes.lazy.map { $0 | 0x20 }, as: UTF8.self)
    return (String(decoding: bytes, as: UTF8.self), word)
  }

  /// The words, the last one without its possessive ending.
  private static func parts(_ text: String) -> [String] {
    var words = text.split(whereSeparator: { $0.isWhitespace }).map(String.init)
    if let last = words.last {
      for ending in ["'s", "’s", "'S", "’S"] where last.hasSuffix(ending) && last.count > 2 {
        words[words.count - 1] = String(last.dropLast(2))
        break
      }
    }
    return words
  }

  private static func comparable(_ word: String) -> String {
    String(String.UnicodeScalarView(word.unicodeScalars.filter { $0 != "." && $0 != "," }))
      .lowercased()
  }

  /// The words as one key.
  var key: String {
    let joined = words.joined(separator: " ")
    return Self.aliases[joined] ?? joined
  }

  /// The initials of a name of several words, small words left out; nil for a single word.
  var initials: String? {
    let initials = text.split(separator: " ").compactMap { word in
      word.first.flatMap { $0.isUppercase ? $0 : nil }
    }
    return initials.count > 1 ? String(initials).lowercased() : nil
  }

  /// Whether the name can be an acronym: one word of two to eight capitals, with or without points.
  var isAcronym: Bool {
    guard words.count == 1, 2...8 ~= words[0].unicodeScalars.count else { return false }
    return text.unicodeScalars.allSatisfy { $0.properties.isUppercase || $0 == "." }
  }

  private var isInCapitals: Bool {
    !isAcronym && !text.unicodeScalars.contains { $0.properties.isLowercase }
  }

  /// Short forms that no rule can find.
  private static let aliases = [
    "us": "united states", "usa": "united states", "united states of america": "united states",
    "uk": "united kingdom", "un": "united nations", "eu": "european union",
    "uae": "united arab emirates", "ussr": "soviet union",
  ]

  // MARK: Of several names one

  /// The fullest form: not an acronym, not in capitals, of the most words that are no initials;
  /// the first of several.
  static func fullest(of names: [EntityName]) -> String {
    func rank(_ name: EntityName) -> Int {
      (name.isAcronym ? 0 : 200) + (name.isInCapitals ? 0 : 100)
        + min(name.words.count { $0.utf8.count > 1 }, 20)
    }
    var best = names[0]
    for name in names.dropFirst() where rank(name) > rank(best) { best = name }
    return best.text
  }

  /// The kind of most mentions; the first of several.
  static func kind(of names: [EntityName]) -> MentionKind {
    var counts: [MentionKind: Int] = [:]
    for name in names { counts[name.kind, default: 0] += 1 }
    var best = names[0].kind
    for name in names where counts[name.kind, default: 0] > counts[best, default: 0] {
      best = name.kind
    }
    return best
  }
}

/// Tells from the words around a person's name whether a man or a woman is meant.
enum PersonGender {
  /// What the title right before the name says, or the first name, or the first pronoun after it.
  static func of(
    _ range: Range<Int>, words: [String], in text: ArticleText
  ) -> EntityName.Gender? {
    let before = text.bytes[max(0, range.lowerBound - 16)..<range.lowerBound]
    if let title = lastWord(before) {
      if femaleTitles.contains(title) { return .female }
      if maleTitles.contains(title) { return .male }
    }
    guard words.count > 1 else { return nil }
    if femaleNames.contains(words[0]) { return .female }
    if maleNames.contains(words[0]) { return .male }
    let after = text.bytes[range.upperBound..<min(text.bytes.count, range.upperBound + 120)]
    return ofPronoun(in: after)
  }

  /// What the first pronoun says.
  private static func ofPronoun(in bytes: ArraySlice<UInt8>) -> EntityName.Gender? {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let start = index
      // The word in small letters as a number, its last byte the lowest.
      var word: UInt32 = 0
      while index < bytes.endIndex, isWord(bytes[index]) {
        word = word << 8 | UInt32(bytes[index] | 0x20)
        index += 1
      }
      switch (index - start, word) {
      case (3, 0x73_6865), (3, 0x68_6572): return .female  // she, her
      case (2, 0x6865), (3, 0x68_6973), (3, 0x68_696D): return .male  // he, his, him
      default: index += 1
      }
    }
    return nil
  }

  private static func lastWord(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let last = bytes.lastIndex(where: isWord) else { return nil }
    let start = bytes[..<last].lastIndex { !isWord($0) }.map { $0 + 1 } ?? bytes.startIndex
    return String(decoding: bytes[start...last], as: UTF8.self).lowercased()
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte.isLatinLetter || byte >= 0x80 }

  private static let femaleTitles: Set = [
    "ms", "mrs", "miss", "lady", "queen", "princess", "duchess", "sister", "dame", "madame",
    "baroness", "actress", "congresswoman", "chairwoman", "spokeswoman",
  ]
  private static let maleTitles: Set = [
    "mr", "sir", "lord", "king", "prince", "duke", "father", "brother", "baron", "monsieur",
    "congressman", "spokesman",
  ]
  private static let femaleNames: Set = [
    "alice", "amanda", "amy", "andrea", "angela", "anna", "anne", "barbara", "betty", "carol",
    "caroline", "catherine", "christine", "claire", "deborah", "diana", "elizabeth", "emily",
    "emma", "fatima", "hannah", "helen", "jane", "janet", "jennifer", "jessica", "joanna", "julia",
    "karen", "kate", "kathleen", "laura", "linda", "lisa", "lucy", "margaret", "maria", "marie",
    "mary", "melissa", "michelle", "nancy", "nicole", "olivia", "patricia", "rachel", "rebecca",
    "rosa", "ruth", "sandra", "sarah", "sharon", "sophie", "stephanie", "susan", "teresa",
    "victoria", "virginia",
  ]
  private static let maleNames: Set = [
    "adam", "ahmed", "alan", "albert", "alexander", "andrew", "anthony", "benjamin", "bob", "brian",
    "carlos", "charles", "christopher", "daniel", "david", "donald", "edward", "eric", "francis",
    "frank", "gary", "george", "henry", "ivan", "jack", "james", "jason", "jeff", "jim", "john",
    "jose", "joseph", "juan", "justin", "keith", "kenneth", "kevin", "larry", "luc", "mark",
    "matthew", "michael", "mike", "mohammed", "nicholas", "patrick", "paul", "peter", "philip",
    "richard", "robert", "ronald", "ryan", "scott", "simon", "stephen", "steven", "thomas", "tim",
    "vladimir", "william",
  ]
}

extension UInt8 {
  fileprivate var isLatinLetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
