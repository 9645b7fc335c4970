extension FigureGrammar {
  /// A unit of length, mass, time and so on, with "square", "per hour" and the like.
  func measure(at start: Int, after number: NumberReading, start figure: Int) -> UnitReading? {
    if let mark = lengthMark(at: start, after: number) { return mark }
    let bracket = bracketed(at: start)
    let first = bracket ?? pastHyphen(start)
    guard var reading = simpleUnit(at: first, after: number, hyphen: first > start) else {
      return nil
    }
    if bracket != nil {
      guard self[reading.next].kind == .close || self[reading.next].kind == .greater else {
        return nil
      }
      reading.next += 1
      return reading
    }
    addPower(to: &reading)
    if let rate = rate(at: reading.next, money: false) {
      reading.name += " per " + rate.name
      reading.next = rate.next
      if reading.kind == .duration { reading.kind = .measure }
    }
    return reading
  }

  /// The unit in "20 [kg]".
  private func bracketed(at index: Int) -> Int? {
    guard self[index].kind == .open || self[index].kind == .less, self[index + 1].touches,
      self[index + 1].isWord, self[index + 2].touches,
      self[index + 2].kind == .close || self[index + 2].kind == .greater,
      self[index + 1].count <= 2,
      self[index].kind == .less
        || bytes[Int(self[index].start)] != UInt8(ascii: "(")
    else { return nil }
    return index + 1
  }

  /// 30′, 25.5″, 5'.
  private func lengthMark(at index: Int, after number: NumberReading) -> UnitReading? {
    guard number.inDigits, self[index].touches || self[index].kind == .quote,
      number.value.map({ $0 < ExactDecimal(1000) }) ?? false
    else { return nil }
    switch self[index].kind {
    case .prime: return UnitReading(kind: .measure, name: "foot", next: index + 1)
    case .doublePrime: return UnitReading(kind: .measure, name: "inch", next: index + 1)
    case .apostrophe:
      guard self[index].count == 1, !self[index + 1].touches || self[index + 1].kind != .word,
        !hasOpenQuote(before: index, single: true)
      else { return nil }
      return UnitReading(kind: .measure, name: "foot", next: index + 1)
    case .quote:
      guard self[index].count == 1, !self[index + 1].touches || self[index + 1].kind != .word,
        !hasOpenQuote(before: index, single: false)
      else { return nil }
      return UnitReading(kind: .measure, name: "inch", next: index + 1)
    default: return nil
    }
  }

  /// Whether a straight quotation mark is open, as far as the 200 lexemes before tell.
  private func hasOpenQuote(before index: Int, single: Bool) -> Bool {
    var count = 0
    var cursor = index - 1
    while cursor >= max(0, index - 200) {
      let kind = self[cursor].kind
      if kind == .quote, !single { count += 1 }
      if kind == .apostrophe, single, !self[cursor].touches || !self[cursor + 1].touches {
        count += 1
      }
      if self[cursor].flags.contains(.paragraph) { break }
      cursor -= 1
    }
    return count % 2 == 1
  }

  /// A unit of one or two words, without powers and rates.
  private func simpleUnit(
    at first: Int, after number: NumberReading, hyphen: Bool
  ) -> UnitReading? {
    var index = first
    var prefix = ""
    if let power = powerWord(at: index) {
      prefix = power.name
      index = power.next
    } else if let plain = compoundName(at: index) {
      return plain
    } else if isUnitPrefix(index), self[pastHyphen(index + 1)].has(.unit) {
      index = pastHyphen(index + 1)
    }
    guard self[index].isWord else { return nil }
    if let symbol = symbolUnit(at: index, after: number) {
      return UnitReading(kind: symbol.kind, name: prefix + symbol.name, next: symbol.next)
    }
    guard self[index].has(.unit) || isPound(index) else { return nil }
    if isPound(index) {
      return UnitReading(kind: .measure, name: prefix + "pound", next: index + 1)
    }
    let unit = UnitTable.all[Int(entry(index).unit.value)]
    guard isPlausible(unit, at: index, after: number, hyphen: hyphen) else { return nil }
    var name = unit.name
    var next = index + 1
    if name == "ton", self[index - 1].is(.metric) { name = "metric ton" }
    if name == "mile", self[index - 1].is(.nautical) { name = "nautical mile" }
    if name == "year", self[index - 1].is(.light) { name = "light-year" }
    if unit.dimension == .length || prefix.isEmpty == false { name = prefix + name }
    // "bbl.", "sq. km.", "hrs.": the point of an abbreviation stays outside unless glued on.
    if self[next].kind == .period, self[next].touches, self[next + 1].touches,
      self[next + 1].isWord
    {
      next = index + 1
    }
    let hour = energyName(name, at: next)
    if let hour { return hour }
    let kind: MentionKind =
      name == "light-year" ? .measure : Self.kind(of: unit.dimension)
    return UnitReading(kind: kind, name: name, next: next)
  }

  private func isPound(_ index: Int) -> Bool {
    self[index].is(.pound) || self[index].is(.pounds)
  }

  private static func kind(of dimension: MeasureUnit.Dimension) -> MentionKind {
    switch dimension {
    case .duration: .duration
    case .temperature: .temperature
    case .percent: .percent
    case .count: .cardinal
    default: .measure
    }
  }

  /// Words that are units in some places and not in others.
  private func isPlausible(
    _ unit: MeasureUnit, at index: Int, after number: NumberReading, hyphen: Bool
  ) -> Bool {
    switch unit.name {
    case "quarter":
      return self[index].is(.quarters) && !number.isFraction || self[index - 1].isWord && hyphen
    case "second":
      return !self[index].is(.second) || number.value == .one || hyphen
        || self[index - 1].kind == .digits
    case "stone", "grain", "cup", "bar", "turn": return number.inDigits || !hyphen
    case "atmosphere", "mole": return number.inDigits
    default: return true
    }
  }

  /// "square", "sq.", "cubic": what goes before the name, and the lexeme after.
  private func powerWord(at index: Int) -> (name: String, next: Int)? {
    let isSquare = self[index].is(.square) || self[index].is(.sq)
    let isCubic = self[index].is(.cubic) || matches(index, "cu")
    guard isSquare || isCubic else { return nil }
    var next = index + 1
    if self[next].kind == .period, self[next].touches { next += 1 }
    next = pastHyphen(next)
    guard self[next].isWord, !self[next].flags.contains(.paragraph) else { return nil }
    guard self[next].has(.unit) || unitSymbol(at: next) != nil else { return nil }
    return (isSquare ? "square " : "cubic ", next)
  }

  private func isUnitPrefix(_ index: Int) -> Bool {
    self[index].is(.metric) || self[index].is(.short) || self[index].is(.long)
      || self[index].is(.imperial) || self[index].is(.nautical) || self[index].is(.light)
      || self[index].is(.fluid) || self[index].is(.troy) || self[index].is(.us)
      || self[index].is(.additional)
      || self[index].is(.more) && self[index + 1].has(.unit)
        && isDuration(index + 1)
      || (self[index].is(.less) || self[index].is(.extra) || self[index].is(.full)
        || self[index].is(.straight) || self[index].is(.consecutive))
        && isDuration(index + 1)
  }

  func isDuration(_ index: Int) -> Bool {
    self[index].has(.unit)
      && UnitTable.all[Int(entry(index).unit.value)].dimension == .duration
  }

  /// Names of several words that are no unit with a prefix.
  private func compoundName(at index: Int) -> UnitReading? {
    if self[index].is(.british), self[index + 1].is(.thermal),
      self[index + 2].is(.units) || self[index + 2].is(.unit)
    {
      return UnitReading(kind: .measure, name: "british thermal unit", next: index + 3)
    }
    if matches(index, "acre"),
      self[pastHyphen(index + 1)].is(.feet)
        || self[pastHyphen(index + 1)].is(.foot)
    {
      return UnitReading(kind: .measure, name: "acre-foot", next: pastHyphen(index + 1) + 1)
    }
    if self[index].is(.brake), self[index + 1].has(.unit) {
      return UnitReading(kind: .measure, name: "brake horsepower", next: index + 2)
    }
    // "lb-ft", "foot-pounds", "pound-feet", "pounds-force".
    let isPoundWord =
      isPound(index) || self[index].is(.foot) || matches(index, "lb")
      || matches(index, "lbs") || self[index].is(.ft)
    let second = pastHyphen(index + 1)
    if isPoundWord, second > index + 1,
      self[second].is(.ft) || self[second].is(.feet) || self[second].is(.foot) || isPound(second)
        || matches(second, "lb") || matches(second, "lbs")
    {
      return UnitReading(kind: .measure, name: "foot pound-force", next: second + 1)
    }
    return nil
  }

  /// "watt hours", "kilowatt-hours".
  private func energyName(_ name: String, at index: Int) -> UnitReading? {
    guard name.hasSuffix("watt") || name.hasSuffix("ampere") else { return nil }
    let hour = pastHyphen(index)
    guard self[hour].is(.hour) || self[hour].is(.hours) else { return nil }
    return UnitReading(kind: .measure, name: name + " hour", next: hour + 1)
  }

  private func addPower(to reading: inout UnitReading) {
    let index = reading.next
    guard reading.kind == .measure else { return }
    if self[index].is(.squared) {
      reading.name = "square " + reading.name
      reading.next += 1
      return
    }
    guard self[index].touches else { return }
    var digit = index
    if self[digit].kind == .caret { digit += 1 }
    let isTwo = self[digit].kind == .superscriptTwo || smallInteger(digit) == 2
    let isThree = self[digit].kind == .superscriptThree || smallInteger(digit) == 3
    guard isTwo || isThree, self[digit].touches, self[index - 1].count <= 2 else { return }
    reading.name = (isTwo ? "square " : "cubic ") + reading.name
    reading.next = digit + 1
  }

  // MARK: Symbols

  /// The unit of a symbol such as "km", "W", "GB" by its exact letters.
  func unitSymbol(at index: Int) -> MeasureUnit? {
    let lexeme = self[index]
    guard lexeme.kind == .word || lexeme.kind == .degree, lexeme.count <= 8,
      let key = UnitTable.symbolKey(bytes[lexeme.range]), let unit = UnitTable.symbols[key]
    else { return nil }
    return UnitTable.all[Int(unit.value)]
  }

  private func symbolUnit(at index: Int, after number: NumberReading) -> UnitReading? {
    guard
      number.inDigits
        || self[index].count == 2 && !self[index].is(.in) && !self[index].is(.am)
          && !self[index].is(.pm),
      self[index].count <= 4
    else { return nil }
    if self[index].is(.c) || self[index].is(.f) { return temperatureLetter(at: index) }
    guard let unit = unitSymbol(at: index) else { return nil }
    let isGlued = self[index].touches
    if self[index].is(.in), !isInch(index, after: number) { return nil }
    if self[index].count == 1, !mayBeLetterUnit(index, after: number, isGlued: isGlued) {
      return nil
    }
    if self[index + 1].kind == .digits, self[index + 1].touches, self[index + 1].count > 1 {
      return nil
    }
    return UnitReading(kind: Self.kind(of: unit.dimension), name: unit.name, next: index + 1)
  }

  /// "30 C", "98 F"; a small letter is no temperature, and neither is part of a name or code.
  private func temperatureLetter(at index: Int) -> UnitReading? {
    guard self[index].isCapitalised, !self[index].touches, self[index + 1].kind != .slash,
      self[index + 1].kind != .period || !self[index + 2].isCapitalised,
      !self[index + 1].isCapitalised
        || self[index + 1].touches == false
          && !self[index + 1].isCapitalised
    else { return nil }
    return UnitReading(
      kind: .temperature, name: self[index].is(.c) ? "celsius" : "fahrenheit", next: index + 1)
  }

  private func mayBeLetterUnit(
    _ index: Int, after number: NumberReading, isGlued: Bool
  ) -> Bool {
    if self[index + 1].kind == .period, self[index + 1].touches, self[index + 2].touches {
      return false
    }
    if self[index + 1].kind == .apostrophe, self[index + 1].touches { return false }
    if self[index + 1].kind == .hyphen, self[index + 1].touches { return false }
    switch bytes[Int(self[index].start)] {
    case UInt8(ascii: "s"): return number.hasPoint
    case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "l"):
      return isGlued || !self[index + 1].isWord
    case UInt8(ascii: "N"), UInt8(ascii: "J"), UInt8(ascii: "L"), UInt8(ascii: "V"):
      return !self[index + 1].isCapitalised && self[index + 1].kind != .hyphen
    default: return true
    }
  }

  /// Whether "in" after a number is an inch and no preposition.
  private func isInch(_ index: Int, after number: NumberReading) -> Bool {
    let next = self[index + 1]
    if next.is(.thick) || next.is(.long) || next.is(.wide) || next.is(.tall) || next.is(.high)
      || next.is(.deep) || next.is(.diameter)
    {
      return true
    }
    guard !self[index].isCapitalised else { return false }
    return self[index].touches || next.kind == .end
      || next.kind == .period && !next.flags.contains(.space)
        && (self[index + 2].kind == .end || self[index + 2].isCapitalised)
  }

  // MARK: Rates

  /// What a rate is per: "per hour", "/s", "a barrel", "-a-share", "per 100,000 people".
  func rate(at start: Int, money: Bool) -> (name: String, next: Int)? {
    var index = start
    guard joined(index) else { return nil }
    if self[index].kind == .slash, self[index].touches, self[index + 1].touches {
      guard let name = rateName(at: index + 1) else { return nil }
      return name
    }
    let hyphen = pastHyphen(index)
    index = hyphen
    if self[index].is(.per), !self[index + 1].is(.cent) {
      let next = pastHyphen(index + 1)
      if let name = rateName(at: next) { return name }
      if self[next].kind == .digits || self[next].has(.number) || self[next].has(.scale) {
        return rateOfNumber(at: next)
      }
      guard self[next].isWord, joined(next), !self[next].has(.function) || self[next].is(.capita)
      else { return nil }
      return (lowercased(next), next + 1)
    }
    guard
      self[index].is(.a) || self[index].is(.an) || self[index].is(.each) || self[index].is(.every)
    else { return nil }
    let next = pastHyphen(index + 1)
    guard isRateNoun(next), !self[next + 1].is(.ago), !self[next + 1].is(.earlier),
      !self[next + 1].is(.later), !self[next + 1].is(.before)
    else { return nil }
    return rateName(at: next) ?? (lowercased(next), next + 1)
  }

  private func rateName(at start: Int) -> (name: String, next: Int)? {
    var index = start
    var prefix = ""
    if let power = powerWord(at: index) {
      prefix = power.name
      index = power.next
    }
    guard self[index].isWord, joined(index) else { return nil }
    if isPound(index) { return (prefix + "pound", index + 1) }
    let unit: MeasureUnit
    if let symbol = unitSymbol(at: index),
      self[index - 1].kind == .slash || prefix.isEmpty == false
        || self[index].count > 1 && !self[index].is(.in) && !self[index].is(.am)
    {
      unit = symbol
    } else if self[index].has(.unit) {
      unit = UnitTable.all[Int(entry(index).unit.value)]
    } else {
      return nil
    }
    if let energy = energyName(unit.name, at: index + 1) {
      return (prefix + energy.name, energy.next)
    }
    var next = index + 1
    if self[index].count <= 2, self[next].touches, prefix.isEmpty {
      var digit = next
      if self[digit].kind == .caret { digit += 1 }
      let isTwo = self[digit].kind == .superscriptTwo || smallInteger(digit) == 2
      if isTwo {
        prefix = "square "
        next = digit + 1
      } else if self[digit].kind == .superscriptThree || smallInteger(digit) == 3 {
        prefix = "cubic "
        next = digit + 1
      }
    }
    return (prefix + unit.name, next)
  }

  /// "100,000 people", "1,000 live births".
  private func rateOfNumber(at index: Int) -> (name: String, next: Int)? {
    guard let number = number(at: index), let value = number.value else { return nil }
    if let noun = countedNoun(at: number.next, value: value) {
      return ("\(Self.grouped(value)) \(noun.text)", noun.end)
    }
    return (Self.grouped(value), number.next)
  }

  /// What things are priced or counted by after "a" or "an".
  private func isRateNoun(_ index: Int) -> Bool {
    if self[index].has(.unit) {
      let unit = UnitTable.all[Int(entry(index).unit.value)]
      switch unit.dimension {
      case .duration:
        return !self[index].is(.quarters)
          && bytes[Int(self[index].end) - 1] != UInt8(ascii: "s")
      case .mass, .volume, .length, .area: return true
      default: return false
      }
    }
    return isPound(index) || self[index].is(.share) || self[index].is(.square)
      || self[index].is(.unit) || Self.rateNouns.contains { matches(index, $0) }
  }

  private static let rateNouns: [StaticString] = [
    "person", "head", "piece", "ticket", "copy", "bottle", "case", "vote", "household", "pack",
    "bag", "box", "bushel", "user", "student", "child", "pupil", "patient", "customer", "dozen",
    "semester", "term", "visit", "trip", "ride", "seat", "room", "plate", "word", "page",
  ]

  /// A word in lower case, for names of units.
  func lowercased(_ index: Int) -> String {
    String(
      decoding: bytes[self[index].range].lazy.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 },
      as: UTF8.self)
  }

  /// A whole number with commas: "100,000".
  static func grouped(_ value: ExactDecimal) -> String { FigureText.grouped(value) }
}
