import Settings
import Terminal

/// The side panel: a list with its tabs, and the inspector, below one another or side by side.
struct PanelScreen {
  let panel: SidePanel
  let reader: ArticleReader
  let theme: Theme
  let settings: Settings
  let hasUnicode: Bool
  let otherPeople: OtherPeople
  /// The key that annotates.
  let annotateKey: String

  func draw(in area: Area, isBelow: Bool, on canvas: inout Canvas) {
    guard area.rows.count > 2, area.columns.count > 8 else { return }
    canvas.fill(
      row: area.rows.lowerBound, column: area.columns.lowerBound, columns: area.columns.count,
      rows: area.rows.count, style: theme.text)
    let facts = Inspector(
      reader: reader, theme: theme, settings: settings, otherPeople: otherPeople
    ).facts
    let (list, inspector) = isBelow ? sideBySide(area, on: &canvas) : stacked(area, facts, &canvas)
    drawList(in: list, on: &canvas)
    InspectorScreen(facts: facts, theme: theme).draw(in: inspector, on: &canvas)
  }

  /// The rows that the list has, headings not counted, in an area.
  static func listRows(in area: Area, isBelow: Bool) -> Int {
    isBelow ? max(1, area.rows.count - 2) : max(1, area.rows.count - inspectorRows(area) - 2)
  }

  /// The inspector keeps its size, so that nothing moves while one reads; in a low window the list
  /// keeps its tabs and a row, and there is a rule between.
  private static func inspectorRows(_ area: Area) -> Int {
    min(max(5, area.rows.count * 2 / 5), max(0, area.rows.count - 3))
  }

  private func stacked(
    _ area: Area, _ facts: [Inspector.Fact], _ canvas: inout Canvas
  ) -> (Area, Area) {
    let border = area.rows.upperBound - Self.inspectorRows(area)
    drawRule(row: border - 1, area.columns, on: &canvas)
    return (
      Area(rows: area.rows.lowerBound..<border - 1, columns: area.columns),
      Area(rows: border..<area.rows.upperBound, columns: area.columns)
    )
  }

  private func sideBySide(_ area: Area, on canvas: inout Canvas) -> (Area, Area) {
    drawRule(row: area.rows.lowerBound, area.columns, on: &canvas)
    let middle = area.columns.lowerBound + area.columns.count / 2
    let rows = area.rows.lowerBound + 1..<area.rows.upperBound
    for row in rows {
      canvas.write(hasUnicode ? "│" : "|", row: row, column: middle, style: theme.rule)
    }
    return (
      Area(rows: rows, columns: area.columns.lowerBound..<middle),
      Area(rows: rows, columns: min(middle + 2, area.columns.upperBound)..<area.columns.upperBound)
    )
  }

  private func drawRule(row: Int, _ columns: Range<Int>, on canvas: inout Canvas) {
    let line = String(repeating: hasUnicode ? "─" : "-", count: columns.count)
    canvas.write(line, row: row, column: columns.lowerBound, style: theme.rule)
  }

  private func drawList(in area: Area, on canvas: inout Canvas) {
    guard let first = area.rows.first else { return }
    TabBar(
      titles: SidePanel.Tab.allCases.map(\.title),
      selected: SidePanel.Tab.allCases.firstIndex(of: panel.tab) ?? 0, theme: theme
    ).draw(on: &canvas, row: first, columns: area.columns)
    let rows = reader.panelRows(panel.tab)
    let body = area.dropFirst(rows: 1)
    guard !rows.isEmpty else {
      canvas.write(
        emptyText, row: min(first + 1, area.rows.upperBound - 1),
        column: area.columns.lowerBound + 1, style: theme.dimmed, limit: area.columns.count - 1)
      return
    }
    let cells = PanelCells(
      reader: reader, theme: theme, hasUnicode: hasUnicode, otherPeople: otherPeople)
    let selection = selection(rows: body.rows.count, of: rows.count)
    TableScreen(
      columns: cells.columns(detailColumns: panel.tab == .names ? 4 : 0), theme: theme,
      isFocused: panel.isFocused
    ).draw(rows: rows.count, selection: selection, in: body, on: &canvas) {
      cells.cells(of: rows[$0], isSelected: $0 == selection?.row)
    }
  }

  private func selection(rows: Int, of count: Int) -> ListSelection? {
    if panel.isFocused { return panel.selection }
    guard let row = reader.panelRow(panel.tab) else { return nil }
    // The row that follows the text stays where it was in the list as long as it is in sight.
    reader.followedRow.select(row, of: count)
    reader.followedRow.settleByJumps(rows: rows, of: count)
    return reader.followedRow
  }

  private var emptyText: String {
    if !reader.panelFilter.isEmpty { return "Nothing matches /\(reader.panelFilter)" }
    let isWaiting = reader.findings == nil
    return switch panel.tab {
    case .claims: isWaiting ? "looking for claims…" : "No claim in this article"
    case .names: isWaiting ? "looking for names…" : "No name in this article"
    case .notes: "No annotations yet; \(annotateKey) makes one"
    case .checks: isWaiting ? "comparing figures…" : "No contradiction found"
    }
  }
}
