import Articles

/// A day as a count of days, for arithmetic on dates of the Gregorian calendar.
///
/// The conversions are those of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"
/// (2013), which are exact for all years that the grammar reads.
struct CivilDay: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  var ordinal: Int

  init(ordinal: Int) { self.ordinal = ordinal }

  /// Nil for a day that does not exist, as 30 February.
  init?(year: Int, month: Int, day: Int) {
    guard 1...12 ~= month, day >= 1, day <= Self.days(in: month, of: year) else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    ordinal =
      era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  init?(_ date: CalendarDate) { self.init(year: date.year, month: date.month, day: date.day) }

  var parts: (year: Int, month: Int, day: Int) {
    let shifted = ordinal + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// 1 for Monday to 7 for Sunday, as in ISO 8601.
  var weekday: Int {
    let shifted = (ordinal + 3) % 7
    return (shifted < 0 ? shifted + 7 : shifted) + 1
  }

  /// The Monday of the week.
  var monday: CivilDay { CivilDay(ordinal: ordinal - weekday + 1) }

  func adding(_ days: Int) -> CivilDay { CivilDay(ordinal: ordinal + days) }

  var iso8601: String {
    let (year, month, day) = parts
    return "\(ISODate.year(year))-\(ISODate.two(month))-\(ISODate.two(day))"
  }

  static func < (a: CivilDay, b: CivilDay) -> Bool { a.ordinal < b.ordinal }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// Easter Sunday of a year, by the algorithm of Jean Meeus, "Astronomical Algorithms" (1991), 8.
  static func easter(of year: Int) -> CivilDay? {
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return CivilDay(year: year, month: n / 31, day: n % 31 + 1)
  }
}

/// Parts of ISO 8601 texts.
enum ISODate {
  static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  static func year(_ value: Int) -> String {
    String(repeating: "0", count: max(0, 4 - "\(value)".utf8.count)) + "\(value)"
  }
}
