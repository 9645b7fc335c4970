import Articles
import Synchronization

/// A list of articles as it is on the disk now.
struct FolderListing: Sendable {
  var articles: [FoundArticle]
  var problems: [String]
  /// Articles whose files were written since the list before.
  var changed: Set<ArticlePath>
}

/// What the watching of folders, and the listing that follows it, hand over.
final class FolderNews: Sendable {
  private let changes = Mutex(FolderWatch.Changes())
  private let listing = Mutex<FolderListing?>(nil)

  func add(_ new: FolderWatch.Changes) {
    changes.withLock {
      $0.articles.formUnion(new.articles)
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
    folderWatch = FolderWatch(watchedFolders) { changes in
      news.add(changes)
      wake()
    }
  }

  /// Has the folders listed in the background when something in them has changed, and takes over
  /// the list when it is there.
  func takeFolderNews() {
    guard longAct == nil else { return }
    if let listing = folderNews.takeListing() { take(listing) }
    guard let readAgain, let changes = folderNews.takeChanges() else { return }
    let (news, wake) = (folderNews, surroundings.wake)
    BackgroundThread.start {
      let found = readAgain()
      news.put(
        FolderListing(
          articles: found.articles, problems: found.problems, changed: changes.articles))
      wake()
    }
  }

  /// Takes over a new list of the articles; the place in the list stays.
  private func take(_ listing: FolderListing) {
    guard let old = shelf, let readAgain else { return }
    let before = Set(old.entries.map(\.article.path))
    let after = Set(listing.articles.map(\.path))
    let added = after.subtracting(before).count
    let gone = before.subtracting(after).count
    let changed = listing.changed.intersection(before).intersection(after)
    guard added + gone + changed.count > 0 else { return }
    replaceShelf(
      old, with: listing.articles, problems: listing.problems, changed: changed, readAgain)
    guard reader == nil, prompt == nil, overlay == nil, deskPage == nil else { return }
    let parts = [(added, "new"), (changed.count, "changed"), (gone, "gone")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    say("In the folder: \(parts.joined(separator: ", "))")
  }

  /// Puts another list of the same folders in the place of the shelf's. What is known of their
  /// articles, the pages of the desk and what can be undone on them stay.
  func replaceShelf(
    _ old: Shelf, with articles: [FoundArticle], problems: [String],
    changed: Set<ArticlePath> = [],
    _ readAgain: @escaping @Sendable () -> (articles: [FoundArticle], problems: [String])
  ) {
    let (results, oldDesk) = (results, desk)
    let pages = (deskPage, pagesBelow, pageToReturnTo, lastWorklist)
    openShelf(named: old.name, articles: articles, problems: problems, readAgain: readAgain)
    shelf?.adopt(old, changed: changed)
    self.results = results
    preview = nil
    guard let oldDesk, let desk else { return }
    let moved = desk.adopt(oldDesk, changed: changed)
    (deskPage, pagesBelow, pageToReturnTo, lastWorklist) = pages
    var seen: Set<ObjectIdentifier> = []
    let all = pagesBelow + [deskPage, pageToReturnTo, lastWorklist].compactMap { $0 }
    for page in all where seen.insert(ObjectIdentifier(page)).inserted {
      page.move(to: desk, moved)
    }
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
  /// in the window that stood, and what is known of the articles that have not changed.
  func adopt(_ old: Shelf, changed: Set<ArticlePath> = []) {
    let offset = (old.selectedRow ?? 0) - old.topRow
    var known: [ArticlePath: ShelfEntry] = [:]
    for entry in old.entries { known[entry.article.path] = entry }
    for index in entries.indices {
      guard let before = known[entries[index].article.path] else { continue }
      // What was known of a changed article is shown until it is known anew.
      takeOver(before, at: index)
    }
    takeOrder(of: old)
    if let path = survivor(of: old) { select(path: path) }
    topRow = max(0, (selectedRow ?? 0) - offset)
  }

  /// The article that was selected in an earlier list, or the nearest after it, or else before it,
  /// that is still there.
  private func survivor(of old: Shelf) -> ArticlePath? {
    let present = Set(visible.map { entries[$0].article.path })
    let row = old.selectedRow ?? 0
    let after = old.visible.dropFirst(row)
    let before = old.visible.prefix(row).reversed()
    return (after + before).lazy.map { old.entries[$0].article.path }.first(where: present.contains)
  }
}
