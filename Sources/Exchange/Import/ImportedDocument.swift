import Annotations

/// A stretch of text in a file of another program, and what is said of it there.
struct ImportedSpan {
  /// Who put the span there.
  enum Origin: Equatable {
    case person
    /// The model of another program, by its name.
    case model(String)
    /// A person, who says that the label is wrong.
    case rejected
    /// This program: what it finds anew is not kept.
    case ownMachine
  }

  /// In the unit of the file.
  var range: Range<Int>
  /// Its parts, where it has several.
  var fragments: [Range<Int>] = []
  /// Nil where the file does not say what it is.
  var label: String?
  var origin = Origin.person
  /// The text that the file gives for it; nil where it gives none.
  var quotation: String?
  /// What the program it comes from calls it.
  var foreignID: String?
  /// What this program wrote of it when it was exported; see `AnnotationFields`.
  var said: JSONObject?
  /// What the file's own fields say, beyond or against `said`.
  var verdict: Verdict?
  var note: String?
  var tags: [String] = []
  var urls: [String] = []
}

/// A text in a file of another program.
struct ImportedDocument {
  /// The article that the file names; nil where it names none.
  var name: String?
  /// Well-formed UTF-8; nil where the file does not hold the text.
  var text: [UInt8]?
  var spans: [ImportedSpan] = []
  /// How its offsets count, where it says so.
  var unit: ExportOptions.Unit?
  /// Where in the file it stands, for complaints: "line 12".
  var place: String
}

/// What a reader of a format finds, one after another.
enum ImportedRecord {
  case document(ImportedDocument)
  /// An annotation of the W3C model, of the article with this name.
  case annotation(JSONObject, article: String, place: String)
  /// Something that cannot be read; what is wrong with it.
  case problem(place: String, what: String)
  /// Something that is left out, as its form has no place here.
  case loss(Losses.Kind)
}

extension Losses.Kind {
  static let discontinuous = Self(
    "span in several parts became one", "spans in several parts became one each")
  static let relations = Self(
    "relation between spans was left out", "relations between spans were left out")
  static let events = Self("event was left out", "events were left out")
  static let documentLabels = Self(
    "label of a whole text was left out", "labels of whole texts were left out")
  static let ignored = Self(
    "text that was ignored by its annotator was left out",
    "texts that were ignored by their annotators were left out")
  static let ownFindings = Self(
    "highlight was left out, since it is found anew",
    "highlights were left out, since they are found anew")
  static let attributes = Self(
    "attribute that has no place here was left out",
    "attributes that have no place here were left out")
  static let wholeText = Self(
    "annotation of a whole text was left out", "annotations of whole texts were left out")
  static let unknownLabels = Self(
    "label is none of Galley's, and became a tag", "labels are none of Galley's, and became tags")
  static let otherTargets = Self(
    "annotation lost the second and further places that it is about",
    "annotations lost the second and further places that they are about")
}

/// A format that is imported from. A new one is one type in a file of its own, and one line in
/// `ImportFormats.all`.
protocol ImportFormat: SendableMetatype {
  /// The name of the format on the command line.
  static var name: String { get }
  /// Reads a file, and hands over what it finds.
  ///
  /// - Parameter take: is given each record in order.
  /// - Throws: what the system says where the file cannot be read at all.
  static func read(_ file: ImportFile, _ take: (ImportedRecord) -> Void) throws(ImportFailure)
}

/// The list of formats to import from.
enum ImportFormats {
  static let all: [any ImportFormat.Type] = [
    JSONLinesImport.self, SpacyImport.self, BratImport.self, W3CImport.self, DoccanoImport.self,
    LabelStudioImport.self,
  ]

  static func format(named name: String) throws(ExchangeError) -> any ImportFormat.Type {
    if let found = all.first(where: { $0.name == name }) { return found }
    _ = try Formats.description(of: name)
    throw .notReadable(name)
  }
}
