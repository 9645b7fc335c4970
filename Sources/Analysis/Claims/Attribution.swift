/// Who says what in a sentence, in half-open lexeme indices.
struct Attribution {
  /// The name, description or pronoun.
  var speaker: Range<Int>
  /// What is said.
  var content: Range<Int>
  /// The verb, or "according to".
  var verb: Int
}

/// Finds attributions: "…, Mr. Lake said", "The RCMP said in a statement that …", "According to …,".
struct AttributionFinder {
  let bytes: UnsafeBufferPointer<UInt8>
  let lexemes: UnsafeBufferPointer<Lexeme>

  /// Whether the sentence starts inside a quotation.
  var startsInside = false

  private subscript(index: Int) -> Lexeme {
    index >= 0 && index < lexemes.count ? lexemes[index] : .end
  }

  /// The attribution in a sentence; nil where nobody is said to say it.
  func attribution(in sentence: Range<Int>) -> Attribution? {
    if let found = accordingTo(sentence) { return found }
    var isQuoted = startsInside
    var tries = 0
    for index in sentence {
      if self[index].kind == .quote {
        isQuoted = QuotationMarks.opens(index, in: lexemes, bytes)
      }
      guard self[index].classes.contains(.saying), !isQuoted, !isNoun(index, sentence) else {
        continue
      }
      if let found = said(at: index, sentence) { return found }
      tries += 1
      if tries == 20 { return nil }
    }
    return nil
  }

  // MARK: According to

  private func accordingTo(_ sentence: Range<Int>) -> Attribution? {
    for index in sentence where self[index].is(.according) && self[index + 1].is(.to) {
      let start = index + 2
      var end = start
      while end < sentence.upperBound, self[end].kind != .comma, self[end].kind != .period,
        self[end].kind != .quote, self[end].kind != .semicolon, end < start + 14
      {
        end += 1
      }
      guard end > start else { continue }
      let speaker = trimmed(start..<end)
      guard !speaker.isEmpty else { continue }
      let before = sentence.lowerBound..<index
      let after = min(end + 1, sentence.upperBound)..<sentence.upperBound
      let content = before.count >= after.count ? trimmed(before) : trimmed(after)
      return content.isEmpty ? nil : Attribution(speaker: speaker, content: content, verb: index)
    }
    return nil
  }

  // MARK: Verbs of saying

  private func said(at verb: Int, _ sentence: Range<Int>) -> Attribution? {
    // "…," Mr. Lake said / "…," said Mr. Lake
    if endsContent(before: verb, sentence), let speaker = speakerAfter(verb, sentence),
      endsClause(at: speaker.upperBound, sentence)
    {
      let content = trimmed(sentence.lowerBound..<verb)
      if content.count >= 2 {
        return Attribution(speaker: speaker, content: content, verb: verb)
      }
    }
    guard let speaker = speakerBefore(verb, sentence) else { return nil }
    if endsContent(before: speaker.lowerBound, sentence), endsClause(at: verb + 1, sentence),
      !self[speaker.lowerBound - 1].touches || self[verb + 1].kind != .colon
    {
      // "Part of the challenge, he said, has been …": the sentence goes on around the attribution.
      if self[verb + 1].kind == .comma, sentence.upperBound - verb > 4,
        self[speaker.lowerBound - 1].kind == .comma
      {
        return Attribution(speaker: speaker, content: trimmed(sentence), verb: verb)
      }
      let content = trimmed(sentence.lowerBound..<speaker.lowerBound)
      if content.count >= 3 {
        return Attribution(speaker: speaker, content: content, verb: verb)
      }
    }
    guard let start = contentStart(after: verb, sentence) else { return nil }
    let content = trimmed(start..<sentence.upperBound)
    guard content.count >= 3 else { return nil }
    return Attribution(speaker: speaker, content: content, verb: verb)
  }

  /// Whether an attribution ends at a lexeme: nothing that is said follows.
  private func endsClause(at index: Int, _ sentence: Range<Int>) -> Bool {
    guard index < sentence.upperBound else { return true }
    let lexeme = self[index]
    switch lexeme.kind {
    case .comma, .period, .quote, .emDash, .semicolon, .end, .close: return true
    case .word:
      if lexeme.classes.contains(.weekday) {
        return endsClause(at: index + 1, sentence)
      }
      guard
        lexeme.is(.in) || lexeme.is(.on) || lexeme.is(.at) || lexeme.is(.during)
          || lexeme.is(.after) || lexeme.is(.of) || lexeme.is(.when) || lexeme.is(.as)
          || lexeme.is(.to) || lexeme.is(.last) || lexeme.is(.yesterday) || lexeme.is(.before)
      else { return false }
      return !(index..<min(index + 8, sentence.upperBound)).contains {
        self[$0].is(.that) || self[$0].kind == .colon
      }
    default: return false
    }
  }

