import Analysis
import Annotations
import Articles

/// brat's standoff files: for each article a text and an `.ann`, and the configuration that lists the
/// types. https://brat.nlplab.org/standoff.html
///
/// What brat has no line for (identifiers, people, times, tags, what is said of sources) stands in a
/// comment of the type `Galley`, as JSON.
struct BratFormat: ExportFormat {
  static let description = FormatDescription(
    name: "brat", summary: "brat standoff: .txt, .ann and annotation.conf",
    holds: [
      .text, .highlights, .verdicts, .notes, .tags, .sources, .creators, .times, .corrections,
      .overlaps, .sourceDetails, .identities, .decisions,
    ], shape: .folder, offsets: .scalars, needsAnalysis: true, isReadable: true,
    fileExtension: "ann")

  private let options: ExportOptions
  private var names = FileNames()
  private var labels: Set<String> = []
  var losses = Losses()

  init(_ options: ExportOptions) { self.options = options }

  mutating func add(_ article: CheckedArticle) -> [ExportPiece] {
    let spans = LabelledSpans(of: article, options, losses: &losses)
    let text = LineFeedText(article.article.text.bytes)
    losses.add(.lineEnds, text.joinedLineEnds)
    var lines = BratLines(of: text)
    for span in spans.all + spans.rejected {
      guard lines.add(span) else {
        losses.add(.emptySpans)
        continue
      }
      labels.insert(span.label)
    }
    let stem = names.stem(for: article.name, dropping: [".txt"])
    return [
      ExportPiece(file: stem + ".txt", text.bytes), ExportPiece(file: stem + ".ann", lines.bytes),
    ]
  }

  mutating func end() -> [ExportPiece] {
    let verdicts = Verdict.allCases.map(\.rawValue).joined(separator: "|")
    let origins = ["machine", "accepted", "corrected", "added", "derived", "rejected"]
    let configuration = """
      [entities]
      \(labels.sorted().joined(separator: "\n"))

      [relations]

      [events]

      [attributes]
      \(Self.verdict)\tArg:<ENTITY>, Value:\(verdicts)
      \(Self.origin)\tArg:<ENTITY>, Value:\(origins.joined(separator: "|"))

      """
    let tools = "[normalization]\n\(Self.database)\t<URL>:https://, <URLBASE>:%s\n"
    return [
      ExportPiece(file: "annotation.conf", Array(configuration.utf8)),
      ExportPiece(file: "tools.conf", Array(tools.utf8)),
    ]
  }

  static let verdict = "Verdict"
  static let origin = "Origin"
  /// The name that brat is given for web addresses.
  static let database = "URL"
  /// The type of comments that hold what brat has no line for.
  static let comment = "Galley"
  static let note = "AnnotatorNotes"
}

/// The lines of one `.ann`.
private struct BratLines {
  private let text: LineFeedText
  private let positions: TextPositions
  private var spans = 0
  private var attributes = 0
  private var references = 0
  private var comments = 0
  private(set) var bytes: [UInt8] = []

  init(of text: LineFeedText) {
    self.text = text
    positions = TextPositions(ArticleText(String(decoding: text.bytes, as: UTF8.self)))
  }

  /// Adds the lines of a span; false where it has no visible character to stand on.
  mutating func add(_ span: LabelledSpan) -> Bool {
    let fragments = self.fragments(of: text.range(ofOriginal: span.range))
    if fragments.isEmpty { return false }
    spans += 1
    let id = "T\(spans)"
    let offsets = fragments.map { fragment in
      let range = positions.scalarRange(ofBytes: fragment)
      return "\(range.lowerBound) \(range.upperBound)"
    }
    let words = fragments.map { String(decoding: text.bytes[$0], as: UTF8.self) }
    line("\(id)\t\(span.label) \(offsets.joined(separator: ";"))\t\(words.joined(separator: " "))")
    if span.origin != .remark { attribute(BratFormat.origin, of: id, span.origin.rawValue) }
    guard let annotation = span.annotation else { return true }
    let content = annotation.content
    if let verdict = content.verdict { attribute(BratFormat.verdict, of: id, verdict.rawValue) }
    for source in content.sources where !source.url.isEmpty {
      references += 1
      // An address with white space would end the field.
      let url = source.url.split { $0.isWhitespace }.joined(separator: "%20")
      let title = source.locator.isEmpty ? source.url : source.locator
      line("N\(references)\tReference \(id) \(BratFormat.database):\(url)\t\(title.onOneLine)")
    }
    if !content.note.isEmpty { comment(BratFormat.note, of: id, content.note.onOneLine) }
    let said = JSONValue.object(JSONObject(AnnotationFields.said(by: annotation))).compact()
    comment(BratFormat.comment, of: id, String(decoding: said, as: UTF8.self))
    return true
  }

  /// The parts of a range on each of its lines, less those that are white space only.
  private func fragments(of range: Range<Int>) -> [Range<Int>] {
    text.bytes[range].split(separator: 0x0A).compactMap { part in
      let isBlank = part.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      return isBlank ? nil : part.startIndex..<part.endIndex
    }
  }

  private mutating func attribute(_ name: String, of id: String, _ value: String) {
    attributes += 1
    line("A\(attributes)\t\(name) \(id) \(value)")
  }

  private mutating func comment(_ type: String, of id: String, _ text: String) {
    comments += 1
    line("#\(comments)\t\(type) \(id)\t\(text)")
  }

  private mutating func line(_ line: String) {
    bytes += Array(line.utf8)
    bytes.append(0x0A)
  }
}

extension String {
  /// The text with its line ends as blanks.
  var onOneLine: String {
    split(omittingEmptySubsequences: true) { $0.isNewline }.joined(separator: " ")
  }
}
