/// Adds number words up to one number, as long as they make one.
struct WordAccumulator {
  private var total: Int64 = 0
  private var group: Int64 = 0
  private var overflow = false
  private var largestScale: Int64 = .max
  private(set) var count = 0
  private(set) var lastScale = 0
  private var hasArticle = false
  private var last: Int64 = -1

  mutating func startWithArticle() {
    group = 1
    hasArticle = true
  }

  /// Takes a word, or tells that it starts another number.
  mutating func take(_ entry: Vocabulary.Entry, isScale: Bool) -> Bool {
    isScale ? takeScale(Int(entry.number)) : takeSmall(Int64(entry.number))
  }

  private mutating func takeSmall(_ value: Int64) -> Bool {
    if hasArticle, count == 0 { return false }
    if count > 0 {
      let rest = group % 100
      if value == 0 || last == 0 { return false }
      if value < 10 {
        guard rest == 0 && (group > 0 || lastScale >= 2) || rest >= 20 && rest % 10 == 0 else {
          return false
        }
      } else {
        guard rest == 0, group > 0 || lastScale >= 2 else { return false }
      }
    }
    group += value
    last = value
    count += 1
    return true
  }

  private mutating func takeScale(_ power: Int) -> Bool {
    if last == 0 { return false }
    if power == 2 {
      guard group < 100 else { return false }
      group = max(group, 1) * 100
    } else {
      var factor: Int64 = 1
      for _ in 0..<power { factor *= 10 }
      if group == 0, count > 0, lastScale < 2 { return false }
      if factor < largestScale, group > 0 || count == 0 {
        add(max(group, 1), times: factor)
      } else {
        let whole = total.addingReportingOverflow(group)
        total = 0
        overflow = overflow || whole.overflow
        add(max(whole.partialValue, 1), times: factor)
      }
      largestScale = factor
      group = 0
    }
    lastScale = power
    last = -1
    count += 1
    return true
  }

  private mutating func add(_ value: Int64, times factor: Int64) {
    let (product, first) = value.multipliedReportingOverflow(by: factor)
    let (sum, second) = total.addingReportingOverflow(product)
    overflow = overflow || first || second
    total = first || second ? total : sum
  }

  /// Whether what was read ends in twenty, thirty, …, ninety.
  var isTens: Bool { last >= 20 && last % 10 == 0 }

  var mayTakeAnd: Bool { lastScale >= 2 && last == -1 || isTens }

  /// The value, if it is below one hundred and without a scale: what may be a numerator.
  var small: Int64? { lastScale == 0 && count > 0 && total == 0 ? group : nil }

  var value: ExactDecimal? {
    let (sum, second) = total.addingReportingOverflow(group)
    return overflow || second ? nil : ExactDecimal(significand: sum)
  }

  var mantissa: ExactDecimal? {
    guard lastScale > 2, let value else { return nil }
    return value.scaled(byPowerOfTen: -lastScale)
  }

  /// Half a unit for numbers up to twenty, else half of the last significant place.
  var tolerance: ExactDecimal? {
    guard let value else { return nil }
    if value <= ExactDecimal(20) { return ExactDecimal(significand: 5, exponent: -1) }
    return ExactDecimal(significand: 5, exponent: value.exponent - 1)
  }
}
