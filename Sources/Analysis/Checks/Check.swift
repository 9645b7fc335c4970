/// What a check looks for.
public enum CheckKind: String, CaseIterable, Sendable {
  /// A weekday that the date did not fall on.
  case weekdayDate = "weekday_date"
  /// A day that no calendar has.
  case impossibleDate = "impossible_date"
  /// A measure whose conversion in brackets is another amount.
  case unitConversion = "unit_conversion"
  /// Two conversions of money that imply two rates.
  case currencyConversion = "currency_conversion"
  /// A percentage that does not lead from one given value to the other.
  case percentChange = "percent_change"
  /// Parts that do not add up to their total.
  case partsTotal = "parts_total"
  /// Shares of one whole that are more than all of it.
  case sharesOver100 = "shares_over_100"
  /// "doubled", "halved" with two values that say something else.
  case multiple
  /// An age that does not fit the year of birth.
  case ageBirth = "age_birth"
  /// "N years ago" or "Nth anniversary" that does not fit the year.
  case anniversaryYears = "anniversary_years"
  /// One person's name in two spellings.
  case nameSpelling = "name_spelling"
  /// The same counted thing with two values: worth a look, not an error.
  case differingValues = "differing_values"

  /// Whether the finding is a contradiction, and not just a difference.
  public var isContradiction: Bool { self != .differingValues }
}

/// A place where an article contradicts itself or the calendar.
public struct Check: Sendable, Equatable {
  /// The text that is in question, as byte offsets.
  public var range: Range<Int>

  public var kind: CheckKind

  /// One sentence that says why: "24 Nov. 2016 was a Thursday, the text says Friday."
  public var message: String
}
