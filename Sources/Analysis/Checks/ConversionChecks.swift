/// Measures and money that are given twice, in two units.
enum ConversionChecks {
  /// Gaps of the middles up to this part are taken for rounding of another kind.
  private static let slack = 0.03

  // MARK: Units

  /// "seven miles (18 km)".
  static func unit(at index: Int, in context: CheckContext) -> Check? {
    guard let first = context.quantity(index), let second = context.quantity(index + 1),
      let kind = context.kind(index), kind == context.kind(index + 1),
      kind == .measure || kind == .temperature, first.unit != second.unit,
      let words = context.between(index, index + 1, limit: 16), isBracket(words),
      let a = Interval(first), let b = Interval(second), !isMark(index, context)
    else { return nil }
    let readings =
      kind == .temperature
      ? temperatures(a, first.unit, second.unit) : conversions(a, first.unit, second.unit)
    guard !readings.isEmpty, readings.allSatisfy({ !agree($0, b) }), let best = readings.first
    else { return nil }
    let range =
      context.mentions[index].range.lowerBound..<context.mentions[index + 1].range.upperBound
    let unit = FigureText.unit(second.unit, for: nil)
    return Check(
      range: range, kind: .unitConversion,
      message: "\(context.text(index)) is about \(shown(best.middle)) \(unit), the text says "
        + "\(context.text(index + 1)).")
  }

  /// 5' and 30" may be feet and inches or minutes and seconds of arc.
  private static func isMark(_ index: Int, _ context: CheckContext) -> Bool {
    guard let last = context.text(index).utf8.last else { return false }
    return last == UInt8(ascii: "'") || last == UInt8(ascii: "\"")
  }

  private static func isBracket(_ words: [String]) -> Bool {
    guard words.first == "(" else { return false }
    return words.dropFirst().allSatisfy {
      [
        "about", "around", "roughly", "or", "nearly", "approximately", "some", "almost", "just",
        "over", "under", "more", "than",
      ].contains($0)
    }
  }

  private static func agree(_ a: Interval, _ b: Interval) -> Bool {
    if a.meets(b) { return true }
    let x = a.middle
    let y = b.middle
    return abs(x - y) <= slack * max(abs(x), abs(y))
  }

  /// The amount in the second unit; several where a name stands for several units.
  private static func conversions(_ value: Interval, _ from: String, _ to: String) -> [Interval] {
    var result: [Interval] = []
    for a in scales(from) {
      for b in scales(to) where a.dimension == b.dimension {
        result.append(value.scaled(a.factor / b.factor))
      }
    }
    return result
  }

  /// Factors in use for one name: a ton is short, long or metric, a gallon that of the United States
  /// or the Imperial one, a mile on land or at sea.
  private static func scales(_ unit: String) -> [UnitScale] {
    guard let scale = UnitScale(unit: unit) else { return [] }
    let others: [Double]
    switch unit {
    case "ton": others = [1016.0469088 / 907.18474, 1000 / 907.18474]
    case "tonne", "metric ton": others = []
    case "gallon", "pint", "quart": others = [1.20095]
    case "mile": others = [1852 / 1609.344]
    case "horsepower": others = [735.49875 / 745.6998715822702]
    case "calorie": others = [1000]
    case "ounce": others = [31.1034768 / 28.349523125]
    default: others = []
    }
    return [scale]
      + others.map { factor in
        var other = scale
        other.factor *= factor
        return other
      }
  }

  /// A temperature, or a difference of temperatures.
  private static func temperatures(_ value: Interval, _ from: String, _ to: String) -> [Interval] {
    switch (from, to) {
    case ("celsius", "fahrenheit"):
      [Interval(value.low * 1.8 + 32, value.high * 1.8 + 32), value.scaled(1.8)]
    case ("fahrenheit", "celsius"):
      [Interval((value.low - 32) / 1.8, (value.high - 32) / 1.8), value.scaled(1 / 1.8)]
    default: []
    }
  }

  private static func shown(_ value: Double) -> String {
    guard let exact = ExactDecimal(approximating: value) else { return "\(value)" }
    var digits = exact.significand
    var power = exact.exponent
    while abs(digits) >= 1000 {
      digits = (digits + (digits < 0 ? -5 : 5)) / 10
      power += 1
    }
    return FigureText.grouped(ExactDecimal(significand: digits, exponent: power))
  }

  // MARK: Currencies

  private struct Rate {
    var index: Int
    var interval: Interval
  }

  /// Two conversions between the same currencies that imply two rates.
  static func currencies(in context: CheckContext) -> [Check] {
    var rates: [String: [Rate]] = [:]
    for index in context.mentions.indices {
      guard let (key, rate) = rate(at: index, in: context) else { continue }
      rates[key, default: []].append(Rate(index: index, interval: rate))
    }
    return rates.values.flatMap { disagreements($0, in: context) }
  }

  private static func rate(at index: Int, in context: CheckContext) -> (String, Interval)? {
    guard context.kind(index) == .money, context.kind(index + 1) == .money,
      let first = context.quantity(index), let second = context.quantity(index + 1),
      first.unit != second.unit, let words = context.between(index, index + 1, limit: 16),
      isBracket(words), isExact(first), isExact(second), !isHistoric(index, context),
      let a = Interval(first), let b = Interval(second), a.isBounded, b.isBounded
    else { return nil }
    // The key has the currencies in one order, so that both directions are compared.
    let (base, other) = (first.unit.components().base, second.unit.components().base)
    guard base != other else { return nil }
    if base < other { return b.divided(by: a).map { ("\(base)/\(other)", $0) } }
    return a.divided(by: b).map { ("\(other)/\(base)", $0) }
  }

  private static func isExact(_ quantity: Quantity) -> Bool { quantity.number != nil }

  /// A year before the article's own in the sentence means another rate.
  private static func isHistoric(_ index: Int, _ context: CheckContext) -> Bool {
    guard let sentence = context.sentence(of: index) else { return true }
    return sentence.mentions.contains { other in
      guard context.kind(other) == .date, let quantity = context.quantity(other),
        let iso = quantity.calendar ?? quantity.resolved, let parts = DayParts(iso),
        let year = parts.year
      else { return false }
      return context.published.map { $0.parts.year != year } ?? true
    }
  }

  private static func disagreements(_ rates: [Rate], in context: CheckContext) -> [Check] {
    guard let first = rates.first else { return [] }
    return rates.dropFirst().compactMap { rate in
      guard !agree(first.interval, rate.interval) else { return nil }
      let range =
        context.mentions[rate.index].range
        .lowerBound..<context.mentions[rate.index + 1].range.upperBound
      return Check(
        range: range, kind: .currencyConversion,
        message: "\(pair(rate, context)) implies another rate than \(pair(first, context)).")
    }
  }

  private static func pair(_ rate: Rate, _ context: CheckContext) -> String {
    "\(context.text(rate.index)) (\(context.text(rate.index + 1)))"
  }
}
