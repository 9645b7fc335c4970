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

  func calendarFigure(_ range: Range<Int>, _ low: String, _ high: String? = nil) -> Figure {
    let extent: Quantity.Extent =
      high.map { .range(low: .calendar(low), high: .calendar($0)) } ?? .exactly(.calendar(low))
    return Figure(lexemes: range, kind: .date, quantity: Quantity(extent))
  }

  // MARK: Years

  /// "2014-15", "2014–2018", "2014 to 2018", "between 2014 and 2017".
  func yearSpan(at start: Int) -> Figure? {
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
      return calendarFigure(start..<second + 1, ISODate.year(first), ISODate.year(century + short))
    }
    if let date = date(at: second), date.day != nil || date.month != nil, isWord {
      return calendarFigure(start..<date.next, ISODate.year(first), date.value)
    }
    guard let last = plainYear(at: second), last > first, last < first + 400,
      unit(at: second + 1) == nil, !isCounted(second, first)
    else { return nil }
    return calendarFigure(start..<second + 1, ISODate.year(first), ISODate.year(last))
  }

  func unit(at index: Int) -> UnitReading? {
    unit(
      at: index, after: NumberReading(next: index, value: .one, tolerance: nil, inDigits: true),
      start: index - 1)
  }

  /// Four figures that may be a year and have no sign or separator at them.
  func plainYear(at start: Int) -> Int? {
    guard self[start].kind == .digits, self[start].count == 4, let value = smallInteger(start),
      1000...2199 ~= value,
      !(self[start + 1].kind == .comma && self[start + 1].touches
        && self[start + 2].kind == .digits && self[start + 2].touches),
      !isDecimal(start + 1)
    else { return nil }
    return value
  }

  func isDecimal(_ index: Int) -> Bool {
    self[index].kind == .period && self[index].touches && self[index + 1].kind == .digits
      && self[index + 1].touches
  }

  /// "49 BC", "512–511 BC", "79 AD"; also "in 363." at the end of a clause.
  func eraYear(at start: Int) -> Figure? {
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
      return calendarFigure(
        start..<last + 2, low, isSpan && end > 0 ? "-" + ISODate.year(end - 1) : nil)
    }
    if era.flags.contains(.allCapitals), era.is(.ad) || era.is(.ce) {
      return calendarFigure(start..<last + 2, ISODate.year(year), isSpan ? ISODate.year(end) : nil)
    }
    let isClauseEnd = era.kind == .period || era.kind == .semicolon
    guard !isSpan, year >= 300, year < 1000, self[start - 1].is(.in), isClauseEnd, era.touches,
      !(self[start + 2].kind == .digits && self[start + 2].touches)
    else { return nil }
    return calendarFigure(start..<start + 1, ISODate.year(year))
  }

  /// A number that may be a year is one unless it counts or measures something.
  func bareYear(at start: Int) -> Figure? {
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
        return calendarFigure(start..<end + 1, "-" + ISODate.year(year - 1))
      }
      end += 1
    }
    return calendarFigure(start..<end, ISODate.year(year))
  }

  func isYear(_ start: Int, _ year: Int) -> Bool {
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
  func isCounted(_ start: Int, _ year: Int) -> Bool {
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

  func isPeople(_ noun: CountedNoun) -> Bool {
    noun.text.hasSuffix("people") || noun.text.hasSuffix("men") || noun.text.hasSuffix("children")
      || noun.text.hasSuffix("employees") || noun.text.hasSuffix("workers")
  }
}
