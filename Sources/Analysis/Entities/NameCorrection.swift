import Articles

/// What a person said of one name that the program found, or did not find.
public struct NameCorrection: Sendable, Equatable {
  public enum Action: Sendable, Equatable {
    /// It is a name of this kind, as found.
    case accept(MentionKind)
    /// It is no name.
    case reject
    /// It is a name of another kind than found.
    case relabel(MentionKind)
    /// It is a name that was not found.
    case add(MentionKind)
  }

  /// Half-open range of bytes of the text that was corrected.
  public var range: Range<Int>

  public var action: Action

  public init(range: Range<Int>, action: Action) {
    self.range = range
    self.action = action
  }

  /// What the text is after the correction; nil when it is no name.
  var kind: MentionKind? {
    switch action {
    case .accept(let kind), .relabel(let kind), .add(let kind): kind
    case .reject: nil
    }
  }
}

/// The mentions of an article after a person's corrections, which also hold for the same words
/// elsewhere in the article.
public struct CorrectedMentions: Sendable, Equatable {
  /// Why a mention is there, or is not, or has its kind.
  public enum Origin: Sendable, Equatable {
    /// As the detectors found it.
    case detected
    /// A person said so of this very place; the index of the correction.
    case corrected(Int)
    /// A person said so of the same words elsewhere; the index of the correction.
    case derived(Int)
  }

  /// Sorted, not overlapping.
  public private(set) var mentions: [Mention] = []

  /// For each of `mentions` where it comes from.
  public private(set) var origins: [Origin] = []

  /// Mentions that the detectors found and a correction took away, sorted.
  public private(set) var suppressed: [Mention] = []

  /// For each of `suppressed` the correction that took it away.
  public private(set) var suppressedBy: [Origin] = []

  /// Applies corrections. Figures stay as they are unless a corrected name overlaps them.
  ///
  /// Of several corrections of the same words the last one holds elsewhere; each holds at its own
  /// place. Cost: O(tokens + mentions), times the number of different corrected texts that start
  /// with the same byte.
  ///
  /// - Parameters:
  ///   - corrections: In the order in which they were made.
  ///   - mentions: Sorted, not overlapping.
  public init(
    applying corrections: [NameCorrection], to mentions: [Mention], in text: ArticleText,
    tokens: TokenizedText
  ) {
    let inside = corrections.indices.filter {
      !corrections[$0].range.isEmpty && corrections[$0].range.lowerBound >= 0
        && corrections[$0].range.upperBound <= text.bytes.count
    }
    let placed = Self.placed(inside, corrections)
    var general: [ArraySlice<UInt8>: Int] = [:]
    for index in inside { general[text.bytes[corrections[index].range]] = index }
    var claimed = placed.map(\.range)
    keep(mentions, corrections, placed, general, in: text)
    claimed += self.mentions.map(\.range)
    addRepeats(
      of: general, corrections, claimed: claimed.sorted { $0.lowerBound < $1.lowerBound },
      in: text, tokens)
    for (range, index) in placed {
      guard let kind = corrections[index].kind else { continue }
      self.mentions.append(Mention(range: range, kind: kind))
      origins.append(.corrected(index))
    }
    sort()
  }

  /// The last correction of each place; of places that overlap the one corrected last.
  private static func placed(
    _ indices: [Int], _ corrections: [NameCorrection]
  ) -> [(range: Range<Int>, index: Int)] {
    var placed: [(range: Range<Int>, index: Int)] = []
    for index in indices.reversed() {
      let range = corrections[index].range
      if !placed.contains(where: { $0.range.overlaps(range) }) { placed.append((range, index)) }
    }
    return placed.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Takes over the detected mentions, without those that corrections speak of.
  private mutating func keep(
    _ detected: [Mention], _ corrections: [NameCorrection],
    _ placed: [(range: Range<Int>, index: Int)], _ general: [ArraySlice<UInt8>: Int],
    in text: ArticleText
  ) {
    var next = 0
    for mention in detected {
      while next < placed.count, placed[next].range.upperBound <= mention.range.lowerBound {
        next += 1
      }
      if next < placed.count, placed[next].range.overlaps(mention.range) {
        let isReplaced =
          placed[next].range == mention.range && corrections[placed[next].index].kind != nil
        if !isReplaced { suppress(mention, .corrected(placed[next].index)) }
        continue
      }
      guard mention.kind.isEntity, let index = general[text.bytes[mention.range]] else {
        append(mention, .detected)
        continue
      }
      guard let kind = corrections[index].kind else {
        suppress(mention, .derived(index))
        continue
      }
      append(
        Mention(range: mention.range, kind: kind),
        kind == mention.kind ? .detected : .derived(index))
    }
  }

  private mutating func append(_ mention: Mention, _ origin: Origin) {
    mentions.append(mention)
    origins.append(origin)
  }

  private mutating func suppress(_ mention: Mention, _ origin: Origin) {
    suppressed.append(mention)
    suppressedBy.append(origin)
  }

  /// Adds names that a person accepted or added wherever the same words stand untouched.
  private mutating func addRepeats(
    of general: [ArraySlice<UInt8>: Int], _ corrections: [NameCorrection],
    claimed: [Range<Int>], in text: ArticleText, _ tokens: TokenizedText
  ) {
    var needles = [[(bytes: ArraySlice<UInt8>, index: Int)]](repeating: [], count: 256)
    for (bytes, index) in general where corrections[index].kind != nil {
      if let first = bytes.first { needles[Int(first)].append((bytes, index)) }
    }
    for first in needles.indices { needles[first].sort { $0.bytes.count > $1.bytes.count } }
    var next = 0
    var reached = 0
    for (number, token) in tokens.tokens.enumerated() {
      let start = token.range.lowerBound
      while next < claimed.count, claimed[next].upperBound <= start { next += 1 }
      guard start >= reached else { continue }
      for needle in needles[Int(text.bytes[start])] {
        let range = start..<start + needle.bytes.count
        guard range.upperBound <= text.bytes.count, text.bytes[range] == needle.bytes,
          Self.endsToken(range.upperBound, from: number, tokens),
          next == claimed.count || !claimed[next].overlaps(range),
          let kind = corrections[needle.index].kind
        else { continue }
        append(Mention(range: range, kind: kind), .derived(needle.index))
        reached = range.upperBound
        break
      }
    }
  }

  private static func endsToken(_ offset: Int, from number: Int, _ tokens: TokenizedText) -> Bool {
    var index = number
    while index < tokens.tokens.count, tokens.tokens[index].range.upperBound < offset {
      index += 1
    }
    return index < tokens.tokens.count && tokens.tokens[index].range.upperBound == offset
  }

  private mutating func sort() {
    let order = mentions.indices.sorted {
      mentions[$0].range.lowerBound < mentions[$1].range.lowerBound
    }
    mentions = order.map { mentions[$0] }
    origins = order.map { origins[$0] }
  }
}
