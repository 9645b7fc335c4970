extension Session {
  /// Lets keys go to the side panel, opening it where it is closed.
  func goToPanel() {
    guard let reader else { return }
    if frame.panel == nil { setPanel(isOpen: true) }
    guard frame.panel != nil else {
      panel.isWanted = nil
      return say(
        "The window is too small for the panel; \(key("claims")), \(key("annotations")) and \(key("links")) list the same",
        .failure)
    }
    panel.isFocused = true
    panel.origin = reader.cursor.lowerBound
    selectRowAtCursor()
  }

  /// Closes the panel; it stays closed in windows of any width until it is called for.
  func closePanel() {
    leavePanel()
    setPanel(isOpen: false)
  }

  private func setPanel(isOpen: Bool) {
    panel.isWanted = isOpen
    fitText()
    reader?.settle(rows: bodyRows)
  }

  func changePane() {
    if panel.isFocused { stayFromPanel() } else { goToPanel() }
  }

  /// Gives the keys back to the text, at the place where they were taken from it.
  func leavePanel() {
    guard panel.isFocused else { return }
    panel.isFocused = false
    guard let reader, let origin = panel.origin else { return }
    reader.moveCursor(toByte: origin)
    reader.settle(rows: bodyRows)
  }

  /// Gives the keys back to the text, at the place that the panel has shown.
  func stayFromPanel() {
    panel.isFocused = false
    guard let reader else { return }
    let row = reader.panelRows(panel.tab).dropFirst(panel.selection.row).first
    if case .annotation(let index) = row?.subject, row?.range == nil {
      return goToAnnotation(reader.annotations[index].id)
    }
    if let origin = panel.origin, origin != reader.cursor.lowerBound {
      reader.rememberJump(from: origin)
    }
  }

  func showPanelTab(by step: Int) {
    let all = SidePanel.Tab.allCases
    let index = all.firstIndex(of: panel.tab) ?? 0
    panel.tab = all[((index + step) % all.count + all.count) % all.count]
    selectRowAtCursor()
  }

  func selectRowAtCursor() {
    guard let reader else { return }
    let count = reader.panelRows(panel.tab).count
    panel.selection.select(reader.panelRow(panel.tab) ?? 0, of: count)
    panel.selection.settle(rows: panelRowsShown, of: count)
  }

  /// Rows of the panel's list that the window shows.
  var panelRowsShown: Int {
    max(1, PanelPlace(frame)?.list.rows.count ?? 1)
  }

  func moveInPanel(by count: Int) { selectInPanel(panel.selection.row + count) }

  /// Selects a row of the panel, and lets the text show what it is about.
  func selectInPanel(_ row: Int) {
    guard let reader else { return }
    let rows = reader.panelRows(panel.tab)
    panel.selection.select(row, of: rows.count)
    panel.selection.settle(rows: panelRowsShown, of: rows.count)
    guard rows.indices.contains(panel.selection.row), let range = rows[panel.selection.row].range
    else { return }
    reader.moveCursor(to: range)
    reader.settle(rows: bodyRows)
  }
}
