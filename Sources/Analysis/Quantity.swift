/// One end, or the whole, of what a figure says.
public enum Amount: Sendable, Hashable {
  /// A number.
  case number(ExactDecimal)
  /// A calendar date, date with time, or time of day in ISO 8601 form: `2016-11-24`, `2016-11`,
  /// `XXXX-11-24` where the year is not known, `2016-11-24T14:13`, `T14:13`.
  case calendar(String)
}

/// How a figure bounds what it counts; the raw values are those of `galley extract`.
public enum Comparator: String, Sendable {
  case equal = "="
  case about = "~"
  case less = "<"
  case greater = ">"
  case atMost = "<="
  case atLeast = ">="
}

/// Whether a figure is said to have gone up or down.
public enum Trend: String, Sendable {
  case up, down
}

/// The normalised reading of a figure.
public struct Quantity: Sendable, Hashable {
  /// The shape of the value.
  public enum Extent: Sendable, Hashable {
    case exactly(Amount)
    case range(low: Amount, high: Amount)
    /// Nothing can be said of the value, as with "last week" in an article without a date.
    case unresolved
  }

  public var extent: Extent

  /// The unit in canonical form ("percent", "dollar", "kilometre"), or the counted noun of a
  /// cardinal ("people"); empty when there is none.
  public var unit: String

  public var comparator: Comparator

  /// Nil where the text says nothing of a change.
  public var trend: Trend?

  /// The time zone as printed ("EST"), of a date with a time or of a time.
  public var zone: String?

  /// Whether the figure is a date told relative to another ("Thursday", "last week").
  public var isRelative: Bool

  /// What a relative date stands for, in ISO 8601 form, resolved against the article's own date:
  /// a day, month or year, or two of them with `/` between for a span (`2016-11-21/2016-11-27`).
  public var resolved: String?

  /// Half the width of the interval that a printed number stands for, in the same unit as its
  /// value: 0.5 for "622", 50 for "600", 0.05 for "1.2". For a range, that of its wider end. Nil for
  /// dates, and for words such as "half".
  public var tolerance: ExactDecimal?

  public init(
    _ extent: Extent, unit: String = "", comparator: Comparator = .equal, trend: Trend? = nil,
    zone: String? = nil, isRelative: Bool = false, resolved: String? = nil,
    tolerance: ExactDecimal? = nil
  ) {
    self.extent = extent
    self.unit = unit
    self.comparator = comparator
    self.trend = trend
    self.zone = zone
    self.isRelative = isRelative
    self.resolved = resolved
    self.tolerance = tolerance
  }

  /// The value, where it is one number.
  public var number: ExactDecimal? {
    if case .exactly(.number(let number)) = extent { number } else { nil }
  }

  /// The value, where it is one date or time.
  public var calendar: String? {
    if case .exactly(.calendar(let date)) = extent { date } else { nil }
  }
}
