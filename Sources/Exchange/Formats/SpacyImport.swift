import Annotations

/// Reads JSON Lines of spaCy's and Prodigy's users. A line that a person rejected says that its spans
/// are wrong; one that was ignored says nothing.
enum SpacyImport: ImportFormat {
  static let name = SpacyFormat.description.name

  static func read(
    _ file: ImportFile, _ take: (ImportedRecord) -> Void
  ) throws(ImportFailure) {
    try file.forEachObject { line, what in
      take(.problem(place: "line \(line)", what: what))
    } _: { object, line in
      let place = "line \(line)"
      guard let text = object["text"]?.text, object["data"] == nil else {
        take(.problem(place: place, what: "there is no “text”" + Dialect.hint(.object(object))))
        return
      }
      if object["spans"] == nil, object["label"] != nil || object["entities"] != nil {
        take(.problem(place: place, what: "there are no “spans”" + Dialect.hint(.object(object))))
        return
      }
      let answer = object["answer"]?.text ?? "accept"
      if answer == "ignore" {
        take(.loss(.ignored))
        return
      }
      var document = ImportedDocument(
        name: object["meta"]?.object?["article"]?.text, text: Array(text.utf8), place: place)
      for _ in object["relations"]?.array ?? [] { take(.loss(.relations)) }
      let model = object["meta"]?.object?["model"]?.text ?? object["_model"]?.text
      for key in ["spans", "claims"] {
        for value in object[key]?.array ?? [] {
          guard let span = value.object, let range = span.range("start", "end") else {
            take(.problem(place: place, what: "a span has no start before its end"))
            continue
          }
          document.spans.append(
            imported(span, range, isRejected: answer == "reject", model: model))
        }
      }
      take(.document(document))
    }
  }

  private static func imported(
    _ span: JSONObject, _ range: Range<Int>, isRejected: Bool, model: String?
  ) -> ImportedSpan {
    var imported = ImportedSpan(
      range: range, label: span["label"]?.text, quotation: span["text"]?.text)
    let origin = span["origin"]?.text.flatMap(LabelledSpan.Origin.init(rawValue:))
    if span["id"] != nil || origin != nil { imported.said = span }
    if isRejected {
      imported.origin = .rejected
    } else if let origin, !origin.isHuman {
      imported.origin = .ownMachine
    } else if origin == nil, let model {
      imported.origin = .model(model)
    }
    return imported
  }
}
