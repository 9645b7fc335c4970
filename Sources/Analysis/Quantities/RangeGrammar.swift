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

  private enum Relation { case separate, score, pair, range }

  private func link(after first: AmountReading) -> Link? {
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
  private func suspended(at index: Int) -> Link {
    let kind: Link.Kind = self[index].is(.to) ? .to : self[index].is(.or) ? .or : .and
    return Link(kind: kind, next: index + 1, isIntroduced: kind == .to)
  }

  /// Where the number is after "and", past words of comparison.
  private func boundedNumber(at start: Int) -> Int {
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

  private func relation(
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
  private func shared(_ first: inout AmountReading, _ second: inout AmountReading) -> Bool {
    guard !first.hasUnit, second.hasUnit, second.kind != .ratio, !second.hasSign,
      first.number.inDigits == second.number.inDigits,
      first.number.scale == 0, second.number.scale == 0, let a = first.number.value,
      let b = second.number.value, a < b
    else { return false }
    first.kind = second.kind
    first.unit = second.unit
    return true
  }

  private func alternatives(
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
  private func bounds(_ first: inout AmountReading, _ second: inout AmountReading) -> Relation {
    guard let a = first.number.value, let b = second.number.value,
      let left = comparatorPhrase(endingBefore: first.lexemes.lowerBound)?.comparator,
      let right = comparatorPhrase(endingBefore: second.lexemes.lowerBound)?.comparator
    else { return .separate }
    let opens = (left == .greater || left == .atLeast) && (right == .less || right == .atMost)
    let closes = (left == .less || left == .atMost) && (right == .greater || right == .atLeast)
    guard opens && a < b || closes && b < a else { return .separate }
    return unify(&first, &second, introduced: true) ? .range : .separate
  }

  private func dashed(_ first: inout AmountReading, _ second: inout AmountReading) -> Relation {
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
  private func mayBeBareRange(_ first: AmountReading) -> Bool {
    let before = self[first.lexemes.lowerBound - 1]
    return !self[first.lexemes.upperBound].touches || first.number.digitCount >= 4
      || before.is(.about) || before.is(.between) || before.is(.aged) || before.is(.ages)
      || before.is(.from) || before.is(.of)
      || before.kind == .end || before.is(.around)
  }

  private func spanned(
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
  private func isChange(before start: Int) -> Bool {
    var index = start - 1
    if self[index].is(.a) || self[index].is(.another) || self[index].is(.about) { index -= 1 }
    return self[index].is(.by) || self[index].has([.rise, .fall]) || self[index].is(.lost)
  }

  /// "89 to 93 billion": the first is in billions too.
  private func carryScale(to first: inout AmountReading, from second: AmountReading) {
    guard first.number.scale == 0, second.number.scale >= 3,
      let mantissa = second.number.mantissa, let value = first.number.value,
      value <= mantissa, !value.isNegative, !first.number.isGrouped,
      !first.hasUnit || first.kind == .money
    else { return }
    first.number.multiply(byPowerOfTen: second.number.scale)
  }

  /// Gives both ends one unit; false where they are of different kinds.
  private func unify(
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

  private func isYearLike(_ amount: AmountReading) -> Bool {
    amount.number.isPlainInteger && amount.number.digitCount == 4 && amount.kind != .measure
  }

  private func isFollowedByNoun(_ amount: AmountReading) -> Bool {
    guard let value = amount.number.value else { return false }
    return countedNoun(at: amount.lexemes.upperBound, value: value)?.isPlural ?? false
  }

  // MARK: Figures

  mutating func addSingle(_ amount: AmountReading) -> Int {
    let extent: Quantity.Extent =
      amount.number.value.map { .exactly(.number($0)) } ?? .unresolved
    return add(amount, extent: extent, tolerance: amount.number.tolerance)
  }

  private mutating func addRange(
    _ first: AmountReading, _ second: AmountReading, isBounded: Bool
  ) -> Int {
    guard let a = first.number.value, let b = second.number.value else { return addSingle(first) }
    var whole = second
    whole.lexemes = first.lexemes.lowerBound..<second.lexemes.upperBound
    whole.kind = first.kind
    whole.unit = first.unit
    let isNegated = self[first.lexemes.lowerBound - 1].is(.negative)
    let low = min(a, b)
    let extent = Quantity.Extent.range(
      low: .number(isNegated ? low.negated : low), high: .number(max(a, b)))
    let tolerances = [first.number.tolerance, second.number.tolerance].compactMap { $0 }
    let end = add(whole, extent: extent, tolerance: tolerances.max())
    // "more than 10 and less than 40": the bounds have become the ends.
    if isBounded, var last = lastFigure {
      last.quantity.comparator = .equal
      replaceLast(with: last)
    }
    return end
  }

  /// Adds noun, comparator, trend and context to an amount and puts it on the list.
  private mutating func add(
    _ amount: AmountReading, extent: Quantity.Extent, tolerance: ExactDecimal?
  ) -> Int {
    var amount = amount
    var end = amount.lexemes.upperBound
    var noun: CountedNoun?
    if amount.kind == .cardinal || amount.kind == .ratio, let value = amount.number.value {
      if let age = bareAge(amount) {
        amount.kind = .age
        amount.unit = age
      } else if let times = timesUnit(at: end, amount) {
        amount.kind = times.kind
        amount.unit = times.name
        end = times.next
      } else if amount.kind == .cardinal {
        guard !isPronounOne(amount) else { return amount.lexemes.upperBound }
        noun = countedNoun(at: end, value: value)
        amount.unit = noun?.text ?? ""
        if let noun, noun.isPlural, let rate = rate(at: noun.end, money: false) {
          amount.unit += " per " + rate.name
        }
      }
    }
    let comparator = comparator(
      of: amount.lexemes, nounEnd: noun?.end ?? end, kind: amount.kind)
    var quantity = Quantity(
      extent, unit: amount.unit, comparator: comparator,
      trend: trend(before: amount.lexemes.lowerBound), tolerance: tolerance)
    if amount.kind == .duration {
      quantity.resolved = resolvedAgo(amount)
      let before = self[amount.lexemes.lowerBound - 1]
      if before.is(.aged) || before.is(.ages) {
        amount.kind = .age
        quantity.unit = amount.unit + " old"
      }
    }
    let figure = Figure(
      lexemes: amount.lexemes.lowerBound..<end, kind: amount.kind, quantity: quantity)
    return add(figure)
  }
}

extension String {
  /// A unit without what it is per, and that.
  func components() -> (base: Substring, rate: Substring?) {
    guard let range = firstRange(of: " per ") else { return (self[...], nil) }
    return (self[..<range.lowerBound], self[range.upperBound...])
  }

  private func firstRange(of part: String) -> Range<String.Index>? {
    let needle = Array(part.utf8)
    var index = utf8.startIndex
    while let end = utf8.index(index, offsetBy: needle.count, limitedBy: utf8.endIndex) {
      if utf8[index..<end].elementsEqual(needle) { return index..<end }
      index = utf8.index(after: index)
    }
    return nil
  }
}
