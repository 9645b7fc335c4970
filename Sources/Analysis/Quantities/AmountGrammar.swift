/// A number with its unit.
struct AmountReading {
  /// Half-open range of lexemes.
  var lexemes: Range<Int>
  var number: NumberReading
  /// `.cardinal` where no unit was found.
  var kind = MentionKind.cardinal
  var unit = ""
  /// The currency sign stands before the number.
  var hasSign = false

  var hasUnit: Bool { kind != .cardinal }
}

extension FigureGrammar {
  /// The number with its unit that starts at a lexeme.
  func amount(at start: Int) -> AmountReading? {
    if let prefix = currencyPrefix(at: start) { return signedAmount(at: start, prefix) }
    guard var number = articleNumber(at: start) ?? number(at: start) else { return nil }
    var reading = AmountReading(lexemes: start..<number.next, number: number)
    if isBelowZero(at: number.next) {
      number.negate()
      reading.number = number
      reading.kind = .temperature
      reading.unit = "degree"
      reading.lexemes = start..<number.next + 2
      return reading
    }
    guard let unit = unit(at: number.next, after: number, start: start) else {
      if number.isFraction { reading.kind = .ratio }
      return reading
    }
    reading.kind = unit.kind
    reading.unit = unit.name
    number.next = unit.next
    if unit.kind == .money { finishMoney(&reading, &number) }
    if unit.kind == .percent { addPercentRate(&reading, &number) }
    if unit.kind == .temperature, isBelowZero(at: number.next) {
      number.negate()
      number.next += 2
    }
    reading.number = number
    reading.lexemes = start..<number.next
    addSmallerUnits(to: &reading)
    return reading
  }

  /// "a year", "an hour", "a dollar": one, where it is measured and not just mentioned.
  private func articleNumber(at start: Int) -> NumberReading? {
    let isArticle = self[start].is(.a) || self[start].is(.an)
    let isHalf = self[start].is(.half)
    guard isArticle || isHalf else { return nil }
    var index = start + 1
    var value = isHalf ? ExactDecimal(significand: 5, exponent: -1) : .one
    if isArticle, self[index].is(.half) {
      index = pastHyphen(index + 1)
      value = ExactDecimal(significand: 5, exponent: -1)
      guard self[index].has(.unit) else { return nil }
    } else if isHalf {
      index = pastHyphen(index)
      if self[index].is(.a) || self[index].is(.an) { index += 1 }
      guard self[index].has(.unit) || isPoundWord(index) else { return nil }
      if isDuration(index), bytes[Int(self[index].end) - 1] == UInt8(ascii: "s") { return nil }
    } else {
      if self[index].is(.couple) { return couple(at: start) }
      guard mayCountOne(start) else { return nil }
    }
    return NumberReading(next: index, value: value, tolerance: nil, inDigits: false)
  }

  private func isPoundWord(_ index: Int) -> Bool {
    self[index].is(.pound) || self[index].is(.dollar)
  }

  /// "a couple of", "a couple".
  private func couple(at start: Int) -> NumberReading? {
    var next = start + 2
    if self[next].is(.of) {
      let noun = self[next + 1]
      guard noun.isWord, !noun.has(.function) else { return nil }
      next += 1
    } else if self[next].isWord, !self[next].has(.unit), !isPluralNoun(next) {
      return nil
    }
    var reading = NumberReading(
      next: next, value: ExactDecimal(2), tolerance: ExactDecimal(significand: 5, exponent: -1),
      inDigits: false)
    if !self[next].has(.unit) { reading.next = start + 2 }
    return reading
  }

  /// Whether "a" before a unit says one: after "for", "in", "within", "than", before "and a half".
  private func mayCountOne(_ start: Int) -> Bool {
    let unit = start + 1
    if self[unit].is(.dollar) { return self[start - 1].isWord || self[start - 1].kind == .end }
    guard isDuration(unit), bytes[Int(self[unit].end) - 1] != UInt8(ascii: "s"),
      self[unit].count > 2, !self[unit].is(.second), !self[unit].is(.quarter)
    else { return false }
    if self[unit + 1].is(.and) {
      let half = self[unit + 2].is(.a) ? unit + 3 : unit + 2
      if self[half].is(.half) || self[half].is(.quarter) { return true }
      if self[unit + 2].kind == .digits || self[unit + 2].has(.number) { return true }
    }
    guard !self[unit].is(.minute), !self[unit].is(.decade), !self[unit].is(.century),
      !self[unit].is(.day), !self[unit].is(.night), self[unit + 1].kind != .hyphen,
      !self[unit + 1].is(.ago), !self[unit + 1].is(.before), !self[unit + 1].is(.earlier),
      !self[unit + 1].is(.later), !self[unit + 1].is(.after),
      !isPluralNoun(unit + 1) || self[unit + 1].has(.function)
    else { return false }
    let before = self[start - 1]
    return before.is(.for) || before.is(.in) || before.is(.within) || before.is(.after)
      || before.is(.than) || before.kind == .end
  }

