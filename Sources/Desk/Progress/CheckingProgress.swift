import Analysis
import Annotations
import Articles

/// How far the checking has come, of an article or of all of them: "41 of 96 claims, 12 disputed".
///
/// This is the one place that says what counts, for the list of articles, the worklist, the reader
/// and reports. A *claim* is a row of the worklist: a sentence or clause that states what can be
/// checked, with the figures in it, or a figure that stands in none. It is *checked* when on each of
/// its figures stands a verdict other than "needs source" whose text did not change since, or a person
/// said that it is no figure; a claim without figures, when such a verdict stands on half of its text
/// at least. All other claims are *open*. *Disputed* is a text on which two people's verdicts differ
/// and nobody has decided.
public struct CheckingProgress: Sendable, Equatable {
  public var claims = 0
  public var checkedClaims = 0
  public var disputed = 0
  /// Annotations whose text is gone or was changed after the verdict, or that hold a conflict.
  public var toLookAt = 0
  /// Mentions of people, organisations, places and other things, as corrected.
  public var names = 0
  /// Annotations with any content, deleted ones not counted.
  public var annotations = 0
  /// Articles that are counted.
  public var articles = 0

  public init() {}

  public var openClaims: Int { claims - checkedClaims }

  /// Whether every claim is checked and nothing is left to look at.
  public var isDone: Bool { claims > 0 && openClaims == 0 && toLookAt == 0 }

  /// Counts the claims of an article.
  ///
  /// - Parameters:
  ///   - found: its claims and figures as the machine found them.
  ///   - highlights: its names and figures with people's corrections.
  ///   - annotations: those of the article, placed.
  ///
  /// Cost: O(n log n) in the number of all of them.
  public init(
    of found: ArticleClaims, highlights: [Highlight], with annotations: [PlacedAnnotation]
  ) {
    let marks = ClaimMarks(of: found, highlights: highlights, with: annotations)
    self.init(marks, highlights: highlights, with: annotations)
  }

  /// The same where the marks of the claims are at hand.
  public init(
    _ marks: ClaimMarks, highlights: [Highlight], with annotations: [PlacedAnnotation]
  ) {
    claims = marks.claims.count
    checkedClaims = marks.claims.count(where: \.isChecked)
    disputed = marks.disagreements.count { !$0.isDecided }
    toLookAt = annotations.count(where: \.needsLook)
    names = highlights.count { !$0.isClaim }
    self.annotations = annotations.count
    articles = 1
  }

  public static func += (sum: inout CheckingProgress, other: CheckingProgress) {
    sum.add(other, times: 1)
  }

  public static func -= (sum: inout CheckingProgress, other: CheckingProgress) {
    sum.add(other, times: -1)
  }

  private mutating func add(_ other: CheckingProgress, times sign: Int) {
    claims += sign * other.claims
    checkedClaims += sign * other.checkedClaims
    disputed += sign * other.disputed
    toLookAt += sign * other.toLookAt
    names += sign * other.names
    annotations += sign * other.annotations
    articles += sign * other.articles
  }

  /// In words.
  public var text: String {
    var text = "\(DecimalText.grouped(checkedClaims)) of \(Count.of(claims, "claim"))"
    if disputed > 0 { text += ", \(DecimalText.grouped(disputed)) disputed" }
    return text
  }
}

/// The claims of an article and the figures that stand in them, as the machine found them.
public struct ArticleClaims: Sendable, Equatable {
  /// In the order of the text.
  public var claims: [ClaimSummary]
  /// All figures, in the order of the text.
  public var figures: [FigureSummary]

  public init(claims: [ClaimSummary] = [], figures: [FigureSummary] = []) {
    self.claims = claims
    self.figures = figures
  }

  /// Takes the claims of what was found in an article. Cost: O(n) in the number of mentions, and in
  /// the length of the claims.
  ///
  /// - Parameter mentions: those that `findings` follow from.
  public init(in article: Article, mentions: [Mention], findings: ArticleFindings) {
    figures = mentions.filter { !$0.kind.isEntity }.map(FigureSummary.init)
    var maker = ClaimSummaryMaker(article: article, findings: findings, figures: figures)
    claims = maker.claims()
  }

  /// The figures of a claim.
  func figures(of claim: ClaimSummary) -> [Range<Int>] { figures[claim.figures].map(\.range) }
}