  /// Whether what is said ends right before: with a comma or a quotation mark.
  private func endsContent(before index: Int, _ sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound else { return false }
    var kind = self[index - 1].kind
    if kind == .quote, index - 2 >= sentence.lowerBound { kind = self[index - 2].kind }
    return kind == .comma || kind == .question || kind == .exclamation
      || self[index - 1].kind == .quote || kind == .emDash
  }

  /// "reports", "claims", "estimates", "notes" after a determiner or adjective are nouns.
  private func isNoun(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let before = self[index - 1]
    if before.is(.a) || before.is(.the) || before.is(.an) || before.is(.this) || before.is(.that)
      || before.is(.his) || before.is(.her) || before.is(.their) || before.is(.its)
      || before.is(.of) || before.is(.to) || before.is(.be) || before.is(.been)
      || before.is(.was) || before.is(.were) || before.is(.is) || before.is(.are)
      || before.is(.not) || before.is(.in) || before.is(.for) || before.is(.no)
    {
      return true
    }
    return before.kind == .hyphen && before.touches
  }

  // MARK: Speakers

  /// The subject right before a verb: a pronoun, a name with its title, "the RCMP", "police", "a
  /// spokesman for the ministry".
  private func speakerBefore(_ verb: Int, _ sentence: Range<Int>) -> Range<Int>? {
    var end = verb
    while end > sentence.lowerBound, isBetweenSubjectAndVerb(end - 1) { end -= 1 }
    end = beforePhrase(end, sentence)
    // "Sergeant Luc Chicoine, the national co-ordinator, in an interview said": back to before the
    // apposition.
    var start = end
    if self[end - 1].kind == .comma, let subject = beforeApposition(end - 1, sentence) {
      return subject
    }
    while start > sentence.lowerBound, isPartOfSubject(start - 1), end - start < 14 { start -= 1 }
    return subject(start..<end)
  }

  /// "in an interview", "on Thursday" between the subject and its verb are passed over.
  private func beforePhrase(_ end: Int, _ sentence: Range<Int>) -> Int {
    for start in stride(from: end - 2, through: max(end - 4, sentence.lowerBound + 1), by: -1) {
      let lexeme = self[start]
      guard lexeme.is(.in) || lexeme.is(.on) || lexeme.is(.during) else { continue }
      let isPlain = (start + 1..<end).allSatisfy {
        self[$0].kind == .word && (!self[$0].isCapitalised || self[$0].classes.contains(.weekday))
      }
      return isPlain ? start : end
    }
    return end
  }

  private func beforeApposition(_ comma: Int, _ sentence: Range<Int>) -> Range<Int>? {
    var cursor = comma - 1
    let limit = max(sentence.lowerBound, comma - 25)
    while cursor >= limit, self[cursor].kind != .comma {
      if self[cursor].kind == .quote || self[cursor].kind == .semicolon { return nil }
      cursor -= 1
    }
    guard cursor > limit, self[cursor].kind == .comma else { return nil }
    let end = cursor
    var start = end
    while start > sentence.lowerBound, isPartOfSubject(start - 1), end - start < 10 { start -= 1 }
    return subject(start..<end)
  }

  private func isBetweenSubjectAndVerb(_ index: Int) -> Bool {
    let lexeme = self[index]
    return lexeme.is(.has) || lexeme.is(.have) || lexeme.is(.also) || lexeme.is(.had)
      || lexeme.is(.later) || lexeme.is(.then)
  }

  private func isPartOfSubject(_ index: Int) -> Bool {
    let lexeme = self[index]
    switch lexeme.kind {
    case .word:
      if lexeme.is(.of) || lexeme.is(.the) || lexeme.is(.for) || lexeme.is(.a) || lexeme.is(.an)
        || lexeme.classes.contains(.pronoun) || lexeme.is(.his) || lexeme.is(.its)
        || lexeme.is(.i) || lexeme.is(.we)
      {
        return true
      }
      return !lexeme.classes.contains(.function) && !lexeme.classes.contains(.saying)
    case .period:
      return lexeme.touches && self[index - 1].count <= 5 && self[index - 1].isCapitalised
    case .apostrophe, .hyphen, .ampersand: return true
    default: return false
    }
  }

  /// A subject without what cannot start one; nil where nothing of it names someone.
  private func subject(_ range: Range<Int>) -> Range<Int>? {
    var range = range
    while let first = range.first {
      let lexeme = self[first]
      let isStart =
        lexeme.isCapitalised || lexeme.is(.the) || lexeme.is(.a) || lexeme.is(.an)
        || lexeme.classes.contains(.pronoun) || lexeme.is(.i) || lexeme.is(.we)
        || Self.groups.contains(where: { matches(first, $0) })
      if isStart, lexeme.kind == .word { break }
      range = first + 1..<range.upperBound
    }
    guard let last = range.last else { return nil }
    // "his lawyer said": a possessive keeps its noun.
    if range.count > 1, self[range.lowerBound].classes.contains(.pronoun),
      self[range.lowerBound].is(.he) || self[range.lowerBound].is(.she)
    {
      return nil
    }
    guard self[last].kind == .word || self[last].kind == .period else { return nil }
    return range
  }

