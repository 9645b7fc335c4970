import Analysis

/// What a figure counts and of what, with room for all names and words: see `PackedCounted`.
struct CountedRecord: Equatable {
  /// The place of the claim that it stands in.
  var claim: UInt16
  var isEvent: Bool
  var isCount: Bool
  var measure: UInt32
  /// The numbers that it may stand for.
  var low: Float
  var high: Float
  /// The days that its sentence speaks of, since 1970; the first after the last where it does not say.
  var firstDay: Int32
  var lastDay: Int32
  /// 0 for none; so are further words.
  var names: SIMD4<UInt32>
  var words: SIMD16<UInt16>

  /// Nil for a figure without a number, and where its sentence has more names or words than a record
  /// holds: one could not tell what it is about.
  init?(_ counted: CountedSummary, claim: Int, bounds: ClosedRange<Double>?) {
    guard let bounds, claim <= UInt16.max, counted.names.count <= 4, counted.words.count <= 16
    else { return nil }
    self.claim = UInt16(claim)
    isEvent = counted.isEvent
    isCount = counted.isCount
    measure = counted.measure
    low = Float(bounds.lowerBound)
    high = Float(bounds.upperBound)
    firstDay = counted.days?.lowerBound ?? .max
    lastDay = counted.days?.upperBound ?? .min
    names = SIMD4()
    for (place, name) in counted.names.enumerated() { names[place] = name }
    words = SIMD16()
    for (place, word) in counted.words.enumerated() { words[place] = word }
  }

  /// Whether two figures cannot stand for one number.
  func differs(from other: CountedRecord) -> Bool { high < other.low || other.high < low }
}

/// Tells whether two figures count the same thing.
///
/// They do where they have the same measure, their days meet, their sentences share a name, and what
/// they are about is the same:
///
/// - Of an event ("killed 12 people"), six of ten of the other content words of the sentence that has
///   fewer ("fire"), one at least.
/// - Of anything else ("$212 million"), half of the names of the sentence that has fewer, and of the
///   other content words two at least (one beside a counted noun, where all those names are shared),
///   and six of ten of the shorter sentence's.
///
/// A sentence without a date speaks of the weeks before its article. Where an article has no date
/// either, a shared name has to be one of which few articles of the folder count anything. Where articles give more than
/// five different numbers of what would be one thing, such as of the dead of attacks in one city, they
/// are of several things, and only those that name the same day are the same.
///
/// To say of two different things that their values differ costs more trust than to overlook a pair, so
/// that what is unclear is not the same.
enum SameCount {
  /// How many days before its article a sentence without a date may speak of.
  private static let weeks: Int32 = 30
  /// How many numbers that cannot be the same are given of one thing.
  static let valueLimit = 5

  /// - Parameters:
  ///   - day: the day of the first one's article, since 1970; nil where that is not known.
  ///   - otherDay: that of the second one's.
  static func isSame(
    _ one: CountedRecord, on day: Int32?, _ other: CountedRecord, on otherDay: Int32?
  ) -> Bool {
    guard mayBeSame(one, on: day, other, on: otherDay) else { return false }
    let names = shared(one.names, other.names)
    let words = shared(one.words, other.words)
    let fewerWords = min(count(one.words), count(other.words))
    guard names > 0, words >= 1, words * 10 >= fewerWords * 6 else { return false }
    if one.isEvent { return true }
    let fewerNames = min(count(one.names), count(other.names))
    let moreWords = max(count(one.words), count(other.words))
    return names * 2 >= fewerNames && words * 3 >= moreWords
      && words >= (one.isCount && names == fewerNames ? 1 : 2)
  }

  /// Whether two figures have one measure and days that meet.
  static func mayBeSame(
    _ one: CountedRecord, on day: Int32?, _ other: CountedRecord, on otherDay: Int32?
  ) -> Bool {
    guard one.measure == other.measure else { return false }
    guard let mine = days(one, day), let others = days(other, otherDay) else { return true }
    return mine.overlaps(others)
  }

  /// Whether both say that they speak of the same day or two.
  static func nameOneDay(_ one: CountedRecord, _ other: CountedRecord) -> Bool {
    one.firstDay <= one.lastDay && other.firstDay <= other.lastDay
      && max(one.lastDay, other.lastDay) - min(one.firstDay, other.firstDay) <= 1
  }

  /// Whether two figures speak of days that do not meet, as far as their sentences say.
  static func areOfOtherDays(_ one: CountedRecord, _ other: CountedRecord) -> Bool {
    one.firstDay <= one.lastDay && other.firstDay <= other.lastDay
      && (one.lastDay < other.firstDay || other.lastDay < one.firstDay)
  }

  /// How many numbers there are that cannot be the same, up to one more than the limit.
  static func values(of records: [CountedRecord]) -> Int {
    var values = 0
    var high = -Float.infinity
    for record in records.sorted(by: { ($0.high, $0.low) < ($1.high, $1.low) })
    where record.low > high {
      values += 1
      high = record.high
      if values > valueLimit { break }
    }
    return values
  }

  private static func days(_ record: CountedRecord, _ day: Int32?) -> ClosedRange<Int32>? {
    if record.firstDay <= record.lastDay { return record.firstDay...record.lastDay }
    return day.map { $0 - weeks...$0 }
  }

  private static func count<V: SIMD>(_ set: V) -> Int where V.Scalar: FixedWidthInteger {
    set.indices.count { set[$0] != 0 }
  }

  private static func shared<V: SIMD>(_ one: V, _ other: V) -> Int
  where V.Scalar: FixedWidthInteger {
    var shared = 0
    for place in one.indices where one[place] != 0 {
      if other.indices.contains(where: { other[$0] == one[place] }) { shared += 1 }
    }
    return shared
  }

  /// What figures of one measure are looked up by, for each name that they can be known by.
  static func keys(of record: CountedRecord) -> [UInt32] {
    record.names.indices.compactMap { place in
      let name = record.names[place]
      return name == 0 ? nil : key(name, record.measure)
    }
  }

  /// What a figure of a measure is looked up by for a name.
  static func key(_ name: UInt32, _ measure: UInt32) -> UInt32 {
    (name &* 0x9E37_79B1) ^ measure
  }
}
