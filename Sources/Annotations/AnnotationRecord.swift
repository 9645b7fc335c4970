/// What the program understands of one annotation in a file.
///
/// The file's own text of the annotation is kept beside it (see `AnnotationPage`), since it may
/// hold more.
struct AnnotationRecord: Sendable {
  var id: String
  var creator: Annotator?
  var created: String
  var modified: String
  var isDeleted: Bool
  var content: AnnotationContent
  var selector: Selector?
  /// The article's digest when the selector was made, `sha-256:` and hexadecimal digits.
  var digest: String?
  var conflicts: Int
}

extension AnnotationRecord {
  /// Reads an annotation; nil when it has no identifier or is no object, as foreign files may have
  /// it. What is of another type than ours is passed over.
  init?(_ node: Int, of text: JSONText) {
    guard let id = text.string(text.member("id", of: node)) else { return nil }
    self.init(
      id: id, creator: nil, created: "", modified: "", isDeleted: false,
      content: AnnotationContent(), selector: nil, digest: nil, conflicts: 0)
    text.forEachMember(of: node) { key, value in
      if text.spells(key, "creator") {
        creator = Annotator(value, of: text)
      } else if text.spells(key, "created") {
        created = text.string(value) ?? ""
      } else if text.spells(key, "modified") {
        modified = text.string(value) ?? ""
      } else if text.spells(key, "fc:deleted") {
        isDeleted = true
      } else if text.spells(key, "fc:conflicts") {
        conflicts = text.elements(of: value).count { text.nodes[$0].kind == .object }
      } else if text.spells(key, "fc:correction") {
        content.correction = Correction(value, of: text)
      } else if text.spells(key, "fc:decides") {
        content.decides = text.elements(of: value).compactMap(text.string)
      } else if text.spells(key, "body") {
        readBodies(value, of: text)
      } else if text.spells(key, "target") {
        readTarget(value, of: text)
      }
    }
    if modified.isEmpty { modified = created }
  }

  private mutating func readBodies(_ value: Int, of text: JSONText) {
    let bodies = text.nodes[value].kind == .array ? text.elements(of: value) : [value]
    for body in bodies {
      guard let purpose = text.member("purpose", of: body) else { continue }
      if text.spells(purpose, "linking") {
        if let source = SourceReference(body, of: text) { content.sources.append(source) }
        continue
      }
      guard let value = text.string(text.member("value", of: body)) else { continue }
      if text.spells(purpose, "assessing") {
        content.verdict = content.verdict ?? Verdict(rawValue: value)
      } else if text.spells(purpose, "commenting") {
        content.note += content.note.isEmpty ? value : "\n\n" + value
      } else if text.spells(purpose, "tagging") {
        content.tags.append(value)
      } else if text.spells(purpose, "identifying") {
        content.identity = content.identity ?? value
      }
    }
  }

  private mutating func readTarget(_ value: Int, of text: JSONText) {
    let target = text.elements(of: value).first ?? value
    if let state = text.member("state", of: target) {
      digest = text.string(text.member("fc:digest", of: text.elements(of: state).first ?? state))
    }
    guard let selectors = text.member("selector", of: target) else { return }
    let all = text.nodes[selectors].kind == .array ? text.elements(of: selectors) : [selectors]
    var position: Range<Int>?
    for found in all {
      guard let type = text.member("type", of: found) else { continue }
      if text.spells(type, "TextQuoteSelector"), selector == nil {
        guard let exact = text.string(text.member("exact", of: found)), !exact.isEmpty else {
          continue
        }
        selector = Selector(
          exact: exact, prefix: text.string(text.member("prefix", of: found)) ?? "",
          suffix: text.string(text.member("suffix", of: found)) ?? "", position: nil)
      } else if text.spells(type, "TextPositionSelector"), position == nil {
        position = AnnotationRecord.position(found, of: text)
      }
    }
    selector?.position = position
  }

  /// The range of a TextPositionSelector, or nil where it is none.
  static func position(_ selector: Int, of text: JSONText) -> Range<Int>? {
    guard let start = text.integer(text.member("start", of: selector)), start >= 0,
      let end = text.integer(text.member("end", of: selector)), end > start
    else { return nil }
    return start..<end
  }
}

extension Annotator {
  /// Reads a creator: an agent with an identifier, an IRI alone, or the first of several.
  init?(_ node: Int, of text: JSONText) {
    if let iri = text.string(node) {
      self.init(id: iri, name: "", nickname: nil)
      return
    }
    let agent = text.elements(of: node).first ?? node
    let id = text.string(agent) ?? text.string(text.member("id", of: agent))
    let name = text.string(text.member("name", of: agent))
    let nickname = text.string(text.member("nickname", of: agent))
    guard id != nil || name != nil || nickname != nil else { return nil }
    let type = text.string(text.member("type", of: agent))
    // SoftwareAgent is what drafts of the model called it, and some tools still do.
    self.init(
      id: id ?? "", name: name ?? "", nickname: nickname,
      isSoftware: type == "Software" || type == "SoftwareAgent")
  }
}

extension SourceReference {
  /// Reads a linking body; nil when it has no address.
  init?(_ node: Int, of text: JSONText) {
    guard let url = text.string(text.member("source", of: node)) else { return nil }
    self.init(url: url)
    locator = text.string(text.member("fc:locator", of: node)) ?? ""
    evidence = text.string(text.member("fc:evidence", of: node)) ?? ""
    stance = text.string(text.member("fc:stance", of: node)).flatMap(Stance.init(rawValue:))
    if let state = text.member("state", of: node) {
      lookedAt = text.string(text.member("sourceDate", of: state)).map(Timestamp.shortened)
      archived = text.string(text.member("cached", of: state))
    }
  }
}

extension Correction {
  /// Reads a correction; nil when its action is not known. The range is left out: it needs the text.
  init?(_ node: Int, of text: JSONText) {
    guard let action = text.string(text.member("action", of: node)).flatMap(Action.init(rawValue:))
    else { return nil }
    self.init(
      action: action, from: text.string(text.member("from", of: node)),
      to: text.string(text.member("to", of: node)),
      detector: text.string(text.member("detector", of: node)) ?? "",
      detectorVersion: text.string(text.member("detectorVersion", of: node)) ?? "")
    if let start = text.integer(text.member("fromStart", of: node)), start >= 0,
      let end = text.integer(text.member("fromEnd", of: node)), end > start
    {
      // Unicode scalars here; the store turns them into bytes.
      fromRange = start..<end
    }
  }
}
