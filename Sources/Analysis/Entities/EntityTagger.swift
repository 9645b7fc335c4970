import Articles

/// A name in a text: a range of tokens with a kind.
package struct TaggedName: Hashable, Sendable {
  /// Half-open range of indices of tokens.
  package var tokens: Range<Int>

  /// The index in `EntityLabel.kinds`.
  package var kind: Int

  package init(tokens: Range<Int>, kind: Int) {
    self.tokens = tokens
    self.kind = kind
  }
}

/// Finds names with a trained model.
package struct EntityTagger: Sendable {
  private let model: EntityModel

  /// What is longer, in tokens, is a list or a heading rather than a name.
  private static let longestName = 16

  package init(model: EntityModel) { self.model = model }

  /// The names in a text, in order, not overlapping. Cost: O(n) in the length of the text.
  package func names(in text: ArticleText, tokens: TokenizedText) -> [TaggedName] {
    text.bytes.withUnsafeBufferPointer { bytes in
      let features = EntityFeatures<ScoreTotal>(
        bytes, tokens: tokens, lexicon: model.lexicon, source: model, cache: model.words)
      guard EnglishText.isLikely(features) else { return [] }
      let teams = TeamNames(features: features)
      var decoder = LabelDecoder(transitions: model.transitions)
      var totals: [ScoreTotal] = []
      var labels: [EntityLabel] = []
      var names: [TaggedName] = []
      for number in tokens.sentences.indices {
        features.makeTotals(ofSentence: number, bytes, into: &totals)
        decoder.decode(totals, into: &labels)
        var found = Self.names(of: labels, from: tokens.sentences[number].lowerBound)
          .filter { $0.tokens.count <= Self.longestName }
          .map { PersonTitles.stripped($0, features: features) }
        teams.settle(&found)
        names += found
      }
      var agreement = DocumentAgreement(names, features: features)
      return agreement.settled()
    }
  }

  /// The names that labels spell out.
  package static func names(of labels: [EntityLabel], from start: Int) -> [TaggedName] {
    var names: [TaggedName] = []
    for (offset, label) in labels.enumerated() {
      guard let kind = label.kind else { continue }
      let token = start + offset
      if label.isInside, let last = names.indices.last, names[last].tokens.upperBound == token,
        names[last].kind == kind
      {
        names[last].tokens = names[last].tokens.lowerBound..<token + 1
      } else {
        names.append(TaggedName(tokens: token..<token + 1, kind: kind))
      }
    }
    return names
  }
}
