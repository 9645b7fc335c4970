import Annotations
import Articles
import Desk

/// Verdicts and other acts on the pages of the desk.
extension Session {
  /// The annotations of an article, for changing them: those of the reader where it is open.
  func deskStore(_ place: Int) -> AnnotationStore? {
    guard let desk else { return nil }
    if let reader, reader.article.path == desk.index.article(place).path { return reader.store }
    guard let store = desk.store(place) else {
      let name = desk.index.article(place).displayName
      say("\(name) cannot be read; \(key("open-row")) tells why", .failure)
      return nil
    }
    return store
  }

  /// Counts an article anew after its annotations were changed.
  private func refreshDesk(_ place: Int) {
    guard let desk else { return }
    if let reader, reader.article.path == desk.index.article(place).path {
      reader.reloadAnnotations()
      desk.take(reader)
    } else if let store = desk.store(place) {
      desk.refresh(place, annotations: store.annotations)
    }
    shelf?.take(desk.index.progress(of: place), at: place)
  }

  /// Shows how a change of articles went, and remembers it for undoing.
  private func finish(
    _ outcome: AnnotationStore.SaveOutcome, _ summary: String, changing places: [Int]
  ) -> Bool {
    guard remember(outcome, summary, changing: places) else { return false }
    for place in places { refreshDesk(place) }
    return true
  }

  /// The same, of articles that are counted anew already.
  private func remember(
    _ outcome: AnnotationStore.SaveOutcome, _ summary: String, changing places: [Int]
  ) -> Bool {
    switch outcome {
    case .saved: say("saved \(summary)", .success)
    case .notSaved: message = nil  // The status line shows it until it is saved.
    case .refused(let reason):
      say("Cannot annotate: \(reason)", .failure)
      return false
    }
    desk?.done.append(places)
    desk?.undone = []
    return true
  }

  /// Gives a verdict to the selected row and goes on to the next.
  func giveOnPage(_ verdict: Verdict) {
    switch deskPage {
    case let page as WorklistPage: put(AnnotationContent(verdict: verdict), on: page)
    case let page as DisagreementsPage: decide(verdict, on: page)
    case let page as ChangesPage: redo(verdict, on: page)
    default: say("No verdict can be given here; \(key("worklist")) lists the claims")
    }
  }

  /// Puts what was said last on the selected row.
  func repeatOnPage() {
    guard let page = deskPage as? WorklistPage else {
      return say("Nothing can be repeated here; \(key("worklist")) lists the claims")
    }
    guard var content = lastContent else {
      return say("Nothing to repeat yet; \(verdictKeys) give a verdict")
    }
    content.correction = nil
    content.decides = []
    put(content, on: page)
  }

  private func put(_ content: AnnotationContent, on page: WorklistPage) {
    guard let item = page.selectedItem, let store = deskStore(item.id.article) else { return }
    if let reason = store.access.refusal { return say("Cannot annotate: \(reason)", .failure) }
    let outcome = store.put(content, on: item.range)
    lastContent = content
    let word = content.verdict.map(label) ?? "annotation"
    guard finish(outcome, "· \(word)", changing: [item.id.article]) else { return }
    page.touch(item.id)
    page.move(to: page.list.selected + 1)
  }

  // MARK: Two people

  /// Takes the verdict of one of the two for the decision.
  func takeSide(first: Bool) {
    guard let page = deskPage as? DisagreementsPage, let row = page.selected else { return }
    let side = first ? row.disagreement.first : row.disagreement.second
    guard let verdict = side.content.verdict else { return }
    decide(verdict, on: page)
  }

  /// Decides between two people's verdicts by one more annotation; theirs stay as they are.
  private func decide(_ verdict: Verdict, on page: DisagreementsPage) {
    guard let (place, disagreement) = page.selected, let store = deskStore(place) else { return }
    if let reason = store.access.refusal { return say("Cannot annotate: \(reason)", .failure) }
    store.currentAnnotator()
    let mine = disagreement.decision.flatMap { decision in
      store.annotations.first { $0.id == decision.id && $0.isMine }
    }
    var content = mine?.content ?? AnnotationContent()
    content.verdict = verdict
    content.decides = [disagreement.first.id, disagreement.second.id]
    let range = mine?.range ?? disagreement.first.range ?? disagreement.range
    let outcome = store.put([
      AnnotationStore.Change(content: content, range: range, id: mine?.id, isNew: mine == nil)
    ])
    guard finish(outcome, "· decided: \(label(of: verdict))", changing: [place]) else {
      return
    }
    page.refresh()
    _ = page.moveToOpen(1)
  }

  // MARK: Undoing

