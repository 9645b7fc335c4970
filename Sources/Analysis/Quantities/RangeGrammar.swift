extension FigureGrammar {
  /// Reads an amount, or two that make a range, and adds the figures.
  mutating func readAmounts(at start: Int) -> Int? {
    guard let first = amount(at: start) else { return nil }
    guard let link = link(after: first) else { return addSingle(first) }
    guard var second = amount(at: link.next), second.number.value != nil else {
      return addSingle(first)
    }
    var low = first
    switch relation(&low, &second, link) {
    case .separate: return addSingle(low)
    case .score: return second.lexemes.upperBound
    case .pair:
      _ = addSingle(low)
      return addSingle(second)
    case .range: return addRange(low, second, isBounded: link.kind == .boundedAnd)
    }
  }

  /// What stands between two amounts.
  struct Link {
    enum Kind { case dash, to, and, or, boundedAnd }
    var kind: Kind
    var next: Int
    /// "between" or "from" stands before the first.
    var isIntroduced: Bool
  }

  enum Relation { case separate, score, pair, range }

  func link(after first: AmountReading) -> Link? {
    let index = first.lexemes.upperBound
    guard index < text.count, joined(index) else { return nil }
    let lexeme = self[index]
    let isFrom = isIntroduced(first.lexemes.lowerBound, by: .from)
    switch lexeme.kind {
    case .hyphen, .enDash, .minus:
      let isTight = lexeme.touches && self[index + 1].touches
      let isLoose = !lexeme.touches && !self[index + 1].touches
      if lexeme.touches, !isTight,
        self[index + 1].is(.to) || self[index + 1].is(.or)
          || self[index + 1].is(.and)
      {
        return suspended(at: index + 1)
      }
      guard isTight || isLoose && (first.number.inDigits || first.hasSign) else { return nil }
      return Link(kind: .dash, next: index + 1, isIntroduced: false)
    case .comma:
      // "four-, five- and six-cylinder": handled as separate amounts.
      return nil
    case .word: break
    default: return nil
    }
    if lexeme.is(.to) || lexeme.is(.through) || lexeme.is(.until) || lexeme.is(.till) {
      var next = index + 1
      if self[next].is(.as), self[next + 2].is(.as) { next += 3 }
      return Link(kind: .to, next: next, isIntroduced: isFrom)
    }
    if lexeme.is(.up), self[index + 1].is(.to) {
      return Link(kind: .to, next: index + 2, isIntroduced: true)
    }
    if lexeme.is(.and) {
      let isBetween = isIntroduced(first.lexemes.lowerBound, by: .between)
      let isFromAnd = self[first.lexemes.lowerBound - 1].is(.from) && first.kind == .temperature
      if isBetween || isFromAnd {
        return Link(kind: .to, next: index + 1, isIntroduced: true)
      }
      if let bound = comparatorPhrase(endingBefore: boundedNumber(at: index + 1)),
        bound.start == index + 1
      {
        return Link(kind: .boundedAnd, next: boundedNumber(at: index + 1), isIntroduced: false)
      }
      return Link(kind: .and, next: index + 1, isIntroduced: false)
    }
    if lexeme.is(.or) { return Link(kind: .or, next: index + 1, isIntroduced: false) }
    return nil
  }

  /// "7- or 8-inch".
  func suspended(at index: Int) -> Link {
    let kind: Link.Kind = self[index].is(.to) ? .to : self[index].is(.or) ? .or : .and
    return Link(kind: kind, next: index + 1, isIntroduced: kind == .to)
  }

  /// Where the number is after "and", past words of comparison.
  func boundedNumber(at start: Int) -> Int {
    var index = start
    while index < start + 6, self[index].isWord, !self[index].has([.number, .scale]) { index += 1 }
    return index
  }

  /// Whether "from" or "between" stands before an amount, past "about" and the like.
  func isIntroduced(_ start: Int, by word: Keyword) -> Bool {
    var index = start - 1
    var steps = 0
    while steps < 3, self[index].isWord {
      if self[index].is(word) { return true }
      guard
        self[index].is(.about) || self[index].is(.around) || self[index].is(.roughly)
          || self[index].is(.a) || self[index].is(.an) || self[index].is(.just)
          || self[index].is(.approximately) || self[index].is(.nearly)
      else { return false }
      index -= 1
      steps += 1
    }
    return false
  }

  func relation(
    _ first: inout AmountReading, _ second: inout AmountReading, _ link: Link
  ) -> Relation {
    guard first.number.value != nil, second.number.value != nil else { return .separate }
    switch link.kind {
    case .and: return shared(&first, &second) ? .pair : .separate
    case .or: return alternatives(&first, &second)
    case .boundedAnd: return bounds(&first, &second)
    case .dash: return dashed(&first, &second)
    case .to: return spanned(&first, &second, link)
    }
  }

  /// Passes the unit of the second amount to the first in "45 and 50 mg", "7- or 8-inch".
  func shared(_ first: inout AmountReading, _ second: inout AmountReading) -> Bool {
    guard !first.hasUnit, second.hasUnit, second.kind != .ratio, !second.hasSign,
      first.number.inDigits == second.number.inDigits,
      first.number.scale == 0, second.number.scale == 0, let a = first.number.value,
      let b = second.number.value, a < b
    else { return false }
    first.kind = second.kind
    first.unit = second.unit
    return true
  }

  func alternatives(
    _ first: inout AmountReading, _ second: inout AmountReading
  ) -> Relation {
    let isNext = first.number.value.flatMap { second.number.value?.subtracting($0) } == .one
    if !first.hasUnit, second.hasUnit, second.kind != .ratio {
      first.kind = second.kind
      first.unit = second.unit
      return isNext && first.kind == .duration && !first.number.inDigits ? .range : .pair
    }
    return .separate
  }

  /// "more than 10 and less than 40".
  func bounds(_ first: inout AmountReading, _ second: inout AmountReading) -> Relation {
    guard let a = first.number.value, let b = second.number.value,
      let left = comparatorPhrase(endingBefore: first.lexemes.lowerBound)?.comparator,
      let right = comparatorPhrase(endingBefore: second.lexemes.lowerBound)?.comparator
    else { return .separate }
    let opens = (left == .greater || left == .atLeast) && (right == .less || right == .atMost)
    let closes = (left == .less || left == .atMost) && (right == .greater || right == .atLeast)
    guard opens && a < b || closes && b < a else { return .separate }
    return unify(&first, &second, introduced: true) ? .range : .separate
  }

  func dashed(_ first: inout AmountReading, _ second: inout AmountReading) -> Relation {
    guard let a = first.number.value, let b = second.number.value else { return .separate }
    carryScale(to: &first, from: second)
    let hasUnit = first.hasUnit || second.hasUnit
    let isAscending = (first.number.value ?? a) < b || a.isNegative
    if !isAscending {
      return hasUnit ? .separate : .score
    }
    if !hasUnit, first.number.isPlainInteger, second.number.isPlainInteger,
      countedNoun(at: second.lexemes.upperBound, value: b)?.isPlural != true,
      !mayBeBareRange(first)
    {
      return .score
    }
    return unify(&first, &second, introduced: true) ? .range : .separate
  }

  /// Whether two whole numbers with a dash and no noun are a range and no score: after "range",
  /// "about", "between", or standing alone with spaces.
  func mayBeBareRange(_ first: AmountReading) -> Bool {
    let before = self[first.lexemes.lowerBound - 1]
    return !self[first.lexemes.upperBound].touches || first.number.digitCount >= 4
      || before.is(.about) || before.is(.between) || before.is(.aged) || before.is(.ages)
      || before.is(.from) || before.is(.of)
      || before.kind == .end || before.is(.around)
  }

  func spanned(
    _ first: inout AmountReading, _ second: inout AmountReading, _ link: Link
  ) -> Relation {
    guard let a = first.number.value, let b = second.number.value else { return .separate }
    if !link.isIntroduced, first.hasUnit || !second.hasUnit,
      isChange(before: first.lexemes.lowerBound)
    {
      return .separate
    }
    carryScale(to: &first, from: second)
    let hasUnit = first.hasUnit || second.hasUnit
    if !hasUnit, !link.isIntroduced, a > b, first.number.isPlainInteger { return .score }
    if !hasUnit, !link.isIntroduced, first.number.value?.double ?? 0 >= b.double {
      return .separate
    }
    return unify(&first, &second, introduced: link.isIntroduced) ? .range : .separate
  }

  /// Whether "rose", "down" or "by" stands right before: "rose 3 cents to 45 cents" is no range.
  func isChange(before start: Int) -> Bool {
    var index = start - 1
    if self[index].is(.a) || self[index].is(.another) || self[index].is(.about) { index -= 1 }
    return self[index].is(.by) || self[index].has([.rise, .fall]) || self[index].is(.lost)
  }

  /// "89 to 93 billion": the first is in billions too.
  func carryScale(to first: inout AmountReading, from second: AmountReading) {
    guard first.number.scale == 0, second.number.scale >= 3,
      let mantissa = second.number.mantissa, let value = first.number.value,
      value <= mantissa, !value.isNegative, !first.number.isGrouped,
      !first.hasUnit || first.kind == .money
    else { return }
    first.number.multiply(byPowerOfTen: second.number.scale)
  }

  /// Gives both ends one unit; false where they are of different kinds.
  func unify(
    _ first: inout AmountReading, _ second: inout AmountReading, introduced: Bool
  ) -> Bool {
    if first.hasUnit, second.hasUnit {
      if first.kind == .ratio, second.kind == .ratio { return true }
      guard first.kind == second.kind else { return false }
      let a = first.unit.components()
      let b = second.unit.components()
      guard a.base == b.base else { return false }
      if a.rate == nil { first.unit = second.unit } else { second.unit = first.unit }
      return true
    }
    if second.hasUnit {
      if second.kind == .ratio { return false }
      first.kind = second.kind
      first.unit = second.unit
      return !isYearLike(first) || introduced
    }
    if first.hasUnit {
      guard introduced || first.hasSign, !isFollowedByNoun(second) else { return false }
      second.kind = first.kind
      second.unit = first.unit
    }
    return true
  }

  func isYearLike(_ amount: AmountReading) -> Bool {
    amount.number.isPlainInteger && amount.number.digitCount == 4 && amount.kind != .measure
  }

  func isFollowedByNoun(_ amount: AmountReading) -> Bool {
    guard let value = amount.number.value else { return false }
    return countedNoun(at: amount.lexemes.upperBound, value: value)?.isPlural ?? false
  }
}
