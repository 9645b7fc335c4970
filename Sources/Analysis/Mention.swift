/// What a mention is: one case for each kind of highlight.
///
/// The raw values are the labels of `galley extract`. Entity labels are those of CoNLL-2003
/// (Tjong Kim Sang and De Meulder, 2003); the other kinds say what a figure measures.
public enum MentionKind: String, CaseIterable, Sendable {
  case person = "PER"
  case organisation = "ORG"
  case location = "LOC"
  case otherName = "MISC"
  case cardinal, percent, money, measure, temperature, duration, age, ratio, multiplier, ordinal
  case date, time

  /// Whether the mention names something, rather than giving a figure.
  public var isEntity: Bool {
    switch self {
    case .person, .organisation, .location, .otherName: true
    default: false
    }
  }
}

/// A stretch of an article's text that names something or gives a figure.
public struct Mention: Sendable, Equatable {
  /// Half-open range of UTF-8 byte offsets in the article's text.
  public var range: Range<Int>

  /// What the text in `range` is.
  public var kind: MentionKind

  /// In a place of its own, since most mentions are names, and a mention is copied often.
  private var reading: Reading?

  /// The normalised reading of a figure; nil for names.
  public var quantity: Quantity? {
    get { reading?.quantity }
    set { reading = newValue.map(Reading.init) }
  }

  public init(range: Range<Int>, kind: MentionKind, quantity: Quantity? = nil) {
    self.range = range
    self.kind = kind
    reading = quantity.map(Reading.init)
  }

  private final class Reading: Sendable, Equatable {
    let quantity: Quantity

    init(_ quantity: Quantity) { self.quantity = quantity }

    static func == (one: Reading, other: Reading) -> Bool {
      one === other || one.quantity == other.quantity
    }
  }
}
