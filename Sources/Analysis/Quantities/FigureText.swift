/// How figures are written for people.
enum FigureText {
  /// A number with commas between thousands: `1,200,000`, `0.5`, `−3`.
  static func grouped(_ value: ExactDecimal) -> String {
    let plain = value.description
    guard !plain.utf8.contains(UInt8(ascii: "e")) else { return plain }
    let isNegative = plain.hasPrefix("-")
    let parts = plain.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first else { return plain }
    var result: [UInt8] = []
    for (index, digit) in whole.utf8.enumerated() {
      if index > 0, (whole.utf8.count - index) % 3 == 0 { result.append(UInt8(ascii: ",")) }
      result.append(digit)
    }
    let text = String(decoding: result, as: UTF8.self)
    let decimals = parts.count > 1 ? "." + parts[1] : ""
    return (isNegative ? "−" : "") + text + decimals
  }

  /// A number shortened to "million", "billion" and "trillion" where that loses nothing.
  static func short(_ value: ExactDecimal) -> String {
    let scales: [(Int, String)] = [(12, "trillion"), (9, "billion"), (6, "million")]
    for (power, name) in scales {
      let scaled = value.scaled(byPowerOfTen: -power)
      if abs(scaled.double) >= 1, abs(scaled.double) < 1000, scaled.exponent >= -2 {
        return grouped(scaled) + " " + name
      }
    }
    return grouped(value)
  }

  /// A part of one, as a percentage to one decimal: `33.3 %`.
  static func percentage(_ value: ExactDecimal) -> String {
    let tenths = (value.double * 1000).rounded()
    guard abs(tenths) < 1e15 else { return grouped(value) }
    return grouped(ExactDecimal(significand: Int64(tenths), exponent: -1)) + " %"
  }

  /// The sign of a comparator with a space after it; empty for equality.
  static func sign(_ comparator: Comparator) -> String {
    switch comparator {
    case .equal: ""
    case .about: "≈ "
    case .less: "< "
    case .greater: "> "
    case .atMost: "≤ "
    case .atLeast: "≥ "
    }
  }

  /// An ISO 8601 date or time as the status line shows it: `2016-11-24 14:13`, `14:13`.
  static func date(_ iso: String) -> String {
    guard let cut = iso.utf8.firstIndex(of: UInt8(ascii: "T")) else { return iso }
    let day = iso[..<cut]
    let time = iso[iso.utf8.index(after: cut)...]
    let clock = time.utf8.count == 2 ? time + ":00" : Substring(time)
    return day.isEmpty ? String(clock) : day + " " + clock
  }

  /// A unit after its value: "%", "km", "people"; names that have no short form are put in the
  /// plural.
  static func unit(_ name: String, for value: ExactDecimal?) -> String {
    if let symbol = symbols[name] { return symbol }
    let (base, rate) = name.components()
    if let rate { return unit(String(base), for: value) + "/" + unit(String(rate), for: .one) }
    if value == .one || isUncountable(name) { return name }
    if let irregular = irregulars[name] { return irregular }
    if name.hasPrefix("square ") || name.hasPrefix("cubic ") {
      let cut = name.index(name.startIndex, offsetBy: name.hasPrefix("square ") ? 7 : 6)
      return name[..<cut] + unit(String(name[cut...]), for: value)
    }
    if name.hasSuffix("y"), !name.hasSuffix("ay") { return name.dropLast() + "ies" }
    return name + "s"
  }

  private static func isUncountable(_ name: String) -> Bool {
    name.hasSuffix("yen") || name.hasSuffix("yuan") || name.hasSuffix("won")
      || name.hasSuffix("rand") || name.hasSuffix("baht") || name.hasSuffix("hertz")
      || name.hasSuffix("sterling") || name.hasSuffix("horsepower") || name.hasSuffix("s")
  }

  private static let irregulars: [String: String] = [
    "foot": "feet", "inch": "inches", "century": "centuries", "penny": "pence",
    "millennium": "millennia",
  ]

  private static let symbols: [String: String] = [
    "percent": "%", "celsius": "°C", "fahrenheit": "°F", "kilometre": "km", "centimetre": "cm",
    "millimetre": "mm", "kilogram": "kg", "gram": "g", "milligram": "mg", "litre": "L",
    "millilitre": "mL", "kilometre per hour": "km/h", "mile per hour": "mph",
    "square kilometre": "km²", "square metre": "m²", "cubic metre": "m³", "kilowatt": "kW",
    "megawatt": "MW", "gigawatt": "GW", "kilowatt hour": "kWh", "megawatt hour": "MWh",
    "gigabyte": "GB", "megabyte": "MB", "terabyte": "TB", "kelvin": "K", "pound": "lb",
    "ounce": "oz", "hectare": "ha", "metre": "m", "kilohertz": "kHz", "megahertz": "MHz",
    "gigahertz": "GHz", "hertz": "Hz",
  ]
}
