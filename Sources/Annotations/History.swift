/// One change of one annotation.
struct Act: Sendable, Equatable {
  var id: String
  /// The annotation's canonical text before; nil when there was none.
  var before: ArraySlice<UInt8>?
  var after: ArraySlice<UInt8>
  /// What was done, for people.
  var description: String
  /// Acts of one group in a row are undone together; nil for an act of its own.
  var group: String?

  init(
    id: String, before: ArraySlice<UInt8>?, after: ArraySlice<UInt8>, _ description: String,
    group: String? = nil
  ) {
    self.id = id
    self.before = before.map { ArraySlice(Array($0)) }
    self.after = ArraySlice(Array(after))
    self.description = description
    self.group = group
  }
}

/// What can be undone and redone.
struct History: Sendable {
  /// How many acts are kept.
  static let limit = 10_000

  private(set) var done: [Act] = []
  private(set) var undone: [Act] = []

  mutating func add(_ act: Act) {
    done.append(act)
    undone.removeAll()
    if done.count > History.limit { done.removeFirst(done.count - History.limit) }
  }

  mutating func takeDone() -> Act? { done.popLast() }
  mutating func takeUndone() -> Act? { undone.popLast() }
  mutating func addDone(_ act: Act) { done.append(act) }
  mutating func addUndone(_ act: Act) { undone.append(act) }

  /// What a change did, in a few words.
  static func description(_ before: PageItem?, _ after: PageItem) -> String {
    guard let new = after.record, !new.isDeleted else { return "delete annotation" }
    guard let old = before?.record, !old.isDeleted else {
      return new.content.verdict.map { "verdict \($0.name)" } ?? "new annotation"
    }
    let one = old.content
    let other = new.content
    var parts: [String] = []
    if one.verdict != other.verdict {
      parts.append(other.verdict.map { "verdict \($0.name)" } ?? "no verdict")
    }
    if one.note != other.note { parts.append("note") }
    if one.sources != other.sources { parts.append("sources") }
    if one.tags != other.tags { parts.append("tags") }
    if one.correction != other.correction { parts.append("highlight") }
    if old.selector != new.selector { parts.append("place") }
    return parts.isEmpty ? "edit" : parts.joined(separator: ", ")
  }
}

extension AnnotationStore {
  /// Takes back the last act, or group of acts; what it was, and whether that is saved. Nil when
  /// there is none.
  public func undo() -> (description: String, outcome: SaveOutcome)? {
    readHistory()
    return step(
      take: { $0.takeDone() }, next: { $0.done.last },
      refuse: { $0.addDone($1) },
      turning: { act in
        let result = turn(act, to: act.before, from: act.after)
        let undone = Act(
          id: act.id, before: result, after: act.after, act.description, group: act.group)
        history.addUndone(undone)
        record(undone, as: .undo)
      })
  }

  /// Does again the last act, or group of acts, that was taken back. Nil when there is none.
  public func redo() -> (description: String, outcome: SaveOutcome)? {
    readHistory()
    return step(
      take: { $0.takeUndone() }, next: { $0.undone.last },
      refuse: { $0.addUndone($1) },
      turning: { act in
        let result = turn(act, to: act.after, from: act.before)
        let done = Act(
          id: act.id, before: act.before, after: result ?? act.after, act.description,
          group: act.group)
        history.addDone(done)
        record(done, as: .redo)
      })
  }

  /// Turns acts of one group, one after the other, and saves once.
  private func step(
    take: (inout History) -> Act?, next: (History) -> Act?,
    refuse: (inout History, Act) -> Void, turning: (Act) -> Void
  ) -> (description: String, outcome: SaveOutcome)? {
    guard let first = take(&history) else { return nil }
    if case .readOnly(let reason) = access {
      refuse(&history, first)
      return (first.description, .refused(reason: reason))
    }
    turning(first)
    var count = 1
    while first.group != nil, next(history)?.group == first.group, let act = take(&history) {
      turning(act)
      count += 1
    }
    let description = count == 1 ? first.description : "\(first.description), \(count) times"
    return (description, save())
  }

