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

  func percent(at start: Int, after number: NumberReading) -> UnitReading? {
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
  func age(at start: Int) -> UnitReading? {
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
}
