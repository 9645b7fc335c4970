/// What is counted in a sentence to tell how checkable it is. Counts are of words or mentions.
struct SentenceFeatures {
  var words = 0
  var percents = 0
  var money = 0
  var counts = 0
  var largeNumbers = 0
  var measures = 0
  var ratios = 0
  var dates = 0
  var durations = 0
  var names = 0
  var superlatives = 0
  var firsts = 0
  var comparatives = 0
  var trends = 0
  var pastTense = 0
  var perfect = 0
  var topics = 0
  var actions = 0
  var absolutes = 0
  var causes = 0
  var sayings = 0
  var namedOthers = 0
  var questions = 0
  var opinions = 0
  var forecasts = 0
  var firstPerson = 0
  var secondPerson = 0
  var courtesies = 0
  var thirdPerson = 0
  var existence = 0
}

/// Counts the features of sentences.
struct FeatureCounter {
  let bytes: UnsafeBufferPointer<UInt8>
  let lexemes: UnsafeBufferPointer<Lexeme>

  /// Counts words in half-open lexeme indices; mentions are added by `count(_:into:)`.
  func count(_ range: Range<Int>) -> SentenceFeatures {
    var features = SentenceFeatures()
    for index in range {
      let lexeme = lexemes[index]
      guard lexeme.kind == .word else {
        if lexeme.kind == .question { features.questions += 1 }
        continue
      }
      features.words += 1
      countWord(lexeme, at: index, in: range, &features)
    }
    return features
  }

  private func countWord(
    _ lexeme: Lexeme, at index: Int, in range: Range<Int>, _ features: inout SentenceFeatures
  ) {
    let isFirst = index == range.lowerBound
    if lexeme.entry == 0 {
      countUnknown(lexeme, isFirst, &features)
      return
    }
    let classes = lexeme.classes
    if classes.contains(.superlative) { features.superlatives += 1 }
    if classes.contains(.rise) || classes.contains(.fall), !classes.contains(.season),
      !lexeme.is(.up), !lexeme.is(.down)
    {
      features.trends += 1
    }
    if classes.contains(.past) { features.pastTense += 1 }
    if classes.contains(.topic) { features.topics += 1 }
    if classes.contains(.saying) { features.sayings += 1 }
    if classes.contains(.opinion) { features.opinions += 1 }
    if classes.contains(.forecast), !classes.contains(.month) || !lexeme.isCapitalised {
      features.forecasts += 1
    }
    if classes.contains(.firstPerson), !lexeme.flags.contains(.allCapitals) || lexeme.count == 1 {
      features.firstPerson += 1
    }
    if classes.contains(.pronoun) { features.thirdPerson += 1 }
    if classes.contains(.action) { features.actions += 1 }
    if classes.contains(.absolute) { features.absolutes += 1 }
    if classes.contains(.cause) { features.causes += 1 }
    if classes.contains(.courtesy) { features.courtesies += 1 }
    if classes.contains(.comparative) { features.comparatives += 1 }
    if lexeme.is(.you) || lexeme.is(.your) { features.secondPerson += 1 }
    if lexeme.is(.have) || lexeme.is(.has) { features.perfect += nextIsParticiple(index, range) }
    if lexeme.is(.first) { features.firsts += 1 }
    if lexeme.is(.than) { features.comparatives += 1 }
    if lexeme.is(.there) || lexeme.is(.is) || lexeme.is(.are) { features.existence += 1 }
    if !isFirst, lexeme.isCapitalised, !classes.contains(.function), !classes.contains(.month),
      !classes.contains(.weekday)
    {
      features.namedOthers += 1
    }
    if classes.isDisjoint(with: [.past, .opinion, .saying]), isPastParticiple(lexeme) {
      features.pastTense += 1
    }
  }

  private func countUnknown(
    _ lexeme: Lexeme, _ isFirst: Bool, _ features: inout SentenceFeatures
  ) {
    if lexeme.isCapitalised, !isFirst { features.namedOthers += 1 }
    if isPastParticiple(lexeme) {
      features.pastTense += 1
    } else if lexeme.count > 5, hasEnding(lexeme, "est") {
      features.superlatives += 0
    }
  }

  private func nextIsParticiple(_ index: Int, _ range: Range<Int>) -> Int {
    for next in index + 1..<min(index + 4, range.upperBound) {
      let lexeme = lexemes[next]
      if isPastParticiple(lexeme) || lexeme.is(.been) || lexeme.classes.contains(.past) { return 1 }
      if lexeme.kind != .word { return 0 }
    }
    return 0
  }

  private func isPastParticiple(_ lexeme: Lexeme) -> Bool {
    lexeme.count > 4 && hasEnding(lexeme, "ed") && !lexeme.isCapitalised
  }

  private func hasEnding(_ lexeme: Lexeme, _ ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    let start = Int(lexeme.end) - count
    guard lexeme.count > count else { return false }
    for offset in 0..<count where bytes[start + offset] != ending.utf8Start[offset] { return false }
    return true
  }

  /// Adds a mention of the sentence.
  static func count(_ mention: Mention, into features: inout SentenceFeatures) {
    switch mention.kind {
    case .person, .organisation, .location, .otherName: features.names += 1
    case .percent: features.percents += 1
    case .money:
      features.money += 1
      if isLarge(mention) { features.largeNumbers += 1 }
    case .cardinal:
      features.counts += 1
      if isLarge(mention) { features.largeNumbers += 1 }
    case .measure, .temperature: features.measures += 1
    case .ratio, .multiplier: features.ratios += 1
    case .duration, .age: features.durations += 1
    case .ordinal: break
    case .date, .time: features.dates += 1
    }
  }

  private static func isLarge(_ mention: Mention) -> Bool {
    guard let quantity = mention.quantity else { return false }
    switch quantity.extent {
    case .exactly(.number(let value)): return abs(value.double) >= 1000
    case .range(.number(let low), _): return abs(low.double) >= 1000
    default: return false
    }
  }
}
