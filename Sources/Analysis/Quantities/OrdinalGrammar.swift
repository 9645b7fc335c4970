extension FigureGrammar {
  /// "22nd", "third", "twenty-first", "one hundred twenty-fifth".
  func ordinal(at start: Int) -> Figure? {
    if self[start].kind == .digits { return digitOrdinal(at: start) }
    guard self[start].isWord else { return nil }
    guard let (value, next) = ordinalWords(at: start), let value else { return nil }
    guard !isIdiom(start, next) else { return nil }
    return figure(value, start..<next)
  }

  private func figure(_ value: ExactDecimal, _ range: Range<Int>) -> Figure {
    if let century = century(value, range) { return century }
    return Figure(
      lexemes: range, kind: .ordinal, quantity: Quantity(.exactly(.number(value))))
  }

  /// "the 20th century" is a span of years.
  func century(_ value: ExactDecimal, _ range: Range<Int>) -> Figure? {
    let index = pastHyphen(range.upperBound)
    guard self[index].is(.century), let number = value.integer, 1...30 ~= number else { return nil }
    let low = ISODate.year((number - 1) * 100 + 1)
    let high = ISODate.year(number * 100)
    return Figure(
      lexemes: range.lowerBound..<index + 1, kind: .date,
      quantity: Quantity(.range(low: .calendar(low), high: .calendar(high))))
  }

  func digitOrdinal(at start: Int) -> Figure? {
    guard let number = decimal(at: start), !number.hasPoint, let value = number.value,
      isOrdinalEnding(number.next)
    else { return nil }
    return figure(value, start..<number.next + 1)
  }

  /// "st", "nd", "rd", "th" right after digits.
  func isOrdinalEnding(_ index: Int) -> Bool {
    let lexeme = self[index]
    return lexeme.touches
      && (lexeme.is(.st) || lexeme.is(.nd) || lexeme.is(.rd) || lexeme.is(.th))
      && !(self[index + 1].touches && self[index + 1].isWord)
  }

  /// An ordinal in words with the number words before it.
  func ordinalWords(at start: Int) -> (value: ExactDecimal?, next: Int)? {
    if self[start].has(.ordinal) {
      return (ExactDecimal(Int(entry(start).ordinal)), start + 1)
    }
    let isArticle = self[start].is(.a) && self[start + 1].has(.scale)
    guard isArticle || self[start].has([.number, .scale]),
      let number = wordNumber(at: start, inMoney: false), !number.isFraction,
      let value = number.value
    else { return nil }
    var index = number.next
    let hasHyphen =
      self[index].kind == .hyphen || self[index].kind == .emDash
      || self[index].kind == .enDash
    if hasHyphen || self[index].is(.and) {
      index += 1
    }
    if self[index].has(.ordinal) {
      let ordinal = ExactDecimal(Int(entry(index).ordinal))
      // "twenty first", "hundred and third" add up; "three seconds" and "two third parties" do not.
      guard value.exponent > 0, let unit = ordinal.integer, unit < 100,
        value.exponent > 1 || unit < 10, !self[index].is(.second) || value > ExactDecimal(19)
      else { return nil }
      if value.exponent == 1, hasHyphen == false, self[index].flags.contains(.line) { return nil }
      return (value.adding(ordinal), index + 1)
    }
    if self[index].has(.ordinalScale), index == number.next || hasHyphen {
      return (value.scaled(byPowerOfTen: Int(entry(index).number)), index + 1)
    }
    return nil
  }

  /// Ordinals that rank or count nothing: "first-ever", "First Nations", "at first", "first lady".
  func isIdiom(_ start: Int, _ next: Int) -> Bool {
    let word = self[start]
    let after = self[next]
    let isFirst = word.is(.first) && next == start + 1
    if after.kind == .hyphen, after.touches, isFirst || word.is(.second) {
      return self[next + 1].is(.ever)
    }
    if word.isCapitalised, after.isCapitalised, !word.flags.contains(.line),
      self[start - 1].kind != .period, self[start - 1].kind != .end, self[start - 1].kind != .quote
    {
      return true
    }
    if word.is(.second), next == start + 1 { return isSecondOfTime(start) }
    guard isFirst else { return false }
    if self[start - 1].is(.at) { return true }
    if after.kind == .comma, self[start - 1].kind == .period || self[start - 1].kind == .end {
      return after.touches && self[next + 1].isWord
    }
    return after.is(.of) && self[next + 1].is(.all)
  }

  /// "a second later", "per second", "split second".
  func isSecondOfTime(_ index: Int) -> Bool {
    let before = self[index - 1]
    if before.is(.per) || matches(index - 1, "split") { return true }
    let next = self[index + 1]
    if before.is(.a) {
      return !next.isWord || next.has(.function) || matches(index + 1, "ahead")
        || matches(index + 1, "faster") || matches(index + 1, "slower")
        || matches(index + 1, "longer")
    }
    return false
  }
}
