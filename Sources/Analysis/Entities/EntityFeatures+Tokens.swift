import Articles

extension EntityFeatures {
  /// Makes the totals of the tokens of a sentence.
  ///
  /// - Parameters:
  ///   - number: The index of the sentence.
  ///   - totals: Emptied and filled with one total for each token.
  package func makeTotals(
    ofSentence number: Int, _ bytes: UnsafeBufferPointer<UInt8>, into totals: inout [Total]
  ) {
    let sentence = sentences[number]
    totals.removeAll(keepingCapacity: true)
    for token in sentence { totals.append(makeTotal(token, in: sentence, number)) }
    addPhrases(in: sentence, to: &totals)
    for run in runs[firstRunOf[number]..<firstRunOf[number + 1]] {
      addRun(run, in: sentence, bytes, to: &totals)
    }
  }

  private func makeTotal(_ token: Int, in sentence: Range<Int>, _ number: Int) -> Total {
    var total = words.totals[Int(wordOf[token])].here
    total.add(words.totals[Int(index(token - 1, in: sentence))].before)
    total.add(words.totals[Int(index(token + 1, in: sentence))].after)
    total.add(words.totals[Int(index(token - 2, in: sentence))].before2)
    total.add(words.totals[Int(index(token + 2, in: sentence))].after2)
    let word = word(token)
    let before = self.word(token - 1, in: sentence)
    let after = self.word(token + 1, in: sentence)
    if token == sentence.lowerBound {
      total.add(.sentenceStart, 0, from: source)
      total.add(.sentenceStartShape, word.shortShape, from: source)
    }
    if isCapitalSentence[number] { total.add(.capitalSentence, 0, from: source) }
    guard word.isCapitalised || before.isCapitalised || after.isCapitalised else { return total }
    addPairs(word, before, after, to: &total)
    return total
  }

  private func addPairs(
    _ word: DocumentWord, _ before: DocumentWord, _ after: DocumentWord, to total: inout Total
  ) {
    total.add(
      .pairBefore, FeatureHash.pair(before.hash, word.hash), lexical: true, from: source)
    total.add(.pairAfter, FeatureHash.pair(word.hash, after.hash), lexical: true, from: source)
    let shapes = FeatureHash.pair(before.shortShape, word.shortShape)
    total.add(.shapePairBefore, shapes, from: source)
    total.add(
      .shapePairAfter, FeatureHash.pair(word.shortShape, after.shortShape), from: source)
    total.add(.shapeTriple, FeatureHash.pair(shapes, after.shortShape), from: source)
    if word.isCapitalised {
      total.add(.wordsAround, FeatureHash.pair(before.hash, after.hash), from: source)
    }
    if before.triggers | word.triggers | after.triggers != 0 {
      let classes = FeatureHash.pair(
        UInt64(before.triggers) << 32 | UInt64(word.triggers), UInt64(after.triggers))
      total.add(.triggersAround, FeatureHash.pair(classes, word.shortShape), from: source)
    }
  }

  // MARK: Names of several words in lists

  /// Adds each match of each list at each place, not only the longest.
  private func addPhrases(in sentence: Range<Int>, to totals: inout [Total]) {
    for start in sentence {
      let first = word(start)
      guard first.lists & EntityLexicon.goesOn != 0 else { continue }
      var hash = first.listed
      for token in start + 1..<min(start + 8, sentence.upperBound) {
        hash = FeatureHash.pair(hash, word(token).listed)
        guard let found = lexicon.lists(ofPhrase: hash) else { break }
        let lists = UInt64(found & ~EntityLexicon.goesOn)
        if lists != 0 { addPhrase(start...token, lists, in: sentence, to: &totals) }
        if found & EntityLexicon.goesOn == 0 { break }
      }
    }
  }

  private func addPhrase(
    _ phrase: ClosedRange<Int>, _ lists: UInt64, in sentence: Range<Int>, to totals: inout [Total]
  ) {
    let offset = sentence.lowerBound
    for token in phrase {
      let isFirst = token == phrase.lowerBound
      totals[token - offset].addBits(isFirst ? .phraseStart : .phraseInside, lists, from: source)
      totals[token - offset].add(
        .listSet, lists << 1 | (isFirst ? 1 : 0), from: source)
    }
    if phrase.lowerBound > sentence.lowerBound {
      totals[phrase.lowerBound - 1 - offset].addBits(.phraseStartAfter, lists, from: source)
    }
    if phrase.upperBound + 1 < sentence.upperBound {
      totals[phrase.upperBound + 1 - offset].addBits(.phraseInsideBefore, lists, from: source)
    }
  }

  // MARK: Runs of capitalised words

  private func addRun(
    _ run: CapitalRun, in sentence: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>,
    to totals: inout [Total]
  ) {
    let context = RunContext(
      run: run, first: word(run.tokens.lowerBound), head: word(run.tokens.upperBound - 1),
      before: word(run.tokens.lowerBound - 1, in: sentence),
      before2: word(run.tokens.lowerBound - 2, in: sentence),
      after: word(run.tokens.upperBound, in: sentence),
      after2: word(run.tokens.upperBound + 1, in: sentence),
      whole: run.tokens.reduce(0) { FeatureHash.pair($0, word($1).lowercased) })
    var shared = Total()
    context.addShared(to: &shared, from: source)
    for token in run.tokens {
      let slot = token - sentence.lowerBound
      totals[slot].add(shared)
      context.addPlaced(token, to: &totals[slot], from: source)
      let word = word(token)
      if word.isCapitalised {
        addEvidence(of: word, own: own(token, in: sentence, run: run), to: &totals[slot])
        addAcronym(token, bytes, to: &totals[slot])
        if word.lists & ~EntityLexicon.goesOn != 0 {
          totals[slot].add(.listSet, word.listBits << 20, from: source)
        }
      }
    }
  }

  private func addEvidence(of word: DocumentWord, own: TokenEvidence, to total: inout Total) {
    let known = evidence[Int(word.spelling)]
    let others = known.without(own)
    let capitals = UInt64(min(max(known.capitalCount - 1, 0), 3))
    total.add(
      .documentCapitals, capitals << 1 | (known.lowercaseCount > 0 ? 1 : 0), from: source)
    if known.lowercaseCount > 0 {
      total.add(
        .documentLowercase, known.lowercaseCount > known.capitalCount ? 1 : 0, from: source)
    }
    total.addBits(.documentBefore, others.before, from: source)
    total.addBits(.documentAfter, others.after, from: source)
    total.addBits(.documentPlace, others.places, from: source)
    total.addBits(.documentHeadTrigger, others.headTriggers, from: source)
    total.addBits(.documentFirstList, others.firstLists, from: source)
    total.addBits(.documentHeadList, others.headLists, from: source)
  }

  private func addAcronym(
    _ token: Int, _ bytes: UnsafeBufferPointer<UInt8>, to total: inout Total
  ) {
    guard !acronyms.isEmpty, let letters = acronymLetters(token, bytes),
      let index = acronyms[letters]
    else { return }
    let head = words.words[Int(index)]
    total.add(.acronym, 0, from: source)
    total.add(.acronymHead, head.lowercased, from: source)
    total.addBits(.acronymTrigger, UInt64(head.triggers), from: source)
    total.add(.acronymCluster, head.fineCluster, from: source)
  }
}
