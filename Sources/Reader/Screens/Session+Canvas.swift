import Terminal

extension Session {
  /// What the window shows now: a function of the session's state and size.
  public func canvas() -> Canvas {
    var canvas = Canvas(columns: columns, rows: rows)
    let frame = frame
    guard columns > 0, rows > 0 else { return canvas }
    if let deskPage, !isFormOpen {
      DeskScreen(page: deskPage, session: self, frame: frame).draw(on: &canvas)
    } else if isShowingResults, let results {
      ResultsScreen(results: results, theme: theme, frame: frame, leave: key("quit")).draw(
        on: &canvas)
    } else if let reader {
      let rows = formScreen(frame)?.rowsLeft ?? frame.textRows
      let screen = ReaderScreen(session: self, reader: reader, frame: frame, rows: rows)
      let lines = screen.lines
      screen.draw(lines, on: &canvas)
      if let place = PanelPlace(frame) {
        panelScreen(of: reader).draw(place, beside: lines, on: &canvas)
      }
    } else if let shelf {
      ShelfScreen(session: self, shelf: shelf, frame: frame).draw(on: &canvas)
      if let area = frame.preview, let preview {
        PreviewScreen(preview: preview, theme: theme).draw(in: area, on: &canvas)
      }
    }
    switch overlay {
    case .form: formScreen(frame)?.draw(on: &canvas)
    case .help(let page): HelpScreen(page: page, theme: theme, frame: frame).draw(on: &canvas)
    case .list(let panel):
      ListScreen(panel: panel, theme: theme, frame: frame, cancelKey: key("cancel"))
        .draw(on: &canvas)
    case nil: break
    }
    drawRules(on: &canvas, frame)
    drawPanelTabs(on: &canvas, frame)
    if frame.hasStatus { drawStatus(on: &canvas, frame) }
    drawKeysUnderWay(on: &canvas, frame)
    if frame.hasHints { drawHints(on: &canvas, row: rows - 1) }
    return canvas
  }

  private var isFormOpen: Bool { if case .form = overlay { true } else { false } }

  private func panelScreen(of reader: ArticleReader) -> PanelScreen {
    PanelScreen(
      panel: panel, reader: reader, theme: theme, settings: settings,
      hasUnicode: surroundings.hasUnicode, otherPeople: otherPeople, key: key)
  }

  /// The titles of the panel's lists, over the rule where they stand in one.
  private func drawPanelTabs(on canvas: inout Canvas, _ frame: Frame) {
    guard let reader, deskPage == nil || isFormOpen, let place = PanelPlace(frame) else { return }
    switch overlay {
    case .help, .list: break
    case .form, nil: panelScreen(of: reader).drawTabs(place, on: &canvas)
    }
  }

  private func formScreen(_ frame: Frame) -> FormScreen? {
    guard case .form(let form) = overlay else { return nil }
    return FormScreen(
      form: form, theme: theme, frame: frame, settings: settings,
      hasUnicode: surroundings.hasUnicode)
  }

  private func drawRules(on canvas: inout Canvas, _ frame: Frame) {
    guard frame.hasRules else { return }
    let sign = surroundings.hasUnicode ? "─" : "-"
    canvas.drawRule(sign, row: frame.body.lowerBound - 1, style: theme.rule)
    canvas.drawRule(sign, row: frame.body.upperBound, style: theme.rule)
  }

  /// What is half typed: the palette of commands, or the keys that can follow.
  private func drawKeysUnderWay(on canvas: inout Canvas, _ frame: Frame) {
    let hasUnicode = surroundings.hasUnicode
    if let palette {
      return PaletteScreen(
        palette: palette, map: keyMap, place: place, settings: settings, theme: theme, frame: frame,
        hasUnicode: hasUnicode
      ).draw(on: &canvas)
    }
    guard !typed.isEmpty, prompt == nil else { return }
    let text = typed.text
    let column = columns - CellWidth.columns(of: text) - 2
    if frame.hasStatus, column > 0 {
      canvas.write(" \(text) ", row: frame.statusRow, column: column, style: theme.key)
    }
    guard typed.isShowingNext else { return }
    NextKeysScreen(
      typed: text, keys: nextKeys, theme: theme, frame: frame, hasUnicode: hasUnicode
    ).draw(on: &canvas)
  }

