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
  func weekdayFigure(at start: Int) -> Figure? {
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
  func weekCommencing(at start: Int) -> DateReading? {
    guard self[start].is(.w), self[start + 1].kind == .slash, self[start + 2].is(.c) else {
      return nil
    }
    return date(at: start + 3)
  }

  /// "Nov. 24, 2016", "November 2016", "Nov-24-2016", "Dec31, 1994", "November 19-20", "May".
  func monthFirst(at start: Int) -> DateReading? {
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
  func countsAfterMonth(_ number: Int, month: Int) -> Bool {
    guard self[month - 1].is(.in), self[number].kind == .digits, self[number - 1].isWord,
      let noun = countedNoun(at: number + 1, value: ExactDecimal(2))
    else { return false }
    return noun.isPlural
  }

  /// Whether a word that may be a month is one: not "may", "march", "mar", and no first name.
  func isMonthName(_ index: Int, alone: Bool) -> Bool {
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
  func addYear(to date: inout DateReading, separator: LexemeKind) {
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
  func dayFirst(at start: Int) -> DateReading? {
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
  func isDayBefore(_ month: Int, day: Int) -> Bool {
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
}
