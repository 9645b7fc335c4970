/// Seasons, quarters, named years, eras and holidays with their year.
extension FigureGrammar {
  /// "summer of 2016", "winter 2015-16".
  func season(at start: Int) -> Figure? {
    var index = start + 1
    if self[index].is(.of) || self[index].kind == .comma { index += 1 }
    guard joined(index), let year = year(at: index) else { return nil }
    return calendarFigure(start..<year.next, ISODate.year(year.value))
  }

  /// "Q3 2016", "2017 Q1" has its own path, "third quarter of 2016", "first half of 2019".
  func quarter(at start: Int) -> Figure? {
    if let letter = quarterLetter(at: start) {
      var index = letter.next
      if self[index].kind == .hyphen || self[index].is(.of) || self[index].kind == .comma {
        index += 1
      }
      guard joined(index), let year = year(at: index) else { return nil }
      return months(letter.months, of: year.value, start..<year.next)
    }
    guard self[start].has(.ordinal), 1...4 ~= entry(start).ordinal else { return nil }
    let noun = pastHyphen(start + 1)
    let isQuarter = self[noun].is(.quarter)
    guard isQuarter || self[noun].is(.half) else { return nil }
    var index = noun + 1
    if self[index].is(.of) || self[index].is(.in) { index += 1 }
    if self[index].is(.the) { index += 1 }
    guard joined(index) else { return nil }
    if self[index].is(.fiscal) || self[index].is(.year), let year = year(at: index + 1) {
      return calendarFigure(start..<year.next, ISODate.year(year.value))
    }
    guard let year = year(at: index) else { return nil }
    let number = Int(entry(start).ordinal)
    if isQuarter { return months(number * 3 - 2...number * 3, of: year.value, start..<year.next) }
    guard number <= 2 else { return nil }
    return months(number * 6 - 5...number * 6, of: year.value, start..<year.next)
  }

  func months(_ months: ClosedRange<Int>, of year: Int, _ range: Range<Int>) -> Figure {
    calendarFigure(
      range, ISODate.year(year) + "-" + ISODate.two(months.lowerBound),
      ISODate.year(year) + "-" + ISODate.two(months.upperBound))
  }

  func quarterLetter(at start: Int) -> (months: ClosedRange<Int>, next: Int)? {
    let isQuarter = self[start].is(.q)
    guard isQuarter || self[start].count == 1 && matches(start, "h"), self[start + 1].touches,
      self[start + 1].count == 1, let number = smallInteger(start + 1)
    else { return nil }
    if isQuarter, 1...4 ~= number { return (number * 3 - 2...number * 3, start + 2) }
    if !isQuarter, 1...2 ~= number { return (number * 6 - 5...number * 6, start + 2) }
    return nil
  }

  /// "A.D. 1000".
  func era(at start: Int) -> Figure? {
    guard self[start].is(.a), self[start].isCapitalised, self[start + 1].kind == .period,
      self[start + 1].touches, self[start + 2].is(.d), self[start + 3].kind == .period,
      let year = smallInteger(start + 4), year < 2200
    else { return nil }
    let range = start..<start + 5
    let isSpan =
      self[start + 5].is(.and) || self[start + 5].is(.to)
      || self[start + 5].kind == .enDash
    if isSpan, let end = smallInteger(start + 6), end > year, end < 2200,
      unit(at: start + 7) == nil
    {
      return calendarFigure(start..<start + 7, ISODate.year(year), ISODate.year(end))
    }
    return calendarFigure(range, ISODate.year(year))
  }

  // MARK: Holidays

  /// "Easter 2018", "Christmas 2016", "Thanksgiving 2019", "Halloween 2016".
  func holiday(at start: Int) -> Figure? {
    var index = start + 1
    var isBlackFriday = false
    if self[start].is(.black), self[index].is(.friday) {
      isBlackFriday = true
      index += 1
    } else if self[index].is(.day) || self[index].is(.eve) || self[index].is(.sunday) {
      index += 1
    }
    if self[index].is(.of) || self[index].kind == .comma { index += 1 }
    guard
      self[start].is(.easter) || self[start].is(.christmas) || self[start].is(.thanksgiving)
        || self[start].is(.halloween) || isBlackFriday, let year = year(at: index)
    else { return nil }
    let isEve = self[start + 1].is(.eve)
    let day: CivilDay?
    if self[start].is(.easter) {
      day = CivilDay.easter(of: year.value)
    } else if self[start].is(.christmas) {
      day = CivilDay(year: year.value, month: 12, day: isEve ? 24 : 25)
    } else if self[start].is(.halloween) {
      day = CivilDay(year: year.value, month: 10, day: 31)
    } else {
      day = thanksgiving(of: year.value).map { isBlackFriday ? $0.adding(1) : $0 }
    }
    return day.map { calendarFigure(start..<year.next, $0.iso8601) }
  }

  /// The fourth Thursday of November, as in the United States.
  func thanksgiving(of year: Int) -> CivilDay? {
    guard let first = CivilDay(year: year, month: 11, day: 1) else { return nil }
    return first.adding((4 - first.weekday + 7) % 7 + 21)
  }
}
