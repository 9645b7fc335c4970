import Articles

/// A mention of a name, for comparison with others.
struct EntityName {
  /// The index of the mention.
  let index: Int
  let kind: MentionKind
  /// The number of its spelling in `EntitySpellings.all`.
  let spelling: Int
  /// What a title before the name or a pronoun after it says of a person.
  let gender: PersonGender?
}

/// How the names of an article are spelled, each spelling taken apart once.
struct EntitySpellings {
  private(set) var all: [EntitySpelling] = []
  /// Names the different words of the spellings by numbers.
  private var words: [String: Int] = [:]
  private(set) var wordCount = 0
  private var table = SpellingTable()

  /// Takes the names of an article apart. Cost: O(n) in the number of mentions.
  mutating func names(_ mentions: [Mention], in text: ArticleText) -> [EntityName] {
    text.bytes.withUnsafeBufferPointer { bytes in
      var names: [EntityName] = []
      for index in mentions.indices where mentions[index].kind.isEntity {
        let (range, kind) = (mentions[index].range, mentions[index].kind)
        let number = number(of: range, in: bytes)
        let gender =
          kind == .person
          ? PersonGender.of(
            range, isFullName: all[number].words.count > 1, firstName: all[number].gender,
            in: bytes) : nil
        names.append(EntityName(index: index, kind: kind, spelling: number, gender: gender))
      }
      return names
    }
  }

  private mutating func number(
    of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let number = table.number(of: range, in: bytes)
    if number == all.count {
      let parts = EntitySpelling.Parts(UnsafeBufferPointer(rebasing: bytes[range]))
      let numbers = parts.words.map { word in
        if let known = words[word] { return known }
        words[word] = wordCount
        wordCount += 1
        return wordCount - 1
      }
      all.append(EntitySpelling(parts, wordNumbers: numbers))
    }
    return number
  }
}

/// A way in which an article spells a name, taken apart for comparison with others.
struct EntitySpelling {
  /// The text with white space made single spaces and without a possessive ending.
  let text: String
  /// Words in lower case without points, the article left out: `U.S.` is `us`.
  let words: [String]
  /// Alike for words that are alike.
  let wordNumbers: [Int]
  /// The words as one key, with short forms that no rule can find spelled out.
  let key: String
  /// What the first name of a full one says.
  let gender: PersonGender?
  /// Whether the name can be an acronym: one word of two to eight capitals, with or without points.
  let isAcronym: Bool
  /// How full the form is: not an acronym, not in capitals, of the most words that are no initials.
  let fullness: Int

  fileprivate init(_ parts: Parts, wordNumbers: [Int]) {
    text = parts.text
    words = parts.words
    self.wordNumbers = wordNumbers
    let joined = words.count == 1 ? words[0] : words.joined(separator: " ")
    key = Self.aliases[joined] ?? joined
    gender = words.count > 1 ? PersonGender.ofFirstName(words[0]) : nil
    isAcronym =
      words.count == 1 && 2...8 ~= words[0].unicodeScalars.count
      && text.unicodeScalars.allSatisfy { $0.isCapital || $0 == "." }
    let isInCapitals = !isAcronym && !text.unicodeScalars.contains { $0.isSmall }
    fullness =
      (isAcronym ? 0 : 200) + (isInCapitals ? 0 : 100)
      + min(words.count { $0.utf8.count > 1 }, 20)
  }

  /// The initials of a name of several words, small words left out; nil for a single word.
  var initials: String? {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return initialsOfASCII }
    let initials = text.split(separator: " ").compactMap { word in
      word.first.flatMap { $0.isUppercase ? $0 : nil }
    }
    return initials.count > 1 ? String(initials).lowercased() : nil
  }

  private var initialsOfASCII: String? {
    var initials: [UInt8] = []
    var before = UInt8(ascii: " ")
    for byte in text.utf8 {
      if before == UInt8(ascii: " "), byte &- 0x41 < 26 { initials.append(byte | 0x20) }
      before = byte
    }
    return initials.count > 1 ? String(decoding: initials, as: UTF8.self) : nil
  }

  private static let aliases = [
    "us": "united states", "usa": "united states", "united states of america": "united states",
    "uk": "united kingdom", "un": "united nations", "eu": "european union",
    "uae": "united arab emirates", "ussr": "soviet union",
  ]
}

extension EntitySpelling {
  /// The text of a name and its words.
  fileprivate struct Parts {
    var text: String
    var words: [String]

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      if let plain = Self.plain(bytes) {
        self = plain
      } else {
        let parts = Self.parts(String(decoding: bytes, as: UTF8.self))
        text = parts.joined(separator: " ")
        words = parts.map(Self.comparable).filter { !$0.isEmpty }
      }
      if words.count > 1, words[0] == "the" { words.removeFirst() }
      if words.isEmpty { words = [text] }
    }

    private init(text: String, words: [String]) {
      self.text = text
      self.words = words
    }

    /// The parts of a name of ASCII letters, points, commas, hyphens and single blanks, as most are;
    /// nil for any other.
    private static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> Parts? {
      var before = UInt8(ascii: " ")
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","): break
        case UInt8(ascii: " "): if before == byte { return nil }
        default: if (byte | 0x20) &- 0x61 >= 26 { return nil }
        }
        before = byte
      }
      guard before != UInt8(ascii: " ") else { return nil }
      var words: [String] = []
      var word: [UInt8] = []
      for byte in bytes {
        switch byte {
        case UInt8(ascii: " "):
          if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
          word.removeAll(keepingCapacity: true)
        case UInt8(ascii: "."), UInt8(ascii: ","): break
        default: word.append(byte | 0x20)
        }
      }
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      return Parts(text: String(decoding: bytes, as: UTF8.self), words: words)
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
  }
}

extension Unicode.Scalar {
  fileprivate var isCapital: Bool {
    isASCII ? value &- 0x41 < 26 : properties.isUppercase
  }

  fileprivate var isSmall: Bool {
    isASCII ? value &- 0x61 < 26 : properties.isLowercase
  }
}
