extension FigureGrammar {
  /// Bare years, decades, seasons, quarters and holidays with a year.
  func yearFigure(at start: Int) -> Figure? {
    let lexeme = self[start]
    switch lexeme.kind {
    case .digits:
      return eraYear(at: start) ?? yearSpan(at: start) ?? decade(at: start) ?? bareYear(at: start)
    case .apostrophe: return shortDecade(at: start)
    case .word:
      if lexeme.has(.season) { return season(at: start) }
      return quarter(at: start) ?? era(at: start) ?? holiday(at: start) ?? namedYear(at: start)
    default: return nil
    }
  }

  private func figure(_ range: Range<Int>, _ low: String, _ high: String? = nil) -> Figure {
    let extent: Quantity.Extent =
      high.map { .range(low: .calendar(low), high: .calendar($0)) } ?? .exactly(.calendar(low))
    return Figure(lexemes: range, kind: .date, quantity: Quantity(extent))
  }

  // MARK: Years

  /// "2014-15", "2014–2018", "2014 to 2018", "between 2014 and 2017".
  private func yearSpan(at start: Int) -> Figure? {
    guard let first = plainYear(at: start) else { return nil }
    let letter = pastHyphen(start + 1)
    if joined(letter), let quarter = quarterLetter(at: letter) {
      return months(quarter.months, of: first, start..<quarter.next)
    }
    let link = self[start + 1]
    let isDash = link.kind == .hyphen || link.kind == .enDash || link.kind == .slash
    let isWord =
      link.is(.to) || link.is(.through) || link.is(.until)
      || link.is(.and) && isIntroduced(start, by: .between)
    guard isDash || isWord, joined(start + 2) else { return nil }
    let second = start + 2
    if isDash, link.touches, self[second].touches, self[second].count == 2,
      let short = smallInteger(second), short > first % 100 || short == 0,
      first % 100 + 20 >= short,
      !self[second + 1].touches || !self[second + 1].isWord && self[second + 1].kind != .hyphen
    {
      let century = short == 0 ? first / 100 * 100 + 100 : first / 100 * 100
      return figure(start..<second + 1, ISODate.year(first), ISODate.year(century + short))
    }
    if let date = date(at: second), date.day != nil || date.month != nil, isWord {
      return figure(start..<date.next, ISODate.year(first), date.value)
    }
    guard let last = plainYear(at: second), last > first, last < first + 400,
      unit(at: second + 1) == nil, !isCounted(second, first)
    else { return nil }
    return figure(start..<second + 1, ISODate.year(first), ISODate.year(last))
  }

  private func unit(at index: Int) -> UnitReading? {
    unit(
      at: index, after: NumberReading(next: index, value: .one, tolerance: nil, inDigits: true),
      start: index - 1)
  }

  /// Four figures that may be a year and have no sign or separator at them.
  private func plainYear(at start: Int) -> Int? {
    guard self[start].kind == .digits, self[start].count == 4, let value = smallInteger(start),
      1000...2199 ~= value,
      !(self[start + 1].kind == .comma && self[start + 1].touches
        && self[start + 2].kind == .digits && self[start + 2].touches),
      !isDecimal(start + 1)
    else { return nil }
    return value
  }

  private func isDecimal(_ index: Int) -> Bool {
    self[index].kind == .period && self[index].touches && self[index + 1].kind == .digits
      && self[index + 1].touches
  }

