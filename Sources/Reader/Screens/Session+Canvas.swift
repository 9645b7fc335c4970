import Terminal

extension Session {
  /// What the window shows now: a function of the session's state and size.
  public func canvas() -> Canvas {
    var canvas = Canvas(columns: columns, rows: rows)
    let frame = Frame(columns: columns, rows: rows)
    guard columns > 0, rows > 0 else { return canvas }
    if let reader {
      ReaderScreen(session: self, reader: reader, frame: frame).draw(on: &canvas)
    } else if let shelf {
      ShelfScreen(session: self, shelf: shelf, frame: frame).draw(on: &canvas)
    }
    switch overlay {
    case .form(let form): FormScreen(form: form, theme: theme, frame: frame).draw(on: &canvas, self)
    case .help(let page): HelpScreen(page: page, theme: theme, frame: frame).draw(on: &canvas, self)
    case .list(let panel):
      ListScreen(panel: panel, theme: theme, frame: frame).draw(on: &canvas, self)
    case nil: break
    }
    drawRules(on: &canvas, frame)
    if frame.hasStatus { drawStatus(on: &canvas, frame) }
    if frame.hasHints { drawHints(on: &canvas, row: rows - 1) }
    return canvas
  }

  private func drawRules(on canvas: inout Canvas, _ frame: Frame) {
    guard frame.hasRules else { return }
    let line = String(repeating: surroundings.hasUnicode ? "─" : "-", count: columns)
    canvas.write(line, row: frame.body.lowerBound - 1, column: 0, style: theme.rule)
    canvas.write(line, row: frame.body.upperBound, column: 0, style: theme.rule)
  }

  /// The line of prompts, failures to save, messages, and else of what is under the cursor.
  private func drawStatus(on canvas: inout Canvas, _ frame: Frame) {
    let row = frame.statusRow
    canvas.fill(row: row, column: 0, columns: columns, rows: 1, style: theme.text)
    if let prompt {
      return drawPrompt(prompt, on: &canvas, row: row)
    }
    if case .notSaved(let reason) = reader?.store.saveState {
      let advice = warnedOfLoss ? "; once more leaves and loses it" : "; :write tries again"
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
      canvas.write(message.text, row: row, column: 1, style: style)
      return
    }
    guard overlay == nil else { return }
    var column = 1
    for (text, style) in statusParts() where column < columns {
      column += canvas.write(text, row: row, column: column, style: style)
    }
  }

  private func statusParts() -> [(String, Style)] {
    if let reader {
      ReaderStatus(reader: reader, theme: theme).parts
    } else if let shelf {
      ShelfStatus(shelf: shelf, theme: theme).parts
    } else {
      []
    }
  }

  private func drawPrompt(_ prompt: Prompt, on canvas: inout Canvas, row: Int) {
    var column = canvas.write(prompt.purpose.sign, row: row, column: 0, style: theme.bar)
    let before = String(prompt.field.characters[..<prompt.field.cursor])
    let shown = TextWindow(prompt.field.text, before: before, columns: columns - 12)
    canvas.cursor = (row, column + shown.cursorColumn)
    column += canvas.write(shown.text, row: row, column: column, style: theme.text)
    var note = ""
    switch prompt.purpose {
    case .search: note = reader?.search?.countText ?? ""
    case .command:
      note = prompt.completions.count > 1 ? prompt.completions.joined(separator: " ") : ""
    case .narrow: note = "\(shelf?.visible.count ?? 0)"
    }
    canvas.write("  " + note, row: row, column: column, style: theme.dimmed)
  }

  /// The most useful keys of the place, as many as there is room for.
  private func drawHints(on canvas: inout Canvas, row: Int) {
    canvas.fill(row: row, column: 0, columns: columns, rows: 1, style: theme.text)
    var room = columns - 1
    var shown: [(keys: String, hint: String)] = []
    for (keys, hint) in hints {
      let width = CellWidth.columns(of: keys) + CellWidth.columns(of: hint) + 3
      guard width <= room else { continue }
      room -= width
      shown.append((keys, hint))
    }
    // The last hints tell how to find the others and how to leave: they come first when room is
    // given out, and last on the line.
    var column = 1
    for (keys, hint) in shown.dropFirst(2) + shown.prefix(2) {
      column += canvas.write(keys, row: row, column: column, style: theme.key)
      column += canvas.write(" \(hint)", row: row, column: column, style: theme.dimmed) + 2
    }
  }

  private var hints: [(keys: String, hint: String)] {
    let place = place
    let leaving = place == .form || place == .selecting ? "quit" : "cancel"
    let hinted = Commands.all.filter {
      $0.places.contains(place) && $0.hint != nil && $0.name != leaving
    }
    let last = hinted.filter { ["help", "quit", "cancel"].contains($0.name) }
    let others = hinted.filter { command in !last.contains { $0.name == command.name } }
    return (last + others).map { ($0.keys.first?.name ?? "", $0.hint ?? "") }
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

extension OneLine {
  /// The beginning of a text that fits into a number of columns, blanks kept.
  static func clipped(_ text: String, columns: Int) -> String {
    var result = ""
    var used = 0
    for character in text {
      used += CellWidth.columns(of: String(character))
      if used > columns { break }
      result.append(character)
    }
    return result
  }
}

extension Search {
  /// "3/17", or that nothing was found.
  var countText: String {
    guard !hits.isEmpty else { return query.isEmpty ? "" : "not found" }
    return "\((current ?? 0) + 1)/\(hits.count)"
  }
}
