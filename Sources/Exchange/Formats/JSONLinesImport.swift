import Annotations

/// Reads what `JSONLinesFormat` writes. Offsets count as its member `offsets` says.
enum JSONLinesImport: ImportFormat {
  static let name = JSONLinesFormat.description.name

  static func read(
    _ file: ImportFile, _ take: (ImportedRecord) -> Void
  ) throws(ImportFailure) {
    try file.forEachObject { line, what in
      take(.problem(place: "line \(line)", what: what))
    } _: { object, line in
      let place = "line \(line)"
      guard let name = object["article"]?.text, let text = object["text"]?.text else {
        let hint = Dialect.hint(.object(object))
        take(.problem(place: place, what: "there is no “article” or no “text”" + hint))
        return
      }
      var document = ImportedDocument(name: name, text: Array(text.utf8), place: place)
      document.unit = object["offsets"]?.text.flatMap(ExportOptions.Unit.init(rawValue:))
      for _ in object["highlights"]?.array ?? [] { take(.loss(.ownFindings)) }
      for value in object["annotations"]?.array ?? [] {
        guard let said = value.object else {
          take(.problem(place: place, what: "an annotation is not an object"))
          continue
        }
        guard let range = said.range("start", "end") else {
          if said["quote"] != nil, said["start"] == nil {
            take(.loss(.orphans))
          } else {
            take(.problem(place: place, what: "an annotation has no start and end"))
          }
          continue
        }
        document.spans.append(
          ImportedSpan(range: range, quotation: said["text"]?.text, said: said))
      }
      take(.document(document))
    }
  }
}
