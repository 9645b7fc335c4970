import Analysis
import Annotations
import Articles
import Desk

/// What a session knows of all articles of its list, and how it annotates those that are not open.
///
/// The articles are analysed in the background; what people said of them is read with them, and
/// again after every change made here. Used from the session's thread.
final class FolderDesk {
  let index: FolderIndex
  let articles: [FoundArticle]
  private let places: [ArticlePath: Int]
  let analysis: FolderAnalysis
  private let analyse: @Sendable (DetectionInput) -> ArticleAnalysis
  private let makeStore: (Article) -> AnnotationStore
  private let cache: (any ArticleSummaryCache)?
  private let wake: @Sendable () -> Void
  private let comparison: BackgroundComparison
  /// Whether the articles are being compared with each other in the background.
  var isComparing: Bool { comparison.isRunning }
  private let comparedAtOnce: Int

  /// Articles that were read lately, the last one at the end.
  private(set) var recent: [Recent] = []
  /// Articles whose annotations were changed here: how many analyses had been begun by then, and whether
  /// the change is counted in the index.
  private var annotated: [Int: (begun: Int, isCounted: Bool)] = [:]
  /// Articles that are being read, or wait for it.
  private var awaited: Set<Int> = []
  /// Rows whose text was read from their articles lately.
  private var shownTexts: [WorkItem.ID: String] = [:]
  /// Articles of which no texts are handed over in a list longer than this: they would not fit.
  static let textArticleLimit = 20_000
  static let recentLimit = 12
  /// As many rows as the largest screen shows, several times over.
  private static let shownTextLimit = 1000
  /// Articles taken from the background at a time, so that keys are not kept waiting.
  private static let takenAtOnce = 400

  /// What was done to articles, the last one at the end, to be undone: the places of the articles
  /// that one step changed.
  var done: [[Int]] = []
  var undone: [[Int]] = []

  struct Recent {
    var place: Int
    var article: Article
    /// Nil until somebody asks for it: the text of a row needs no analysis.
    var summary: ArticleSummary?
    var store: AnnotationStore?

    var isUnsaved: Bool {
      if case .notSaved = store?.saveState { true } else { false }
    }
  }

  /// Annotations that were changed on a page and could not be saved.
  var unsavedStores: [AnnotationStore] { recent.filter(\.isUnsaved).compactMap(\.store) }

  /// The annotations of an article where they were changed and could not be saved.
  func unsavedStore(of path: ArticlePath) -> AnnotationStore? {
    recent.first { $0.isUnsaved && $0.article.path == path }?.store
  }

  /// - Parameters:
  ///   - earlier: a desk to take over from what it knows, and what can be undone, so that a list in
  ///     which articles came or went can be worked on at once; only what is new is read.
  ///   - makeStore: opens the annotations of an article.
  ///   - comparedAtOnce: of how many claims at most a row waits for the articles to be compared:
  ///     as many as take less than a person would notice.
  ///   - wake: called from another thread when there is something to take.
  init(
    _ articles: [FoundArticle], after earlier: (desk: FolderDesk, listing: FolderListing)? = nil,
    cache: (any ArticleSummaryCache)? = nil,
    comparedAtOnce: Int = 100_000,
    analyse: @escaping @Sendable (DetectionInput) -> ArticleAnalysis,
    makeStore: @escaping (Article) -> AnnotationStore, wake: @escaping @Sendable () -> Void
  ) {
    self.articles = articles
    self.cache = cache
    self.analyse = analyse
    self.makeStore = makeStore
    self.comparedAtOnce = comparedAtOnce
    self.wake = wake
    comparison = earlier?.desk.comparison ?? BackgroundComparison()
    index = FolderIndex(articles)
    places = earlier?.listing.places ?? FolderListing.places(of: articles)
    analysis = FolderAnalysis(cache: cache, analyse: analyse, wake: wake)
    var isKnown = articles.indices.map { _ in false }
    if let (old, listing) = earlier {
      adopt(old, listing)
      if !listing.isUncertain { isKnown = knownPlaces(listing, after: old) }
    }
    awaited = Set(isKnown.indices.filter { !isKnown[$0] })
    analysis.begin(
      articles, withTexts: articles.count <= Self.textArticleLimit, exceptDone: isKnown)
  }

