/// Ages and multiples that a number has from the words around it.
extension FigureGrammar {
  /// ", 34,", "aged 34", "age 34", "over the age of 21", "was 10": an age without its unit.
  func bareAge(_ amount: AmountReading) -> String? {
    let start = amount.lexemes.lowerBound
    let end = amount.lexemes.upperBound
    guard amount.number.scale == 0, let value = amount.number.value, value < ExactDecimal(120),
      value > .zero, value.integer != nil || amount.number.isFraction
    else { return nil }
    let before = self[start - 1]
    if before.is(.aged) { return "year old" }
    if before.is(.age), !isPluralNoun(end) { return "year old" }
    if before.is(.of), self[start - 2].is(.age) { return "year old" }
    if before.is(.ages) { return "year old" }
    if isAppositive(amount, value) || isAgeOfEvent(amount, value) { return "year old" }
    if before.is(.turned) || before.is(.turns) || before.is(.turning), amount.lexemes.count <= 3,
      !self[end].isWord || self[end].has(.function), value >= ExactDecimal(13)
    {
      return "year old"
    }
    let isRelative =
      self[start - 2].is(.who) || self[start - 2].is(.then)
      || self[start - 2].is(.when) || self[start - 3].is(.when) || self[start - 2].is(.he)
      || self[start - 2].is(.she)
    if isRelative, before.is(.was) || before.is(.is), value >= .one,
      !self[end].isWord || self[end].has(.function)
    {
      return "year old"
    }
    return nil
  }

  /// "dies at 87", ", now 71,", ", at 18,", "Mikkelsen is 62."
  func isAgeOfEvent(_ amount: AmountReading, _ value: ExactDecimal) -> Bool {
    let start = amount.lexemes.lowerBound
    let end = amount.lexemes.upperBound
    guard amount.number.isPlainInteger, value >= ExactDecimal(5) else { return false }
    let next = self[end]
    let isClauseEnd = !next.isWord && next.kind != .percent && next.kind != .currency
    let before = self[start - 1]
    if before.is(.at) {
      let verb = self[start - 2]
      if verb.is(.died) || verb.is(.dies) || verb.is(.dead) || verb.is(.die) {
        return isClauseEnd || next.has(.function)
      }
      return verb.kind == .comma && next.kind == .comma && value < ExactDecimal(110)
    }
    if before.is(.now) {
      return next.kind == .comma && (self[start - 2].kind == .comma || self[start - 2].is(.is))
    }
    return before.is(.is) && self[start - 2].isCapitalised && value >= ExactDecimal(16)
      && !self[start - 2].flags.contains(.allCapitals) && !self[start - 2].has(.function)
      && next.kind == .period && !(self[end + 1].kind == .digits && self[end + 1].touches)
  }

  /// "Maria Lopez, 34, said": a whole number between commas after a name.
  func isAppositive(_ amount: AmountReading, _ value: ExactDecimal) -> Bool {
    let start = amount.lexemes.lowerBound
    let end = amount.lexemes.upperBound
    guard amount.number.isPlainInteger, amount.number.digitCount <= 3, end == start + 1,
      self[start - 1].kind == .comma, !self[start].touches,
      self[start - 2].isCapitalised || self[start - 2].kind == .close,
      !self[start - 2].has(.month), value >= .one
    else { return false }
    let closes = self[end].kind == .comma && self[end].touches
    let ends =
      self[end].kind == .period || self[end].kind == .end || self[end].is(.and)
      || self[end].is(.of) || self[end].kind == .semicolon
    let isApposed = self[start - 3].kind == .comma && self[start - 2].isCapitalised
    return closes && self[end + 1].kind != .digits
      || ends && (isName(before: start - 1) || isApposed)
  }

  /// Two capitalised words before a comma.
  func isName(before comma: Int) -> Bool {
    self[comma - 1].isCapitalised && self[comma - 2].isCapitalised
      && !self[comma - 1].has([.month, .weekday, .designator])
  }

  /// "100 times more powerful", "6.5 times earnings", "7 times".
  func timesUnit(at start: Int, _ amount: AmountReading) -> UnitReading? {
    let index = pastHyphen(start)
    if self[index].is(.times), joined(index) {
      let next = self[index + 1]
      let isRate = rate(at: index + 1, money: false)
      if let isRate {
        return UnitReading(
          kind: .cardinal, name: "times per " + isRate.name, next: amount.lexemes.upperBound)
      }
      let isMultiple =
        next.is(.more) || next.is(.less) || next.is(.as) || next.is(.the)
        || next.is(.that) || next.is(.higher) || next.is(.lower) || next.is(.larger)
        || next.is(.greater) || next.is(.bigger) || next.is(.smaller) || next.is(.its)
        || next.is(.their) || next.is(.his) || next.is(.her) || next.is(.what)
        || next.isWord && !next.has(.function) && !next.has([.month, .weekday])
      return UnitReading(
        kind: isMultiple ? .multiplier : .cardinal, name: "times",
        next: isMultiple ? index + 1 : amount.lexemes.upperBound)
    }
    if self[index].kind == .times || self[index].is(.x) && self[index].touches,
      self[index + 1].kind != .digits
    {
      return UnitReading(kind: .multiplier, name: "times", next: index + 1)
    }
    if self[index].is(.fold) {
      return UnitReading(kind: .multiplier, name: "times", next: index + 1)
    }
    return nil
  }
}
