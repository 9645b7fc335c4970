import Annotations
import Articles
import Desk
import Terminal

/// What an edit of the open article did to what was said of it.
final class ChangesPage: DeskPage {
  /// What has been done about a change.
  enum Settled: Equatable {
    case confirmed, redone, attached, dropped

    var word: String {
      switch self {
      case .confirmed: "confirmed"
      case .redone: "done anew"
      case .attached: "attached again"
      case .dropped: "dropped"
      }
    }
  }

  let place = Place.changes
  var list = DeskList()
  let changes: ArticleChanges
  /// What was done about each change, by its place, in this visit.
  var settled: [Int: Settled] = [:]

  init(_ changes: ArticleChanges) { self.changes = changes }

  /// It is about the open article alone.
  func move(to desk: FolderDesk, _ moved: MovedArticles) {}

  var rowCount: Int { changes.changes.count }

  var selected: ArticleChanges.Change? {
    changes.changes.indices.contains(list.selected) ? changes.changes[list.selected] : nil
  }

  /// How many changes are left to do something about.
  var left: Int {
    changes.changes.enumerated().count { index, change in
      if case .moved = change { return false }
      return settled[index] == nil
    }
  }

  /// Goes to the next change that is left to do; stays where there is none.
  func goOn() {
    let after = changes.changes.indices.filter { settled[$0] == nil }
    if let next = after.first(where: { $0 > list.selected }) ?? after.first {
      list.select(next, of: rowCount)
    }
  }

  func heading(_ session: Session) -> (left: String, right: String) {
    let title = session.reader?.article.metadata.title ?? ""
    return ("What the edit changed · \(title)", "\(left) to look at")
  }

  func emptyText(_ session: Session) -> String {
    "No edit changed what was said of this article; \(session.key("quit")) goes back"
  }

  func row(_ index: Int, _ session: Session, columns: Int) -> [DeskCell] {
    let theme = session.theme
    let change = changes.changes[index]
    var layout = DeskColumns(columns: columns)
    layout.addLeft(change.kind, 12, theme.notice)
    layout.addLeft(
      change.annotation?.content.verdict.map { String($0.letter) } ?? "", 1,
      theme.margin(change.annotation?.content.verdict))
    if let done = settled[index] { layout.addRight(done.word, 14, theme.success) }
    layout.fill(text(of: change, session), theme.text)
    return layout.cells
  }

  private func text(of change: ArticleChanges.Change, _ session: Session) -> String {
    switch change {
    case .textChanged(let annotation, _), .moved(let annotation):
      annotation.range.flatMap { session.reader?.quotation($0) } ?? annotation.quotation
    case .orphan(let annotation): annotation.quotation
    case .newClaim(let range): session.reader?.quotation(range) ?? ""
    }
  }

  /// Old and new side by side, or one above the other in a narrow window.
  func details(_ session: Session, columns: Int) -> [[(String, Style)]] {
    guard let change = selected else { return [] }
    let theme = session.theme
    var lines: [[(String, Style)]] = []
    switch change {
    case .textChanged(let annotation, let was):
      let now = annotation.range.flatMap { session.reader?.quotation($0) } ?? ""
      lines += SideBySide.lines(
        ("was", OneLine.of(was, columns: 600)), ("now", now), columns: columns, theme)
      lines.append(AnnotationLine.parts(annotation, session))
    case .orphan(let annotation):
      lines += OneLine.wrapped("was: " + annotation.quotation, columns: columns, lines: 3).map {
        [($0, theme.text)]
      }
      lines.append(AnnotationLine.parts(annotation, session))
    case .newClaim(let range):
      lines += OneLine.wrapped(session.reader?.quotation(range) ?? "", columns: columns, lines: 3)
        .map { [($0, theme.text)] }
    case .moved(let annotation): lines.append(AnnotationLine.parts(annotation, session))
    }
    return lines
  }
}

extension ArticleChanges.Change {
  /// What happened, in a word or two.
  var kind: String {
    switch self {
    case .textChanged: "text changed"
    case .orphan: "text gone"
    case .newClaim: "new claim"
    case .moved: "moved"
    }
  }

  var annotation: PlacedAnnotation? {
    switch self {
    case .textChanged(let annotation, _), .orphan(let annotation), .moved(let annotation):
      annotation
    case .newClaim: nil
    }
  }

  /// Where it is in the text now; nil for what is gone.
  var range: Range<Int>? {
    if case .newClaim(let range) = self { return range }
    return annotation?.range
  }
}

/// Two texts beside each other.
enum SideBySide {
  /// - Parameter titles: the looks of the two titles, where they are not those of their texts.
  static func lines(
    _ left: (title: String, text: String), _ right: (title: String, text: String), columns: Int,
    lines: Int = 3, titles: (left: Style, right: Style)? = nil, _ theme: Theme
  ) -> [[(String, Style)]] {
    let half = columns < 60 ? columns : (columns - 3) / 2
    let one = side(left, columns: half, lines, title: titles?.left, theme.dimmed)
    let other = side(right, columns: half, lines, title: titles?.right, theme.text)
    guard columns >= 60 else { return one + other }
    return (0..<max(one.count, other.count)).map { index in
      let begun = index < one.count ? one[index] : []
      let used = begun.reduce(0) { $0 + CellWidth.columns(of: $1.0) }
      return begun + [
        (String(repeating: " ", count: max(0, half - used)), theme.dimmed), (" | ", theme.rule),
      ] + (index < other.count ? other[index] : [])
    }
  }

  /// The lines of one of the two.
  private static func side(
    _ side: (title: String, text: String), columns: Int, _ count: Int, title: Style?, _ style: Style
  ) -> [[(String, Style)]] {
    let wrapped = OneLine.wrapped("\(side.title): \(side.text)", columns: columns, lines: count)
    return wrapped.enumerated().map { index, line in
      guard index == 0, let title, line.hasPrefix(side.title) else { return [(line, style)] }
      return [(side.title, title), (String(line.dropFirst(side.title.count)), style)]
    }
  }
}
