/// Where the side panel and its parts are in a window.
struct PanelPlace: Equatable {
  /// All of the panel.
  let area: Area
  /// Whether it is below the text rather than at its right.
  let isBelow: Bool
  /// The row of the titles: in the rule over the panel where there is one, so that it stays when the
  /// lines below it scroll.
  let tabsRow: Int
  /// The rows of the list.
  let list: Area
  /// The inspector, when the panel is a list: of fixed size, so that nothing moves while one reads.
  let inspector: Area

  init?(_ frame: Frame) {
    guard let area = frame.panel else { return nil }
    self.area = area
    isBelow = frame.isPanelBelow
    let (top, bottom) = (area.rows.lowerBound, area.rows.upperBound)
    if isBelow {
      // A rule, then the titles and the list, with the inspector beside them.
      let middle = area.columns.lowerBound + area.columns.count / 2
      tabsRow = min(top + 1, bottom)
      list = Area(rows: min(top + 2, bottom)..<bottom, columns: area.columns.lowerBound..<middle)
      inspector = Area(
        rows: tabsRow..<bottom,
        columns: min(middle + 2, area.columns.upperBound)..<area.columns.upperBound)
    } else {
      let border = max(top + 1, bottom - Self.mostInspectorRows(of: area))
      let first = frame.hasRules ? top : top + 1
      tabsRow = first - 1
      list = Area(rows: min(first, border - 1)..<(border - 1), columns: area.columns)
      inspector = Area(rows: min(border, bottom)..<bottom, columns: area.columns)
    }
  }

  /// Whether each line of the text can have what begins on it at its right.
  var followsLines: Bool { !isBelow && tabsRow < area.rows.lowerBound }

  /// Rows that the inspector takes at most.
  var mostInspectorRows: Int { Self.mostInspectorRows(of: area) }

  /// In a low window the list keeps a row, and there is a rule between.
  private static func mostInspectorRows(of area: Area) -> Int {
    min(max(5, area.rows.count * 2 / 5), max(0, area.rows.count - 3))
  }
}
