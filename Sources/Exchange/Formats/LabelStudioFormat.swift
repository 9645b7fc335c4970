import Annotations
import Articles

/// Tasks of Label Studio: what the machine found as a prediction, what people said as an annotation.
/// The labelling configuration is in docs/formats.md. https://labelstud.io/guide/export
struct LabelStudioFormat: ExportFormat {
  static let description = FormatDescription(
    name: "labelstudio", summary: "tasks of Label Studio, with predictions and annotations",
    holds: [
      .text, .highlights, .verdicts, .notes, .tags, .sources, .creators, .times, .corrections,
      .overlaps, .sourceDetails, .identities, .decisions,
    ], shape: .file, offsets: .selectable, needsAnalysis: true, isReadable: true,
    fileExtension: "json")

  private let options: ExportOptions
  private var count = 0
  var losses = Losses()

  init(_ options: ExportOptions) { self.options = options }

  mutating func begin() -> [ExportPiece] { [ExportPiece("[")] }

  mutating func add(_ article: CheckedArticle) -> [ExportPiece] {
    let spans = LabelledSpans(of: article, options, losses: &losses)
    let offsets = Offsets(article.article, unit: options.unit)
    var people: [JSONValue] = []
    var machine: [JSONValue] = []
    for (index, span) in (spans.all + spans.rejected).enumerated() {
      let regions = self.regions(of: span, number: index, offsets, in: article.article)
      if span.origin.isHuman { people += regions } else { machine += regions }
    }
    let text = article.article.text
    var task = JSONObject([
      (
        "data",
        .object(
          JSONObject([
            ("text", .text(text.string(0..<text.bytes.count))), ("article", .text(article.name)),
            ("digest", .text(article.digest)), ("offsets", .text(options.unit.rawValue)),
          ]))
      )
    ])
    task["annotations"] = .array(
      people.isEmpty ? [] : [.object(JSONObject([("result", .array(people))]))])
    task["predictions"] = .array(
      machine.isEmpty
        ? []
        : [
          .object(
            JSONObject([("model_version", .text(Self.model)), ("result", .array(machine))]))
        ])
    defer { count += 1 }
    return [
      ExportPiece(Array(count > 0 ? ",\n".utf8 : "\n".utf8) + JSONValue.object(task).compact())
    ]
  }

  mutating func end() -> [ExportPiece] { [ExportPiece("\n]\n")] }

  /// What the program's own predictions are called.
  static let model = "galley"

  /// The region of a span and what is said of it, all with one identifier.
  private func regions(
    of span: LabelledSpan, number: Int, _ offsets: Offsets, in article: Article
  ) -> [JSONValue] {
    let range = offsets.range(ofBytes: span.range)
    let text = JSONValue.text(article.text.string(span.range))
    func region(_ name: String, _ type: String, _ value: [(String, JSONValue)]) -> JSONObject {
      let place: [(String, JSONValue)] = [
        ("start", .integer(range.lowerBound)), ("end", .integer(range.upperBound)),
      ]
      return JSONObject([
        ("id", .text("g\(number)")), ("from_name", .text(name)), ("to_name", .text("text")),
        ("type", .text(type)), ("value", .object(JSONObject(place + value))),
      ])
    }
    var label = region(
      "label", "labels", [("text", text), ("labels", .array([.text(span.label)]))])
    var meta = JSONObject([("origin", .text(span.origin.rawValue))])
    if let annotation = span.annotation {
      meta.members += JSONObject(AnnotationFields.said(by: annotation)).members
    }
    label["meta"] = .object(JSONObject([("galley", .object(meta))]))
    var regions = [label]
    guard let content = span.annotation?.content else { return regions.map(JSONValue.object) }
    if let verdict = content.verdict {
      let choices = JSONValue.array([.text(verdict.rawValue)])
      regions.append(region("verdict", "choices", [("text", text), ("choices", choices)]))
    }
    if !content.note.isEmpty {
      regions.append(region("note", "textarea", [("text", .array([.text(content.note)]))]))
    }
    return regions.map(JSONValue.object)
  }
}
