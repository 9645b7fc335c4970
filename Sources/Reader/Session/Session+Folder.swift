import Annotations
import Articles
import Desk
import Synchronization

/// What the watching of folders, and the listing that follows it, hand over.
final class FolderNews: Sendable {
  private let changes = Mutex(FolderWatch.Changes())
  private let listing = Mutex<FolderListing?>(nil)

  func add(_ new: FolderWatch.Changes) {
    changes.withLock {
      $0.articles.formUnion(new.articles)
      $0.companions.formUnion(new.companions)
      $0.isUncertain = $0.isUncertain || new.isUncertain
    }
  }

  /// What has changed since the last call; nil where nothing has.
  func takeChanges() -> FolderWatch.Changes? {
    changes.withLock { changes in
      defer { changes = FolderWatch.Changes() }
      return changes == FolderWatch.Changes() ? nil : changes
    }
  }

  func put(_ new: FolderListing) { listing.withLock { $0 = new } }

  func takeListing() -> FolderListing? {
    listing.withLock { listing in
      defer { listing = nil }
      return listing
    }
  }
}

extension Session {
  /// Begins to watch the folders of the shelf; called after a paint.
  func watchFolders() {
    guard isFolderWatchDue, !watchedFolders.isEmpty else { return }
    isFolderWatchDue = false
    let (news, wake) = (folderNews, surroundings.wake)
    folderWatch = FolderWatch(watchedFolders, companionSuffix: AnnotationFiles.suffix) { changes in
      news.add(changes)
      wake()
    }
  }

  /// Has the folders listed in the background when something in them has changed, and takes over
  /// the list when it is there.
  func takeFolderNews() {
    guard longAct == nil else { return }
    if let listing = folderNews.takeListing() {
      isListing = false
      take(listing)
    }
    listFolders()
  }

  /// Lists the folders again, each article anew.
  func readFolderAgain() {
    guard shelf != nil, readAgain != nil else {
      return say("There is no folder to read again; galley FOLDER opens one")
    }
    isReadingAgainDue = true
    say("Reading the folder again…")
    listFolders()
  }

  /// Lists the folders in the background where that is due; one list at a time.
  private func listFolders() {
    guard !isListing, let readAgain, let desk else { return }
    var changes = folderNews.takeChanges() ?? FolderWatch.Changes()
    // What others have said of articles changes no list.
    for path in changes.companions where !AnnotationFiles.isOwnSave(beside: path) {
      desk.readAgain(path)
    }
    changes.companions = []
    if isReadingAgainDue { changes.isUncertain = true }
    guard changes != FolderWatch.Changes() else { return }
    let request = FolderListing.Request(
      before: desk.articles, generation: listGeneration, changes: changes,
      isAskedFor: isReadingAgainDue)
    let (news, wake) = (folderNews, surroundings.wake)
    isListing = BackgroundThread.start {
      news.put(FolderListing(readAgain(), for: request))
      wake()
    }
    if isListing { isReadingAgainDue = false } else { folderNews.add(changes) }
  }

  /// Takes over a new list of the articles; the place in the list stays.
  private func take(_ listing: FolderListing) {
    guard let old = shelf, readAgain != nil else { return }
    guard listing.generation == listGeneration else {
      // It was compared with a list that is not shown any more.
      isReadingAgainDue = isReadingAgainDue || listing.isAskedFor
      return folderNews.add(listing.changes)
    }
    let counts = [
      (listing.addedCount, "new"), (listing.changed.count, "changed"), (listing.goneCount, "gone"),
    ].filter { $0.0 > 0 }
    guard listing.isAskedFor || !counts.isEmpty else { return }
    replaceShelf(old, with: listing)
    guard reader == nil, prompt == nil, overlay == nil, deskPage == nil else { return }
    if listing.isAskedFor {
      return say("Read again: \(Count.of(listing.articles.count, "article"))")
    }
    let parts = counts.map { "\(DecimalText.grouped($0.0)) \($0.1)" }
    say("In the folder: \(parts.joined(separator: ", "))")
  }

  /// Puts another list of the same folders in the place of the shelf's. What is known of their
  /// articles, the pages of the desk and what can be undone on them stay.
  private func replaceShelf(_ old: Shelf, with listing: FolderListing) {
    let (results, oldDesk) = (results, desk)
    let pages = (deskPage, pagesBelow, pageToReturnTo, lastWorklist)
    openShelf(
      named: old.name, articles: listing.articles, problems: listing.problems,
      after: oldDesk.map { ($0, listing) }, readAgain: readAgain)
    shelf?.adopt(old, listing.moved)
    self.results = results
    preview = nil
    guard let desk else { return }
    (deskPage, pagesBelow, pageToReturnTo, lastWorklist) = pages
    var seen: Set<ObjectIdentifier> = []
    let all = pagesBelow + [deskPage, pageToReturnTo, lastWorklist].compactMap { $0 }
    for page in all where seen.insert(ObjectIdentifier(page)).inserted {
      page.move(to: desk, listing.moved)
    }
    // Keys that come before the next paint count from the selected row.
    _ = deskPage?.rowCount
  }

  /// Asks for the preview of the selected article, once it was painted without one.
  func wantPreview() {
    guard reader == nil, overlay == nil, frame.preview != nil,
      let path = shelf?.selectedEntry?.article.path, preview?.path != path
    else { return }
    previewLoader.want(path)
  }
}

extension Shelf {
  /// Takes over from an earlier list how it was sorted and narrowed, what was selected and where
  /// in the window that stood, and what is known of the articles: of those that have changed, until it
  /// is known anew.
  func adopt(_ old: Shelf, _ moved: MovedArticles) {
    let offset = (old.selectedRow ?? 0) - old.topRow
    for (before, place) in moved.places.enumerated() {
      if let place { takeOver(old.entries[before], at: place) }
    }
    takeOrder(of: old)
    if let place = survivor(of: old, moved) { select(entry: place) }
    topRow = max(0, (selectedRow ?? 0) - offset)
  }

  /// The article that was selected in an earlier list, or the nearest after it, or else before it,
  /// that is still shown.
  private func survivor(of old: Shelf, _ moved: MovedArticles) -> Int? {
    let shown = Set(visible)
    let row = old.selectedRow ?? 0
    let after = old.visible.dropFirst(row)
    let before = old.visible.prefix(row).reversed()
    return (after + before).lazy.compactMap(moved.place).first(where: shown.contains)
  }
}
