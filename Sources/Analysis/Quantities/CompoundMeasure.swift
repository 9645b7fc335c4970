extension FigureGrammar {
  /// Adds smaller units that make one amount with the first: "5 ft 2 in", "2 hours 10 minutes", "an
  /// hour and a half", "1 hour thirty".
  func addSmallerUnits(to reading: inout AmountReading) {
    guard reading.number.scale < 6, reading.number.value != nil else { return }
    switch reading.kind {
    case .duration: addSmallerDurations(to: &reading)
    case .measure where reading.unit == "foot": addInches(to: &reading)
    default: break
    }
  }

  private func addInches(to reading: inout AmountReading) {
    var index = reading.lexemes.upperBound
    if self[index].is(.and) { index += 1 }
    guard self[index].kind == .digits || self[index].has(.number), joined(index),
      let inches = number(at: index), let value = inches.value, value < ExactDecimal(12)
    else { return }
    let unit = pastHyphen(inches.next)
    let isInch =
      self[unit].is(.inch) || self[unit].is(.inches) || self[unit].is(.in)
      || self[unit].kind == .doublePrime || self[unit].kind == .quote && self[unit].touches
    let isBare =
      reading.number.isPlainInteger && self[index - 1].count == 2 && inches.isPlainInteger
    guard isInch || isBare && !self[unit].isWord,
      let feet = value.divided(by: ExactDecimal(12)).flatMap({ reading.number.value?.adding($0) })
        ?? ExactDecimal(approximating: (reading.number.value?.double ?? 0) + value.double / 12)
    else { return }
    reading.number.value = feet
    reading.number.tolerance = nil
    reading.lexemes = reading.lexemes.lowerBound..<(isInch ? unit + 1 : inches.next)
  }

  private func addSmallerDurations(to reading: inout AmountReading) {
    if addHalf(to: &reading) { return }
    var finest = reading.unit
    while let step = smallerDuration(after: reading, unit: finest) {
      guard let factor = Self.count(of: step.unit, in: reading.unit),
        let whole = reading.number.value?.multiplied(by: ExactDecimal(factor)),
        let sum = whole.adding(step.value)
      else { break }
      reading.number.value = sum
      reading.number.tolerance = ExactDecimal(significand: 5, exponent: -1)
      reading.unit = step.unit
      finest = step.unit
      reading.lexemes = reading.lexemes.lowerBound..<step.next
    }
  }

  /// "an hour and a half", "one year and a quarter".
  private func addHalf(to reading: inout AmountReading) -> Bool {
    let index = reading.lexemes.upperBound
    guard self[index].is(.and) else { return false }
    let word = self[index + 1].is(.a) ? index + 2 : index + 1
    guard self[word].is(.half) || self[word].is(.quarter), !self[word + 1].has(.unit),
      !self[word + 1].is(.of)
    else { return false }
    let part = ExactDecimal(
      significand: self[word].is(.half) ? 5 : 25,
      exponent: self[word].is(.half) ? -1 : -2)
    reading.number.value = reading.number.value?.adding(part)
    reading.number.tolerance = nil
    reading.lexemes = reading.lexemes.lowerBound..<word + 1
    return true
  }

  private func smallerDuration(
    after reading: AmountReading, unit: String
  ) -> (value: ExactDecimal, unit: String, next: Int)? {
    var index = reading.lexemes.upperBound
    let hasAnd = self[index].is(.and)
    if hasAnd { index += 1 }
    guard self[index].kind == .digits || self[index].has(.number), joined(index),
      let number = number(at: index), let value = number.value, !number.isFraction,
      value.integer != nil
    else { return nil }
    let name = pastHyphen(number.next)
    if self[name].isWord, self[name].has(.unit) {
      let smaller = UnitTable.all[Int(entry(name).unit.value)]
      guard smaller.dimension == .duration, let limit = Self.count(of: smaller.name, in: unit),
        value < ExactDecimal(max(limit, 60)), !self[name + 1].is(.old), name == number.next
      else { return nil }
      return (value, smaller.name, name + 1)
    }
    // "1 hour thirty", "2 hours ten".
    guard !hasAnd, unit == "hour", !self[name].isWord || self[name].has(.function),
      value < ExactDecimal(60), number.scale == 0, !self[index].touches
    else { return nil }
    return (value, "minute", number.next)
  }

  /// How many of a smaller unit of time are in a larger one; nil where they do not divide evenly.
  private static func count(of smaller: String, in larger: String) -> Int? {
    let seconds = ["second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604_800]
    let months = ["month": 1, "year": 12]
    if let a = seconds[smaller], let b = seconds[larger], a < b { return b / a }
    if let a = months[smaller], let b = months[larger], a < b { return b / a }
    if smaller == "day", larger == "month" { return 30 }
    return nil
  }
}
