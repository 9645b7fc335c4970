import Settings
import Terminal

/// The side panel. Beside the text each line has what begins on it at its right, so that a terminal
/// can scroll both at once; with the keys, or below the text, the panel is a list. The inspector
/// stands at its lower end, or beside a list that is below the text.
struct PanelScreen {
  let panel: SidePanel
  let reader: ArticleReader
  let theme: Theme
  let settings: Settings
  let hasUnicode: Bool
  let otherPeople: OtherPeople
  /// The keys of a command, for what tells how to begin.
  let key: (String) -> String

  func draw(_ place: PanelPlace, beside lines: [PageLayout.Line], on canvas: inout Canvas) {
    let area = place.area
    guard area.rows.count > 2, area.columns.count > 8 else { return }
    canvas.fill(
      row: area.rows.lowerBound, column: area.columns.lowerBound, columns: area.columns.count,
      rows: area.rows.count, style: theme.text)
    if place.followsLines, !panel.isFocused {
      drawNotes(of: lines, in: place, on: &canvas)
    } else {
      drawList(in: place, on: &canvas)
    }
  }

  /// Draws the titles of the lists.
  func drawTabs(_ place: PanelPlace, on canvas: inout Canvas) {
    TabBar(
      titles: SidePanel.Tab.allCases.map(\.title),
      selected: SidePanel.Tab.allCases.firstIndex(of: panel.tab) ?? 0, theme: theme
    ).draw(on: &canvas, row: place.tabsRow, columns: place.list.columns)
  }

  private var inspector: Inspector {
    Inspector(reader: reader, theme: theme, settings: settings, otherPeople: otherPeople)
  }

  private var cells: PanelCells {
    PanelCells(reader: reader, theme: theme, hasUnicode: hasUnicode, otherPeople: otherPeople)
  }

  // MARK: Beside the lines of the text

  private func drawNotes(
    of lines: [PageLayout.Line], in place: PanelPlace, on canvas: inout Canvas
  ) {
    let covered = drawInspectorOverNotes(in: place, on: &canvas)
    let rows = place.area.rows.lowerBound..<covered.lowerBound
    guard reader.hasPanelRows(panel.tab) else {
      return drawEmptyText(row: rows.lowerBound, in: place.area.columns, on: &canvas)
    }
    let columns = place.area.columns
    reader.lineNotes.keep(
      for: .init(
        revision: reader.revision, tab: panel.tab, theme: theme, columns: columns.count))
    for (row, line) in zip(rows, lines) {
      let note = reader.lineNotes.note(on: line.range) {
        makeNote(on: line.range, columns: columns.count)
      }
      guard let drawn = note.row else { continue }
      canvas.put(drawn, row: row, column: columns.lowerBound)
      guard note.ranges.contains(where: { $0.overlaps(reader.cursor) }) else { continue }
      canvas.write(
        PanelCells.pointer(hasUnicode: hasUnicode), row: row, column: columns.lowerBound,
        style: theme.dimmed)
      canvas.restyle(row: row, columns: columns) { $0 = theme.followedRow($0) }
    }
  }

  private func makeNote(on line: Range<Int>, columns: Int) -> LineNotes.Note {
    let rows = reader.panelRows(panel.tab, beginningIn: line)
    guard !rows.isEmpty else { return LineNotes.Note(ranges: [], row: nil) }
    let cells = cells
    var drawn = Canvas(columns: columns, rows: 1)
    TableScreen(columns: cells.columns(detailColumns: 0), theme: theme, isFocused: false)
      .draw(cells.cells(ofLine: rows), row: 0, in: 0..<columns, on: &drawn)
    return LineNotes.Note(
      ranges: rows.filter(\.isMarkedAtCursor).compactMap(\.range), row: drawn)
  }

  /// Draws the inspector as far as there is something to tell, and gives the rows that it took with
  /// the rule above it.
  private func drawInspectorOverNotes(
    in place: PanelPlace, on canvas: inout Canvas
  ) -> Range<Int> {
    let area = place.area
    guard !inspector.isToldBesideLines(tab: panel.tab) else {
      return area.rows.upperBound..<area.rows.upperBound
    }
    let screen = InspectorScreen(
      facts: inspector.facts, columns: area.columns.count, theme: theme)
    let top = area.rows.upperBound - min(screen.rows, place.mostInspectorRows)
    // A short one: it comes and goes with what the cursor is on.
    drawRule(row: top - 1, area.columns.prefix(8), on: &canvas)
    screen.draw(in: Area(rows: top..<area.rows.upperBound, columns: area.columns), on: &canvas)
    return (top - 1)..<area.rows.upperBound
  }

  // MARK: As a list

  private func drawList(in place: PanelPlace, on canvas: inout Canvas) {
    drawBorders(of: place, on: &canvas)
    InspectorScreen(
      facts: inspector.facts, columns: place.inspector.columns.count, theme: theme
    ).draw(in: place.inspector, on: &canvas)
    let rows = reader.panelRows(panel.tab)
    guard let first = place.list.rows.first else { return }
    guard !rows.isEmpty else {
      return drawEmptyText(row: first, in: place.list.columns, on: &canvas)
    }
    let cells = cells
    let selection = selection(rows: place.list.rows.count, of: rows.count)
    TableScreen(
      columns: cells.columns(detailColumns: panel.tab == .names ? 4 : 0), theme: theme,
      isFocused: panel.isFocused
    ).draw(rows: rows.count, selection: selection, in: place.list, on: &canvas) {
      cells.cells(of: rows[$0], isSelected: $0 == selection?.row)
    }
  }

  private func drawBorders(of place: PanelPlace, on canvas: inout Canvas) {
    guard place.isBelow else {
      return drawRule(row: place.inspector.rows.lowerBound - 1, place.area.columns, on: &canvas)
    }
    drawRule(row: place.area.rows.lowerBound, place.area.columns, on: &canvas)
    for row in place.inspector.rows {
      canvas.write(
        hasUnicode ? "│" : "|", row: row, column: place.list.columns.upperBound, style: theme.rule)
    }
  }

  private func drawRule(row: Int, _ columns: Range<Int>, on canvas: inout Canvas) {
    canvas.drawRule(hasUnicode ? "─" : "-", row: row, columns: columns, style: theme.rule)
  }

  private func selection(rows: Int, of count: Int) -> ListSelection? {
    if panel.isFocused { return panel.selection }
    guard let row = reader.panelRow(panel.tab) else { return nil }
    // The row that follows the text stays where it was in the list as long as it is in sight.
    reader.followedRow.select(row, of: count)
    reader.followedRow.settleByJumps(rows: rows, of: count)
    return reader.followedRow
  }

  private func drawEmptyText(row: Int, in columns: Range<Int>, on canvas: inout Canvas) {
    canvas.write(
      emptyText, row: row, column: columns.lowerBound + 1, style: theme.dimmed,
      limit: columns.count - 1)
  }

  private var emptyText: String {
    if !reader.panelFilter.isEmpty { return "Nothing matches /\(reader.panelFilter)" }
    let isWaiting = reader.findings == nil
    return switch panel.tab {
    case .claims: isWaiting ? "looking for claims…" : "No claim in this article"
    case .names: isWaiting ? "looking for names…" : "No name in this article"
    case .notes: "No annotations yet; \(key("annotate")) makes one"
    case .checks: isWaiting ? "comparing figures…" : "No contradiction found"
    }
  }
}
