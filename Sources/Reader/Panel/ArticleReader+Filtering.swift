import Analysis
import Annotations
import Desk

/// What filters look at in the lists of one article.
extension ArticleReader {
  /// An annotation, with the kinds of what it is on.
  func subject(of annotation: PlacedAnnotation) -> FilterSubject {
    let kinds = annotation.range.map(kinds) ?? []
    let isDisputed = openDisagreements.contains {
      $0.first.id == annotation.id || $0.second.id == annotation.id
    }
    return FilterSubject(annotation, kinds: kinds, isDisputed: isDisputed)
  }

  /// A stretch of the text, with what was said of it; what is read of it is left out.
  func subject(at range: Range<Int>, person: String = "") -> FilterSubject {
    FilterSubject(
      text: "", kinds: kinds(range), person: person,
      annotations: annotations(overlapping: range),
      isDisputed: openDisagreements.contains { $0.range.overlaps(range) })
  }

  /// What names and figures on a part of the text are called in a filter. Cost: O(log n) and the
  /// number found.
  private func kinds(_ range: Range<Int>) -> [String] {
    allHighlights[allHighlights.firstIndex(endingAfter: range.lowerBound)...].lazy
      .prefix { $0.range.lowerBound < range.upperBound }.map { WorkFilter.name($0.kind) }
  }

  /// The rows of a list of the panel that the filter lets through.
  func accepts(_ row: PanelRow, _ filter: WorkFilter) -> Bool {
    switch row.subject {
    case .annotation(let index): return filter.accepts(subject(of: annotations[index]))
    case .name(let index):
      guard let entity = findings?.entities.entities[index], let analysis else { return false }
      let said = entity.mentions.flatMap {
        annotations(overlapping: analysis.mentions[$0].range)
      }
      return filter.accepts(
        FilterSubject(
          text: entity.name, kinds: [WorkFilter.name(entity.kind)], annotations: said))
    case .check(let index):
      let range = checks[index].range
      return filter.accepts(subject(at: range)) {
        isQuoted($0, in: range) || checks[index].message.holdsInAnyCase($0)
      }
    case .figure, .sentence:
      guard let range = row.range else { return false }
      let claim = findings?.claims(overlapping: range).first
      return filter.accepts(subject(at: range, person: claim?.speaker?.resolved ?? "")) {
        isQuoted($0, in: claim?.sentence ?? range)
      }
    }
  }

  /// Whether a word in small letters stands in a part of the text as it is quoted, whatever the case
  /// there. It is looked up in the text itself where it can, for to make the quotations of all claims
  /// of a long article takes longer than a key may.
  func isQuoted(_ word: String, in range: Range<Int>) -> Bool {
    // A blank may be the end of a line.
    word.utf8.contains(0x20)
      ? quotation(range).holdsInAnyCase(word) : article.text.holdsInAnyCase(word, in: range)
  }
}
