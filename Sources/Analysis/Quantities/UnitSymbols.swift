/// Units that are written as symbols.
extension FigureGrammar {
  /// The unit of a symbol such as "km", "W", "GB" by its exact letters.
  func unitSymbol(at index: Int) -> MeasureUnit? {
    let lexeme = self[index]
    guard lexeme.kind == .word || lexeme.kind == .degree, lexeme.count <= 8,
      let key = UnitTable.symbolKey(bytes[lexeme.range]), let unit = UnitTable.symbols[key]
    else { return nil }
    return UnitTable.all[Int(unit.value)]
  }

  func symbolUnit(at index: Int, after number: NumberReading) -> UnitReading? {
    guard
      number.inDigits
        || self[index].count == 2 && !self[index].is(.in) && !self[index].is(.am)
          && !self[index].is(.pm),
      self[index].count <= 4
    else { return nil }
    if self[index].is(.c) || self[index].is(.f) { return temperatureLetter(at: index) }
    guard let unit = unitSymbol(at: index) else { return nil }
    let isGlued = self[index].touches
    if self[index].is(.in), !isInch(index, after: number) { return nil }
    if self[index].count == 1, !mayBeLetterUnit(index, after: number, isGlued: isGlued) {
      return nil
    }
    if self[index + 1].kind == .digits, self[index + 1].touches, self[index + 1].count > 1 {
      return nil
    }
    return UnitReading(kind: Self.kind(of: unit.dimension), name: unit.name, next: index + 1)
  }

  /// "30 C", "98 F"; a small letter is no temperature, and neither is part of a name or code.
  func temperatureLetter(at index: Int) -> UnitReading? {
    guard self[index].isCapitalised, !self[index].touches, self[index + 1].kind != .slash,
      self[index + 1].kind != .period || !self[index + 2].isCapitalised,
      !self[index + 1].isCapitalised
        || self[index + 1].touches == false
          && !self[index + 1].isCapitalised
    else { return nil }
    return UnitReading(
      kind: .temperature, name: self[index].is(.c) ? "celsius" : "fahrenheit", next: index + 1)
  }

  func mayBeLetterUnit(
    _ index: Int, after number: NumberReading, isGlued: Bool
  ) -> Bool {
    if self[index + 1].kind == .period, self[index + 1].touches, self[index + 2].touches {
      return false
    }
    if self[index + 1].kind == .apostrophe, self[index + 1].touches { return false }
    if self[index + 1].kind == .hyphen, self[index + 1].touches { return false }
    switch bytes[Int(self[index].start)] {
    case UInt8(ascii: "s"): return number.hasPoint
    case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "l"):
      return isGlued || !self[index + 1].isWord
    case UInt8(ascii: "N"), UInt8(ascii: "J"), UInt8(ascii: "L"), UInt8(ascii: "V"):
      return !self[index + 1].isCapitalised && self[index + 1].kind != .hyphen
    default: return true
    }
  }

  /// Whether "in" after a number is an inch and no preposition.
  func isInch(_ index: Int, after number: NumberReading) -> Bool {
    let next = self[index + 1]
    if next.is(.thick) || next.is(.long) || next.is(.wide) || next.is(.tall) || next.is(.high)
      || next.is(.deep) || next.is(.diameter)
    {
      return true
    }
    guard !self[index].isCapitalised else { return false }
    return self[index].touches || next.kind == .end
      || next.kind == .period && !next.flags.contains(.space)
        && (self[index + 2].kind == .end || self[index + 2].isCapitalised)
  }
}
