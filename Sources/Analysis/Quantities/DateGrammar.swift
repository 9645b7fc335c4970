extension FigureGrammar {
  /// A date, a time, or both, that start at a lexeme.
  func dateOrTime(at start: Int) -> Figure? {
    guard self[start].kind == .digits || self[start].isWord || self[start].kind == .apostrophe
    else {
      return nil
    }
    return weekdayFigure(at: start) ?? dateFigure(at: start, from: start)
      ?? timeFigure(at: start) ?? relativeFigure(at: start) ?? yearFigure(at: start)
  }

  /// A date with its time, if one follows. `first` is the lexeme where the whole starts, which may
  /// be a weekday before the date.
  func dateFigure(at start: Int, from first: Int) -> Figure? {
    guard let date = date(at: start) else { return nil }
    return figure(date, from: first)
  }

  private func figure(_ date: DateReading, from first: Int) -> Figure {
    var date = date
    addEnd(to: &date, from: first)
    if !date.hasEnd, let time = time(after: date.next), date.day != nil {
      let range = first..<time.next
      return Figure(
        lexemes: range, kind: .date,
        quantity: Quantity(.exactly(.calendar(date.value + time.value)), zone: time.zone))
    }
    let extent: Quantity.Extent =
      date.hasEnd
      ? .range(low: .calendar(date.value), high: .calendar(date.endValue))
      : .exactly(.calendar(date.value))
    var quantity = Quantity(extent)
    if !date.hasEnd, date.year == nil, date.vagueYear == nil {
      quantity.resolved = resolved(date, at: first)
    }
    return Figure(lexemes: first..<date.next, kind: .date, quantity: quantity)
  }

  /// The time that belongs to the date before it: "2:13PM EST", ", at 4 p.m.", "-11:30 AM".
  func time(after index: Int) -> TimeReading? {
    var cursor = index
    if self[cursor].kind == .open, self[cursor + 1].has(.weekday), self[cursor + 2].kind == .close {
      cursor += 3
    }
    if self[cursor].kind == .comma { cursor += 1 }
    if self[cursor].kind == .hyphen { cursor += 1 }
    let hasAt = self[cursor].is(.at) || self[cursor].is(.around) || self[cursor].is(.about)
    if hasAt { cursor += 1 }
    guard joined(cursor), self[cursor].kind == .digits || hasAt || self[cursor].isWord else {
      return nil
    }
    return time(at: cursor, afterAt: hasAt)
  }

  // MARK: Weekday first

  /// "Thursday, Nov. 24, 2016", "Tue May 9", "friday 2018-7-6".
  private func weekdayFigure(at start: Int) -> Figure? {
    guard self[start].has(.weekday), isWeekdayName(start) else { return nil }
    var index = start + 1
    if self[index].kind == .period, self[index].touches, self[start].count <= 5 { index += 1 }
    if self[index].kind == .comma { index += 1 }
    if self[index].is(.on) { index += 1 }
    if self[index].is(.the), self[index + 1].kind == .digits { index += 1 }
    guard joined(index), let date = date(at: index), date.day != nil || date.hasEnd else {
      return nil
    }
    return figure(date, from: start)
  }

  /// "sun", "sat", "wed", "mon" and "fri" are weekdays with a capital only.
  func isWeekdayName(_ index: Int) -> Bool {
    self[index].count > 4 || self[index].isCapitalised && !self[index].flags.contains(.allCapitals)
      || self[index].is(.friday) || self[index + 1].has(.month)
  }

  // MARK: Forms

  func date(at start: Int) -> DateReading? {
    if self[start].kind == .digits {
      return yearFirst(at: start) ?? numericDate(at: start) ?? dayFirst(at: start)
    }
    guard self[start].isWord else { return nil }
    if self[start].has(.month) { return monthFirst(at: start) }
    if self[start].has([.ordinal, .number]) { return dayFirst(at: start) }
    return weekCommencing(at: start)
  }

  /// "w/c Feb 4", "week commencing 4 February".
  private func weekCommencing(at start: Int) -> DateReading? {
    guard self[start].is(.w), self[start + 1].kind == .slash, self[start + 2].is(.c) else {
      return nil
    }
    return date(at: start + 3)
  }

  /// "Nov. 24, 2016", "November 2016", "Nov-24-2016", "Dec31, 1994", "November 19-20", "May".
  private func monthFirst(at start: Int) -> DateReading? {
    let month = Int(entry(start).number)
    var date = DateReading(month: month, next: start + 1)
    var index = start + 1
    if self[index].kind == .period, self[index].touches { index += 1 }
    let separator = self[index].kind
    if separator == .hyphen || separator == .slash || separator == .comma || separator == .enDash {
      index += 1
    }
    if separator == .hyphen || separator == .enDash, self[index].has(.month),
      let end = monthFirst(at: index)
    {
      date.endMonth = end.month
      date.endDay = end.day
      date.endYear = end.year
      date.year = end.year
      date.next = end.next
      return date
    }
    if self[index].is(.the) { index += 1 }
    if joined(index), let day = dayNumber(at: index), !countsAfterMonth(index, month: start) {
      date.day = day.value
      date.next = day.next
      addYear(to: &date, separator: separator)
      return date
    }
    if self[index].is(.of) || self[index].is(.in), year(at: index + 1) != nil { index += 1 }
    if joined(index), let year = year(at: index) ?? shortYear(at: index, after: start) {
      date.year = year.value
      date.next = year.next
      return isMonthName(start, alone: false) ? date : nil
    }
    guard isMonthName(start, alone: true) else { return nil }
    if self[start + 1].kind == .period, self[start + 1].touches, self[start].count <= 4,
      self[start + 2].kind != .end, !self[start + 2].isCapitalised
    {
      date.next = start + 2
    }
    return date
  }

  /// "In February 30 people died": the number counts what comes after it.
  private func countsAfterMonth(_ number: Int, month: Int) -> Bool {
    guard self[month - 1].is(.in), self[number].kind == .digits, self[number - 1].isWord,
      let noun = countedNoun(at: number + 1, value: ExactDecimal(2))
    else { return false }
    return noun.isPlural
  }

  /// Whether a word that may be a month is one: not "may", "march", "mar", and no first name.
  private func isMonthName(_ index: Int, alone: Bool) -> Bool {
    let word = self[index]
    let number = entry(index).number
    let isShort = word.count <= 4 && number != 6 && number != 7 && number != 5
    if !alone { return word.isCapitalised || !(word.is(.may) || word.is(.march)) || !isShort }
    let isDoubtful =
      word.is(.may) || word.is(.march) || matches(index, "april")
      || matches(index, "june") || matches(index, "august") || isShort && word.count == 3
    guard isDoubtful else { return word.isCapitalised || word.count > 4 }
    let before = self[index - 1]
    let isPlaced =
      before.is(.in) || before.is(.since) || before.is(.until) || before.is(.by)
      || before.is(.of) || before.is(.during) || before.is(.early) || before.is(.late)
      || before.is(.mid) || before.is(.this) || before.is(.last) || before.is(.next)
      || before.is(.from) || before.is(.through) || before.is(.before) || before.is(.after)
      || before.is(.to) || before.is(.and) || before.is(.for) || before.is(.the)
      || before.kind == .hyphen && !before.touches
    guard isPlaced else { return false }
    if word.is(.may) || word.is(.march) || isShort { return word.isCapitalised }
    return word.isCapitalised && !self[index + 1].isCapitalised || before.is(.the) || before.is(.in)
  }

  /// ", 2016", " of 1995", "/2020", " 2016" after month and day.
  private func addYear(to date: inout DateReading, separator: LexemeKind) {
    var index = date.next
    let mark = self[index].kind
    if mark == .comma || mark == .hyphen || mark == .slash || mark == .period && self[index].touches
    {
      index += 1
    }
    if self[index].is(.of) || self[index].is(.in) { index += 1 }
    guard joined(index) else { return }
    if let year = year(at: index) {
      date.year = year.value
      date.next = year.next
    } else if mark == .slash || mark == .hyphen && separator == .hyphen, self[index].count == 2,
      let short = smallInteger(index)
    {
      setShortYear(&date, short)
      date.next = index + 1
    } else if self[index].kind == .apostrophe, self[index + 1].touches, self[index + 1].count == 2,
      let short = smallInteger(index + 1)
    {
      setShortYear(&date, short)
      date.next = index + 2
    }
  }

  /// "24 November 2016", "4th of March", "28-Nov", "23/Sep/2020", "twenty second of June 2017".
  private func dayFirst(at start: Int) -> DateReading? {
    guard let day = dayNumber(at: start) else { return nil }
    var index = day.next
    var endDay: Int?
    let isSpan =
      self[index].kind == .hyphen || self[index].kind == .enDash || self[index].is(.to)
      || self[index].is(.and)
    if isSpan, let end = dayNumber(at: index + 1), end.value > day.value,
      self[end.next].has(.month) || self[end.next].is(.of) && self[end.next + 1].has(.month)
    {
      endDay = end.value
      index = end.next
    }
    let separator = self[index].kind
    if separator == .hyphen || separator == .slash || separator == .period && self[index].touches
      || separator == .comma
    {
      index += 1
    }
    if self[index].is(.of) { index += 1 }
    guard self[index].has(.month), joined(index), isDayBefore(index, day: start) else { return nil }
    var date = DateReading(month: Int(entry(index).number), day: day.value, next: index + 1)
    if let endDay {
      date.endDay = endDay
      date.endMonth = date.month
    }
    if self[date.next].kind == .period, self[date.next].touches, self[index].count <= 4,
      year(at: date.next + 1) != nil
    {
      date.next += 1
    }
    addYear(to: &date, separator: separator)
    return date
  }

  /// A number before "may" or "march" is a day only where the month has its capital.
  private func isDayBefore(_ month: Int, day: Int) -> Bool {
    let word = self[month]
    if word.is(.may) || word.is(.march) || word.count == 3 && matches(month, "sun") {
      let isClear =
        word.isCapitalised || self[month - 1].is(.of)
        || self[month - 1].kind != .digits
          && self[month - 1].has(.ordinal)
      return isClear
    }
    return true
  }

  /// "2016-11-24", "2016/11", "2016, Nov", "2019/sep/01", "2020/23/Sep", "2016 10 16".
  private func yearFirst(at start: Int) -> DateReading? {
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
  private func isoTimeStart(_ index: Int) -> Int { index }

  /// A year and a number up to 12: a month unless it may be the year after.
  private func isMonthContext(_ start: Int) -> Bool {
    guard let year = smallInteger(start), let month = smallInteger(start + 2) else { return false }
    return month != (year + 1) % 100
  }

  private func spacedDate(at start: Int, _ year: Int) -> DateReading? {
    guard let month = smallInteger(start + 1), let day = smallInteger(start + 2),
      self[start + 1].count == 2, self[start + 2].count == 2, 1...12 ~= month, 1...31 ~= day,
      !self[start + 1].touches, !self[start + 2].flags.contains(.line)
    else { return nil }
    return DateReading(year: year, month: month, day: day, next: start + 3)
  }

  /// "24/11/2016", "9-18-15", "13.5.2015", "11/2016", "11-2016".
  private func numericDate(at start: Int) -> DateReading? {
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
  private func monthAndDay(
    _ first: Int, _ second: Int, _ separator: LexemeKind
  ) -> (Int, Int)? {
    guard first >= 1, second >= 1, first <= 31, second <= 31 else { return nil }
    if first > 12 { return second <= 12 ? (second, first) : nil }
    if second > 12 { return (first, second) }
    return separator == .period ? (second, first) : (first, second)
  }

  /// Two figures stand for 2000 to 2029, for 1940 to 1999, or for a year that is not sure.
  private func setShortYear(_ date: inout DateReading, _ short: Int) {
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

  // MARK: Parts

  /// The day of a month in figures or words.
  func dayNumber(at start: Int) -> (value: Int, next: Int)? {
    if self[start].kind == .digits {
      guard self[start].count <= 2, let value = smallInteger(start), 1...31 ~= value else {
        return nil
      }
      if isOrdinalEnding(start + 1) { return (value, start + 2) }
      let next = self[start + 1]
      if next.kind == .colon, next.touches, self[start + 2].kind == .digits { return nil }
      if next.kind == .percent { return nil }
      if next.isWord, next.touches, !next.has(.month) { return nil }
      if next.is(.am) || next.is(.pm) { return nil }
      if next.kind == .comma, next.touches, self[start + 2].kind == .digits,
        self[start + 2].touches, self[start + 2].count == 3
      {
        return nil
      }
      return (value, start + 1)
    }
    guard self[start].isWord, let ordinal = ordinalWords(at: start),
      let value = ordinal.value?.integer, 1...31 ~= value
    else { return nil }
    return (value, ordinal.next)
  }

  /// A year in four figures, or in words ("nineteen seventy two").
  func year(at start: Int) -> (value: Int, next: Int)? {
    if self[start].kind == .digits {
      guard self[start].count == 4, let value = smallInteger(start), 1000...2999 ~= value,
        !(self[start + 1].kind == .comma && self[start + 1].touches
          && self[start + 2].kind == .digits && self[start + 2].touches
          && self[start + 2].count == 3)
      else { return nil }
      if self[start + 1].isWord, self[start + 1].touches { return nil }
      return (value, start + 1)
    }
    return yearWords(at: start)
  }

  private func yearWords(at start: Int) -> (value: Int, next: Int)? {
    guard self[start].has(.number), 10...29 ~= entry(start).number,
      self[start + 1].has(.number), joined(start + 1)
    else { return nil }
    let century = Int(entry(start).number) * 100
    let tens = Int(entry(start + 1).number)
    guard tens == 0 || tens >= 10 else { return nil }
    var index = start + 2
    if self[index].kind == .hyphen { index += 1 }
    if self[index].has(.number), 1...9 ~= entry(index).number, tens == 0 || tens >= 20 {
      return (century + tens + Int(entry(index).number), index + 1)
    }
    return tens > 0 ? (century + tens, start + 2) : nil
  }

  /// "August 99", "of 87", "’16" after a month.
  private func shortYear(at index: Int, after month: Int) -> (value: Int, next: Int)? {
    if self[index].kind == .apostrophe, self[index + 1].touches, self[index + 1].count == 2,
      let short = smallInteger(index + 1)
    {
      return (short < 40 ? 2000 + short : 1900 + short, index + 2)
    }
    guard self[index].count == 2, let short = smallInteger(index), short > 31,
      !self[index + 1].isWord || self[index + 1].has(.function)
    else { return shortYearAfterOf(index) }
    return (1900 + short, index + 1)
  }

  private func shortYearAfterOf(_ index: Int) -> (value: Int, next: Int)? {
    guard self[index].is(.of), self[index + 1].count == 2, let short = smallInteger(index + 1),
      short >= 32
    else { return nil }
    return (1900 + short, index + 2)
  }

  // MARK: Spans

  /// The end of a span of dates: "–26", " to 28 June 2020", " through May 2".
  private func addEnd(to date: inout DateReading, from first: Int) {
    var index = date.next
    let lexeme = self[index]
    let isDash = lexeme.kind == .hyphen || lexeme.kind == .enDash || lexeme.kind == .emDash
    let isAnd = lexeme.is(.and) && isIntroduced(first, by: .between)
    guard isDash || lexeme.is(.to) || lexeme.is(.through) || lexeme.is(.until) || isAnd,
      joined(index), !date.hasEnd
    else { return }
    index += 1
    if let other = self.date(at: index),
      other.day != nil || other.year != nil || other.month != nil,
      isLater(other, than: date)
    {
      date.endYear = other.year
      date.endMonth = other.month
      date.endDay = other.day
      if date.year == nil { date.year = other.year }
      date.next = other.next
      return
    }
    if date.day != nil, let day = dayNumber(at: index), let start = date.day, day.value > start,
      !self[day.next].has([.unit, .scale]), self[day.next].kind != .colon
    {
      let isTime = time(at: index, afterAt: false) != nil
      guard !isTime else { return }
      date.endDay = day.value
      date.next = day.next
      addYear(to: &date, separator: .comma)
      date.endYear = date.year
    }
  }

  private func isLater(_ other: DateReading, than date: DateReading) -> Bool {
    if let a = date.year, let b = other.year, a != b { return b > a }
    return other.month != nil || other.year != nil
  }
}
