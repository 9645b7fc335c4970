/// Days, years and the ends of spans, of which dates are made.
extension FigureGrammar {
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

  func yearWords(at start: Int) -> (value: Int, next: Int)? {
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
  func shortYear(at index: Int, after month: Int) -> (value: Int, next: Int)? {
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

  func shortYearAfterOf(_ index: Int) -> (value: Int, next: Int)? {
    guard self[index].is(.of), self[index + 1].count == 2, let short = smallInteger(index + 1),
      short >= 32
    else { return nil }
    return (1900 + short, index + 2)
  }

  // MARK: Spans

  /// The end of a span of dates: "–26", " to 28 June 2020", " through May 2".
  func addEnd(to date: inout DateReading, from first: Int) {
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

  func isLater(_ other: DateReading, than date: DateReading) -> Bool {
    if let a = date.year, let b = other.year, a != b { return b > a }
    return other.month != nil || other.year != nil
  }
}