  /// "49 BC", "512–511 BC", "79 AD"; also "in 363." at the end of a clause.
  private func eraYear(at start: Int) -> Figure? {
    guard self[start].count <= 4, isFreeYear(start), let year = smallInteger(start), year > 0 else {
      return nil
    }
    let isSpan =
      (self[start + 1].kind == .hyphen || self[start + 1].kind == .enDash)
      && self[start + 1].touches
    let last = isSpan ? start + 2 : start
    guard let end = smallInteger(last), self[last].count <= 4 else { return nil }
    let era = self[last + 1]
    if era.flags.contains(.allCapitals), era.is(.bc) || era.is(.bce) {
      let low = "-" + ISODate.year(year - 1)
      return figure(start..<last + 2, low, isSpan && end > 0 ? "-" + ISODate.year(end - 1) : nil)
    }
    if era.flags.contains(.allCapitals), era.is(.ad) || era.is(.ce) {
      return figure(start..<last + 2, ISODate.year(year), isSpan ? ISODate.year(end) : nil)
    }
    let isClauseEnd = era.kind == .period || era.kind == .semicolon
    guard !isSpan, year >= 300, year < 1000, self[start - 1].is(.in), isClauseEnd, era.touches,
      !(self[start + 2].kind == .digits && self[start + 2].touches)
    else { return nil }
    return figure(start..<start + 1, ISODate.year(year))
  }

  /// A number that may be a year is one unless it counts or measures something.
  private func bareYear(at start: Int) -> Figure? {
    guard let year = plainYear(at: start),
      isFreeYear(start)
        || self[start - 1].kind == .hyphen
          && self[start - 2].isWord && !self[start - 2].isCapitalised
          && (self[start - 2].is(.pre) || self[start - 2].is(.post) || self[start - 2].is(.mid))
    else { return nil }
    if self[start].touches, self[start - 1].isWord { return nil }
    if self[start].touches,
      self[start - 1].kind == .hash || self[start - 1].kind == .currency
        || self[start - 1].kind == .less || self[start - 1].kind == .greater
    {
      return nil
    }
    guard isYear(start, year) else { return nil }
    var end = start + 1
    if self[end].is(.bc) || self[end].is(.bce) || self[end].is(.ce) || self[end].is(.ad) {
      if self[end].is(.bc) || self[end].is(.bce) {
        return figure(start..<end + 1, "-" + ISODate.year(year - 1))
      }
      end += 1
    }
    return figure(start..<end, ISODate.year(year))
  }

  private func isYear(_ start: Int, _ year: Int) -> Bool {
    if self[start + 1].is(.bc) || self[start + 1].is(.bce) || self[start + 1].is(.ad) {
      return true
    }
    if unit(at: start + 1) != nil || self[start + 1].has([.scale, .dozen]) { return false }
    if self[start + 1].isWord, self[start + 1].touches { return false }
    if self[start + 1].kind == .hyphen, self[start + 1].touches,
      self[start + 2].kind == .digits
        || self[start + 2].has(.unit)
    {
      return false
    }
    if self[start + 1].kind == .slash, self[start + 2].kind == .digits { return false }
    if comparatorPhrase(endingBefore: start) != nil { return false }
    if self[start + 1].kind == .hyphen || self[start + 1].kind == .enDash,
      !self[start + 1].touches, self[start + 2].kind == .digits, unit(at: start + 3) != nil
    {
      return false
    }
    let before = self[start - 1]
    let isPlaced =
      before.is(.in) || before.is(.since) || before.is(.until) || before.is(.by)
      || before.is(.during) || before.is(.circa) || before.is(.year) || before.is(.ad)
      || before.is(.before) || before.is(.after) || before.is(.early) || before.is(.late)
      || before.has([.month, .season]) || before.is(.from) || before.is(.through)
      || before.is(.mid) || before.is(.cy) || before.is(.fiscal)
    if isPlaced {
      return !isCounted(start, year) || year > 1000 && before.is(.in) || before.is(.since)
    }
    guard 1500...2099 ~= year else { return false }
    if before.is(.of), self[start - 2].is(.average) || self[start - 2].is(.total) { return false }
    if before.is(.at) || before.kind == .currency || before.is(.with) && year % 100 == 0 {
      return false
    }
    if isCounted(start, year) { return false }
    if before.kind == .end, self[start + 1].kind == .end { return 1900...2099 ~= year }
    if year < 1700 || year % 100 == 0 && year != 2000 && year != 1900 && year != 1800 {
      return before.is(.of) || before.kind == .open
    }
    return true
  }

