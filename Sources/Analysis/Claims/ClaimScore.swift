/// How checkable a sentence is: a sum of weights set by hand, one for each feature.
struct ClaimScore {
  /// From 0 to 1.
  let value: Double
  /// The features that counted most, in words.
  let reasons: [String]

  private struct Part {
    var weight: Double
    var reason: String?
  }

  init(_ f: SentenceFeatures, isAttributed: Bool, isQuestion: Bool) {
    var parts: [Part] = []
    func add(_ count: Int, _ weight: Double, upTo limit: Int = 1, _ reason: String? = nil) {
      guard count > 0 else { return }
      parts.append(Part(weight: weight * Double(min(count, limit)), reason: reason))
    }
    add(f.percents, 2.0, upTo: 2, "percentage")
    add(f.money, 1.2, "money")
    add(f.largeNumbers, 1.2, "large number")
    add(f.counts, 0.7, upTo: 2, "count")
    add(f.ratios, 0.8, "ratio or multiple")
    add(f.measures, 0.6, "measure")
    add(f.dates, 0.3, "date")
    add(f.durations, 0.3, "length of time")
    add(f.superlatives, 0.9, "superlative")
    add(f.firsts, 0.2, "“first”")
    add(f.trends, 0.8, upTo: 2, "rise or fall")
    add(f.comparatives, 0.2, upTo: 2, "comparison")
    add(f.pastTense, 0.3, upTo: 2, "past tense")
    add(f.perfect, 0.5, "what has happened")
    add(f.topics, 0.5, upTo: 4, "public matter")
    add(f.actions, 0.4, upTo: 2, "what someone did")
    add(f.causes, 0.4, "cause")
    add(f.absolutes, 0.2, "no exception")
    add(f.names + f.namedOthers, 0.1, upTo: 4)
    add(f.thirdPerson, 0.1, upTo: 2)
    add(isAttributed ? 1 : 0, 0.4, "attributed")
    add(isQuestion ? 1 : 0, -2.0)
    add(f.opinions, -0.6, upTo: 3)
    add(f.forecasts, -0.4, upTo: 2)
    add(f.firstPerson, -0.3, upTo: 3)
    add(f.secondPerson, -0.2, upTo: 2)
    add(f.courtesies, -1.0)
    if f.words < 5 {
      parts.append(Part(weight: -2))
    } else if f.words < 9 {
      parts.append(Part(weight: -0.7))
    }
    if f.words > 12 { parts.append(Part(weight: 0.3)) }
    if f.words > 40 { parts.append(Part(weight: 0.6)) }
    let sum = parts.reduce(0) { $0 + $1.weight }
    value = Self.squashed(sum - 2.5)
    reasons = parts.filter { $0.weight > 0 && $0.reason != nil }
      .sorted { $0.weight > $1.weight }.prefix(5).compactMap(\.reason)
  }

  /// Maps a sum to 0…1 with an algebraic sigmoid, rounded to three places.
  private static func squashed(_ sum: Double) -> Double {
    let half = sum / (1 + abs(sum)) / 2
    return ((0.5 + half) * 1000).rounded() / 1000
  }
}
