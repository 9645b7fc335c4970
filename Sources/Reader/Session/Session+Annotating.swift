import Analysis
import Annotations
import Terminal

extension Session {
  /// What an annotation is put on, or nil after telling the person why there is nothing.
  private func targetOrMessage() -> (range: Range<Int>, annotation: PlacedAnnotation?)? {
    guard let reader else { return nil }
    if let reason = reader.store.access.refusal {
      say("Cannot annotate: \(reason)", .failure)
      return nil
    }
    reader.identifyAnnotator()
    if let target = reader.target { return target }
    say(
      "Nothing highlighted here: \(key("next-highlight")) goes to a highlight, \(key("select")) selects text",
      .failure)
    return nil
  }

  /// Gives a verdict to the selection or the highlight under the cursor, and saves it.
  func give(_ verdict: Verdict) {
    if deskPage != nil { return giveOnPage(verdict) }
    guard let (range, annotation) = targetOrMessage() else { return }
    var content = ownContent(of: annotation)
    content.verdict = verdict
    guard case .saved = put(content, on: range, editing: annotation),
      settings.goesOnAfterVerdict.value
    else { return }
    goOnToOpenClaim()
  }

  /// Moves to the next claim still to check; what was said of the save stays in sight.
  private func goOnToOpenClaim() {
    let saved = message
    move(.openClaim, by: 1)
    message = saved
  }

  func accept() { judge(.accept) }

  func reject() { judge(.reject) }

  private func judge(_ judgement: AnnotationForm.Judgement) {
    guard let (range, annotation) = targetOrMessage(), let reader else { return }
    guard let highlight = reader.currentHighlight else {
      return say(
        "There is no highlight under the cursor to judge; \(key("next-highlight")) goes to one",
        .failure)
    }
    var content = ownContent(of: annotation)
    content.correction = judgement.correction(of: highlight.kind)
    let outcome = put(content, on: range, editing: annotation)
    if outcome == .saved, settings.goesOnAfterVerdict.value { goOnToName() }
  }

  /// Says of the contradiction under the cursor that it is none; undo brings it back.
  func dismissCheck() {
    guard let reader else { return }
    if let reason = reader.store.access.refusal {
      return say("Cannot annotate: \(reason)", .failure)
    }
    reader.identifyAnnotator()
    guard let check = reader.currentCheck else {
      return say(
        "There is no contradiction under the cursor; \(key("claims")) lists them", .failure)
    }
    let annotation = reader.annotations.first { $0.range == check.range && $0.isMine }
    var content = ownContent(of: annotation)
    content.correction = Correction(action: .reject, from: check.kind.rawValue)
    put(content, on: check.range, editing: annotation)
  }

  /// Shows the list of kinds to choose one for the highlight or the selection.
  func chooseKind() {
    guard let (range, _) = targetOrMessage(), let reader else { return }
    let current = reader.allHighlights.first { $0.range == range }?.kind
    let items = MentionKind.allCases.map { kind in
      ListPanel.Item(
        sign: kind == current ? "•" : " ", text: kind.name, detail: kind.rawValue,
        choice: .relabel(kind))
    }
    let index = current.flatMap { MentionKind.allCases.firstIndex(of: $0) } ?? 0
    overlay = .list(
      ListPanel(title: "Kind of \(reader.quotation(range))", items: items, selected: index))
  }

  func relabel(_ kind: MentionKind) {
    guard let (range, annotation) = targetOrMessage(), let reader else { return }
    let machine = reader.analysis?.mentions.first { $0.range == range }?.kind
    var content = ownContent(of: annotation)
    content.correction = AnnotationForm.Judgement.kind(kind).correction(of: machine)
    put(content, on: range, editing: annotation)
  }

  func deleteAnnotation() {
    guard let reader else { return }
    reader.identifyAnnotator()
    guard let annotation = listedAnnotation ?? (overlay == nil ? reader.currentAnnotation : nil)
    else {
      return say(
        "There is no annotation under the cursor; \(key("annotations")) lists them", .failure)
    }
    guard annotation.isMine else {
      let name = annotation.creatorName
      return say(
        "Only \(name) can delete this annotation; \(key("annotate")) puts yours beside it", .failure
      )
    }
    report(reader.store.delete(id: annotation.id), "· deleted; \(key("undo")) brings it back")
    refreshAnnotationList()
  }

