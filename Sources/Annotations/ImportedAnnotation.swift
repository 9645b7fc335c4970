import Articles

/// An annotation that comes from a file of another program, or of this one, to be added to those of
/// an article.
public struct ImportedAnnotation: Sendable {
  /// What is added.
  public enum Form: Sendable {
    /// What someone said, with times as the annotation file has them; without them it was said now.
    case said(AnnotationContent, by: Annotator, created: String?, modified: String?)
    /// An annotation of the W3C model, with all it holds.
    case verbatim(JSONObject)
  }

  /// Where it belongs.
  public enum Place: Sendable {
    /// A stretch of the article, in bytes of its text.
    case range(Range<Int>)
    /// What the text was that it was said of: the quotation, what stood around it, and where, in
    /// Unicode scalars. To be found again.
    case quotation(exact: String, prefix: String, suffix: String, position: Range<Int>?)
    /// As the verbatim annotation has it.
    case asStored
  }

  /// What can be said, as far as a format holds it.
  public enum Part: CaseIterable, Sendable {
    case verdict, note, tags, sources, correction
  }

  /// The identifier that it always gets, so that importing twice changes nothing.
  public var id: String
  public var form: Form
  public var place: Place
  /// What the format can hold: only that is compared with what is here already.
  public var parts: Set<Part>

  public init(id: String, form: Form, place: Place, parts: Set<Part> = Set(Part.allCases)) {
    self.id = id
    self.form = form
    self.place = place
    self.parts = parts
  }
}

/// What came of adding annotations to those of an article.
public struct ImportOutcome: Sendable {
  /// Identifiers of those that are new here.
  public internal(set) var added: [String] = []
  /// How many say what is said here already of the same text.
  public internal(set) var known = 0
  /// How many were deleted here, and stay so.
  public internal(set) var deletedHere = 0
  /// How many have another version here; that stays, and they were added beside it. Also in `added`.
  public internal(set) var besideOthers = 0
  /// How many were added although their text has not been found. Also in `added`.
  public internal(set) var orphans = 0
  /// Whether it is saved; nil where there was nothing to save.
  public internal(set) var saved: AnnotationStore.SaveOutcome?
}

extension AnnotationContent {
  /// Whether this says the same as another, as far as a format holds it.
  func saysTheSame(as other: AnnotationContent, in parts: Set<ImportedAnnotation.Part>) -> Bool {
    parts.allSatisfy { part in
      switch part {
      case .verdict: verdict == other.verdict
      case .note: note == other.note
      case .tags: Set(tags) == Set(other.tags)
      case .sources: Set(sources.map(\.url)) == Set(other.sources.map(\.url))
      case .correction:
        correction?.action == other.correction?.action && correction?.to == other.correction?.to
          && correction?.from == other.correction?.from
      }
    }
  }
}
