/// A number as it stands in the text, without unit.
struct NumberReading {
  /// The lexeme after the number.
  var next: Int
  /// Nil where the number has too many digits to be held.
  var value: ExactDecimal?
  /// Half the width of the interval that the number stands for.
  var tolerance: ExactDecimal?
  /// Written in figures, at least at its start.
  var inDigits: Bool
  /// With "million", "bn" and the like: the power of ten, else 0.
  var scale = 0
  /// The value before the scale.
  var mantissa: ExactDecimal?
  /// A proper fraction: "1/4", "two-thirds".
  var isFraction = false
  /// Digits without separators, point, scale or sign.
  var isPlainInteger = false
  /// The number of digits of a plain integer.
  var digitCount = 0
  /// Written with a thousands separator.
  var isGrouped = false
  var hasPoint = false

  mutating func multiply(byPowerOfTen power: Int) {
    if mantissa == nil { mantissa = value }
    value = value?.scaled(byPowerOfTen: power)
    tolerance = tolerance?.scaled(byPowerOfTen: power)
    scale += power
    isPlainInteger = false
  }

  mutating func negate() {
    value = value?.negated
    mantissa = mantissa?.negated
    isPlainInteger = false
  }
}

extension FigureGrammar {
  /// The number that starts at a lexeme, in figures or words, with its sign and scale. `inMoney`
  /// tells that a currency sign stands before, so that "m" is a million and not a metre.
  func number(at start: Int, inMoney: Bool = false) -> NumberReading? {
    var index = start
    var isNegative = false
    if let after = sign(at: start) {
      isNegative = true
      index = after
    }
    guard var reading = unsignedNumber(at: index, inMoney: inMoney) else { return nil }
    if isNegative { reading.negate() }
    return reading
  }

  func unsignedNumber(at index: Int, inMoney: Bool) -> NumberReading? {
    switch self[index].kind {
    case .digits, .period, .fraction: return numeral(at: index, inMoney: inMoney)
    case .word: return wordNumber(at: index, inMoney: inMoney)
    default: return nil
    }
  }

  /// The lexeme after a minus sign that belongs to the number after it: "-5", "−5", "minus 5",
  /// "minus-5", "negative 5".
  func sign(at index: Int) -> Int? {
    let lexeme = self[index]
    switch lexeme.kind {
    case .minus: return index + 1
    case .hyphen, .enDash:
      let isFree =
        !lexeme.touches || self[index - 1].kind == .open
        || self[index - 1].kind == .currency
      if isFree, self[index + 1].touches { return index + 1 }
      let startsText = lexeme.flags.contains(.paragraph)
      return startsText && self[index + 1].kind == .digits ? index + 1 : nil
    case .word:
      guard lexeme.is(.minus) || lexeme.is(.negative) else { return nil }
      return self[index + 1].kind == .hyphen && self[index + 1].touches ? index + 2 : index + 1
    default: return nil
    }
  }

  // MARK: Figures

  func numeral(at start: Int, inMoney: Bool) -> NumberReading? {
    guard var reading = decimal(at: start) else { return nil }
    if reading.isPlainInteger, self[reading.next].is(.point),
      let places = smallInteger(reading.next + 1), self[reading.next + 1].count <= 4
    {
      let part = ExactDecimal(significand: Int64(places), exponent: -self[reading.next + 1].count)
      reading.value = reading.value?.adding(part)
      reading.next += 2
      reading.isPlainInteger = false
      reading.hasPoint = true
    }
    addFraction(to: &reading, from: start)
    addPower(to: &reading)
    if self[reading.next].kind == .plusMinus, let margin = decimal(at: reading.next + 1) {
      reading.tolerance = margin.value
      reading.isPlainInteger = false
      reading.next = margin.next
    }
    addScale(to: &reading, inMoney: inMoney)
    return reading
  }

