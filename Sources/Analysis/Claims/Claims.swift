import Articles

/// Finds the claims of an article and ranks them.
///
/// A claim is a sentence, or a clause of a long one, that states something that can be checked: it
/// holds a figure, a superlative, a comparison, a change, or something that someone is quoted or said
/// to have stated. The rank is a sum of some thirty features with weights that were set by hand.
public enum Claims {
  /// The claims in the order of the text. Cost: O(n).
  ///
  /// - Parameter mentions: The mentions of the text, sorted by range.
  public static func claims(in input: DetectionInput, mentions: [Mention]) -> [Claim] {
    input.text.bytes.withUnsafeBufferPointer { bytes in
      input.lexemes.withUnsafeBufferPointer { lexemes in
        var reader = ClaimReader(input: input, bytes: bytes, lexemes: lexemes, mentions: mentions)
        return reader.claims()
      }
    }
  }
}

/// Walks over sentences, lexemes and mentions together.
struct ClaimReader {
  private let input: DetectionInput
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lexemes: UnsafeBufferPointer<Lexeme>
  private let mentions: [Mention]
  private var people: SpeakerResolution
  private var nextLexeme = 0
  private var nextMention = 0
  private var isInsideQuotation = false
  private var quotedSpeaker: Claim.Speaker?

  init(
    input: DetectionInput, bytes: UnsafeBufferPointer<UInt8>,
    lexemes: UnsafeBufferPointer<Lexeme>, mentions: [Mention]
  ) {
    self.input = input
    self.bytes = bytes
    self.lexemes = lexemes
    self.mentions = mentions
    people = SpeakerResolution(input, bytes)
  }

  mutating func claims() -> [Claim] {
    var claims: [Claim] = []
    for sentence in input.tokens.sentences {
      guard let first = sentence.first, let last = sentence.last else { continue }
      let range =
        input.tokens.tokens[first].range.lowerBound..<input.tokens.tokens[last].range.upperBound
      let words = takeLexemes(range)
      let held = takeMentions(range)
      guard !words.isEmpty, !isDateline(words) else { continue }
      for mention in held where mention.kind == .person { people.note(mention) }
      let before = people.speakers
      for clause in clauses(of: words) {
        if let claim = claim(in: clause, held) { claims.append(claim) }
      }
      followQuotations(words)
      // Where nobody spoke, the person a sentence is about is whom the next pronoun means.
      if people.speakers == before, !isInsideQuotation,
        let first = held.first(where: { $0.kind == .person })
      {
        people.speak(of: first)
      }
    }
    return claims
  }

  /// "Published Thursday, Nov. 24, 2016", "Last updated …".
  private func isDateline(_ words: Range<Int>) -> Bool {
    for index in words.prefix(2) {
      let word = lexemes[index]
      if word.kind == .word, word.isCapitalised || index > words.lowerBound,
        word.is(.published) || word.is(.updated) || word.is(.posted)
      {
        return words.count < 25
      }
    }
    return false
  }

  /// The half-open indices of the lexemes inside a byte range.
  private mutating func takeLexemes(_ range: Range<Int>) -> Range<Int> {
    // An end stands between paragraphs.
    while nextLexeme < lexemes.count,
      lexemes[nextLexeme].kind == .end || Int(lexemes[nextLexeme].start) < range.lowerBound
    {
      nextLexeme += 1
    }
    let first = nextLexeme
    while nextLexeme < lexemes.count, Int(lexemes[nextLexeme].start) < range.upperBound {
      nextLexeme += 1
    }
    return first..<nextLexeme
  }

  private mutating func takeMentions(_ range: Range<Int>) -> ArraySlice<Mention> {
    while nextMention < mentions.count, mentions[nextMention].range.lowerBound < range.lowerBound {
      nextMention += 1
    }
    let first = nextMention
    while nextMention < mentions.count, mentions[nextMention].range.lowerBound < range.upperBound {
      nextMention += 1
    }
    return mentions[first..<nextMention]
  }

  /// A sentence, cut at semicolons if it is long.
  private func clauses(of words: Range<Int>) -> [Range<Int>] {
    guard words.count > 45 else { return [words] }
    var clauses: [Range<Int>] = []
    var start = words.lowerBound
    for index in words where lexemes[index].kind == .semicolon {
      guard index - start >= 10, words.upperBound - index >= 10 else { continue }
      clauses.append(start..<index)
      start = index + 1
    }
    clauses.append(start..<words.upperBound)
    return clauses
  }

