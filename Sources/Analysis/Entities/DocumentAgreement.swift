/// Makes the names of one document agree with each other: a name that is written the same way
/// again is most often the same kind of name, and a last name alone is the person named before.
struct DocumentAgreement {
  private let features: EntityFeatures<ScoreTotal>
  private var names: [TaggedName]
  /// How often each spelling was found as each kind.
  private var counts: [UInt64: SIMD4<Int32>] = [:]
  /// How often each word is the last of a person's name of two or more words.
  private var lastNames: [UInt64: Int32] = [:]
  private var firstWords: Set<UInt64> = []

  private static let person = 0
  private static let longestRepeat = 6

  init(_ names: [TaggedName], features: EntityFeatures<ScoreTotal>) {
    self.names = names
    self.features = features
  }

  /// The names after agreement, in order.
  mutating func settled() -> [TaggedName] {
    guard !names.isEmpty else { return [] }
    count()
    extend()
    relabel()
    addRepeats()
    return names
  }

  private mutating func count() {
    for name in names {
      var kinds = counts[key(name.tokens)] ?? SIMD4(repeating: 0)
      kinds[name.kind] += 1
      counts[key(name.tokens)] = kinds
      firstWords.insert(features.word(name.tokens.lowerBound).listed)
      guard name.kind == Self.person, name.tokens.count > 1 else { continue }
      lastNames[lastName(of: name.tokens), default: 0] += 1
    }
  }

  private func key(_ tokens: Range<Int>) -> UInt64 {
    var hash = features.word(tokens.lowerBound).listed
    for token in tokens.dropFirst() { hash = FeatureHash.pair(hash, features.word(token).listed) }
    return hash
  }

  private func lastName(of tokens: Range<Int>) -> UInt64 {
    features.word(tokens.upperBound - 1).listed
  }

  // MARK: Names cut short

  /// Lengthens a name to a longer one that starts with it and was found twice or more in the
  /// document, if that cuts no other name: `Globe` in `Globe and Mail`.
  private mutating func extend() {
    var extended: [TaggedName] = []
    extended.reserveCapacity(names.count)
    for (index, name) in names.enumerated() {
      if let last = extended.last, name.tokens.lowerBound < last.tokens.upperBound { continue }
      let longest = longest(from: name)
      let cutsOther = names[(index + 1)...].prefix(Self.longestRepeat).contains {
        $0.tokens.contains(longest.tokens.upperBound)
          && $0.tokens.lowerBound < longest.tokens.upperBound
      }
      extended.append(cutsOther ? name : longest)
    }
    names = extended
  }

  private func longest(from name: TaggedName) -> TaggedName {
    let start = name.tokens.lowerBound
    let sentenceEnd = features.sentenceEnd(of: start)
    var best = name
    var hash = key(name.tokens)
    for token in name.tokens
      .upperBound..<max(
        name.tokens.upperBound, min(start + Self.longestRepeat, sentenceEnd))
    {
      hash = FeatureHash.pair(hash, features.word(token).listed)
      guard let kinds = counts[hash], kinds.wrappedSum() >= 2 else { continue }
      best = TaggedName(tokens: start..<token + 1, kind: Self.majority(kinds))
    }
    return best
  }

  // MARK: Names of several kinds

  private mutating func relabel() {
    for index in names.indices {
      let kinds = counts[key(names[index].tokens)] ?? SIMD4(repeating: 0)
      let own = names[index].kind
      let majority = Self.majority(kinds)
      if majority != own, kinds[majority] >= 2, kinds[majority] >= 2 * kinds[own] {
        names[index].kind = majority
      } else if own != Self.person, names[index].tokens.count == 1 {
        let asLastName = lastNames[lastName(of: names[index].tokens)] ?? 0
        if asLastName > 0, kinds[Self.person] + asLastName > kinds[own] {
          names[index].kind = Self.person
        }
      }
    }
  }

  /// The kind with the highest count; the first of several.
  private static func majority(_ kinds: SIMD4<Int32>) -> Int {
    var best = 0
    for kind in 1..<4 where kinds[kind] > kinds[best] { best = kind }
    return best
  }

  // MARK: Names that were overlooked

  private mutating func addRepeats() {
    var settled: [TaggedName] = []
    settled.reserveCapacity(names.count)
    var next = 0
    for sentence in features.sentences {
      var token = sentence.lowerBound
      while token < sentence.upperBound {
        if next < names.count, names[next].tokens.lowerBound == token {
          settled.append(names[next])
          token = names[next].tokens.upperBound
          next += 1
          continue
        }
        let limit = next < names.count ? names[next].tokens.lowerBound : Int.max
        if let added = overlooked(at: token, before: min(sentence.upperBound, limit), in: sentence)
        {
          settled.append(added)
          token = added.tokens.upperBound
        } else {
          token += 1
        }
      }
    }
    names = settled
  }

  private func overlooked(at start: Int, before end: Int, in sentence: Range<Int>) -> TaggedName? {
    let first = features.word(start)
    guard first.isCapitalised else { return nil }
    if firstWords.contains(first.listed) {
      var keys: [UInt64] = [first.listed]
      for token in start + 1..<max(start + 1, min(start + Self.longestRepeat, end)) {
        keys.append(FeatureHash.pair(keys[keys.count - 1], features.word(token).listed))
      }
      for (extra, key) in keys.enumerated().reversed() {
        guard let kinds = counts[key] else { continue }
        let tokens = start..<start + extra + 1
        let kind = Self.majority(kinds)
        guard byteCount(tokens) >= 4, extra > 0 || kinds[kind] >= 2 else { continue }
        if extra == 0, !standsAlone(start, in: sentence) { continue }
        return TaggedName(tokens: tokens, kind: kind)
      }
    }
    if lastNames[first.listed] != nil, byteCount(start..<start + 1) >= 3,
      standsAlone(start, in: sentence)
    {
      return TaggedName(tokens: start..<start + 1, kind: Self.person)
    }
    return nil
  }

  /// A common word at the start of a sentence is capitalised for that reason alone.
  private func standsAlone(_ token: Int, in sentence: Range<Int>) -> Bool {
    token > sentence.lowerBound || !features.word(token).isCommon
  }

  private func byteCount(_ tokens: Range<Int>) -> Int {
    features.tokens[tokens.upperBound - 1].range.upperBound
      - features.tokens[tokens.lowerBound].range.lowerBound
  }
}
