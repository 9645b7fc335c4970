import Analysis
import Articles

/// What a figure counts and of what, as hashes: enough to know the same counted thing again in another
/// article, and small enough for all articles of a folder. See `CountedThing`.
public struct CountedSummary: Sendable, Equatable {
  /// Index in the summary's `figures`.
  public var figure: Int
  public var measure: UInt32
  public var isEvent: Bool
  public var isCount: Bool
  /// Names in the sentence, ascending.
  public var names: [UInt32]
  /// Other content words of the sentence, ascending.
  public var words: [UInt16]
  /// The days that the sentence speaks of, since 1970; nil where it does not say.
  public var days: ClosedRange<Int32>?

  init(_ thing: CountedThing, figure: Int) {
    self.figure = figure
    measure = Wording.hash(thing.measure)
    isEvent = thing.isEvent
    isCount = thing.isCount
    names = thing.names.map(Wording.hash).sortedOnce()
    words = thing.words.map { UInt16(truncatingIfNeeded: Wording.mixed($0)) }.sortedOnce()
    days = thing.date.flatMap(CalendarDay.days)
  }

  init(
    figure: Int, measure: UInt32, isEvent: Bool, isCount: Bool, names: [UInt32],
    words: [UInt16], days: ClosedRange<Int32>?
  ) {
    self.figure = figure
    self.measure = measure
    self.isEvent = isEvent
    self.isCount = isCount
    self.names = names
    self.words = words
    self.days = days
  }
}

extension Wording {
  /// A hash whose low bits depend on all letters.
  static func mixed(_ text: String) -> UInt32 {
    let hash = Self.hash(text)
    return hash ^ hash >> 16
  }
}

extension CalendarDay {
  /// The days that a date in ISO 8601 form spans: a day, a month, a year, or a span of two with `/`
  /// between; nil for anything else.
  static func days(_ iso: String) -> ClosedRange<Int32>? {
    let ends = iso.split(separator: "/", maxSplits: 1).map(String.init)
    guard let first = ends.first.flatMap(span), let last = ends.last.flatMap(span),
      first.lowerBound <= last.upperBound
    else { return nil }
    return first.lowerBound...last.upperBound
  }

  private static func span(_ iso: String) -> ClosedRange<Int32>? {
    let parts = iso.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    switch parts.count {
    case 3: return number(iso).map { $0...$0 }
    case 2:
      guard let first = number(iso.prefix(7) + "-01") else { return nil }
      return first...first + 30
    case 1:
      guard let first = number(iso.prefix(4) + "-01-01") else { return nil }
      return first...first + 365
    default: return nil
    }
  }
}
