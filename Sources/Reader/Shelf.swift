import Annotations
import Articles
import Desk

/// How an article stands in the checking.
public enum ArticleMark: CaseIterable, Sendable {
  case toLookAt, done, begun, notOpened

  func sign(hasUnicode: Bool) -> String {
    switch self {
    case .toLookAt: "!"
    case .done: hasUnicode ? "✓" : "v"
    case .begun: hasUnicode ? "●" : "*"
    case .notOpened: hasUnicode ? "○" : "o"
    }
  }

  var meaning: String {
    switch self {
    case .toLookAt: "to look at: text changed or gone, a conflict, an unreadable annotation file"
    case .done: "done: every claim is checked"
    case .begun: "opened, or begun"
    case .notOpened: "not opened yet"
    }
  }
}

/// One article of the shelf.
public struct ShelfEntry: Sendable {
  public let article: FoundArticle
  /// Nil until the article has been read in the background.
  public fileprivate(set) var details: ShelfDetails?
  /// Whether the article was opened before, now or in an earlier run.
  public internal(set) var wasOpened = false

  var mark: ArticleMark {
    guard let progress = details?.progress else { return wasOpened ? .begun : .notOpened }
    if progress.toLookAt > 0 { return .toLookAt }
    if progress.isDone { return .done }
    return wasOpened || progress.annotations > 0 ? .begun : .notOpened
  }
}

/// The list of articles.
///
/// The selection belongs to an article, not to a row: nothing that is sorted, narrowed or read
/// again moves it to another article that is still in the list.
public final class Shelf {
  /// What the list is sorted by, in the order of the sort key.
  enum Order: String, CaseIterable {
    case name, title, date, words
    case open = "claims open"
  }

  /// What of the list is shown.
  enum Preset: String, CaseIterable {
    case all
    case toDo = "to do"
    case done
    case toLookAt = "to look at"
  }

  public let name: String
  public private(set) var entries: [ShelfEntry]
  /// How far the checking of the articles read so far has come.
  private(set) var progress = CheckingProgress()
  /// How many articles are read.
  private(set) var loaded = 0
  /// Indices in `entries` of the rows shown, in their order.
  public private(set) var visible: [Int] = []
  /// Index in `entries`; nil when nothing is shown.
  public private(set) var selected: Int?
  /// The entry that the person was on last. Where it is not shown another one is selected until it
  /// is shown again, so that a filter that goes too far costs nobody their place.
  private var chosen: Int?
  var topRow = 0
  private(set) var order = Order.name
  private(set) var preset = Preset.all
  private(set) var narrowing = ""
  /// Folders that could not be read, with the reason.
  let problems: [String]
  private let prefer: ([Int]) -> Void
  private let holding: (WorkFilter) -> ArticleFilter
  private let title: (Int) -> String

  /// - Parameters:
  ///   - prefer: has articles read before others, given by their places in the list.
  ///   - holding: which articles hold something that a filter lets through.
  ///   - title: what the article at a place calls itself; its file's name while that is not known.
  init(
    name: String, articles: [FoundArticle], problems: [String],
    prefer: @escaping ([Int]) -> Void, holding: @escaping (WorkFilter) -> ArticleFilter,
    title: @escaping (Int) -> String
  ) {
    self.holding = holding
    self.title = title
    self.name = name
    self.problems = problems
    self.prefer = prefer
    entries = articles.map { ShelfEntry(article: $0) }
    visible = Array(entries.indices)
    selected = entries.isEmpty ? nil : 0
    chosen = selected
  }

  /// As many of the articles as one is compared with.
  var firstArticles: [FoundArticle] {
    entries.prefix(BackgroundAnalysis.comparedLimit + 1).map(\.article)
  }

  var selectedEntry: ShelfEntry? { selected.map { entries[$0] } }

  /// The title of an article, and the file's name where the two differ.
  func titleAndName(_ index: Int) -> String {
    let (title, name) = (title(index), entries[index].article.displayName)
    return title == name ? title : "\(title)  (\(name))"
  }

  /// The row of the selection among those shown.
  var selectedRow: Int? { selected.flatMap { visible.firstIndex(of: $0) } }

  func move(by count: Int) {
    guard let row = selectedRow else { return select(row: 0) }
    select(row: row + count)
  }

  func select(row: Int) {
    guard !visible.isEmpty else {
      selected = nil
      return
    }
    selected = visible[max(0, min(row, visible.count - 1))]
    chosen = selected
  }

  /// Selects the article of a path, if it is in the list.
  func select(path: ArticlePath) {
    if let index = entries.firstIndex(where: { $0.article.path == path }) { select(entry: index) }
  }

  func select(entry: Int) {
    guard entries.indices.contains(entry) else { return }
    selected = entry
    chosen = entry
  }

