extension FigureGrammar {
  /// "Thursday", "yesterday", "last week", "earlier this year", "this summer", "next May".
  func relativeFigure(at start: Int) -> Figure? {
    let word = self[start]
    guard word.isWord else { return nil }
    if word.has(.weekday), isWeekdayName(start) { return bareWeekday(at: start) }
    guard word.has(.relative) else { return nil }
    if word.is(.today) || word.is(.tonight) { return simple(start..<start + 1, published) }
    if word.is(.yesterday) { return withPart(start..<start + 1, published?.adding(-1)) }
    if word.is(.tomorrow) { return withPart(start..<start + 1, published?.adding(1)) }
    var index = start
    if word.is(.earlier) || word.is(.later) || word.is(.early) || word.is(.late) || word.is(.mid) {
      index += 1
      if self[index].kind == .hyphen { index += 1 }
      guard self[index].has(.relative), joined(index) else { return nil }
    }
    return pointed(at: index, from: start)
  }

  func simple(_ range: Range<Int>, _ day: CivilDay?) -> Figure {
    relative(range, day?.iso8601)
  }

  func relative(_ range: Range<Int>, _ resolved: String?) -> Figure {
    Figure(
      lexemes: range, kind: .date,
      quantity: Quantity(.unresolved, isRelative: true, resolved: resolved))
  }

  /// "yesterday morning".
  func withPart(_ range: Range<Int>, _ day: CivilDay?) -> Figure {
    let next = range.upperBound
    let figure = simple(
      range.lowerBound..<(isPartOfDay(next) ? next + 1 : next), day)
    guard let time = time(after: figure.lexemes.upperBound) else { return figure }
    return relative(figure, range.lowerBound..<time.next, time)
  }

  func isPartOfDay(_ index: Int) -> Bool {
    guard joined(index), !self[index].touches else { return false }
    return self[index].is(.morning) || self[index].is(.afternoon) || self[index].is(.evening)
      || self[index].is(.night)
  }

  // MARK: Weekdays

  func bareWeekday(at start: Int) -> Figure? {
    // "Mondays", "each Monday": no one day.
    let last = bytes[Int(self[start].end) - 1]
    let isPlural =
      last == UInt8(ascii: "s") && self[start].count > 4 && !matches(start, "tues")
      && !matches(start, "thurs")
    if isPlural || self[start - 1].is(.each) || self[start - 1].is(.every) { return nil }
    if self[start].count <= 4, !self[start].isCapitalised { return nil }
    let before = self[start - 1]
    if before.isCapitalised, Self.namedDays.contains(where: { matches(start - 1, $0) }) {
      return nil
    }
    // The newspaper "The Sun", "Mail on Sunday", "Sunday Times".
    if self[start].count == 3, before.is(.the) { return nil }
    return withPart(start..<start + 1, weekday(Int(entry(start).number), at: start))
  }

  /// The day that a bare weekday means: the last one up to the day of the article, or the next one
  /// where the sentence looks ahead.
  func weekday(_ number: Int, at index: Int) -> CivilDay? {
    guard let published else { return nil }
    let back = (published.weekday - number + 7) % 7
    return looksAhead(before: index)
      ? published.adding((7 - back) % 7 == 0 && back == 0 ? 0 : 7 - back)
      : published.adding(-back)
  }

  /// Whether "will", "is expected to" or "until" stands before, in the same sentence.
  func looksAhead(before index: Int) -> Bool {
    var cursor = index - 1
    let limit = max(0, index - 14)
    while cursor >= limit {
      let word = self[cursor]
      if word.kind == .period && !self[cursor - 1].isCapitalised || word.flags.contains(.paragraph)
      {
        return false
      }
      if word.is(.will) || word.is(.until) || word.is(.next) || matches(cursor, "scheduled")
        || matches(cursor, "due") || matches(cursor, "tomorrow") || matches(cursor, "ll")
      {
        return true
      }
      if word.has(.saying) { return false }
      cursor -= 1
    }
    return false
  }
}
