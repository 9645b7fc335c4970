import Analysis
import Annotations
import Articles

/// Turns what another program's file says into annotations of one article.
struct SpanConversion {
  /// What a span comes to.
  enum Result {
    case annotation(ImportedAnnotation)
    /// It says nothing that is kept; counted as a loss.
    case nothing
    case problem(String)
  }

  let article: Article
  private let format: String
  private let unknownAuthor: Annotator
  /// What the machine finds; made when a label is first compared with it.
  private lazy var mentions = ArticleAnalysis(of: article).mentions

  /// - Parameter author: who made annotations of which the file tells no author.
  init(of article: Article, from format: String, author: String?) {
    self.article = article
    self.format = format
    let iri = "tag:galley.example,2026:"
    if let author {
      unknownAuthor = Annotator(id: iri + "person/" + Self.segment(author), name: author)
    } else {
      unknownAuthor = Annotator(id: iri + "import/" + format, name: "\(format) import")
    }
  }

  private static func segment(_ text: String) -> String {
    let iri = StoredAnnotations.iri(ofFileNamed: Array(text.utf8))
    return iri.hasPrefix("./") ? String(iri.dropFirst(2)) : iri
  }

  /// The unit in which the quotations of a text fit its offsets; scalars where both do or none.
  static func unit(of spans: [ImportedSpan], in match: TextCorrespondence) -> ExportOptions.Unit {
    let scalars = match.offsets(.scalars)
    let units = match.offsets(.utf16)
    func fit(_ offsets: Offsets) -> Int {
      spans.count { span in
        guard let quotation = span.quotation, let bytes = offsets.bytes(ofRange: span.range) else {
          return false
        }
        return match.text.string(bytes).utf8.elementsEqual(quotation.utf8)
      }
    }
    return fit(units) > fit(scalars) ? .utf16 : .scalars
  }

  /// What a span of a text says of the article.
  mutating func annotation(
    of span: ImportedSpan, _ match: TextCorrespondence, _ unit: ExportOptions.Unit,
    losses: inout Losses
  ) -> Result {
    let offsets = match.offsets(unit)
    let told = "\(span.range.lowerBound)–\(span.range.upperBound)"
    guard let range = offsets.bytes(ofRange: span.range) else {
      let length = offsets.offset(ofByte: match.text.bytes.count)
      return .problem("the span \(told) lies outside the text, which has \(length) characters")
    }
    if let quotation = span.quotation, !Self.isSame(match.text.string(range), quotation) {
      return .problem("at \(told) the text is not “\(quotation.onOneLine.shortened(to: 60))”")
    }
    if span.origin == .ownMachine {
      losses.add(.ownFindings)
      return .nothing
    }
    if span.fragments.count > 1, !isJoined(span.fragments, offsets, match.text) {
      losses.add(.discontinuous)
    }
    var problem: String?
    let said = span.said.map { AnnotationFields.content(of: $0, problem: &problem) }
    if let problem { return .problem(problem) }
    let place = match.place(range)
    let content: AnnotationContent
    switch self.content(of: span, said: said, at: place, losses: &losses) {
    case .success(let found): content = found
    case .failure(let reason): return .problem(reason.sentence)
    }
    return .annotation(
      imported(span, content, said: said, place: place, in: match.text.string(range)))
  }

  /// Equal, line ends aside: some programs show them as one blank.
  private static func isSame(_ text: String, _ quotation: String) -> Bool {
    if text.utf8.elementsEqual(quotation.utf8) { return true }
    func words(_ text: String) -> [Substring.UTF8View] {
      text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { Substring($0).utf8 }
    }
    let one = words(text)
    let other = words(quotation)
    return one.count == other.count && zip(one, other).allSatisfy { $0.elementsEqual($1) }
  }

  /// Whether nothing but white space lies between the parts of a span.
  private func isJoined(_ parts: [Range<Int>], _ offsets: Offsets, _ text: ArticleText) -> Bool {
    let sorted = parts.sorted { $0.lowerBound < $1.lowerBound }
    return zip(sorted, sorted.dropFirst()).allSatisfy { one, next in
      guard one.upperBound <= next.lowerBound,
        let gap = offsets.bytes(ofRange: one.upperBound..<next.lowerBound)
      else { return false }
      return text.bytes[gap].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    }
  }

  private mutating func content(
    of span: ImportedSpan, said: AnnotationContent?, at place: ImportedAnnotation.Place,
    losses: inout Losses
  ) -> Swift.Result<AnnotationContent, ImportFailure> {
    var content = said ?? AnnotationContent()
    if let verdict = span.verdict { content.verdict = verdict }
    // A note was put on one line where the format wants that; what it says is the same.
    if let note = span.note, note.onOneLine != content.note.onOneLine { content.note = note }
    for tag in span.tags where !content.tags.contains(tag) { content.tags.append(tag) }
    for url in span.urls where !content.sources.contains(where: { $0.url == url }) {
      content.sources.append(SourceReference(url: url))
    }
    guard let label = span.label else { return .success(content) }
    if case .model = span.origin {
      if !content.tags.contains(label) { content.tags.append(label) }
      return .success(content)
    }
    if let remark = Labels.remark(label) {
      if let verdict = remark.verdict { content.verdict = verdict }
      return .success(content)
    }
    guard let kind = Labels.kind(label) else {
      losses.add(.unknownLabels)
      if !content.tags.contains(label) { content.tags.append(label) }
      return .success(content)
    }
    // Said by this program's own user, and not changed since.
    if let correction = content.correction, (correction.to ?? correction.from) == kind.rawValue {
      return .success(content)
    }
    content.correction = correction(to: kind, at: place, isRejected: span.origin == .rejected)
    return .success(content)
  }

