/// Numbers that name a thing instead of counting.
extension FigureGrammar {
  /// "Chapter 11", "No. 10", "iPhone 14", "Boeing 787", "S&P 500".
  func numberedThing(at start: Int) -> Int? {
    guard self[start].count <= 5, !self[start].flags.contains(.line),
      self[start + 1].kind != .comma || !self[start + 2].touches
        || self[start + 2].kind != .digits
    else { return nil }
    var before = start - 1
    if self[before].kind == .period, self[before].touches { before -= 1 }
    let word = self[before]
    if word.kind == .hash { return start + 1 }
    guard word.isWord else { return nil }
    if self[start + 1].kind == .percent || isDecimalPoint(start + 1) && !word.has(.designator) {
      return nil
    }
    if word.has(.designator), isDesignator(before, number: start) { return codeEnd(from: start) }
    guard before == start - 1, word.isCapitalised, !isOrdinary(before) else { return nil }
    // A capitalised word at the start of a sentence is likely no name.
    if startsSentence(before), !isPartOfName(before) { return nil }
    if isStandardUnit(at: start) { return nil }
    if let noun = countedNoun(at: start + 1, value: ExactDecimal(2)), noun.isPlural {
      return isPersonNoun(noun.end - 1) ? nil : start + 1
    }
    if self[start].count == 4, !word.flags.contains(.allCapitals) { return nil }
    return start + 1
  }

  func isDecimalPoint(_ index: Int) -> Bool {
    self[index].kind == .period && self[index].touches && self[index + 1].kind == .digits
      && self[index + 1].touches
  }

  func isDesignator(_ index: Int, number: Int) -> Bool {
    let word = self[index]
    let isPlainWord = !word.isCapitalised
    if word.is(.no) || matches(index, "nos") || matches(index, "nr") || matches(index, "nrs") {
      return word.isCapitalised || self[index + 1].kind == .period || matches(index, "nr")
    }
    // Words that are also common verbs and nouns need their capital.
    if isPlainWord, Self.capitalisedDesignators.contains(where: { matches(index, $0) }) {
      return false
    }
    if isStandardUnit(at: number) { return false }
    if Self.productNames.contains(where: { matches(index, $0) }) { return true }
    if isPlainWord, let noun = countedNoun(at: number + 1, value: ExactDecimal(2)), noun.isPlural {
      return false
    }
    return true
  }

  static let productNames: [StaticString] = [
    "iphone", "galaxy", "boeing", "airbus", "windows", "nasdaq", "ftse", "dax", "formula",
    "fortune", "highway", "interstate", "route", "flight", "chapter",
  ]

  static let capitalisedDesignators: [StaticString] = [
    "number", "line", "bill", "act", "class", "group", "game", "round", "stage", "gate",
    "part", "step", "figure", "table", "rule", "title", "season", "week", "division", "district",
    "volume", "count", "question", "item", "rating", "big", "dax", "box", "form", "load",
    "measure", "order", "study", "case", "unit", "block", "ward", "fig", "vol", "pp", "no",
    "slide", "kick", "column", "row", "bus", "camp", "hall", "track", "pier", "lot", "suite",
    "apt", "area", "zone", "lane", "note", "model", "prop", "hit", "top", "code", "ratings",
  ]

  /// Whether a known unit or a large scale follows.
  func isStandardUnit(at start: Int) -> Bool {
    guard let reading = number(at: start) else { return false }
    if reading.scale > 0 || reading.isGrouped || reading.isFraction { return true }
    return unit(at: reading.next, after: reading, start: start) != nil
  }

  /// A capitalised word that no name is made of: month, weekday, pronoun, preposition, verb.
  func isOrdinary(_ index: Int) -> Bool {
    let word = self[index]
    return word.has([.function, .month, .weekday, .saying, .currencyCode, .relative, .rise, .fall])
      || word.is(.about) || word.is(.some) || word.is(.nearly) || word.is(.almost)
      || word.is(.roughly) || word.is(.around) || word.is(.approximately) || word.is(.only)
      || word.is(.total) || word.is(.aged) || word.is(.age) || word.is(.between)
      || word.is(.another) || word.is(.ad) || word.is(.exactly) || word.is(.than)
      || word.is(.minus) || word.is(.least) || word.is(.fewer)
  }

