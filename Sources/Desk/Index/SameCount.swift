import Analysis

/// What a figure counts and of what, as the index keeps it, in 80 bytes.
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
/// They do where they have the same measure, their days meet, and what they are about is the same:
///
/// - Of an event ("killed 12 people"), their sentences share a name, or one names what the other's
///   article is about; and they share another content word ("fire").
/// - Of anything else ("$212 million"), their sentences share half of the names of the one that has
///   fewer, and of the other content words two at least (one beside a counted noun, where all those
///   names are shared), and six of ten of the shorter sentence's.
///
/// A sentence without a date speaks of the weeks before its article. To say of two different things
/// that their values differ costs more trust than to overlook a pair, so that what is unclear is not the
/// same.
struct SameCount {
  /// The day of an article, since 1970; nil where that is not known.
  typealias Article = (day: Int32?, context: [UInt32])

  /// How many days before its article a sentence without a date may speak of, and how far two such
  /// articles may lie apart.
  private static let weeks: Int32 = 30

  static func isSame(
    _ one: CountedRecord, _ article: Article, _ other: CountedRecord, _ otherArticle: Article
  ) -> Bool {
    guard one.measure == other.measure, meet(days(one, article), days(other, otherArticle)) else {
      return false
    }
    let sharedNames = shared(one.names, other.names)
    let sharedWords = shared(one.words, other.words)
    if one.isEvent {
      guard sharedWords >= 1 else { return false }
      if sharedNames > 0 { return true }
      // Where both name something, and not the same, they are of two places.
      let (a, b) = (count(one.names), count(other.names))
      guard a == 0 || b == 0 else { return false }
      return holds(one.names, otherArticle.context) || holds(other.names, article.context)
    }
    let fewerNames = min(count(one.names), count(other.names))
    guard sharedNames > 0, sharedNames * 2 >= fewerNames else { return false }
    // The noun of what is counted tells as much as another word does.
    guard sharedWords >= (one.isCount && sharedNames == fewerNames ? 1 : 2) else { return false }
    let fewerWords = min(count(one.words), count(other.words))
    let moreWords = max(count(one.words), count(other.words))
    return sharedWords * 10 >= fewerWords * 6 && sharedWords * 3 >= moreWords
  }

  /// Whether two figures speak of days that do not meet, as far as their sentences say.
  static func areOfOtherDays(_ one: CountedRecord, _ other: CountedRecord) -> Bool {
    one.firstDay <= one.lastDay && other.firstDay <= other.lastDay
      && (one.lastDay < other.firstDay || other.lastDay < one.firstDay)
  }

  private static func days(_ record: CountedRecord, _ article: Article) -> ClosedRange<Int32>? {
    if record.firstDay <= record.lastDay { return record.firstDay...record.lastDay }
    return article.day.map { $0 - weeks...$0 }
  }

  private static func meet(_ one: ClosedRange<Int32>?, _ other: ClosedRange<Int32>?) -> Bool {
    guard let one, let other else { return true }
    return one.overlaps(other)
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

  private static func holds(_ names: SIMD4<UInt32>, _ context: [UInt32]) -> Bool {
    names.indices.contains { names[$0] != 0 && context.contains(names[$0]) }
  }

  /// What figures of one measure are looked up by, for each name that they can be known by.
  static func keys(of record: CountedRecord, context: [UInt32]) -> [UInt32] {
    var names = record.names.indices.compactMap { record.names[$0] == 0 ? nil : record.names[$0] }
    if record.isEvent { names += context.filter { !names.contains($0) } }
    return names.map { ($0 &* 0x9E37_79B1) ^ record.measure }
  }
}
