import Annotations
import Articles
import Desk
import Settings
import Terminal

extension Session {
  /// Opens the annotations of an article where this session keeps them.
  func makeStore(for article: Article) -> AnnotationStore {
    AnnotationStore(
      article: article, at: location(for: article),
      annotator: { [settings] in Self.annotator(of: settings, at: article.path) },
      journals: surroundings.stateFolder.map { ArticlePath($0 + "/journals") })
  }

  func currentAnnotator(at path: ArticlePath) -> Annotator {
    Self.annotator(of: settings, at: path)
  }

  private static func annotator(of settings: Settings, at path: ArticlePath) -> Annotator {
    .current(
      forArticleAt: path, name: settings.annotatorName.value, email: settings.annotatorEmail.value)
  }

  /// Begins to learn what is known of a list of articles, instead of any other.
  func beginDesk(
    _ articles: [FoundArticle], after earlier: (desk: FolderDesk, listing: FolderListing)? = nil
  ) -> FolderDesk {
    let desk = FolderDesk(
      articles, after: earlier, cache: surroundings.summaryCache, analyse: surroundings.analyse,
      makeStore: { [unowned self] in makeStore(for: $0) }, wake: surroundings.wake)
    self.desk = desk
    return desk
  }

  /// What is known of the articles of the list, or of the open article where there is no list.
  private func deskOrMessage() -> FolderDesk? {
    if let desk { return desk }
    guard let path = reader?.article.path, !path.isStandardInput else {
      say("There is no folder of articles here; galley FOLDER opens one", .failure)
      return nil
    }
    return beginDesk([FoundArticle(path: path, displayName: path.displayName)])
  }

  private func openPage(_ make: (FolderDesk) -> any DeskPage) {
    guard let desk = deskOrMessage() else { return }
    learnOwnIdentity()
    if let reader { desk.take(reader) }
    overlay = nil
    pagesBelow = []
    deskPage = make(desk)
  }

  func openWorklist() {
    openPage { desk in
      guard let page = lastWorklist else {
        let page = WorklistPage(desk)
        lastWorklist = page
        return page
      }
      page.begin()
      return page
    }
  }

  func openNames() { openPage { NamesPage($0) } }

  func openDisagreements() {
    openPage { DisagreementsPage($0) }
    guard let page = deskPage as? DisagreementsPage else { return }
    if page.rowCount > 0, page.selected?.disagreement.isDecided == true { _ = page.moveToOpen(1) }
  }

  /// Shows how far every two people agree; leaving it comes back to the page that it was called from.
  func openAgreement() {
    let below = deskPage.map { pagesBelow + [$0] } ?? []
    openPage { AgreementPage($0) }
    if deskPage is AgreementPage { pagesBelow = below }
  }

  /// Leaves a page for what is below it.
  func closePage() {
    if let page = deskPage as? WorklistPage { lastWorklist = page }
    deskPage = pagesBelow.popLast()
    (deskPage as? NamesPage)?.refresh()
    _ = deskPage?.rowCount
    if deskPage == nil { reader?.reloadAnnotations() }
  }

  /// Opens an article of the list at a byte range; leaving it comes back to the page.
  func openFromPage(_ place: Int, at range: Range<Int>?) {
    guard let desk else { return }
    let page = deskPage
    let path = desk.index.article(place).path
    if reader?.article.path != path {
      if let reader {
        guard mayLeave(reader) else { return }
        closeReader()
      }
      if let entry = shelf?.entries.firstIndex(where: { $0.article.path == path }) {
        shelf?.select(entry: entry)
      }
      do throws(ArticlesError) {
        let bytes = try ArticleFile.read(path: path)
        deskPage = nil
        open(Article(path: path, fileBytes: bytes))
      } catch {
        return say(error.sentence, .failure)
      }
    }
    // What an edit changed comes first, and leads on to the article.
    if deskPage is ChangesPage, page !== deskPage {
      pageToReturnTo = page
    } else {
      deskPage = nil
      pageToReturnTo = page
    }
    goTo(range)
  }

