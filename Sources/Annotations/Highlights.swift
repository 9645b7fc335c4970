import Analysis
import Articles

/// A mention as a reader sees it: what the machine found, corrected by what people said.
public struct Highlight: Sendable, Equatable {
  /// Where the kind of a highlight comes from.
  public enum Origin: Sendable, Equatable {
    case machine
    /// Found by the machine, accepted by a person.
    case accepted
    /// Found by the machine, given another kind or other ends by a person.
    case corrected
    /// Added by a person.
    case added
    /// Follows from what a person said of the same words elsewhere in the article.
    case derived
  }

  private var mention: Mention
  public var origin: Origin

  init(_ mention: Mention, origin: Origin) {
    self.mention = mention
    self.origin = origin
  }

  /// Half-open range of UTF-8 byte offsets in the text.
  public var range: Range<Int> {
    get { mention.range }
    set { mention.range = newValue }
  }

  public var kind: MentionKind {
    get { mention.kind }
    set { mention.kind = newValue }
  }

  /// The reading of a figure; nil for names, and where a person said that it is a figure.
  public var quantity: Quantity? { mention.quantity }

  /// Whether the highlight is a numeric claim, one that counts in an article's progress.
  public var isClaim: Bool { !kind.isEntity }
}

/// Puts people's corrections on what the machine found.
public enum Highlights {
  /// The highlights of a text, ascending, none overlapping another.
  ///
  /// A correction belongs to the mention with its range, or to one that it overlaps by half
  /// (intersection over union) and that has the kind which the correction names. A relabelled or
  /// added highlight shows even where the machine finds nothing any more; a rejection of what
  /// the machine no longer finds does nothing.
  ///
  /// Cost: O(m + a · log m) for m mentions and a annotations.
  public static func of(
    _ mentions: [Mention], correctedBy annotations: [PlacedAnnotation]
  ) -> [Highlight] {
    guard annotations.contains(where: { $0.content.correction != nil }) else {
      return mentions.map { Highlight($0, origin: .machine) }
    }
    var highlights: [Highlight?] = mentions.map { Highlight($0, origin: .machine) }
    var additions: [Highlight] = []
    for annotation in annotations {
      guard let correction = annotation.content.correction, let range = annotation.range,
        correction.isOfMention
      else { continue }
      let index = mention(for: correction, at: range, in: mentions)
      apply(correction, at: range, to: index, in: &highlights, adding: &additions)
    }
    var result = highlights.compactMap { $0 }
    guard !additions.isEmpty else { return result }
    // What a person marked wins over what the machine found in the same place.
    let places = additions.map(\.range).filter { !$0.isEmpty }
    let added = RangeIndex(places.sorted { $0.lowerBound < $1.lowerBound })
    result.removeAll { $0.origin == .machine && added.hasOverlap(with: $0.range) }
    result += additions
    return withoutOverlaps(result.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  private static func apply(
    _ correction: Correction, at range: Range<Int>, to index: Int?,
    in highlights: inout [Highlight?], adding additions: inout [Highlight]
  ) {
    let kind = correction.to.flatMap(MentionKind.init(rawValue:))
    switch correction.action {
    case .reject:
      if let index { highlights[index] = nil }
    case .accept:
      if let index { highlights[index]?.origin = .accepted }
    case .relabel, .resize, .add:
      let machine = index.flatMap { highlights[$0] }
      if let index { highlights[index] = nil }
      guard let kind = kind ?? machine?.kind else { return }
      let keepsReading = machine?.kind == kind
      additions.append(
        Highlight(
          Mention(range: range, kind: kind, quantity: keepsReading ? machine?.quantity : nil),
          origin: correction.action == .add ? .added : .corrected))
    }
  }

  private static func mention(
    for correction: Correction, at range: Range<Int>, in mentions: [Mention]
  ) -> Int? {
    var index = firstMention(endingAfter: range.lowerBound, in: mentions)
    var best: Int?
    while index < mentions.count, mentions[index].range.lowerBound < range.upperBound {
      let mention = mentions[index]
      if mention.range == range { return index }
      let shared = mention.range.clamped(to: range).count
      let union = mention.range.count + range.count - shared
      if shared * 2 >= union, correction.from == mention.kind.rawValue { best = index }
      index += 1
    }
    return best
  }

  private static func firstMention(endingAfter byte: Int, in mentions: [Mention]) -> Int {
    mentions.partitioningIndex { $0.range.upperBound > byte }
  }

  private static func withoutOverlaps(_ sorted: [Highlight]) -> [Highlight] {
    var result: [Highlight] = []
    for highlight in sorted {
      if let last = result.last, last.range.overlaps(highlight.range) { continue }
      result.append(highlight)
    }
    return result
  }
}

extension Correction {
  /// Whether it speaks of a name or a figure, and not of a contradiction that was dismissed.
  fileprivate var isOfMention: Bool {
    guard let from else { return true }
    return MentionKind(rawValue: from) != nil
  }
}
