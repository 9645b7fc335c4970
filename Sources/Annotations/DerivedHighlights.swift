import Analysis
import Articles

extension Highlights {
  /// The highlights of a text where a correction of a name also holds for the same words elsewhere
  /// in the article: those highlights have the origin `derived`, and go when the correction does.
  ///
  /// - Parameter tokens: gives the tokens of the text; called only when a name was corrected.
  ///
  /// Cost: that of `CorrectedMentions` when a name was corrected, else that of the plain call.
  public static func of(
    _ mentions: [Mention], in text: ArticleText, tokens: () -> TokenizedText,
    correctedBy annotations: [PlacedAnnotation]
  ) -> [Highlight] {
    let corrections = annotations.sorted { $0.modified < $1.modified }
      .compactMap(NameCorrection.init)
    guard !corrections.isEmpty else { return of(mentions, correctedBy: annotations) }
    let corrected = CorrectedMentions(
      applying: corrections, to: mentions, in: text, tokens: tokens())
    let places = corrections.map(\.range).filter { !$0.isEmpty }
    let placesOfCorrections = RangeIndex(places.sorted { $0.lowerBound < $1.lowerBound })
    var base = mentions.filter { placesOfCorrections.hasOverlap(with: $0.range) }
    var derived: Set<Range<Int>> = []
    for (mention, origin) in zip(corrected.mentions, corrected.origins) {
      switch origin {
      case .detected: base.append(mention)
      case .derived:
        base.append(mention)
        derived.insert(mention.range)
      // What was corrected in its own place is corrected below, with the machine's reading.
      case .corrected: break
      }
    }
    base.sort { $0.range.lowerBound < $1.range.lowerBound }
    return of(base, correctedBy: annotations).map { highlight in
      guard highlight.origin == .machine, derived.contains(highlight.range) else {
        return highlight
      }
      var highlight = highlight
      highlight.origin = .derived
      return highlight
    }
  }
}

extension NameCorrection {
  /// What an annotation says of a name; nil when it says nothing, or its text is gone.
  fileprivate init?(_ annotation: PlacedAnnotation) {
    guard let range = annotation.range, let correction = annotation.content.correction else {
      return nil
    }
    let from = correction.from.flatMap(MentionKind.init(rawValue:))
    let to = correction.to.flatMap(MentionKind.init(rawValue:))
    switch (correction.action, from, to) {
    case (.accept, let from?, _) where from.isEntity:
      self.init(range: range, action: .accept(from))
    case (.reject, let from?, _) where from.isEntity: self.init(range: range, action: .reject)
    case (.relabel, _, let to?) where to.isEntity: self.init(range: range, action: .relabel(to))
    case (.add, _, let to?) where to.isEntity: self.init(range: range, action: .add(to))
    default: return nil
    }
  }
}
