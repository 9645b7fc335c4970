extension FigureGrammar {
  /// A number in words: "twenty-one", "two hundred and two thousand", "a million", "two point five
  /// million", "one and a half", "two-thirds".
  func wordNumber(at start: Int, inMoney: Bool) -> NumberReading? {
    var words = WordAccumulator()
    var index = start
    if self[index].is(.a) || self[index].is(.an) {
      guard !self[index + 1].touches, self[index + 1].has([.scale, .dozen]) else { return nil }
      words.startWithArticle()
      index += 1
    } else if let quick = fractionOfScale(at: index) {
      return quick
    }
    guard self[index].has([.number, .scale, .dozen]) else { return nil }
    // "the thousands" is no number; "hundreds of", "tens of thousands" are ranges elsewhere.
    if self[index].has([.scale, .dozen]), !self[start].is(.a), !self[start].is(.an),
      bytes[Int(self[index].end) - 1] | 0x20 == UInt8(ascii: "s")
    {
      return nil
    }
    if self[index].has([.scale, .dozen]),
      self[index - 1].is(.several) || self[index - 1].is(.few)
        || self[index - 1].is(.many)
    {
      return nil
    }
    var end = index
    while let next = nextNumberWord(at: index, isFirst: end == index, in: words) {
      guard words.take(entry(next), isScale: self[next].has(.scale)) else { break }
      index = next + 1
      end = index
    }
    guard words.count > 0 || self[start].is(.a) || self[start].is(.an) || self[index].has(.dozen)
    else { return nil }
    var reading = NumberReading(
      next: index, value: words.value, tolerance: words.tolerance, inDigits: false)
    reading.scale = words.lastScale
    reading.mantissa = words.mantissa
    if words.count == 0 {
      reading.value = .one
      guard self[index].has(.dozen) else { return nil }
    }
    addPointAndDecimals(to: &reading)
    addDozen(to: &reading)
    addFractionWords(to: &reading, from: start, words: words)
    return reading
  }

  /// "half a million", "half million", "quarter million", "three quarters billion" has its own path.
  private func fractionOfScale(at start: Int) -> NumberReading? {
    guard self[start].is(.half) || self[start].is(.quarter) else { return nil }
    var index = start + 1
    if self[index].kind == .hyphen, self[index].touches { index += 1 }
    if self[index].is(.a) || self[index].is(.of), self[index + 1].has([.scale, .dozen]) {
      index += 1
    }
    guard self[index].has([.scale, .dozen]), self[index].has(.dozen) || entry(index).number >= 3
    else { return nil }
    let part = ExactDecimal(
      significand: self[start].is(.half) ? 5 : 25,
      exponent: self[start].is(.half) ? -1 : -2)
    var reading = NumberReading(next: index, value: part, tolerance: nil, inDigits: false)
    if self[index].has(.dozen) {
      addDozen(to: &reading)
    } else {
      reading.multiply(byPowerOfTen: Int(entry(index).number))
      reading.next = index + 1
    }
    return reading
  }

  /// The index of the next number word, past a hyphen, "and" or comma that may join it.
  private func nextNumberWord(at index: Int, isFirst: Bool, in words: WordAccumulator) -> Int? {
    let lexeme = self[index]
    if lexeme.has([.number, .scale]) {
      return isFirst || !lexeme.flags.contains(.paragraph) ? index : nil
    }
    guard words.count > 0 else { return nil }
    if lexeme.kind == .hyphen, self[index + 1].has([.number, .scale]),
      self[index + 1].touches
        || words.isTens && !self[index].touches
    {
      return index + 1
    }
    let isAnd = lexeme.is(.and) || lexeme.kind == .ampersand
    if isAnd, self[index + 1].has(.number), words.mayTakeAnd {
      let value = Int(entry(index + 1).number)
      if words.isTens { return value > 0 && value < 10 && !isBetween(index) ? index + 1 : nil }
      // "two million and three people" hardly ever means one number; "two hundred and three" does.
      return self[index + 2].has(.denominator) ? nil : index + 1
    }
    if lexeme.kind == .comma, words.lastScale >= 3, self[index + 1].has(.number),
      self[index + 2].has(.scale), entry(index + 2).number < words.lastScale
    {
      return index + 1
    }
    return nil
  }

  private func isBetween(_ index: Int) -> Bool {
    self[index - 2].is(.between) || self[index - 3].is(.between)
  }

  /// "two point five", "nine point nought four million".
  private func addPointAndDecimals(to reading: inout NumberReading) {
    guard self[reading.next].is(.point), reading.scale < 3 else { return }
    var index = reading.next + 1
    var value: Int64 = 0
    var places = 0
    while self[index].has(.number), places < 9 {
      let number = Int64(entry(index).number)
      let width = number > 9 ? 2 : 1
      var total = number
      var after = index + 1
      if number >= 20, self[after].kind == .hyphen, self[after + 1].has(.number) {
        total += Int64(entry(after + 1).number)
        after += 2
      }
      value = value * (width == 2 ? 100 : 10) + total
      places += width
      index = after
    }
    if places == 0, let digits = smallInteger(index) {
      value = Int64(digits)
      places = self[index].count
      index += 1
    }
    guard places > 0 else { return }
    let part = ExactDecimal(significand: value, exponent: -places)
    reading.value = reading.value?.adding(part)
    reading.tolerance = ExactDecimal(significand: 5, exponent: -places - 1)
    reading.next = index
    while let scale = scaleWord(at: reading.next) {
      reading.multiply(byPowerOfTen: Int(entry(scale).number))
      reading.next = scale + 1
    }
  }

  /// "one and a half", "five and a quarter", "two and three quarters million"; also "two-thirds" and
  /// "nine tenths", where the number itself is the numerator.
  private func addFractionWords(
    to reading: inout NumberReading, from start: Int, words: WordAccumulator
  ) {
    var index = reading.next
    if let denominator = denominator(at: index, numerator: words.small) {
      guard
        let value = ExactDecimal(Int(words.small ?? 1))
          .divided(by: ExactDecimal(denominator.value))
      else { return }
      reading.value = value
      reading.tolerance = nil
      reading.isFraction = true
      reading.next = denominator.next
      takeScale(&reading)
      return
    }
    index = pastHyphen(index)
    guard self[index].is(.and) || self[index].kind == .ampersand else { return }
    index = pastHyphen(index + 1)
    var numerator = 1
    if self[index].is(.a) || self[index].is(.an) {
      index = pastHyphen(index + 1)
    } else if self[index].has(.number), entry(index).number > 0, entry(index).number < 10 {
      numerator = Int(entry(index).number)
      index += 1
      if self[index].kind == .hyphen, self[index].touches { index += 1 }
    }
    guard let part = mixedDenominator(at: index),
      let value = ExactDecimal(numerator).divided(by: ExactDecimal(part))
    else { return }
    reading.value = reading.value?.adding(value.scaled(byPowerOfTen: reading.scale))
    reading.tolerance = nil
    reading.next = index + 1
    takeScale(&reading)
  }

  private func takeScale(_ reading: inout NumberReading) {
    while let scale = scaleWord(at: reading.next), entry(scale).number >= 3 {
      reading.multiply(byPowerOfTen: Int(entry(scale).number))
      reading.next = scale + 1
    }
  }

  /// The denominator of the fraction after "and": "half", "quarter", "third".
  private func mixedDenominator(at index: Int) -> Int? {
    guard self[index].has(.denominator), !self[index].is(.second) else { return nil }
    return Int(entry(index).denominator)
  }

  /// The denominator after a numerator: plural after two and more, singular after one.
  private func denominator(at start: Int, numerator: Int64?) -> (value: Int, next: Int)? {
    guard let numerator, numerator > 0, numerator < 100 else { return nil }
    var index = start
    if self[index].kind == .hyphen {
      guard self[index + 1].touches || !self[index].touches else { return nil }
      index += 1
    }
    guard self[index].has(.denominator) else { return nil }
    let value = Int(entry(index).denominator)
    let isPlural = bytes[Int(self[index].end) - 1] | 0x20 == UInt8(ascii: "s")
    if numerator == 1 {
      guard !isPlural else { return nil }
    } else {
      guard isPlural, numerator < value || index > start else { return nil }
      // "two quarters" is a length of time; "three quarters" is one where it is not "of" something.
      if value == 4, index == start, numerator != 3 { return nil }
    }
    return (value, index + 1)
  }
}
