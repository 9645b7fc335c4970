import Analysis
import Annotations
import Articles
import Desk

extension Session {
  /// Shows a list of articles.
  ///
  /// - Parameters:
  ///   - name: what the header calls the list, such as the folder.
  ///   - problems: folders that could not be read, a sentence each.
  ///   - readAgain: lists the same folders again.
  public func openShelf(
    named name: String, articles: [FoundArticle], problems: [String] = [],
    readAgain: (@Sendable () -> (articles: [FoundArticle], problems: [String]))? = nil
  ) {
    openShelf(
      named: name, articles: articles, problems: problems, after: nil, readAgain: readAgain)
  }

  /// - Parameter earlier: what was known of an earlier list of the same folders, and where its articles
  ///   are now.
  func openShelf(
    named name: String, articles: [FoundArticle], problems: [String],
    after earlier: (desk: FolderDesk, listing: FolderListing)?,
    readAgain: (@Sendable () -> (articles: [FoundArticle], problems: [String]))?
  ) {
    self.readAgain = readAgain
    listGeneration += 1
    let desk = beginDesk(articles, after: earlier)
    lastWorklist = nil
    deskPage = nil
    let opened = places.openedPaths()
    let shelf = Shelf(
      name: name, articles: articles, problems: problems, prefer: { desk.prefer($0) },
      holding: { desk.index.articles(holding: $0) }, title: { desk.index.title($0) })
    if !opened.isEmpty { shelf.markOpened { opened.contains(ReadingPlaces.hash(path: $0)) } }
    self.shelf = shelf
  }

  /// Has folders watched from the next paint on, so that the shelf follows what happens in them.
  public func watch(folders: [ArticlePath]) {
    watchedFolders = folders
    isFolderWatchDue = true
  }

  /// Opens an article that was read already, at the place where the reader left it.
  ///
  /// - Parameter analysed: its analysis, where that is at hand.
  public func open(_ article: Article, analysed: ArticleAnalysis? = nil) {
    let store = desk?.unsavedStore(of: article.path) ?? makeStore(for: article)
    let dock = panel.dock(columns: columns, rows: rows)
    let width = Frame(columns: columns, rows: rows, dock: dock).textWidth(wanted: textWidth)
    let reader = ArticleReader(article: article, store: store, width: width)
    reader.hiddenKinds = hiddenKinds
    reader.shownPassages = shownPassages
    let isShort = article.text.bytes.count <= BackgroundAnalysis.immediateLimit
    let analysis = analysed ?? (isShort ? surroundings.analyse(DetectionInput(article)) : nil)
    if let analysis { reader.take(analysis, of: 0..<article.text.bytes.count) }
    if let place = places.place(in: article) {
      reader.moveCursor(toByte: place.byte)
      (reader.marks, reader.jumps) = (place.marks, place.jumps)
      reader.place(.middle, rows: bodyRows)
    }
    self.reader = reader
    // A drag that began in another text selects nothing in this one.
    pressedWord = nil
    panel.isFocused = false
    fileWatch = nil
    isBackgroundWorkDue = true
    overlay = nil
    deskPage = nil
    warnedOfLoss = false
    if article.isPartial {
      say("Reading the rest of the article…")
    } else if let reason = store.access.refusal {
      let remedy = store.mayMoveAside ? " (\(key("move-aside")) begins afresh)" : ""
      say("Read only\(remedy): \(reason)", .failure)
    } else if let notice = store.notice {
      say(notice)
    }
    openChangesIfAny(reader)
  }

  /// To be called after each paint: begins what is not needed for the first paint of an article,
  /// and takes keys again after a refusal was shown.
  public func didPaint() {
    isDroppingTypedAhead = false
    watchFolders()
    wantPreview()
    guard let reader else { return }
    guard isBackgroundWorkDue else {
      if !isRestAwaited { analyseAroundReader() }
      return
    }
    isBackgroundWorkDue = false
    guard !reader.article.isPartial else {
      isLoading = true
      return loader.begin(reader.article.path)
    }
    if reader.article.text.bytes.count > BackgroundAnalysis.wholeLimit {
      analyseAroundReader()
    } else {
      background.begin(
        reader.article, analysed: reader.isWhollyAnalysed ? reader.analysis : nil,
        around: reader.cursor.lowerBound, others: shelf?.firstArticles ?? [])
    }
    var files = reader.store.watchedFiles
    if !reader.article.path.isStandardInput { files.append(reader.article.path) }
    guard !files.isEmpty else { return }
    let (change, wake) = (outsideChange, surroundings.wake)
    fileWatch = FileWatch(files) {
      change.set()
      wake()
    }
    // What was changed between the reading and the watching is found by comparing once.
    change.set()
    wake()
  }

  func location(for article: Article) -> AnnotationStore.Location {
    if article.isPartial { return .nowhere(reason: "the article is still being read") }
    if let file = surroundings.saveAs { return .file(ArticlePath(file)) }
    guard article.path.isStandardInput else { return .beside(article.path) }
    return .nowhere(
      reason: "--save-as FILE is needed; standard input has no place beside it")
  }

  func openSelected() {
    guard let entry = shelf?.selectedEntry else { return }
    do throws(ArticlesError) {
      open(try Article.opened(at: entry.article.path))
    } catch {
      say(error.sentence, .failure)
    }
  }

  /// Opens the article that many rows on in the list.
  func openNeighbour(_ count: Int) {
    guard let shelf else { return say("Only one article is open; galley FOLDER opens a list") }
    let before = shelf.selected
    shelf.move(by: count)
    guard shelf.selected != before else {
      return say("No further article that way; \(key("quit")) goes back to the list")
    }
    guard let reader, mayLeave(reader) else { return shelf.select(entry: before ?? 0) }
    closeReader()
    openSelected()
  }

  func sortByNextColumn() {
    guard let shelf else { return }
    shelf.sortByNext()
    say("Sorted by \(shelf.order.rawValue); \(key("sort")) sorts by the next column")
  }

  func showNextPreset() {
    guard let shelf else { return }
    shelf.showNextPreset()
    say("Showing \(shelf.preset.rawValue); \(key("preset")) shows other articles")
  }
}
