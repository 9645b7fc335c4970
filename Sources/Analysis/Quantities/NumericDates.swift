/// Dates in figures.
extension FigureGrammar {
  /// "2016-11-24", "2016/11", "2016, Nov", "2019/sep/01", "2020/23/Sep", "2016 10 16".
  func yearFirst(at start: Int) -> DateReading? {
    guard self[start].count == 4, let year = smallInteger(start), 1000...2999 ~= year,
      isFreeYear(start)
    else { return nil }
    let separator = self[start + 1].kind
    let isSeparated =
      separator == .hyphen || separator == .slash || separator == .period
      || separator == .comma || separator == .enDash
    guard isSeparated, joined(start + 2) else { return spacedDate(at: start, year) }
    let second = start + 2
    if self[second].has(.month), separator != .period,
      separator != .comma || self[second].count <= 4 || !self[second + 1].isWord
    {
      var date = DateReading(year: year, month: Int(entry(second).number), next: second + 1)
      if self[second + 1].kind == separator, separator != .comma,
        let day = smallInteger(second + 2),
        1...31 ~= day
      {
        date.day = day
        date.next = second + 3
      }
      return date
    }
    guard separator != .comma, let middle = smallInteger(second), self[second].count <= 2 else {
      return nil
    }
    if self[second + 1].kind == separator, self[second + 1].touches {
      if self[second + 2].has(.month), 1...31 ~= middle {
        return DateReading(
          year: year, month: Int(entry(second + 2).number), day: middle, next: second + 3)
      }
      if let day = smallInteger(second + 2), self[second + 2].count <= 2, 1...31 ~= day,
        1...12 ~= middle
      {
        return DateReading(year: year, month: middle, day: day, next: isoTimeStart(second + 3))
      }
      return nil
    }
    // "2014-15" is a span of years, "2014-11" a month; "2000 - 2500" neither.
    guard separator == .hyphen || separator == .slash, 1...12 ~= middle,
      separator == .slash || middle <= year % 100 || !self[second].touches
        || middle < 10
          && self[second].count == 1
        || isMonthContext(start) || year % 100 == 99
    else { return nil }
    return DateReading(year: year, month: middle, next: second + 1)
  }

  /// Past the `T` of an ISO date with a time.
  func isoTimeStart(_ index: Int) -> Int { index }

  /// A year and a number up to 12: a month unless it may be the year after.
  func isMonthContext(_ start: Int) -> Bool {
    guard let year = smallInteger(start), let month = smallInteger(start + 2) else { return false }
    return month != (year + 1) % 100
  }

  func spacedDate(at start: Int, _ year: Int) -> DateReading? {
    guard let month = smallInteger(start + 1), let day = smallInteger(start + 2),
      self[start + 1].count == 2, self[start + 2].count == 2, 1...12 ~= month, 1...31 ~= day,
      !self[start + 1].touches, !self[start + 2].flags.contains(.line)
    else { return nil }
    return DateReading(year: year, month: month, day: day, next: start + 3)
  }

  /// "24/11/2016", "9-18-15", "13.5.2015", "11/2016", "11-2016".
  func numericDate(at start: Int) -> DateReading? {
    guard self[start].count <= 2, let first = smallInteger(start), isFreeYear(start) else {
      return nil
    }
    let separator = self[start + 1].kind
    guard separator == .slash || separator == .hyphen || separator == .period,
      self[start + 1].touches || separator == .hyphen
    else { return nil }
    let second = start + 2
    if self[second].has(.month), self[second].touches { return nil }
    guard let middle = smallInteger(second) else { return nil }
    if self[second].count == 4, 1...12 ~= first, 1000...2999 ~= middle, separator != .period,
      self[second + 1].kind != separator || !self[second + 1].touches
    {
      return DateReading(year: middle, month: first, next: second + 1)
    }
    guard self[second].count <= 2, self[second].touches else { return nil }
    let isComma = self[second + 1].kind == .comma && self[second + 1].touches
    guard self[second + 1].kind == separator && self[second + 1].touches || isComma,
      self[second + 2].touches, let last = smallInteger(second + 2),
      self[second + 2].count == 4 || self[second + 2].count == 2 && !isComma,
      !(self[second + 3].kind == separator && self[second + 3].touches
        && self[second + 4].kind == .digits)
    else { return nil }
    guard let (month, day) = monthAndDay(first, middle, separator) else { return nil }
    var date = DateReading(month: month, day: day, next: second + 3)
    if self[second + 2].count == 4 {
      guard 1000...2999 ~= last else { return nil }
      date.year = last
    } else {
      guard separator != .period || day > 0 else { return nil }
      setShortYear(&date, last)
    }
    return date
  }

  /// Month before day as in the United States unless the figures say otherwise; day before month
  /// between points.
  func monthAndDay(
    _ first: Int, _ second: Int, _ separator: LexemeKind
  ) -> (Int, Int)? {
    guard first >= 1, second >= 1, first <= 31, second <= 31 else { return nil }
    if first > 12 { return second <= 12 ? (second, first) : nil }
    if second > 12 { return (first, second) }
    return separator == .period ? (second, first) : (first, second)
  }

  /// Two figures stand for 2000 to 2029, for 1940 to 1999, or for a year that is not sure.
  func setShortYear(_ date: inout DateReading, _ short: Int) {
    switch short {
    case 0..<30: date.year = 2000 + short
    case 40..<100: date.year = 1900 + short
    default: date.vagueYear = "XX" + ISODate.two(short)
    }
  }

  /// Digits that are not glued to other digits or letters before.
  func isFreeYear(_ start: Int) -> Bool {
    guard self[start].touches else { return true }
    let before = self[start - 1]
    switch before.kind {
    case .digits, .period, .comma, .colon, .currency: return false
    case .word: return before.has(.month)
    case .hyphen, .slash: return !(before.touches && self[start - 2].kind == .digits)
    default: return true
    }
  }
}
