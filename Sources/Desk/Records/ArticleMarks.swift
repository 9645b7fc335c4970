import Analysis
import Annotations
import Articles

/// What people have said of one article, counted into marks of its claims by whoever reads the
/// annotations, so that an index has only to hold them.
public final class ArticleMarks: Sendable {
  /// A person's word on whom or what a spelling of a name stands for.
  struct Identity: Sendable {
    /// What the machine calls the name, and how it is spelled.
    var name: String
    var spelling: String
    var identity: String
  }

  /// In the order of the text.
  public let annotations: [PlacedAnnotation]
  /// Why the annotation file could not be read; nil when it could, or there is none.
  public let problem: String?
  /// Marks of the claims and passages of the summary, in their order; empty without annotations.
  let claims: [WorkMark]
  let passages: [WorkMark]
  let disagreements: [Disagreement]
  let identities: [Identity]
  /// Mentions of names with people's corrections; nil without annotations.
  let nameMentions: UInt32?
  let toLookAt: Int

  /// No annotations.
  static let unmarked = ArticleMarks(problem: nil)

  private init(problem: String?) {
    self.problem = problem
    (annotations, claims, passages, disagreements, identities) = ([], [], [], [], [])
    (nameMentions, toLookAt) = (nil, 0)
  }

  /// Cost: O(n log n) in the number of annotations, claims and mentions.
  static func of(_ said: AnnotationSummary, _ summary: ArticleSummary) -> ArticleMarks {
    if !said.annotations.isEmpty { return ArticleMarks(said, of: summary) }
    return said.problem.map(ArticleMarks.init(problem:)) ?? unmarked
  }

  private init(_ said: AnnotationSummary, of summary: ArticleSummary) {
    annotations = said.annotations
    problem = said.problem
    identities = annotations.compactMap { annotation in
      guard let identity = annotation.content.identity, let range = annotation.range,
        let (name, mention) = summary.mention(at: range)
      else { return nil }
      return Identity(name: name, spelling: mention.spelling, identity: identity)
    }
    let highlights = Highlights.of(summary.mentions, correctedBy: annotations)
    nameMentions = UInt32(clamping: highlights.count { !$0.isClaim })
    toLookAt = annotations.count(where: \.needsLook)
    let marks = ClaimMarks(
      of: ArticleClaims(claims: summary.claims, figures: summary.figures), highlights: highlights,
      with: annotations)
    disagreements = marks.disagreements
    claims = marks.claims
    passages = summary.passages.map { marks.mark(of: $0.range, figures: []) }
  }

  /// What was said of a claim or passage, by its place.
  func mark(of id: WorkItem.ID) -> WorkMark {
    let marks = id.isPassage ? passages : claims
    return marks.indices.contains(id.index) ? marks[id.index] : WorkMark()
  }
}

extension ArticleSummary {
  /// The name mentioned at a range, and the mention.
  fileprivate func mention(at range: Range<Int>) -> (name: String, mention: NameSummary.Mention)? {
    for name in names {
      if let mention = name.mentions.first(where: { $0.range.overlaps(range) }) {
        return (name.name, mention)
      }
    }
    return nil
  }
}
