/// Changes that are given with both their ends.
enum ChangeChecks {
  /// The two ends of a change, in their order in time.
  struct Ends {
    var before: Interval
    var after: Interval
    var range: Range<Int>
    /// "from" and "to" say which end is which.
    var isOrdered: Bool
  }

  // MARK: Percentages

  /// "rose 20 per cent to 60 from 40", "from 40 to 60, a 20 per cent rise".
  static func percentChange(at index: Int, in context: CheckContext) -> Check? {
    guard context.kind(index) == .percent, let percent = context.quantity(index),
      percent.unit == "percent", let said = Interval(percent), percent.number != nil,
      let ends = ends(around: index, in: context), ends.before.low > 0
    else { return nil }
    guard let change = change(ends), !said.meets(change) else { return nil }
    // A fall may be told from either end by mistake; only what fits neither way is flagged.
    if !ends.isOrdered, let reverse = self.change(reversed(ends)), said.meets(reverse) {
      return nil
    }
    let value = change.isBounded ? change.middle : change.low
    return Check(
      range: min(
        ends.range.lowerBound, context.mentions[index].range.lowerBound)..<max(
          ends.range.upperBound, context.mentions[index].range.upperBound),
      kind: .percentChange,
      message: "The two values differ by \(shown(value)) per cent, the text says "
        + "\(context.text(index)).")
  }

  private static func reversed(_ ends: Ends) -> Ends {
    Ends(before: ends.after, after: ends.before, range: ends.range, isOrdered: ends.isOrdered)
  }

  /// The size of a change in per cent of what was before.
  private static func change(_ ends: Ends) -> Interval? {
    guard ends.before.isBounded, ends.after.isBounded,
      let quotient = ends.after.divided(by: ends.before)
    else { return nil }
    let a = (quotient.low - 1) * 100
    let b = (quotient.high - 1) * 100
    return a < 0 && b > 0 ? Interval(0, max(-a, b)) : Interval(abs(a), abs(b))
  }

  /// The ends that stand with a percentage in a form that leaves no doubt.
  private static func ends(around index: Int, in context: CheckContext) -> Ends? {
    guard let sentence = context.sentence(of: index) else { return nil }
    if let ends = rangeBefore(index, sentence, context) { return ends }
    return rangeAfter(index, context) ?? toFrom(index, sentence, context)
  }

  /// "from 40 to 60, a rise of 50 per cent", "from 40 to 60 (50 per cent)".
  private static func rangeBefore(
    _ index: Int, _ sentence: CheckContext.Sentence, _ context: CheckContext
  ) -> Ends? {
    guard let last = previous(before: index, in: sentence, context),
      let ends = fromTo(last, context)
        ?? previous(before: last, in: sentence, context)
        .flatMap({ fromToPair($0, context) }),
      let words = context.between(last, index, limit: 60)
    else { return nil }
    guard words.contains(where: { $0 == "," || $0 == "(" || $0 == "—" || $0 == "–" || $0 == "a" }),
      words.allSatisfy({ betweenValueAndChange.contains($0) || isYear($0) })
    else { return nil }
    let after = context.after(index, 2).first ?? ""
    let isChange =
      words.contains { changeNouns.contains($0) } || words.contains("up")
      || words.contains("down") || changeNouns.contains(after) || [".", ")", ","].contains(after)
    return isChange && !["of", "point", "points"].contains(after) ? ends : nil
  }

  private static let betweenValueAndChange: Set<String> = [
    ",", "(", "a", "an", "rise", "increase", "fall", "drop", "decline", "decrease", "jump", "gain",
    "growth", "reduction", "of", "up", "down", "or", "some", "about", "nearly", "almost", "more",
    "than", "just", "over", "under", "-", "–", "—", "people", "change", "surge", "in",
  ]

  private static func isYear(_ word: String) -> Bool {
    word.utf8.count == 4 && word.utf8.allSatisfy { $0 &- 0x30 < 10 }
  }

  /// The mention before that is no date, name or length of time.
  private static func previous(
    before index: Int, in sentence: CheckContext.Sentence, _ context: CheckContext
  ) -> Int? {
    var cursor = index - 1
    while cursor >= sentence.mentions.lowerBound {
      if let kind = context.kind(cursor), isValue(kind) { return cursor }
      cursor -= 1
    }
    return nil
  }

