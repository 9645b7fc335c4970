/// What a lexeme is made of.
enum LexemeKind: UInt8, Sendable {
  case end
  case word, digits
  /// A currency sign; the lexeme's `entry` is the index in `CurrencySign.all`.
  case currency
  /// ½, ¾: the `entry` is numerator × 16 + denominator.
  case fraction
  case comma, period, colon, semicolon, slash, percent, degree, apostrophe, quote, prime
  case doublePrime, open, close, plus, times, tilde, less, greater, atMost, atLeast, equals
  case plusMinus, hash, at, ampersand, caret, underscore, asterisk, superscriptTwo
  case superscriptThree, ellipsis, exclamation, question
  /// The hyphen, also U+2010 and U+2011.
  case hyphen
  case enDash, emDash, minus
  /// A web address or another stretch that is not prose.
  case barrier
  case other
}

/// A piece of text as the grammar of figures sees it: letters, digits, or one sign.
///
/// The shared tokens keep `1,234.5`, `U.S.` and `21st` whole, as a tagger wants them. A grammar of
/// numbers has to take exactly these apart ("1,3", "22,24,26", "23.04.2022", "7:56:35", "340pm"), and
/// asks of each word which of some thousand words it is; hence a lexer of its own, in one pass.
struct Lexeme: Sendable {
  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    /// White space stands before.
    static let space = Flags(rawValue: 1)
    /// The white space before has a line break.
    static let line = Flags(rawValue: 2)
    /// The white space before has a blank line, or the text starts here.
    static let paragraph = Flags(rawValue: 4)
    /// The white space before is one no-break or thin space.
    static let thinSpace = Flags(rawValue: 8)
    /// A word that starts with a capital.
    static let capitalised = Flags(rawValue: 16)
    /// A word of capitals only.
    static let allCapitals = Flags(rawValue: 32)
  }

  /// Byte offsets.
  var start: Int32
  var end: Int32
  /// The index in the vocabulary of a word; see `LexemeKind` for signs.
  var entry: UInt16 = 0
  var kind: LexemeKind
  var flags: Flags = []
  var classes: WordClass = []

  /// Stands before the first and after the last lexeme, and between paragraphs.
  static let end = Lexeme(start: .max, end: .max, kind: .end, flags: [.space, .line, .paragraph])

  var range: Range<Int> { Int(start)..<Int(end) }
  var count: Int { Int(end - start) }
  var isWord: Bool { kind == .word }

  /// Whether nothing stands between this and what is before.
  var touches: Bool { !flags.contains(.space) }
  var isCapitalised: Bool { flags.contains(.capitalised) }

  @inline(__always)
  func `is`(_ keyword: Keyword) -> Bool { entry == keyword.rawValue && kind == .word }

  @inline(__always)
  func has(_ classes: WordClass) -> Bool { !self.classes.isDisjoint(with: classes) }

  /// Whether a figure may start here.
  @inline(__always)
  var mayStartFigure: Bool {
    switch kind {
    case .word: classes.contains(.starter)
    case .digits, .currency, .fraction, .minus, .hyphen, .period, .less, .greater, .atMost,
      .atLeast, .tilde, .apostrophe:
      true
    default: false
    }
  }
}

/// Currency signs.
enum CurrencySign {
  /// The sign with the name of its currency.
  static let all: [(scalar: UInt32, currency: UInt16)] = [
    ("$", "dollar"), ("£", "pound sterling"), ("€", "euro"), ("¥", "japanese yen"),
    ("₹", "indian rupee"), ("₽", "russian rouble"), ("₩", "south korean won"),
    ("₪", "israeli shekel"), ("₺", "turkish lira"), ("₴", "ukrainian hryvnia"),
    ("₦", "nigerian naira"), ("₱", "philippine peso"), ("฿", "thai baht"),
    ("₫", "vietnamese dong"), ("₡", "costa rican colón"), ("₭", "lao kip"),
    ("₮", "mongolian tugrik"), ("₸", "kazakh tenge"), ("₾", "georgian lari"), ("₿", "bitcoin"),
    ("¢", "cent"), ("元", "chinese yuan"), ("₵", "ghanaian cedi"), ("₲", "paraguayan guaraní"),
    ("₨", "indian rupee"),
  ].map { ($0.0.unicodeScalars.first?.value ?? 0, CurrencyTable.index(of: $0.1)) }

  static let dollar = 0

  static func index(of scalar: UInt32) -> Int? { all.firstIndex { $0.scalar == scalar } }
}