  func startsSentence(_ index: Int) -> Bool {
    let before = self[index - 1]
    return before.kind == .period || before.kind == .end || before.kind == .quote
      || before.kind == .question || before.kind == .exclamation || before.kind == .colon
      || self[index].flags.contains(.line) || before.kind == .barrier
  }

  func isPartOfName(_ index: Int) -> Bool {
    self[index].flags.contains(.allCapitals) && self[index].count > 1
  }

  func isPersonNoun(_ index: Int) -> Bool {
    self[index].has(.plural) || matches(index, "residents") || matches(index, "students")
      || matches(index, "workers") || matches(index, "patients") || matches(index, "officers")
      || matches(index, "deaths") || matches(index, "soldiers") || matches(index, "employees")
      || matches(index, "passengers") || matches(index, "victims") || matches(index, "homes")
  }

  /// "13F", "737s", "24703 m212": letters right after that are no unit.
  func trailingLetters(at start: Int) -> Int? {
    let next = self[start + 1]
    // "5G", "4G".
    if next.touches, next.isCapitalised, next.count == 1, self[start].count == 1,
      bytes[Int(next.start)] == UInt8(ascii: "G")
    {
      return start + 2
    }
    guard next.isWord, next.touches,
      !next.has([.unit, .shortScale, .zone, .currency, .currencyCode]),
      let reading = decimal(at: start), reading.next == start + 1
    else {
      // "1m212": a unit with digits glued on is a code.
      if next.isWord, next.touches, self[start + 2].kind == .digits, self[start + 2].touches,
        self[start + 2].count > 1
      {
        return codeEnd(from: start)
      }
      return nil
    }
    if unit(at: start + 1, after: reading, start: start) != nil { return nil }
    if matches(start + 1, "pc") || matches(start + 1, "x") || matches(start + 1, "e") { return nil }
    if next.is(.st) || next.is(.nd) || next.is(.rd) || next.is(.th) { return nil }
    if self[start + 2].kind == .currency, next.is(.us) { return nil }
    if matches(start + 1, "meur") { return nil }
    return codeEnd(from: start)
  }

  // MARK: Words

  /// "Final Four", "Kick Six", "Big Ten", "Group of Seven": a number in a name.
  func wordOfName(at start: Int) -> Int? {
    let word = self[start]
    // "high-five", "take-two".
    if word.has(.number), word.touches, self[start - 1].kind == .hyphen, self[start - 1].touches,
      gluedToLetters(at: start) != nil
    {
      return start + 1
    }
    guard word.has([.number]), word.isCapitalised, !startsSentence(start), joined(start) else {
      return nil
    }
    // "Group of Seven", "Thirty Years’ War".
    if self[start - 1].is(.of), matches(start - 2, "group") { return start + 1 }
    if self[start + 1].has(.unit), self[start + 1].isCapitalised,
      !word.flags.contains(.allCapitals)
    {
      return start + 2
    }
    let before = self[start - 1]
    // "the Three Rivers Trust".
    if before.isWord, !before.isCapitalised || before.is(.the), self[start + 1].isCapitalised,
      joined(start + 1),
      !self[start + 1].touches, !word.flags.contains(.allCapitals)
    {
      return start + 2
    }
    guard before.isWord, before.isCapitalised,
      !startsSentence(start - 1) || before.has(.designator),
      !isOrdinary(start - 1), !word.flags.contains(.allCapitals)
    else { return nil }
    if countedNoun(at: start + 1, value: ExactDecimal(2))?.isPlural == true { return nil }
    if self[start + 1].has([.scale, .unit]) || self[start + 1].kind == .hyphen { return nil }
    return start + 1
  }
}
