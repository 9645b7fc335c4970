/// Merges two versions of one annotation, field by field, against the version both came from.
///
/// What one side changed is taken from it. What both changed is taken from the side that changed it
/// later, and the other's version goes into `fc:conflicts`, where people see it. The result does not
/// depend on which side is called ours.
struct AnnotationMerge {
  /// The version both sides came from; nil when there is none.
  let base: JSONObject?

  /// Nil when the annotation is to be gone: one side purged it, and the other left it alone.
  static func merged(
    base: JSONValue?, ours: JSONValue?, theirs: JSONValue?
  ) -> JSONValue? {
    guard let ours, let theirs else {
      let left = ours ?? theirs
      return base == nil || left != base ? left : nil
    }
    if ours == theirs { return canonicalFirst(ours, theirs) }
    if let base {
      if ours == base { return theirs }
      if theirs == base { return ours }
    }
    guard let one = ours.object, let other = theirs.object else {
      return canonicalFirst(ours, theirs)
    }
    let result = AnnotationMerge(base: base?.object).merged(one, other)
    return .object(result)
  }

  /// Of two values the one with the larger canonical text: the same on every machine.
  private static func canonicalFirst(_ one: JSONValue, _ other: JSONValue) -> JSONValue {
    one.canonical().lexicographicallyPrecedes(other.canonical()) ? other : one
  }

  private func merged(_ ours: JSONObject, _ theirs: JSONObject) -> JSONObject {
    if let deletion = deletion(ours, theirs) { return deletion }
    var lost = ConflictList()
    var result = JSONObject()
    for key in keys(ours, theirs) {
      let name = key.spelling
      if name == "fc:conflicts" || name == "body" { continue }
      let value: JSONValue?
      if name == "modified" {
        value = later(ours[name], theirs[name])
      } else {
        value = picked(
          base?[name], ours[name], theirs[name], stamps: (stamp(of: ours), stamp(of: theirs)),
          &lost)
      }
      if let value { result.members.append((key, value)) }
    }
    let bodies = mergedBodies(ours, theirs, &lost)
    if !bodies.isEmpty { result["body"] = .array(bodies) }
    let conflicts = mergedConflicts(ours, theirs, lost)
    if !conflicts.isEmpty { result["fc:conflicts"] = .array(conflicts) }
    return result
  }

  /// What comes of a deletion on one side or both; nil when there is none. A deletion holds
  /// against edits before it; an edit after it revives the annotation.
  private func deletion(_ ours: JSONObject, _ theirs: JSONObject) -> JSONObject? {
    let ourDeletion = ours["fc:deleted"]?.text
    let theirDeletion = theirs["fc:deleted"]?.text
    switch (ourDeletion, theirDeletion) {
    case (nil, nil): return nil
    case (let one?, let other?):
      let first = (one, JSONValue.object(ours).canonical())
      let second = (other, JSONValue.object(theirs).canonical())
      let isSecond =
        first.0 != second.0
        ? first.0.utf8.lexicographicallyPrecedes(second.0.utf8)
        : first.1.lexicographicallyPrecedes(second.1)
      return isSecond ? theirs : ours
    case (let time?, nil): return stamp(of: theirs) <= time ? ours : theirs
    case (nil, let time?): return stamp(of: ours) <= time ? theirs : ours
    }
  }

  /// The keys of both sides, in an order that does not depend on which is which: those of the base
  /// first; what is new on one side only after them, as it came.
  private func keys(_ ours: JSONObject, _ theirs: JSONObject) -> [JSONString] {
    func added(_ side: JSONObject) -> [JSONString] {
      side.members.map(\.key).filter { key in
        base?.members.contains { $0.key == key } != true
      }
    }
    let old = (base?.members ?? []).map(\.key)
    let one = added(ours)
    let other = added(theirs)
    if one == other || other.isEmpty { return old + one }
    if one.isEmpty { return old + other }
    let all = one + other.filter { !one.contains($0) }
    return old
      + all.sorted { $0.spelling.utf8.lexicographicallyPrecedes($1.spelling.utf8) }
  }

  private func later(_ one: JSONValue?, _ other: JSONValue?) -> JSONValue? {
    guard let one else { return other }
    guard let other else { return one }
    let isOther = (one.text ?? "").utf8.lexicographicallyPrecedes((other.text ?? "").utf8)
    return isOther ? other : one
  }

