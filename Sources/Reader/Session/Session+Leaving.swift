extension Session {
  /// Leaves the place for the one before it; from the first one, ends the program.
  func leave() {
    typed = TypedKeys()
    if overlay != nil {
      overlay = nil
      return
    }
    if deskPage != nil { return closePage() }
    if isShowingResults { return leaveResults() }
    if panel.isFocused { return leavePanel() }
    if reader != nil, reader?.selectionAnchor != nil {
      reader?.selectionAnchor = nil
      return
    }
    if returnToPage() { return }
    guard let reader, shelf != nil || results != nil else { return quit() }
    guard mayLeave(reader) else { return }
    // An article without a shelf stays open behind the list that it was opened from.
    if shelf != nil { closeReader() }
    isShowingResults = results != nil
  }

  /// Ends the program, unless that would lose a change that a person was not told of.
  func quit() {
    if let reader, !mayLeave(reader) { return }
    guard mayLeaveDesk() else { return }
    if reader != nil { closeReader() }
    keepState()
    effects.append(.quit)
  }

  /// Whether an article may be left: everything is on disk, or the person was told that it is not.
  func mayLeave(_ reader: ArticleReader) -> Bool {
    guard case .notSaved = reader.store.saveState else { return true }
    if case .saved = reader.store.retrySave() { return true }
    if warnedOfLoss { return true }
    warnedOfLoss = true
    return false
  }

  /// Whether what was changed on the pages of the desk is on disk, or the person was told that it is
  /// not.
  private func mayLeaveDesk() -> Bool {
    let isLeft = (desk?.unsavedStores ?? []).contains { store in
      if case .saved = store.retrySave() { false } else { true }
    }
    guard isLeft, !warnedOfLoss else { return true }
    warnedOfLoss = true
    return false
  }

  /// Why something that was changed could not be saved; nil where everything is on disk.
  var unsavedReason: String? {
    let stores = [reader?.store].compactMap { $0 } + (desk?.unsavedStores ?? [])
    for case .notSaved(let reason) in stores.map(\.saveState) { return reason }
    return nil
  }

  /// Puts the article away, remembering the place.
  func closeReader() {
    guard let reader else { return }
    if !reader.article.isPartial {
      places.remember(readingPlace(in: reader), of: reader.article)
    }
    if reader.isWhollyAnalysed, !reader.article.isPartial {
      rememberClaims(of: reader)
      desk?.take(reader)
      let place = desk?.place(of: reader.article.path)
      shelf?.take(reader, place.flatMap { desk?.index.progress(of: $0) } ?? reader.progress)
    }
    pageToReturnTo = nil
    self.reader = nil
    heldKeys = []
    panel.isFocused = false
    fileWatch = nil
    overlay = nil
  }

  /// Does what has to be done when the terminal or the system ends the program.
  public func finish() {
    defer { keepState() }
    for store in desk?.unsavedStores ?? [] { _ = store.retrySave() }
    guard let reader else { return }
    // Nobody can be asked any more: what was typed into a form is kept, and undo takes it back.
    if case .form(let form) = overlay, form.hasChanges { saveForm() }
    if case .notSaved = reader.store.saveState { _ = reader.store.retrySave() }
    closeReader()
  }

  /// Whether something waits in memory to be saved again.
  var isRetryDue: Bool { unsavedReason != nil }

  /// Tries again to save what could not be saved; only success is told.
  func retryQuietly() {
    for store in [reader?.store].compactMap({ $0 }) + (desk?.unsavedStores ?? []) {
      if case .notSaved = store.saveState { _ = store.retrySave() }
    }
    guard unsavedReason == nil else { return }
    warnedOfLoss = false
    reader?.reloadAnnotations()
    say("saved now", .success)
  }

  func sayCopyFailed() {
    say("Too long for the terminal's clipboard; \(key("select")) selects less", .failure)
  }

  func sayBrowserFailed() { say("No browser could be started; $BROWSER names one", .failure) }

  func suspend() { effects.append(.suspend) }

  func redraw() { effects.append(.redraw) }

  /// Empties and gives what the terminal is asked for.
  public func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

}
