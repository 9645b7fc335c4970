import Desk
import Terminal

/// A full screen of the desk: a list of rows with details of the selected one below.
///
/// Each page is a class of its own that knows its rows; `DeskScreen` draws any of them.
protocol DeskPage: AnyObject {
  /// Where a person is, for the keys.
  var place: Place { get }
  var list: DeskList { get set }
  var rowCount: Int { get }
  /// The line at the top: what the list is, and how much is left.
  func heading(_ session: Session) -> (left: String, right: String)
  /// The cells of a row, in the columns that `columns` leaves them.
  func row(_ index: Int, _ session: Session, columns: Int) -> [DeskCell]
  /// What is known of the selected row, a line each.
  func details(_ session: Session, columns: Int) -> [[(String, Style)]]
  /// What an empty list says.
  func emptyText(_ session: Session) -> String
  /// Goes on with another desk, of a list in which articles came, went or moved; filter, order and
  /// selection stay.
  func move(to desk: FolderDesk, _ moved: MovedArticles)
}

extension MovedArticles {
  /// The same row in the new list; nil where its article is gone.
  func row(_ id: WorkItem.ID) -> WorkItem.ID? {
    place(of: id.article).map(id.moved(toArticle:))
  }
}

/// Where a list is: the selected row and the first one in sight.
struct DeskList: Equatable {
  private(set) var selected = 0
  private(set) var top = 0

  /// Selects a row, within the list.
  mutating func select(_ index: Int, of count: Int) {
    selected = max(0, min(index, count - 1))
  }

  /// Puts the selected row into a window of so many rows.
  mutating func show(rows: Int, of count: Int) {
    let margin = min(2, max(0, (rows - 1) / 2))
    top = min(top, selected - margin)
    top = max(top, selected - rows + 1 + margin)
    top = max(0, min(top, count - rows))
  }
}

/// A text at a place of a row.
struct DeskCell {
  var column: Int
  var columns: Int
  var text: String
  var style: Style
}

/// Draws a page of the desk.
struct DeskScreen {
  let page: any DeskPage
  let session: Session
  let frame: Frame

  /// Rows of the details; none in a low window.
  private var detailRows: Int {
    let body = frame.body.count
    return body >= 24 ? 8 : body >= 14 ? 5 : 0
  }

  func draw(on canvas: inout Canvas) {
    canvas.fill(
      row: 0, column: 0, columns: frame.columns, rows: frame.body.upperBound,
      style: session.theme.text)
    if frame.hasHeader { drawHeading(on: &canvas) }
    let rows = max(1, frame.body.count - (detailRows > 0 ? detailRows + 1 : 0))
    let count = page.rowCount
    page.list.select(page.list.selected, of: count)
    page.list.show(rows: rows, of: page.rowCount)
    let top = page.list.top
    for offset in 0..<rows where top + offset < page.rowCount {
      draw(top + offset, on: &canvas, row: frame.body.lowerBound + offset)
    }
    if page.rowCount == 0 {
      canvas.write(
        OneLine.of(page.emptyText(session), columns: frame.columns - 2),
        row: frame.body.lowerBound, column: 1, style: session.theme.dimmed)
    }
    if detailRows > 0 { drawDetails(on: &canvas, row: frame.body.lowerBound + rows) }
  }

  private func drawHeading(on canvas: inout Canvas) {
    let heading = page.heading(session)
    let right = OneLine.of(heading.right, columns: max(0, frame.columns - 14))
    let rightColumn = frame.columns - CellWidth.columns(of: right) - 1
    canvas.write(
      OneLine.of(heading.left, columns: max(0, rightColumn - 3)), row: 0, column: 1,
      style: session.theme.bar)
    canvas.write(right, row: 0, column: max(1, rightColumn), style: session.theme.dimmed)
  }

  private func draw(_ index: Int, on canvas: inout Canvas, row: Int) {
    for cell in page.row(index, session, columns: frame.columns) where cell.columns > 0 {
      canvas.write(
        OneLine.of(cell.text, columns: cell.columns, ellipsis: ellipsis), row: row,
        column: cell.column, style: cell.style)
    }
    if index == page.list.selected {
      canvas.restyle(row: row, columns: 0..<frame.columns) { $0 = session.theme.selectedRow }
    }
  }

  private var ellipsis: String { session.surroundings.hasUnicode ? "…" : "..." }

  private func drawDetails(on canvas: inout Canvas, row: Int) {
    canvas.drawRule(
      session.surroundings.hasUnicode ? "─" : "-", row: row, style: session.theme.rule)
    guard page.rowCount > 0 else { return }
    let details = page.details(session, columns: frame.columns - 2)
    for (offset, parts) in details.prefix(detailRows).enumerated() {
      var column = 1
      for (text, style) in parts where column < frame.columns - 1 {
        let room = frame.columns - 1 - column
        column += canvas.write(
          OneLine.clipped(text, columns: room), row: row + 1 + offset, column: column,
          style: style)
      }
    }
  }
}

/// Lays the cells of a row out from left to right.
struct DeskColumns {
  private(set) var cells: [DeskCell] = []
  private var left: Int
  private var right: Int

  /// - Parameter columns: the width of the window.
  init(columns: Int) {
    left = 1
    right = columns - 1
  }

  /// A cell of a width at the left of what is left.
  mutating func addLeft(_ text: String, _ columns: Int, _ style: Style) {
    cells.append(
      DeskCell(column: left, columns: min(columns, right - left), text: text, style: style))
    left += columns + 1
  }

  /// A cell of a width at the right of what is left; nothing where the window is too narrow.
  mutating func addRight(_ text: String, _ columns: Int, _ style: Style, keeping rest: Int = 20) {
    guard right - left - columns > rest else { return }
    cells.append(DeskCell(column: right - columns, columns: columns, text: text, style: style))
    right -= columns + 2
  }

  /// A cell of all that is left.
  mutating func fill(_ text: String, _ style: Style) {
    cells.append(DeskCell(column: left, columns: max(0, right - left), text: text, style: style))
  }
}

extension OneLine {
  /// A text on lines of a width, at most so many; the last one is cut.
  static func wrapped(_ text: String, columns: Int, lines: Int) -> [String] {
    var result: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      let next = line.isEmpty ? String(word) : line + " " + word
      if CellWidth.columns(of: next) <= columns {
        line = next
        continue
      }
      if result.count + 1 == lines {
        return result + [OneLine.of(next + " …", columns: columns)]
      }
      if !line.isEmpty { result.append(line) }
      line = OneLine.of(String(word), columns: columns)
    }
    return line.isEmpty ? result : result + [line]
  }
}