  deinit { analysis.cancel() }

  private func adopt(_ old: FolderDesk, _ listing: FolderListing) {
    let moved = listing.moved
    index.adopt(old.index, places: moved.places)
    recent = old.recent.compactMap { known in
      let mayHaveChanged = listing.isUncertain || listing.changed.contains(known.article.path)
      if mayHaveChanged, !known.isUnsaved { return nil }
      return moved.place(of: known.place).map {
        Recent(place: $0, article: known.article, summary: known.summary, store: known.store)
      }
    }
    done = old.done.map { $0.compactMap(moved.place) }.filter { !$0.isEmpty }
    undone = old.undone.map { $0.compactMap(moved.place) }.filter { !$0.isEmpty }
  }

  /// Which articles are known and have not changed, since the earlier desk was told last. One that could
  /// not be read is tried again.
  private func knownPlaces(_ listing: FolderListing, after old: FolderDesk) -> [Bool] {
    var isKnown = articles.indices.map(index.isRead)
    let changed = listing.changed.compactMap { places[$0] }
    for place in changed + old.awaited.compactMap(listing.moved.place) { isKnown[place] = false }
    return isKnown
  }

  /// Has articles analysed before others.
  func prefer(_ places: [Int]) { analysis.prefer(places) }

  /// Takes what the background has finished; gives what the list of articles shows of it.
  func takeFinished() -> [(place: Int, details: ShelfDetails)] {
    analysis.take(limit: Self.takenAtOnce).map { result in
      take(result)
      return (result.index, ShelfDetails(result.article, index.progress(of: result.index)))
    }
  }

  private func take(_ result: FolderAnalysis.Result) {
    let place = result.index
    awaited.remove(place)
    guard let newer = annotated[place], result.begun <= newer.begun else {
      return index.take(result.article, at: place)
    }
    // The annotations may be those of before: what this session has counted itself stands.
    guard !newer.isCounted else { return }
    index.take(result.article, at: place)
    beginAgain(place)
  }

  /// The same claim in other articles, as far as they are compared: many of them are in the background,
  /// and are looked at again when `wake` was called.
  func related(to id: WorkItem.ID) -> [RelatedClaim] {
    compare()
    return index.claimCount <= comparedAtOnce ? index.related(to: id) : index.knownRelated(to: id)
  }

  /// Begins to compare the articles with each other where they are many and not compared yet.
  func compare() {
    guard index.needsComparison, index.claimCount > comparedAtOnce, !isComparing else { return }
    comparison.begin(index.comparing(), wake: wake)
  }

  /// Has an article of the list read again, with its annotations.
  func readAgain(_ path: ArticlePath) {
    if let place = places[path] { beginAgain(place) }
  }

  private func beginAgain(_ place: Int) {
    awaited.insert(place)
    analysis.beginAgain(place)
  }

  /// Takes what was compared in the background.
  func takeComparison() {
    if let made = comparison.take() { index.take(made) }
  }

  /// Whether articles are still being analysed, or wait to be taken.
  var isWorking: Bool { index.knownCount < index.count }

  /// Waits until every article is analysed, and takes them all. For tests.
  func finish() {
    while isWorking { _ = takeFinished() }
  }

  /// The place of an article in the list; nil for one that is not in it.
  func place(of path: ArticlePath) -> Int? { places[path] }

  /// An article of the list, read now unless it was lately; nil when it cannot be read.
  func article(_ place: Int) -> Article? { load(place)?.article }

  /// What was found in an article of the list.
  func summary(_ place: Int) -> ArticleSummary? {
    guard let loaded = load(place) else { return nil }
    if let summary = loaded.summary { return summary }
    let summary =
      keptSummary(of: loaded.article) ?? ArticleSummary(of: loaded.article, analyse: analyse)
    if let known = recent.firstIndex(where: { $0.place == place }) {
      recent[known].summary = summary
    }
    return summary
  }

