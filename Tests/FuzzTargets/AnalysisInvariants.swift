import Analysis
import Articles

/// What `Analysis` promises of any text.
enum AnalysisInvariants {
  private static let published = CalendarDate(iso8601: "2026-11-24")

  private static func input(_ text: ArticleText) -> DetectionInput {
    DetectionInput(text: text, published: published)
  }

  private static func mentions(_ text: ArticleText, by detector: any Detector) -> [Mention] {
    detector.mentions(in: input(text))
  }

  private static func shifted(_ mention: Mention, by offset: Int) -> Mention {
    var mention = mention
    mention.range = mention.range.shifted(by: offset)
    return mention
  }

  static func quantities(_ bytes: [UInt8]) throws(Violation) {
    let both = Concatenation(bytes)
    let detector = QuantityDetector()
    let found = mentions(both.whole, by: detector)
    try Spans(both.whole).checkDisjoint(found.map(\.range), "the figure")
    try hold(found == mentions(both.whole, by: detector), "the same text gives other figures")
    try hold(found.allSatisfy { !$0.kind.isEntity }, "a figure that is a name")
    // Whether pounds are money is told by the signs of the whole text.
    if both.whole.holdsInAnyCase("pound", in: 0..<both.whole.bytes.count) { return }
    let parts = both.joined({ mentions($0, by: detector) }, shift: shifted)
    try hold(parts == found, "a text has other figures beside another one")
  }

  /// What a text says of a name in one place counts in all others, and a text that is mostly figures
  /// and signs counts as none in English; so names are compared only with those beside blank lines.
  static func entities(_ bytes: [UInt8]) throws(Violation) {
    let text = ArticleText(utf8: bytes, encoding: .utf8)
    let detector = EntityDetector()
    let found = mentions(text, by: detector)
    try Spans(text).checkDisjoint(found.map(\.range), "the name")
    try hold(found == mentions(text, by: detector), "the same text gives other names")
    try hold(found.allSatisfy { $0.kind.isEntity }, "a name that is a figure")
    let beside = ArticleText(utf8: text.bytes + Array("\n\n \n".utf8), encoding: .utf8)
    try hold(mentions(beside, by: detector) == found, "a text has other names before blank lines")
  }

  /// An article through all of the analysis, as plain text and as Markdown.
  static func findings(_ bytes: [UInt8]) throws(Violation) {
    for path: ArticlePath in ["a.txt", "a.md"] {
      let article = Article(path: path, fileBytes: bytes)
      let analysis = ArticleAnalysis(of: article)
      let spans = Spans(article.text)
      try spans.checkDisjoint(analysis.mentions.map(\.range), "the mention")
      var exclusions = article.proseExclusions[...]
      for mention in analysis.mentions {
        exclusions = exclusions.drop { $0.upperBound <= mention.range.lowerBound }
        try hold(
          exclusions.first?.overlaps(mention.range) != true,
          "a mention at \(mention.range) in what is not prose")
      }
      let findings = ArticleFindings(of: article, mentions: analysis.mentions)
      try check(findings, of: analysis, spans)
      let again = ArticleFindings(of: article, mentions: analysis.mentions)
      try hold(
        findings.claims == again.claims && findings.checks == again.checks
          && findings.passages == again.passages && findings.entities == again.entities,
        "the same mentions give other findings")
    }
  }

  private static func check(
    _ findings: ArticleFindings, of analysis: ArticleAnalysis, _ spans: Spans
  ) throws(Violation) {
    for claim in findings.claims {
      try spans.check(claim.range, "the claim")
      try spans.check(claim.sentence, "the sentence of a claim")
      try hold((0...1).contains(claim.score), "a claim scores \(claim.score)")
      if let speaker = claim.speaker { try spans.check(speaker.range, "the speaker") }
    }
    for check in findings.checks {
      try spans.check(check.range, "the check")
      try hold(!check.message.isEmpty, "a check without a message")
    }
    for passage in findings.passages { try spans.check(passage.range, "the passage") }
    let entities = findings.entities
    try hold(entities.entityIDs.count == analysis.mentions.count, "mentions without entities")
    for (index, entity) in entities.entities.enumerated() {
      try hold(entity.id == index + 1, "entity \(index + 1) has the number \(entity.id)")
      for mention in entity.mentions {
        try hold(
          analysis.mentions.indices.contains(mention) && entities.entityIDs[mention] == entity.id,
          "mention \(mention) is not one of entity \(entity.id)")
      }
    }
  }
}
