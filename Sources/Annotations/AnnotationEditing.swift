/// Turns what a person says into the members of an annotation, changing as little as can be: what
/// is not touched stays as it is in the file, to the byte.
struct AnnotationEditing {
  /// The time of the edit.
  let now: String
  var object: JSONObject

  /// A new annotation.
  static func new(id: String, by annotator: Annotator, at now: String) -> AnnotationEditing {
    var creator = JSONObject([
      ("id", .text(annotator.id)), ("type", .text(annotator.isSoftware ? "Software" : "Person")),
    ])
    if !annotator.name.isEmpty { creator["name"] = .text(annotator.name) }
    if let nickname = annotator.nickname { creator["nickname"] = .text(nickname) }
    return AnnotationEditing(
      now: now,
      object: JSONObject([
        ("id", .text(id)), ("type", .text("Annotation")), ("motivation", .text("highlighting")),
        ("creator", .object(creator)), ("created", .text(now)),
      ]))
  }

  /// An existing annotation. The time of the edit is after that of the last one, even when the
  /// clock went back: otherwise a merge would take the edit for the older version.
  init(editing object: JSONObject, at now: String) {
    let last = object["modified"]?.text ?? object["created"]?.text ?? ""
    let next = Timestamp.secondAfter(last) ?? now
    let time = max(now, next)
    self.init(now: time, object: object)
    self.object["modified"] = .text(time)
  }

  private init(now: String, object: JSONObject) {
    self.now = now
    self.object = object
  }

  /// Changes `old`, what the annotation says now, to `new`.
  mutating func change(_ old: AnnotationContent, to new: AnnotationContent) {
    var bodies = self.bodies
    if new.verdict != old.verdict { change(verdict: new.verdict, in: &bodies) }
    if new.note != old.note { change(note: new.note, in: &bodies) }
    if new.tags != old.tags { change(tags: new.tags, in: &bodies) }
    if new.sources != old.sources { change(sources: new.sources, in: &bodies) }
    if new.correction != old.correction {
      change(class: old.correction?.to, to: new.correction?.to, in: &bodies)
    }
    if new.identity != old.identity { change(identity: new.identity, in: &bodies) }
    if new.decides != old.decides {
      object["fc:decides"] = new.decides.isEmpty ? nil : .array(new.decides.map(JSONValue.text))
    }
    // A motivation that another program gave, and that follows from no body, is left alone.
    let motivation = object["motivation"]?.text
    if motivation == nil || motivation == AnnotationEditing.motivation(of: old) {
      object["motivation"] = .text(AnnotationEditing.motivation(of: new))
    }
    object["body"] = bodies.isEmpty ? nil : .array(bodies)
  }

  /// The W3C motivation of the strongest thing that is said.
  static func motivation(of content: AnnotationContent) -> String {
    if content.verdict != nil { return "assessing" }
    if let correction = content.correction {
      return correction.action == .add ? "classifying" : "moderating"
    }
    if !content.note.isEmpty { return "commenting" }
    if !content.sources.isEmpty { return "linking" }
    if content.identity != nil { return "identifying" }
    return content.tags.isEmpty ? "highlighting" : "tagging"
  }

  private var bodies: [JSONValue] {
    switch object["body"] {
    case nil: []
    case .array(let several): several
    case let one?: [one]
    }
  }

  private static func has(_ purpose: String) -> (JSONValue) -> Bool {
    { $0.object?["purpose"]?.text == purpose }
  }

  private mutating func change(verdict: Verdict?, in bodies: inout [JSONValue]) {
    let index = bodies.firstIndex(where: AnnotationEditing.has("assessing"))
    guard let verdict else {
      if let index { bodies.remove(at: index) }
      return
    }
    var body = index.flatMap { bodies[$0].object } ?? newBody(purpose: "assessing")
    if index != nil { body["modified"] = .text(now) }
    body["value"] = .text(verdict.rawValue)
    body["fc:scale"] = .text(Verdict.scale)
    body["schema:alternateName"] = .text(verdict.name)
    let rating = verdict.ratingValue
    body["schema:ratingValue"] = rating.map(JSONValue.integer)
    body["schema:bestRating"] = rating.map { _ in .integer(5) }
    body["schema:worstRating"] = rating.map { _ in .integer(1) }
    put(body, at: index, in: &bodies)
  }

  /// The body that says whom or what the text names.
  private func change(identity: String?, in bodies: inout [JSONValue]) {
    let index = bodies.firstIndex(where: AnnotationEditing.has("identifying"))
    guard let identity else {
      if let index { bodies.remove(at: index) }
      return
    }
    var body = index.flatMap { bodies[$0].object } ?? newBody(purpose: "identifying")
    if index != nil { body["modified"] = .text(now) }
    body["value"] = .text(identity)
    put(body, at: index, in: &bodies)
  }

  private mutating func change(note: String, in bodies: inout [JSONValue]) {
    let index = bodies.firstIndex(where: AnnotationEditing.has("commenting"))
    var body = index.flatMap { bodies[$0].object } ?? newBody(purpose: "commenting")
    // Several comments of a foreign file were shown as one, and become one.
    bodies.removeAll(where: AnnotationEditing.has("commenting"))
    guard !note.isEmpty else { return }
    if index != nil { body["modified"] = .text(now) }
    body["value"] = .text(note)
    if body["format"] == nil { body["format"] = .text("text/plain") }
    bodies.append(.object(body))
  }

