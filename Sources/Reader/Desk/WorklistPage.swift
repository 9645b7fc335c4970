import Annotations
import Articles
import Desk
import Terminal

/// The open claims of all articles, ranked.
final class WorklistPage: DeskPage {
  let place = Place.worklist
  var list = DeskList()
  /// After a change of the folder they are made when they are asked for, since the list may not be
  /// shown again.
  var rows: WorkRows {
    if isStale { makeRows() }
    return madeRows
  }
  private var madeRows = WorkRows()
  private var isStale = false
  /// The row to select when the rows are made.
  private var wanted: WorkItem.ID?
  private(set) var filter = WorkFilter()
  private(set) var query = ""
  private(set) var order = WorkOrder.rank
  private var desk: FolderDesk
  /// Rows that something was said of since the filter was chosen: they stay in their places, dimmed,
  /// where they do not fit it any more, until it is chosen anew or the page is opened again.
  private var touched: Set<WorkItem.ID> = []
  /// The version of the index that the rows were made from.
  private var known = 0
  /// What is left of the claims, made anew when the index changes.
  private var counted: (version: Int, progress: CheckingProgress)?

  init(_ desk: FolderDesk) {
    self.desk = desk
    refresh()
  }

  var rowCount: Int { rows.count }

  var selectedItem: WorkItem? {
    guard rows.indices.contains(list.selected), desk.index.has(rows[list.selected]) else {
      return nil
    }
    return desk.index.item(rows[list.selected])
  }

  /// Makes the rows anew; the selection stays on its row where that is still there.
  func refresh() {
    wanted = selectedRow
    makeRows()
  }

  private func makeRows() {
    isStale = false
    desk.compare()
    // Millions of rows are not kept twice.
    madeRows = WorkRows()
    madeRows = desk.index.worklist(filter, by: order, keeping: touched)
    known = desk.index.version
    if list.selected > 0, let wanted, let row = madeRows.firstIndex(of: wanted) {
      list.select(row, of: madeRows.count)
    } else {
      list.select(list.selected, of: madeRows.count)
    }
  }

  private var selectedRow: WorkItem.ID? {
    if isStale { return wanted }
    return madeRows.indices.contains(list.selected) ? madeRows[list.selected] : nil
  }

  /// Makes the rows anew, without those that do not fit the filter any more.
  func begin() {
    touched = []
    refresh()
  }

  /// Remembers that something was said of a row, which keeps it in sight.
  func touch(_ id: WorkItem.ID) { touched.insert(id) }

  func move(to desk: FolderDesk, _ moved: MovedArticles) {
    self.desk = desk
    counted = nil
    touched = Set(touched.compactMap(moved.row))
    wanted = survivor(moved)
    isStale = true
  }

  /// The selected row, or the nearest after it, or else before it, whose article is still there.
  private func survivor(_ moved: MovedArticles) -> WorkItem.ID? {
    if isStale { return wanted.flatMap(moved.row) }
    let row = min(list.selected, madeRows.count)
    let nearest = madeRows[row...].lazy.compactMap(moved.row).first
    return nearest ?? madeRows[..<row].reversed().lazy.compactMap(moved.row).first
  }

  /// Takes rows of articles that were analysed meanwhile, where that costs no waiting.
  func takeNewArticles() {
    guard !isStale, known != desk.index.version else { return }
    // Whatever others say of it: the next key is meant for the row that is seen selected.
    if let selectedRow { touched.insert(selectedRow) }
    if rows.count < 50_000 || !desk.isWorking { refresh() }
  }

  /// Narrows the list to what a person typed; see `WorkFilter`.
  func narrow(_ query: String) {
    self.query = query
    filter = WorkFilter(query, standing: query.holds("is:") ? .open : filter.standing)
    begin()
  }

  func showNextStanding() {
    let all = WorkFilter.Standing.allCases
    filter.standing = all[((all.firstIndex(of: filter.standing) ?? 0) + 1) % all.count]
    begin()
  }

  /// Goes through all claims, one kind of figure after another, and the kinds of passages.
  func showNextKind(_ step: Int) {
    let all: [ClaimKind?] = [nil] + ClaimKind.allCases
    let index = all.firstIndex(of: filter.kind) ?? 0
    filter.kind = all[(index + step + all.count) % all.count]
    begin()
  }

  func sortByNext() {
    let all = WorkOrder.allCases
    order = all[((all.firstIndex(of: order) ?? 0) + 1) % all.count]
    begin()
  }

  func move(to row: Int) { list.select(row, of: rows.count) }

  // MARK: Drawing

  private var progress: CheckingProgress {
    if let counted, counted.version == desk.index.version { return counted.progress }
    let progress = desk.index.progress
    counted = (desk.index.version, progress)
    return progress
  }

  /// How many of the rows are still open, where only open ones are asked for: all but those that
  /// something was said of since.
  private var left: Int {
    rows.count - touched.count { desk.index.has($0) && desk.index.isChecked($0) }
  }

