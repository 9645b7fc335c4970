import Articles
import Desk
import Terminal

/// The mentions of one name in all articles.
final class MentionsPage: DeskPage {
  struct Row {
    var article: Int
    var mention: NameSummary.Mention
    /// The line around it.
    var context: String
  }

  let place = Place.mentions
  var list = DeskList()
  private(set) var name: FolderName
  private(set) var rows: [Row] = []
  private var desk: FolderDesk
  /// Places of articles whose mentions are not read yet, which is done between keys.
  private var unread: ArraySlice<Int>
  /// Whether a person did not wait for them all.
  private var isLeftOff = false
  private var readCount = 0
  /// Articles whose mentions are read at most.
  private static let articleLimit = 200
  /// Bytes of text that are read before the first paint.
  private static let readAtOnce = BackgroundAnalysis.immediateLimit

  init(_ name: FolderName, _ desk: FolderDesk) {
    self.name = name
    self.desk = desk
    unread = Array(name.articles.prefix(Self.articleLimit))[...]
    var size = 0
    while isReading, size < Self.readAtOnce { size += readNext() }
  }

  var isReading: Bool { !unread.isEmpty }

  /// Reads the mentions of one more article; gives how many bytes of text it has.
  @discardableResult
  func readNext() -> Int {
    readCount += 1
    guard let place = unread.popFirst(), let summary = desk.summary(place),
      let text = desk.article(place)?.text
    else { return 0 }
    rows += desk.index.mentions(of: name, in: place, summary: summary).map {
      Row(article: place, mention: $0, context: Self.context(of: $0.range, in: text))
    }
    return text.bytes.count
  }

  /// Leaves off reading; what was read stays.
  func stopReading() {
    isLeftOff = true
    unread = []
  }

  func move(to desk: FolderDesk, _ moved: MovedArticles) {
    self.desk = desk
    let before = selected
    rows = rows.compactMap { row in
      moved.place(of: row.article).map {
        Row(article: $0, mention: row.mention, context: row.context)
      }
    }
    name.articles = ArticlePlaces(name.articles.compactMap(moved.place))
    unread = unread.compactMap(moved.place)[...]
    let selected = rows.firstIndex { row in
      before.map { moved.place(of: $0.article) == row.article && $0.mention == row.mention }
        ?? false
    }
    list.select(selected ?? list.selected, of: rows.count)
  }

  /// A mention with the words around it, from where a word begins.
  private static func context(of range: Range<Int>, in text: ArticleText) -> String {
    let bytes = text.bytes
    var start = max(0, range.lowerBound - 30)
    while start > 0, start < range.lowerBound, bytes[start - 1] > 0x20 { start += 1 }
    var end = min(bytes.count, range.upperBound + 120)
    while end < bytes.count, end > range.upperBound, bytes[end] > 0x20 { end -= 1 }
    return (start > 0 ? "… " : "") + text.string(start..<end)
  }

  var rowCount: Int { rows.count }
  var selected: Row? { rows.indices.contains(list.selected) ? rows[list.selected] : nil }

  func heading(_ session: Session) -> (left: String, right: String) {
    let articles = min(name.articles.count, Self.articleLimit)
    var more = ""
    if isReading {
      more = " · reading \(readCount) of \(articles) · \(session.key("cancel")) stops"
    } else if isLeftOff {
      more = " · left off after \(readCount)"
    } else if name.articles.count > articles {
      more = " · those of the first \(articles) articles"
    }
    return (
      "\(name.name) · \(name.kind.name)",
      "\(Count.of(rows.count, "mention")) in \(Count.of(name.articles.count, "article"))\(more)"
    )
  }

  func emptyText(_ session: Session) -> String {
    if isReading { return "Mentions are still being looked for" }
    if isLeftOff { return "Left off before a mention was found; \(session.key("quit")) goes back" }
    return "The articles cannot be read; \(session.key("quit")) goes back"
  }

  func row(_ index: Int, _ session: Session, columns: Int) -> [DeskCell] {
    let row = rows[index]
    let theme = session.theme
    var layout = DeskColumns(columns: columns)
    layout.addLeft(row.mention.spelling, max(16, columns / 6), theme.highlight(row.mention.kind))
    layout.addRight(desk.index.title(row.article), max(16, columns / 5), theme.dimmed)
    layout.fill(row.context, theme.text)
    return layout.cells
  }

  func details(_ session: Session, columns: Int) -> [[(String, Style)]] {
    guard let row = selected else { return [] }
    return [[(desk.index.title(row.article), session.theme.bar)]]
      + OneLine.wrapped(row.context, columns: columns, lines: 3).map { [($0, session.theme.text)] }
  }
}
