import Annotations

/// Two people's verdicts on the same text that are not the same.
public struct Disagreement: Sendable, Equatable {
  /// The part of the text that both speak of.
  public var range: Range<Int>
  /// The earlier annotation; of two of one second, that of the person whose identifier comes first.
  public var first: PlacedAnnotation
  public var second: PlacedAnnotation
  /// What somebody has decided; nil while it is open.
  public var decision: PlacedAnnotation?

  public var isDecided: Bool { decision != nil }

  /// Those in an article, in the order of the text. Cost: O(n log n), more where many overlap.
  ///
  /// Texts are the same where they share half of what they cover together (intersection over union).
  /// Of each person the last verdict on a text counts; annotations that decide between others are
  /// not one of the two, and neither are a program's predictions.
  public static func all(in annotations: [PlacedAnnotation]) -> [Disagreement] {
    pairs(in: annotations).compactMap { first, second in
      guard first.content.verdict != second.content.verdict, let one = first.range,
        let other = second.range
      else { return nil }
      let decision = annotations.last {
        $0.content.decides.contains(first.id) && $0.content.decides.contains(second.id)
      }
      return Disagreement(
        range: one.clamped(to: other), first: first, second: second, decision: decision)
    }
  }

  /// The pairs of verdicts by two people on the same text.
  static func pairs(
    in annotations: [PlacedAnnotation]
  ) -> [(first: PlacedAnnotation, second: PlacedAnnotation)] {
    let verdicts = lastVerdicts(in: annotations)
    var pairs: [(PlacedAnnotation, PlacedAnnotation)] = []
    for (place, annotation) in verdicts.enumerated() {
      guard let range = annotation.range else { continue }
      for other in verdicts[(place + 1)...] {
        guard let otherRange = other.range, otherRange.lowerBound < range.upperBound else { break }
        guard other.creator?.id != annotation.creator?.id, areSame(range, otherRange) else {
          continue
        }
        pairs.append(
          annotation.isEarlier(than: other) ? (annotation, other) : (other, annotation))
      }
    }
    return pairs
  }

  /// People's verdicts, of each person the last one on a text.
  private static func lastVerdicts(in annotations: [PlacedAnnotation]) -> [PlacedAnnotation] {
    let verdicts = annotations.filter {
      $0.content.verdict != nil && $0.range != nil && $0.content.decides.isEmpty
        && $0.isByPerson
    }
    var isSuperseded = Array(repeating: false, count: verdicts.count)
    for (place, annotation) in verdicts.enumerated() {
      guard let range = annotation.range else { continue }
      for next in verdicts.indices.dropFirst(place + 1) {
        let other = verdicts[next]
        guard let otherRange = other.range, otherRange.lowerBound < range.upperBound else { break }
        guard other.creator?.id == annotation.creator?.id, areSame(range, otherRange) else {
          continue
        }
        let isOlder = (annotation.modified, annotation.id) < (other.modified, other.id)
        isSuperseded[isOlder ? place : next] = true
      }
    }
    return verdicts.indices.filter { !isSuperseded[$0] }.map { verdicts[$0] }
  }

  static func areSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let shared = one.clamped(to: other).count
    return shared > 0 && shared * 2 >= one.count + other.count - shared
  }
}

extension PlacedAnnotation {
  /// Whether somebody stands behind it; imported predictions are a program's.
  var isByPerson: Bool { creator.map { !$0.isSoftware } ?? false }

  /// Whether it was made before another; of one second, those of one person before the other's, so that
  /// in all rows the same stands first.
  fileprivate func isEarlier(than other: PlacedAnnotation) -> Bool {
    (created, creator?.id ?? "") <= (other.created, other.creator?.id ?? "")
  }
}
