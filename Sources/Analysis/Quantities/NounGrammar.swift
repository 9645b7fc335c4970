/// What a cardinal counts.
struct CountedNoun {
  /// The noun phrase in lower case, at most four words.
  var text: String
  /// The lexeme after it.
  var end: Int
  var isPlural: Bool
}

extension FigureGrammar {
  /// The noun phrase after a number: "law-enforcement agencies" after "two".
  ///
  /// There are no parts of speech at hand. The phrase goes up to the first plural (for one: up to the
  /// last word) before a word that cannot be inside a noun phrase; at most five words are looked at.
  func countedNoun(at start: Int, value: ExactDecimal) -> CountedNoun? {
    var first = start
    let hyphen = pastHyphen(start)
    if hyphen > start { return hyphenated(at: hyphen) }
    var isPart = false
    if self[first].is(.of), isDeterminer(first + 1) {
      first += 2
      isPart = true
      while first < start + 4, self[first].has(.number) || self[first].kind == .digits {
        first += 1
      }
    } else if self[first].is(.more) || self[first].is(.other) || self[first].is(.additional)
      || self[first].is(.of)
    {
      first += 1
    }
    var index = first
    var plural: Int?
    var steps = 0
    while steps < 5, self[index].isWord, joined(index), !self[index].has(.function),
      !self[index].has(.saying) || isPluralNoun(index)
    {
      if index > first, self[index].isCapitalised, !self[index - 1].isCapitalised { break }
      if index > first, value == .one, hasEnding(index, "ing") || isVerbLike(index) { break }
      // "doesn’t", "isn’t" are no nouns.
      if self[index + 1].kind == .apostrophe, self[index + 1].touches, self[index + 2].is(.t) {
        break
      }
      if self[index].count == 1, self[index + 1].kind == .period, self[index + 2].is(.s),
        self[index + 3].kind == .period
      {
        index += 4
        steps += 1
        continue
      }
      if isPluralNoun(index), value != .one {
        plural = index
        // "police officers", "staff members".
        if self[index].has(.plural), isPluralNoun(index + 1), joined(index + 1) {
          plural = index + 1
        }
        break
      }
      index += 1
      steps += 1
      if self[index].kind == .hyphen, self[index].touches, self[index + 1].touches,
        self[index + 1].isWord
      {
        index += 1
      }
    }
    if let plural, isPart, self[plural].has([.unit, .currency]) { return nil }
    if let plural, isPart, self[plural].has([.unit, .currency]) { return nil }
    if let plural {
      return CountedNoun(text: phrase(first..<plural + 1), end: plural + 1, isPlural: true)
    }
    guard index > first, steps < 5, !isPart, !self[start].is(.of), !isVerbLike(first) else {
      return nil
    }
    // A lone word with no plural: "12 page", "14 dead", "one man".
    let end = value == .one ? index : first + 1
    guard !self[first].has([.month, .weekday]) else { return nil }
    return CountedNoun(text: phrase(first..<end), end: end, isPlural: false)
  }

  func isDeterminer(_ index: Int) -> Bool {
    self[index].is(.the) || self[index].is(.these) || self[index].is(.those)
      || self[index].is(.its) || self[index].is(.his) || self[index].is(.her)
      || self[index].is(.their) || self[index].is(.our) || self[index].is(.my)
      || self[index].is(.your)
  }

  /// "came", "driven", "passed": the number stands alone as a subject.
  func isVerbLike(_ index: Int) -> Bool {
    if self[index].is(.killed) || matches(index, "wounded") || matches(index, "injured")
      || self[index].has(.plural)
    {
      return false
    }
    return self[index].has([.past, .rise, .fall, .saying]) || hasEnding(index, "ed")
      || hasEnding(index, "ven")
  }

  /// "12-page", "four-cylinder".
  func hyphenated(at index: Int) -> CountedNoun? {
    guard self[index].isWord, !self[index].has(.function) else { return nil }
    return CountedNoun(text: lowercased(index), end: index + 1, isPlural: false)
  }

  func hasEnding(_ index: Int, _ ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard self[index].count > count + 2 else { return false }
    let start = Int(self[index].end) - count
    return (0..<count).allSatisfy { bytes[start + $0] == ending.utf8Start[$0] }
  }

  func phrase(_ range: Range<Int>) -> String {
    var result: [UInt8] = []
    for index in range {
      if index > range.lowerBound, !self[index].touches { result.append(0x20) }
      if result.count > 60 { break }
      for byte in bytes[self[index].range] {
        result.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// "one" as a pronoun ("this one", "one of the best", "no one"), or with nothing that it counts.
  func isPronounOne(_ amount: AmountReading) -> Bool {
    let index = amount.lexemes.lowerBound
    guard amount.lexemes.count == 1, self[index].is(.one), !amount.hasUnit else { return false }
    let next = self[index + 1]
    let before = self[index - 1]
    if before.kind == .end, next.kind == .end { return false }
    if before.is(.is), next.kind == .end { return false }
    if before.kind == .hyphen, before.touches { return true }
    if next.kind == .hyphen, next.touches { return true }
    if !next.isWord || next.has(.function) || next.has(.saying) { return true }
    if next.is(.day) || next.is(.night) || next.is(.morning) || next.is(.evening) { return true }
    let pointers: [Keyword] = [
      .this, .that, .no, .the, .each, .every, .which, .any, .another, .first, .last, .next, .only,
      .a, .big, .other, .current, .same, .right,
    ].filter { $0 != .none }
    return pointers.contains { before.is($0) } && !next.is(.time) && !isPluralNoun(index + 1)
      && next.has([.function, .saying, .past])
  }
}