  /// What an earlier reading of the very same text has found.
  private func keptSummary(of article: Article) -> ArticleSummary? {
    guard let file = article.fileIdentity,
      let kept = cache?.kept(of: file, named: article.path.name, withTexts: false)?.summary,
      kept.textKey == TextKey.of(article.text.bytes)
    else { return nil }
    return kept
  }

  private func load(_ place: Int) -> Recent? {
    if let known = recent.firstIndex(where: { $0.place == place }) { return recent[known] }
    guard articles.indices.contains(place),
      let article = try? Article(reading: articles[place].path)
    else { return nil }
    let found = Recent(place: place, article: article)
    remember(found)
    return found
  }

  private func remember(_ new: Recent) {
    // What could not be saved stays in memory until it can.
    if recent.count >= Self.recentLimit, let oldest = recent.firstIndex(where: { !$0.isUnsaved }) {
      recent.remove(at: oldest)
    }
    recent.append(new)
  }

  /// The annotations of an article of the list, for changing them; nil when it cannot be read.
  func store(_ place: Int) -> AnnotationStore? {
    guard let loaded = load(place) else { return nil }
    if let store = loaded.store {
      store.reloadIfChanged()
      return store
    }
    let store = makeStore(loaded.article)
    if let known = recent.firstIndex(where: { $0.place == place }) { recent[known].store = store }
    return store
  }

  /// The text of a row, on one line.
  func text(of item: WorkItem) -> String {
    if let kept = index.text(of: item.id) ?? shownTexts[item.id] { return kept }
    guard let bytes = article(item.id.article)?.shownBytes else { return "" }
    let range = item.range.clamped(to: 0..<bytes.count)
    let text = String(decoding: bytes[range].lazy.filter { $0 != 1 }, as: UTF8.self)
    if shownTexts.count >= Self.shownTextLimit { shownTexts = [:] }
    shownTexts[item.id] = text
    return text
  }

  /// Counts an article's annotations anew after they were changed.
  func refresh(_ place: Int, annotations: [PlacedAnnotation]) {
    guard let loaded = load(place) else { return }
    let isCounted = !isLong(loaded.article) || quickSummary(place) != nil
    annotated[place] = (analysis.begunCount, isCounted)
    guard isCounted else {
      if index.isRead(place) { beginAgain(place) }
      return
    }
    guard let summary = summary(place) else { return }
    shownTexts = [:]
    index.take(
      AnalysedArticle(
        summary: summary, annotations: AnnotationSummary(annotations: annotations),
        texts: ClaimTexts(of: summary, in: loaded.article.shownBytes)), at: place)
  }

  /// Whether to analyse an article takes longer than a person would wait: that is left to the
  /// background.
  private func isLong(_ article: Article) -> Bool {
    article.text.bytes.count > BackgroundAnalysis.immediateLimit
  }

  /// What was found in an article, where that is at hand.
  private func quickSummary(_ place: Int) -> ArticleSummary? {
    guard let known = recent.firstIndex(where: { $0.place == place }) else { return nil }
    if recent[known].summary == nil {
      recent[known].summary = keptSummary(of: recent[known].article)
    }
    return recent[known].summary
  }

  /// Takes over an article that is open: its text, and what is said of it now.
  func take(_ reader: ArticleReader) {
    guard let place = places[reader.article.path], !reader.article.isPartial else { return }
    let key = TextKey.of(reader.article.text.bytes)
    if let known = recent.firstIndex(where: { $0.place == place }),
      recent[known].summary?.textKey == key
    {
      recent[known].store = reader.store
    } else {
      recent.removeAll { $0.place == place }
      var taken = Recent(place: place, article: reader.article, store: reader.store)
      if !isLong(reader.article) {
        let analysis = reader.analysis ?? analyse(DetectionInput(reader.article))
        taken.summary = ArticleSummary(of: reader.article, analysis: analysis)
      }
      remember(taken)
    }
    refresh(place, annotations: reader.store.annotations)
  }
}
