/// Dates that the calendar contradicts.
enum DateChecks {
  static func checks(at index: Int, in context: CheckContext) -> [Check] {
    guard context.kind(index) == .date, let quantity = context.quantity(index) else { return [] }
    var found: [Check] = []
    for iso in dates(quantity) {
      if let check = impossible(iso, at: index, in: context) { found.append(check) }
    }
    if found.isEmpty, let check = weekday(quantity, at: index, in: context) { found.append(check) }
    return found
  }

  private static func dates(_ quantity: Quantity) -> [String] {
    switch quantity.extent {
    case .exactly(.calendar(let date)): [date]
    case .range(.calendar(let low), .calendar(let high)): [low, high]
    default: []
    }
  }

  // MARK: Impossible dates

  private static func impossible(
    _ iso: String, at index: Int, in context: CheckContext
  ) -> Check? {
    guard let parts = DayParts(iso), let month = parts.month, let day = parts.day,
      1...12 ~= month
    else { return nil }
    // Without a year, 29 February may be one of a leap year.
    let year = parts.year ?? 2000
    guard day > CivilDay.days(in: month, of: year) else { return nil }
    let name = Calendar.months[month - 1]
    let last = CivilDay.days(in: month, of: year)
    let place = parts.year.map { "\(name) \($0)" } ?? name
    return Check(
      range: context.mentions[index].range, kind: .impossibleDate,
      message: "\(place) has \(last) days, the text says \(day) \(name).")
  }

  // MARK: Weekdays

  private static func weekday(
    _ quantity: Quantity, at index: Int, in context: CheckContext
  ) -> Check? {
    guard let iso = quantity.calendar, let parts = DayParts(iso), let month = parts.month,
      let day = parts.day, let (said, range) = saidWeekday(at: index, in: context),
      let civil = civilDay(parts.year, month, day, context), civil.weekday != said
    else { return nil }
    let year = civil.parts.year
    return Check(
      range: range, kind: .weekdayDate,
      message: "\(day) \(Calendar.months[month - 1]) \(year) was a "
        + "\(Calendar.weekdays[civil.weekday - 1]), the text says "
        + "\(Calendar.weekdays[said - 1]).")
  }

  /// The day meant; without a year only where it lies within sixty days of the article's own date, so
  /// that there is no doubt about the year.
  private static func civilDay(
    _ year: Int?, _ month: Int, _ day: Int, _ context: CheckContext
  ) -> CivilDay? {
    if let year { return CivilDay(year: year, month: month, day: day) }
    guard let published = context.published else { return nil }
    let own = published.parts.year
    return [own - 1, own, own + 1].compactMap { CivilDay(year: $0, month: month, day: day) }
      .first { abs($0.ordinal - published.ordinal) <= 60 }
  }

  /// The weekday in the mention itself ("Friday, Nov. 24"), right before it ("Friday (Nov. 24)") or
  /// right after it ("Nov. 24, a Friday").
  private static func saidWeekday(
    at index: Int, in context: CheckContext
  ) -> (weekday: Int, range: Range<Int>)? {
    let range = context.mentions[index].range
    for word in context.words(range).prefix(8) {
      if let weekday = Calendar.weekday(named: word) { return (weekday, range) }
    }
    for (other, gaps) in [
      (index - 1, [["("], [","]]), (index + 1, [[",", "a"], ["("], ["was", "a"]]),
    ] {
      guard context.kind(other) == .date, context.quantity(other)?.isRelative == true else {
        continue
      }
      let words =
        other < index
        ? context.between(other, index, limit: 8) : context.between(index, other, limit: 12)
      guard let words, gaps.contains(words),
        let name = context.words(context.mentions[other].range).first,
        context.words(context.mentions[other].range).count == 1,
        let weekday = Calendar.weekday(named: name)
      else { continue }
      let other = context.mentions[other].range
      return (
        weekday,
        min(range.lowerBound, other.lowerBound)..<max(range.upperBound, other.upperBound)
      )
    }
    return nil
  }
}

/// The year, month and day of an ISO 8601 date; what it leaves open is nil.
struct DayParts {
  var year: Int?
  var month: Int?
  var day: Int?

  /// Nil for times of day, years before Christ and other forms.
  init?(_ iso: String) {
    let date = iso.prefix { $0 != "T" }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.utf8.count == 4 else { return nil }
    year = Int(first)
    if parts.count > 1 { month = Int(parts[1]) }
    if parts.count > 2 { day = Int(parts[2]) }
  }
}

/// English names.
enum Calendar {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  private static let smallWeekdays = weekdays.map { $0.lowercased() }

  /// 1 for Monday to 7, by a full name or its usual short forms in lower case.
  static func weekday(named word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return smallWeekdays.firstIndex { name in
      name == word || word.utf8.count <= 5 && name.hasPrefix(word)
    }.map { $0 + 1 }
  }
}