  private static let groups: [StaticString] = [
    "police", "officials", "investigators", "prosecutors", "authorities", "witnesses", "experts",
    "researchers", "analysts", "scientists", "critics", "residents", "doctors", "sources",
    "lawyers", "organisers", "organizers", "economists", "firefighters",
  ]

  /// The subject after a verb: "said Terry Lake, the minister".
  private func speakerAfter(_ verb: Int, _ sentence: Range<Int>) -> Range<Int>? {
    let start = verb + 1
    guard start < sentence.upperBound else { return nil }
    if self[start].classes.contains(.pronoun) {
      return self[start + 1].kind == .word && !self[start + 1].classes.contains(.function)
        ? nil : start..<start + 1
    }
    var end = start
    while end < sentence.upperBound, end < start + 10 {
      let lexeme = self[end]
      let isOpening = end == start && (lexeme.is(.the) || lexeme.is(.a) || lexeme.is(.an))
      let isName =
        lexeme.kind == .word && (lexeme.isCapitalised || isOpening || lexeme.is(.of))
        && !lexeme.classes.contains(.weekday) && !lexeme.classes.contains(.month)
      let isGroup = end == start && Self.groups.contains { matches(start, $0) }
      let isJoint =
        lexeme.kind == .period && lexeme.touches && self[end - 1].count <= 4
        && self[end + 1].isCapitalised || lexeme.kind == .hyphen || lexeme.kind == .apostrophe
      guard isName || isJoint || isGroup else { break }
      end += 1
    }
    while end > start, self[end - 1].kind != .word || self[end - 1].is(.of) { end -= 1 }
    guard end > start,
      self[end - 1].isCapitalised
        || Self.groups.contains(where: { matches(start, $0) })
    else { return nil }
    return start..<end
  }

  // MARK: Content

  /// Where what is said starts after the verb: past "in a statement", "on Thursday", "that".
  private func contentStart(after verb: Int, _ sentence: Range<Int>) -> Int? {
    let start = verb + 1
    let limit = min(sentence.upperBound, verb + 14)
    var index = start
    while index < limit {
      let lexeme = self[index]
      if lexeme.is(.that) || lexeme.kind == .colon { return index + 1 }
      if lexeme.kind == .quote { return index }
      if lexeme.kind == .comma, index > start, self[index + 1].kind == .quote { return index + 1 }
      index += 1
    }
    let first = self[start]
    if first.classes.contains(.weekday) {
      return self[start + 1].is(.that) ? start + 2 : start + 1
    }
    if self[verb].is(.told) {
      // "told reporters she is pleased": one or two words are told.
      var index = start
      while index < min(start + 3, limit), !startsClause(index) { index += 1 }
      return index < limit && index > start ? index : nil
    }
    if first.is(.on), self[start + 1].classes.contains(.weekday) {
      return self[start + 2].is(.that) ? start + 3 : start + 2
    }
    if first.is(.in) || first.is(.on) || first.is(.at) || first.is(.to) || first.is(.during)
      || first.is(.of) || first.is(.by)
    {
      return nil
    }
    return start < sentence.upperBound ? start : nil
  }

  private func startsClause(_ index: Int) -> Bool {
    let lexeme = self[index]
    return lexeme.classes.contains(.pronoun) || lexeme.is(.the) || lexeme.is(.there)
      || lexeme.is(.it) || lexeme.isCapitalised || lexeme.is(.a) || lexeme.is(.an)
  }

  /// A range without commas, "and", "that" and the like at its ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let last = range.last, isComma(last) || self[last].kind == .semicolon {
      range = range.lowerBound..<last
    }
    while let first = range.first, isComma(first) || self[first].is(.that) {
      range = first + 1..<range.upperBound
    }
    return range
  }

  /// Whether a lexeme divides what stands on its sides: a comma, a colon or a long dash.
  private func isComma(_ index: Int) -> Bool {
    switch self[index].kind {
    case .comma, .colon, .emDash, .enDash: true
    default: false
    }
  }

  private func matches(_ index: Int, _ word: StaticString) -> Bool {
    let lexeme = self[index]
    guard lexeme.kind == .word, lexeme.count == word.utf8CodeUnitCount else { return false }
    let start = Int(lexeme.start)
    for offset in 0..<lexeme.count
    where bytes[start + offset] | 0x20 != word.utf8Start[offset] | 0x20 { return false }
    return true
  }
}