  func undoOnPage() {
    let none = "Nothing was done on these pages that could be undone; in its article an act can be"
    stepDesk("undid", none: none, from: \.done, to: \.undone) { $0.undo() }
  }

  func redoOnPage() {
    let none = "Nothing to do again; \(key("undo")) undoes"
    stepDesk("did again", none: none, from: \.undone, to: \.done) { $0.redo() }
  }

  private func stepDesk(
    _ word: String, none: String, from: ReferenceWritableKeyPath<FolderDesk, [[Int]]>,
    to: ReferenceWritableKeyPath<FolderDesk, [[Int]]>,
    _ act:
      @escaping (AnnotationStore) -> (
        description: String, outcome: AnnotationStore.SaveOutcome
      )?
  ) {
    guard let desk, let places = desk[keyPath: from].popLast() else {
      return say(none)
    }
    var description = ""
    var failure: String?
    begin(
      LongAct(title: "\(word)…", count: places.count) { [unowned self] step in
        let place = places[step]
        guard let store = deskStore(place), let turned = act(store) else { return }
        description = labelled(turned.description)
        switch turned.outcome {
        case .saved: break
        case .notSaved(let reason), .refused(let reason): failure = reason
        }
        refreshDesk(place)
      } finish: { [unowned self] done in
        desk[keyPath: to].append(Array(places[..<done]))
        if done < places.count { desk[keyPath: from].append(Array(places[done...])) }
        (deskPage as? NamesPage)?.refresh()
        (deskPage as? DisagreementsPage)?.refresh()
        let many = done > 1 ? " in \(Count.of(done, "article"))" : ""
        if let failure {
          say("NOT SAVED: \(failure); \(key("write")) tries again", .failure)
        } else {
          say("saved · \(word): \(description)\(many)\(left(places.count - done))", .success)
        }
      })
  }

  /// What is told of articles that an act was left off before.
  private func left(_ count: Int) -> String {
    count == 0 ? "" : " · left off before \(Count.of(count, "other"))"
  }

  // MARK: Names

  /// The first time picks a name, the second time joins it with the one that is selected then.
  func joinNames() {
    guard let page = deskPage as? NamesPage, let name = page.selected else { return }
    guard let picked = page.picked else {
      page.picked = name
      return say(
        "\(key("join")) on another name joins “\(shortName(name))” with it; \(key("cancel")) leaves off"
      )
    }
    page.picked = nil
    guard !picked.isSame(as: name) else {
      return say("Joining is left off; \(key("join")) begins again")
    }
    // The list of articles may have changed since it was picked.
    guard let picked = desk?.index.names.first(where: picked.isSame) else {
      return say("“\(shortName(picked))” is named no more; \(key("join")) picks another name")
    }
    identify(picked, as: name.name, word: "joined with \(name.name)")
  }

  private func shortName(_ name: FolderName) -> String { OneLine.of(name.name, columns: 30) }

  /// Divides a spelling off from its name: everywhere, or, where it is the name itself, in this
  /// article.
  func divideName() {
    guard let page = deskPage as? MentionsPage, let row = page.selected else { return }
    let spelling = row.mention.spelling
    let isName = spelling == page.name.name
    let other = isName ? "\(spelling) (2)" : spelling
    identify(
      page.name, as: other, spelling: spelling, in: isName ? [row.article] : nil,
      word: "divided off as \(other)")
    closePage()
  }

  private func identify(
    _ name: FolderName, as identity: String, spelling: String? = nil, in places: [Int]? = nil,
    word: String
  ) {
    guard let desk else { return }
    let places = places ?? Array(name.articles)
    var changed: [Int] = []
    var outcome: AnnotationStore.SaveOutcome = .refused(
      reason: "there is no such mention any more; the index of names is made anew")
    begin(
      LongAct(title: "\(shortName(name)): \(word)…", count: places.count) {
        [unowned self] step in
        let place = places[step]
        guard let summary = desk.summary(place), let store = deskStore(place) else { return }
        let ranges = desk.index.placesToIdentify(
          name, spelling: spelling, in: place, summary: summary)
        guard !ranges.isEmpty else { return }
        let one = store.put(
          ranges.map {
            AnnotationStore.Change(content: AnnotationContent(identity: identity), range: $0)
          })
        if case .refused = one, !changed.isEmpty { return }
        outcome = one
        if case .refused = one { return }
        changed.append(place)
        refreshDesk(place)
      } finish: { [unowned self] done in
        guard !changed.isEmpty || done == places.count else {
          return say("Left off; nothing was changed")
        }
        let count = Count.of(changed.count, "article") + left(places.count - done)
        _ = remember(outcome, "· \(word) in \(count)", changing: changed)
        (deskPage as? NamesPage)?.refresh()
      })
  }
}
