/// What a rate is per.
extension FigureGrammar {
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

  func rateName(at start: Int) -> (name: String, next: Int)? {
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
  func rateOfNumber(at index: Int) -> (name: String, next: Int)? {
    guard let number = number(at: index), let value = number.value else { return nil }
    if let noun = countedNoun(at: number.next, value: value) {
      return ("\(Self.grouped(value)) \(noun.text)", noun.end)
    }
    return (Self.grouped(value), number.next)
  }

  /// What things are priced or counted by after "a" or "an".
  func isRateNoun(_ index: Int) -> Bool {
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

  static let rateNouns: [StaticString] = [
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