  /// What a person's label says of what the machine finds.
  private mutating func correction(
    to kind: MentionKind, at place: ImportedAnnotation.Place, isRejected: Bool
  ) -> Correction {
    if isRejected { return Correction(action: .reject, from: kind.rawValue) }
    guard case .range(let range) = place else {
      return Correction(action: .add, to: kind.rawValue)
    }
    let overlapping = mentions.filter { $0.range.overlaps(range) }
    if let same = overlapping.first(where: { $0.range == range }) {
      let from = same.kind.rawValue
      return same.kind == kind
        ? Correction(action: .accept, from: from, to: from)
        : Correction(action: .relabel, from: from, to: kind.rawValue)
    }
    let resized = overlapping.first { mention in
      let shared = mention.range.clamped(to: range).count
      return mention.kind == kind && shared * 2 >= mention.range.count + range.count - shared
    }
    if let resized {
      return Correction(
        action: .resize, from: kind.rawValue, to: kind.rawValue, fromRange: resized.range)
    }
    return Correction(action: .add, to: kind.rawValue)
  }

  private func imported(
    _ span: ImportedSpan, _ content: AnnotationContent, said: AnnotationContent?,
    place: ImportedAnnotation.Place, in quotation: String
  ) -> ImportedAnnotation {
    // What was changed in the other program is not what the person said whose name stands there.
    let isUnchanged = said == content && said?.isEmpty == false || said != nil && content.isEmpty
    var author = unknownAuthor
    if case .model(let model) = span.origin {
      author = Annotator(
        id: "tag:galley.example,2026:model/" + Self.segment(model), name: model,
        isSoftware: true)
    }
    var created: String?
    var modified: String?
    if isUnchanged, let object = span.said {
      author = AnnotationFields.annotator(of: object) ?? author
      created = AnnotationFields.time("created", of: object)
      modified = AnnotationFields.time("modified", of: object)
    }
    let own = span.said?["id"]?.text.flatMap { $0.hasPrefix("urn:uuid:") ? $0 : nil }
    let parts =
      said == nil ? [.verdict, .note, .tags, .correction] : Set(ImportedAnnotation.Part.allCases)
    return ImportedAnnotation(
      id: own ?? id(of: span, place, quotation, author), place: place, parts: parts,
      content: content, author: author, created: created, modified: modified)
  }

  /// Always the same for the same span of the same file.
  private func id(
    of span: ImportedSpan, _ place: ImportedAnnotation.Place, _ quotation: String,
    _ author: Annotator
  ) -> String {
    Identifier.named(
      [
        "import", format, author.id, article.path.displayName, "\(span.range)", quotation,
        span.label ?? "",
      ].joined(separator: "\n"))
  }

  /// An annotation of the W3C model, as an annotation of the article.
  func annotation(of object: JSONObject) -> Result {
    var object = object
    let iri = object["id"]?.text
    var id = Identifier.named(String(decoding: JSONValue.object(object).canonical(), as: UTF8.self))
    if let iri {
      id = Self.isUUID(iri) ? iri : Identifier.named(iri)
      // Where it came from; see 3.2.6 of the model.
      if id != iri, object["via"] == nil { object["via"] = .text(iri) }
    }
    for key in ["created", "modified"] {
      if let time = object[key]?.text, !Timestamp.isTime(time) { object[key] = nil }
    }
    let target = object["target"]?.object ?? JSONObject()
    let selectors = target["selector"]?.array ?? [target["selector"] ?? .null]
    func selector(_ type: String) -> JSONObject? {
      selectors.compactMap(\.object).first { $0["type"]?.text == type }
    }
    if let quotation = selector("TextQuoteSelector"), let exact = quotation["exact"]?.text,
      !exact.isEmpty
    {
      return .annotation(ImportedAnnotation(id: id, form: .verbatim(object), place: .asStored))
    }
    guard let position = selector("TextPositionSelector") else {
      return .problem("it has no TextQuoteSelector and no TextPositionSelector")
    }
    guard let range = position.range("start", "end"),
      let bytes = article.positions.byteRange(ofScalars: range)
    else { return .problem("its position lies outside the text") }
    return .annotation(ImportedAnnotation(id: id, form: .verbatim(object), place: .range(bytes)))
  }

  private static func isUUID(_ iri: String) -> Bool {
    let digits = Array(iri.utf8.dropFirst(9))
    return iri.hasPrefix("urn:uuid:") && digits.count == 36
      && digits.allSatisfy {
        ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) || $0 == 0x2D
      }
  }
}

extension ImportedAnnotation {
  fileprivate init(
    id: String, place: Place, parts: Set<Part>, content: AnnotationContent, author: Annotator,
    created: String?, modified: String?
  ) {
    self.init(
      id: id, form: .said(content, by: author, created: created, modified: modified),
      place: place, parts: parts)
  }
}
