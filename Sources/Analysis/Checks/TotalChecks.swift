/// Totals with their parts, and shares of one whole.
enum TotalChecks {
  // MARK: Parts

  /// "12 people: five men and eight women", "killed 12 people, five men and eight women".
  static func parts(at index: Int, in context: CheckContext) -> Check? {
    guard let total = exactCount(index, context), context.before(index, 2) != ["of"],
      let totalNoun = context.quantity(index)?.unit,
      let sentence = context.sentence(of: index), index + 2 < sentence.mentions.upperBound,
      let opening = context.between(index, index + 1, limit: 60).flatMap({ opening($0, totalNoun) })
    else { return nil }
    var parts: [Int] = []
    var cursor = index + 1
    while cursor < sentence.mentions.upperBound, let part = exactCount(cursor, context) {
      if cursor > index + 1 {
        guard let words = context.between(cursor - 1, cursor, limit: 50), isJoint(words) else {
          break
        }
      }
      parts.append(part)
      cursor += 1
    }
    let last = cursor - 1
    guard parts.count >= 2, isClosed(last, context), endsWithAnd(last, context),
      parts.allSatisfy({ $0 < total || total == 0 }) || parts.reduce(0, +) > total
    else { return nil }
    let nouns = (index + 1..<cursor).map { Self.head(context.quantity($0)?.unit ?? "") }
    guard
      opening == .exhaustive
        ? areKindsOfPeople(nouns) || Set(nouns).count == nouns.count
        : areComplementary(nouns), !nouns.contains(where: \.isEmpty) || opening == .exhaustive
    else { return nil }
    let sum = parts.reduce(0, +)
    guard sum != total, !nouns.contains(head(totalNoun)) || opening == .exhaustive else {
      return nil
    }
    return Check(
      range: context.mentions[index].range.lowerBound..<context.mentions[last].range.upperBound,
      kind: .partsTotal,
      message: "The parts add up to \(sum), the text says \(context.text(index)).")
  }

  private enum Opening { case exhaustive, loose }

  /// What stands between a total and its first part: its noun and a mark.
  private static func opening(_ words: [String], _ noun: String) -> Opening? {
    guard let mark = words.last ?? nil else { return nil }
    if words.contains("including") || words.contains("among")
      || words.contains("of")
        && words.contains("whom")
      || words.contains("least") || words.contains("and")
      || words.contains("or") || words.contains("than") || words.contains("to")
    {
      return nil
    }
    switch mark {
    case ":", "—", "–", "-", "(": return .exhaustive
    case ",": return words.count <= 5 ? .loose : nil
    default: return nil
    }
  }

  private static func isJoint(_ words: [String]) -> Bool {
    guard let last = words.last else { return false }
    let marks = words.filter { [",", "and", ";"].contains($0) }
    guard !marks.isEmpty, words.count <= 7 else { return false }
    return last == "," || last == "and" || last == ";"
  }

  /// The last part is joined by "and", so that the list is complete.
  private static func endsWithAnd(_ index: Int, _ context: CheckContext) -> Bool {
    context.between(index - 1, index, limit: 50)?.last == "and"
  }

  private static func isClosed(_ index: Int, _ context: CheckContext) -> Bool {
    !context.after(index, 6).contains { ["others", "other", "more", "including"].contains($0) }
  }

  private static func exactCount(_ index: Int, _ context: CheckContext) -> Int? {
    guard context.kind(index) == .cardinal, let quantity = context.quantity(index),
      quantity.comparator == .equal, let value = quantity.number?.integer, value >= 0,
      value < 100_000
    else { return nil }
    // A round thousand is rarely counted to the last one.
    return quantity.tolerance.map { $0.double <= 0.5 || value < 100 } ?? true ? value : nil
  }

  private static func head(_ noun: String) -> String {
    noun.split(separator: " ").last.map(String.init) ?? ""
  }

  private static func areKindsOfPeople(_ nouns: [String]) -> Bool {
    nouns.allSatisfy(people.contains)
  }

  /// Nouns that between them leave nobody out.
  private static func areComplementary(_ nouns: [String]) -> Bool {
    let set = Set(nouns)
    guard set.count == nouns.count else { return false }
    return pairs.contains { set.isSuperset(of: $0) } && set.isSubset(of: people)
  }

