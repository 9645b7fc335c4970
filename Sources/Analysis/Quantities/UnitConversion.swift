/// Conversions that help a reader: between metric and customary units.
public struct UnitConversion: Sendable, Equatable {
  /// The converted value, rounded to as many figures as the printed one has, two at least.
  public var value: ExactDecimal

  /// The canonical name of the unit that it was converted to.
  public var unit: String

  /// The conversion of a measure or temperature; nil where none is of help.
  public init?(of value: ExactDecimal, in unit: String) {
    guard let (target, converted) = Self.convert(value.double, unit),
      let rounded = Self.rounded(converted, like: value)
    else { return nil }
    self.value = rounded
    self.unit = target
  }

  private static func convert(_ value: Double, _ unit: String) -> (unit: String, value: Double)? {
    switch unit {
    case "celsius": return ("fahrenheit", value * 9 / 5 + 32)
    case "fahrenheit": return ("celsius", (value - 32) * 5 / 9)
    default: break
    }
    guard let target = partners[unit], let from = UnitScale(unit: unit),
      let to = UnitScale(unit: target), from.dimension == to.dimension
    else { return nil }
    return (target, value * from.factor / to.factor)
  }

  private static let partners: [String: String] = [
    "mile": "kilometre", "kilometre": "mile", "nautical mile": "kilometre", "foot": "metre",
    "metre": "foot", "yard": "metre", "inch": "centimetre", "centimetre": "inch",
    "millimetre": "inch", "furlong": "metre", "fathom": "metre", "pound": "kilogram",
    "kilogram": "pound", "ounce": "gram", "gram": "ounce", "stone": "kilogram", "ton": "tonne",
    "tonne": "ton", "metric ton": "ton", "acre": "hectare", "hectare": "acre",
    "square mile": "square kilometre", "square kilometre": "square mile",
    "square foot": "square metre", "square metre": "square foot", "square yard": "square metre",
    "gallon": "litre", "litre": "gallon", "pint": "litre", "quart": "litre", "barrel": "litre",
    "cubic foot": "cubic metre", "cubic metre": "cubic foot", "cubic yard": "cubic metre",
    "mile per hour": "kilometre per hour", "kilometre per hour": "mile per hour",
    "knot": "kilometre per hour", "foot per second": "metre per second",
    "metre per second": "kilometre per hour", "horsepower": "kilowatt",
    "kilowatt": "horsepower",
  ]

  private static func rounded(_ value: Double, like printed: ExactDecimal) -> ExactDecimal? {
    let digits = String(printed.significand.magnitude).utf8.count
    let kept = min(max(digits, 2), 6)
    guard value != 0 else { return .zero }
    guard let exact = ExactDecimal(approximating: value) else { return nil }
    let length = String(exact.significand.magnitude).utf8.count
    guard length > kept else { return exact }
    var step: Int64 = 1
    for _ in 0..<(length - kept) { step *= 10 }
    let half = exact.significand < 0 ? -step / 2 : step / 2
    return ExactDecimal(
      significand: (exact.significand + half) / step, exponent: exact.exponent + length - kept)
  }
}
