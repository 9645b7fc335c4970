/// What a canonical unit measures and how large it is, for conversions.
struct UnitScale: Equatable {
  var dimension: MeasureUnit.Dimension
  /// In the base unit of the dimension; see `MeasureUnit.factor`.
  var factor: Double

  /// The scale of a unit by its canonical name, also "square mile", "cubic foot", "mile per hour";
  /// nil for what cannot be converted.
  init?(unit name: String) {
    if let unit = Self.byName[name] {
      self = unit
    } else if name.hasPrefix("square "), let side = Self.byName[String(name.dropFirst(7))],
      side.dimension == .length
    {
      self.init(dimension: .area, factor: side.factor * side.factor)
    } else if name.hasPrefix("cubic "), let side = Self.byName[String(name.dropFirst(6))],
      side.dimension == .length
    {
      self.init(dimension: .volume, factor: side.factor * side.factor * side.factor * 1000)
    } else if let (length, time) = Self.speedParts(name) {
      self.init(dimension: .speed, factor: length.factor / time.factor)
    } else {
      return nil
    }
  }

  private init(dimension: MeasureUnit.Dimension, factor: Double) {
    self.dimension = dimension
    self.factor = factor
  }

  private static func speedParts(_ name: String) -> (UnitScale, UnitScale)? {
    let (base, rate) = name.components()
    guard let rate, let length = byName[String(base)], let time = byName[String(rate)],
      length.dimension == .length, time.dimension == .duration
    else { return nil }
    return (length, time)
  }

  private static let byName: [String: UnitScale] = {
    var scales: [String: UnitScale] = [:]
    for unit in UnitTable.all where unit.factor > 0 {
      scales[unit.name] = UnitScale(dimension: unit.dimension, factor: unit.factor)
    }
    scales["pound"] = UnitScale(dimension: .mass, factor: 0.45359237)
    scales["metric ton"] = scales["tonne"]
    scales["nautical mile"] = UnitScale(dimension: .length, factor: 1852)
    return scales
  }()
}