  private static let pairs: [Set<String>] = [
    ["men", "women"], ["boys", "girls"], ["adults", "children"], ["man", "woman"],
    ["man", "women"], ["men", "woman"], ["boy", "girls"], ["boys", "girl"], ["adult", "children"],
    ["adults", "child"], ["boy", "girl"], ["civilians", "soldiers"], ["wins", "losses"],
    ["males", "females"],
  ]

  private static let people: Set<String> = [
    "men", "women", "man", "woman", "boys", "girls", "boy", "girl", "adults", "children", "adult",
    "child", "civilians", "soldiers", "civilian", "soldier", "males", "females", "infants",
    "teenagers", "wins", "losses", "draws",
  ]

  // MARK: Shares

  /// "52 per cent for and 51 per cent against": shares that shut each other out.
  static func shares(in sentence: CheckContext.Sentence, _ context: CheckContext) -> Check? {
    let percents = sentence.mentions.filter { index in
      context.kind(index) == .percent && context.quantity(index)?.unit == "percent"
        && context.quantity(index)?.trend == nil
    }
    guard percents.count >= 2, percents.count <= 12, let first = percents.first,
      let last = percents.last
    else { return nil }
    let words = context.words(sentence.range)
    guard areExclusive(percents, words, context), !isCompared(words) else { return nil }
    var low = 0.0
    for index in percents {
      guard let quantity = context.quantity(index), let interval = Interval(quantity),
        interval.low.isFinite
      else { return nil }
      low += interval.low
    }
    guard low > 100 else { return nil }
    let sum = percents.compactMap { context.quantity($0)?.number?.double }.reduce(0, +)
    let tenths = ExactDecimal(significand: Int64((sum * 10).rounded()), exponent: -1)
    return Check(
      range: context.mentions[first].range.lowerBound..<context.mentions[last].range.upperBound,
      kind: .sharesOver100,
      message: "The shares add up to \(FigureText.grouped(tenths)) per cent.")
  }

  /// Whether each share is one side of a choice, or the text says that they are parts of one whole.
  private static func areExclusive(
    _ percents: [Int], _ words: [String], _ context: CheckContext
  ) -> Bool {
    let set = Set(words)
    let isSplit =
      !set.isDisjoint(with: [
        "split", "divided", "undecided", "remainder", "breakdown", "comprised", "comprising",
      ]) || set.contains("rest") && set.contains("the")
    if isSplit { return true }
    return choices.contains { choice in
      let sides = percents.map { index -> Int? in
        let near = context.after(index, 7).prefix { $0 != "and" && $0 != ";" && $0 != "," }
        return choice.firstIndex { !$0.isDisjoint(with: near) }
      }
      let known = sides.compactMap { $0 }
      return known.count == percents.count && Set(known).count == known.count
    }
  }

  /// Sets of answers of which a person gives one.
  private static let choices: [[Set<String>]] = [
    [["yes"], ["no"], ["unsure", "undecided"]],
    [
      ["for", "favour", "favor", "support", "supported", "supporting", "supports"],
      ["against", "oppose", "opposed", "opposing", "opposes"], ["undecided", "unsure"],
    ],
    [["approve", "approved"], ["disapprove", "disapproved"]],
    [["agree", "agreed"], ["disagree", "disagreed"]],
    [["men", "male", "males"], ["women", "female", "females"]],
    [["leave"], ["remain"]],
    [["urban"], ["rural"]],
    [["renters", "rent"], ["owners", "own"]],
    [["democrats", "democrat", "democratic"], ["republicans", "republican"], ["independents"]],
  ]

  /// Shares of several wholes, as "of men" beside "of women", or of several years.
  private static func isCompared(_ words: [String]) -> Bool {
    let set = Set(words)
    if !set.isDisjoint(with: [
      "compared", "respectively", "versus", "both", "whereas", "either",
      "up", "than", "rose", "fell",
    ]) {
      return true
    }
    return zip(words, words.dropFirst()).filter {
      $0 == "of"
        && [
          "men", "women", "males", "females", "male", "female", "urban", "rural",
          "renters", "owners", "democrats", "republicans", "independents",
        ].contains($1)
    }.count > 0 && !set.contains("members") && !set.contains("split")
  }
}