  /// The line of prompts, failures to save, messages, and else of what is under the cursor.
  private func drawStatus(on canvas: inout Canvas, _ frame: Frame) {
    let row = frame.statusRow
    canvas.fill(row: row, column: 0, columns: columns, rows: 1, style: theme.text)
    if let prompt {
      return drawPrompt(prompt, on: &canvas, row: row)
    }
    if let reason = unsavedReason {
      let advice =
        warnedOfLoss ? "; once more leaves and loses it" : "; \(key("write")) tries again"
      canvas.write(
        "NOT SAVED: \(reason)\(advice)", row: row, column: 1, style: theme.failure)
      return
    }
    if let message {
      let style =
        switch message.kind {
        case .information: theme.notice
        case .success: theme.success
        case .failure: theme.failure
        }
      let text = OneLine.of(
        message.text, columns: columns - 2, ellipsis: surroundings.hasUnicode ? "…" : "...")
      canvas.write(text, row: row, column: 1, style: style)
      return
    }
    if case .help(let page) = overlay {
      let status = HelpScreen(page: page, theme: theme, frame: frame)
        .status(leave: key("quit"), find: key("search-keys"))
      canvas.write(status, row: row, column: 1, style: theme.dimmed)
    }
    guard overlay == nil else { return }
    var column = 1
    for (text, style) in statusParts() where column < columns {
      let shown = OneLine.keepingBlanks(text, columns: columns - column, isLast: true)
      column += canvas.write(shown, row: row, column: column, style: style)
    }
  }

  private func statusParts() -> [(String, Style)] {
    if let deskPage {
      deskStatus(of: deskPage)
    } else if isShowingResults {
      results?.statusParts(theme) ?? []
    } else if let reader {
      panelFilterParts(of: reader)
        + ReaderStatus(
          reader: reader, theme: theme, settings: settings, otherPeople: otherPeople,
          key: key
        ).parts
    } else if let shelf {
      ShelfStatus(shelf: shelf, theme: theme).parts
    } else {
      []
    }
  }

  /// What narrows the lists of the side panel, as long as they are in sight.
  private func panelFilterParts(of reader: ArticleReader) -> [(String, Style)] {
    guard frame.panel != nil, !reader.panelFilter.isEmpty else { return [] }
    return [("[/\(reader.panelFilter)] ", theme.notice)]
  }

  private func drawPrompt(_ prompt: Prompt, on canvas: inout Canvas, row: Int) {
    var column = canvas.write(prompt.purpose.sign, row: row, column: 0, style: theme.bar)
    let before = String(prompt.field.characters[..<prompt.field.cursor])
    let shown = TextWindow(prompt.field.text, before: before, columns: columns - 12)
    canvas.cursor = (row, column + shown.cursorColumn)
    column += canvas.write(shown.text, row: row, column: column, style: theme.text)
    var note = ""
    switch prompt.purpose {
    case .search:
      if let search = reader?.search, let advice = search.query.advice {
        note = search.countText + " · " + advice
      } else {
        note = reader?.search?.countText ?? ""
      }
    case .command, .keys: break
    case .narrow, .narrowPage, .narrowList:
      note =
        prompt.completions.count > 1
        ? prompt.completions.joined(separator: " ") : "\(narrowedCount(prompt.purpose))"
    }
    canvas.write("  " + note, row: row, column: column, style: theme.dimmed)
  }

  /// How many rows the list that is being narrowed has left.
  private func narrowedCount(_ purpose: Prompt.Purpose) -> Int {
    if purpose == .narrow { return shelf?.visible.count ?? 0 }
    if purpose == .narrowPage { return deskPage?.rowCount ?? 0 }
    if case .list(let panel) = overlay { return panel.items.count }
    return reader?.panelRows(panel.tab).count ?? 0
  }

  /// The most useful keys of the place, as many as there is room for. The last of them tell how to
  /// find the others and how to leave, and get their room first.
  private func drawHints(on canvas: inout Canvas, row: Int) {
    canvas.put(placedHints.drawn, row: row, column: 0)
  }

