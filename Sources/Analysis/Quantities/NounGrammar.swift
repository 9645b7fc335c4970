/// What a cardinal counts.
struct CountedNoun {
  /// The noun phrase in lower case, at most four words.
  var text: String
  /// The lexeme after it.
  var end: Int
  var isPlural: Bool
}

extension FigureGrammar {
  /// The noun phrase after a number: "law-enforcement agencies" after "two".
  ///
  /// There are no parts of speech at hand. The phrase goes up to the first plural (for one: up to the
  /// last word) before a word that cannot be inside a noun phrase; at most five words are looked at.
  func countedNoun(at start: Int, value: ExactDecimal) -> CountedNoun? {
    var first = start
    let hyphen = pastHyphen(start)
    if hyphen > start { return hyphenated(at: hyphen) }
    var isPart = false
    if self[first].is(.of), isDeterminer(first + 1) {
      first += 2
      isPart = true
      while first < start + 4, self[first].has(.number) || self[first].kind == .digits {
        first += 1
      }
    } else if self[first].is(.more) || self[first].is(.other) || self[first].is(.additional)
      || self[first].is(.of)
    {
      first += 1
    }
    var index = first
    var plural: Int?
    var steps = 0
    while steps < 5, self[index].isWord, joined(index), !self[index].has(.function),
      !self[index].has(.saying) || isPluralNoun(index)
    {
      if index > first, self[index].isCapitalised, !self[index - 1].isCapitalised { break }
      if index > first, value == .one, hasEnding(index, "ing") || hasEnding(index, "ed") { break }
      // "doesn’t", "isn’t" are no nouns.
      if self[index + 1].kind == .apostrophe, self[index + 1].touches, self[index + 2].is(.t) {
        break
      }
      if self[index].count == 1, self[index + 1].kind == .period, self[index + 2].is(.s),
        self[index + 3].kind == .period
      {
        index += 4
        steps += 1
        continue
      }
      if isPluralNoun(index), value != .one {
        plural = index
        // "police officers", "staff members".
        if self[index].has(.plural), isPluralNoun(index + 1), joined(index + 1) {
          plural = index + 1
        }
        break
      }
      index += 1
      steps += 1
      if self[index].kind == .hyphen, self[index].touches, self[index + 1].touches,
        self[index + 1].isWord
      {
        index += 1
      }
    }
    if let plural {
      return CountedNoun(text: phrase(first..<plural + 1), end: plural + 1, isPlural: true)
    }
    guard index > first, steps < 5, !isPart, !self[start].is(.of), !isVerbLike(first) else {
      return nil
    }
    // A lone word with no plural: "12 page", "14 dead", "one man".
    let end = value == .one ? index : first + 1
    guard !self[first].has([.month, .weekday]) else { return nil }
    return CountedNoun(text: phrase(first..<end), end: end, isPlural: false)
  }

  private func isDeterminer(_ index: Int) -> Bool {
    self[index].is(.the) || self[index].is(.these) || self[index].is(.those)
      || self[index].is(.its) || self[index].is(.his) || self[index].is(.her)
      || self[index].is(.their) || self[index].is(.our) || self[index].is(.my)
      || self[index].is(.your)
  }

  /// "came", "driven", "passed": the number stands alone as a subject.
  private func isVerbLike(_ index: Int) -> Bool {
    if self[index].is(.killed) || matches(index, "wounded") || matches(index, "injured")
      || self[index].has(.plural)
    {
      return false
    }
    return self[index].has([.past, .rise, .fall, .saying]) || hasEnding(index, "ed")
      || hasEnding(index, "ven")
  }

  /// "12-page", "four-cylinder".
  private func hyphenated(at index: Int) -> CountedNoun? {
    guard self[index].isWord, !self[index].has(.function) else { return nil }
    return CountedNoun(text: lowercased(index), end: index + 1, isPlural: false)
  }

  private func hasEnding(_ index: Int, _ ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard self[index].count > count + 2 else { return false }
    let start = Int(self[index].end) - count
    return (0..<count).allSatisfy { bytes[start + $0] == ending.utf8Start[$0] }
  }

  private func phrase(_ range: Range<Int>) -> String {
    var result: [UInt8] = []
    for index in range {
      if index > range.lowerBound, !self[index].touches { result.append(0x20) }
      if result.count > 60 { break }
      for byte in bytes[self[index].range] {
        result.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// "one" as a pronoun ("this one", "one of the best", "no one"), or with nothing that it counts.
  func isPronounOne(_ amount: AmountReading) -> Bool {
    let index = amount.lexemes.lowerBound
    guard amount.lexemes.count == 1, self[index].is(.one), !amount.hasUnit else { return false }
    let next = self[index + 1]
    let before = self[index - 1]
    if before.kind == .end, next.kind == .end { return false }
    if before.is(.is), next.kind == .end { return false }
    if before.kind == .hyphen, before.touches { return true }
    if next.kind == .hyphen, next.touches { return true }
    if !next.isWord || next.has(.function) || next.has(.saying) { return true }
    if next.is(.day) || next.is(.night) || next.is(.morning) || next.is(.evening) { return true }
    let pointers: [Keyword] = [
      .this, .that, .no, .the, .each, .every, .which, .any, .another, .first, .last, .next, .only,
      .a, .big, .other, .current, .same, .right,
    ].filter { $0 != .none }
    return pointers.contains { before.is($0) } && !next.is(.time) && !isPluralNoun(index + 1)
      && next.has([.function, .saying, .past])
  }

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
  private func isAgeOfEvent(_ amount: AmountReading, _ value: ExactDecimal) -> Bool {
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
  private func isAppositive(_ amount: AmountReading, _ value: ExactDecimal) -> Bool {
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
  private func isName(before comma: Int) -> Bool {
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