  private static func isValue(_ kind: MentionKind) -> Bool {
    !kind.isEntity && kind != .date && kind != .time && kind != .duration
  }

  private static let changeNouns: Set<String> = [
    "rise", "increase", "fall", "drop", "decline", "decrease", "jump", "gain", "growth",
    "reduction", "surge", "cut", "change", "slump", "plunge",
  ]

  /// "rose 50 per cent, from 40 to 60".
  private static func rangeAfter(_ index: Int, _ context: CheckContext) -> Ends? {
    guard let ends = fromTo(index + 1, context), hasChangeVerb(before: index, context),
      let words = context.between(index, index + 1, limit: 10),
      words == ["from"] || words == [",", "from"]
    else { return nil }
    return ends
  }

  /// "rose 50 per cent to 60 from 40", "rose 50 per cent to 60 in May, from 40".
  private static func toFrom(
    _ index: Int, _ sentence: CheckContext.Sentence, _ context: CheckContext
  ) -> Ends? {
    guard hasChangeVerb(before: index, context), let to = next(after: index, in: sentence, context),
      context.between(index, to, limit: 24).map(isTo) == true,
      let from = next(after: to, in: sentence, context),
      let words = context.between(to, from, limit: 40), words.last == "from" || isUpFrom(words),
      words.allSatisfy({ !breaks.contains($0) })
    else { return nil }
    return ends(before: from, after: to, context)
  }

  private static func isTo(_ words: [String]) -> Bool {
    words == ["to"] || words == [",", "to"]
      || words.first == "to" && words.count <= 3
        && words.dropFirst().allSatisfy {
          ["about", "a", "around", "nearly", "record", "just", "almost"].contains($0)
        }
  }

  private static func isUpFrom(_ words: [String]) -> Bool {
    guard words.count >= 2, words[words.count - 2] == "from" else { return false }
    return words.last == "about" || words.last == "around"
  }

  private static let breaks: Set<String> = [";", "but", "while", "after", "and", "."]

  /// The next mention that is neither a date nor a name.
  private static func next(
    after index: Int, in sentence: CheckContext.Sentence, _ context: CheckContext
  ) -> Int? {
    var cursor = index + 1
    while cursor < sentence.mentions.upperBound {
      if let kind = context.kind(cursor), isValue(kind) { return cursor }
      cursor += 1
    }
    return nil
  }

  private static func hasChangeVerb(before index: Int, _ context: CheckContext) -> Bool {
    context.quantity(index)?.trend != nil || context.before(index, 3).contains("by")
  }

  // MARK: Ends

  /// A range after "from", or two values with a noun between: "from 12 ships to 45 ships".
  private static func fromTo(_ index: Int, _ context: CheckContext) -> Ends? {
    if let pair = fromToPair(index, context) { return pair }
    guard let quantity = context.quantity(index), let kind = context.kind(index),
      comparable.contains(kind), case .range(.number(let low), .number(let high)) = quantity.extent,
      context.before(index, 1) == ["from"], quantity.comparator == .equal
    else { return nil }
    let margin = quantity.tolerance?.double ?? 0
    let a = Interval(low.double - margin, low.double + margin)
    let b = Interval(high.double - margin, high.double + margin)
    // The order of the ends is lost in a range; the text keeps it.
    let falls = isFalling(index, context)
    return Ends(
      before: falls ? b : a, after: falls ? a : b, range: context.mentions[index].range,
      isOrdered: false)
  }

  private static func fromToPair(_ index: Int, _ context: CheckContext) -> Ends? {
    guard index >= 0, context.quantity(index)?.number != nil, context.before(index, 1) == ["from"],
      let sentence = context.sentence(of: index),
      let other = next(after: index, in: sentence, context),
      let words = context.between(index, other, limit: 40), words.last == "to",
      words.count <= 5, words.allSatisfy({ !breaks.contains($0) && $0 != "," })
    else { return nil }
    return ends(before: index, after: other, context)
  }

  private static func isFalling(_ index: Int, _ context: CheckContext) -> Bool {
    context.before(index, 6).contains { fallingVerbs.contains($0) }
  }

