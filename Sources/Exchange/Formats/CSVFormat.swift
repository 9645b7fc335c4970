import Annotations

/// A row for each annotation, for spreadsheets: RFC 4180, UTF-8, CR LF, a header.
struct CSVFormat: ExportFormat {
  static let description = FormatDescription(
    name: "csv", summary: "a row for each annotation, for spreadsheets",
    holds: [
      .highlights, .verdicts, .notes, .tags, .sources, .creators, .times, .overlaps, .orphans,
    ], shape: .file, offsets: .selectable, needsAnalysis: false, isReadable: false,
    fileExtension: "csv")

  private static let header = [
    "article", "annotation_id", "start", "end", "quote", "class", "verdict", "rating", "note",
    "tags", "sources", "creator", "created", "modified", "anchor_state",
  ]

  private let options: ExportOptions
  var losses = Losses()

  init(_ options: ExportOptions) { self.options = options }

  mutating func begin() -> [ExportPiece] { [ExportPiece(Self.row(Self.header))] }

  mutating func add(_ article: CheckedArticle) -> [ExportPiece] {
    let offsets = Offsets(article.article, unit: options.unit)
    var out: [UInt8] = []
    for annotation in article.annotations {
      let content = annotation.content
      let range = annotation.range.map { offsets.range(ofBytes: $0) }
      losses.add(.corrections, content.correction == nil ? 0 : 1)
      out += Self.row([
        article.name, annotation.id, range.map { "\($0.lowerBound)" } ?? "",
        range.map { "\($0.upperBound)" } ?? "",
        annotation.range.map(article.article.text.string) ?? annotation.quotation,
        content.correction.map { $0.to ?? $0.from ?? "" } ?? LabelledSpan.label(of: content),
        content.verdict?.rawValue ?? "", content.verdict?.ratingValue.map { "\($0)" } ?? "",
        content.note, content.tags.joined(separator: " | "),
        content.sources.map(\.url).joined(separator: " | "),
        annotation.creator.map { $0.name.isEmpty ? $0.shortName : $0.name } ?? "",
        annotation.created, annotation.modified, AnnotationFields.state(annotation.state),
      ])
    }
    return out.isEmpty ? [] : [ExportPiece(out)]
  }

  /// A row with its end. A cell that a spreadsheet would take for a formula gets an apostrophe, as
  /// OWASP advises against CSV injection.
  static func row(_ cells: [String]) -> [UInt8] {
    var out: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      var bytes = Array(cell.utf8)
      if let first = bytes.first, isFormulaStart(first) { bytes.insert(UInt8(ascii: "'"), at: 0) }
      let needsQuotes = bytes.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
      guard needsQuotes else {
        out += bytes
        continue
      }
      out.append(0x22)
      for byte in bytes {
        if byte == 0x22 { out.append(0x22) }
        out.append(byte)
      }
      out.append(0x22)
    }
    return out + [0x0D, 0x0A]
  }

  private static func isFormulaStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      true
    default: false
    }
  }
}

extension SourceReference {
  /// Whether more is said of it than its address.
  var hasDetails: Bool {
    !locator.isEmpty || stance != nil || lookedAt != nil || archived != nil
      || !evidence.isEmpty
  }
}
