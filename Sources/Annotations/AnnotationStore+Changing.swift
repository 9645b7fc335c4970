import Articles

extension AnnotationStore {
  /// Says something of a stretch of text, in bytes of the article's text.
  ///
  /// `id` names the annotation that is edited. Only its creator edits it in place: for anyone else
  /// a new annotation is made. Without `id`, what is said is added to one's own annotation of the
  /// same stretch, if there is one.
  @discardableResult
  public func put(
    _ content: AnnotationContent, on range: Range<Int>, editing id: String? = nil
  ) -> SaveOutcome {
    put([Change(content: content, range: range, id: id)])
  }

  /// One of several changes that are made together.
  public struct Change: Sendable {
    public var content: AnnotationContent
    /// Bytes of the article's text.
    public var range: Range<Int>
    /// The annotation that is edited; nil as in `put`.
    public var id: String?
    /// Whether a new annotation is made even where one's own already stands on the same stretch.
    public var isNew: Bool

    public init(
      content: AnnotationContent, range: Range<Int>, id: String? = nil, isNew: Bool = false
    ) {
      self.content = content
      self.range = range
      self.id = id
      self.isNew = isNew
    }
  }

  /// Says several things, saved once and undone in one step.
  @discardableResult
  public func put(_ changes: [Change]) -> SaveOutcome {
    if case .readOnly(let reason) = access { return .refused(reason: reason) }
    guard !changes.isEmpty,
      changes.allSatisfy({
        $0.range.lowerBound >= 0 && $0.range.upperBound <= text.bytes.count && !$0.range.isEmpty
      })
    else { return .refused(reason: "nothing is selected") }
    let group = changes.count > 1 ? Identifier.random() : nil
    var isChanged = false
    for change in changes {
      guard let (before, after) = items(before: change) else { continue }
      make(after, from: before, History.description(before, after), group: group)
      isChanged = true
    }
    return isChanged ? save() : saveState.outcome ?? save()
  }

  /// An annotation before and after a change; nil where the change says nothing new.
  private func items(before change: Change) -> (before: PageItem?, after: PageItem)? {
    let annotator = self.currentAnnotator()
    let range = change.range
    var content = change.content
    var edited = change.id.flatMap { id in placed.first { $0.id == id } }
    if let found = edited, !mayEdit(found, annotator) { edited = nil }
    if change.id == nil, !change.isNew,
      let own = placed.first(where: {
        $0.range == range && $0.isMine && $0.content.decides.isEmpty
      })
    {
      edited = own
      content = own.content.adding(content)
    }
    if let edited, edited.content == content, edited.range == range, edited.state == .inPlace {
      return nil
    }
    let now = Timestamp.text(secondsSince1970: clock())
    let before = edited.flatMap { edited in page.index(of: edited.id).map { page.items[$0] } }
    var editing: AnnotationEditing
    if let before, case .object(let object) = before.value {
      editing = AnnotationEditing(editing: object, at: now)
    } else {
      editing = .new(id: Identifier.random(), by: annotator, at: now)
    }
    editing.change(before?.record?.content ?? AnnotationContent(), to: content)
    if content.correction != edited?.content.correction {
      editing.set(
        content.correction,
        fromRange: content.correction?.fromRange.map(text.positions.scalarRange(ofBytes:)))
    }
    let selector = text.selector(for: range)
    if before?.record?.selector != selector || before?.record?.digest != text.digest {
      editing.set(
        selector, source: source, digest: text.digest,
        textTime: Timestamp.text(secondsSince1970: text.time))
    }
    return (before, PageItem(.object(editing.object)))
  }

  /// Takes an annotation out; what stays is that it was deleted, by whom and when.
  @discardableResult
  public func delete(id: String) -> SaveOutcome {
    if case .readOnly(let reason) = access { return .refused(reason: reason) }
    guard let index = page.index(of: id), case .object(let object) = page.items[index].value,
      let found = placed.first(where: { $0.id == id })
    else { return .refused(reason: "there is no such annotation") }
    let annotator = self.currentAnnotator()
    guard mayEdit(found, annotator) else {
      return .refused(reason: "only \(found.creator?.shortName ?? "its creator") can delete it")
    }
    let before = page.items[index]
    let tombstone = AnnotationEditing.tombstone(
      of: object, by: annotator, at: Timestamp.text(secondsSince1970: clock()))
    let after = PageItem(.object(tombstone))
    return act(before: before, after: after, describing: History.description(before, after))
  }

  /// Takes the article as it is now, after it was changed on the disk, and finds the annotations'
  /// places in it; what is stored of them stays.
  public func articleChanged(to article: Article) {
    text = AnnotatedText(article, time: clock())
    placeAll()
  }

  /// Whether an annotation is the annotator's own, or nobody's.
  private func mayEdit(_ annotation: PlacedAnnotation, _ annotator: Annotator) -> Bool {
    guard let creator = annotation.creator else { return true }
    return creator.id == annotator.id
  }

  /// Who annotates; the first time it is asked for, which of the annotations are theirs.
  @discardableResult
  public func currentAnnotator() -> Annotator {
    if let annotator { return annotator }
    let found = findAnnotator()
    annotator = found
    placeAll()
    return found
  }

  /// Makes a change and saves it.
  func act(before: PageItem?, after: PageItem, describing description: String) -> SaveOutcome {
    make(after, from: before, description, group: nil)
    return save()
  }

  /// Makes a change and writes it into the journal.
  private func make(
    _ after: PageItem, from before: PageItem?, _ description: String, group: String?
  ) {
    change(to: after, from: before)
    let act = Act(
      id: after.key.id, before: before?.text, after: after.text, description, group: group)
    history.add(act)
    // Before the file: what the journal has and the file has not is undone by doing nothing.
    record(act, as: .act)
  }

  /// Makes a change in memory.
  func change(to after: PageItem, from before: PageItem?) {
    page.adopt()
    let id = after.key.id
    if unsaved[id] == nil { unsaved[id] = .some(before) }
    page.put(after)
    placed.removeAll { $0.id == id }
    if let new = place(after) {
      placed.insert(new, at: placed.partitioningIndex { new.precedes($0) })
    }
  }

  /// The IRI of the article, relative to the annotation file where they are in one folder.
  var source: String {
    switch location {
    case .beside(let article): RelativeIRI.of(name: article.name)
    case .file, .nowhere: RelativeIRI.of(name: text.name)
    }
  }
}

extension AnnotationStore.SaveState {
  /// What a change that needs no saving comes to; nil when there is something left to save.
  var outcome: AnnotationStore.SaveOutcome? {
    if case .notSaved = self { nil } else { .saved }
  }
}
