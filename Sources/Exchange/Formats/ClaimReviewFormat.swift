import Analysis
import Annotations
import Articles

/// Verdicts as schema.org ClaimReview, which Google's Fact Check Explorer reads: a JSON array with an
/// object for each. https://developers.google.com/search/docs/appearance/structured-data/factcheck
struct ClaimReviewFormat: ExportFormat {
  static let description = FormatDescription(
    name: "claimreview", summary: "verdicts as schema.org ClaimReview",
    holds: [.verdicts, .notes, .sources, .creators, .times, .overlaps], shape: .file,
    offsets: .none, needsAnalysis: true, isReadable: false, fileExtension: "json")

  private let options: ExportOptions
  private let url: String
  private var count = 0
  var losses = Losses()

  init(_ options: ExportOptions) throws(ExchangeError) {
    guard let url = options.url, !url.isEmpty else {
      throw .missingOption(
        format: "claimreview", option: "url",
        reason: "the address of the page that shows the checks")
    }
    self.options = options
    self.url = url
  }

  mutating func begin() -> [ExportPiece] { [ExportPiece("[")] }

  mutating func add(_ article: CheckedArticle) -> [ExportPiece] {
    var out: [UInt8] = []
    for annotation in article.annotations {
      losses.add(.corrections, annotation.content.correction == nil ? 0 : 1)
      guard let verdict = annotation.content.verdict else {
        losses.add(.notes, annotation.content.note.isEmpty ? 0 : 1)
        losses.add(.tags, annotation.content.tags.count)
        losses.add(.sources, annotation.content.sources.count)
        continue
      }
      guard verdict.countsAsChecked else {
        losses.add(.notChecked)
        continue
      }
      guard annotation.isChecked, let range = annotation.range else {
        losses.add(.changedText)
        continue
      }
      losses.add(.tags, annotation.content.tags.count)
      let review = review(of: annotation, verdict, at: range, in: article)
      out += Array(count > 0 ? ",\n ".utf8 : "\n ".utf8)
      out += JSONValue.object(review).canonical(indentation: 1)
      count += 1
    }
    return out.isEmpty ? [] : [ExportPiece(out)]
  }

  mutating func end() -> [ExportPiece] { [ExportPiece(count > 0 ? "\n]\n" : "]\n")] }

  private func review(
    of annotation: PlacedAnnotation, _ verdict: Verdict, at range: Range<Int>,
    in article: CheckedArticle
  ) -> JSONObject {
    var rating = JSONObject([("@type", .text("Rating"))])
    if let value = verdict.ratingValue {
      rating["ratingValue"] = .integer(value)
      rating["bestRating"] = .integer(5)
      rating["worstRating"] = .integer(1)
    }
    rating["alternateName"] = .text(verdict.name)
    let separator = url.contains("#") ? "" : "#\(annotation.anchor)"
    var review = JSONObject([
      ("@context", .text("https://schema.org")), ("@type", .text("ClaimReview")),
      ("url", .text(url + separator)),
      ("datePublished", .text(String(annotation.modified.prefix(10)))),
      ("claimReviewed", .text(article.article.readableText(range))),
      ("reviewRating", .object(rating)), ("itemReviewed", .object(claim(at: range, in: article))),
    ])
    review["author"] = author(of: annotation)
    if !annotation.content.note.isEmpty { review["reviewBody"] = .text(annotation.content.note) }
    if !annotation.content.sources.isEmpty {
      review["citation"] = .array(
        annotation.content.sources.map { source in
          var work = JSONObject([("@type", .text("CreativeWork")), ("url", .text(source.url))])
          work["archivedAt"] = source.archived.map(JSONValue.text)
          return .object(work)
        })
    }
    return review
  }

  private func author(of annotation: PlacedAnnotation) -> JSONValue? {
    if let publisher = options.publisher {
      return .object(JSONObject([("@type", .text("Organization")), ("name", .text(publisher))]))
    }
    guard let creator = annotation.creator else { return nil }
    let name = creator.name.isEmpty ? creator.shortName : creator.name
    return .object(JSONObject([("@type", .text("Person")), ("name", .text(name))]))
  }

  /// What was claimed, by whom, and where.
  private func claim(at range: Range<Int>, in article: CheckedArticle) -> JSONObject {
    var claim = JSONObject([("@type", .text("Claim"))])
    let metadata = article.article.metadata
    if let found = article.findings?.claims.first(where: { $0.range.overlaps(range) }),
      let speaker = found.speaker
    {
      // "The utility NordVann" is an organisation, "NordVann's director Åse Brúnfjell" a person.
      let kinds = article.highlights.filter { $0.range.overlaps(speaker.range) }.map(\.kind)
      let isOrganisation = kinds.contains(.organisation) && !kinds.contains(.person)
      let type = isOrganisation ? "Organization" : "Person"
      claim["author"] = .object(
        JSONObject([
          ("@type", .text(type)), ("name", .text(speaker.resolved)),
        ]))
    }
    claim["datePublished"] = metadata.published.map { .text($0.date.iso8601) }
    var appearance = JSONObject([
      ("@type", .text("CreativeWork")), ("headline", .text(article.title)),
    ])
    if let byline = metadata.byline {
      appearance["author"] = .object(
        JSONObject([("@type", .text("Person")), ("name", .text(byline))]))
    }
    claim["appearance"] = .object(appearance)
    return claim
  }
}

extension PlacedAnnotation {
  /// What an annotation is called inside a report: its identifier, as far as it can be a fragment.
  var anchor: String {
    let tail = id.hasPrefix("urn:uuid:") ? String(id.dropFirst(9)) : id
    return "c-"
      + String(
        decoding: tail.utf8.filter { byte in
          (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
            || byte == 0x2D
        }, as: UTF8.self)
  }
}
