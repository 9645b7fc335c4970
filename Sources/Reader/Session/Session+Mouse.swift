import Terminal

extension Session {
  /// Lines that a step of the wheel moves, as in less.
  private static let wheelStep = 3

  /// Does what the mouse means where the person is: a click moves or chooses, a drag selects, the
  /// wheel scrolls. Text that is being typed is left alone.
  func handle(_ event: MouseEvent) {
    guard prompt == nil else { return }
    typed = TypedKeys()
    switch event.kind {
    case .wheelUp: scroll(by: -Self.wheelStep)
    case .wheelDown: scroll(by: Self.wheelStep)
    case .press(button: 1): press(row: event.row, column: event.column)
    case .release(button: 1): release(row: event.row, column: event.column)
    case .drag: drag(row: event.row, column: event.column)
    case .press, .release: break
    }
  }

  private func press(row: Int, column: Int) {
    pressedWord = nil
    if row == rows - 1, let command = hintedCommand(atColumn: column) {
      return command.action(self, nil)
    }
    switch overlay {
    case .list(var panel):
      let screen = ListScreen(
        panel: panel, theme: theme, frame: frame, cancelKey: key("cancel"))
      guard let index = screen.item(atRow: row) else { return }
      if index == panel.selected { return chooseFromList() }
      panel.select(index, rows: bodyRows)
      overlay = .list(panel)
    case .form, .help: break
    case nil:
      if isShowingResults {
        pressOnResult(row: row)
      } else if reader != nil {
        pressInArticle(row: row, column: column)
      } else {
        pressOnShelf(row: row)
      }
    }
  }

  private func pressOnShelf(row: Int) {
    guard let shelf,
      let index = ShelfScreen(session: self, shelf: shelf, frame: frame)
        .rowOfList(atRow: row)
    else { return }
    if index == shelf.selectedRow { openSelected() } else { shelf.select(row: index) }
  }

  private func pressOnResult(row: Int) {
    guard let results, frame.body.contains(row) else { return }
    let top = results.selection.top(rows: frame.body.count, of: results.hits.count)
    let index = top + row - frame.body.lowerBound
    guard results.hits.indices.contains(index) else { return }
    if index == results.selection.row { openResult() } else { selectResult(index) }
  }

  private func pressInArticle(row: Int, column: Int) {
    guard let place = PanelPlace(frame), place.area.rows.contains(row),
      place.area.columns.contains(column)
    else {
      leavePanel()
      return pressInText(row: row, column: column)
    }
    guard let reader else { return }
    if place.followsLines, !panel.isFocused { return pressOnNote(row: row, of: reader) }
    let count = reader.panelRows(panel.tab).count
    let shown = panel.isFocused ? panel.selection : reader.followedRow
    let top = shown.top(rows: panelRowsShown, of: count)
    if !panel.isFocused { goToPanel() }
    if place.list.rows.contains(row) { selectInPanel(top + row - place.list.rows.lowerBound) }
  }

  /// Goes to what begins on the line of the text that is at a row.
  private func pressOnNote(row: Int, of reader: ArticleReader) {
    let lines = ReaderScreen(session: self, reader: reader, frame: frame, rows: bodyRows).lines
    guard let line = lines.dropFirst(row - frame.body.lowerBound).first,
      let range = reader.panelRows(panel.tab, beginningIn: line.range).first?.range
    else { return }
    reader.moveCursor(to: range)
    reader.settle(rows: bodyRows)
  }

  private func pressInText(row: Int, column: Int) {
    guard let reader, let byte = byte(atRow: row, column: column) else { return }
    let before = reader.currentHighlight?.range
    reader.selectionAnchor = nil
    reader.widenedAnnotation = nil
    reader.moveCursor(toByte: byte)
    pressedWord = reader.cursor
    pressOpens = before != nil && reader.currentHighlight?.range == before
  }

  /// The end of a click, which opens what was under the cursor already, or of a drag, which has
  /// selected text.
  private func release(row: Int, column: Int) {
    drag(row: row, column: column)
    guard let pressed = pressedWord, let reader, overlay == nil else { return }
    pressedWord = nil
    let isOnText = byte(atRow: row, column: column) != nil
    if isOnText, reader.cursor == pressed, pressOpens { openForm(.verdict) }
  }

  /// Selects from the word that a button went down on to the one where the mouse is by now. Beyond an
  /// edge of the text the next line comes in with each move.
  private func drag(row: Int, column: Int) {
    guard let pressed = pressedWord, let reader, overlay == nil else { return }
    let screen = ReaderScreen(session: self, reader: reader, frame: frame, rows: bodyRows)
    guard
      let byte = screen.byte(atRow: row, column: column)
        ?? screen.byte(beyondEdgeAtRow: row, column: column)
    else { return }
    reader.moveCursor(toByte: byte)
    reader.selectionAnchor = reader.cursor == pressed ? nil : pressed
    // Who came back to the word that was pressed wanted to select, not to open.
    if reader.cursor != pressed { pressOpens = false }
  }

  /// The byte of the text that is shown at a cell; nil beside the text.
  private func byte(atRow row: Int, column: Int) -> Int? {
    guard let reader else { return nil }
    return ReaderScreen(session: self, reader: reader, frame: frame, rows: bodyRows)
      .byte(atRow: row, column: column)
  }
}
