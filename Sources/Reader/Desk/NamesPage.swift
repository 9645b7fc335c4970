import Analysis
import Annotations
import Articles
import Desk
import Terminal

/// What all articles name: persons, organisations, places and other things.
final class NamesPage: DeskPage {
  enum Order: String, CaseIterable { case mentions, name, kind, articles }

  let place = Place.names
  var list = DeskList()
  private(set) var rows: [FolderName] = []
  private(set) var query = ""
  private var misunderstood: [String] = []
  private(set) var order = Order.mentions
  /// The name that is to be joined with another; its articles are those of the time when it was picked.
  var picked: FolderName?
  private var desk: FolderDesk

  init(_ desk: FolderDesk) {
    self.desk = desk
    refresh()
  }

  var rowCount: Int { rows.count }
  var selected: FolderName? { rows.indices.contains(list.selected) ? rows[list.selected] : nil }

  func refresh() {
    let before = selected
    let filter = WorkFilter(query, standing: .all)
    misunderstood = filter.misunderstood
    var ofArticles = filter
    ofArticles.nameKind = nil
    var holding = desk.index.articles(holding: ofArticles)
    // Each article is asked once, however many names it has.
    var articles: [Int: Bool] = [:]
    func holds(_ article: Int) -> Bool {
      if let known = articles[article] { return known }
      let holds = holding.accepts(article)
      articles[article] = holds
      return holds
    }
    rows = desk.index.names.filter { name in
      if let kind = filter.nameKind, name.kind != kind { return false }
      guard name.articles.contains(where: holds) else { return false }
      guard !filter.words.isEmpty else { return true }
      let text = ([name.name, name.kind.name] + name.spellings).joined(separator: " ").lowercased()
      return filter.words.allSatisfy(text.holds)
    }
    switch order {
    case .mentions: break
    case .name:
      let folded = rows.map { $0.name.lowercased() }
      rows = rows.indices.sorted { (folded[$0], $0) < (folded[$1], $1) }.map { rows[$0] }
    case .kind:
      let kinds = MentionKind.allCases
      rows = kinds.flatMap { kind in rows.filter { $0.kind == kind } }
    case .articles:
      rows = rows.enumerated().sorted {
        ($1.element.articles.count, $0.offset) < ($0.element.articles.count, $1.offset)
      }.map(\.element)
    }
    if list.selected > 0, let before,
      let row = rows.firstIndex(where: { $0.name == before.name && $0.kind == before.kind })
    {
      list.select(row, of: rows.count)
    } else {
      list.select(list.selected, of: rows.count)
    }
  }

  func move(to desk: FolderDesk, _ moved: MovedArticles) {
    self.desk = desk
    refresh()
  }

  func narrow(_ query: String) {
    self.query = query
    refresh()
  }

  func sortByNext() {
    let all = Order.allCases
    order = all[((all.firstIndex(of: order) ?? 0) + 1) % all.count]
    refresh()
  }

  func heading(_ session: Session) -> (left: String, right: String) {
    var right = ["mentions, articles", "by \(order.rawValue)"]
    if !query.isEmpty { right.insert("/\(query)", at: 0) }
    if !misunderstood.isEmpty {
      right.insert("not understood: \(misunderstood.joined(separator: " "))", at: 0)
    }
    if desk.isWorking { right.append("reading \(desk.index.knownCount) of \(desk.index.count)") }
    if let picked {
      right.insert("joining “\(picked.name)”: \(session.key("join")) on the other name", at: 0)
    }
    return ("Names · \(DecimalText.grouped(rows.count))", right.joined(separator: " · "))
  }

  func emptyText(_ session: Session) -> String {
    desk.isWorking
      ? "Names are still being looked for" : "No name matches; \(session.key("cancel")) shows all"
  }

  func row(_ index: Int, _ session: Session, columns: Int) -> [DeskCell] {
    let name = rows[index]
    let theme = session.theme
    var layout = DeskColumns(columns: columns)
    layout.addLeft(name.kind.name, 12, theme.highlight(name.kind))
    layout.addRight(DecimalText.grouped(name.articles.count).padded(before: 5), 5, theme.dimmed)
    layout.addRight(DecimalText.grouped(name.mentions).padded(before: 6), 6, theme.text)
    let others = name.spellings.filter { $0 != name.name }
    layout.addRight(
      others.joined(separator: ", "), max(16, columns / 3), theme.dimmed, keeping: 24)
    let isPicked = picked?.isSame(as: name) ?? false
    layout.fill((isPicked ? "> " : "") + name.name + (name.isByHand ? " *" : ""), theme.text)
    return layout.cells
  }

  func details(_ session: Session, columns: Int) -> [[(String, Style)]] {
    guard let name = selected else { return [] }
    let theme = session.theme
    var lines: [[(String, Style)]] = [
      [
        (name.name, theme.bar),
        (
          " · \(name.kind.name) · \(Count.of(name.mentions, "mention")) in \(Count.of(name.articles.count, "article"))"
            + (name.isByHand ? " · * joined or divided by hand" : ""), theme.dimmed
        ),
      ]
    ]
    lines += OneLine.wrapped(
      "spelled " + name.spellings.joined(separator: ", "), columns: columns, lines: 2
    ).map { [($0, theme.text)] }
    let titles = name.articles.prefix(5).map(desk.index.title).joined(separator: " · ")
    lines += OneLine.wrapped("in " + titles, columns: columns, lines: 2).map {
      [($0, theme.dimmed)]
    }
    return lines
  }
}

extension String {
  func padded(before columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - count)) + self
  }
}
