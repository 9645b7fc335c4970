import Desk
import Terminal

/// The list of articles.
struct ShelfScreen {
  let theme: Theme
  let shelf: Shelf
  let frame: Frame
  let hasUnicode: Bool
  /// The keys that an empty list tells of.
  private let keys: (leave: String, all: String, other: String)

  init(session: Session, shelf: Shelf, frame: Frame) {
    theme = session.theme
    keys =
      shelf.visible.isEmpty
      ? (session.key("quit"), session.key("cancel"), session.key("preset")) : ("", "", "")
    self.shelf = shelf
    self.frame = frame
    hasUnicode = session.surroundings.hasUnicode
  }

  func draw(on canvas: inout Canvas) {
    if frame.hasHeader { drawHeader(on: &canvas) }
    let hasTitles = frame.hasRules
    if hasTitles { drawColumnTitles(on: &canvas) }
    let rows = frame.body.dropFirst(hasTitles ? 1 : 0)
    let top = shelf.window(rows: rows.count)
    shelf.prefer(rows: top..<top + rows.count)
    for (offset, row) in rows.enumerated() where top + offset < shelf.visible.count {
      draw(entry: shelf.visible[top + offset], on: &canvas, row: row)
    }
    if shelf.visible.isEmpty, let row = rows.first {
      canvas.write(emptyText, row: row, column: 1, style: theme.dimmed)
    }
  }

  /// The row of the list that a row of the window shows; nil for one without.
  func rowOfList(atRow row: Int) -> Int? {
    let rows = frame.body.dropFirst(frame.hasRules ? 1 : 0)
    guard rows.contains(row) else { return nil }
    let index = shelf.window(rows: rows.count) + row - rows.lowerBound
    return index < shelf.visible.count ? index : nil
  }

  private var emptyText: String {
    if shelf.entries.isEmpty { return "No articles (.txt, .md) here; \(keys.leave) leaves" }
    return "No article matches; \(keys.all) shows all, \(keys.other) changes what is shown"
  }

  private func drawHeader(on canvas: inout Canvas) {
    let progress = shelf.progress
    let loaded = shelf.loaded
    var right = Count.of(shelf.entries.count, "article")
    if loaded < shelf.entries.count {
      right += " · reading \(DecimalText.grouped(loaded))"
    }
    if progress.claims > 0 { right += " · \(progress.text)" }
    let rightColumn = frame.columns - CellWidth.columns(of: right) - 1
    var column = 1
    column += canvas.write("Galley", row: 0, column: column, style: theme.bar) + 2
    let room = max(0, rightColumn - column - 2)
    canvas.write(
      OneLine.of(shelf.name, columns: room), row: 0, column: column, style: theme.dimmed)
    if rightColumn > 10 { canvas.write(right, row: 0, column: rightColumn, style: theme.dimmed) }
  }

  /// The columns of the table; those that a narrow window has no room for are left out.
  private var table: ShelfTable { ShelfTable(columns: frame.shelfColumns) }

  private func drawColumnTitles(on canvas: inout Canvas) {
    let row = frame.body.lowerBound
    let style = theme.dimmed
    canvas.write("Title", row: row, column: table.title.lowerBound, style: style)
    for (column, text) in table.titles {
      canvas.write(text, row: row, column: column.upperBound - text.count, style: style)
    }
  }

  private func draw(entry index: Int, on canvas: inout Canvas, row: Int) {
    let entry = shelf.entries[index]
    let isSelected = index == shelf.selected
    let arrow = hasUnicode ? "▸" : ">"
    if isSelected { canvas.write(arrow, row: row, column: 1, style: theme.key) }
    let sign = entry.mark.sign(hasUnicode: hasUnicode)
    canvas.write(sign, row: row, column: 3, style: theme.mark(entry.mark))
    let style = isSelected ? theme.bar : theme.text
    canvas.write(
      OneLine.of(shelf.titleAndName(index), columns: table.title.count), row: row,
      column: table.title.lowerBound, style: style)
    drawFigures(of: entry, on: &canvas, row: row)
    if isSelected {
      canvas.restyle(row: row, columns: 0..<frame.shelfColumns) { $0 = theme.selectedRow }
    }
  }

