/// Where a fact-checker looked, and what was found there.
public struct SourceReference: Sendable, Equatable {
  /// How the source bears on the claim; the raw values are those in the file.
  public enum Stance: String, CaseIterable, Sendable {
    case supports, refutes, context
  }

  /// The address as typed, or the title of what has no address.
  public var url: String
  /// Where in the source: "p. 3", "table 2". Empty when not said.
  public var locator: String
  public var stance: Stance?
  /// When the source was looked at: a date (`2024-06-04`) or a time in UTC
  /// (`2024-06-04T09:20:00Z`).
  public var lookedAt: String?
  /// The address of an archived copy.
  public var archived: String?
  /// The words of the source that bear on the claim; empty when not quoted.
  public var evidence: String

  public init(
    url: String, locator: String = "", stance: Stance? = nil, lookedAt: String? = nil,
    archived: String? = nil, evidence: String = ""
  ) {
    self.url = url
    self.locator = locator
    self.stance = stance
    self.lookedAt = lookedAt
    self.archived = archived
    self.evidence = evidence
  }
}

/// What a person said of a highlight that the machine made, or failed to make.
public struct Correction: Sendable, Equatable {
  /// The raw values are those in the file.
  public enum Action: String, CaseIterable, Sendable {
    /// The span is right, the label is not.
    case relabel
    /// There is nothing to highlight here.
    case reject
    /// The machine missed this.
    case add
    /// The label is right, the span was another.
    case resize
    /// The machine is right. Beyond the other four, which tell what to change, this is stored so
    /// that a confirmed highlight is not offered again and can serve as training data.
    case accept
  }

  public var action: Action
  /// The label that the machine gave, as in `galley extract`.
  public var from: String?
  /// The label that is right.
  public var to: String?
  /// The machine's span, in bytes of the article's text; nil when the text has changed since.
  public var fromRange: Range<Int>?
  /// Which detector, and which version of it, is spoken of.
  public var detector: String
  public var detectorVersion: String

  public init(
    action: Action, from: String? = nil, to: String? = nil, fromRange: Range<Int>? = nil,
    detector: String = "", detectorVersion: String = ""
  ) {
    self.action = action
    self.from = from
    self.to = to
    self.fromRange = fromRange
    self.detector = detector
    self.detectorVersion = detectorVersion
  }
}

/// What one person says of one stretch of text.
public struct AnnotationContent: Sendable, Equatable {
  public var verdict: Verdict?
  /// Plain text, lines parted by line feeds; empty for none.
  public var note: String
  /// In the order of the file, which is not that of adding.
  public var sources: [SourceReference]
  /// A set, in the order of the file.
  public var tags: [String]
  public var correction: Correction?
  /// Whom or what the text names, as a person has said: mentions of one identity are one entity,
  /// whatever the machine makes of them. Nil where nobody has said.
  public var identity: String?
  /// The identifiers of other people's annotations between which this one decides; empty for an
  /// annotation that is no decision.
  public var decides: [String]

  public init(
    verdict: Verdict? = nil, note: String = "", sources: [SourceReference] = [],
    tags: [String] = [], correction: Correction? = nil, identity: String? = nil,
    decides: [String] = []
  ) {
    self.verdict = verdict
    self.note = note
    self.sources = sources
    self.tags = tags
    self.correction = correction
    self.identity = identity
    self.decides = decides
  }

  /// Whether nothing is said; such an annotation still marks its text.
  public var isEmpty: Bool {
    verdict == nil && note.isEmpty && sources.isEmpty && tags.isEmpty && correction == nil
      && identity == nil && decides.isEmpty
  }
}

extension AnnotationContent {
  /// This content with another's on top: what the other leaves empty stays.
  public func adding(_ other: AnnotationContent) -> AnnotationContent {
    var sum = self
    sum.verdict = other.verdict ?? verdict
    if !other.note.isEmpty { sum.note = other.note }
    for source in other.sources {
      if let index = sum.sources.firstIndex(where: { $0.url == source.url }) {
        sum.sources[index] = source
      } else {
        sum.sources.append(source)
      }
    }
    sum.tags += other.tags.filter { !tags.contains($0) }
    sum.correction = other.correction ?? correction
    sum.identity = other.identity ?? identity
    if !other.decides.isEmpty { sum.decides = other.decides }
    return sum
  }
}
