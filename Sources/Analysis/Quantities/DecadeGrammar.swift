/// "1990s", "’90s", "in her 30s".
extension FigureGrammar {
  /// "1990s", "1990's", "1990 s", "mid-20s", "20s".
  func decade(at start: Int) -> Figure? {
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
    return calendarFigure(spanStart(start)..<end, ISODate.year(value), ISODate.year(value + span))
  }

  /// "mid-" and "early" belong to what they narrow only when glued on.
  func spanStart(_ start: Int) -> Int { start }

  /// "in her 30s" is an age, "in the 60s" a decade or a temperature.
  func shortRange(_ range: Range<Int>, _ value: Int) -> Figure? {
    var before = range.lowerBound - 1
    if self[before].kind == .hyphen || self[before].is(.early) || self[before].is(.late)
      || self[before].is(.mid)
    {
      before -= 1
    }
    if self[before].is(.mid) { before -= 1 }
    if self[before].kind == .apostrophe { return calendarFigure(range, value: value) }
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
      ? calendarFigure(range, value: value) : nil
  }

  func calendarFigure(_ range: Range<Int>, value: Int) -> Figure {
    let century = value <= 20 ? 2000 : 1900
    return calendarFigure(range, ISODate.year(century + value), ISODate.year(century + value + 9))
  }

  /// "'90s".
  func shortDecade(at start: Int) -> Figure? {
    guard self[start + 1].kind == .digits, self[start + 1].touches, self[start + 1].count == 2,
      !self[start].touches, let value = smallInteger(start + 1)
    else { return nil }
    if value % 10 == 0, self[start + 2].is(.s), self[start + 2].touches {
      let decade = calendarFigure(start + 1..<start + 3, value: value)
      return Figure(lexemes: start..<start + 3, kind: .date, quantity: decade.quantity)
    }
    let before = self[start - 1]
    guard before.is(.in) || before.is(.of) || before.is(.since) || before.has([.season, .month]),
      !self[start + 2].touches || !self[start + 2].isWord
    else { return nil }
    return calendarFigure(start..<start + 2, ISODate.year(value < 40 ? 2000 + value : 1900 + value))
  }

  /// "fiscal 2019", "school year 2008", "CY 2008".
  func namedYear(at start: Int) -> Figure? {
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
}
