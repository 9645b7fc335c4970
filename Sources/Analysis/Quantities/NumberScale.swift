extension FigureGrammar {
  /// Multiplies a number in figures by what follows: "k", "bn", "million", "hundred thousand",
  /// "dozen".
  func addScale(to reading: inout NumberReading, inMoney: Bool) {
    if let power = shortScale(at: reading.next, after: reading, inMoney: inMoney) {
      reading.multiply(byPowerOfTen: power)
      reading.next += 1
      return
    }
    var sum: ExactDecimal?
    while let scale = scaleWord(at: reading.next) {
      reading.multiply(byPowerOfTen: Int(entry(scale).number))
      reading.next = scale + 1
      // "4 thousand 3 hundred and 21": what was read so far is put aside.
      if let rest = remainder(at: reading.next, below: reading.scale) {
        sum = reading.value
        let total = rest.value.flatMap { sum?.adding($0) }
        reading.value = total
        reading.tolerance = rest.tolerance
        reading.next = rest.next
        break
      }
    }
    if reading.scale == 0, !reading.hasPoint || reading.isPlainInteger {
      addDozen(to: &reading)
    }
    if reading.scale >= 6, self[reading.next].is(.and), self[reading.next + 1].is(.a),
      self[reading.next + 2].is(.half)
    {
      let half = ExactDecimal(significand: 5, exponent: reading.scale - 1)
      reading.value = reading.value?.adding(half)
      reading.next += 3
    }
  }

  func addDozen(to reading: inout NumberReading) {
    let hyphen = self[reading.next].kind == .hyphen && self[reading.next].touches ? 1 : 0
    let index = reading.next + hyphen
    guard self[index].has(.dozen), hyphen == 0 || self[index].touches else { return }
    reading.value = reading.value?.multiplied(by: ExactDecimal(12))
    reading.tolerance = reading.tolerance?.multiplied(by: ExactDecimal(12))
    reading.next = index + 1
    reading.isPlainInteger = false
  }

  /// The index of a scale word after an optional hyphen.
  func scaleWord(at index: Int) -> Int? {
    guard index < text.count, joined(index) else { return nil }
    if self[index].has(.scale) { return index }
    if self[index].kind == .hyphen, self[index].touches, self[index + 1].touches,
      self[index + 1].has(.scale)
    {
      return index + 1
    }
    return nil
  }

  /// A smaller number with a scale of its own ("3 hundred"), or tens after "hundred and".
  private func remainder(at index: Int, below scale: Int) -> NumberReading? {
    if self[index].kind == .digits, scale > 2, var rest = decimal(at: index), rest.isPlainInteger,
      let word = scaleWord(at: rest.next), Int(entry(word).number) < scale
    {
      addScale(to: &rest, inMoney: false)
      return rest
    }
    guard self[index].is(.and), scale == 2 else { return nil }
    if let small = smallInteger(index + 1), small < 100, !self[index + 2].has(.unit) {
      return decimal(at: index + 1).flatMap { $0.isPlainInteger ? $0 : nil }
    }
    guard self[index + 1].has(.number), !self[index + 2].has(.unit) else { return nil }
    return wordNumber(at: index + 1, inMoney: false)
  }

  /// The power of ten of a letter or abbreviation such as "k", "m", "bn" that follows a number.
  private func shortScale(
    at index: Int, after reading: NumberReading, inMoney: Bool
  ) -> Int? {
    let lexeme = self[index]
    guard lexeme.has(.shortScale), !lexeme.flags.contains(.line) else { return nil }
    let power = Int(entry(index).number)
    let first = bytes[Int(lexeme.start)]
    let isCapital = first < 0x61
    if lexeme.count > 1 {
      // "mm" is a millimetre unless money is spoken of; "mil", "bn" and the like stand alone.
      if first | 0x20 == UInt8(ascii: "m"), bytes[Int(lexeme.end) - 1] | 0x20 == 0x6D {
        return inMoney ? power : nil
      }
      if power == 7 { return lexeme.isCapitalised || inMoney ? power : nil }
      return power
    }
    if inMoney {
      return lexeme.touches || isCapital || power == 3 || power == 6 ? power : nil
    }
    switch first {
    case UInt8(ascii: "k"): return power
    case UInt8(ascii: "K"), UInt8(ascii: "b"): return lexeme.touches ? power : nil
    case UInt8(ascii: "M"), UInt8(ascii: "B"):
      return lexeme.touches || !self[index + 1].isCapitalised ? power : nil
    case UInt8(ascii: "m"):
      guard lexeme.touches, self[index + 1].isWord, !self[index + 1].touches else { return nil }
      return self[index + 1].is(.of) || isPluralNoun(index + 1) || self[index + 1].has(.currency)
        || self[index + 1].has(.unit) ? power : nil
    case UInt8(ascii: "G"):
      return lexeme.touches && !(reading.isPlainInteger && reading.digitCount == 1) ? power : nil
    default: return nil
    }
  }

  /// Whether a word looks like the plural of a noun.
  func isPluralNoun(_ index: Int) -> Bool {
    let lexeme = self[index]
    guard lexeme.isWord, !lexeme.has(.function) else { return false }
    if lexeme.has(.plural) { return true }
    guard lexeme.count > 3, bytes[Int(lexeme.end) - 1] | 0x20 == UInt8(ascii: "s") else {
      return false
    }
    let before = bytes[Int(lexeme.end) - 2] | 0x20
    return before != UInt8(ascii: "s") && before != UInt8(ascii: "u") && before != 0x69
  }
}