  /// Puts the annotation that lost its text on the selection or the highlight under the cursor.
  func attachLostAnnotation() {
    guard let (range, _) = targetOrMessage(), let reader else { return }
    let lost = reader.annotations.filter { $0.range == nil && $0.isMine }
    let chosen = lost.first { $0.id == lostAnnotation } ?? (lost.count == 1 ? lost[0] : nil)
    guard let chosen else {
      return say(
        "\(key("annotations")) lists the annotations; \(key("choose")) on one whose text is gone chooses it",
        .failure)
    }
    lostAnnotation = nil
    put(chosen.content, on: range, editing: chosen)
  }

  /// Says that an annotation belongs where it was found in the changed text, and what it says holds
  /// of that text.
  func confirmPlace() {
    guard let reader else { return }
    reader.identifyAnnotator()
    guard let annotation = reader.currentAnnotation, annotation.isMine,
      let range = annotation.range, annotation.state != .inPlace
    else {
      return say(
        "Nothing to confirm here: no annotation of yours whose text was changed; \(key("annotations")) lists them",
        .failure)
    }
    put(annotation.content, on: range, editing: annotation)
  }

  /// Takes the versions that lost out in a merge from the file, once a person has seen them.
  func settleConflict() {
    guard let reader else { return }
    guard let annotation = reader.currentAnnotation, annotation.conflicts > 0 else {
      return say(
        "There is no conflict under the cursor; \(key("annotations")) lists the annotations",
        .failure)
    }
    report(reader.store.settleConflicts(of: annotation.id), "· conflict settled")
  }

  func undo() {
    if let deskPage, !(deskPage is ChangesPage) { return undoOnPage() }
    let act = {
      self.step("undid", none: "Nothing to undo in this article; \(self.key("redo")) does again") {
        $0.undo()
      }
    }
    if deskPage != nil { stepChanges(act) } else { act() }
  }

  func redo() {
    if let deskPage, !(deskPage is ChangesPage) { return redoOnPage() }
    let none = "Nothing to do again; \(key("undo")) undoes"
    let act = { self.step("did again", none: none) { $0.redo() } }
    if deskPage != nil { stepChanges(act) } else { act() }
  }

  private func step(
    _ word: String, none: String,
    _ act: (AnnotationStore) -> (description: String, outcome: AnnotationStore.SaveOutcome)?
  ) {
    guard let reader else { return }
    guard let (description, outcome) = act(reader.store) else {
      return say(none)
    }
    report(outcome, "· \(word): \(labelled(description))")
    refreshAnnotationList()
  }

  /// Puts the verdict, note, sources and tags last given on what is under the cursor now.
  func repeatAnnotation() {
    if deskPage != nil { return repeatOnPage() }
    guard let lastContent else {
      return say("Nothing to repeat yet; \(key("annotate")) makes the first annotation")
    }
    guard let (range, annotation) = targetOrMessage() else { return }
    var content = lastContent
    content.correction = ownContent(of: annotation).correction
    put(content, on: range, editing: annotation)
  }

  func retrySave() {
    for store in desk?.unsavedStores ?? [] { _ = store.retrySave() }
    guard let reader else {
      if unsavedReason == nil { say("saved: everything is on disk", .success) }
      return
    }
    report(reader.store.retrySave(), "everything is on disk")
  }

  func moveDamagedFileAside() {
    guard let reader else { return }
    if let name = reader.store.moveAside() {
      say("The damaged file is now \(name); annotating starts afresh", .success)
    } else {
      say("The annotation file cannot be moved aside; is its folder writable?", .failure)
    }
    reader.reloadAnnotations()
  }