  private mutating func claim(in clause: Range<Int>, _ held: ArraySlice<Mention>) -> Claim? {
    let finder = AttributionFinder(
      bytes: bytes, lexemes: lexemes, startsInside: isInsideQuotation)
    let attribution = finder.attribution(in: clause)
    let speaker = attribution.map { self.speaker($0.speaker) } ?? inheritedSpeaker(clause)
    if attribution != nil { quotedSpeaker = speaker }
    let sentence = byteRange(clause)
    var content = attribution.map { quotation(in: $0.content) ?? $0.content } ?? clause
    content = stated(content)
    guard !content.isEmpty else { return nil }
    var features = FeatureCounter(bytes: bytes, lexemes: lexemes).count(clause)
    for mention in held where sentence.contains(mention.range.lowerBound) {
      FeatureCounter.count(mention, into: &features)
    }
    let isQuestion = clause.last.map { endsInQuestion(clause, last: $0) } ?? false
    let score = ClaimScore(features, isAttributed: speaker != nil, isQuestion: isQuestion)
    guard score.value >= ClaimScore.least, isCheckable(features, isAttributed: speaker != nil)
    else {
      return nil
    }
    return Claim(
      range: byteRange(content), sentence: sentence, score: score.value,
      reasons: reasons(score, speaker), speaker: speaker,
      isQuoted: isInsideQuotation || hasQuotation(content))
  }

  private func isCheckable(_ f: SentenceFeatures, isAttributed: Bool) -> Bool {
    guard f.words >= 4 else { return false }
    return f.percents + f.money + f.counts + f.measures + f.ratios + f.dates + f.durations > 0
      || f.superlatives + f.firsts + f.comparatives + f.trends + f.perfect + f.actions > 0
      || f.pastTense + f.absolutes + f.causes + f.topics > 0 || isAttributed
  }

  private func reasons(_ score: ClaimScore, _ speaker: Claim.Speaker?) -> [String] {
    guard let speaker else { return score.reasons }
    return score.reasons.filter { $0 != "attributed" } + ["attributed to \(speaker.resolved)"]
  }

  private func endsInQuestion(_ clause: Range<Int>, last: Int) -> Bool {
    var index = last
    while index > clause.lowerBound, lexemes[index].kind == .quote || lexemes[index].kind == .close
    {
      index -= 1
    }
    return lexemes[index].kind == .question
  }

  // MARK: Quotations

  /// A sentence inside a quotation goes on with the speaker of the one before.
  private func inheritedSpeaker(_ clause: Range<Int>) -> Claim.Speaker? {
    guard let first = clause.first else { return nil }
    let opens = lexemes[first].kind == .quote
    let startsParagraph = lexemes[first].flags.contains(.paragraph)
    return (isInsideQuotation || opens) && !startsParagraph ? quotedSpeaker : nil
  }

  private mutating func followQuotations(_ words: Range<Int>) {
    guard let first = words.first else { return }
    if lexemes[first].flags.contains(.paragraph) { isInsideQuotation = false }
    for index in words where lexemes[index].kind == .quote {
      isInsideQuotation = QuotationMarks.opens(index, in: lexemes, bytes)
    }
  }

  /// The longest quotation of at least four words in a range.
  private func quotation(in range: Range<Int>) -> Range<Int>? {
    var best: Range<Int>?
    var start: Int?
    for index in range {
      guard lexemes[index].kind == .quote else { continue }
      if let open = start {
        if index - open > 5, index - open > best?.count ?? 0 { best = open + 1..<index }
        start = nil
      } else {
        start = index
      }
    }
    if let open = start, range.upperBound - open > 5, best == nil {
      best = open + 1..<range.upperBound
    }
    guard let best, best.count * 2 > range.count else { return nil }
    return withoutEnd(best)
  }

  private func hasQuotation(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0 else { return false }
    return lexemes[range.lowerBound - 1].kind == .quote
      || lexemes[range.lowerBound].kind == .quote
  }

  /// A sentence without marks at its ends.
  private func stated(_ clause: Range<Int>) -> Range<Int> {
    var range = clause
    while let first = range.first,
      lexemes[first].kind == .quote || lexemes[first].kind == .hyphen
        || lexemes[first].kind == .emDash || lexemes[first].kind == .asterisk
    {
      range = first + 1..<range.upperBound
    }
    return withoutEnd(range)
  }

  private func withoutEnd(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let last = range.last, range.count > 1 {
      switch lexemes[last].kind {
      case .quote, .comma, .semicolon: range = range.lowerBound..<last
      default: return range
      }
    }
    return range
  }

  // MARK: Speakers

  private mutating func speaker(_ range: Range<Int>) -> Claim.Speaker {
    let bytes = byteRange(range)
    let isPronoun = range.count == 1 && lexemes[range.lowerBound].classes.contains(.pronoun)
    return Claim.Speaker(range: bytes, resolved: people.resolve(bytes, isPronoun: isPronoun))
  }

  private func byteRange(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return Int(lexemes[first].start)..<Int(lexemes[last].end)
  }
}
