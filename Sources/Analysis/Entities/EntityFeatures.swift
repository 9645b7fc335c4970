import Articles

/// Makes the features of the tokens of one document, for tagging and for training alike.
///
/// A first pass over the whole document collects its words, its runs of capitalised words and what
/// it says of each spelling; then the features of any sentence can be asked for.
package struct EntityFeatures<Total: FeatureTotal> {
  let lexicon: EntityLexicon
  let source: Total.Source
  let tokens: [Token]
  let sentences: [Range<Int>]

  var words: DocumentWords<Total>
  /// The index in `words` of each token.
  var wordOf: [Int32]
  var runs: [CapitalRun] = []
  /// The index in `runs` of the first run of each sentence.
  var firstRunOf: [Int] = []
  var isCapitalSentence: [Bool]
  var evidence: [SpellingEvidence] = []
  var acronyms: [UInt64: Int32] = [:]

  /// - Parameters:
  ///   - source: Where the totals look features up.
  ///   - cache: Words that other documents had, if they are to be kept.
  package init(
    _ bytes: UnsafeBufferPointer<UInt8>, tokens: TokenizedText, lexicon: EntityLexicon,
    source: Total.Source, cache: WordCache<Total>? = nil
  ) {
    self.lexicon = lexicon
    self.source = source
    self.tokens = tokens.tokens
    sentences = tokens.sentences
    words = DocumentWords(
      lexicon: lexicon, source: source, cache: cache,
      expectedTokens: min(tokens.tokens.count, 1 << 16))
    wordOf = []
    wordOf.reserveCapacity(tokens.tokens.count)
    isCapitalSentence = [Bool](repeating: false, count: tokens.sentences.count)
    for token in self.tokens {
      wordOf.append(words.index(of: UnsafeBufferPointer(rebasing: bytes[token.range])))
    }
    restoreCase(bytes)
    collectRuns()
    collectEvidence()
    collectAcronyms(bytes)
  }

  @inline(__always)
  func word(_ token: Int) -> DocumentWord { words.words[Int(wordOf[token])] }

  /// The word of a token, or the word that stands for the outside of the sentence.
  @inline(__always)
  func word(_ token: Int, in sentence: Range<Int>) -> DocumentWord {
    words.words[Int(index(token, in: sentence))]
  }

  @inline(__always)
  func index(_ token: Int, in sentence: Range<Int>) -> Int32 {
    sentence.contains(token) ? wordOf[token] : DocumentWords<Total>.outside
  }

  /// The index after the last token of the sentence of a token. Cost: O(log n).
  func sentenceEnd(of token: Int) -> Int {
    let next = sentences.partitioningIndex { $0.upperBound > token }
    return next < sentences.count ? sentences[next].upperBound : tokens.count
  }

  // MARK: First pass

  private mutating func collectRuns() {
    let bridges = RunBridges()
    runs.reserveCapacity(tokens.count / 8)
    for sentence in sentences {
      firstRunOf.append(runs.count)
      var token = sentence.lowerBound
      while token < sentence.upperBound {
        guard startsRun(token, in: sentence) else {
          token += 1
          continue
        }
        let run = run(from: token, in: sentence, bridges)
        runs.append(run)
        token = run.tokens.upperBound
      }
    }
    firstRunOf.append(runs.count)
  }

  /// A function word at the start of a sentence is capitalised for that reason alone.
  private func startsRun(_ token: Int, in sentence: Range<Int>) -> Bool {
    let word = word(token)
    guard word.isCapitalised else { return false }
    return token != sentence.lowerBound || !word.isTriggered(by: TriggerClass.function)
  }

  private func run(
    from start: Int, in sentence: Range<Int>, _ bridges: RunBridges
  ) -> CapitalRun {
    var run = CapitalRun(tokens: start..<start + 1)
    while run.tokens.upperBound < sentence.upperBound {
      let end = run.tokens.upperBound
      if word(end).isCapitalised {
        run.tokens = start..<end + 1
        continue
      }
      var next = end
      while next < sentence.upperBound, next < end + 3,
        bridges.bridges(word(next).hash, after: next > start ? word(next - 1).hash : 0)
      {
        next += 1
      }
      guard next > end, next < sentence.upperBound, word(next).isCapitalised else { break }
      run.tokens = start..<next + 1
      run.isBridged = true
    }
    return run
  }

  private mutating func collectEvidence() {
    evidence = [SpellingEvidence](repeating: SpellingEvidence(), count: words.spellingCount)
    for (number, sentence) in sentences.enumerated() {
      var run = firstRunOf[number]
      for token in sentence {
        let word = word(token)
        guard word.isCapitalised else {
          evidence[Int(word.spelling)].lowercaseCount += 1
          continue
        }
        while run < firstRunOf[number + 1], runs[run].tokens.upperBound <= token { run += 1 }
        guard run < firstRunOf[number + 1], runs[run].tokens.contains(token) else { continue }
        if token > sentence.lowerBound { evidence[Int(word.spelling)].capitalCount += 1 }
        evidence[Int(word.spelling)].add(own(token, in: sentence, run: runs[run]))
      }
    }
  }

  func own(_ token: Int, in sentence: Range<Int>, run: CapitalRun) -> TokenEvidence {
    let head = word(run.tokens.upperBound - 1)
    return TokenEvidence(
      before: word(token - 1, in: sentence).triggers, after: word(token + 1, in: sentence).triggers,
      place: run.place(of: token), headTriggers: head.triggers,
      firstLists: word(run.tokens.lowerBound).listBits, headLists: head.listBits)
  }
}

/// Classes of words that the code itself refers to; the others are known to the weights alone.
package enum TriggerClass {
  /// All classes in the order of their bits.
  package static let names = [
    "CONJ", "DATE", "DIR", "EMPL", "HONOR", "ISM", "KIN", "LOCHEAD", "LOCPREP", "MATCH",
    "MISCHEAD", "ORGHEAD", "ORGSUF", "POL", "PRON", "REPRT", "SAY", "TITLE", "FUNCTION",
    "PORTFOLIO", "WORK", "MOVE", "SPORT", "PROFESSION",
  ]

  /// Heads and suffixes of names, titles and professions.
  static let inNames: UInt32 =
    1 << 2 | 1 << 4 | 1 << 7 | 1 << 10 | 1 << 11 | 1 << 12 | 1 << 13 | 1 << 17 | 1 << 19 | 1 << 23
  static let function: UInt32 = 1 << 18
}