  /// When an annotation was last changed.
  private func stamp(of annotation: JSONObject) -> String {
    annotation["modified"]?.text ?? annotation["created"]?.text ?? ""
  }

  /// When a body was last changed: by its own times, else by those of the annotation.
  private func stamp(of body: JSONValue?, in annotation: JSONObject) -> String {
    body?.object?["modified"]?.text ?? body?.object?["created"]?.text ?? stamp(of: annotation)
  }

  /// One field: the side that changed it, or of two changes the later; ties go to the larger
  /// canonical text, so that both sides' machines decide alike.
  private func picked(
    _ base: JSONValue?, _ ours: JSONValue?, _ theirs: JSONValue?, stamps: (String, String),
    _ lost: inout ConflictList
  ) -> JSONValue? {
    if ours == theirs || theirs == base {
      if let ours, let theirs, ours == theirs {
        return AnnotationMerge.canonicalFirst(ours, theirs)
      }
      return ours
    }
    if ours == base { return theirs }
    let first = (stamps.0, ours?.canonical() ?? [])
    let second = (stamps.1, theirs?.canonical() ?? [])
    let isSecond =
      first.0 != second.0
      ? first.0.utf8.lexicographicallyPrecedes(second.0.utf8)
      : first.1.lexicographicallyPrecedes(second.1)
    if let loser = isSecond ? ours : theirs { lost.add(loser) }
    return isSecond ? theirs : ours
  }

  // MARK: Bodies

  /// What tells bodies apart: the purpose; of tags the value too, of sources the address; and where
  /// that is the same, which of them it is, so that a foreign file's second note is not lost.
  private struct BodyKey: Hashable {
    var purpose: JSONString?
    var identity: JSONString?
    var other: [UInt8] = []
    var repetition = 0
  }

  private func keyedBodies(_ annotation: JSONObject?) -> [(key: BodyKey, body: JSONValue)] {
    let bodies: [JSONValue]
    switch annotation?["body"] {
    case nil: return []
    case .array(let several): bodies = several
    case let one?: bodies = [one]
    }
    var seen: [BodyKey: Int] = [:]
    return bodies.compactMap { body in
      var key = BodyKey()
      if let object = body.object {
        if case .string(let purpose) = object["purpose"] { key.purpose = purpose }
        let name = key.purpose?.spelling
        if name == "tagging", case .string(let value) = object["value"] { key.identity = value }
        if name == "linking", case .string(let value) = object["source"] { key.identity = value }
      } else {
        key.other = body.canonical()
      }
      let repetition = seen[key, default: 0]
      seen[key] = repetition + 1
      // Tags are a set: the same twice is once.
      if repetition > 0, key.purpose?.spelling == "tagging" { return nil }
      key.repetition = repetition
      return (key, body)
    }
  }

  private func mergedBodies(
    _ ours: JSONObject, _ theirs: JSONObject, _ lost: inout ConflictList
  ) -> [JSONValue] {
    let base = keyedBodies(self.base)
    let one = keyedBodies(ours)
    let other = keyedBodies(theirs)
    var keys = one.map(\.key)
    for (key, _) in other where !keys.contains(key) { keys.append(key) }
    return keys.compactMap { key in
      let mine = one.first { $0.key == key }?.body
      let yours = other.first { $0.key == key }?.body
      return picked(
        base.first { $0.key == key }?.body, mine, yours,
        stamps: (stamp(of: mine, in: ours), stamp(of: yours, in: theirs)), &lost)
    }
  }

  // MARK: Conflicts

  /// The versions that lost, each once.
  private struct ConflictList {
    var values: [JSONValue] = []

    mutating func add(_ value: JSONValue) {
      if !values.contains(value) { values.append(value) }
    }
  }

  /// Earlier conflicts as a set, so that one that a person has cleared stays cleared, and the new.
  private func mergedConflicts(
    _ ours: JSONObject, _ theirs: JSONObject, _ lost: ConflictList
  ) -> [JSONValue] {
    let before = base?["fc:conflicts"]?.array ?? []
    let one = ours["fc:conflicts"]?.array ?? []
    let other = theirs["fc:conflicts"]?.array ?? []
    var all = ConflictList()
    for value in one where other.contains(value) || !before.contains(value) { all.add(value) }
    for value in other where one.contains(value) || !before.contains(value) { all.add(value) }
    for value in lost.values { all.add(value) }
    return all.values.map { ($0, $0.canonical()) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }
}
