/// Degrees of temperature and angle.
extension FigureGrammar {
  func degrees(at start: Int, start figure: Int) -> UnitReading? {
    let index = pastHyphen(start)
    var next = index + 1
    if self[index].kind == .degree {
    } else if self[index].isWord, self[index].has(.unit),
      UnitTable.all[Int(entry(index).unit.value)].name == "degree"
    {
      if self[next].kind == .period, self[next].touches, self[index].count == 3 { next += 1 }
    } else if let scale = gluedDegrees(at: index) {
      return UnitReading(kind: .temperature, name: scale, next: next)
    } else {
      return nil
    }
    if let scale = temperatureScale(at: pastHyphen(next)) {
      return UnitReading(kind: .temperature, name: scale, next: pastHyphen(next) + 1)
    }
    if isBelowZero(at: next) {
      return UnitReading(kind: .temperature, name: "degree", next: next)
    }
    let isTemperature =
      hasNearby(from: figure, to: next, Self.weatherWords)
      && !hasNearby(from: figure, to: next, Self.angleWords)
    let isAlone =
      self[index].kind == .degree || self[figure - 1].kind == .end
      || self[figure - 1].kind == .hyphen
    return UnitReading(
      kind: isTemperature || isAlone ? .temperature : .measure, name: "degree", next: next)
  }

  /// "below zero" after a number or after degrees.
  func isBelowZero(at index: Int) -> Bool { self[index].is(.below) && self[index + 1].is(.zero) }

  static let weatherWords: [Keyword] = [
    .temperature, .hot, .cold, .warm, .weather, .heat, .high, .low, .chill, .wind, .celsius,
  ]
  static let angleWords: [Keyword] = [
    .angle, .rotate, .rotated, .turn, .turned, .latitude, .longitude, .north, .south, .east, .west,
  ]

  /// "degF", "degC".
  func gluedDegrees(at index: Int) -> String? {
    guard self[index].isWord, self[index].count == 4 else { return nil }
    if matches(index, "degc") { return "celsius" }
    return matches(index, "degf") ? "fahrenheit" : nil
  }

  func temperatureScale(at index: Int) -> String? {
    guard self[index].isWord else { return nil }
    if self[index].is(.c) || self[index].is(.f) {
      return self[index].is(.c) ? "celsius" : "fahrenheit"
    }
    guard self[index].has(.unit) else { return nil }
    let unit = UnitTable.all[Int(entry(index).unit.value)]
    return unit.dimension == .temperature ? unit.name : nil
  }

  // MARK: Words nearby

  /// Whether one of some words stands within eight lexemes before or after.
  func hasNearby(from start: Int, to end: Int, _ words: [Keyword]) -> Bool {
    for index in max(0, start - 8)..<min(text.count, end + 8) where text[index].isWord {
      if words.contains(where: { text[index].is($0) }) { return true }
    }
    return false
  }

  /// Whether a lexeme is a word, in any case.
  func matches(_ index: Int, _ word: StaticString) -> Bool {
    let lexeme = self[index]
    guard lexeme.kind == .word, lexeme.count == word.utf8CodeUnitCount else { return false }
    let start = Int(lexeme.start)
    for offset in 0..<lexeme.count
    where bytes[start + offset] | 0x20 != word.utf8Start[offset] | 0x20 { return false }
    return true
  }
}