  /// What an annotation holds, when it is one's own; else nothing, since another person's is
  /// answered by one of one's own.
  func ownContent(of annotation: PlacedAnnotation?) -> AnnotationContent {
    guard let annotation, annotation.isMine else { return AnnotationContent() }
    return annotation.content
  }

  /// Saves an annotation's content and shows how that went.
  @discardableResult
  func put(
    _ content: AnnotationContent, on range: Range<Int>, editing annotation: PlacedAnnotation?
  ) -> AnnotationStore.SaveOutcome {
    guard let reader else { return .refused(reason: "no article is open") }
    let id = annotation.flatMap { $0.isMine ? $0.id : nil }
    let outcome = reader.store.put(content, on: range, editing: id)
    lastContent = content
    if outcome == .saved {
      reader.selectionAnchor = nil
      reader.widenedAnnotation = nil
    }
    report(outcome, summary(of: content))
    return outcome
  }

  /// Shows how a save went. The word for success stands nowhere else on the screen.
  private func report(_ outcome: AnnotationStore.SaveOutcome, _ summary: String) {
    reader?.reloadAnnotations()
    switch outcome {
    case .saved:
      warnedOfLoss = false
      say(summary.isEmpty ? "saved" : "saved \(summary)", .success)
    case .notSaved: message = nil  // The status line shows the store's state until it changes.
    case .refused(let reason): say("Cannot annotate: \(reason)", .failure)
    }
  }

  /// The first 40 columns of the note, then the verdict.
  private func summary(of content: AnnotationContent) -> String {
    var parts: [String] = []
    if !content.note.isEmpty { parts.append(OneLine.of(content.note, columns: 40)) }
    if let verdict = content.verdict { parts.append(label(of: verdict)) }
    if let correction = content.correction { parts.append(correction.summary) }
    return parts.joined(separator: " · ")
  }

  func toggleSelection() {
    guard let reader else { return }
    guard reader.selectionAnchor == nil else {
      reader.selectionAnchor = nil
      reader.widenedAnnotation = nil
      return
    }
    reader.selectionAnchor = reader.cursor
  }

  func swapSelectionEnds() {
    guard let reader, let anchor = reader.selectionAnchor else { return }
    reader.selectionAnchor = reader.cursor
    reader.cursor = anchor
    reader.goalColumn = nil
    reader.settle(rows: bodyRows)
  }

  /// Selects what the annotation under the cursor covers, so that Enter saves it on other text.
  func widenAnnotation() {
    guard let reader else { return }
    reader.identifyAnnotator()
    guard let annotation = reader.currentAnnotation, annotation.isMine, let range = annotation.range
    else {
      return say(
        "There is no annotation of yours under the cursor; \(key("annotations")) lists them",
        .failure)
    }
    let bytes = reader.article.text.bytes
    reader.selectionAnchor = WordSteps.word(near: range.lowerBound, in: bytes)
    reader.cursor = WordSteps.word(before: range.upperBound, in: bytes) ?? reader.cursor
    reader.widenedAnnotation = annotation.id
    say(
      "Move to the new end; \(key("other-end")) changes ends; \(key("annotate")) opens the form for the new text"
    )
  }

  func copyQuotation() {
    guard let reader else { return }
    guard let target = reader.target else {
      return say("Nothing highlighted here: \(key("select")) selects text to copy", .failure)
    }
    effects.append(.copy(reader.article.text.string(target.range)))
    reader.selectionAnchor = nil
    say("Copied: \(OneLine.of(reader.quotation(target.range), columns: 50))")
  }

  func openSource() {
    let sources = reader?.currentAnnotation?.content.sources ?? []
    guard let address = sources.first?.url ?? reader?.linkUnderCursor else {
      return say(
        "There is no source or link here; \(key("source")) adds a source, \(key("links")) lists all",
        .failure)
    }
    open(address: address)
  }

  /// Has the browser show an address, if it is one of the web.
  func open(address: String) {
    guard SourceReference(url: address).hasWebAddress else {
      return say(
        "Only http and https addresses without blanks or quotation marks are opened; "
          + "\(key("links")) lists those there are", .failure)
    }
    effects.append(.openAddress(address))
  }
}
