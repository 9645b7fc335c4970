/// The same counted thing with two values.
enum DifferenceChecks {
  /// A count with what it counts and what happened to it.
  private struct Counted {
    var mention: Int
    var interval: Interval
    var date: String?
  }

  /// Two counts of the same victims, jobs and so on in one article.
  static func within(_ context: CheckContext) -> [Check] {
    var seen: [String: [Counted]] = [:]
    var found: [Check] = []
    for index in context.mentions.indices {
      guard let (key, counted) = counted(index, context) else { continue }
      if let other = seen[key]?.first(where: { differ($0, counted) }) {
        found.append(
          Check(
            range: context.mentions[index].range, kind: .differingValues,
            message: "“\(context.text(index))” here, “\(context.text(other.mention))” before, of "
              + "what may be the same \(noun(key))."))
      }
      if seen[key, default: []].count < 20 { seen[key, default: []].append(counted) }
    }
    return found
  }

  /// The same between two articles that share at least two names.
  static func between(
    _ context: CheckContext, _ other: CheckContext, named name: String
  ) -> [Check] {
    guard names(context).intersection(names(other)).count >= 2 else { return [] }
    var seen: [String: [Counted]] = [:]
    for index in other.mentions.indices {
      guard let (key, counted) = counted(index, other) else { continue }
      if seen[key, default: []].count < 20 { seen[key, default: []].append(counted) }
    }
    return context.mentions.indices.compactMap { index in
      guard let (key, counted) = counted(index, context), let others = seen[key],
        !others.isEmpty, others.allSatisfy({ differ($0, counted) }), let first = others.first
      else { return nil }
      return Check(
        range: context.mentions[index].range, kind: .differingValues,
        message:
          "“\(context.text(index))” here, “\(other.text(first.mention))” in \(name), of what "
          + "may be the same \(noun(key)).")
    }
  }

  private static func names(_ context: CheckContext) -> Set<String> {
    Set(context.mentions.filter { $0.kind.isEntity }.map { context.input.text.string($0.range) })
  }

  private static func noun(_ key: String) -> String {
    key.split(separator: "|").last.map(String.init) ?? key
  }

  private static func differ(_ a: Counted, _ b: Counted) -> Bool {
    !a.interval.meets(b.interval) && (a.date == nil || b.date == nil || a.date == b.date)
  }

  // MARK: Keys

  /// A count of people or things with the event that they are counted for. Parts ("of the", "another",
  /// "more"), rates, and counts of other times are left out.
  private static func counted(_ index: Int, _ context: CheckContext) -> (String, Counted)? {
    guard context.kind(index) == .cardinal, let quantity = context.quantity(index),
      let interval = Interval(quantity), quantity.number != nil,
      quantity.number != .one, quantity.number != .zero, !quantity.unit.isEmpty,
      let head = quantity.unit.split(separator: " ").last.map(String.init),
      let sentence = context.sentence(of: index)
    else { return nil }
    let before = context.before(index, 4)
    let after = context.after(index, 9)
    guard before.allSatisfy({ !partial.contains($0) }), after.first != "of",
      after.allSatisfy({ !partialAfter.contains($0) })
    else { return nil }
    let near = before.suffix(3) + after
    guard let event = near.lazy.compactMap({ events[$0] }).first else { return nil }
    let isEventNoun = events[head] != nil
    let subject = isEventNoun ? event : quantity.unit
    guard isEventNoun || people.contains(head) else { return nil }
    guard let date = onlyDate(in: sentence, context) else { return nil }
    let key = "\(event)|\(isEventNoun ? "people" : normal(subject))"
    return (key, Counted(mention: index, interval: interval, date: date.isEmpty ? nil : date))
  }

  /// The date of a sentence; empty where it has none; nil where it has several or tells of a time
  /// before, so that the counts may be of other events.
  static func onlyDate(
    in sentence: CheckContext.Sentence, _ context: CheckContext
  ) -> String? {
    var date = ""
    for index in sentence.mentions where context.kind(index) == .date {
      guard let quantity = context.quantity(index) else { return nil }
      guard let iso = quantity.calendar ?? quantity.resolved else { return nil }
      if let year = DayParts(iso)?.year, let own = context.published?.parts.year, year < own {
        return nil
      }
      if !date.isEmpty, date != iso { return nil }
      date = iso
    }
    return date
  }

  private static func normal(_ noun: String) -> String { noun }

  private static let partial: Set<String> = [
    "another", "other", "additional", "extra", "of", "than", "from", "between", "every",
    "each",
    "per", "first", "last", "further", "initial", "initially", "earlier", "originally", "least",
    "most", "to", "and", "or", "including", "those", "these", "them", "nearly", "half",
  ]

  static let partialAfter: WordSet = [
    "more", "other", "others", "additional", "each", "per", "every", "annually", "daily",
    "elsewhere",
    "earlier", "previously", "last", "separate", "another", "later",
  ]

  static let people: Set<String> = [
    "people", "men", "women", "children", "workers", "employees", "passengers", "students",
    "residents", "soldiers", "officers", "civilians", "patients", "victims", "protesters",
    "homes", "houses", "jobs", "households", "firefighters", "prisoners", "miners", "migrants",
    "refugees", "staff", "persons", "pupils", "members", "deaths", "arrests", "injuries", "cases",
    "fans", "spectators", "families", "properties",
  ]

  /// The event that a word tells of.
  static let events: [String: String] = [
    "killed": "death", "died": "death", "dead": "death", "deaths": "death", "fatalities": "death",
    "injured": "injury", "injuries": "injury", "wounded": "injury", "hurt": "injury",
    "arrested": "arrest", "arrests": "arrest", "detained": "arrest",
    "missing": "missing", "evacuated": "evacuation", "displaced": "displacement",
    "employs": "employment", "employed": "employment", "employing": "employment",
    "attended": "attendance", "infected": "infection", "infections": "infection",
    "rescued": "rescue", "hospitalized": "hospital", "hospitalised": "hospital",
    "destroyed": "destruction", "laid": "dismissal", "hired": "hiring", "enrolled": "enrolment",
    "homeless": "homeless", "trapped": "trapped", "convicted": "conviction",
  ]
}