  /// Puts the cursor on a byte range of the open article.
  func goTo(_ range: Range<Int>?) {
    guard let reader, let range, range.upperBound <= reader.article.text.bytes.count else {
      return
    }
    reader.rememberJump()
    reader.pin(range)
    reader.settle(rows: bodyRows)
  }

  /// Comes back to the page that the article was opened from; false where it was not.
  func returnToPage() -> Bool {
    guard let page = pageToReturnTo, let reader else { return false }
    guard page is ChangesPage || shelf == nil || mayLeave(reader) else { return true }
    pageToReturnTo = nil
    desk?.take(reader)
    if page is ChangesPage {
      deskPage = changesPage(of: reader)
      return true
    }
    if shelf != nil { closeReader() }
    deskPage = page
    (page as? NamesPage)?.refresh()
    (page as? DisagreementsPage)?.refresh()
    _ = page.rowCount
    return true
  }

  /// Opens the form on the selected claim; keeping or leaving it comes back to the list.
  func openFormFromPage(_ focus: AnnotationForm.Opening) {
    openRow()
    guard deskPage == nil, reader != nil else { return }
    openForm(focus)
    guard case .form = overlay else { return }
    returnsAfterForm = true
  }

  /// Comes back from a form that was opened from a page.
  func returnAfterForm(saved: Bool) {
    guard returnsAfterForm else { return }
    returnsAfterForm = false
    let message = message
    guard returnToPage() else { return }
    if saved, let page = deskPage as? WorklistPage {
      if let item = page.selectedItem { page.touch(item.id) }
      page.move(to: page.list.selected + 1)
    }
    self.message = message
  }

  // MARK: Moving

  func movePage(_ step: Step, by count: Int) {
    guard let page = deskPage else { return }
    switch step {
    case .articleToDo:
      if let page = page as? DisagreementsPage {
        if !page.moveToOpen(count) { say("Nothing is left to decide; \(key("quit")) goes back") }
      } else {
        moveToOpenRow(count)
      }
    case .page: select(page.list.selected + count * max(1, bodyRows - 10), on: page)
    case .halfPage: select(page.list.selected + count * max(1, bodyRows / 3), on: page)
    default: select(page.list.selected + count, on: page)
    }
  }

  func select(_ row: Int, on page: any DeskPage) {
    page.list.select(row, of: page.rowCount)
  }

  /// Goes to a row of the worklist that is still open, or of the changes that is left.
  private func moveToOpenRow(_ count: Int) {
    if let page = deskPage as? ChangesPage { return page.goOn() }
    guard let page = deskPage as? WorklistPage, let desk else { return }
    let rows = page.rows.indices
    let open = { (row: Int) in
      desk.index.has(page.rows[row]) && !desk.index.item(page.rows[row]).isChecked
    }
    let next =
      count > 0
      ? rows.first { $0 > page.list.selected && open($0) }
      : rows.last { $0 < page.list.selected && open($0) }
    guard let next else {
      return say(
        "No further open claim that way; \(key("standing")) shows others, \(key("quit")) goes back")
    }
    page.move(to: next)
  }

  func openRow() {
    switch deskPage {
    case let page as WorklistPage:
      guard let item = page.selectedItem else { return }
      openFromPage(item.id.article, at: item.range)
    case let page as NamesPage:
      guard let name = page.selected, let desk else { return }
      pagesBelow.append(page)
      deskPage = MentionsPage(name, desk)
    case let page as MentionsPage:
      guard let row = page.selected else { return }
      openFromPage(row.article, at: row.mention.range)
    case let page as DisagreementsPage:
      guard let row = page.selected else { return }
      openFromPage(row.article, at: row.disagreement.range)
    case let page as ChangesPage:
      guard let change = page.selected else { return closePage() }
      guard let range = change.range else { return attachChange() }
      deskPage = nil
      pageToReturnTo = page
      goTo(range)
    default: break
    }
  }

