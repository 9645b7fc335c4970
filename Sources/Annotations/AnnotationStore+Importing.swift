import Articles

extension AnnotationStore {
  /// Adds annotations from elsewhere, and saves once. Nothing that is here is changed: what is said
  /// here already is passed over, another version of an annotation is added beside the one that is
  /// here, and what was deleted here stays deleted, unless `revives` is set. Each is an act of its own
  /// in the history.
  ///
  /// Cost: O(n log n) in the number of annotations before and after, and one save.
  public func add(_ imported: [ImportedAnnotation], revives: Bool = false) -> ImportOutcome {
    var outcome = ImportOutcome()
    if case .readOnly(let reason) = access {
      outcome.saved = .refused(reason: reason)
      return outcome
    }
    currentAnnotator()
    var known = KnownAnnotations(page.items, placed)
    var changes: [(before: PageItem?, after: PageItem)] = []
    for annotation in imported {
      guard let item = item(of: annotation, id: annotation.id), let record = item.record else {
        continue
      }
      let place = text.place(record)
      if known.holds(record.content, at: place.range, quotation: record.selector, annotation) {
        outcome.known += 1
        continue
      }
      guard let here = known.items[annotation.id] else {
        if place.range == nil { outcome.orphans += 1 }
        outcome.added.append(annotation.id)
        changes.append((nil, item))
        known.add(item, at: place.range)
        continue
      }
      if here.record?.isDeleted == true {
        guard revives, let revived = revived(item, after: here) else {
          outcome.deletedHere += 1
          continue
        }
        outcome.added.append(annotation.id)
        changes.append((here, revived))
        known.add(revived, at: place.range)
        continue
      }
      // Of its own content, so that the same version, imported again, is known.
      let id = Identifier.named(
        annotation.id + "\n" + String(decoding: item.content, as: UTF8.self))
      guard known.items[id] == nil, let other = self.item(of: annotation, id: id) else {
        outcome.known += 1
        continue
      }
      outcome.added.append(id)
      outcome.besideOthers += 1
      changes.append((nil, other))
      known.add(other, at: place.range)
    }
    if !changes.isEmpty { outcome.saved = make(changes, describing: "import annotation") }
    return outcome
  }

  /// Takes out again what an import has added, unless it was changed since; how many were taken
  /// out, and whether that is saved.
  public func remove(
    imported: [ImportedAnnotation]
  ) -> (removed: Int, changed: Int, saved: SaveOutcome?) {
    if case .readOnly(let reason) = access { return (0, 0, .refused(reason: reason)) }
    let annotator = currentAnnotator()
    let now = Timestamp.text(secondsSince1970: clock())
    let known = KnownAnnotations(page.items, [])
    var changes: [(before: PageItem?, after: PageItem)] = []
    var changed = 0
    for annotation in imported {
      guard let item = item(of: annotation, id: annotation.id) else { continue }
      let other = Identifier.named(
        annotation.id + "\n" + String(decoding: item.content, as: UTF8.self))
      guard let here = known.items[other] ?? known.items[annotation.id],
        here.record?.isDeleted == false, case .object(let object) = here.value
      else { continue }
      guard let one = here.record?.content, let new = item.record?.content,
        one.saysTheSame(as: new, in: annotation.parts)
      else {
        changed += 1
        continue
      }
      let tombstone = AnnotationEditing.tombstone(of: object, by: annotator, at: now)
      changes.append((here, PageItem(.object(tombstone))))
    }
    if changes.isEmpty { return (0, changed, nil) }
    return (changes.count, changed, make(changes, describing: "take back import"))
  }

  /// Makes many changes at once and saves them.
  private func make(
    _ changes: [(before: PageItem?, after: PageItem)], describing description: String
  ) -> SaveOutcome {
    page.adopt()
    let replaced = Set(changes.compactMap(\.before?.key.id))
    if !replaced.isEmpty { page.items.removeAll { replaced.contains($0.key.id) } }
    for (before, after) in changes where unsaved[after.key.id] == nil {
      unsaved[after.key.id] = .some(before)
    }
    page.items += changes.map(\.after)
    page.items.sort { $0.key < $1.key }
    placeAll()
    for (before, after) in changes {
      let act = Act(id: after.key.id, before: before?.text, after: after.text, description)
      history.add(act)
      record(act, as: .act)
    }
    return save()
  }

