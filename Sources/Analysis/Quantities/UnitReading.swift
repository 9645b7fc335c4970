/// A unit as it stands after a number.
struct UnitReading {
  var kind: MentionKind
  /// The canonical name.
  var name: String
  /// The lexeme after the unit.
  var next: Int
}

extension FigureGrammar {
  /// The unit after a number that ends before `index`.
  func unit(at index: Int, after number: NumberReading, start: Int) -> UnitReading? {
    guard index < text.count, joined(index) else { return nil }
    if let percent = percent(at: index, after: number) { return percent }
    if let age = age(at: index) { return age }
    if let money = currencyUnit(at: index, after: number) { return money }
    if let degrees = degrees(at: index, start: start) { return degrees }
    return measure(at: index, after: number, start: start)
  }

  /// The lexeme after a hyphen that joins a number to what follows ("10-day"), else `index`.
  func pastHyphen(_ index: Int) -> Int {
    self[index].kind == .hyphen && self[index].touches && self[index + 1].touches
      ? index + 1 : index
  }

  // MARK: Per cent

  private func percent(at start: Int, after number: NumberReading) -> UnitReading? {
    if self[start].kind == .percent {
      let isPoints = self[start + 1].is(.points) || self[start + 1].is(.point)
      return UnitReading(
        kind: .percent, name: isPoints ? "percentage point" : "percent",
        next: start + (isPoints ? 2 : 1))
    }
    let index = pastHyphen(start)
    let lexeme = self[index]
    guard lexeme.isWord else { return nil }
    if lexeme.is(.percentage) {
      let point = pastHyphen(index + 1)
      if self[point].is(.point) || self[point].is(.points) {
        return UnitReading(kind: .percent, name: "percentage point", next: point + 1)
      }
    }
    if lexeme.has(.unit), UnitTable.all[Int(entry(index).unit.value)].dimension == .percent {
      let name = UnitTable.all[Int(entry(index).unit.value)].name
      if lexeme.is(.bps) {
        return UnitReading(kind: .percent, name: "basis point", next: index + 1)
      }
      return UnitReading(kind: .percent, name: name, next: index + 1)
    }
    if lexeme.is(.per) {
      let cent = pastHyphen(index + 1)
      if self[cent].is(.cent) {
        let isPoints = self[cent + 1].is(.points) || self[cent + 1].is(.point)
        return UnitReading(
          kind: .percent, name: isPoints ? "percentage point" : "percent",
          next: cent + (isPoints ? 2 : 1))
      }
    }
    if lexeme.is(.basis) {
      let point = pastHyphen(index + 1)
      if self[point].is(.point) || self[point].is(.points) {
        return UnitReading(kind: .percent, name: "basis point", next: point + 1)
      }
    }
    if lexeme.count == 2, number.inDigits, matches(index, "pc") {
      return UnitReading(kind: .percent, name: "percent", next: index + 1)
    }
    return nil
  }

  // MARK: Age

  /// "-year-old", " years old", " years of age", " yo".
  private func age(at start: Int) -> UnitReading? {
    let index = pastHyphen(start)
    guard self[index].isWord else { return nil }
    if self[index].is(.yo) { return UnitReading(kind: .age, name: "year old", next: index + 1) }
    if self[index].is(.y), self[index + 1].kind == .slash, self[index + 2].is(.o) {
      return UnitReading(kind: .age, name: "year old", next: index + 3)
    }
    guard self[index].has(.unit) else { return nil }
    let unit = UnitTable.all[Int(entry(index).unit.value)]
    guard unit.dimension == .duration, unit.factor >= 86400, unit.factor < 40_000_000 else {
      return nil
    }
    var next = index + 1
    if self[next].kind == .hyphen || self[next].kind == .enDash, self[next].touches { next += 1 }
    if self[next].is(.old) || self[next].count == 4 && matches(next, "olds") {
      return UnitReading(kind: .age, name: unit.name + " old", next: next + 1)
    }
    if self[next].is(.of), self[next + 1].is(.age) {
      return UnitReading(kind: .age, name: unit.name + " old", next: next + 2)
    }
    return nil
  }

  // MARK: Degrees

  private func degrees(at start: Int, start figure: Int) -> UnitReading? {
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

  private static let weatherWords: [Keyword] = [
    .temperature, .hot, .cold, .warm, .weather, .heat, .high, .low, .chill, .wind, .celsius,
  ]
  private static let angleWords: [Keyword] = [
    .angle, .rotate, .rotated, .turn, .turned, .latitude, .longitude, .north, .south, .east, .west,
  ]

  /// "degF", "degC".
  private func gluedDegrees(at index: Int) -> String? {
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
