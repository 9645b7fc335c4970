extension AnnotationReport {
  /// What there is to tell, for people; lines parted by line feeds. May hold control characters of
  /// the file.
  public var text: String {
    if let failure { return "\(path.display.oneLine): cannot be read: \(failure.reason)" }
    var lines = ["\(path.display.oneLine): \(summary)"]
    if isOfStandardInput {
      lines.append("  the text came from standard input, so what is said of it is not examined")
    } else if article == nil {
      lines.append("  the article cannot be found; \(remedy)")
    }
    lines += violations.map { "  format: \($0)" }
    lines += orphans.map { "  text lost: “\($0.quotation.oneLine)”" }
    lines += changed.map {
      "  text changed: “\($0.quotation.oneLine)” is now “\(($0.current ?? "").oneLine)”"
    }
    lines += conflicts.map { "  conflict: “\($0.quotation.oneLine)”" }
    return lines.joined(separator: "\n")
  }

  /// How to bring the file and its article together.
  private var remedy: String {
    let suffix = AnnotationStore.suffix
    let name = path.displayName.oneLine
    guard name.hasSuffix(suffix) else { return "name the file ARTICLE\(suffix), beside it" }
    return "put \(name.dropLast(suffix.count)) beside the file"
  }

  private var summary: String {
    var parts = [count == 1 ? "1 annotation" : "\(count) annotations"]
    if article != nil { parts += ["\(checked) checked", "\(open) open", "\(disputed) disputed"] }
    if !orphans.isEmpty { parts.append("\(orphans.count) without text") }
    if !changed.isEmpty { parts.append("\(changed.count) on changed text") }
    if !conflicts.isEmpty { parts.append("\(conflicts.count) with conflicts") }
    return parts.joined(separator: ", ")
  }

  /// The same as a JSON object on one line: `path`, `article`, `error` or `annotations`, `checked`,
  /// `open`, `disputed`, `violations`, and `orphans`, `changed` and `conflicts` with `id`,
  /// `quotation` and `current`. What is absent is left out.
  public var json: [UInt8] {
    var object = JSONObject([("path", .text(path.display))])
    object["article"] = article.map { .text($0.display) }
    if let failure {
      object["error"] = .text(failure.reason)
      return JSONValue.object(object).compact()
    }
    object["annotations"] = .integer(count)
    if article != nil {
      object["checked"] = .integer(checked)
      object["open"] = .integer(open)
      object["disputed"] = .integer(disputed)
    }
    object["violations"] = .array(violations.map(JSONValue.text))
    for (key, items) in [("orphans", orphans), ("changed", changed), ("conflicts", conflicts)] {
      object[key] = .array(
        items.map { item in
          var value = JSONObject([("id", .text(item.id)), ("quotation", .text(item.quotation))])
          value["current"] = item.current.map(JSONValue.text)
          return .object(value)
        })
    }
    return JSONValue.object(object).compact()
  }
}

extension String {
  /// The text with line ends as blanks, so that it fits in a line of a report.
  var oneLine: String {
    String(decoding: utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
  }
}
