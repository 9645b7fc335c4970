import Annotations
import Desk
import Terminal

/// How far every two people of the folder agree: in their verdicts, for each kind of claim, and in
/// what they call the same spans.
final class AgreementPage: DeskPage {
  struct Row {
    var pair: PairAgreement
    /// What of the two is told: "all", the name of a kind, or "kinds of spans".
    var name: String
    var agreement: Agreement
    var isLabels = false
  }

  let place = Place.agreement
  var list = DeskList()
  private(set) var rows: [Row] = []
  private var desk: FolderDesk

  init(_ desk: FolderDesk) {
    self.desk = desk
    refresh()
  }

  func refresh() {
    rows = desk.index.agreement.pairs.flatMap { pair -> [Row] in
      var rows: [Row] = []
      if pair.all.texts > 0 { rows.append(Row(pair: pair, name: "all", agreement: pair.all)) }
      rows += pair.kinds.map { Row(pair: pair, name: $0.kind?.name ?? "", agreement: $0) }
      if pair.labels.texts > 0 {
        rows.append(
          Row(pair: pair, name: "kinds of spans", agreement: pair.labels, isLabels: true))
      }
      return rows
    }
    list.select(list.selected, of: rows.count)
  }

  func move(to desk: FolderDesk, _ moved: MovedArticles) {
    self.desk = desk
    refresh()
  }

  var rowCount: Int { rows.count }

  func heading(_ session: Session) -> (left: String, right: String) {
    ("Agreement", "texts, agreeing, Cohen’s kappa")
  }

  func emptyText(_ session: Session) -> String {
    desk.isWorking
      ? "Annotations are still being read"
      : "No two people spoke of the same text; \(session.key("quit")) goes back"
  }

  func row(_ index: Int, _ session: Session, columns: Int) -> [DeskCell] {
    let row = rows[index]
    let theme = session.theme
    var layout = DeskColumns(columns: columns)
    let kappa = row.agreement.kappa.map(DecimalText.hundredths) ?? "-"
    layout.addRight(kappa.padded(before: 6), 6, theme.text)
    layout.addRight("\(row.agreement.agreeing)".padded(before: 6), 6, theme.text)
    layout.addRight("\(row.agreement.texts)".padded(before: 6), 6, theme.dimmed)
    layout.addRight(row.name, 14, theme.text)
    layout.fill("\(row.pair.first.shortName) and \(row.pair.second.shortName)", theme.text)
    return layout.cells
  }

  func details(_ session: Session, columns: Int) -> [[(String, Style)]] {
    guard rows.indices.contains(list.selected) else { return [] }
    let row = rows[list.selected]
    let theme = session.theme
    let (first, second) = (row.pair.first.shortName, row.pair.second.shortName)
    func called(_ code: String) -> String {
      guard !row.isLabels, let verdict = Verdict(rawValue: code) else { return code }
      return session.label(of: verdict)
    }
    var lines: [[(String, Style)]] = [
      [("\(first) → \(second), how often", theme.bar)]
    ]
    let counts = row.agreement.ordered.map {
      "\(called($0.pair.first)) → \(called($0.pair.second)) \($0.count)"
    }
    lines += OneLine.wrapped(counts.joined(separator: " · "), columns: columns, lines: 4).map {
      [($0, theme.text)]
    }
    if !row.isLabels {
      lines.append([
        (
          "only by \(first): \(row.pair.onlyFirst), only by \(second): \(row.pair.onlySecond)",
          theme.dimmed
        )
      ])
    }
    if row.agreement.kappa == nil {
      lines.append([("kappa is not defined: both said one and the same throughout", theme.dimmed)])
    }
    return lines
  }
}
