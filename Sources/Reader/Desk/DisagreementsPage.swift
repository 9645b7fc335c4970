import Annotations
import Articles
import Desk
import Terminal

/// Texts on which two people's verdicts differ, in all articles.
final class DisagreementsPage: DeskPage {
  let place = Place.disagreements
  var list = DeskList()
  private(set) var rows: [(article: Int, disagreement: Disagreement)] = []
  private var desk: FolderDesk
  private var counted: (version: Int, pairs: [PairAgreement])?

  init(_ desk: FolderDesk) {
    self.desk = desk
    refresh()
  }

  func refresh() {
    rows = desk.index.disagreements
    list.select(list.selected, of: rows.count)
  }

  func move(to desk: FolderDesk, _ moved: MovedArticles) {
    self.desk = desk
    counted = nil
    let before = selected?.disagreement
    refresh()
    let row = rows.firstIndex {
      $0.disagreement.first.id == before?.first.id && $0.disagreement.second.id == before?.second.id
    }
    list.select(row ?? list.selected, of: rows.count)
  }

  var rowCount: Int { rows.count }

  var selected: (article: Int, disagreement: Disagreement)? {
    rows.indices.contains(list.selected) ? rows[list.selected] : nil
  }

  var left: Int { rows.count { !$0.disagreement.isDecided } }

  /// Goes to a disagreement that is not decided, that many on, round the end; false for none.
  func moveToOpen(_ step: Int) -> Bool {
    let open = rows.indices.filter { !rows[$0].disagreement.isDecided }
    let next =
      step > 0
      ? open.first { $0 > list.selected } ?? open.first
      : open.last { $0 < list.selected } ?? open.last
    guard let next else { return false }
    list.select(next, of: rows.count)
    return true
  }

  /// The agreement of every two people, counted anew when the index changes.
  private var pairs: [PairAgreement] {
    if let counted, counted.version == desk.index.version { return counted.pairs }
    let pairs = desk.index.agreement.pairs
    counted = (desk.index.version, pairs)
    return pairs
  }

  func heading(_ session: Session) -> (left: String, right: String) {
    let decided = rows.count - left
    var right = "\(left) to decide, \(decided) decided"
    let pairs = pairs
    if pairs.count == 1, let kappa = pairs[0].all.kappa {
      right +=
        " · kappa \(DecimalText.hundredths(kappa)) of \(Count.of(pairs[0].all.texts, "text"))"
    } else if pairs.count > 1 {
      right += " · \(session.key("agreement")) kappa of \(pairs.count) pairs"
    }
    return ("Disagreements", right)
  }

  func emptyText(_ session: Session) -> String {
    desk.isWorking
      ? "Annotations are still being read"
      : "No two people’s verdicts on the same text differ; \(session.key("agreement")) tells how far they agree"
  }

  func row(_ index: Int, _ session: Session, columns: Int) -> [DeskCell] {
    let (article, disagreement) = rows[index]
    let theme = session.theme
    var layout = DeskColumns(columns: columns)
    let first = disagreement.first.content.verdict
    let second = disagreement.second.content.verdict
    for (verdict, annotation) in [(first, disagreement.first), (second, disagreement.second)] {
      layout.addLeft(verdict.map { String($0.letter) } ?? "", 1, theme.margin(verdict))
      layout.addLeft(
        session.otherPeople.initial(of: annotation) ?? "", 1,
        session.otherPeople.style(of: annotation, theme))
    }
    let decision = disagreement.decision?.content.verdict
    layout.addLeft(decision.map { "= \($0.letter)" } ?? "", 4, theme.margin(decision))
    layout.addRight(desk.index.title(article), max(16, columns / 5), theme.dimmed)
    layout.fill(disagreement.first.quotation, theme.text)
    return layout.cells
  }

  func details(_ session: Session, columns: Int) -> [[(String, Style)]] {
    guard let (_, disagreement) = selected else { return [] }
    let theme = session.theme
    var lines: [[(String, Style)]] = OneLine.wrapped(
      disagreement.first.quotation, columns: columns, lines: 2
    ).map { [($0, theme.bar)] }
    lines += SideBySide.lines(
      ("< " + disagreement.first.creatorName, text(of: disagreement.first, session)),
      ("> " + disagreement.second.creatorName, text(of: disagreement.second, session)),
      columns: columns,
      titles: (
        session.otherPeople.style(of: disagreement.first, theme),
        session.otherPeople.style(of: disagreement.second, theme)
      ), theme)
    if let decision = disagreement.decision {
      lines.append([("decided: ", theme.success)] + AnnotationLine.parts(decision, session))
    }
    return lines
  }

  private func text(of annotation: PlacedAnnotation, _ session: Session) -> String {
    let content = annotation.content
    var parts = [content.verdict.map(session.label) ?? ""]
    if !content.note.isEmpty { parts.append(content.note) }
    parts += content.sources.map { source in
      [source.url, source.locator, source.stance?.rawValue ?? ""].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
    return parts.joined(separator: " · ")
  }
}
