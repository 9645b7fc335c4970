/// What a word can be in a figure or a claim. A word may be several things: "second" is an ordinal
/// and a unit, "may" a month and an auxiliary verb.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt64

  /// A number word below one hundred: its value is the entry's `number`.
  static let number = WordClass(rawValue: 1 << 0)
  /// "hundred", "thousand", "million": the entry's `number` is the power of ten.
  static let scale = WordClass(rawValue: 1 << 1)
  /// "dozen", "dozens".
  static let dozen = WordClass(rawValue: 1 << 2)
  /// An ordinal below one hundred: its value is the entry's `number`.
  static let ordinal = WordClass(rawValue: 1 << 3)
  /// "hundredth", "millionth": the entry's `number` is the power of ten.
  static let ordinalScale = WordClass(rawValue: 1 << 4)
  /// "half", "thirds": the entry's `number` is the denominator.
  static let denominator = WordClass(rawValue: 1 << 5)
  /// The name of a month: the entry's `number` is 1 to 12.
  static let month = WordClass(rawValue: 1 << 6)
  /// The name of a weekday: the entry's `number` is 1 (Monday) to 7.
  static let weekday = WordClass(rawValue: 1 << 7)
  /// The name of a unit.
  static let unit = WordClass(rawValue: 1 << 8)
  /// The name of a currency that follows a number.
  static let currency = WordClass(rawValue: 1 << 9)
  /// A code that may stand before a number: "USD", "Rs".
  static let currencyCode = WordClass(rawValue: 1 << 10)
  /// Articles, prepositions, pronouns, conjunctions, auxiliaries: what ends a noun phrase.
  static let function = WordClass(rawValue: 1 << 11)
  /// A verb of growth: "rose", "jumped".
  static let rise = WordClass(rawValue: 1 << 12)
  /// A verb of decline: "fell", "lost".
  static let fall = WordClass(rawValue: 1 << 13)
  /// What is numbered rather than counted: "chapter", "Highway".
  static let designator = WordClass(rawValue: 1 << 14)
  /// The last word of a street's name.
  static let street = WordClass(rawValue: 1 << 15)
  /// Starts a relative date: "today", "last", "this".
  static let relative = WordClass(rawValue: 1 << 16)
  /// "spring", "summer": the entry's `number` is 1 (spring) to 4.
  static let season = WordClass(rawValue: 1 << 17)
  /// A letter or abbreviation of a power of ten after a number: "k", "bn"; the entry's `number`.
  static let shortScale = WordClass(rawValue: 1 << 18)
  /// A time zone.
  static let zone = WordClass(rawValue: 1 << 19)
  /// May be the first word of a figure.
  static let starter = WordClass(rawValue: 1 << 20)
  /// The plural of what people count although it does not end in "s".
  static let plural = WordClass(rawValue: 1 << 21)
  /// A verb of saying: "said", "told", "announced".
  static let saying = WordClass(rawValue: 1 << 22)
  /// A superlative: "largest", "worst".
  static let superlative = WordClass(rawValue: 1 << 23)
  /// A sign of a forecast: "will", "expected".
  static let forecast = WordClass(rawValue: 1 << 24)
  /// A sign of an opinion: "should", "believe", "terrible".
  static let opinion = WordClass(rawValue: 1 << 25)
  /// "I", "we", "my".
  static let firstPerson = WordClass(rawValue: 1 << 26)
  /// A title or office before a person's name.
  static let title = WordClass(rawValue: 1 << 27)
  /// A person's pronoun of the third person, "he", "she", "they".
  static let pronoun = WordClass(rawValue: 1 << 28)
  /// A public matter that claims are made about: "tax", "jobs", "crime".
  static let topic = WordClass(rawValue: 1 << 29)
  /// An irregular verb in the past tense: "was", "had", "fell".
  static let past = WordClass(rawValue: 1 << 30)
  /// What office holders do and are held to: "voted", "signed", "supported".
  static let action = WordClass(rawValue: 1 << 31)
  /// Leaves no exception: "never", "every", "nobody".
  static let absolute = WordClass(rawValue: 1 << 32)
  /// Says what made something happen: "because", "caused", "created".
  static let cause = WordClass(rawValue: 1 << 33)
  /// Greetings, thanks and turns of talk: "thank", "please", "welcome".
  static let courtesy = WordClass(rawValue: 1 << 34)
  /// "more", "higher", "worse".
  static let comparative = WordClass(rawValue: 1 << 35)
}