  /// What an imported annotation is in the file.
  private func item(of annotation: ImportedAnnotation, id: String) -> PageItem? {
    let now = Timestamp.text(secondsSince1970: clock())
    let textTime = Timestamp.text(secondsSince1970: text.time)
    switch annotation.form {
    case .said(let content, let annotator, let created, let modified):
      var editing = AnnotationEditing.new(id: id, by: annotator, at: created ?? now)
      editing.change(AnnotationContent(), to: content)
      editing.set(
        content.correction,
        fromRange: content.correction?.fromRange.map(text.positions.scalarRange(ofBytes:)))
      if let modified, modified != created { editing.object["modified"] = .text(modified) }
      guard let selector = selector(of: annotation.place) else { return nil }
      editing.set(
        selector.selector, source: source, digest: selector.isCurrent ? text.digest : nil,
        textTime: textTime)
      return PageItem(.object(editing.object))
    case .verbatim(var object):
      object["id"] = .text(id)
      object["@context"] = nil
      var target = object["target"]?.object ?? JSONObject()
      if target["source"]?.text?.contains(":") != true { target["source"] = .text(source) }
      object["target"] = .object(target)
      if let selector = selector(of: annotation.place) ?? foundSelector(of: object) {
        var editing = AnnotationEditing(editing: object, at: now)
        editing.set(
          selector.selector, source: source, digest: selector.isCurrent ? text.digest : nil,
          textTime: textTime)
        object["target"] = editing.object["target"]
      }
      return PageItem(.object(object))
    }
  }

  /// The selector of an annotation whose own position is none, or is missing, where its quotation
  /// is found in the text; nil where the stored one is good, or the only one there is.
  private func foundSelector(of object: JSONObject) -> (selector: Selector, isCurrent: Bool)? {
    guard let record = PageItem(.object(object)).record, let stored = record.selector,
      stored.position == nil, let range = text.place(record).range
    else { return nil }
    return (text.selector(for: range), true)
  }

  private func selector(
    of place: ImportedAnnotation.Place
  ) -> (selector: Selector, isCurrent: Bool)? {
    switch place {
    case .range(let range):
      guard range.lowerBound >= 0, range.upperBound <= text.bytes.count, !range.isEmpty else {
        return nil
      }
      return (text.selector(for: range), true)
    case .quotation(let exact, let prefix, let suffix, let position):
      if exact.isEmpty { return nil }
      return (Selector(exact: exact, prefix: prefix, suffix: suffix, position: position), false)
    case .asStored: return nil
    }
  }

  /// An imported annotation in the place of its tombstone, changed after that.
  private func revived(_ item: PageItem, after tombstone: PageItem) -> PageItem? {
    guard case .object(var object) = item.value, case .object(let old) = tombstone.value else {
      return nil
    }
    let now = Timestamp.text(secondsSince1970: clock())
    object["modified"] = AnnotationEditing(editing: old, at: now).object["modified"]
    return PageItem(.object(object))
  }
}

/// What is here already, to compare imported annotations with.
private struct KnownAnnotations {
  private(set) var items: [String: PageItem]
  private var contents: [Range<Int>: [AnnotationContent]] = [:]

  init(_ items: [PageItem], _ placed: [PlacedAnnotation]) {
    self.items = Dictionary(items.map { ($0.key.id, $0) }) { one, _ in one }
    for annotation in placed {
      if let range = annotation.range { contents[range, default: []].append(annotation.content) }
    }
  }

  mutating func add(_ item: PageItem, at range: Range<Int>?) {
    items[item.key.id] = item
    if let range, let record = item.record { contents[range, default: []].append(record.content) }
  }

  /// Whether the same is said here of the same text, by an annotation of any identifier or, where
  /// the text is gone, by the one with this identifier.
  func holds(
    _ content: AnnotationContent, at range: Range<Int>?, quotation: Selector?,
    _ annotation: ImportedAnnotation
  ) -> Bool {
    if let range, let here = contents[range] {
      if here.contains(where: { $0.saysTheSame(as: content, in: annotation.parts) }) { return true }
    }
    guard let here = items[annotation.id]?.record, !here.isDeleted else { return false }
    return here.content.saysTheSame(as: content, in: annotation.parts)
      && (here.selector?.exact == quotation?.exact || range == nil)
  }
}

extension PageItem {
  /// What the annotation says and of what text, without identifier and times: what tells two
  /// versions apart.
  fileprivate var content: [UInt8] {
    guard case .object(var object) = value else { return Array(text) }
    for key in ["id", "created", "modified"] { object[key] = nil }
    if var target = object["target"]?.object {
      target["state"] = nil
      target["source"] = nil
      object["target"] = .object(target)
    }
    if let bodies = object["body"]?.array {
      object["body"] = .array(
        bodies.map { body in
          guard var object = body.object else { return body }
          object["created"] = nil
          object["modified"] = nil
          return .object(object)
        })
    }
    return JSONValue.object(object).canonical()
  }
}