  private func drawFigures(of entry: ShelfEntry, on canvas: inout Canvas, row: Int) {
    func write(_ text: String, in columns: Range<Int>?, _ style: Style) {
      guard let columns else { return }
      canvas.write(text, row: row, column: columns.upperBound - text.count, style: style)
    }
    guard let details = entry.details else {
      return write("…", in: table.claims, theme.dimmed)
    }
    guard details.problem == nil else {
      return write("unreadable", in: table.claims, theme.notice)
    }
    let progress = details.progress
    write(details.date ?? "", in: table.date, theme.dimmed)
    write(DecimalText.grouped(details.words), in: table.words, theme.dimmed)
    write(DecimalText.grouped(progress.names), in: table.names, theme.dimmed)
    write("\(progress.checkedClaims)/\(progress.claims)", in: table.claims, theme.text)
    guard let bar = table.bar else { return }
    write(
      self.bar(progress.checkedClaims, of: progress.claims, columns: bar.count), in: bar,
      theme.dimmed)
  }

  private func bar(_ done: Int, of all: Int, columns: Int) -> String {
    let filled = all == 0 ? 0 : done * columns / all
    let (full, empty) = hasUnicode ? ("█", "░") : ("#", ".")
    return String(repeating: full, count: filled)
      + String(repeating: empty, count: columns - filled)
  }
}

/// Where the columns of the shelf's table stand in a window.
struct ShelfTable {
  var title: Range<Int>
  var date, words, names, bar: Range<Int>?
  var claims: Range<Int>

  init(columns: Int) {
    var right = columns - 1
    func take(_ width: Int) -> Range<Int> {
      defer { right -= width + 2 }
      return max(0, right - width)..<max(0, right)
    }
    claims = take(columns >= 40 ? 7 : 5)
    if columns >= 100 { bar = take(6) }
    if columns >= 60 { names = take(5) }
    if columns >= 70 { words = take(6) }
    if columns >= 50 { date = take(10) }
    title = 5..<max(5, right)
  }

  var titles: [(Range<Int>, String)] {
    [(date, "Date"), (words, "Words"), (names, "Names"), (claims, "Checked")]
      .compactMap { column, text in column.map { ($0, text) } }
      .filter { $0.0.count >= $0.1.count }
  }
}

extension Shelf {
  /// The first row shown in a window of so many rows, so that the selection is in sight.
  func window(rows: Int) -> Int {
    guard rows > 0, let row = selectedRow else { return 0 }
    let margin = min(2, (rows - 1) / 2)
    topRow = min(topRow, row - margin)
    topRow = max(topRow, row - rows + 1 + margin)
    topRow = max(0, min(topRow, visible.count - rows))
    return topRow
  }
}

/// What the status line tells about the selected article.
struct ShelfStatus {
  let shelf: Shelf
  let theme: Theme

  var parts: [(String, Style)] {
    var parts: [(String, Style)] = []
    if let entry = shelf.selectedEntry {
      parts.append((entry.article.displayName, theme.bar))
      if let details = entry.details {
        parts.append((" · \(details.problem ?? Self.summary(of: details))", theme.text))
      }
    }
    var filters: [String] = []
    if !shelf.narrowing.isEmpty { filters.append("/\(shelf.narrowing)") }
    let misunderstood = shelf.filter.misunderstood
    if !misunderstood.isEmpty {
      filters.append("not understood: \(misunderstood.joined(separator: " "))")
    }
    if shelf.preset != .all { filters.append(shelf.preset.rawValue) }
    if shelf.order != .name { filters.append("by \(shelf.order.rawValue)") }
    if !filters.isEmpty { parts.append((" [\(filters.joined(separator: ", "))]", theme.notice)) }
    if let problem = shelf.problems.first { parts.append((" · \(problem)", theme.notice)) }
    return parts
  }

  private static func summary(of details: ShelfDetails) -> String {
    let progress = details.progress
    var text =
      Count.of(progress.claims, "claim") + ", \(DecimalText.grouped(details.openClaims)) open, "
    text += Count.of(progress.names, "name")
    if let problem = details.annotationProblem {
      text += " · \(problem)"
    } else if progress.toLookAt > 0 {
      text += ", \(progress.toLookAt) to look at"
    }
    return text
  }
}
