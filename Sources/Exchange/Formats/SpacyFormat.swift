import Annotations
import Articles

/// JSON Lines as spaCy's and Prodigy's users have them: a text a line, with labelled spans.
///
/// `spans` holds names and figures, which never overlap, so that `doc.ents` takes them; what people
/// annotated stands under `claims`. `tokens` covers the whole text, cut wherever a span ends, so that
/// every span is one of whole tokens. A highlight that a person rejected is a line of its own with
/// the answer `reject`. https://prodi.gy/docs/api-interfaces
struct SpacyFormat: ExportFormat {
  static let description = FormatDescription(
    name: "spacy", summary: "JSON Lines for spaCy and Prodigy, with tokens",
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
    // Asked for alone, what people annotated is what is to be learnt.
    let main = options.spans == .annotations ? spans.remarks : spans.highlights
    let tokens = CoveringTokens(
      of: article.article, cutAt: (spans.all + spans.rejected).map(\.range))
    var out = line(of: article, main, tokens, answer: "accept") { line in
      guard options.spans == .both else { return }
      line["claims"] = .array(spans.remarks.map { .object(object($0, of: article, tokens)) })
    }
    for rejected in spans.rejected {
      out += line(of: article, [rejected], tokens, answer: "reject") { _ in }
    }
    return [ExportPiece(out)]
  }

  private func line(
    of article: CheckedArticle, _ spans: [LabelledSpan], _ tokens: CoveringTokens, answer: String,
    _ finish: (inout JSONObject) -> Void
  ) -> [UInt8] {
    var line = JSONObject([
      ("text", .text(article.article.text.string(0..<article.article.text.bytes.count))),
      ("tokens", .array(tokens.objects(of: article.article))),
      ("spans", .array(spans.map { .object(object($0, of: article, tokens)) })),
    ])
    finish(&line)
    line["meta"] = .object(
      JSONObject([("article", .text(article.name)), ("digest", .text(article.digest))]))
    line["answer"] = .text(answer)
    return JSONValue.object(line).compact() + [0x0A]
  }

  private func object(
    _ span: LabelledSpan, of article: CheckedArticle, _ tokens: CoveringTokens
  ) -> JSONObject {
    let range = article.article.positions.scalarRange(ofBytes: span.range)
    var object = JSONObject([
      ("start", .integer(range.lowerBound)), ("end", .integer(range.upperBound)),
      ("label", .text(span.label)), ("origin", .text(span.origin.rawValue)),
    ])
    if let place = tokens.indices(of: span.range) {
      object["token_start"] = .integer(place.lowerBound)
      object["token_end"] = .integer(place.upperBound)
    }
    if let annotation = span.annotation {
      object.members += JSONObject(AnnotationFields.said(by: annotation)).members
    }
    return object
  }
}

/// Tokens as spaCy has them: they cover all of the text but single blanks after a token. Other white
/// space is in tokens of its own, as `spacy.tokens.Doc` wants it.
struct CoveringTokens {
  /// Each token in bytes of the text, and whether a blank follows that is in no token.
  private(set) var tokens: [(range: Range<Int>, hasBlank: Bool)] = []

  /// Cost: O(n) in the length of the text, O(c log c) in the number of cuts.
  init(of article: Article, cutAt ranges: [Range<Int>]) {
    let bytes = article.text.bytes
    var cuts = Set<Int>()
    for range in ranges {
      cuts.insert(range.lowerBound)
      cuts.insert(range.upperBound)
    }
    let ordered = cuts.sorted()
    var next = 0
    var end = 0
    func add(_ range: Range<Int>, _ tokens: inout [(range: Range<Int>, hasBlank: Bool)]) {
      var start = range.lowerBound
      while next < ordered.count, ordered[next] <= start { next += 1 }
      while next < ordered.count, ordered[next] < range.upperBound {
        tokens.append((start..<ordered[next], false))
        start = ordered[next]
        next += 1
      }
      if start < range.upperBound { tokens.append((start..<range.upperBound, false)) }
    }
    func addGap(_ gap: Range<Int>, _ tokens: inout [(range: Range<Int>, hasBlank: Bool)]) {
      var start = gap.lowerBound
      if let last = tokens.indices.last, start < gap.upperBound, bytes[start] == 0x20 {
        tokens[last].hasBlank = true
        start += 1
      }
      guard start < gap.upperBound else { return }
      // The last blank of white space belongs to the token before it too.
      let endsInBlank = gap.upperBound - start > 1 && bytes[gap.upperBound - 1] == 0x20
      let stop =
        endsInBlank && !cuts.contains(gap.upperBound - 1)
        ? gap.upperBound - 1 : gap.upperBound
      add(start..<stop, &tokens)
      if stop < gap.upperBound, let last = tokens.indices.last { tokens[last].hasBlank = true }
    }
    for token in TokenizedText(article.text).tokens {
      if token.range.lowerBound > end { addGap(end..<token.range.lowerBound, &tokens) }
      add(token.range, &tokens)
      end = token.range.upperBound
    }
    if end < bytes.count { addGap(end..<bytes.count, &tokens) }
  }

  func objects(of article: Article) -> [JSONValue] {
    tokens.enumerated().map { index, token in
      let range = article.positions.scalarRange(ofBytes: token.range)
      return .object(
        JSONObject([
          ("text", .text(article.text.string(token.range))), ("start", .integer(range.lowerBound)),
          ("end", .integer(range.upperBound)), ("id", .integer(index)),
          ("ws", .boolean(token.hasBlank)),
        ]))
    }
  }

  /// The first and the last token of a range; nil where it does not begin and end with tokens.
  func indices(of range: Range<Int>) -> ClosedRange<Int>? {
    let next = tokens.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    guard next < tokens.count, tokens[next].range.lowerBound == range.lowerBound else { return nil }
    var last = next
    while last < tokens.count, tokens[last].range.upperBound < range.upperBound { last += 1 }
    guard last < tokens.count, tokens[last].range.upperBound == range.upperBound else { return nil }
    return next...last
  }
}
