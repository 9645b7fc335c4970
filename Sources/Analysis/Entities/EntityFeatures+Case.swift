import Articles

extension EntityFeatures {
  /// Gives the words of sentences in capitals (headlines, captions) the case that they have
  /// elsewhere in the document, or else the one that the word lists suggest.
  mutating func restoreCase(_ bytes: UnsafeBufferPointer<UInt8>) {
    let numbers = sentences.indices.filter { isInCapitals(sentences[$0]) }
    guard !numbers.isEmpty else { return }
    for number in numbers { isCapitalSentence[number] = true }
    let usual = usualForms()
    var buffer: [UInt8] = []
    for number in numbers {
      for token in sentences[number] where word(token).traits.contains(.allCapitals) {
        if let index = usual[word(token).spelling] {
          wordOf[token] = index
          continue
        }
        recase(bytes[tokens[token].range], of: word(token), into: &buffer)
        wordOf[token] = buffer.withUnsafeBufferPointer { words.index(of: $0) }
      }
    }
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

  /// The index of the form in which each spelling stands most often outside such sentences.
  private func usualForms() -> [Int32: Int32] {
    var counts = [Int32](repeating: 0, count: words.words.count)
    for (number, sentence) in sentences.enumerated() where !isCapitalSentence[number] {
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

  /// Lower case for common words that are in no list of names, one capital for the others; what
  /// is known only in capitals stays.
  private func recase(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, of word: DocumentWord, into buffer: inout [UInt8]
  ) {
    buffer.removeAll(keepingCapacity: true)
    buffer.append(contentsOf: bytes)
    let exactLists = word.lists & ~EntityLexicon.goesOn
    let isShort = bytes.count <= 3
    if isShort, exactLists != 0, !word.isCommon { return }
    if isShort, !word.isCommon { return }
    let places =
      EntityLexicon.bit("countries") | EntityLexicon.bit("us_states")
      | EntityLexicon.bit("demonyms") | EntityLexicon.bit("cities")
    let keepsCapital = !word.isCommon || exactLists & places != 0 && !word.isTriggered(by: ~0)
    for index in buffer.indices where index > 0 || !keepsCapital {
      if buffer[index] &- 0x41 < 26 { buffer[index] |= 0x20 }
    }
  }
}
