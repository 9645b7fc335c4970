import Articles

extension Claims {
  /// The titles and offices that an article gives to people, as byte ranges in order: "health
  /// minister" before or after a name, "minister of health", "the agency’s chief executive". Words
  /// such as Mr. and Dr. are none. Cost: O(n).
  ///
  /// - Parameter mentions: The mentions of the text, sorted by range.
  public static func titles(in input: DetectionInput, mentions: [Mention]) -> [Range<Int>] {
    let persons = mentions.filter { $0.kind == .person }
    var ranges: [Range<Int>] = []
    var next = 0
    for sentence in input.tokens.sentences {
      guard let first = sentence.first, let last = sentence.last else { continue }
      let start = input.tokens.tokens[first].range.lowerBound
      let end = input.tokens.tokens[last].range.upperBound
      while next < persons.count, persons[next].range.lowerBound < start { next += 1 }
      let held = next
      while next < persons.count, persons[next].range.lowerBound < end { next += 1 }
      ranges += TitlePhrases(input: input, sentence: sentence, persons: persons[held..<next]).all
    }
    return ranges
  }
}

/// Finds titles in one sentence: a word such as "minister", the words that belong before it, and
/// what follows after "of"; with a person's name beside it or an "of" of its own.
private struct TitlePhrases {
  let input: DetectionInput
  /// Half-open indices of tokens.
  let sentence: Range<Int>
  let persons: ArraySlice<Mention>

  var all: [Range<Int>] {
    var found: [Range<Int>] = []
    var next = sentence.lowerBound
    while let index = firstHead(from: next) {
      next = index + 1
      var first = index
      while first > sentence.lowerBound, isModifier(first - 1) { first -= 1 }
      var last = index
      while last + 1 < sentence.upperBound, isHead(last + 1) { last += 1 }
      let end = endOfComplement(after: last)
      guard end != nil || hasPerson(beside: first...last) else { continue }
      last = end ?? last
      found.append(
        input.tokens.tokens[first].range.lowerBound..<input.tokens.tokens[last].range.upperBound)
      next = last + 1
    }
    return found
  }

  /// The first word such as "minister" from a token on. Most sentences have none.
  private func firstHead(from start: Int) -> Int? {
    input.tokens.tokens.withUnsafeBufferPointer { tokens in
      input.text.bytes.withUnsafeBufferPointer { bytes in
        (start..<max(start, sentence.upperBound)).first { index in
          tokens[index].kind == .word && Self.heads.mayContain(bytes, tokens[index].range)
            && isHead(index)
        }
      }
    }
  }

  private func word(_ index: Int) -> String? {
    guard sentence.contains(index), input.tokens.tokens[index].kind == .word else { return nil }
    let range = input.tokens.tokens[index].range
    guard range.count <= 16 else { return nil }
    return input.text.string(range).lowercased()
  }

  private func sign(_ index: Int) -> UInt8? {
    guard sentence.contains(index), input.tokens.tokens[index].kind == .punctuation else {
      return nil
    }
    return input.text.bytes[input.tokens.tokens[index].range.lowerBound]
  }

  private func isHead(_ index: Int) -> Bool {
    holds(Self.heads, index) && !isInPerson(index)
  }

  private func isModifier(_ index: Int) -> Bool {
    holds(Self.modifiers, index) && !isInPerson(index)
  }

  /// Whether the word of a token is one of a set.
  private func holds(_ words: WordSet, _ index: Int) -> Bool {
    guard sentence.contains(index), input.tokens.tokens[index].kind == .word else { return false }
    return words.contains(input.text.bytes, input.tokens.tokens[index].range)
  }

  private func isInPerson(_ index: Int) -> Bool {
    let start = input.tokens.tokens[index].range.lowerBound
    return persons.contains { $0.range.contains(start) }
  }

  /// The last token of "of health", "for the Middle East", "of the Bank of England".
  private func endOfComplement(after head: Int) -> Int? {
    guard word(head + 1) == "of" || word(head + 1) == "for" else { return nil }
    var index = head + 2
    if word(index) == "the" { index += 1 }
    var last: Int?
    var lowerCase = 0
    while index < sentence.upperBound, index < head + 10, let word = word(index) {
      if isCapitalised(index) {
        guard !isInPerson(index) else { break }
        last = index
      } else if word == "of" || word == "and" || word == "the" {
        // Only where more of the name follows.
        guard last != nil, isCapitalised(index + 1) || word == "of" && isCapitalised(index + 2)
        else { break }
      } else {
        guard last == nil || lowerCase > 0, lowerCase < 1, !holds(Self.stops, index) else { break }
        lowerCase += 1
        last = index
      }
      index += 1
    }
    return last
  }

  private func isCapitalised(_ index: Int) -> Bool {
    guard sentence.contains(index), input.tokens.tokens[index].kind == .word else { return false }
    return input.text.bytes[input.tokens.tokens[index].range.lowerBound] &- 0x41 < 26
  }

  /// Whether a person's name follows, with or without a comma, or stands before with a comma between.
  private func hasPerson(beside title: ClosedRange<Int>) -> Bool {
    let tokens = input.tokens.tokens
    var after = title.upperBound + 1
    if sign(after) == UInt8(ascii: ",") { after += 1 }
    // A title such as "Dr." may stand between.
    if let word = word(after), word.hasSuffix(".") || ["mr", "ms", "mrs", "dr"].contains(word),
      !isInPerson(after)
    {
      after += 1
    }
    if sentence.contains(after), isInPerson(after) { return true }
    var before = title.lowerBound - 1
    var hasComma = false
    while before >= sentence.lowerBound, title.lowerBound - before < 9 {
      if sign(before) == UInt8(ascii: ",") { hasComma = true }
      if persons.contains(where: { $0.range.upperBound == tokens[before].range.upperBound }) {
        return hasComma
      }
      if holds(Self.stops, before) { return false }
      before -= 1
    }
    return false
  }

  private static let heads = WordSet(
    """
    minister president premier chancellor secretary ambassador envoy senator congressman \
    congresswoman representative governor mayor councillor councilor alderman deputy leader chief \
    director chairman chairwoman chairperson chair head founder co-founder owner manager executive \
    officer ceo cfo coo spokesman spokeswoman spokesperson commissioner superintendent sheriff \
    inspector sergeant lieutenant captain colonel major general admiral commander judge justice \
    prosecutor attorney lawyer barrister solicitor professor lecturer researcher scientist economist \
    analyst epidemiologist historian coach bishop archbishop cardinal pope imam rabbi editor \
    publisher author curator conductor coroner engineer architect administrator coordinator \
    treasurer trustee principal headteacher dean rector provost treasurer king queen prince princess
    """)

  private static let modifiers = WordSet(
    """
    prime vice deputy former acting interim outgoing incoming chief executive senior junior managing \
    general attorney health finance foreign home interior justice education environment energy \
    transport defence defense trade agriculture labour labor culture housing tourism sports state \
    police fire press medical financial operating technology assistant associate founding honorary \
    retired opposition party majority minority house federal provincial regional national public \
    security safety affairs policy communications marketing research science world head first lead \
    principal co city county district supreme court high foreign-policy shadow
    """)

  private static let stops = WordSet(
    """
    said says told and but or who which that was is are were has have had will would could should in \
    on at to by from with as when while after before because if not all more every this these those \
    his her its their our my your an a
    """)
}
