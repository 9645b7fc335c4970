import Analysis
import Annotations
import Articles
import Desk

/// An article with all that is known of it: what the machine found, what people said.
public struct CheckedArticle: Sendable {
  /// What it is called in exports: the way from the folder that was asked for, or the file's name.
  public let name: String
  public let article: Article
  /// In the order of the text, orphans last.
  public let annotations: [PlacedAnnotation]
  /// Why its annotations cannot be read; nil when they can, or there are none.
  public let problem: String?
  /// Names and figures with people's corrections; empty where the analysis was not asked for.
  public let highlights: [Highlight]
  /// What the machine found, uncorrected.
  public let mentions: [Mention]
  /// What follows from the highlights; nil where the analysis was not asked for.
  public let findings: ArticleFindings?
  /// The claims by which the checking is measured, with what was said of each; nil where the analysis
  /// was not asked for.
  private let claims: (found: ArticleClaims, marks: ClaimMarks)?
  /// How far the checking has come.
  public let progress: CheckingProgress

  /// Reads the annotations of an article and, where asked for, analyses it. Cost: O(n) in the
  /// length of the text and of the annotation file.
  public init(_ article: Article, named name: String, analysing: Bool = true) {
    self.name = name
    self.article = article
    let summary = AnnotationSummary(of: article)
    annotations = summary.annotations
    problem = summary.problem
    guard analysing else {
      highlights = []
      mentions = []
      findings = nil
      claims = nil
      progress = CheckingProgress()
      return
    }
    mentions = ArticleAnalysis(of: article).mentions
    highlights = Highlights.of(
      mentions, in: article.text, tokens: { TokenizedText(article.text) },
      correctedBy: annotations)
    let corrected = highlights.map {
      Mention(range: $0.range, kind: $0.kind, quantity: $0.quantity)
    }
    let findings = ArticleFindings(of: article, mentions: corrected)
    self.findings = findings
    // What counts as a claim does not change with corrections, so that all count the same.
    let uncorrected =
      corrected == mentions ? findings : ArticleFindings(of: article, mentions: mentions)
    let found = ArticleClaims(in: article, mentions: mentions, findings: uncorrected)
    claims = (found, ClaimMarks(of: found, highlights: highlights, with: annotations))
    progress = CheckingProgress(of: found, highlights: highlights, with: annotations)
  }

  /// The headline, or the file's name.
  public var title: String { article.metadata.title }

  /// Where the article contradicts itself, less what a person has dismissed.
  public var checks: [Check] {
    let dismissed = annotations.filter { $0.content.correction?.action == .reject }
    return findings?.checks.filter { check in
      !dismissed.contains {
        $0.range == check.range && $0.content.correction?.from == check.kind.rawValue
      }
    } ?? []
  }

  /// Annotations that say more than what is highlighted: a verdict, a note, a tag or a source; or
  /// that only mark their text.
  public var remarks: [PlacedAnnotation] {
    annotations.filter { $0.content.correction == nil || $0.content.hasRemark }
  }

  /// What `FolderIndex` takes of an article. Cost: O(n) in what was found; that of `ArticleFindings`
  /// where a person corrected something, since the index counts corrections in itself.
  var analysed: AnalysedArticle {
    let analysis = ArticleAnalysis(mentions: mentions, wordCount: 0)
    let isCorrected = annotations.contains { $0.content.correction != nil }
    let summary =
      if !isCorrected, let findings {
        ArticleSummary(of: article, analysis: analysis, findings: findings)
      } else {
        ArticleSummary(of: article, analysis: analysis)
      }
    return AnalysedArticle(
      summary: summary,
      annotations: AnnotationSummary(annotations: annotations, problem: problem),
      texts: ClaimTexts(of: summary, in: article.shownBytes))
  }

  /// The digest of the article's file, `sha-256:` and hexadecimal digits.
  public var digest: String { "sha-256:" + SHA256.hexadecimal(of: article.fileBytes) }

  /// A claim about which something is left to do.
  struct OpenClaim {
    let range: Range<Int>
    /// Empty where the article itself says it.
    let speaker: String
    /// Why it deserves to be checked.
    let reasons: [String]
  }

  /// The claims that are open (see `CheckingProgress`), the worthiest first.
  var openClaims: [OpenClaim] {
    guard let (found, marks) = claims else { return [] }
    let open = found.claims.indices.filter { !marks.isChecked($0) }
    return open.sorted { (found.claims[$1].rank, $0) < (found.claims[$0].rank, $1) }.map { place in
      let claim = found.claims[place]
      let reasons = findings?.claims(overlapping: claim.sentence).first?.reasons
      return OpenClaim(range: claim.range, speaker: claim.speaker, reasons: reasons ?? [])
    }
  }
}

extension Article {
  /// A stretch of the text as it is read, on one line: without the marks of Markdown. Cost: O(m) in
  /// the number of marks of the article.
  func readableText(_ range: Range<Int>) -> String {
    let marks = markup.filter { span in
      guard span.range.overlaps(range) else { return false }
      switch span.kind {
      case .hiddenSyntax, .syntax, .html, .frontMatter: return true
      default: return false
      }
    }
    var out: [UInt8] = []
    var start = range.lowerBound
    for mark in marks.map(\.range) where mark.upperBound > start {
      if mark.lowerBound > start { out += text.bytes[start..<mark.lowerBound] }
      start = min(mark.upperBound, range.upperBound)
    }
    if start < range.upperBound { out += text.bytes[start..<range.upperBound] }
    return String(decoding: out, as: UTF8.self).onOneLine
  }
}

extension AnnotationContent {
  /// Whether it says something beside a correction of a highlight.
  var hasRemark: Bool {
    verdict != nil || !note.isEmpty || !tags.isEmpty || !sources.isEmpty || identity != nil
      || !decides.isEmpty
  }
}
