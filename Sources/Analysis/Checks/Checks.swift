import Articles

/// Finds where an article contradicts itself.
///
/// A printed number stands for an interval: half its last significant place to each side, twice as
/// much after "about", without end after "more than". A check flags only where such intervals cannot
/// meet, and only in forms of words that leave no doubt which numbers belong together.
public enum Checks {
  /// The contradictions in an article, in the order of the text. Cost: O(n) in the length of the
  /// text and O(n²) in the number of different surnames.
  ///
  /// - Parameter mentions: The mentions of the text, sorted by range.
  public static func checks(in input: DetectionInput, mentions: [Mention]) -> [Check] {
    checks(in: CheckContext(input: input, mentions: mentions))
  }

  static func checks(in context: CheckContext) -> [Check] {
    let mentions = context.mentions
    var found: [Check] = []
    for index in mentions.indices {
      found += DateChecks.checks(at: index, in: context)
      if let check = ConversionChecks.unit(at: index, in: context) { found.append(check) }
      if let check = ChangeChecks.percentChange(at: index, in: context) { found.append(check) }
      if let check = ChangeChecks.multiple(at: index, in: context) { found.append(check) }
      if let check = TotalChecks.parts(at: index, in: context) { found.append(check) }
      if let check = AgeChecks.anniversary(at: index, in: context) { found.append(check) }
    }
    for sentence in context.sentences {
      if let check = TotalChecks.shares(in: sentence, context) { found.append(check) }
      if let check = AgeChecks.birth(in: sentence, context) { found.append(check) }
    }
    found += ConversionChecks.currencies(in: context)
    found += SpellingChecks.names(in: context)
    found += DifferenceChecks.within(context)
    return found.sorted {
      ($0.range.lowerBound, $0.kind.rawValue) < ($1.range.lowerBound, $1.kind.rawValue)
    }
  }

  /// What two articles of a folder count differently, as findings on the first of them. Articles that
  /// share fewer than two names are not compared.
  ///
  /// - Parameter otherName: How the second article is called in the messages.
  public static func differences(
    in input: DetectionInput, mentions: [Mention], from other: DetectionInput,
    otherMentions: [Mention], named otherName: String
  ) -> [Check] {
    DifferenceChecks.between(
      CheckContext(input: input, mentions: mentions),
      CheckContext(input: other, mentions: otherMentions), named: otherName)
  }
}
