/// How an annotation stands to the article as it is now.
public enum AnchorState: Sendable, Equatable {
  /// The text is where it was when the annotation was made.
  case inPlace
  /// The text is unchanged, but stands elsewhere.
  case moved
  /// The text has been found, but says something else than `was`: a verdict on it is not current.
  case textChanged(was: String)
  /// The text has not been found again.
  case orphan
}

/// An annotation and where it belongs in the article as it is now.
public struct PlacedAnnotation: Sendable, Identifiable, Equatable {
  /// The IRI of the annotation (`urn:uuid:…`).
  public let id: String
  public let content: AnnotationContent
  /// Who made it; nil where a foreign file does not say.
  public let creator: Annotator?
  /// Times in UTC, `2024-06-04T09:12:31Z`; `modified` is `created` where nothing changed since.
  public let created: String
  public let modified: String
  /// Where it is, in bytes of the article's text; nil for an orphan.
  public let range: Range<Int>?
  public let state: AnchorState
  /// The text that was annotated, as it was then.
  public let quotation: String
  /// Whether the annotator of this session made it, and so may edit it in place. False until the
  /// annotator has been asked for, which happens at the first save.
  public let isMine: Bool
  /// How many versions lost out in merges and are kept in the file.
  public let conflicts: Int
  /// Where its text began when the annotation was made, as a byte of the article as it is now; nil
  /// where the file does not say. Tells about where an orphan was.
  public let formerByte: Int?

  /// Whether it settles a claim: a verdict other than `needsSource` on unchanged text.
  public var isChecked: Bool {
    guard let verdict = content.verdict, verdict.countsAsChecked else { return false }
    return state == .inPlace || state == .moved
  }
}

extension PlacedAnnotation {
  /// An annotation of a file at its place in a text, seen by an annotator.
  init(
    _ record: AnnotationRecord, at place: AnnotatedText.Place, in text: AnnotatedText,
    by annotator: Annotator?
  ) {
    var content = record.content
    if let scalars = content.correction?.fromRange {
      let range = record.digest == text.digest ? text.positions.byteRange(ofScalars: scalars) : nil
      content.correction?.fromRange = range
    }
    self.init(
      id: record.id, content: content, creator: record.creator, created: record.created,
      modified: record.modified, range: place.range, state: place.state,
      quotation: record.selector?.exact ?? "",
      isMine: annotator != nil && record.creator?.id == annotator?.id,
      conflicts: record.conflicts,
      formerByte: record.selector?.position.map {
        text.positions.byteOffset(ofScalar: $0.lowerBound) ?? text.bytes.count
      })
  }
}

extension PlacedAnnotation {
  /// The order of the text; orphans come after everything, by identifier.
  func precedes(_ other: PlacedAnnotation) -> Bool {
    let one = (range?.lowerBound ?? .max, range?.upperBound ?? .max)
    let two = (other.range?.lowerBound ?? .max, other.range?.upperBound ?? .max)
    return one == two ? id < other.id : one < two
  }
}
