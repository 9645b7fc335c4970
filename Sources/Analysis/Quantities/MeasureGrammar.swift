extension FigureGrammar {
  /// A unit of length, mass, time and so on, with "square", "per hour" and the like.
  func measure(at start: Int, after number: NumberReading, start figure: Int) -> UnitReading? {
    if let mark = lengthMark(at: start, after: number) { return mark }
    let bracket = bracketedUnit(at: start)
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
  func bracketedUnit(at index: Int) -> Int? {
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
  func lengthMark(at index: Int, after number: NumberReading) -> UnitReading? {
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
  func hasOpenQuote(before index: Int, single: Bool) -> Bool {
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
  func simpleUnit(
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

  func isPound(_ index: Int) -> Bool {
    self[index].is(.pound) || self[index].is(.pounds)
  }

  static func kind(of dimension: MeasureUnit.Dimension) -> MentionKind {
    switch dimension {
    case .duration: .duration
    case .temperature: .temperature
    case .percent: .percent
    case .count: .cardinal
    default: .measure
    }
  }

  /// Words that are units in some places and not in others.
  func isPlausible(
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
  func powerWord(at index: Int) -> (name: String, next: Int)? {
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

  func isUnitPrefix(_ index: Int) -> Bool {
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
  func compoundName(at index: Int) -> UnitReading? {
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
  func energyName(_ name: String, at index: Int) -> UnitReading? {
    guard name.hasSuffix("watt") || name.hasSuffix("ampere") else { return nil }
    let hour = pastHyphen(index)
    guard self[hour].is(.hour) || self[hour].is(.hours) else { return nil }
    return UnitReading(kind: .measure, name: name + " hour", next: hour + 1)
  }

  func addPower(to reading: inout UnitReading) {
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
}
