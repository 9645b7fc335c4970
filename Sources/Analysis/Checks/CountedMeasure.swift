/// What a figure counts or measures.
enum CountedMeasure {
  /// The measure of a figure, and whether it names an event; nil where that is not clear.
  static func of(_ index: Int, _ context: CheckContext) -> (String, isEvent: Bool)? {
    guard let kind = context.kind(index), let quantity = context.quantity(index),
      let number = quantity.number, number != .one, number != .zero
    else { return nil }
    switch kind {
    case .cardinal:
      let head = quantity.unit.split(separator: " ").last.map(String.init) ?? ""
      if let event = event(near: index, head, context) {
        let whom = events[head] != nil || head.isEmpty || everyone.contains(head) ? "people" : head
        return (event + "|" + Stem.of(whom), true)
      }
      // A number in the thousands of years is one; "12 others" are of something else.
      guard !head.isEmpty, head.utf8.count > 2, !vague.contains(head) else { return nil }
      return (Stem.of(head), false)
    case .percent, .money, .measure, .temperature:
      let mark = quantity.trend == nil ? "" : "|change"
      return quantity.unit.isEmpty ? nil : (quantity.unit + mark, false)
    default: return nil
    }
  }

  /// The event that people are counted for: what they are called ("dead"), or a word beside the figure.
  private static func event(near index: Int, _ head: String, _ context: CheckContext) -> String? {
    if let event = events[head] { return event }
    guard head.isEmpty || everyone.contains(head) || DifferenceChecks.people.contains(head) else {
      return nil
    }
    let before = context.before(index, 4)
    // "killed 12", "killing at least 12 people".
    for word in before.reversed() {
      if let event = events[word] { return event }
      if !passed.contains(word) { break }
    }
    // "12 people died", "12 people were killed", "12 people had been evacuated".
    let after = context.after(index, 6).drop { $0 == head || head.hasSuffix($0) || $0 == "people" }
    for word in after {
      if let event = events[word] { return event }
      if !passed.contains(word) { break }
    }
    return nil
  }

  /// Whether all of it is counted, now and in truth.
  static func isWhole(_ index: Int, _ context: CheckContext) -> Bool {
    let before = context.before(index, 4)
    let after = context.after(index, 4)
    if before.contains(where: parts.contains) || before.suffix(2).contains(where: joints.contains) {
      return false
    }
    // "12 of the boats" is a part of them, "41 per cent of the water" is all that is told.
    if after.first == "of", context.kind(index) == .cardinal { return false }
    if after.contains(where: DifferenceChecks.partialAfter.contains) { return false }
    // "Some 30 kilometres north of the capital" tells where, not what.
    if context.kind(index) == .measure, after.contains(where: directions.contains) { return false }
    guard let sentence = context.sentence(of: index) else { return false }
    let start = max(sentence.range.lowerBound, context.mentions[index].range.lowerBound - 60)
    let near = context.words(start..<context.mentions[index].range.lowerBound)
    return !near.indices.contains { place in
      if near[place] == "may" { return !isMonth(place, near) }
      return unsure.contains(near[place])
    }
  }

  /// Whether "may" is the month: beside a number.
  private static func isMonth(_ place: Int, _ words: [String]) -> Bool {
    [place - 1, place + 1].contains {
      words.indices.contains($0) && words[$0].utf8.first ?? 0 < 0x3A
    }
  }

  private static let directions: WordSet = [
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "from",
    "outside", "away", "off", "northern", "southern", "above", "below",
  ]

  /// Words that make a figure a part, or one of several.
  private static let parts: WordSet = [
    "another", "other", "additional", "extra", "every", "each", "per", "first", "last", "further",
    "initial", "initially", "half", "including", "those", "these", "them", "fewer",
  ]

  /// Words right before a figure that make it an end of a range, a difference or a part of a list.
  private static let joints: WordSet = [
    "of", "from", "to", "by", "and", "or", "between", "plus", "versus", "vs",
  ]

  /// What may stand between a figure and the word of its event.
  private static let passed: WordSet = [
    "at", "least", "most", "more", "than", "about", "some", "nearly", "almost", "around", "over",
    "up",
    "to", "as", "many", "were", "was", "have", "had", "has", "been", "are", "people", "persons",
    "who",
    "the", "an", "estimated", "all",
  ]

  private static let everyone: WordSet = ["people", "persons", "victims", "residents"]

  private static let unsure: WordSet = [
    "could", "might", "would", "if", "should", "not", "never", "until", "once", "target",
    "goal", "capacity", "limit", "maximum", "minimum", "previous", "earlier", "former",
    "originally",
    "compared",
  ]

  private static let vague: WordSet = [
    "others", "more", "times", "people", "things", "ones", "men", "women", "years", "days", "weeks",
    "months", "hours", "minutes", "points", "percent", "parts", "members", "cases", "ways", "per",
    "who", "places", "pages", "seats", "votes", "goals", "games", "pp", "vol", "no", "others",
  ]

  /// The events of `DifferenceChecks`, and the forms of headlines.
  static let events: [String: String] = DifferenceChecks.events.merging([
    "kills": "death", "kill": "death", "killing": "death", "die": "death", "dies": "death",
    "dying": "death", "injure": "injury", "injures": "injury", "injuring": "injury",
    "wounds": "injury", "wounding": "injury", "arrest": "arrest", "arresting": "arrest",
    "evacuates": "evacuation", "evacuating": "evacuation", "rescues": "rescue",
    "rescuing": "rescue", "displaces": "displacement", "displacing": "displacement",
    "destroys": "destruction", "destroying": "destruction", "detains": "arrest",
    "detaining": "arrest", "infects": "infection",
  ]) { one, _ in one }
}
