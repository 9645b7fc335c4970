import Annotations

/// Reads tasks of Label Studio: a list, or one a line. Regions with one identifier are one span with
/// what is said of it. Predictions are kept as those of their model.
enum LabelStudioImport: ImportFormat {
  static let name = LabelStudioFormat.description.name

  static func read(
    _ file: ImportFile, _ take: (ImportedRecord) -> Void
  ) throws(ImportFailure) {
    var bytes = try file.bytes()
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let value: JSONValue
    do throws(JSONProblem) { value = try JSONValue(parsing: bytes) } catch {
      // Not one value: perhaps a task a line.
      guard error.kind == .trailingText else { throw ImportFailure(damaged: error) }
      try file.forEachObject { line, what in
        take(.problem(place: "line \(line)", what: what))
      } _: { object, line in
        read(task: .object(object), place: "line \(line)", take)
      }
      return
    }
    for (index, task) in (value.array ?? [value]).enumerated() {
      read(task: task, place: "task \(index + 1)", take)
    }
  }

  private static func read(
    task value: JSONValue, place: String, _ take: (ImportedRecord) -> Void
  ) {
    guard let task = value.object, let data = task["data"]?.object else {
      take(.problem(place: place, what: "there is no “data”" + Dialect.hint(value)))
      return
    }
    // The member that holds the text has any name; the regions say which where there are several.
    guard let text = (data["text"] ?? data.members.first { $0.value.text != nil }?.value)?.text
    else {
      take(.problem(place: place, what: "there is no text in “data”"))
      return
    }
    var document = ImportedDocument(
      name: data["article"]?.text, text: Array(text.utf8), place: place)
    document.unit = data["offsets"]?.text.flatMap(ExportOptions.Unit.init(rawValue:))
    // Older versions call annotations completions.
    for annotation in (task["annotations"] ?? task["completions"])?.array ?? [] {
      if case .boolean(true)? = annotation.object?["was_cancelled"] {
        take(.loss(.ignored))
        continue
      }
      document.spans += spans(of: annotation, place: place, take)
    }
    for prediction in task["predictions"]?.array ?? [] {
      let model = prediction.object?["model_version"]?.spelled ?? "model"
      for var span in spans(of: prediction, place: place, take) {
        span.origin = model == LabelStudioFormat.model ? .ownMachine : .model(model)
        document.spans.append(span)
      }
    }
    take(.document(document))
  }

  private static func spans(
    of value: JSONValue, place: String, _ take: (ImportedRecord) -> Void
  ) -> [ImportedSpan] {
    var order: [String] = []
    var spans: [String: ImportedSpan] = [:]
    for (index, region) in (value.object?["result"]?.array ?? []).enumerated() {
      guard let region = region.object, let value = region["value"]?.object else {
        if region.object?["type"]?.text == "relation" {
          take(.loss(.relations))
        } else {
          take(.problem(place: place, what: "region \(index + 1) has no value"))
        }
        continue
      }
      guard value["start"] != nil || value["end"] != nil else {
        take(.loss(.documentLabels))
        continue
      }
      guard let range = value.range("start", "end") else {
        take(.problem(place: place, what: "region \(index + 1) has no start before its end"))
        continue
      }
      let id = region["id"]?.spelled ?? "\(range)"
      var span = spans[id] ?? ImportedSpan(range: range)
      if spans[id] == nil { order.append(id) }
      span.foreignID = region["id"]?.spelled
      read(region, value, into: &span)
      spans[id] = span
    }
    return order.compactMap { spans[$0] }
  }

  private static func read(
    _ region: JSONObject, _ value: JSONObject, into span: inout ImportedSpan
  ) {
    let isNote = region["type"]?.text == "textarea"
    if !isNote, let text = value["text"]?.text { span.quotation = text }
    if let labels = (value["labels"] ?? value["hypertextlabels"])?.array, let first = labels.first {
      span.label = first.text
      span.tags += labels.dropFirst().compactMap(\.text)
    }
    if let galley = region["meta"]?.object?["galley"]?.object {
      span.said = galley
      let origin = galley["origin"]?.text.flatMap(LabelledSpan.Origin.init(rawValue:))
      if origin == .rejected { span.origin = .rejected }
      if let origin, !origin.isHuman { span.origin = .ownMachine }
    }
    for choice in value["choices"]?.array?.compactMap(\.text) ?? [] {
      if let verdict = verdict(named: choice) {
        span.verdict = verdict
      } else {
        span.tags.append(choice)
      }
    }
    if isNote {
      let texts = value["text"]?.array?.compactMap(\.text) ?? [value["text"]?.text ?? ""]
      span.note = texts.joined(separator: "\n\n")
    }
  }

  /// A verdict by its code or its name in any case.
  private static func verdict(named name: String) -> Verdict? {
    Verdict(rawValue: name)
      ?? Verdict.allCases.first { $0.name.lowercased() == name.lowercased() }
  }
}
