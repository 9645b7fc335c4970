import Annotations
import Articles
import Desk

/// What an edit of the open article did to what was said of it.
extension Session {
  /// Shows the changes of an article that has just been opened, where something is to be done
  /// about them.
  func openChangesIfAny(_ reader: ArticleReader) {
    guard !reader.annotations.isEmpty, reader.store.access.refusal == nil,
      !reader.article.isPartial
    else { return }
    let seen = seenClaims.claims(of: reader.article)
    let isMoved = reader.annotations.contains { $0.state != .inPlace }
    let isEdited = seen.map { $0.textKey != TextKey.of(reader.article.text.bytes) } ?? false
    guard isMoved || isEdited || seen?.hasUnsettled == true else { return }
    reader.identifyAnnotator()
    let page = changesPage(of: reader)
    if page.changes.toDo > 0 {
      deskPage = page
    } else if isMoved {
      let count = Count.of(page.changes.changes.count, "annotation")
      say("\(count) moved with the text; \(key("changes")) shows what moved")
    }
  }

  func openChanges() {
    guard let reader else { return }
    reader.identifyAnnotator()
    let page = changesPage(of: reader)
    guard page.rowCount > 0 else {
      return say("No edit changed what was said of this article; \(key("annotations")) lists it")
    }
    deskPage = page
  }

  func changesPage(of reader: ArticleReader) -> ChangesPage {
    let claims = reader.analysis.map {
      ArticleSummary(of: reader.article, analysis: $0).claims.filter { $0.rank > 0 }
    }
    return ChangesPage(
      ArticleChanges(
        reader.annotations, claims: claims ?? [], in: reader.article.text,
        seen: seenClaims.claims(of: reader.article)))
  }

  /// Remembers the claims of the article that is left, so that new ones can be told after an edit.
  func rememberClaims(of reader: ArticleReader) {
    guard !reader.annotations.isEmpty, let analysis = reader.analysis,
      !reader.article.path.isStandardInput, !reader.article.isPartial
    else { return }
    let claims = ArticleSummary(of: reader.article, analysis: analysis).claims
      .filter { $0.rank > 0 }
    let old = seenClaims.claims(of: reader.article)
    // What is new and not yet looked at stays new.
    let known = claims.filter { claim in
      guard let old else { return true }
      return old.has(claim, in: reader.article.text)
        || reader.annotations.contains { $0.range?.overlaps(claim.range) ?? false }
    }
    var seen = SeenClaims(known, in: reader.article.text)
    seen.hasUnsettled = known.count < claims.count
    seenClaims.remember(seen, of: reader.article)
  }

  private var goneAdvice: String {
    "Its text is gone: \(key("attach-change")) puts it elsewhere, \(key("drop-change")) drops it"
  }

  private var changes: (page: ChangesPage, reader: ArticleReader)? {
    guard let page = deskPage as? ChangesPage, let reader else { return nil }
    return (page, reader)
  }

  /// The change's annotation where it is one's own, or nil after saying whose it is.
  private func ownAnnotation(of change: ArticleChanges.Change) -> PlacedAnnotation? {
    guard let annotation = change.annotation else { return nil }
    guard let now = reader?.annotations.first(where: { $0.id == annotation.id }) else {
      return nil
    }
    guard now.isMine || now.creator == nil else {
      let name = now.creator?.shortName ?? "someone"
      say("It is \(name)’s; \(verdictKeys) put a verdict of yours beside it")
      return nil
    }
    return now
  }

  /// Says that what was said holds of the text as it is now.
  func confirmChange() {
    guard let (page, reader) = changes, let change = page.selected else { return }
    switch change {
    case .newClaim: return say("Nobody has said anything of it: \(verdictKeys) give a verdict")
    case .orphan: return say(goneAdvice)
    case .textChanged, .moved: break
    }
    guard let annotation = ownAnnotation(of: change), let range = annotation.range else { return }
    settle(
      page, .confirmed, reader.store.put(annotation.content, on: range, editing: annotation.id))
  }