  // MARK: Narrowing and sorting

  func narrowPage(_ text: String) {
    (deskPage as? WorklistPage)?.narrow(text)
    (deskPage as? NamesPage)?.narrow(text)
  }

  /// What narrows the page now.
  var pageQuery: String {
    (deskPage as? WorklistPage)?.query ?? (deskPage as? NamesPage)?.query ?? ""
  }

  func sortPage() {
    (deskPage as? WorklistPage)?.sortByNext()
    (deskPage as? NamesPage)?.sortByNext()
  }

  func showNextStanding() { (deskPage as? WorklistPage)?.showNextStanding() }

  func showNextClaimKind(_ step: Int) { (deskPage as? WorklistPage)?.showNextKind(step) }

  /// What completes the filter that is being typed: a key with its values.
  func filterCompletions(of text: String) -> [String] {
    let head = text.lastIndex(of: " ").map { String(text[...$0]) } ?? ""
    let word = String(text.dropFirst(head.count))
    let values: [String] =
      WorkFilter.keys.map { "\($0):" } + ClaimKind.allCases.map { "kind:\($0.name)" }
      + WorkFilter.nameKinds.map { "kind:\($0.name)" }
      + WorkFilter.Standing.allCases.map { "is:\($0.rawValue)" }
      + Verdict.allCases.map { "verdict:\($0.rawValue)" }
      + formCompletions.tags.map { $0.utf8.contains(0x20) ? "tag:\"\($0)\"" : "tag:\($0)" }
    return values.filter { $0.hasPrefix(word) && $0 != word }.map { head + $0 }
  }

  /// Takes back what is half done on a page, or what narrows it.
  func cancelOnPage() {
    if let page = deskPage as? NamesPage, page.picked != nil {
      page.picked = nil
    } else if let page = deskPage as? MentionsPage, page.isReading {
      page.stopReading()
    } else if !pageQuery.isEmpty {
      narrowPage("")
    } else {
      closePage()
    }
  }

  /// The status line of a page: what is selected, and what can be done with it.
  func deskStatus(of page: any DeskPage) -> [(String, Style)] {
    switch page {
    case let page as ChangesPage:
      guard let change = page.selected else { return [] }
      let drop = "\(key("drop-change")) "
      let advice =
        switch change {
        case .textChanged:
          "\(key("confirm-change")) holds still  \(verdictKeys) verdict anew  "
            + "\(key("redo-change")) form  \(drop)drop"
        case .orphan: "\(key("attach-change")) put it elsewhere  \(drop)drop"
        case .newClaim: "\(verdictKeys) verdict  \(key("redo-change")) form  \(drop)pass over"
        case .moved: "\(key("confirm-change")) holds  \(key("confirm-moved")) all that moved"
        }
      return [(change.kind, theme.notice), (" · \(advice)", theme.dimmed)]
    case let page as DisagreementsPage:
      guard page.rowCount > 0 else { return [] }
      let sides = "\(key("first-side")) \(key("second-side"))"
      return [
        (
          "\(sides) take a side  \(verdictKeys) another verdict  \(key("next-open")) next",
          theme.dimmed
        )
      ]
    default:
      guard page.rowCount > 0 else { return [] }
      let count = DecimalText.grouped(page.rowCount)
      return [("\(DecimalText.grouped(page.list.selected + 1)) of \(count)", theme.dimmed)]
    }
  }

  /// The keys that give verdicts.
  var verdictKeys: String {
    ["verdict-true", "verdict-false", "verdict-misleading", "verdict-unverified"].map(key)
      .joined(separator: " ")
  }

  /// What was done, with the person's own names of verdicts in the place of the scale's.
  func labelled(_ description: String) -> String {
    for verdict in Verdict.allCases {
      let name = "verdict \(verdict.name)"
      guard description.hasPrefix(name) else { continue }
      return "verdict \(label(of: verdict))" + description.dropFirst(name.count)
    }
    return description
  }
}
