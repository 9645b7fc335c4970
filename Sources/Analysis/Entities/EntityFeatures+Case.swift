import Articles

extension EntityFeatures {
  /// Gives the words of headlines in capitals, or with a capital on every word, the case that they
  /// have elsewhere in the document, or else the one that the word lists suggest.
  mutating func restoreCase(_ bytes: UnsafeBufferPointer<UInt8>) {
    var isHeadline = [Bool](repeating: false, count: sentences.count)
    for number in sentences.indices {
      isCapitalSentence[number] = isInCapitals(sentences[number])
      isHeadline[number] = isCapitalSentence[number] || isInTitleCase(sentences[number], bytes)
    }
    guard isHeadline.contains(true) else { return }
    let usual = usualForms(leavingOut: isHeadline)
    var buffer: [UInt8] = []
    for number in sentences.indices where isHeadline[number] {
      let mark: WordForm.Traits = isCapitalSentence[number] ? .allCapitals : .capitalised
      for token in sentences[number] where word(token).traits.contains(mark) {
        if mark == .capitalised, word(token).traits.contains(.allCapitals) { continue }
        if let index = usual[word(token).spelling] {
          wordOf[token] = index
          continue
        }
        recase(bytes[tokens[token].range], of: word(token), into: &buffer)
        wordOf[token] = buffer.withUnsafeBufferPointer { words.index(of: $0) }
      }
    }
  }

  /// Five words or more without a full stop, all longer ones capitalised, two of them common words
  /// that hardly stand in names.
  private func isInTitleCase(
    _ sentence: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard sentence.count >= 5,
      bytes[tokens[sentence.upperBound - 1].range.lowerBound] != UInt8(ascii: ".")
    else { return false }
    var count = 0
    var common = 0
    for token in sentence {
      let word = word(token)
      guard word.traits.contains(.letters), !word.traits.contains(.digits) else { continue }
      count += 1
      if word.isCapitalised {
        if token > sentence.lowerBound, isOrdinary(word) { common += 1 }
      } else if word.traits.contains(.lowercase), tokens[token].range.count > 4 {
        return false
      }
    }
    return count >= 5 && common >= 2
  }

  /// A common word that is in no list and heads no name.
  private func isOrdinary(_ word: DocumentWord) -> Bool {
    word.isCommon && word.listBits == 0
      && !word.isTriggered(by: TriggerClass.inNames) && !word.traits.contains(.allCapitals)
  }

  /// At least two words in capitals of more than one letter, one of them common, and no small letter.
  private func isInCapitals(_ sentence: Range<Int>) -> Bool {
    var capitals = 0
    var common = 0
    for token in sentence {
      let word = word(token)
      guard word.traits.contains(.letters) else { continue }
      if word.traits.contains(.allCapitals) {
        capitals += 1
        if word.isCommon { common += 1 }
      } else if !word.traits.contains(.initial) {
        return false
      }
    }
    return capitals >= 2 && common >= 1
  }

  /// The index of the form in which each spelling stands most often outside headlines.
  private func usualForms(leavingOut isHeadline: [Bool]) -> [Int32: Int32] {
    var counts = [Int32](repeating: 0, count: words.words.count)
    for (number, sentence) in sentences.enumerated() where !isHeadline[number] {
      for token in sentence.dropFirst() { counts[Int(wordOf[token])] += 1 }
    }
    var best: [Int32: Int32] = [:]
    for (index, count) in counts.enumerated() where count > 0 {
      let spelling = words.words[index].spelling
      if let rival = best[spelling], counts[Int(rival)] >= count { continue }
      best[spelling] = Int32(index)
    }
    return best
  }

  /// Lower case for common words that lists do not take for names, one capital for the others;
  /// short words that are not common stay, as they may be acronyms.
  private func recase(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, of word: DocumentWord, into buffer: inout [UInt8]
  ) {
    buffer.removeAll(keepingCapacity: true)
    buffer.append(contentsOf: bytes)
    let exactLists = word.lists & ~EntityLexicon.goesOn
    guard word.isCommon || bytes.count > 3 else { return }
    let keepsCapital: Bool
    if word.traits.contains(.allCapitals) {
      keepsCapital =
        !word.isCommon || exactLists & EntityLexicon.places != 0 && word.triggers == 0
    } else {
      keepsCapital =
        !word.isCommon || word.isTriggered(by: TriggerClass.inNames)
        || exactLists & (EntityLexicon.places | EntityLexicon.people) != 0
          && !word.isTriggered(by: TriggerClass.function)
      if keepsCapital { return }
    }
    for index in buffer.indices where index > 0 || !keepsCapital {
      if buffer[index] &- 0x41 < 26 { buffer[index] |= 0x20 }
    }
  }
}
