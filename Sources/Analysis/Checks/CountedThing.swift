import Articles

/// A figure with what it counts or measures and of what, so that the same counted thing can be known
/// again in other words and in another article: "The fire killed 12 people in Halden", "12 dead after
/// Halden fire".
public struct CountedThing: Sendable, Equatable {
  /// Index of the figure in the article's mentions.
  public var mention: Int
  /// What is counted or measured: an event with whom it befell ("death|people"), else a unit or the
  /// last word of a counted noun ("dollar", "boat").
  public var measure: String
  /// Whether the measure names an event.
  public var isEvent: Bool
  /// Whether it is a number of things, which its noun tells apart, and not of units.
  public var isCount: Bool
  /// Words of the names in its sentence, small letters.
  public var names: [String]
  /// Stems of the other content words of its sentence.
  public var words: [String]
  /// The date of its sentence, ISO 8601, a span with `/`; nil where it has none.
  public var date: String?
  /// The numbers that it may stand for.
  public var bounds: ClosedRange<Double>
}

extension CountedThing {
  /// Finds what an article counts, in the order of the text. Cost: O(n) in its length.
  ///
  /// Left out are parts of what is counted ("another 12", "12 of the"), what is only said to be
  /// possible, other times than the article's ("from 40", "a year earlier"), and sentences with two
  /// figures of one measure or two dates, of which one could not say which is meant.
  static func all(in context: CheckContext) -> [CountedThing] {
    context.sentences.flatMap { things(in: $0, context) }
  }

  private static func things(
    in sentence: CheckContext.Sentence, _ context: CheckContext
  ) -> [CountedThing] {
    var found: [CountedThing] = []
    var measures: [String: Int] = [:]
    var words: SentenceWords?
    for index in sentence.mentions {
      guard let (measure, isEvent) = Measure.of(index, context) else { continue }
      measures[measure, default: 0] += 1
      guard Measure.isWhole(index, context), let bounds = context.quantity(index)?.bounds,
        let date = DifferenceChecks.onlyDate(in: sentence, context)
      else { continue }
      let held = words ?? SentenceWords(sentence, context)
      words = held
      let unit = (context.quantity(index)?.unit ?? "").split(separator: " ")
      let own = Set(unit.map { Stem.of(String($0)) })
      found.append(
        CountedThing(
          mention: index, measure: measure, isEvent: isEvent,
          isCount: context.kind(index) == .cardinal, names: held.names,
          words: held.words.filter {
            !own.contains($0) && !(isEvent && Measure.events[$0] != nil)
          }, date: date.isEmpty || isBeginning(of: sentence, context) ? nil : date,
          bounds: bounds))
    }
    return found.filter { measures[$0.measure] == 1 }
  }

  /// Whether the date of a sentence only says since when: "has killed 200 people since 2003".
  private static func isBeginning(
    of sentence: CheckContext.Sentence, _ context: CheckContext
  ) -> Bool {
    sentence.mentions.contains {
      context.kind($0) == .date
        && context.before($0, 2).contains { ["since", "until", "before", "after"].contains($0) }
    }
  }
}

/// What a figure counts or measures.
private enum Measure {
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

  private static let directions: Set<String> = [
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "from",
    "outside", "away", "off", "northern", "southern", "above", "below",
  ]

  /// Words that make a figure a part, or one of several.
  private static let parts: Set<String> = [
    "another", "other", "additional", "extra", "every", "each", "per", "first", "last", "further",
    "initial", "initially", "half", "including", "those", "these", "them", "fewer",
  ]

  /// Words right before a figure that make it an end of a range, a difference or a part of a list.
  private static let joints: Set<String> = [
    "of", "from", "to", "by", "and", "or", "between", "plus", "versus", "vs",
  ]

  /// What may stand between a figure and the word of its event.
  private static let passed: Set<String> = [
    "at", "least", "most", "more", "than", "about", "some", "nearly", "almost", "around", "over",
    "up",
    "to", "as", "many", "were", "was", "have", "had", "has", "been", "are", "people", "persons",
    "who",
    "the", "an", "estimated", "all",
  ]

  private static let everyone: Set<String> = ["people", "persons", "victims", "residents"]

  private static let unsure: Set<String> = [
    "could", "might", "would", "if", "should", "not", "never", "until", "once", "target",
    "goal", "capacity", "limit", "maximum", "minimum", "previous", "earlier", "former",
    "originally",
    "compared",
  ]

