/// Something that an article states and that can be checked.
public struct Claim: Sendable, Equatable {
  /// Who says it.
  public struct Speaker: Sendable, Equatable {
    /// The name, description or pronoun in the text, as byte offsets.
    public var range: Range<Int>

    /// The name that the pronoun or surname stands for; the text of `range` where nothing more is
    /// known.
    public var resolved: String
  }

  /// What is stated or quoted, without the words that say who says so, as byte offsets.
  public var range: Range<Int>

  /// The sentence, or clause of a long one, that the claim stands in.
  public var sentence: Range<Int>

  /// How much it deserves to be checked, from 0 to 1.
  public var score: Double

  /// Why, in words for people, the weightiest first: "percentage", "money", "past tense".
  public var reasons: [String]

  /// Who says it; nil where the article itself does.
  public var speaker: Speaker?

  /// Whether it stands between quotation marks.
  public var isQuoted: Bool
}
