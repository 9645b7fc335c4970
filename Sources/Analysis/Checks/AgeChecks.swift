/// Ages, anniversaries and years that do not fit each other.
enum AgeChecks {
  // MARK: Birth

  /// "Maria Lopez, 34, was born in 1960", "born in 1930, he died in 2001 aged 50".
  static func birth(in sentence: CheckContext.Sentence, _ context: CheckContext) -> Check? {
    let ages = sentence.mentions.filter { isPersonalAge($0, context) }
    let births = sentence.mentions.filter { isBirth($0, context) }
    guard ages.count == 1, births.count == 1, let age = ages.first, let birth = births.first,
      let years = context.quantity(age)?.number?.integer, let born = year(birth, context),
      abs(age - birth) <= 3
    else { return nil }
    let reference: Int
    if let death = death(in: sentence, context) {
      reference = death
    } else if let published = context.published, isOwnAge(age, context) {
      reference = published.parts.year
    } else {
      return nil
    }
    let possible = reference - born - 1...reference - born
    guard reference > born, !possible.contains(years) else { return nil }
    let range =
      min(
        context.mentions[age].range.lowerBound, context.mentions[birth].range.lowerBound)..<max(
        context.mentions[age].range.upperBound, context.mentions[birth].range.upperBound)
    return Check(
      range: range, kind: .ageBirth,
      message: "Someone born in \(born) was \(possible.lowerBound) or \(possible.upperBound) in "
        + "\(reference), the text says \(years).")
  }

  /// An age of a person in whole years; "at 20", "at the age of 20" tell of another time.
  private static func isPersonalAge(_ index: Int, _ context: CheckContext) -> Bool {
    guard context.kind(index) == .age, let quantity = context.quantity(index),
      quantity.comparator == .equal, let years = quantity.number?.integer,
      quantity.unit == "year old"
    else { return false }
    return years < 125
  }

  /// Whether an age is that on the day of the article: in apposition or "34-year-old".
  private static func isOwnAge(_ index: Int, _ context: CheckContext) -> Bool {
    let before = context.before(index, 2)
    if before.last == "," || before.last == "(" || before.last == "is" || before == ["now", "aged"]
    {
      return true
    }
    if before.last == "aged", before.first == "," { return true }
    return context.text(index).hasSuffix("-old") && !before.contains("then")
      && !before.contains("was")
  }

  private static func isBirth(_ index: Int, _ context: CheckContext) -> Bool {
    guard context.kind(index) == .date, context.quantity(index)?.isRelative == false else {
      return false
    }
    let before = context.before(index, 7)
    guard let born = before.lastIndex(of: "born") else { return false }
    return before[(born + 1)...].allSatisfy {
      !["died", "and", ".", ";", "when", "after"].contains($0)
    }
  }

  private static func year(_ index: Int, _ context: CheckContext) -> Int? {
    context.quantity(index)?.calendar.flatMap { DayParts($0)?.year }
  }

  /// The year of a death told in the sentence.
  private static func death(in sentence: CheckContext.Sentence, _ context: CheckContext) -> Int? {
    for index in sentence.mentions where context.kind(index) == .date {
      let before = context.before(index, 6)
      guard let died = before.lastIndex(where: { ["died", "killed", "death"].contains($0) }),
        before[(died + 1)...].allSatisfy({ !["born", "after", "before"].contains($0) }),
        let quantity = context.quantity(index)
      else { continue }
      if let year = year(index, context) { return year }
      if let resolved = quantity.resolved, let year = DayParts(resolved)?.year { return year }
    }
    return nil
  }

  // MARK: Anniversaries

  /// "40 years ago, in 1990", "in 1990, 40 years ago", "the 40th anniversary of the 1990 fire".
  static func anniversary(at index: Int, in context: CheckContext) -> Check? {
    guard let published = context.published else { return nil }
    switch context.kind(index) {
    case .duration: return yearsAgo(index, published.parts.year, context)
    case .ordinal: return ordinal(index, published.parts.year, context)
    default: return nil
    }
  }

  private static func yearsAgo(_ index: Int, _ own: Int, _ context: CheckContext) -> Check? {
    guard let quantity = context.quantity(index), quantity.unit == "year", quantity.number != nil,
      context.after(index, 1) == ["ago"], let said = Interval(quantity)
    else { return nil }
    let after: [[String]] = [
      ["ago", ",", "in"], ["ago", "in"], ["ago", "("], ["ago", ",", "on"], ["ago", "on"],
      ["ago", "-", "in"], ["ago", "—", "in"], ["ago", ",", "back", "in"],
    ]
    let before: [[String]] = [
      [","], ["("], [",", "some"], ["—"], [",", "about"], [",", "nearly"],
    ]
    var year: Int?
    var other = index
    if context.kind(index + 1) == .date, let words = context.between(index, index + 1, limit: 20),
      after.contains(words)
    {
      other = index + 1
      year = self.year(index + 1, context)
    } else if context.kind(index - 1) == .date,
      let words = context.between(index - 1, index, limit: 12), before.contains(words)
    {
      other = index - 1
      year = self.year(index - 1, context)
    }
    guard let year, year <= own else { return nil }
    let distance = Interval(Double(own - year - 1), Double(own - year + 1))
    guard !said.meets(distance) else { return nil }
    return check(index, other, context, "From \(year) to \(own) is \(own - year) years")
  }

  private static func ordinal(_ index: Int, _ own: Int, _ context: CheckContext) -> Check? {
    guard let count = context.quantity(index)?.number?.integer, count > 0,
      context.kind(index + 1) == .date, let year = year(index + 1, context),
      let words = context.between(index, index + 1, limit: 50), words.first == "anniversary",
      words.last == "of" || words.suffix(2) == ["of", "the"], words.count <= 3
    else { return nil }
    guard abs(own - year - count) > 1 else { return nil }
    return check(index, index + 1, context, "From \(year) to \(own) is \(own - year) years")
  }

  private static func check(
    _ index: Int, _ other: Int, _ context: CheckContext, _ fact: String
  ) -> Check {
    let a = context.mentions[index].range
    let b = context.mentions[other].range
    return Check(
      range: min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound),
      kind: .anniversaryYears, message: "\(fact), the text says \(context.text(index)).")
  }
}