  /// Reads what was done in earlier sessions, once and only when it is asked for, since most
  /// sessions undo nothing of that.
  private func readHistory() {
    guard !hasReadHistory else { return }
    hasReadHistory = true
    guard let journal else { return }
    let recorded = journal.history(for: session)
    // The acts of this session are in the journal too, unless it could not be written.
    if history.done.isEmpty || recorded.done.last?.id == history.done.last?.id {
      history = recorded
    }
  }

  /// Writes an act into the journal.
  func record(_ act: Act, as kind: Journal.Entry.Kind) {
    journal?.add(
      Journal.Entry(
        kind: kind, time: Timestamp.text(secondsSince1970: clock()),
        annotator: annotator?.id ?? "", session: session, act: act))
  }

  /// Brings an annotation from one version to another; what others changed in it meanwhile is kept.
  /// Returns its text after that.
  private func turn(
    _ act: Act, to wanted: ArraySlice<UInt8>?, from expected: ArraySlice<UInt8>?
  ) -> ArraySlice<UInt8>? {
    let annotator = currentAnnotator()
    let now = Timestamp.text(secondsSince1970: clock())
    let current = page.index(of: act.id).map { page.items[$0] }
    guard let current, case .object(let object) = current.value else {
      // Not in the file any more: someone took it out, or the act never reached the disk.
      guard let wanted, let value = try? JSONValue(parsing: wanted) else { return nil }
      change(to: PageItem(value), from: nil)
      return wanted
    }
    guard let wanted, case .object(let target)? = try? JSONValue(parsing: wanted) else {
      let tombstone = AnnotationEditing.tombstone(of: object, by: annotator, at: now)
      let item = PageItem(.object(tombstone))
      change(to: item, from: current)
      return item.text
    }
    let time = AnnotationEditing(editing: object, at: now).now
    var stamped = target
    stamped["modified"] = .text(time)
    var result = stamped
    let base = expected.flatMap { try? JSONValue(parsing: $0).object }
    if let base, object["fc:deleted"] == nil, base["fc:deleted"] == nil {
      let merged = AnnotationMerge.merged(
        base: .object(base.withoutTimes(like: object)),
        ours: .object(stamped.withBodies(stampedAt: time, unlike: object)), theirs: .object(object))
      result = merged?.object ?? stamped
    }
    let item = PageItem(.object(result))
    change(to: item, from: current)
    return item.text
  }
}

extension JSONObject {
  /// This version with the times of `other` wherever nothing but the times differs.
  fileprivate func withoutTimes(like other: JSONObject) -> JSONObject {
    var result = self
    if let modified = other["modified"] { result["modified"] = modified }
    let bodies = other["body"]?.array ?? []
    result["body"] = self["body"]?.array.map { own in
      .array(own.map { body in bodies.first { $0.saysTheSame(as: body) } ?? body })
    }
    return result
  }

  /// This version with a new time in each body that `other` has not got like that.
  fileprivate func withBodies(stampedAt time: String, unlike other: JSONObject) -> JSONObject {
    var result = self
    let bodies = other["body"]?.array ?? []
    result["body"] = self["body"]?.array.map { own in
      .array(
        own.map { body in
          if let same = bodies.first(where: { $0.saysTheSame(as: body) }) { return same }
          guard case .object(var object) = body, object["created"] != nil else { return body }
          object["modified"] = .text(time)
          return .object(object)
        })
    }
    return result
  }
}

extension JSONValue {
  /// Whether two bodies differ in nothing but when they were changed.
  fileprivate func saysTheSame(as other: JSONValue) -> Bool {
    guard var one = object, var two = other.object else { return self == other }
    one["modified"] = nil
    two["modified"] = nil
    return one == two
  }
}