  private static let vague: Set<String> = [
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

/// The names and the other content words of a sentence.
private struct SentenceWords {
  private(set) var names: [String] = []
  private(set) var words: [String] = []

  init(_ sentence: CheckContext.Sentence, _ context: CheckContext) {
    var names: Set<String> = []
    var words: Set<String> = []
    let bytes = context.input.text.bytes
    var mention = sentence.mentions.lowerBound
    var offset = sentence.range.lowerBound
    while offset < sentence.range.upperBound {
      guard Self.isLetter(bytes[offset]) else {
        offset += 1
        continue
      }
      let start = offset
      while offset < sentence.range.upperBound, Self.isLetter(bytes[offset]) { offset += 1 }
      while mention < sentence.mentions.upperBound,
        context.mentions[mention].range.upperBound <= start
      {
        mention += 1
      }
      let inside =
        mention < sentence.mentions.upperBound
        && context.mentions[mention].range.lowerBound <= start
      let word = String(decoding: bytes[start..<offset], as: UTF8.self).lowercased()
      if inside {
        let isName = context.mentions[mention].kind.isEntity
        if isName, word.utf8.count > 2, !Self.common.contains(word) { names.insert(word) }
      } else if word.utf8.count > 2, !Self.common.contains(word) {
        words.insert(Stem.of(word))
      }
    }
    self.names = names.sorted()
    self.words = words.sorted()
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
  }

  /// Words that tell no subject from another: grammar, saying, time, amounts, and the words that
  /// many names share.
  private static let common: Set<String> = [
    "the", "and", "for", "are", "was", "were", "has", "have", "had", "been", "but", "not", "that",
    "this", "these", "those", "with", "from", "into", "onto", "over", "under", "after", "before",
    "when", "while", "where", "which", "who", "whom", "whose", "what", "than", "then", "there",
    "their", "they", "them", "its", "his", "her", "hers", "him", "she", "you", "your", "our",
    "ours",
    "will", "would", "could", "should", "can", "may", "might", "must", "also", "about", "around",
    "more", "most", "less", "least", "some", "any", "all", "both", "each", "other", "others",
    "another", "such", "only", "just", "even", "still", "already", "now", "because", "since",
    "during",
    "between", "among", "against", "through", "within", "without", "across", "along", "near", "off",
    "out", "one", "two", "per", "via", "amid", "said", "say", "says", "saying", "told", "tell",
    "according", "report", "reported", "reports", "reporting", "announced", "confirmed", "stated",
    "official", "officials", "spokesman", "spokeswoman", "spokesperson", "statement", "news",
    "agency",
    "authorities", "media", "people", "person", "persons", "man", "men", "woman", "women", "year",
    "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute",
    "minutes",
    "today", "yesterday", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august",
    "september", "october", "november", "december", "morning", "afternoon", "evening", "night",
    "early",
    "late", "last", "next", "first", "second", "new", "old", "many", "much", "number", "total",
    "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "billions",
    "cent", "percent", "percentage", "nearly", "almost", "some", "least", "including", "include",
    "being", "become", "became", "get", "got", "make", "made", "take", "took", "taken", "come",
    "came",
    "how", "why", "very", "too", "did", "does", "done", "nor", "yet", "per", "mr", "mrs", "ms",
    "dr",
    "sir", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "united",
    "saint", "san", "los", "las", "port", "university", "president", "minister", "company", "city",
    "county", "state", "states", "government", "department", "ministry", "national",
    "international",
    "party", "council", "court", "police", "part", "place", "time", "times", "way",
  ]
}

/// The stem of a word in small letters, for telling forms of one word from other words: plural and verb
/// endings cut off, some irregular pasts put right. A simple cut in the manner of the S stemmer (Harman,
/// "How effective is suffixing?", 1991) and of the first steps of Porter's.
enum Stem {
  static func of(_ word: String) -> String {
    if let regular = irregular[word] { return regular }
    var stem = Array(word.utf8)
    func ends(_ ending: StaticString) -> Bool {
      let count = ending.utf8CodeUnitCount
      guard stem.count >= count + 3 else { return false }
      return (0..<count).allSatisfy { stem[stem.count - count + $0] == ending.utf8Start[$0] }
    }
    if ends("ies") {
      stem.removeLast(3)
      stem.append(UInt8(ascii: "y"))
    } else if ends("sses") || ends("shes") || ends("ches") || ends("xes") {
      stem.removeLast(2)
    } else if ends("s"), !ends("ss"), !ends("us"), !ends("is") {
      stem.removeLast()
    }
    if ends("ing") { stem.removeLast(3) } else if ends("ed") { stem.removeLast(2) }
    if stem.count > 3, let last = stem.last, stem[stem.count - 2] == last,
      last != UInt8(ascii: "l"),
      last != UInt8(ascii: "s"), last != UInt8(ascii: "e")
    {
      stem.removeLast()
    }
    if stem.count > 3, stem.last == UInt8(ascii: "e") { stem.removeLast() }
    return String(decoding: stem, as: UTF8.self)
  }

  private static let irregular: [String: String] = [
    "bought": "buy", "spent": "spend", "paid": "pay", "lost": "los", "built": "build",
    "sold": "sell",
    "rose": "ris", "risen": "ris", "fell": "fall", "fallen": "fall", "grew": "grow",
    "grown": "grow",
    "won": "win", "held": "hold", "found": "find", "cut": "cut", "children": "child",
    "burnt": "burn",
    "sank": "sink", "sunk": "sink", "struck": "strik", "shot": "shoot", "left": "leav",
    "sent": "send",
    "gave": "giv", "given": "giv", "caught": "catch", "drove": "driv", "began": "begin",
    "men": "man",
    "women": "woman", "families": "family", "houses": "hous", "cost": "cost", "costs": "cost",
    "lent": "lend", "ran": "run", "broke": "break", "broken": "break", "hit": "hit", "hits": "hit",
  ]
}
