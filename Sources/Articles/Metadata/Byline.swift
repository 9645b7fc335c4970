/// Who wrote an article, as a piece of a line states it.
struct Byline {
  /// Without "By": "Jane Doe and John Smith, Staff Writer".
  let author: String

  /// "Tressa" in "By Zoë Štefánik in Tressa".
  let place: String?

  /// Longer ones are sentences that begin with "By".
  private static let longest = 120

  /// Reads "By Jane Doe", "Analysis by Jane Doe", "Author: Jane Doe", "From our correspondent".
  init?(_ piece: ArraySlice<Unicode.Scalar>) {
    let words = HeaderWord.words(of: piece)
    guard piece.count <= Self.longest, words.count >= 2,
      let nameStart = Self.endOfIntroduction(words)
    else { return nil }
    self.init(name: words[nameStart...], of: piece, isFrom: words[0].core == "from")
  }

  private init?(
    name: ArraySlice<HeaderWord>, of piece: ArraySlice<Unicode.Scalar>, isFrom: Bool
  ) {
    guard let first = name.first else { return nil }
    var words = name
    var place: String?
    if let address = words.firstIndex(where: { $0.text.contains("@") }) {
      words = words[..<address]
    }
    if let preposition = words.firstIndex(where: { $0.text == "in" }),
      preposition >= words.startIndex + 2,
      words[(preposition + 1)...].first?.isCapitalised == true
    {
      place = Self.text(words[(preposition + 1)...], of: piece)
      words = words[..<preposition]
    }
    while let last = words.last, last.text == "on" || last.text == "at" { words.removeLast() }
    guard let last = words.last, isFrom ? Self.isOffice(words) : Self.isName(words) else {
      return nil
    }
    author =
      piece[first.range.lowerBound..<last.range.upperBound]
      .trimming { ",;:|".unicodeScalars.contains($0) }.string
    self.place = place
  }

  private static func text(
    _ words: ArraySlice<HeaderWord>, of piece: ArraySlice<Unicode.Scalar>
  ) -> String? {
    guard let first = words.first, let last = words.last else { return nil }
    return piece[first.range.lowerBound..<last.range.upperBound]
      .trimming { ",;:|.".unicodeScalars.contains($0) }.string
  }

  // MARK: Introductions

  /// Where the name begins; nil where nothing says that one follows.
  private static func endOfIntroduction(_ words: [HeaderWord]) -> Int? {
    let first = words[0].core
    if first == "from" { return 1 }
    if ["author", "authors", "byline", "reporter", "writer", "words", "text"].contains(first),
      words[0].text.hasSuffix(":")
    {
      return 1
    }
    guard let by = words.prefix(6).firstIndex(where: { $0.core == "by" }), by + 1 < words.count,
      words[0].isCapitalised || by == 0
    else { return nil }
    let introduction = words[..<by].map(\.core)
    guard introduction.allSatisfy(introductionWords.contains),
      introduction.isEmpty || !introduction.allSatisfy(pictureWords.contains)
    else { return nil }
    return by + 1
  }

  private static let introductionWords: Set<String> = [
    "a", "an", "the", "and", "obituary", "written", "words", "text", "story", "analysis", "report",
    "reporting", "reported", "review", "reviewed", "opinion", "column", "essay", "interview",
    "commentary", "comment", "guest", "special", "exclusive", "compiled", "posted", "published",
    "article", "feature", "photos", "photographs", "photography", "pictures", "video", "profile",
  ]

  private static let pictureWords: Set<String> = [
    "photos", "photographs", "photography", "pictures", "video", "and",
  ]

  // MARK: Names

  /// Whether words are a name, or names, with what follows a comma: an office or a paper.
  static func isName(_ words: ArraySlice<HeaderWord>) -> Bool {
    guard let first = words.first, first.isCapitalised, !isCalendarWord(first) else {
      return false
    }
    for word in words {
      if word.hasDigit { return false }
      if word.text.hasSuffix("."), word.core.count > 3, word.range == words.last?.range {
        return false
      }
      if !word.isCapitalised, !word.isParticle, !word.core.isEmpty { return false }
      // What follows says what the person is, in words of any kind.
      if word.text.hasSuffix(",") { return isRole(words[(wordIndex(of: word, in: words) + 1)...]) }
    }
    return true
  }

  private static func wordIndex(of word: HeaderWord, in words: ArraySlice<HeaderWord>) -> Int {
    words.firstIndex { $0.range == word.range } ?? words.endIndex - 1
  }

  private static func isRole(_ words: ArraySlice<HeaderWord>) -> Bool {
    words.count <= 10 && !words.contains { $0.hasDigit }
      && !["said", "says", "who", "which", "was", "is", "were", "had", "has"].contains {
        role in words.contains { $0.core == role }
      } && words.last?.text.hasSuffix(".") != true
  }

  private static func isCalendarWord(_ word: HeaderWord) -> Bool {
    CalendarWords.month(word.core) != nil || CalendarWords.weekday(word.core) != nil
  }

  /// "the readers' editor", "our correspondent in Rome".
  private static func isOffice(_ words: ArraySlice<HeaderWord>) -> Bool {
    guard let first = words.first, ["our", "the", "a", "staff"].contains(first.core),
      words.count <= 8
    else { return false }
    let offices = [
      "editor", "editors", "correspondent", "correspondents", "reporter", "reporters", "staff",
      "bureau", "desk", "writer", "newsroom",
    ]
    return words.contains { offices.contains($0.core) }
  }

  /// Whether a piece names a person by itself: "Jane Doe", "Gwen Ashdown, Local Democracy
  /// Correspondent". Headlines and sections do too; only the place right below the headline makes it
  /// a byline.
  static func isBareName(_ piece: ArraySlice<Unicode.Scalar>, needsRole: Bool) -> Bool {
    let words = HeaderWord.words(of: piece)
    guard piece.count <= 90, words.count <= 12, piece.first?.isLetterOrDigit == true,
      piece.last != ".", piece.last != ":", piece.last != "?"
    else { return false }
    let comma = words.firstIndex { $0.text.hasSuffix(",") }
    let name = words[...(comma ?? words.count - 1)]
    guard (2...5).contains(name.count), isName(name[...]), words[0].core != "the",
      words[0].core != "by",
      !words.prefix(2).allSatisfy(\.isAllCapitals) || comma != nil || !needsRole
    else { return false }
    guard let comma, comma + 1 < words.count else { return !needsRole }
    let role = words[(comma + 1)...]
    let isPaper = role.first?.text == "The"
    return isRole(role) && (!needsRole || isPaper || role.contains { roleWords.contains($0.core) })
  }

  private static let roleWords: Set<String> = [
    "reporter", "correspondent", "writer", "editor", "staff", "columnist", "contributor", "news",
    "times", "post", "press", "daily", "herald", "agency", "bureau", "reuters", "ap", "afp",
    "journalist", "critic", "freelance", "star", "gazette", "tribune", "chronicle", "journal",
    "guardian", "telegraph", "mail", "globe", "bbc", "cbc", "service", "wire", "media",
  ]
}
