import Analysis
import Annotations
import Articles
import Desk

/// What the report of a folder tells of one article beyond what `FolderIndex` knows; holds no text of
/// it beyond quotations.
struct ReportSummary {
  /// A place where the article contradicts itself.
  struct Contradiction {
    let text: String
    let message: String
  }

  /// Something that a person did.
  struct Event {
    /// UTC, `2024-06-04T09:12:31Z`.
    let time: String
    let who: String
    let verdict: Verdict?
    let quotation: String
    let anchor: String
  }

  let name: String
  let title: String
  let byline: String?
  /// ISO 8601.
  let published: String?
  let progress: CheckingProgress
  let verdicts: [Verdict: Int]
  let contradictions: [Contradiction]
  let events: [Event]
  let people: Set<String>
  let problem: String?

  /// How many open claims a report lists of one article, the worthiest first.
  static let openClaimLimit = 20

  init(of article: CheckedArticle) {
    name = article.name
    title = article.title
    byline = article.article.metadata.byline
    published = article.article.metadata.published?.iso8601
    progress = article.progress
    problem = article.problem
    verdicts = Self.counts(of: article.annotations)
    contradictions = article.checks.filter(\.kind.isContradiction).map { check in
      Contradiction(
        text: article.article.readableText(check.range), message: check.message)
    }
    events = article.annotations.map { annotation in
      Event(
        time: annotation.modified, who: annotation.creator.map(\.fullName) ?? "",
        verdict: annotation.content.verdict, quotation: annotation.quotation.onOneLine,
        anchor: annotation.anchor)
    }
    people = Set(article.annotations.compactMap { $0.creator?.fullName })
  }

  /// How many stand by each verdict, those on text that has changed since not counted.
  static func counts(of annotations: [PlacedAnnotation]) -> [Verdict: Int] {
    var counts: [Verdict: Int] = [:]
    for annotation in annotations {
      guard let verdict = annotation.content.verdict,
        annotation.state == .inPlace || annotation.state == .moved
      else { continue }
      counts[verdict, default: 0] += 1
    }
    return counts
  }
}

extension Annotator {
  /// The name in full, or what there is.
  var fullName: String { name.isEmpty ? shortName : name }
}

extension String {
  /// The beginning of a long text, cut at the end of a word.
  func shortened(to limit: Int) -> String {
    guard unicodeScalars.count > limit else { return self }
    let start = prefix(limit)
    let cut = start.lastIndex { $0 == " " } ?? start.endIndex
    return start[..<cut] + "…"
  }
}