  private func change(tags: [String], in bodies: inout [JSONValue]) {
    bodies.removeAll { body in
      guard AnnotationEditing.has("tagging")(body), let value = body.object?["value"]?.text else {
        return false
      }
      return !tags.contains(value)
    }
    for tag in tags {
      let isThere = bodies.contains {
        AnnotationEditing.has("tagging")($0) && $0.object?["value"]?.text == tag
      }
      if isThere { continue }
      bodies.append(
        .object(
          JSONObject([
            ("type", .text("TextualBody")), ("purpose", .text("tagging")), ("value", .text(tag)),
          ])))
    }
  }

  private func change(sources: [SourceReference], in bodies: inout [JSONValue]) {
    var old = bodies.filter(AnnotationEditing.has("linking")).compactMap(\.object)
    bodies.removeAll(where: AnnotationEditing.has("linking"))
    for source in sources {
      let index = old.firstIndex { $0["source"]?.text == source.url }
      var body =
        index.map { old.remove(at: $0) } ?? JSONObject([("type", .text("SpecificResource"))])
      source.write(to: &body)
      bodies.append(.object(body))
    }
  }

  /// The body that says what class the text is of; one of another program is left alone.
  private func change(
    class old: String?, to new: String?, in bodies: inout [JSONValue]
  ) {
    let index = bodies.firstIndex {
      AnnotationEditing.has("classifying")($0) && old != nil && $0.object?["value"]?.text == old
    }
    guard let new else {
      if let index { bodies.remove(at: index) }
      return
    }
    var body =
      index.flatMap { bodies[$0].object }
      ?? JSONObject([("type", .text("TextualBody")), ("purpose", .text("classifying"))])
    body["value"] = .text(new)
    put(body, at: index, in: &bodies)
  }

  private func newBody(purpose: String) -> JSONObject {
    JSONObject([
      ("type", .text("TextualBody")), ("created", .text(now)), ("purpose", .text(purpose)),
    ])
  }

  private func put(_ body: JSONObject, at index: Int?, in bodies: inout [JSONValue]) {
    if let index { bodies[index] = .object(body) } else { bodies.append(.object(body)) }
  }

  /// Sets the correction; `fromRange` in Unicode scalars.
  mutating func set(_ correction: Correction?, fromRange: Range<Int>?) {
    guard let correction else {
      object["fc:correction"] = nil
      return
    }
    var value = object["fc:correction"]?.object ?? JSONObject()
    value["action"] = .text(correction.action.rawValue)
    value["from"] = correction.from.map(JSONValue.text)
    value["to"] = correction.to.map(JSONValue.text)
    value["fromStart"] = fromRange.map { .integer($0.lowerBound) }
    value["fromEnd"] = fromRange.map { .integer($0.upperBound) }
    value["detector"] = correction.detector.isEmpty ? nil : .text(correction.detector)
    value["detectorVersion"] =
      correction.detectorVersion.isEmpty ? nil : .text(correction.detectorVersion)
    object["fc:correction"] = .object(value)
  }

  /// Sets what the annotation is about. Without a digest the text is one that is not at hand.
  mutating func set(
    _ selector: Selector, source: String, digest: String?, textTime: String
  ) {
    var target = object["target"]?.object ?? JSONObject()
    if target["source"] == nil { target["source"] = .text(source) }
    target["state"] = digest.map { digest in
      .object(
        JSONObject([
          ("type", .text("TimeState")), ("sourceDate", .text(textTime)),
          ("fc:digest", .text(digest)),
        ]))
    }
    let quotation = JSONObject([
      ("type", .text("TextQuoteSelector")), ("exact", .text(selector.exact)),
      ("prefix", .text(selector.prefix)), ("suffix", .text(selector.suffix)),
    ])
    let position = selector.position.map { position in
      JSONObject([
        ("type", .text("TextPositionSelector")), ("start", .integer(position.lowerBound)),
        ("end", .integer(position.upperBound)),
      ])
    }
    target["selector"] = .array([quotation, position].compactMap { $0.map(JSONValue.object) })
    object["target"] = .object(target)
  }

  /// What stays of a deleted annotation, so that a merge does not bring it back: who and when, and
  /// nothing of what it said.
  static func tombstone(
    of object: JSONObject, by annotator: Annotator, at now: String
  ) -> JSONObject {
    let edited = AnnotationEditing(editing: object, at: now)
    var tombstone = JSONObject()
    for key in ["id", "type", "creator", "created", "modified"] {
      tombstone[key] = edited.object[key]
    }
    tombstone["fc:deleted"] = .text(edited.now)
    let creator = object["creator"]?.object?["id"]?.text ?? object["creator"]?.text
    if creator != annotator.id { tombstone["fc:deletedBy"] = .text(annotator.id) }
    let source = object["target"]?.object?["source"] ?? object["target"]
    tombstone["target"] = .object(
      JSONObject([("source", source?.text.map(JSONValue.text) ?? .text("-"))]))
    return tombstone
  }
}

extension SourceReference {
  /// Sets the members of a linking body, leaving those we do not know.
  fileprivate func write(to body: inout JSONObject) {
    body["purpose"] = .text("linking")
    body["source"] = .text(url)
    body["fc:stance"] = stance.map { .text($0.rawValue) }
    body["fc:locator"] = locator.isEmpty ? nil : .text(locator)
    body["fc:evidence"] = evidence.isEmpty ? nil : .text(evidence)
    var state = body["state"]?.object ?? JSONObject()
    state["type"] = .text("TimeState")
    state["sourceDate"] = lookedAt.map { .text(Timestamp.lengthened($0)) }
    state["cached"] = archived.map(JSONValue.text)
    body["state"] = state.members.count > 1 ? .object(state) : nil
  }
}
