import Analysis
import Articles

/// What one article contributes to what is known of its folder: a plain value, small enough to be
/// kept for a hundred thousand articles in a cache, and coded by `encoded` and `init(encoded:)`.
///
/// It holds no text but names, speakers, units and messages; the words of claims are `ClaimTexts`. All
/// ranges are half-open UTF-8 byte offsets in the article's text. The same text gives the same summary,
/// on any thread.
public struct ArticleSummary: Sendable, Equatable {
  /// A key of the text, by which a summary that was kept is known to fit: see `TextKey`.
  public var textKey: UInt64
  public var title: String
  /// The day of publication, ISO 8601; nil where the article does not say.
  public var date: String?
  /// Words and numbers of the text.
  public var words: Int

  /// All figures, in the order of the text.
  public var figures: [FigureSummary]
  /// All claims, in the order of the text. Figures that stand in none are claims of rank 0.
  public var claims: [ClaimSummary]
  /// What the article names, in the order of the first mentions.
  public var names: [NameSummary]
  /// In the order of the text.
  public var passages: [PassageSummary]
  /// In the order of the text.
  public var checks: [CheckSummary]
  /// What the figures count and of what, in the order of the text; only those of which that is clear.
  public var counted: [CountedSummary]

  public init(
    textKey: UInt64, title: String, date: String? = nil, words: Int,
    figures: [FigureSummary] = [], claims: [ClaimSummary] = [], names: [NameSummary] = [],
    passages: [PassageSummary] = [], checks: [CheckSummary] = [],
    counted: [CountedSummary] = []
  ) {
    self.counted = counted
    self.textKey = textKey
    self.title = title
    self.date = date
    self.words = words
    self.figures = figures
    self.claims = claims
    self.names = names
    self.passages = passages
    self.checks = checks
  }

  /// The mentions that the summary was made from, ascending; figures without their readings. Cost:
  /// O(n log n).
  public var mentions: [Mention] {
    let named = names.flatMap { name in
      name.mentions.map { Mention(range: $0.range, kind: $0.kind) }
    }
    return (named + figures.map { Mention(range: $0.range, kind: $0.kind) })
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// A figure: where it stands and what it says.
public struct FigureSummary: Sendable, Equatable {
  public var range: Range<Int>
  public var kind: MentionKind
  /// The numbers that it may stand for (see `Quantity.bounds`); nil for dates and what has none.
  public var bounds: ClosedRange<Double>?
  /// The unit in canonical form, or the counted noun; empty when there is none.
  public var unit: String
  /// The day or time in ISO 8601 form, where it is one; of a relative date what it stands for.
  public var calendar: String?

  public init(
    range: Range<Int>, kind: MentionKind, bounds: ClosedRange<Double>? = nil, unit: String = "",
    calendar: String? = nil
  ) {
    self.range = range
    self.kind = kind
    self.bounds = bounds
    self.unit = unit
    self.calendar = calendar
  }
}

/// Something that can be checked: a statement, with the figures that stand in it.
public struct ClaimSummary: Sendable, Equatable {
  /// What is stated, without the words that say who says so.
  public var range: Range<Int>
  /// The sentence, or clause of a long one, that it stands in.
  public var sentence: Range<Int>
  /// How much it deserves to be checked, in thousandths.
  public var rank: Int
  public var kind: ClaimKind
  /// Who says it, pronouns and surnames resolved; empty where the article itself does.
  public var speaker: String
  /// Indices in the summary's `figures`.
  public var figures: Range<Int>
  /// Alike for claims of the same words whatever their figures; see `Wording`. 0 for too few words.
  public var wording: UInt32
  /// The set of its content words; see `Wording.signature`.
  public var signature: UInt64

  public init(
    range: Range<Int>, sentence: Range<Int>, rank: Int, kind: ClaimKind, speaker: String = "",
    figures: Range<Int> = 0..<0, wording: UInt32 = 0, signature: UInt64 = 0
  ) {
    self.range = range
    self.sentence = sentence
    self.rank = rank
    self.kind = kind
    self.speaker = speaker
    self.figures = figures
    self.wording = wording
    self.signature = signature
  }
}

/// One person, organisation, place or other thing that an article names.
public struct NameSummary: Sendable, Equatable {
  /// One mention of it.
  public struct Mention: Sendable, Equatable {
    public var range: Range<Int>
    public var kind: MentionKind
    /// As written, white space made single blanks, without a possessive ending.
    public var spelling: String

    public init(range: Range<Int>, kind: MentionKind, spelling: String) {
      self.range = range
      self.kind = kind
      self.spelling = spelling
    }
  }

  /// The fullest form that the article uses.
  public var name: String
  /// What most of its mentions are.
  public var kind: MentionKind
  /// In the order of the text.
  public var mentions: [Mention]

  public init(name: String, kind: MentionKind, mentions: [Mention]) {
    self.name = name
    self.kind = kind
    self.mentions = mentions
  }
}

/// A quotation, a superlative or a title.
public struct PassageSummary: Sendable, Equatable {
  public var range: Range<Int>
  public var kind: PassageKind

  public init(range: Range<Int>, kind: PassageKind) {
    self.range = range
    self.kind = kind
  }
}

/// A place where the article contradicts itself.
public struct CheckSummary: Sendable, Equatable {
  public var range: Range<Int>
  public var kind: CheckKind
  public var message: String

  public init(range: Range<Int>, kind: CheckKind, message: String) {
    self.range = range
    self.kind = kind
    self.message = message
  }
}
