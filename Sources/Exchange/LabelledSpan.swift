import Analysis
import Annotations

/// A stretch of an article with a label, as the formats of annotation tools have it.
struct LabelledSpan {
  /// Where a span comes from.
  enum Origin: String {
    /// The machine found it.
    case machine
    /// The machine found it, and a person said that it is right.
    case accepted
    /// A person gave it another label or other ends.
    case corrected
    case added
    /// It follows from what a person said of the same words elsewhere.
    case derived
    /// A person said that the machine is wrong here.
    case rejected
    /// A person annotated it: a verdict, a note, a mark.
    case remark

    /// Whether a person stands behind it.
    var isHuman: Bool { self != .machine && self != .derived }
  }

  /// In bytes of the article's text.
  var range: Range<Int>
  /// A kind of highlight (`PER`, `percent`), or `claim`, `note`, `mark` for what people annotated.
  var label: String
  var origin: Origin
  /// What a person said; nil for highlights that nobody touched.
  var annotation: PlacedAnnotation?

  /// The label of an annotation with a verdict, of one with something else, and of one with nothing.
  static let claim = "claim"
  static let note = "note"
  static let mark = "mark"

  static func label(of content: AnnotationContent) -> String {
    if content.verdict != nil { return claim }
    return content.isEmpty ? mark : note
  }
}

/// The spans of an article as an export wants them.
struct LabelledSpans {
  /// Ascending, none overlapping another.
  private(set) var highlights: [LabelledSpan] = []
  /// Ascending; may overlap anything.
  private(set) var remarks: [LabelledSpan] = []
  /// Highlights that people rejected, with the label that the machine gave.
  private(set) var rejected: [LabelledSpan] = []

  /// - Parameter losses: gets what has no span, or is not asked for.
  init(of article: CheckedArticle, _ options: ExportOptions, losses: inout Losses) {
    let corrections = Dictionary(
      article.annotations.compactMap { annotation in
        annotation.content.correction == nil ? nil : annotation.range.map { ($0, annotation) }
      }
    ) { one, _ in one }
    if options.spans != .annotations {
      highlights = article.highlights.map { highlight in
        LabelledSpan(
          range: highlight.range, label: highlight.kind.rawValue,
          origin: LabelledSpan.Origin(highlight.origin),
          annotation: corrections[highlight.range])
      }
      rejected = article.annotations.compactMap { annotation in
        guard let correction = annotation.content.correction, correction.action == .reject,
          let range = annotation.range, let from = correction.from,
          MentionKind(rawValue: from) != nil
        else { return nil }
        return LabelledSpan(range: range, label: from, origin: .rejected, annotation: annotation)
      }
    }
    if options.spans != .highlights {
      losses.add(.orphans, article.annotations.count { $0.range == nil })
      remarks = article.remarks.compactMap { annotation in
        annotation.range.map {
          LabelledSpan(
            range: $0, label: LabelledSpan.label(of: annotation.content), origin: .remark,
            annotation: annotation)
        }
      }
    }
    losses.add(
      .dismissals,
      article.annotations.count {
        $0.content.correction?.from.map { MentionKind(rawValue: $0) == nil } ?? false
      })
    if options.leavesOutOverlaps { leaveOutOverlaps(losses: &losses) }
    if let labels = options.labels { keep(labels, losses: &losses) }
  }

  private mutating func keep(_ labels: Set<String>, losses: inout Losses) {
    let before = highlights.count + remarks.count
    highlights.removeAll { !labels.contains($0.label) }
    remarks.removeAll { !labels.contains($0.label) }
    rejected.removeAll { !labels.contains($0.label) }
    losses.add(.labels, before - highlights.count - remarks.count)
  }

  private mutating func leaveOutOverlaps(losses: inout Losses) {
    let (kept, dropped) = (highlights + remarks).withoutOverlaps()
    losses.add(.overlaps, dropped)
    highlights = kept.filter { $0.origin != .remark }
    remarks = kept.filter { $0.origin == .remark }
  }

  /// All but the rejected ones, in the order of the text, the longer first.
  var all: [LabelledSpan] {
    (highlights + remarks).sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
  }
}

extension LabelledSpan.Origin {
  init(_ origin: Highlight.Origin) {
    switch origin {
    case .machine: self = .machine
    case .accepted: self = .accepted
    case .corrected: self = .corrected
    case .added: self = .added
    case .derived: self = .derived
    }
  }
}

extension Array where Element == LabelledSpan {
  /// The spans of which none overlaps another, the longest staying; how many went.
  func withoutOverlaps() -> (kept: [LabelledSpan], dropped: Int) {
    let order = indices.sorted {
      (self[$0].range.count, self[$1].range.lowerBound) > (
        self[$1].range.count, self[$0].range.lowerBound
      )
    }
    var taken: [Range<Int>] = []
    var kept: [LabelledSpan] = []
    for index in order {
      let range = self[index].range
      let place = taken.firstIndex { $0.upperBound > range.lowerBound } ?? taken.endIndex
      if place < taken.endIndex, taken[place].overlaps(range) { continue }
      taken.insert(range, at: place)
      kept.append(self[index])
    }
    kept.sort { $0.range.lowerBound < $1.range.lowerBound }
    return (kept, count - kept.count)
  }
}
