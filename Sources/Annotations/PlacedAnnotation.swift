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

  /// Whether it settles a claim: a verdict other than `needsSource` on unchanged text.
  public var isChecked: Bool {
    guard let verdict = content.verdict, verdict.countsAsChecked else { return false }
    return state == .inPlace || state == .moved
  }
}
