/// "last week", "this year", "next May".
extension FigureGrammar {
  func pointed(at index: Int, from start: Int) -> Figure? {
    let pointer = self[index]
    let step: Int
    if pointer.is(.last) || pointer.is(.past) || pointer.is(.previous) {
      step = -1
    } else if pointer.is(.next) || pointer.is(.coming) || pointer.is(.following) {
      step = 1
    } else if pointer.is(.this) {
      step = 0
    } else {
      return nil
    }
    let noun = index + 1
    guard self[noun].isWord, joined(noun), !self[noun].touches else { return nil }
    let range = start..<noun + 1
    if self[noun].has(.weekday) {
      let figure = simple(range, weekday(Int(entry(noun).number), step: step))
      let end = isPartOfDay(noun + 1) ? noun + 2 : noun + 1
      return Figure(lexemes: start..<end, kind: .date, quantity: figure.quantity)
    }
    if self[noun].has(.month), !self[noun].is(.may) || self[noun].isCapitalised {
      return relative(range, month(Int(entry(noun).number), step: step))
    }
    if self[noun].has(.season), !pointer.is(.previous) {
      return relative(range, published.map { ISODate.year($0.parts.year + step) })
    }
    if isPartOfDay(noun), step <= 0 {
      guard !pointer.is(.past), !pointer.is(.previous) else { return nil }
      return simple(range, step < 0 ? published?.adding(-1) : published)
    }
    return period(at: noun, step: step, range, pointer)
  }

  func period(
    at noun: Int, step: Int, _ range: Range<Int>, _ pointer: Lexeme
  ) -> Figure? {
    let word = self[noun]
    let isSingular =
      word.is(.week) || word.is(.month) || word.is(.year) || word.is(.weekend)
      || word.is(.decade) || word.is(.century) || word.is(.quarter)
    guard isSingular, !(pointer.is(.past) && self[noun + 1].kind == .hyphen) else { return nil }
    if pointer.is(.previous) || pointer.is(.following), !self[range.lowerBound - 1].is(.the) {
      return nil
    }
    // "the previous year" is told from another time than that of the article.
    if pointer.is(.previous) || pointer.is(.following) { return relative(range, nil) }
    return relative(range, resolvedPeriod(word, step))
  }

  func resolvedPeriod(_ word: Lexeme, _ step: Int) -> String? {
    guard let published else { return nil }
    let (year, month, _) = published.parts
    if word.is(.year) { return ISODate.year(year + step) }
    if word.is(.month) {
      let index = year * 12 + month - 1 + step
      return ISODate.year(index / 12) + "-" + ISODate.two(index % 12 + 1)
    }
    if word.is(.week) {
      let monday = published.monday.adding(step * 7)
      return monday.iso8601 + "/" + monday.adding(6).iso8601
    }
    if word.is(.weekend) {
      let saturday = published.monday.adding(5 + step * 7)
      return saturday.iso8601 + "/" + saturday.adding(1).iso8601
    }
    if word.is(.decade) {
      let first = year / 10 * 10 + step * 10
      return ISODate.year(first) + "/" + ISODate.year(first + 9)
    }
    if word.is(.century) {
      let first = (year - 1) / 100 * 100 + 1 + step * 100
      return ISODate.year(first) + "/" + ISODate.year(first + 99)
    }
    let quarter = year * 4 + (month - 1) / 3 + step
    let firstMonth = quarter % 4 * 3 + 1
    let text = ISODate.year(quarter / 4)
    return "\(text)-\(ISODate.two(firstMonth))/\(text)-\(ISODate.two(firstMonth + 2))"
  }

  func weekday(_ number: Int, step: Int) -> CivilDay? {
    guard let published else { return nil }
    let back = (published.weekday - number + 7) % 7
    switch step {
    case ..<0: return published.adding(back == 0 ? -7 : -back)
    case 0: return published.monday.adding(number - 1)
    default: return published.adding(7 - back)
    }
  }

  /// "last May", "next May", "this May".
  func month(_ number: Int, step: Int) -> String? {
    guard let published else { return nil }
    let (year, month, _) = published.parts
    let resolved: Int
    switch step {
    case ..<0: resolved = number < month ? year : year - 1
    case 0: resolved = year
    default: resolved = number > month ? year : year + 1
    }
    return ISODate.year(resolved) + "-" + ISODate.two(number)
  }

  /// What a date without a year means: the nearest one up to the article's day; after it where the
  /// sentence looks ahead.
  func resolved(_ date: DateReading, at index: Int) -> String? {
    guard let published, let month = date.month else { return nil }
    let (year, publishedMonth, publishedDay) = published.parts
    let isLater =
      month > publishedMonth
      || month == publishedMonth && (date.day ?? 0) > publishedDay
    let isEarlier =
      month < publishedMonth
      || month == publishedMonth && (date.day ?? 31) < publishedDay
    let ahead = looksAhead(before: index)
    var resolved = date
    resolved.year = ahead && isEarlier ? year + 1 : !ahead && isLater ? year - 1 : year
    return resolved.value
  }

  /// The time that "two years ago" means.
  func resolvedAgo(_ amount: AmountReading) -> String? {
    let end = amount.lexemes.upperBound
    guard self[end].is(.ago), let published, let count = amount.number.value?.integer,
      count < 3000
    else { return nil }
    let (year, month, _) = published.parts
    switch amount.unit {
    case "day": return published.adding(-count).iso8601
    case "week": return published.adding(-7 * count).iso8601
    case "month":
      let index = year * 12 + month - 1 - count
      return ISODate.year(index / 12) + "-" + ISODate.two(index % 12 + 1)
    case "year": return ISODate.year(year - count)
    case "decade": return ISODate.year(year - 10 * count)
    case "century": return ISODate.year(year - 100 * count)
    default: return nil
    }
  }

  /// What stands before a weekday in the name of a feast or an event.
  static let namedDays: [StaticString] = [
    "black", "good", "bloody", "ash", "super", "palm", "easter", "holy", "whit", "maundy",
    "shrove", "cyber", "fat", "giving", "football",
  ]
}