  private static let fallingVerbs: Set<String> = [
    "fell", "fall", "falls", "falling", "dropped", "drop", "declined", "decline", "decreased",
    "slid", "sank", "shrank", "down", "plunged", "tumbled", "slipped", "cut", "reduced", "lowered",
    "halved",
  ]

  private static let comparable: Set<MentionKind> = [.cardinal, .money, .measure]

  private static func ends(before: Int, after: Int, _ context: CheckContext) -> Ends? {
    guard let first = context.quantity(before), let second = context.quantity(after),
      let kind = context.kind(before), let other = context.kind(after), comparable.contains(kind),
      kind == other, first.number != nil, second.number != nil,
      first.unit == second.unit || first.unit.isEmpty || second.unit.isEmpty,
      let a = Interval(first), let b = Interval(second)
    else { return nil }
    let range =
      min(
        context.mentions[before].range.lowerBound, context.mentions[after].range.lowerBound)..<max(
        context.mentions[before].range.upperBound, context.mentions[after].range.upperBound)
    return Ends(before: a, after: b, range: range, isOrdered: true)
  }

  private static func shown(_ value: Double) -> String {
    let tenths = (value * 10).rounded()
    guard abs(tenths) < 1e15 else { return "\(value)" }
    return FigureText.grouped(ExactDecimal(significand: Int64(tenths), exponent: -1))
  }

  // MARK: Multiples

  /// "doubled from 40 to 90", "more than tripled to 90 from 40".
  static func multiple(at index: Int, in context: CheckContext) -> Check? {
    guard context.kind(index) == .multiplier, let quantity = context.quantity(index),
      let factor = quantity.number?.double, let sentence = context.sentence(of: index),
      let ends = multipleEnds(index, sentence, context), ends.before.low > 0,
      let quotient = ends.after.divided(by: ends.before),
      !allowed(factor, quantity.comparator).meets(quotient)
    else { return nil }
    if !ends.isOrdered, let reverse = ends.before.divided(by: ends.after), factor < 1,
      allowed(factor, quantity.comparator).meets(reverse)
    {
      return nil
    }
    return Check(
      range: min(
        ends.range.lowerBound, context.mentions[index].range.lowerBound)..<max(
          ends.range.upperBound, context.mentions[index].range.upperBound),
      kind: .multiple,
      message: "The second value is \(shown(quotient.middle)) times the first, the text says "
        + "“\(context.text(index))”.")
  }

  /// The quotients that a multiple may stand for: "doubled" is 1.5 to 2.5, as word numbers stand for
  /// half a unit to each side.
  private static func allowed(_ factor: Double, _ comparator: Comparator) -> Interval {
    let base = factor < 1 ? 1 / factor : factor
    var interval: Interval
    switch comparator {
    case .equal: interval = Interval(base - 0.5, base + 0.5)
    case .about: interval = Interval(base - 1, base + 0.5)
    case .greater, .atLeast: interval = Interval(base, .infinity)
    case .less, .atMost: interval = Interval(1, base)
    }
    if factor < 1 {
      let low = interval.high.isFinite ? 1 / interval.high : 0
      interval = Interval(low, 1 / max(interval.low, 1))
    }
    return interval
  }

  private static func multipleEnds(
    _ index: Int, _ sentence: CheckContext.Sentence, _ context: CheckContext
  ) -> Ends? {
    guard let to = next(after: index, in: sentence, context) else { return nil }
    if let ends = fromTo(to, context), context.between(index, to, limit: 40).map(isPlain) == true {
      return ends
    }
    guard context.between(index, to, limit: 30).map(endsInTo) == true,
      let from = next(after: to, in: sentence, context),
      let words = context.between(to, from, limit: 40), words.last == "from",
      words.allSatisfy({ !breaks.contains($0) })
    else { return nil }
    return ends(before: from, after: to, context)
  }

  private static func isPlain(_ words: [String]) -> Bool {
    words.last == "from" && words.allSatisfy { !breaks.contains($0) }
  }

  private static func endsInTo(_ words: [String]) -> Bool {
    words.last == "to" && words.count <= 4 && words.allSatisfy { !breaks.contains($0) }
  }
}