  private func signedAmount(at start: Int, _ prefix: CurrencyPrefix) -> AmountReading? {
    guard var number = number(at: prefix.next, inMoney: true) else { return nil }
    if prefix.isNegative { number.negate() }
    var reading = AmountReading(lexemes: start..<number.next, number: number)
    reading.kind = .money
    reading.unit = prefix.name
    reading.hasSign = true
    skipNation(&number)
    finishMoney(&reading, &number)
    reading.number = number
    reading.lexemes = start..<number.next
    return reading
  }

  /// "$76 US", "$75 U.S.", "$10 USD": the country after the number. A redundant "dollars" goes too.
  private func skipNation(_ number: inout NumberReading) {
    let index = number.next
    if self[index].is(.us), self[index].flags.contains(.allCapitals),
      !self[index + 1].isCapitalised,
      !isPluralNoun(index + 1)
    {
      number.next += 1
    } else if self[index].is(.u), self[index + 1].kind == .period, self[index + 2].is(.s),
      self[index + 3].kind == .period, self[index + 4].is(.per) || self[index + 4].is(.a)
    {
      number.next += 4
    } else if self[index].has(.currencyCode), self[index].flags.contains(.allCapitals),
      self[index].count == 3
    {
      number.next += 1
    }
  }

  /// "million" after a code, a rate, and "dollars and forty-five cents".
  private func finishMoney(_ reading: inout AmountReading, _ number: inout NumberReading) {
    if reading.unit.hasPrefix("million ") {
      reading.unit.removeFirst(8)
      number.multiply(byPowerOfTen: 6)
    }
    if !reading.hasSign, number.scale == 0, let scale = scaleWord(at: number.next),
      entry(scale).number >= 6
    {
      number.multiply(byPowerOfTen: Int(entry(scale).number))
      number.next = scale + 1
    }
    addCents(&reading, &number)
    if let rate = rate(at: number.next, money: true) {
      reading.unit += " per " + rate.name
      number.next = rate.next
    }
  }

  /// "five per cent a year", "3% per annum".
  private func addPercentRate(_ reading: inout AmountReading, _ number: inout NumberReading) {
    guard let rate = rate(at: number.next, money: false), isDuration(rate.next - 1) else { return }
    reading.unit += " per " + rate.name
    number.next = rate.next
  }

  /// "thirteen dollars and forty-five cents", "15 dollars 50", "$20 and 43c".
  private func addCents(_ reading: inout AmountReading, _ number: inout NumberReading) {
    guard number.scale == 0, !number.hasPoint, !number.isFraction, number.value?.integer != nil,
      !reading.unit.hasSuffix("cent"), reading.unit != "penny"
    else { return }
    var index = number.next
    let hasAnd = self[index].is(.and)
    if hasAnd { index += 1 }
    guard self[index].kind == .digits || self[index].has(.number), joined(index),
      !self[index].touches, let cents = self.number(at: index), let value = cents.value?.integer,
      value > 0, value < 100, !cents.hasPoint, cents.scale == 0, !cents.isFraction
    else { return }
    var end = cents.next
    let coin = currencyUnit(at: end, after: cents)
    let isCoin = coin.map { ["cent", "penny", "sen"].contains($0.name) } ?? false
    if isCoin, let coin {
      end = coin.next
    } else {
      // Without a coin, two figures at the end of the clause: "15 dollars 50."
      let after = self[end]
      let isClauseEnd = after.kind == .end || after.kind == .period || after.is(.more)
      guard coin == nil, isClauseEnd, !reading.hasSign || hasAnd, value >= 10 || hasAnd else {
        return
      }
    }
    number.value = number.value?.adding(ExactDecimal(significand: Int64(value), exponent: -2))
    number.tolerance = ExactDecimal(significand: 5, exponent: -3)
    number.next = end
  }
}