  /// Whether a plural after the number says that it counts: "2000 customers" does, "the 2012
  /// elections", "2014 figures" do not.
  private func isCounted(_ start: Int, _ year: Int) -> Bool {
    guard let noun = countedNoun(at: start + 1, value: ExactDecimal(2)), noun.isPlural else {
      return false
    }
    let isDetermined =
      self[start - 1].is(.the) || self[start - 1].is(.its)
      || self[start - 1].is(.their) || self[start - 1].is(.his) || self[start - 1].is(.her)
      || self[start - 1].kind == .apostrophe || self[start - 1].is(.s) || self[start - 1].is(.in)
      || self[start - 1].is(.of) || self[start - 1].is(.from) || self[start - 1].is(.for)
    if isDetermined, 1900...2060 ~= year { return false }
    if self[start + 1].isCapitalised { return false }
    return year % 10 == 0 || !(1950...2060 ~= year) || isPeople(noun)
  }

  private func isPeople(_ noun: CountedNoun) -> Bool {
    noun.text.hasSuffix("people") || noun.text.hasSuffix("men") || noun.text.hasSuffix("children")
      || noun.text.hasSuffix("employees") || noun.text.hasSuffix("workers")
  }

  // MARK: Decades

  /// "1990s", "1990's", "1990 s", "mid-20s", "20s".
  private func decade(at start: Int) -> Figure? {
    guard self[start].count == 4 || self[start].count == 2, let value = smallInteger(start),
      value % 10 == 0,
      isFreeYear(start) || self[start - 1].kind == .hyphen
        || self[start - 1].kind == .apostrophe
    else { return nil }
    var end = start + 1
    if self[end].kind == .apostrophe, self[end].touches { end += 1 }
    guard self[end].is(.s), self[end].touches || self[start].count == 4 && end == start + 1,
      !self[end].isCapitalised || self[start].count == 4
    else { return nil }
    end += 1
    if self[start].count == 2 { return shortRange(start..<end, value) }
    guard 1000...2190 ~= value else { return nil }
    let span = value % 100 == 0 && value < 2000 ? 99 : 9
    return figure(spanStart(start)..<end, ISODate.year(value), ISODate.year(value + span))
  }

  /// "mid-" and "early" belong to what they narrow only when glued on.
  private func spanStart(_ start: Int) -> Int { start }

  /// "in her 30s" is an age, "in the 60s" a decade or a temperature.
  private func shortRange(_ range: Range<Int>, _ value: Int) -> Figure? {
    var before = range.lowerBound - 1
    if self[before].kind == .hyphen || self[before].is(.early) || self[before].is(.late)
      || self[before].is(.mid)
    {
      before -= 1
    }
    if self[before].is(.mid) { before -= 1 }
    if self[before].kind == .apostrophe { return figure(range, value: value) }
    let isAge =
      self[before].is(.his) || self[before].is(.her) || self[before].is(.their)
      || self[before].is(.my) || self[before].is(.our) || self[before].is(.your)
    if isAge {
      return Figure(
        lexemes: range, kind: .age,
        quantity: Quantity(
          .range(low: .number(ExactDecimal(value)), high: .number(ExactDecimal(value + 9))),
          unit: "year old"))
    }
    return self[before].is(.the) && value >= 20 && !self[range.upperBound].isWord
      ? figure(range, value: value) : nil
  }

  private func figure(_ range: Range<Int>, value: Int) -> Figure {
    let century = value <= 20 ? 2000 : 1900
    return figure(range, ISODate.year(century + value), ISODate.year(century + value + 9))
  }

