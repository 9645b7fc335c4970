import Articles

/// Looks for what breaks the format of annotation files, beyond what makes them unreadable.
struct FormatCheck {
  private let text: AnnotatedText?
  private var seen = Set<String>()

  /// Positions and quotations are compared with the article where it has not changed.
  init(_ article: Article?) { text = article.map { AnnotatedText($0, time: 0) } }

  /// What is wrong, a sentence each. Cost: O(n) in the length of the file.
  mutating func violations(of reading: PageReader.Reading) -> [String] {
    var found = headerViolations(reading.page.header)
    if reading.page.items.isEmpty { found.append("items: a page has one annotation or more") }
    found += reading.repeatedIDs.map { "\($0): the identifier stands twice" }
    for (index, item) in reading.page.items.enumerated() {
      let name = item.key.id.isEmpty ? "item \(index + 1)" : item.key.id
      guard case .object(let annotation) = item.value else {
        found.append("\(name): is no annotation")
        continue
      }
      found += violations(of: annotation, item.record).map { "\(name): \($0)" }
    }
    return found
  }

  private func headerViolations(_ header: JSONObject) -> [String] {
    var found: [String] = []
    let contexts = header["@context"]?.array ?? [header["@context"] ?? .null]
    if !contexts.contains(.text("http://www.w3.org/ns/anno.jsonld")) {
      found.append("@context: the W3C annotation context is missing")
    }
    if header["id"]?.text?.contains(":") != true { found.append("id: the page has no IRI") }
    if header["fc:formatVersion"] == nil { found.append("fc:formatVersion is missing") }
    return found
  }

  private func violations(of annotation: JSONObject, _ record: AnnotationRecord?) -> [String] {
    var found: [String] = []
    guard let record else { return ["has no identifier"] }
    if !FormatCheck.isUUID(record.id) { found.append("the identifier is no urn:uuid") }
    if annotation["type"]?.text != "Annotation" { found.append("type is not Annotation") }
    if annotation["target"] == nil { found.append("there is no target") }
    for key in ["created", "modified", "fc:deleted"] {
      guard let value = annotation[key] else { continue }
      if !(value.text.map(Timestamp.isTime) ?? false) { found.append("\(key) is no time in UTC") }
    }
    if record.modified < record.created { found.append("modified before it was created") }
    if record.isDeleted {
      if annotation["body"] != nil { found.append("deleted, but still has a body") }
      return found
    }
    let bodies = annotation["body"]?.array ?? []
    if bodies.count(where: { $0.object?["purpose"]?.text == "assessing" }) > 1 {
      found.append("has two verdicts")
    }
    return found + selectorViolations(annotation, record)
  }

  private func selectorViolations(
    _ annotation: JSONObject, _ record: AnnotationRecord
  ) -> [String] {
    let target = annotation["target"]?.object
    let selectors = target?["selector"]?.array ?? [target?["selector"] ?? .null]
    func count(_ type: String) -> Int { selectors.count { $0.object?["type"]?.text == type } }
    guard count("TextQuoteSelector") == 1, count("TextPositionSelector") == 1,
      let selector = record.selector
    else { return ["needs one quotation and one position"] }
    guard let position = selector.position else { return ["the position is none"] }
    var found: [String] = []
    if selector.exact.unicodeScalars.count != position.count {
      found.append("the position is not as long as the quotation")
    }
    if let text, record.digest == text.digest,
      text.positions.byteRange(ofScalars: position).map(text.selector(for:)) != selector
    {
      let isThere =
        text.positions.byteRange(ofScalars: position).map {
          text.bytes[$0].elementsEqual(selector.exact.utf8)
        } ?? false
      found.append(
        isThere
          ? "what is said to stand around the quotation does not"
          : "the quotation is not at its position")
    }
    return found
  }

  private static func isUUID(_ id: String) -> Bool {
    let digits = Array(id.utf8).dropFirst(9)
    return id.hasPrefix("urn:uuid:") && digits.count == 36
      && digits.allSatisfy {
        ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) || $0 == 0x2D
      }
  }
}
