import Annotations

/// Reads what doccano exports of sequence labelling, in its form of lists and in that of objects.
enum DoccanoImport: ImportFormat {
  static let name = DoccanoFormat.description.name

  static func read(
    _ file: ImportFile, _ take: (ImportedRecord) -> Void
  ) throws(ImportFailure) {
    try file.forEachObject { line, what in
      take(.problem(place: "line \(line)", what: what))
    } _: { object, line in
      let place = "line \(line)"
      let labels = (object["label"] ?? object["labels"] ?? object["entities"])?.array
      // Projects of older versions call the text "data".
      guard let text = (object["text"] ?? object["data"])?.text, let labels else {
        let hint = Dialect.hint(.object(object))
        take(.problem(place: place, what: "there is no “text” or no “label”" + hint))
        return
      }
      let meta = object["meta"]?.object ?? object
      var document = ImportedDocument(
        name: (object["article"] ?? meta["article"])?.text, text: Array(text.utf8), place: place)
      let details = ((object["galley"] ?? meta["galley"])?.array ?? []).compactMap(\.object)
      for _ in object["relations"]?.array ?? [] { take(.loss(.relations)) }
      for _ in object["cats"]?.array ?? [] { take(.loss(.documentLabels)) }
      for comment in (object["Comments"] ?? object["comments"])?.array ?? []
      where !comment.isEmptyText {
        take(.loss(.documentLabels))
      }
      for value in labels {
        guard var span = span(of: value) else {
          let isText = value.text != nil
          if isText {
            take(.loss(.documentLabels))
          } else {
            take(.problem(place: place, what: "a label has no start before its end"))
          }
          continue
        }
        let known =
          details.first {
            $0.range("start", "end") == span.range && $0["label"]?.text == span.label
          }
          ?? details.first {
            // The label was changed in doccano; the stretch was not.
            $0.range("start", "end") == span.range && $0["origin"]?.text == "remark"
              && Labels.remark(span.label ?? "") != nil
          }
        if let known {
          let origin = known["origin"]?.text.flatMap(LabelledSpan.Origin.init(rawValue:))
          if let origin, !origin.isHuman { span.origin = .ownMachine }
          span.said = known
        }
        document.spans.append(span)
      }
      take(.document(document))
    }
  }

  private static func span(of value: JSONValue) -> ImportedSpan? {
    if let parts = value.array, parts.count >= 3, let start = parts[0].wholeNumber,
      let end = parts[1].wholeNumber, start >= 0, end > start, let label = parts[2].spelled
    {
      return ImportedSpan(range: start..<end, label: label)
    }
    guard let object = value.object,
      let range = object.range("start_offset", "end_offset") ?? object.range("start", "end")
    else { return nil }
    return ImportedSpan(
      range: range, label: object["label"]?.spelled, foreignID: object["id"]?.spelled)
  }
}

extension JSONValue {
  /// Whether it is null, or a text of nothing.
  fileprivate var isEmptyText: Bool {
    if case .null = self { return true }
    return text == ""
  }
}