  private var placedHints: PlacedHints {
    let origin = PlacedHints.Origin(
      place: place, isFirstPlace: isFirstPlace, columns: columns, theme: theme)
    if let known = hintsShown, known.origin == origin { return known }
    let placed = PlacedHints(makePlacedHints(), of: origin)
    hintsShown = placed
    return placed
  }

  /// The hints that there is room for, each with its first column.
  private func makePlacedHints() -> [PlacedHints.Entry] {
    var room = columns - 1
    func fitting(_ hints: [Hint]) -> [Hint] {
      hints.filter { hint in
        guard hint.columns <= room else { return false }
        room -= hint.columns
        return true
      }
    }
    let last = fitting(hints(named: ["help", leavingCommand]))
    let first = fitting(hints(where: { !["help", "quit", "cancel"].contains($0) }))
    var column = 1
    return (first + last).map { hint in
      defer { column += hint.columns }
      return (column, hint)
    }
  }

  /// The command that is hinted at in a column of the last row; nil between the hints.
  func hintedCommand(atColumn column: Int) -> Command? {
    guard Frame(columns: columns, rows: rows).hasHints else { return nil }
    return placedHints.hints.first {
      ($0.column..<$0.column + $0.hint.columns - 2).contains(column)
    }?
    .hint.command
  }

  /// The command that leaves the place.
  private var leavingCommand: String { place == .form || place == .selecting ? "cancel" : "quit" }

  private func hints(named names: [String]) -> [Hint] { hints(where: names.contains) }

  private func hints(where includes: (String) -> Bool) -> [Hint] {
    let place = place
    return Commands.all.compactMap { command in
      guard command.places.contains(place), includes(command.name),
        let text = command.hint(in: settings),
        let keys = keyMap.keys(of: command, in: place).first
      else { return nil }
      let leadsBack = command.name == "quit" && !isFirstPlace
      return Hint(command: command, keys: keys.name, text: leadsBack ? "back" : text)
    }
  }

  /// Whether leaving this place ends the program.
  private var isFirstPlace: Bool {
    overlay == nil && deskPage == nil && pageToReturnTo == nil && !isShowingResults
      && !panel.isFocused && (reader == nil || shelf == nil)
  }
}

/// A key and what it does, on the line of hints.
struct Hint {
  let command: Command
  let keys: String
  let text: String

  /// With the blanks that set it off from the next.
  var columns: Int { CellWidth.columns(of: keys) + CellWidth.columns(of: text) + 3 }
}

/// The line of hints, kept from paint to paint.
struct PlacedHints {
  typealias Entry = (column: Int, hint: Hint)

  /// What the hints depend on, besides what the person has chosen for good.
  struct Origin: Equatable {
    var place: Place
    var isFirstPlace: Bool
    var columns: Int
    var theme: Theme
  }

  let origin: Origin
  let hints: [Entry]
  /// A row as wide as the window.
  let drawn: Canvas

  init(_ hints: [Entry], of origin: Origin) {
    (self.hints, self.origin) = (hints, origin)
    var row = Canvas(columns: origin.columns, rows: 1)
    row.fill(columns: origin.columns, rows: 1, style: origin.theme.text)
    for (start, hint) in hints {
      let end = start + row.write(hint.keys, row: 0, column: start, style: origin.theme.key)
      row.write(" \(hint.text)", row: 0, column: end, style: origin.theme.dimmed)
    }
    drawn = row
  }
}

/// The part of a text that fits into a field, so that the cursor is in sight.
struct TextWindow {
  let text: String
  /// The cursor's column in the field.
  let cursorColumn: Int

  /// - Parameters:
  ///   - before: the part of the text before the cursor.
  ///   - columns: the width of the field.
  init(_ text: String, before: String, columns: Int) {
    let columns = max(1, columns)
    var hidden = 0
    var head = before
    while CellWidth.columns(of: head) >= columns, !head.isEmpty {
      head.removeFirst()
      hidden += 1
    }
    self.text = OneLine.clipped(String(text.dropFirst(hidden)), columns: columns)
    cursorColumn = CellWidth.columns(of: head)
  }
}
