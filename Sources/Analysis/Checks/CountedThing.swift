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
    let measured = sentence.mentions.compactMap { index in
      CountedMeasure.of(index, context).map { (index, measure: $0.0, isEvent: $0.isEvent) }
    }
    guard !measured.isEmpty, let date = DifferenceChecks.onlyDate(in: sentence, context) else {
      return []
    }
    var found: [CountedThing] = []
    var words: SentenceWords?
    for (index, measure, isEvent) in measured {
      guard measured.count(where: { $0.measure == measure }) == 1,
        let bounds = context.quantity(index)?.bounds, CountedMeasure.isWhole(index, context)
      else { continue }
      let held = words ?? SentenceWords(sentence, context)
      words = held
      let unit = (context.quantity(index)?.unit ?? "").split(separator: " ")
      let own = unit.map { Stem.of(String($0)) }
      found.append(
        CountedThing(
          mention: index, measure: measure, isEvent: isEvent,
          isCount: context.kind(index) == .cardinal, names: held.names,
          words: held.words.filter {
            !own.contains($0) && !(isEvent && CountedMeasure.events[$0] != nil)
          }, date: date.isEmpty || isBeginning(of: sentence, context) ? nil : date,
          bounds: bounds))
    }
    return found
  }

  /// Whether the date of a sentence only says since when: "has killed 200 people since 2003".
  private static func isBeginning(
    of sentence: CheckContext.Sentence, _ context: CheckContext
  ) -> Bool {
    sentence.mentions.contains {
      context.kind($0) == .date
        && context.before($0, 2).contains(where: beginnings.contains)
    }
  }

  private static let beginnings: WordSet = ["since", "until", "before", "after"]
}
