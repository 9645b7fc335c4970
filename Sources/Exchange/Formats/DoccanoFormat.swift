import Annotations
import Articles

/// JSON Lines of doccano's sequence labelling: a text and its labels. A verdict is part of the label
/// (`claim:false`), since a label is all that a span has there; the rest stands under `galley`, which
/// doccano keeps as meta data. https://doccano.github.io/doccano/
struct DoccanoFormat: ExportFormat {
  static let description = FormatDescription(
    name: "doccano", summary: "JSON Lines of doccano's sequence labelling",
    holds: [
      .text, .highlights, .verdicts, .notes, .tags, .sources, .creators, .times, .corrections,
      .overlaps, .sourceDetails, .identities, .decisions,
    ], shape: .file, offsets: .scalars, needsAnalysis: true, isReadable: true,
    fileExtension: "jsonl")

  private let options: ExportOptions
  var losses = Losses()

  init(_ options: ExportOptions) { self.options = options }

  mutating func add(_ article: CheckedArticle) -> [ExportPiece] {
    let spans = LabelledSpans(of: article, options, losses: &losses)
    losses.add(.rejections, spans.rejected.count)
    let positions = article.article.positions
    var labels: [JSONValue] = []
    var details: [JSONValue] = []
    for span in spans.all {
      let range = positions.scalarRange(ofBytes: span.range)
      let verdict = span.origin == .remark ? span.annotation?.content.verdict : nil
      let label = verdict.map { "\(span.label):\($0.rawValue)" } ?? span.label
      labels.append(
        .array([.integer(range.lowerBound), .integer(range.upperBound), .text(label)]))
      var detail = JSONObject([
        ("start", .integer(range.lowerBound)), ("end", .integer(range.upperBound)),
        ("label", .text(label)), ("origin", .text(span.origin.rawValue)),
      ])
      if let annotation = span.annotation {
        detail.members += JSONObject(AnnotationFields.said(by: annotation)).members
      }
      details.append(.object(detail))
    }
    let text = article.article.text
    let line = JSONObject([
      ("text", .text(text.string(0..<text.bytes.count))), ("label", .array(labels)),
      ("article", .text(article.name)), ("galley", .array(details)),
    ])
    return [ExportPiece(JSONValue.object(line).compact() + [0x0A])]
  }
}