  func heading(_ session: Session) -> (left: String, right: String) {
    let title = "Worklist · \(progress.text)"
    var right = [
      "\(DecimalText.grouped(filter.standing == .open ? left : rows.count)) \(filter.standing.rawValue)"
    ]
    if desk.isWorking {
      right.append(
        "reading \(DecimalText.grouped(desk.index.knownCount)) of \(DecimalText.grouped(desk.index.count))"
      )
    }
    if desk.isComparing { right.append("comparing articles") }
    if let kind = filter.kind { right.append(kind.name) }
    if !filter.speaker.isEmpty { right.append("by \(filter.speaker)") }
    if let verdict = filter.verdict { right.append(session.label(of: verdict)) }
    if !filter.tag.isEmpty { right.append("#\(filter.tag)") }
    if !filter.words.isEmpty { right.append("“\(filter.words.joined(separator: " "))”") }
    let misunderstood =
      filter.misunderstood + (filter.nameKind == nil ? [] : ["kind:\(filter.kindName ?? "")"])
    if !misunderstood.isEmpty {
      right.append("not understood: \(misunderstood.joined(separator: " "))")
    }
    right.append("by \(order.rawValue)")
    return (title, right.joined(separator: " · "))
  }

  func emptyText(_ session: Session) -> String {
    if desk.isWorking { return "Claims are still being looked for" }
    if filter == WorkFilter() {
      return "Every claim is checked; \(session.key("standing")) shows others"
    }
    return
      "No claim matches; \(session.key("narrow-page")) types another filter, \(session.key("standing")) shows others"
  }

  func row(_ index: Int, _ session: Session, columns: Int) -> [DeskCell] {
    guard desk.index.has(rows[index]) else { return [] }
    let item = desk.index.item(rows[index])
    let theme = session.theme
    let isDone = touched.contains(rows[index]) && !desk.index.accepts(rows[index], filter)
    let look = isDone ? theme.dimmed : theme.text
    var layout = DeskColumns(columns: columns)
    layout.addLeft(item.isPassage ? "" : rank(item.rank), 4, theme.dimmed)
    layout.addLeft(item.sign(session), 1, theme.margin(item.verdict))
    layout.addRight(relation(item, session), 2, theme.notice)
    layout.addRight(desk.index.title(item.id.article), max(11, columns / 7), theme.dimmed)
    layout.addRight(item.speaker, max(9, columns / 9), look)
    if columns >= 100 { layout.addRight(item.kind.name, 11, theme.dimmed) }
    layout.fill(desk.text(of: item), look)
    return layout.cells
  }

  /// "94" of a hundred, as the inspector and the list of an article's claims tell it.
  private func rank(_ thousandths: Int) -> String { "\((thousandths + 5) / 10)" }

  /// "+2" for the same claim in two more articles, "≠" where one gives another figure.
  private func relation(_ item: WorkItem, _ session: Session) -> String {
    let related = desk.related(to: item.id)
    guard !related.isEmpty else { return "" }
    if related.contains(where: \.differs) { return session.surroundings.hasUnicode ? "≠" : "/=" }
    return "+\(min(9, related.count))"
  }

  func details(_ session: Session, columns: Int) -> [[(String, Style)]] {
    guard let item = selectedItem else { return [] }
    let theme = session.theme
    var lines: [[(String, Style)]] = OneLine.wrapped(
      desk.text(of: item), columns: columns, lines: 2
    ).map { [($0, theme.text)] }
    var facts: [(String, Style)] = [(item.kind.name, theme.dimmed)]
    if !item.speaker.isEmpty { facts.append((" · says: \(item.speaker)", theme.text)) }
    facts.append((" · \(desk.index.title(item.id.article))", theme.dimmed))
    lines.append(facts)
    lines += desk.index.annotations(of: item.id.article).filter {
      $0.range?.overlaps(item.range) ?? false
    }.prefix(2).map { AnnotationLine.parts($0, session) }
    let related = desk.related(to: item.id)
    if !related.isEmpty {
      let differs = related.contains(where: \.differs) ? "; values differ" : ""
      let count = Count.of(related.count, "article")
      var parts: [(String, Style)] = [("also in \(count)\(differs): ", theme.notice)]
      for other in related.prefix(3) {
        let text = OneLine.of(desk.text(of: desk.index.item(other.id)), columns: 60)
        parts.append((desk.index.title(other.id.article), theme.dimmed))
        parts.append((other.differs ? " “\(text)”  " : "  ", theme.text))
      }
      lines.append(parts)
    }
    return lines
  }
}

extension WorkItem {
  var isPassage: Bool { kind.passage != nil }

  /// One column: the verdict's letter, or what is in the way of one.
  func sign(_ session: Session) -> String {
    if isDisputed { return "%" }
    if needsLook { return "~" }
    return verdict.map { String($0.letter) } ?? ""
  }
}

/// What somebody said, on one line.
enum AnnotationLine {
  static func parts(_ annotation: PlacedAnnotation, _ session: Session) -> [(String, Style)] {
    let theme = session.theme
    let content = annotation.content
    var parts: [(String, Style)] = []
    if let verdict = content.verdict {
      parts.append(("\(verdict.letter) \(session.label(of: verdict))", theme.margin(verdict)))
    }
    let name = annotation.creator?.shortName ?? "someone"
    if !parts.isEmpty { parts.append((" by ", theme.dimmed)) }
    let look =
      session.otherPeople.isOther(annotation)
      ? session.otherPeople.style(of: annotation, theme) : theme.dimmed
    parts.append((name, look))
    if !content.note.isEmpty {
      parts.append((" · \(OneLine.of(content.note, columns: 80))", theme.text))
    }
    if let source = content.sources.first {
      let more = content.sources.count > 1 ? " +\(content.sources.count - 1)" : ""
      parts.append((" · \(OneLine.of(source.url, columns: 40))\(more)", theme.dimmed))
    }
    if !content.tags.isEmpty {
      parts.append((" · #" + content.tags.joined(separator: " #"), theme.dimmed))
    }
    return parts
  }
}