  /// Goes to another article that is not done, that many on; gives false when there is none.
  func moveToArticleToDo(_ count: Int) -> Bool {
    let row = selectedRow ?? -1
    let rows =
      count > 0
      ? Array(visible.indices.dropFirst(row + 1))
      : visible.indices.prefix(max(0, row)).reversed()
    let open = rows.filter { entries[visible[$0]].mark != .done }
    guard let target = open.dropFirst(abs(count) - 1).first ?? open.last else { return false }
    select(row: target)
    return true
  }

  /// Takes over how an earlier list was sorted and narrowed.
  func takeOrder(of old: Shelf) {
    (order, preset, narrowing) = (old.order, old.preset, old.narrowing)
    refresh()
  }

  func narrow(_ text: String) {
    narrowing = text
    refresh()
  }

  func clearNarrowing() {
    guard !narrowing.isEmpty else { return }
    narrow("")
  }

  func sortByNext() {
    let all = Order.allCases
    order = all[((all.firstIndex(of: order) ?? 0) + 1) % all.count]
    refresh()
  }

  func showNextPreset() {
    let all = Preset.allCases
    preset = all[((all.firstIndex(of: preset) ?? 0) + 1) % all.count]
    refresh()
  }

  /// Builds the rows anew; the selection stays on its article where that is still shown.
  private func refresh() {
    let filter = filter
    var holding = holding(filter)
    visible = entries.indices.filter { isShown($0, filter.words) && holding.accepts($0) }
    sort()
    let shown = Set(visible)
    selected = [chosen, selected].compactMap { $0 }.first(where: shown.contains) ?? visible.first
  }

  /// What the list is narrowed to.
  var filter: WorkFilter { WorkFilter(narrowing, standing: .all) }

  private func isShown(_ index: Int, _ words: [String]) -> Bool {
    let entry = entries[index]
    switch preset {
    case .all: break
    case .toDo where entry.mark == .done: return false
    case .done where entry.mark != .done: return false
    case .toLookAt where entry.mark != .toLookAt: return false
    default: break
    }
    guard !words.isEmpty else { return true }
    let title = title(index)
    return words.allSatisfy {
      title.holdsInAnyCase($0) || entry.article.displayName.holdsInAnyCase($0)
    }
  }

  private func sort() {
    func sort(by key: (ShelfEntry) -> Int) {
      let keys = visible.map { UInt32(clamping: key(entries[$0])) }
      // Alike keys leave the order of names.
      visible = StableSort.sorted(visible, by: keys)
    }
    switch order {
    case .name: break
    case .title:
      let titles = visible.map { title($0).lowercased() }
      visible = titles.indices.sorted { (titles[$0], $0) < (titles[$1], $1) }.map { visible[$0] }
    case .date:
      // The newest first; articles without a date last.
      let dates = visible.map { entries[$0].details?.date ?? "" }
      visible = dates.indices.sorted { dates[$0] == dates[$1] ? $0 < $1 : dates[$0] > dates[$1] }
        .map { visible[$0] }
    case .words: sort { Int(UInt32.max) - ($0.details?.words ?? 0) }
    case .open: sort { Int(UInt32.max) - ($0.details?.openClaims ?? 0) }
    }
  }

  /// Takes what the background has read. Rows keep their places until they are sorted again.
  func take(_ loaded: [(place: Int, details: ShelfDetails)]) {
    for (index, details) in loaded where entries.indices.contains(index) {
      set(details, at: index)
    }
  }

  /// The one way to an entry's details, which keeps the sums: to sum all up at each key would take
  /// milliseconds of a hundred thousand articles.
  private func set(_ details: ShelfDetails?, at index: Int) {
    if let old = entries[index].details {
      progress -= old.progress
      loaded -= 1
    }
    entries[index].details = details
    if let details {
      progress += details.progress
      loaded += 1
    }
  }

  /// Takes over what an earlier list knew of the article at a place.
  func takeOver(_ before: ShelfEntry, at index: Int) {
    entries[index].wasOpened = before.wasOpened
    set(before.details, at: index)
  }

  /// Notes which articles were opened in an earlier run.
  func markOpened(_ wasOpened: (ArticlePath) -> Bool) {
    for index in entries.indices {
      entries[index].wasOpened = wasOpened(entries[index].article.path)
    }
  }

  /// Has the rows of the window read before others.
  func prefer(rows: Range<Int>) {
    prefer(
      rows.clamped(to: visible.indices).map { visible[$0] }.filter { entries[$0].details == nil })
  }

  /// Takes over the progress of an article that was open.
  ///
  /// - Parameter progress: how far its checking has come.
  func take(_ reader: ArticleReader, _ progress: CheckingProgress) {
    let index = entries.firstIndex { $0.article.path == reader.article.path }
    guard let index else { return }
    set(ShelfDetails(reader, progress), at: index)
    entries[index].wasOpened = true
    if selected == index { chosen = index }
  }

  /// Takes over how far the checking of an article has come after a change on a page of the desk.
  func take(_ progress: CheckingProgress, at place: Int) {
    guard entries.indices.contains(place), var details = entries[place].details else { return }
    details.progress = progress
    if details.annotationProblem != nil { details.progress.toLookAt += 1 }
    set(details, at: place)
  }
}
