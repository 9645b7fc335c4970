import Annotations
import Articles

/// Annotations as members of JSON objects, alike in every format that has a place for them.
enum AnnotationFields {
  /// What is said, without the place: verdict, note, tags, sources, and who said it when.
  static func said(by annotation: PlacedAnnotation) -> [(String, JSONValue)] {
    let content = annotation.content
    var members: [(String, JSONValue)] = [("id", .text(annotation.id))]
    if let verdict = content.verdict {
      members.append(("verdict", .text(verdict.rawValue)))
      if let rating = verdict.ratingValue { members.append(("rating", .integer(rating))) }
    }
    if !content.note.isEmpty { members.append(("note", .text(content.note))) }
    if !content.tags.isEmpty {
      members.append(("tags", .array(content.tags.map(JSONValue.text))))
    }
    if !content.sources.isEmpty {
      members.append(("sources", .array(content.sources.map { .object(source($0)) })))
    }
    if let identity = content.identity { members.append(("identity", .text(identity))) }
    if !content.decides.isEmpty {
      members.append(("decides", .array(content.decides.map(JSONValue.text))))
    }
    if let correction = content.correction {
      members.append(("correction", .object(self.correction(correction))))
    }
    if let creator = annotation.creator { members.append(("creator", .object(agent(creator)))) }
    if !annotation.created.isEmpty { members.append(("created", .text(annotation.created))) }
    if annotation.modified != annotation.created, !annotation.modified.isEmpty {
      members.append(("modified", .text(annotation.modified)))
    }
    return members
  }

  static func agent(_ annotator: Annotator) -> JSONObject {
    var agent = JSONObject([("id", .text(annotator.id))])
    if !annotator.name.isEmpty { agent["name"] = .text(annotator.name) }
    if let nickname = annotator.nickname { agent["nickname"] = .text(nickname) }
    if annotator.isSoftware { agent["software"] = .boolean(true) }
    return agent
  }

  private static func source(_ source: SourceReference) -> JSONObject {
    var object = JSONObject([("url", .text(source.url))])
    if !source.locator.isEmpty { object["locator"] = .text(source.locator) }
    object["stance"] = source.stance.map { .text($0.rawValue) }
    if !source.evidence.isEmpty { object["evidence"] = .text(source.evidence) }
    object["looked_at"] = source.lookedAt.map(JSONValue.text)
    object["archived"] = source.archived.map(JSONValue.text)
    return object
  }

  private static func correction(_ correction: Correction) -> JSONObject {
    var object = JSONObject([("action", .text(correction.action.rawValue))])
    object["from"] = correction.from.map(JSONValue.text)
    object["to"] = correction.to.map(JSONValue.text)
    if !correction.detector.isEmpty { object["detector"] = .text(correction.detector) }
    if !correction.detectorVersion.isEmpty {
      object["detector_version"] = .text(correction.detectorVersion)
    }
    return object
  }

  /// How an annotation stands to the text: "in place", "moved", "text changed", "orphan".
  static func state(_ state: AnchorState) -> String {
    switch state {
    case .inPlace: "in place"
    case .moved: "moved"
    case .textChanged: "text changed"
    case .orphan: "orphan"
    }
  }
}

extension AnnotationFields {
  /// What a JSON object says, in the members that `said` writes; nil where one is not of its form,
  /// whose name is then in `problem`.
  static func content(
    of object: JSONObject, problem: inout String?
  ) -> AnnotationContent {
    var content = AnnotationContent()
    if let verdict = object["verdict"]?.text {
      content.verdict = Verdict(rawValue: verdict)
      if content.verdict == nil { problem = "“\(verdict)” is no verdict" }
    }
    content.note = object["note"]?.text ?? ""
    content.tags = object["tags"]?.array?.compactMap(\.text) ?? []
    content.sources = (object["sources"]?.array ?? []).compactMap { value in
      if let url = value.text { return SourceReference(url: url) }
      guard let source = value.object, let url = source["url"]?.text else { return nil }
      return SourceReference(
        url: url, locator: source["locator"]?.text ?? "",
        stance: source["stance"]?.text.flatMap(SourceReference.Stance.init(rawValue:)),
        lookedAt: source["looked_at"]?.text, archived: source["archived"]?.text,
        evidence: source["evidence"]?.text ?? "")
    }
    content.identity = object["identity"]?.text
    content.decides = object["decides"]?.array?.compactMap(\.text) ?? []
    if let correction = object["correction"]?.object,
      let action = correction["action"]?.text.flatMap(Correction.Action.init(rawValue:))
    {
      content.correction = Correction(
        action: action, from: correction["from"]?.text, to: correction["to"]?.text,
        detector: correction["detector"]?.text ?? "",
        detectorVersion: correction["detector_version"]?.text ?? "")
    }
    return content
  }

  /// Who said it; nil where the object does not tell.
  static func annotator(of object: JSONObject) -> Annotator? {
    guard let agent = object["creator"] else { return nil }
    if let id = agent.text { return Annotator(id: id, name: "") }
    guard let agent = agent.object, let id = agent["id"]?.text else { return nil }
    var isSoftware = false
    if case .boolean(true)? = agent["software"] { isSoftware = true }
    return Annotator(
      id: id, name: agent["name"]?.text ?? "", nickname: agent["nickname"]?.text,
      isSoftware: isSoftware)
  }

  /// A time of an object in the form that annotation files have; nil for others.
  static func time(_ key: String, of object: JSONObject) -> String? {
    object[key]?.text.flatMap { Timestamp.isTime($0) ? $0 : nil }
  }
}
