/// Makes figures of amounts.
extension FigureGrammar {
  mutating func addSingle(_ amount: AmountReading) -> Int {
    let extent: Quantity.Extent =
      amount.number.value.map { .exactly(.number($0)) } ?? .unresolved
    return add(amount, extent: extent, tolerance: amount.number.tolerance)
  }

  mutating func addRange(
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
  mutating func add(
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