  /// "'90s".
  private func shortDecade(at start: Int) -> Figure? {
    guard self[start + 1].kind == .digits, self[start + 1].touches, self[start + 1].count == 2,
      !self[start].touches, let value = smallInteger(start + 1)
    else { return nil }
    if value % 10 == 0, self[start + 2].is(.s), self[start + 2].touches {
      let decade = figure(start + 1..<start + 3, value: value)
      return Figure(lexemes: start..<start + 3, kind: .date, quantity: decade.quantity)
    }
    let before = self[start - 1]
    guard before.is(.in) || before.is(.of) || before.is(.since) || before.has([.season, .month]),
      !self[start + 2].touches || !self[start + 2].isWord
    else { return nil }
    return figure(start..<start + 2, ISODate.year(value < 40 ? 2000 + value : 1900 + value))
  }

  /// "fiscal 2019", "school year 2008", "CY 2008".
  private func namedYear(at start: Int) -> Figure? {
    let word = self[start]
    var index = start + 1
    if word.is(.fiscal) || word.is(.school) || word.is(.financial) || word.is(.academic)
      || word.is(.calendar)
    {
      if self[index].is(.year) {
        index += 1
      } else if !word.is(.fiscal) {
        return nil
      }
    } else if !word.is(.cy) && !word.is(.fy) {
      return nil
    }
    guard joined(index), let span = yearSpan(at: index) ?? bareYear(at: index) else { return nil }
    return Figure(
      lexemes: start..<span.lexemes.upperBound, kind: .date, quantity: span.quantity)
  }

  // MARK: Seasons, quarters, eras

  /// "summer of 2016", "winter 2015-16".
  private func season(at start: Int) -> Figure? {
    var index = start + 1
    if self[index].is(.of) || self[index].kind == .comma { index += 1 }
    guard joined(index), let year = year(at: index) else { return nil }
    return figure(start..<year.next, ISODate.year(year.value))
  }

  /// "Q3 2016", "2017 Q1" has its own path, "third quarter of 2016", "first half of 2019".
  private func quarter(at start: Int) -> Figure? {
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
      return figure(start..<year.next, ISODate.year(year.value))
    }
    guard let year = year(at: index) else { return nil }
    let number = Int(entry(start).ordinal)
    if isQuarter { return months(number * 3 - 2...number * 3, of: year.value, start..<year.next) }
    guard number <= 2 else { return nil }
    return months(number * 6 - 5...number * 6, of: year.value, start..<year.next)
  }

  private func months(_ months: ClosedRange<Int>, of year: Int, _ range: Range<Int>) -> Figure {
    figure(
      range, ISODate.year(year) + "-" + ISODate.two(months.lowerBound),
      ISODate.year(year) + "-" + ISODate.two(months.upperBound))
  }

  private func quarterLetter(at start: Int) -> (months: ClosedRange<Int>, next: Int)? {
    let isQuarter = self[start].is(.q)
    guard isQuarter || self[start].count == 1 && matches(start, "h"), self[start + 1].touches,
      self[start + 1].count == 1, let number = smallInteger(start + 1)
    else { return nil }
    if isQuarter, 1...4 ~= number { return (number * 3 - 2...number * 3, start + 2) }
    if !isQuarter, 1...2 ~= number { return (number * 6 - 5...number * 6, start + 2) }
    return nil
  }

  /// "A.D. 1000".
  private func era(at start: Int) -> Figure? {
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
      return figure(start..<start + 7, ISODate.year(year), ISODate.year(end))
    }
    return figure(range, ISODate.year(year))
  }

  // MARK: Holidays

  /// "Easter 2018", "Christmas 2016", "Thanksgiving 2019", "Halloween 2016".
  private func holiday(at start: Int) -> Figure? {
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
    return day.map { figure(start..<year.next, $0.iso8601) }
  }

  /// The fourth Thursday of November, as in the United States.
  private func thanksgiving(of year: Int) -> CivilDay? {
    guard let first = CivilDay(year: year, month: 11, day: 1) else { return nil }
    return first.adding((4 - first.weekday + 7) % 7 + 21)
  }
}
