/// Fractions and powers of ten after a number in figures.
extension FigureGrammar {
  /// Adds "½", " 1/2" or "-1/2", or makes the number itself the numerator of "1/4".
  func addFraction(to reading: inout NumberReading, from start: Int) {
    let index = reading.next
    if self[index].kind == .fraction {
      let parts = Int(self[index].entry)
      addFraction(to: &reading, parts / 16, over: parts % 16, next: index + 1)
      return
    }
    if reading.isPlainInteger, let after = slashFraction(at: start),
      let numerator = smallInteger(start), let denominator = smallInteger(after - 1),
      numerator < denominator
    {
      reading.value = .zero
      addFraction(to: &reading, numerator, over: denominator, next: after)
      return
    }
    let hyphen = self[index].kind == .hyphen && self[index].touches ? 1 : 0
    if reading.isPlainInteger, self[index + hyphen].kind == .digits,
      hyphen == 1 || !self[index].touches, let after = slashFraction(at: index + hyphen),
      let numerator = smallInteger(index + hyphen), let denominator = smallInteger(after - 1),
      numerator < denominator, denominator <= 64
    {
      addFraction(to: &reading, numerator, over: denominator, next: after)
    }
  }

  /// The lexeme after `d/d`, which is no part of a longer row of slashes.
  func slashFraction(at index: Int) -> Int? {
    guard self[index].kind == .digits, self[index].count <= 3, self[index + 1].kind == .slash,
      self[index + 1].touches, self[index + 2].kind == .digits, self[index + 2].touches,
      self[index + 2].count <= 4, !(self[index + 3].kind == .slash && self[index + 3].touches)
    else { return nil }
    return index + 3
  }

  func smallInteger(_ index: Int) -> Int? {
    guard self[index].kind == .digits, self[index].count <= 6 else { return nil }
    return bytes[self[index].range].reduce(0) { $0 * 10 + Int($1 & 15) }
  }

  func addFraction(
    to reading: inout NumberReading, _ numerator: Int, over denominator: Int, next: Int
  ) {
    guard let part = ExactDecimal(numerator).divided(by: ExactDecimal(denominator)) else { return }
    reading.isFraction = reading.value == .zero
    reading.value = reading.value?.adding(part)
    reading.tolerance = nil
    reading.next = next
    reading.isPlainInteger = false
  }

  /// "× 10^6", "x10^-4", "e+14", "^23".
  func addPower(to reading: inout NumberReading) {
    let index = reading.next
    if self[index].isWord, self[index].count == 1, self[index].touches,
      bytes[Int(self[index].start)] | 0x20 == UInt8(ascii: "e"),
      let power = exponent(at: index + 1)
    {
      reading.value = reading.value?.scaled(byPowerOfTen: power.value)
      reading.tolerance = reading.tolerance?.scaled(byPowerOfTen: power.value)
      reading.next = power.next
      reading.isPlainInteger = false
      return
    }
    let isTimes = self[index].kind == .times || self[index].is(.x) && self[index].touches
    if isTimes, let base = smallInteger(index + 1), self[index + 2].kind == .caret,
      let power = exponent(at: index + 3), abs(power.value) <= 300
    {
      let factor = Self.power(ExactDecimal(base), power.value)
      reading.value = factor.flatMap { reading.value?.multiplied(by: $0) }
      reading.tolerance = nil
      reading.next = power.next
      reading.isPlainInteger = false
    } else if self[index].kind == .caret, self[index].touches,
      let power = exponent(at: index + 1), abs(power.value) <= 300
    {
      reading.value = reading.value.flatMap { Self.power($0, power.value) }
      reading.tolerance = nil
      reading.next = power.next
      reading.isPlainInteger = false
    }
  }

  func exponent(at start: Int) -> (value: Int, next: Int)? {
    var index = start
    var isNegative = false
    while self[index].touches,
      self[index].kind == .hyphen || self[index].kind == .plus || self[index].kind == .minus
    {
      if self[index].kind != .plus { isNegative.toggle() }
      index += 1
      if index > start + 2 { return nil }
    }
    guard self[index].touches, let value = smallInteger(index), value <= 300 else { return nil }
    return (isNegative ? -value : value, index + 1)
  }

  static func power(_ base: ExactDecimal, _ exponent: Int) -> ExactDecimal? {
    if base == ExactDecimal(10) { return ExactDecimal.one.scaled(byPowerOfTen: exponent) }
    var result = 1.0
    for _ in 0..<abs(exponent) { result *= base.double }
    return ExactDecimal(approximating: exponent < 0 ? 1 / result : result)
  }
}
