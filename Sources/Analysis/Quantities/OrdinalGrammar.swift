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
  private func century(_ value: ExactDecimal, _ range: Range<Int>) -> Figure? {
    let index = pastHyphen(range.upperBound)
    guard self[index].is(.century), let number = value.integer, 1...30 ~= number else { return nil }
    let low = ISODate.year((number - 1) * 100 + 1)
    let high = ISODate.year(number * 100)
    return Figure(
      lexemes: range.lowerBound..<index + 1, kind: .date,
      quantity: Quantity(.range(low: .calendar(low), high: .calendar(high))))
  }

  private func digitOrdinal(at start: Int) -> Figure? {
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
  private func isIdiom(_ start: Int, _ next: Int) -> Bool {
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
  private func isSecondOfTime(_ index: Int) -> Bool {
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

  // MARK: Multipliers

  /// "doubled", "twice as many", "threefold", "halved", "no deaths", "dozens of", "tens of thousands".
  func multiplier(at start: Int) -> Figure? {
    let word = self[start]
    guard word.isWord else { return nil }
    if let factor = Self.factors.first(where: { word.is($0.word) }) {
      return isMultiple(start) ? multiple(factor.value, start..<start + 1) : nil
    }
    if let fold = fold(at: start) { return fold }
    if word.is(.no) { return none(at: start) }
    return indefinite(at: start)
  }

  private static let factors: [(word: Keyword, value: ExactDecimal)] = [
    (.double, ExactDecimal(2)), (.doubled, ExactDecimal(2)), (.doubling, ExactDecimal(2)),
    (.twice, ExactDecimal(2)), (.triple, ExactDecimal(3)), (.tripled, ExactDecimal(3)),
    (.tripling, ExactDecimal(3)), (.treble, ExactDecimal(3)), (.trebled, ExactDecimal(3)),
    (.thrice, ExactDecimal(3)), (.quadruple, ExactDecimal(4)), (.quadrupled, ExactDecimal(4)),
    (.halved, ExactDecimal(significand: 5, exponent: -1)),
    (.halving, ExactDecimal(significand: 5, exponent: -1)),
  ]

  /// Whether "double" and the like multiply something here.
  private func isMultiple(_ index: Int) -> Bool {
    let word = self[index]
    let next = self[index + 1]
    if next.kind == .hyphen, next.touches { return false }
    if word.is(.doubled) || word.is(.tripled) || word.is(.trebled) || word.is(.quadrupled)
      || word.is(.halved) || word.is(.tripling) || word.is(.halving)
    {
      return !matches(index + 1, "down")
    }
    if word.is(.doubling) { return !matches(index + 1, "down") }
    let isCompared =
      next.is(.the) || next.is(.that) || next.is(.as) || next.is(.its)
      || next.is(.their) || next.is(.his) || next.is(.her) || next.is(.what) || next.is(.last)
    if word.is(.double) || word.is(.triple) || word.is(.treble) || word.is(.quadruple) {
      let before = self[index - 1]
      return isCompared && !next.is(.as) || before.is(.to) || before.is(.would) || before.is(.will)
        || before.is(.than) || before.is(.could)
    }
    return isCompared
  }

  private func multiple(_ value: ExactDecimal, _ range: Range<Int>) -> Figure {
    let comparator = comparator(of: range, nounEnd: range.upperBound, kind: .multiplier)
    return Figure(
      lexemes: range, kind: .multiplier,
      quantity: Quantity(.exactly(.number(value)), unit: "times", comparator: comparator))
  }

  /// "threefold".
  private func fold(at start: Int) -> Figure? {
    guard self[start].count > 6, self[start].count < 12 else { return nil }
    let range = self[start].range
    guard bytes[range].suffix(4).elementsEqual("fold".utf8) else { return nil }
    var key = WordKey()
    for byte in bytes[range].dropLast(4) { key.append(byte) }
    let entry = vocabulary.entries[Int(vocabulary.index(of: key))]
    guard entry.classes.contains(.number) else { return nil }
    return multiple(ExactDecimal(Int(entry.number)), start..<start + 1)
  }

  /// "no deaths": none of what would be counted.
  private func none(at start: Int) -> Figure? {
    var index = start + 1
    if self[index].isWord, !self[index].has(.function), self[index + 1].isWord,
      !self[index].flags.contains(.line), isCasualty(index + 1)
    {
      index += 1
    }
    guard isCasualty(index), joined(index) else { return nil }
    let noun =
      start + 1 == index ? lowercased(index) : lowercased(start + 1) + " " + lowercased(index)
    return Figure(
      lexemes: start..<start + 1, kind: .cardinal,
      quantity: Quantity(
        .exactly(.number(.zero)), unit: noun, tolerance: ExactDecimal(significand: 5, exponent: -1))
    )
  }

  private func isCasualty(_ index: Int) -> Bool {
    self[index].is(.deaths) || self[index].is(.injuries) || self[index].is(.casualties)
      || self[index].is(.fatalities) || self[index].is(.arrests) || self[index].is(.survivors)
      || self[index].is(.victims) || self[index].is(.infections) || self[index].is(.homicides)
  }

  /// "dozens", "hundreds of", "tens of thousands of", "millions".
  private func indefinite(at start: Int) -> Figure? {
    var range = start..<start + 1
    var low = 0
    if self[start].is(.tens) || self[start].is(.dozens) || self[start].is(.hundreds)
      || self[start].is(.thousands)
    {
      let own = self[start].is(.tens) ? 1 : self[start].is(.hundreds) ? 2 : 3
      if self[start + 1].is(.of), isScalePlural(start + 2), !self[start].is(.dozens) {
        low = own + Int(entry(start + 2).number)
        range = start..<start + 3
      } else if self[start].is(.tens) {
        return nil
      } else {
        low = own
      }
    } else if isScalePlural(start) {
      low = Int(entry(start).number)
    }
    guard low > 0, !self[start - 1].has(.number), self[start - 1].kind != .digits else {
      return nil
    }
    if range.count == 1, self[start - 1].is(.the), !self[start + 1].is(.of) { return nil }
    let isDozens = self[start].is(.dozens)
    let least = isDozens ? ExactDecimal(12) : ExactDecimal.one.scaled(byPowerOfTen: low)
    let most = isDozens ? ExactDecimal(120) : least.scaled(byPowerOfTen: 1)
    return indefinite(range, least, most)
  }

  private func indefinite(
    _ range: Range<Int>, _ low: ExactDecimal, _ high: ExactDecimal
  ) -> Figure {
    var kind = MentionKind.cardinal
    var unit = ""
    var end = range.upperBound
    let noun = self[end].is(.of) ? end + 1 : end
    let number = NumberReading(next: noun, value: low, tolerance: nil, inDigits: false)
    if let standard = self.unit(at: noun, after: number, start: range.lowerBound) {
      kind = standard.kind
      unit = standard.name
      if kind == .money { end = standard.next }
    } else if let counted = countedNoun(at: noun, value: low), counted.isPlural {
      unit = counted.text
    }
    let whole = range.lowerBound..<range.upperBound
    let comparator = comparator(of: whole, nounEnd: range.upperBound, kind: kind)
    return Figure(
      lexemes: whole, kind: kind,
      quantity: Quantity(
        .range(low: .number(low), high: .number(high)), unit: unit,
        comparator: comparator == .equal ? .about : comparator))
  }

  private func isScalePlural(_ index: Int) -> Bool {
    self[index].is(.hundreds) || self[index].is(.thousands) || self[index].is(.millions)
      || self[index].is(.billions) || self[index].is(.trillions)
  }
}
