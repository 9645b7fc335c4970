import Analysis
import Annotations
import Articles

/// Everything that is known, one JSON object a line and article.
struct JSONLinesFormat: ExportFormat {
  static let description = FormatDescription(
    name: "jsonl", summary: "everything, one JSON object a line and article",
    holds: Set(FormatDescription.Part.allCases).subtracting([.olderVersions]), shape: .file,
    offsets: .selectable,
    needsAnalysis: true, isReadable: true, fileExtension: "jsonl")

  private let options: ExportOptions
  var losses = Losses()

  init(_ options: ExportOptions) { self.options = options }

  mutating func add(_ article: CheckedArticle) -> [ExportPiece] {
    let offsets = Offsets(article.article, unit: options.unit)
    let metadata = article.article.metadata
    var line = JSONObject([("article", .text(article.name)), ("title", .text(article.title))])
    line["byline"] = metadata.byline.map(JSONValue.text)
    line["place"] = metadata.place.map(JSONValue.text)
    line["published"] = metadata.published.map { .text($0.iso8601) }
    line["digest"] = .text(article.digest)
    line["offsets"] = .text(options.unit.rawValue)
    line["problem"] = article.problem.map(JSONValue.text)
    line["text"] = .text(article.article.text.string(0..<article.article.text.bytes.count))
    line["highlights"] = .array(
      article.highlights.map { highlight in
        var object = span(highlight.range, offsets, of: article)
        object["label"] = .text(highlight.kind.rawValue)
        object["origin"] = .text(LabelledSpan.Origin(highlight.origin).rawValue)
        object["reading"] = highlight.quantity.map { .text($0.summary(as: highlight.kind)) }
        return .object(object)
      })
    line["annotations"] = .array(
      article.annotations.map { annotation in
        var object = annotation.range.map { span($0, offsets, of: article) } ?? JSONObject()
        object["state"] = .text(AnnotationFields.state(annotation.state))
        if annotation.range == nil || annotation.state != .inPlace {
          object["quote"] = .text(annotation.quotation)
        }
        object.members += JSONObject(AnnotationFields.said(by: annotation)).members
        return .object(object)
      })
    addFindings(of: article, offsets, to: &line)
    return [ExportPiece(JSONValue.object(line).compact() + [0x0A])]
  }

  private func addFindings(
    of article: CheckedArticle, _ offsets: Offsets, to line: inout JSONObject
  ) {
    line["names"] = .array(
      (article.findings?.entities.entities ?? []).map { entity in
        .object(
          JSONObject([
            ("name", .text(entity.name)), ("label", .text(entity.kind.rawValue)),
            ("mentions", .integer(entity.mentions.count)),
          ]))
      })
    line["claims"] = .array(
      (article.findings?.claims ?? []).map { claim in
        var object = span(claim.range, offsets, of: article)
        // Three places: the weights behind the score are no finer.
        object["score"] = .number("\((claim.score * 1000).rounded() / 1000)")
        object["speaker"] = claim.speaker.map { .text($0.resolved) }
        return .object(object)
      })
    line["contradictions"] = .array(
      article.checks.map { check in
        var object = span(check.range, offsets, of: article)
        object["kind"] = .text(check.kind.rawValue)
        object["message"] = .text(check.message)
        return .object(object)
      })
    let progress = article.progress
    line["progress"] = .object(
      JSONObject([
        ("claims", .integer(progress.claims)), ("checked", .integer(progress.checkedClaims)),
        ("to_look_at", .integer(progress.toLookAt)),
      ]))
  }

  private func span(
    _ bytes: Range<Int>, _ offsets: Offsets, of article: CheckedArticle
  ) -> JSONObject {
    let range = offsets.range(ofBytes: bytes)
    return JSONObject([
      ("start", .integer(range.lowerBound)), ("end", .integer(range.upperBound)),
      ("text", .text(article.article.text.string(bytes))),
    ])
  }
}
