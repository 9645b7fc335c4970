import Annotations
import Articles

/// The W3C Web Annotation model as JSON-LD: one AnnotationPage, every term declared in its context.
///
/// Annotations are handed on with all they hold, also what this program does not understand. Targets
/// are relative IRIs from the folder of the articles. https://www.w3.org/TR/annotation-model/
struct W3CFormat: ExportFormat {
  static let description = FormatDescription(
    name: "w3c", summary: "W3C Web Annotations, JSON-LD",
    holds: [
      .verdicts, .notes, .tags, .sources, .creators, .times, .corrections, .overlaps, .orphans,
      .sourceDetails, .identities, .decisions,
    ], shape: .file, offsets: .scalars, needsAnalysis: false, isReadable: true,
    fileExtension: "jsonld")

  private let options: ExportOptions
  private var count = 0
  var losses = Losses()

  init(_ options: ExportOptions) { self.options = options }

  mutating func begin() -> [ExportPiece] {
    let header = JSONObject([
      ("@context", StoredAnnotations.ownContext),
      ("id", .text(Identifier.named("annotations of \(options.title)"))),
      ("type", .text("AnnotationPage")),
    ])
    let text = JSONValue.object(header).canonical()
    // The closing bracket comes at the end.
    return [ExportPiece(Array(text.dropLast(2)) + Array(",\n \"items\": [".utf8))]
  }

  mutating func add(_ article: CheckedArticle) -> [ExportPiece] {
    guard let stored = try? StoredAnnotations(of: article.article.path) else { return [] }
    losses.add(.deleted, stored.deleted)
    var out: [UInt8] = []
    for item in stored.items {
      var item = item
      if case .object(var target)? = item["target"] {
        let source = target["source"]?.text
        // What the annotation file calls its neighbour is elsewhere from where the export lies.
        if source?.contains(":") != true { target["source"] = .text(Self.iri(of: article.name)) }
        item["target"] = .object(target)
      }
      item["fc:conflicts"] = nil
      if stored.context != StoredAnnotations.ownContext { item["@context"] = stored.context }
      out += Array(count > 0 ? ",\n  ".utf8 : "\n  ".utf8)
      out += JSONValue.object(item).canonical(indentation: 2)
      count += 1
    }
    return out.isEmpty ? [] : [ExportPiece(out)]
  }

  mutating func end() -> [ExportPiece] { [ExportPiece(count > 0 ? "\n ]\n}\n" : "]\n}\n")] }

  /// A path as a relative IRI.
  static func iri(of name: String) -> String {
    let parts = name.split(separator: "/").map {
      StoredAnnotations.iri(ofFileNamed: Array($0.utf8))
    }
    guard let first = parts.first else { return "-" }
    // Only the first part could be read as a scheme.
    let rest = parts.dropFirst().map { $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0 }
    return ([first] + rest).joined(separator: "/")
  }
}
