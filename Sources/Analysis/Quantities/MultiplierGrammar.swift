/// Multiples, none of something, and numbers that are told by their order only.
extension FigureGrammar {
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

  static let factors: [(word: Keyword, value: ExactDecimal)] = [
    (.double, ExactDecimal(2)), (.doubled, ExactDecimal(2)), (.doubling, ExactDecimal(2)),
    (.twice, ExactDecimal(2)), (.triple, ExactDecimal(3)), (.tripled, ExactDecimal(3)),
    (.tripling, ExactDecimal(3)), (.treble, ExactDecimal(3)), (.trebled, ExactDecimal(3)),
    (.thrice, ExactDecimal(3)), (.quadruple, ExactDecimal(4)), (.quadrupled, ExactDecimal(4)),
    (.halved, ExactDecimal(significand: 5, exponent: -1)),
    (.halving, ExactDecimal(significand: 5, exponent: -1)),
  ]

  /// Whether "double" and the like multiply something here.
  func isMultiple(_ index: Int) -> Bool {
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

  func multiple(_ value: ExactDecimal, _ range: Range<Int>) -> Figure {
    let comparator = comparator(of: range, nounEnd: range.upperBound, kind: .multiplier)
    return Figure(
      lexemes: range, kind: .multiplier,
      quantity: Quantity(.exactly(.number(value)), unit: "times", comparator: comparator))
  }

  /// "threefold".
  func fold(at start: Int) -> Figure? {
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
  func none(at start: Int) -> Figure? {
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

  func isCasualty(_ index: Int) -> Bool {
    self[index].is(.deaths) || self[index].is(.injuries) || self[index].is(.casualties)
      || self[index].is(.fatalities) || self[index].is(.arrests) || self[index].is(.survivors)
      || self[index].is(.victims) || self[index].is(.infections) || self[index].is(.homicides)
  }

  /// "dozens", "hundreds of", "tens of thousands of", "millions".
  func indefinite(at start: Int) -> Figure? {
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

  func indefinite(
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

  func isScalePlural(_ index: Int) -> Bool {
    self[index].is(.hundreds) || self[index].is(.thousands) || self[index].is(.millions)
      || self[index].is(.billions) || self[index].is(.trillions)
  }
}
