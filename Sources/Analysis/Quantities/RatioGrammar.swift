extension FigureGrammar {
  /// "one in five", "nine out of ten", "half of", "a third of", "3-to-1".
  func ratio(at start: Int) -> Figure? {
    let word = self[start]
    if word.isWord, let part = namedPart(at: start) { return part }
    guard word.kind == .digits || word.has(.number), let first = number(at: start),
      first.scale == 0, !first.isFraction, let a = first.value, a.integer != nil
    else { return nil }
    return proportion(at: start, first, a)
  }

  private func figure(_ value: ExactDecimal?, _ range: Range<Int>) -> Figure? {
    guard let value else { return nil }
    let comparator = comparator(of: range, nounEnd: range.upperBound, kind: .ratio)
    return Figure(
      lexemes: range, kind: .ratio,
      quantity: Quantity(.exactly(.number(value)), comparator: comparator))
  }

  private func proportion(
    at start: Int, _ first: NumberReading, _ a: ExactDecimal
  ) -> Figure? {
    var index = first.next
    if a == .one, self[index].isWord, !self[index].has([.function, .unit, .saying]), joined(index),
      self[index + 1].is(.in), self[index + 2].kind == .digits || self[index + 2].has(.number)
    {
      index += 1
    }
    let isTo =
      self[index].kind == .hyphen && self[index].touches && self[index + 1].is(.to)
      && self[index + 2].kind == .hyphen
    if isTo, let second = number(at: index + 3), let b = second.value, b != .zero {
      return figure(a.divided(by: b), start..<second.next)
    }
    let isOut = self[index].is(.out) && self[index + 1].is(.of)
    let isIn = self[index].is(.in) && (a == .one || self[index + 1].is(.every))
    let isOf = self[index].is(.of) && self[index + 1].is(.every)
    let isPlainIn = self[index].is(.in) && a < ExactDecimal(10)
    guard isOut || isIn || isOf || isPlainIn else { return nil }
    index += isOut ? 2 : 1
    if self[index].is(.every) { index += 1 }
    guard self[index].kind == .digits || self[index].has([.number, .scale]) || self[index].is(.a),
      joined(index), let second = number(at: index), let b = second.value, b > a,
      b.integer != nil
    else { return nil }
    if !isOut, !isOf {
      guard unit(at: second.next, after: second, start: index) == nil, !isYear(second, b) else {
        return nil
      }
      // "four in 10": style guides write the second in figures.
      let isOfTens = b == ExactDecimal(10) || b == ExactDecimal(100) || b == ExactDecimal(1000)
      let alike = first.inDigits == second.inDigits || a == .one || isOfTens
      guard alike, !isIn || a == .one || isOf || self[index - 1].is(.every) else { return nil }
      if isPlainIn, a != .one, !isRoundOrSmall(b) || first.inDigits { return nil }
    }
    return figure(a.divided(by: b), start..<second.next)
  }

  private func isRoundOrSmall(_ value: ExactDecimal) -> Bool {
    value <= ExactDecimal(10) || value.exponent > 0
  }

  private func isYear(_ reading: NumberReading, _ value: ExactDecimal) -> Bool {
    reading.isPlainInteger && reading.digitCount == 4 && value > ExactDecimal(1500)
      && value < ExactDecimal(2100) && value.exponent == 0
  }

  /// "half", "a half", "a third", "a quarter", "one half".
  private func namedPart(at start: Int) -> Figure? {
    if self[start].is(.half) { return bareHalf(at: start) }
    guard self[start].is(.a) || self[start].is(.an) else { return nil }
    let index = start + 1
    guard self[index].has(.denominator), !self[index].is(.second), joined(index),
      bytes[Int(self[index].end) - 1] | 0x20 != UInt8(ascii: "s")
    else { return nil }
    let next = self[index + 1]
    if self[index].is(.half) {
      return next.isWord && !next.has(.function) || next.kind == .hyphen
        ? nil : figure(ExactDecimal(significand: 5, exponent: -1), start..<index + 1)
    }
    guard
      next.is(.of) || next.is(.less) || next.is(.more) || !next.isWord && next.kind != .hyphen
        || next.is(.to) || next.is(.in)
    else {
      return nil
    }
    // "a quarter of the year" is three months.
    if self[index].is(.quarter), self[index + 2].is(.the),
      self[index + 3].is(.year) || self[index + 3].is(.season)
    {
      return nil
    }
    if !next.is(.of), !next.is(.less), !next.is(.more), !isFractionContext(start) { return nil }
    return figure(
      ExactDecimal.one.divided(by: ExactDecimal(Int(entry(index).denominator))), start..<index + 1)
  }

  private func isFractionContext(_ start: Int) -> Bool {
    let before = self[start - 1]
    return before.is(.by) || before.is(.than) || before.is(.about) || before.is(.nearly)
      || before.is(.almost) || before.is(.around) || before.is(.roughly) || before.is(.over)
      || before.is(.under) || before.kind == .end || before.is(.and)
  }

  private func bareHalf(at start: Int) -> Figure? {
    let before = self[start - 1]
    let next = self[start + 1]
    if next.kind == .hyphen, next.touches { return nil }
    if before.kind == .hyphen, before.touches { return nil }
    if before.has(.ordinal) || before.is(.other) || before.is(.better) || before.is(.this)
      || before.is(.that) || before.is(.last) || before.is(.and) || before.is(.each)
    {
      return nil
    }
    let isOf =
      next.is(.of) || next.is(.the) || next.is(.its) || next.is(.their) || next.is(.his)
      || next.is(.her) || next.is(.our) || next.is(.all) || next.is(.that) || next.is(.those)
    let isEnd =
      !next.isWord
      || next.has(.function) && !next.is(.a) && !next.is(.an)
        && !next.is(.past) && !next.is(.way)
    guard isOf || isEnd && (isFractionContext(start) || before.is(.in) || before.is(.to)) else {
      return nil
    }
    // "in half" is a manner, "the first half of the game" a time.
    if before.is(.the) || before.is(.in) && !isOf { return nil }
    return figure(ExactDecimal(significand: 5, exponent: -1), start..<start + 1)
  }
}
