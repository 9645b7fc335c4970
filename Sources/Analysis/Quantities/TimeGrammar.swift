extension FigureGrammar {
  /// A time of day alone, or with a date after it ("5:55 AM EST Dec 20 2019").
  func timeFigure(at start: Int) -> Figure? {
    let hasAt = self[start - 1].is(.at)
    guard let time = time(at: start, afterAt: hasAt) else { return nil }
    if let end = timeSpan(from: start, time) { return end }
    var index = time.next
    if self[index].kind == .comma { index += 1 }
    if self[index].is(.on) { index += 1 }
    if self[index].is(.the) { index += 1 }
    var first = index
    if self[index].has(.weekday), isWeekdayName(index) {
      first += 1
      if self[first].kind == .comma || self[first].kind == .period { first += 1 }
    }
    if joined(first), let date = date(at: first), date.day != nil, !date.hasEnd {
      return Figure(
        lexemes: start..<date.next, kind: .date,
        quantity: Quantity(.exactly(.calendar(date.value + time.value)), zone: time.zone))
    }
    if let day = relativeFigure(at: index), day.quantity.isRelative {
      return relative(day, start..<day.lexemes.upperBound, time)
    }
    return Figure(
      lexemes: start..<time.next, kind: .time,
      quantity: Quantity(.exactly(.calendar(time.value)), zone: time.zone))
  }

  /// "2:06:41": the time that a race took, in seconds.
  func raceTime(at start: Int) -> Figure? {
    guard self[start].kind == .digits, self[start].count == 1, isFreeYear(start),
      let hours = smallInteger(start), self[start + 1].kind == .colon, self[start + 1].touches,
      let minutes = smallInteger(start + 2), self[start + 2].count == 2, minutes < 60,
      self[start + 3].kind == .colon, self[start + 3].touches,
      let seconds = smallInteger(start + 4), self[start + 4].count == 2, seconds < 60,
      !(self[start + 5].kind == .colon && self[start + 5].touches)
    else { return nil }
    let value = ExactDecimal(hours * 3600 + minutes * 60 + seconds)
    return Figure(
      lexemes: start..<start + 5, kind: .duration,
      quantity: Quantity(
        .exactly(.number(value)), unit: "second",
        tolerance: ExactDecimal(significand: 5, exponent: -1)))
  }

  /// A relative day with a time: "Monday at 9 p.m.".
  func relative(_ day: Figure, _ range: Range<Int>, _ time: TimeReading) -> Figure {
    var figure = day
    figure.lexemes = range
    figure.quantity.zone = time.zone
    if let resolved = day.quantity.resolved, !resolved.utf8.contains(UInt8(ascii: "/")) {
      figure.quantity.resolved = resolved + time.value
    }
    return figure
  }

  /// "5 to 6pm", "9 a.m.–5 p.m.".
  func timeSpan(from start: Int, _ time: TimeReading) -> Figure? {
    let lexeme = self[time.next]
    let isDash = lexeme.kind == .hyphen || lexeme.kind == .enDash
    guard
      isDash || lexeme.is(.to) || lexeme.is(.until)
        || lexeme.is(.and) && self[start - 1].is(.between),
      let end = self.time(at: time.next + 1, afterAt: true)
    else { return nil }
    return Figure(
      lexemes: start..<end.next, kind: .time,
      quantity: Quantity(
        .range(low: .calendar(time.value), high: .calendar(end.value)), zone: end.zone))
  }

  /// A time of day that starts at a lexeme. After "at", "6.45" and "17.30" are times too.
  func time(at start: Int, afterAt: Bool) -> TimeReading? {
    guard self[start].kind == .digits || self[start].isWord else { return nil }
    guard var time = digitTime(at: start, afterAt: afterAt) ?? wordTime(at: start) else {
      return nil
    }
    addZone(to: &time)
    return time
  }

  func digitTime(at start: Int, afterAt: Bool) -> TimeReading? {
    guard self[start].kind == .digits, self[start].count <= 4, isFreeYear(start),
      let first = smallInteger(start)
    else { return nil }
    let colon = self[start + 1]
    if colon.kind == .colon || colon.kind == .period, colon.touches, self[start + 2].touches,
      self[start + 2].count == 2, self[start].count <= 2, first < 24,
      let minute = smallInteger(start + 2), minute < 60
    {
      return clockTime(at: start, first, minute, isColon: colon.kind == .colon, afterAt: afterAt)
    }
    if self[start].count == 4, first / 100 < 24, first % 100 < 60, hasZone(at: start + 1) {
      return TimeReading(hour: first / 100, minute: first % 100, next: start + 1)
    }
    if let half = halfDay(at: start + 1) {
      if self[start].count <= 2, 1...12 ~= first {
        return TimeReading(hour: half.hour(first), next: half.next)
      }
      if self[start].count >= 3, first % 100 < 60, 1...12 ~= first / 100 {
        return TimeReading(hour: half.hour(first / 100), minute: first % 100, next: half.next)
      }
      return nil
    }
    if self[start].count <= 2, first <= 12, let next = oClock(at: start + 1) {
      return TimeReading(hour: first, next: next)
    }
    if self[start].count <= 2, 1...12 ~= first,
      afterAt || self[start - 1].is(.from)
        || self[start - 1].is(.between) || self[start - 1].kind == .end
        || isSpanToHalfDay(start)
    {
      return spanStart(at: start, first)
    }
    return nil
  }

  /// The "5" of "5 to 6pm".
  func isSpanToHalfDay(_ start: Int) -> Bool {
    let link = self[start + 1]
    guard link.kind == .hyphen || link.kind == .enDash || link.is(.to),
      self[start + 2].kind == .digits
    else { return false }
    return halfDay(at: start + 3) != nil
      || self[start + 3].kind == .colon && halfDay(at: start + 5) != nil
  }

  func spanStart(at start: Int, _ hour: Int) -> TimeReading? {
    guard isSpanToHalfDay(start) else { return nil }
    let half = halfDay(at: start + 3) ?? halfDay(at: start + 5)
    let end = smallInteger(start + 2) ?? 0
    let isPM = half.map { $0.isAfternoon && (hour <= end || end == 12) } ?? false
    return TimeReading(hour: isPM && hour < 12 ? hour + 12 : hour, next: start + 1)
  }

  func clockTime(
    at start: Int, _ hour: Int, _ minute: Int, isColon: Bool, afterAt: Bool
  ) -> TimeReading? {
    var next = start + 3
    var second: Int?
    if isColon, self[next].kind == .colon, self[next].touches, self[next + 1].count == 2,
      let value = smallInteger(next + 1), value < 60
    {
      second = value
      next += 2
    }
    if self[next].kind == .colon, self[next].touches, self[next + 1].kind == .digits { return nil }
    if second != nil, self[start].count == 1, halfDay(at: next) == nil { return nil }
    if let half = halfDay(at: next), hour <= 12 {
      return TimeReading(hour: half.hour(hour), minute: minute, second: second, next: half.next)
    }
    if let oclock = oClock(at: next) {
      return TimeReading(hour: hour, minute: minute, second: second, next: oclock)
    }
    guard isColon || afterAt && mayBeTimeWithPoint(next) || hasZone(at: next) else { return nil }
    if self[next].kind == .percent || self[next].touches && self[next].isWord { return nil }
    return TimeReading(hour: hour, minute: minute, second: second, next: next)
  }

  /// "at 6.45" is a time, "at 6.45 per cent", "at 6.45 yen", "at 6.45 million" are none.
  func mayBeTimeWithPoint(_ next: Int) -> Bool {
    let lexeme = self[next]
    if lexeme.kind == .percent || lexeme.kind == .currency { return false }
    return !lexeme.isWord
      || lexeme.has([.function, .weekday, .zone])
        && !lexeme.has([.unit, .currency, .scale]) && !lexeme.is(.a) && !lexeme.is(.per)
        && !lexeme.is(.after) && !lexeme.is(.from)
  }

  /// "PM", "p.m.", "a m", "pm".
  struct HalfDay {
    var isAfternoon: Bool
    var next: Int

    func hour(_ hour: Int) -> Int {
      if isAfternoon { return hour < 12 ? hour + 12 : hour }
      return hour == 12 ? 0 : hour
    }
  }

  func halfDay(at start: Int) -> HalfDay? {
    let lexeme = self[start]
    guard lexeme.isWord, joined(start) else { return nil }
    if lexeme.is(.am) || lexeme.is(.pm) || matches(start, "ampm") {
      return HalfDay(isAfternoon: lexeme.is(.pm), next: start + 1)
    }
    guard lexeme.is(.a) || lexeme.is(.p) else { return nil }
    var index = start + 1
    let hasPoint = self[index].kind == .period && self[index].touches
    if hasPoint { index += 1 }
    guard self[index].is(.m), self[index].count == 1 else { return nil }
    index += 1
    if hasPoint, self[index].kind == .period, self[index].touches { index += 1 }
    return HalfDay(isAfternoon: lexeme.is(.p), next: index)
  }

  func oClock(at index: Int) -> Int? {
    guard self[index].is(.o), self[index + 1].kind == .apostrophe, matches(index + 2, "clock")
    else {
      return nil
    }
    return index + 3
  }
}