  /// Digits with separators and decimals.
  func decimal(at start: Int) -> NumberReading? {
    var digits = DigitAccumulator()
    var index = start
    var isGrouped = false
    if self[index].kind == .fraction {
      return NumberReading(next: index, value: .zero, tolerance: nil, inDigits: true)
    }
    if self[index].kind == .digits {
      digits.append(bytes[self[index].range])
      index += 1
      let groups = groupsEnd(from: index, first: start)
      isGrouped = groups > index
      while index < groups {
        digits.append(bytes[self[index + 1].range])
        index += 2
      }
      let spaced = spacedGroupsEnd(from: index, first: start)
      if !isGrouped, spaced > index {
        isGrouped = true
        while index < spaced {
          digits.append(bytes[self[index].range])
          index += 1
        }
      }
    } else {
      guard self[index].kind == .period, !self[index].touches || isOpening(index - 1),
        self[index + 1].kind == .digits, self[index + 1].touches
      else { return nil }
    }
    var hasPoint = false
    if let point = decimalPoint(at: index, isGrouped: isGrouped, first: start) {
      digits.startDecimals()
      digits.append(bytes[self[point].range])
      index = point + 1
      hasPoint = true
    }
    var reading = NumberReading(
      next: index, value: digits.value, tolerance: digits.tolerance, inDigits: true)
    reading.isGrouped = isGrouped
    reading.hasPoint = hasPoint
    reading.isPlainInteger = !isGrouped && !hasPoint && self[start].kind == .digits
    reading.digitCount = self[start].count
    return reading
  }

  func isOpening(_ index: Int) -> Bool {
    switch self[index].kind {
    case .open, .quote, .end, .hyphen, .less, .greater: true
    default: self[index].kind == .currency
    }
  }

  /// The lexeme after groups of three digits that are joined by commas, points or apostrophes
  /// (pairs in the Indian manner, 12,34,567).
  func groupsEnd(from index: Int, first: Int) -> Int {
    guard self[first].count <= 3 else { return index }
    let separator = self[index].kind
    guard separator == .comma || separator == .period || separator == .apostrophe else {
      return index
    }
    var end = index
    var lastCount = 0
    while self[end].kind == separator, self[end].touches, self[end + 1].kind == .digits,
      self[end + 1].touches, self[end + 1].count == 3 || self[end + 1].count == 2
    {
      if end > index, lastCount == 3, self[end + 1].count == 2 { break }
      lastCount = self[end + 1].count
      end += 2
    }
    guard end > index, lastCount == 3 else { return index }
    let isIndian = self[index + 1].count == 2
    if isIndian, separator != .comma || self[first].count > 2 { return index }
    if separator == .period, end == index + 2 { return index }
    if separator == .period, self[end].kind == .period, self[end].touches,
      self[end + 1].kind == .digits, self[end + 1].touches
    {
      return index
    }
    return end
  }

  /// The lexeme after groups of exactly three digits with spaces between: "40 000".
  func spacedGroupsEnd(from index: Int, first: Int) -> Int {
    guard self[first].count <= 3, bytes[Int(self[first].start)] != UInt8(ascii: "0") else {
      return index
    }
    var end = index
    while self[end].kind == .digits, self[end].count == 3, !self[end].flags.contains(.line),
      Int(self[end].start) - Int(self[end - 1].end) <= 3
    {
      end += 1
    }
    guard end > index else { return index }
    let isThin = self[index].flags.contains(.thinSpace)
    if !isThin, self[first - 1].kind == .hyphen || self[first - 1].isCapitalised { return index }
    if !isThin, self[end].kind == .hyphen || self[end].kind == .digits { return index }
    return end
  }

  /// The digits after a decimal point or comma.
  func decimalPoint(at index: Int, isGrouped: Bool, first: Int) -> Int? {
    guard self[index + 1].kind == .digits, self[index + 1].touches else { return nil }
    switch self[index].kind {
    case .period:
      guard self[index].touches || self[first].kind == .period else { return nil }
      return index + 1
    case .comma:
      guard self[index].touches, !isGrouped, self[index + 1].count <= 2,
        !(self[index + 2].kind == .comma && self[index + 3].kind == .digits),
        !(self[first - 1].kind == .comma && self[first].touches)
      else { return nil }
      return index + 1
    default: return nil
    }
  }
}