  /// Confirms all annotations whose text only moved, in one step.
  func confirmMoved() {
    guard let (page, reader) = changes else { return }
    let moved = page.changes.changes.indices.filter { index in
      if case .moved = page.changes.changes[index] { page.settled[index] == nil } else { false }
    }
    let own = moved.compactMap { index -> (Int, PlacedAnnotation, Range<Int>)? in
      let id = page.changes.changes[index].annotation?.id
      guard let now = reader.annotations.first(where: { $0.id == id }), now.isMine,
        let range = now.range
      else { return nil }
      return (index, now, range)
    }
    guard !own.isEmpty else {
      return say("No annotation of yours only moved; \(key("next-open")) goes on")
    }
    let outcome = reader.store.put(
      own.map { AnnotationStore.Change(content: $1.content, range: $2, id: $1.id) })
    tell(outcome, "\(Count.of(own.count, "place")) confirmed")
    guard outcome == .saved else { return }
    for (index, _, _) in own { page.settled[index] = .confirmed }
    page.goOn()
  }

  /// Gives a verdict anew to text that was changed, or to a claim that is new.
  func redo(_ verdict: Verdict, on page: ChangesPage) {
    guard let reader, let change = page.selected else { return }
    guard let range = change.range else {
      return say(goneAdvice)
    }
    var content = AnnotationContent()
    var id: String?
    if let annotation = change.annotation,
      let now = reader.annotations.first(where: { $0.id == annotation.id }), now.isMine
    {
      content = now.content
      id = now.id
    }
    content.verdict = verdict
    lastContent = AnnotationContent(verdict: verdict)
    settle(page, .redone, reader.store.put(content, on: range, editing: id))
  }

  /// Opens the form of the changed text.
  func redoInForm() {
    guard let (page, _) = changes, let range = page.selected?.range else {
      return say(goneAdvice)
    }
    deskPage = nil
    pageToReturnTo = page
    goTo(range)
    openForm(.verdict)
  }

  /// Goes to the text to choose a new place for an annotation whose text is gone.
  func attachChange() {
    guard let (page, _) = changes, let change = page.selected,
      let annotation = ownAnnotation(of: change)
    else { return }
    lostAnnotation = annotation.id
    deskPage = nil
    pageToReturnTo = page
    say(
      "\(key("select")) selects the new place, \(key("attach")) puts it there: \(OneLine.of(annotation.quotation, columns: 60))"
    )
  }

  /// Deletes the annotation, or passes a new claim over.
  func dropChange() {
    guard let (page, reader) = changes, let change = page.selected else { return }
    if case .newClaim(let range) = change {
      seenClaims.pass(range, of: reader.article, reader.analysis)
      page.settled[page.list.selected] = .dropped
      return page.goOn()
    }
    guard let annotation = ownAnnotation(of: change) else { return }
    settle(page, .dropped, reader.store.delete(id: annotation.id))
  }

  private func settle(
    _ page: ChangesPage, _ settled: ChangesPage.Settled, _ outcome: AnnotationStore.SaveOutcome
  ) {
    tell(outcome, settled.word)
    guard outcome == .saved else { return }
    page.settled[page.list.selected] = settled
    page.goOn()
    if page.left == 0 {
      say("saved \(settled.word); nothing is left, \(key("quit")) goes on to the article", .success)
    }
  }

  private func tell(_ outcome: AnnotationStore.SaveOutcome, _ summary: String) {
    reader?.reloadAnnotations()
    switch outcome {
    case .saved: say("saved \(summary)", .success)
    case .notSaved: message = nil  // The status line shows it until it is saved.
    case .refused(let reason): say("Cannot annotate: \(reason)", .failure)
    }
  }

  /// Undoes or does again, and looks anew at what is settled.
  func stepChanges(_ step: () -> Void) {
    guard let (page, reader) = changes else { return }
    step()
    let now = Dictionary(
      reader.annotations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, change) in page.changes.changes.enumerated() where page.settled[index] != nil {
      if let annotation = change.annotation {
        if now[annotation.id]?.state == annotation.state { page.settled[index] = nil }
      } else if let range = change.range,
        !reader.annotations.contains(where: { $0.range?.overlaps(range) ?? false })
      {
        page.settled[index] = nil
      }
    }
  }
}
