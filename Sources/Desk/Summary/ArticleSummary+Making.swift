import Analysis
import Articles

extension ArticleSummary {
  /// Analyses an article and sums up what was found. Cost: that of analysis and `ArticleFindings`.
  public init(of article: Article, analyse: (DetectionInput) -> ArticleAnalysis) {
    let input = DetectionInput(article)
    let analysis = analyse(input)
    let findings = ArticleFindings(in: input, mentions: analysis.mentions)
    self.init(of: article, analysis: analysis, findings: findings)
  }

  /// Sums up an article whose mentions are known. Cost: that of `ArticleFindings`.
  public init(of article: Article, analysis: ArticleAnalysis) {
    let findings = ArticleFindings(of: article, mentions: analysis.mentions)
    self.init(of: article, analysis: analysis, findings: findings)
  }

  /// Sums up what was found in an article. Cost: O(n) in the number of mentions.
  public init(of article: Article, analysis: ArticleAnalysis, findings: ArticleFindings) {
    self.init(
      textKey: TextKey.of(article.text.bytes), title: article.metadata.title,
      date: article.metadata.published?.date.iso8601,
      words: analysis.wordCount)
    let names = findings.entities.entities
    self.names = names.map { NameSummary($0, analysis.mentions, in: article.text) }
    let found = ArticleClaims(in: article, mentions: analysis.mentions, findings: findings)
    (claims, figures) = (found.claims, found.figures)
    // Figures are the mentions that are no names.
    var figureCount = 0
    let places = analysis.mentions.map { mention -> Int in
      defer { if !mention.kind.isEntity { figureCount += 1 } }
      return figureCount
    }
    counted = findings.counted.map { CountedSummary($0, figure: places[$0.mention]) }
    passages = findings.passages.map { PassageSummary(range: $0.range, kind: $0.kind) }
    checks = findings.checks.map {
      CheckSummary(range: $0.range, kind: $0.kind, message: $0.message)
    }
  }
}

extension FigureSummary {
  init(_ mention: Mention) {
    self.init(
      range: mention.range, kind: mention.kind, bounds: mention.quantity?.bounds,
      unit: mention.quantity?.unit ?? "",
      calendar: mention.quantity?.resolved ?? mention.quantity?.calendar)
  }
}

extension NameSummary {
  init(_ entity: NamedEntity, _ mentions: [Analysis.Mention], in text: ArticleText) {
    self.init(
      name: entity.name, kind: entity.kind,
      mentions: entity.mentions.map { index in
        let mention = mentions[index]
        return Mention(
          range: mention.range, kind: mention.kind,
          spelling: Spelling.of(text.string(mention.range)))
      })
  }
}

/// Walks over claims and figures together.
struct ClaimSummaryMaker {
  let article: Article
  let findings: ArticleFindings
  let figures: [FigureSummary]
  private var next = 0

  init(article: Article, findings: ArticleFindings, figures: [FigureSummary]) {
    self.article = article
    self.findings = findings
    self.figures = figures
  }

  mutating func claims() -> [ClaimSummary] {
    var claims: [ClaimSummary] = []
    for claim in findings.claims {
      while next < figures.count,
        figures[next].range.lowerBound < claim.sentence.lowerBound
      {
        claims.append(lone(next))
        next += 1
      }
      let first = next
      while next < figures.count, figures[next].range.lowerBound < claim.sentence.upperBound {
        next += 1
      }
      claims.append(summary(of: claim, first..<next))
    }
    while next < figures.count {
      claims.append(lone(next))
      next += 1
    }
    return claims
  }

  /// A figure that stands in no claim is one of its own, and comes last.
  private func lone(_ index: Int) -> ClaimSummary {
    let figure = figures[index]
    return ClaimSummary(
      range: figure.range, sentence: line(around: figure.range), rank: 0,
      kind: ClaimKind(figure.kind) ?? .statement, figures: index..<index + 1)
  }

  /// The line of the text around a range, at most 200 bytes to each side.
  private func line(around range: Range<Int>) -> Range<Int> {
    let bytes = article.text.bytes
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < 200, bytes[start - 1] != 0x0A { start -= 1 }
    var end = range.upperBound
    while end < bytes.count, end - range.upperBound < 200, bytes[end] != 0x0A { end += 1 }
    return article.text.wholeCharacters(in: start..<end)
  }

  private func summary(of claim: Claim, _ held: Range<Int>) -> ClaimSummary {
    let main = figures[held].max { left, right in
      (ClaimKind(left.kind)?.weight ?? 0) < (ClaimKind(right.kind)?.weight ?? 0)
    }
    let wording = Wording(
      article.text.bytes[claim.sentence], leavingOut: figures[held].map(\.range))
    // A figure beside what is claimed, as the day in "told the board on Monday that", belongs to it:
    // a verdict on the claim is one on all its figures.
    let start = min(claim.range.lowerBound, figures[held].first?.range.lowerBound ?? .max)
    let end = max(claim.range.upperBound, figures[held].last?.range.upperBound ?? 0)
    return ClaimSummary(
      range: start..<end, sentence: claim.sentence, rank: Int((claim.score * 1000).rounded()),
      kind: kind(of: claim, main), speaker: Spelling.withoutMarkup(claim.speaker?.resolved ?? ""),
      figures: held,
      wording: wording.key, signature: wording.signature)
  }

  private func kind(of claim: Claim, _ main: FigureSummary?) -> ClaimKind {
    if let main, let kind = ClaimKind(main.kind) { return kind }
    return .statement
  }
}

/// How a name is written, laid out alike.
enum Spelling {
  /// A text without the marks of Markdown: a link's text without its address, no stars.
  static func withoutMarkup(_ text: String) -> String {
    // Most texts have none.
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "]") }) else {
      return text
    }
    var result = text
    if let middle = text.range(ofASCII: "]("),
      let end = text[middle.upperBound...].firstIndex(of: ")")
    {
      result = String(text[..<middle.lowerBound] + text[text.index(after: end)...])
      result.removeAll { $0 == "[" }
    }
    result.removeAll { $0 == "*" }
    return result
  }

  /// White space made single blanks, without a possessive ending.
  static func of(_ text: String) -> String {
    if isPlain(text) { return text }
    var words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for ending in ["'s", "’s", "'S", "’S"] where words.hasSuffix(ending) && words.count > 3 {
      words.removeLast(2)
    }
    return words
  }

  /// Whether a text is nothing but ASCII letters, digits and signs other than the apostrophe, with
  /// single blanks between them, as most are.
  private static func isPlain(_ text: String) -> Bool {
    var before = UInt8(ascii: " ")
    for byte in text.utf8 {
      guard byte > 0x20 || byte == 0x20 && before != 0x20, byte < 0x7F,
        byte != UInt8(ascii: "'")
      else { return false }
      before = byte
    }
    return before != UInt8(ascii: " ")
  }
}

extension String {
  /// The first place of a text of ASCII letters.
  fileprivate func range(ofASCII part: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }
}
