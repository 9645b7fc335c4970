import Annotations

/// What a format could not hold, counted by kind, so that nothing is left out in silence.
public struct Losses: Sendable, Equatable {
  /// A kind of loss, as a phrase that follows a number: one, and several.
  public struct Kind: Hashable, Sendable {
    let one: String
    let several: String

    init(_ one: String, _ several: String) {
      self.one = one
      self.several = several
    }
  }

  private var order: [Kind] = []
  private var counts: [Kind: Int] = [:]

  public init() {}

  /// Whether nothing was lost.
  public var isEmpty: Bool { order.isEmpty }

  mutating func add(_ kind: Kind, _ count: Int = 1) {
    guard count > 0 else { return }
    if counts[kind] == nil { order.append(kind) }
    counts[kind, default: 0] += count
  }

  mutating func add(_ other: Losses) {
    for kind in other.order { add(kind, other.counts[kind] ?? 0) }
  }

  /// Counts of an article's annotations what a format that holds only some parts leaves out: the one
  /// place for what is lost alike in every format. Cost: O(n) in the number of annotations.
  mutating func add(of annotations: [PlacedAnnotation], heldBy parts: Set<FormatDescription.Part>) {
    for annotation in annotations {
      let content = annotation.content
      if !parts.contains(.olderVersions) { add(.conflicts, annotation.conflicts) }
      // Where sources have no place at all, the format itself says so.
      if parts.contains(.sources), !parts.contains(.sourceDetails) {
        add(.sourceDetails, content.sources.count(where: \.hasDetails))
      }
      // Nor where people's annotations have none.
      guard parts.contains(.verdicts) else { continue }
      if !parts.contains(.identities), content.identity != nil { add(.identities) }
      if !parts.contains(.decisions), !content.decides.isEmpty { add(.decisions) }
    }
  }

  /// One sentence for each kind, without a full stop: "3 notes have no place in the format".
  public var sentences: [String] {
    order.map { kind in
      let count = counts[kind] ?? 0
      return "\(count) \(count == 1 ? kind.one : kind.several)"
    }
  }

  /// How many were lost in all.
  public var total: Int { counts.values.reduce(0, +) }
}

extension Losses.Kind {
  static let orphans = Self(
    "annotation whose text is gone was left out", "annotations whose text is gone were left out")
  static let verdicts = Self("verdict has no place in it", "verdicts have no place in it")
  static let notes = Self("note has no place in it", "notes have no place in it")
  static let tags = Self("tag has no place in it", "tags have no place in it")
  static let sources = Self("source has no place in it", "sources have no place in it")
  static let sourceDetails = Self(
    "source lost what else is said of it (stance, place, date, quoted words, archived copy)",
    "sources lost what else is said of them (stance, place, date, quoted words, archived copy)")
  static let identities = Self(
    "annotation lost whom or what its text names", "annotations lost whom or what their texts name")
  static let decisions = Self(
    "decision lost between which annotations it decides",
    "decisions lost between which annotations they decide")
  static let creators = Self(
    "annotation lost who made it and when", "annotations lost who made them and when")
  static let corrections = Self(
    "correction lost what it corrects", "corrections lost what they correct")
  static let overlaps = Self(
    "span was left out, since it overlaps a longer one",
    "spans were left out, since they overlap longer ones")
  static let rejections = Self(
    "rejected highlight has no place in it", "rejected highlights have no place in it")
  static let claimSpans = Self(
    "annotated stretch has no place in it", "annotated stretches have no place in it")
  static let labels = Self(
    "span of another label was left out", "spans of other labels were left out")
  static let emptySpans = Self(
    "span without a visible character was left out",
    "spans without a visible character were left out")
  static let dismissals = Self(
    "dismissed contradiction has no place in it", "dismissed contradictions have no place in it")
  static let notChecked = Self(
    "verdict that settles nothing yet was left out",
    "verdicts that settle nothing yet were left out")
  static let changedText = Self(
    "verdict on text that has changed since was left out",
    "verdicts on text that has changed since were left out")
  static let splitSpans = Self(
    "span became two or more, since it crosses the end of a sentence",
    "spans became two or more, since they cross the end of a sentence")
  static let conflicts = Self(
    "older version that lost out in a merge was left out",
    "older versions that lost out in merges were left out")
  static let lineEnds = Self(
    "line end of two characters became one; offsets are those of the text that is written",
    "line ends of two characters became one each; offsets are those of the text that is written")
  static let deleted = Self(
    "deleted annotation was left out", "deleted annotations were left out")
}
