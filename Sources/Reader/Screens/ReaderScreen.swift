import Annotations
import Articles
import Terminal

/// An article on the page: header, text with its highlights, signs in the margin.
struct ReaderScreen {
  let theme: Theme
  let reader: ArticleReader
  let frame: Frame
  private let showsCursor: Bool
  private let hasUnicode: Bool
  private let otherPeople: OtherPeople

  /// Rows of the body that the text has.
  private let rows: Int
  private let top: PageLayout.LineIndex

  init(session: Session, reader: ArticleReader, frame: Frame, rows: Int) {
    self.rows = max(0, rows)
    top = reader.topLine(rows: self.rows)
    theme = session.theme
    self.reader = reader
    self.frame = frame
    otherPeople = session.otherPeople
    hasUnicode = session.surroundings.hasUnicode
    showsCursor = session.overlay == nil && session.prompt == nil
  }

  /// The lines that the window shows.
  var lines: [PageLayout.Line] {
    reader.layout.lines(from: top, count: rows)
  }

  /// - Parameter lines: those that the window shows.
  func draw(_ lines: [PageLayout.Line], on canvas: inout Canvas) {
    if frame.hasHeader { drawHeader(on: &canvas, showing: lines) }
    guard rows > 0 else { return }
    var painter = LinePainter(reader: reader, theme: theme, showing: lines)
    let column = frame.textColumn(width: reader.layout.width)
    let hasSigns = frame.marginWidth > 0 && !reader.marginSigns(of: painter.shown).isEmpty
    for (offset, line) in lines.enumerated() {
      let row = frame.body.lowerBound + offset
      painter.draw(line.range, on: &canvas, row: row, column: column)
      if hasSigns { drawMargin(of: line.range, on: &canvas, row: row, textColumn: column) }
    }
    drawMap(on: &canvas, showing: lines)
    placeCursor(on: &canvas, lines: lines, column: column)
  }

  /// The byte of the text that is shown at a cell; nil for a row without text.
  func byte(atRow row: Int, column: Int) -> Int? {
    let offset = row - frame.body.lowerBound
    guard offset >= 0, offset < rows else { return nil }
    let lines = lines
    guard lines.indices.contains(offset) else { return nil }
    return byte(atColumn: column, of: lines[offset])
  }

  /// The byte at a column of the line that follows beyond the edge that a row lies above or below, or of
  /// the line at the edge where none follows; nil for a row between the edges.
  func byte(beyondEdgeAtRow row: Int, column: Int) -> Int? {
    let layout = reader.layout
    let offset = row - frame.body.lowerBound
    guard rows > 0, offset < 0 || offset >= rows else { return nil }
    let edge = offset < 0 ? top : layout.index(top, offsetBy: rows - 1)
    let next = layout.index(edge, offsetBy: offset < 0 ? -1 : 1)
    return byte(atColumn: column, of: layout[next])
  }

  private func byte(atColumn column: Int, of line: PageLayout.Line) -> Int {
    LineColumns(text: reader.article.text, hidden: reader.hiddenMarkup).byte(
      atColumn: column - frame.textColumn(width: reader.layout.width), in: line.range)
  }

  /// A text that the window holds whole needs no map.
  private func drawMap(on canvas: inout Canvas, showing lines: [PageLayout.Line]) {
    guard frame.hasMap, let first = lines.first, let last = lines.last else { return }
    let layout = reader.layout
    guard first != layout[layout.first] || last != layout[layout.last] else { return }
    reader.map(rows: rows).draw(
      on: &canvas, top: frame.body.lowerBound, column: frame.textColumns,
      showing: first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound),
      theme: theme, hasUnicode: hasUnicode)
  }

  private func drawHeader(on canvas: inout Canvas, showing lines: [PageLayout.Line]) {
    let percent = progressInText(showing: lines)
    let claims = reader.progress
    var details: [String] = []
    // It comes first since it is known last: what is there already stays in its place.
    if reader.isWhollyAnalysed, claims.claims > 0 {
      details.append("\(claims.checkedClaims)/\(claims.claims) checked")
      if claims.disputed > 0 { details.append("\(claims.disputed) disputed") }
    }
    if frame.columns >= 60, let date = reader.article.metadata.published?.date.iso8601 {
      details.append(date)
    }
    if let search = reader.search { details.append(search.headerText) }
    details.append("\(percent) %")
    let right = details.joined(separator: " · ")
    let width = CellWidth.columns(of: right)
    let title = OneLine.of(
      reader.article.metadata.title, columns: max(0, frame.columns - width - 4))
    canvas.write(title, row: 0, column: 1, style: theme.bar)
    canvas.write(
      right, row: 0, column: max(1, frame.columns - width - 1), style: theme.dimmed)
  }

  /// How much of the article lies above the window's lower edge, in per cent.
  private func progressInText(showing lines: [PageLayout.Line]) -> Int {
    let layout = reader.layout
    let bottom = lines.last ?? layout[top]
    if bottom == layout[layout.last] { return 100 }
    return bottom.range.upperBound * 100 / reader.article.text.bytes.count
  }

  /// Signs of the annotations that begin on a line; a plus stands for further ones. Before a single
  /// one by somebody else there is room for the initial.
  private func drawMargin(
    of line: Range<Int>, on canvas: inout Canvas, row: Int, textColumn: Int
  ) {
    let signs = reader.marginSigns(of: line)
    let room = 2
    var column = textColumn - 1 - min(signs.count, room)
    for sign in signs.prefix(signs.count > room ? room - 1 : room) {
      let isContradiction = sign == MarginSign(.contradiction)
      var style = isContradiction ? theme.contradiction : theme.margin(sign.verdict)
      if let other = sign.annotation, otherPeople.isOther(other) {
        style = otherPeople.style(of: other, theme)
        if signs.count == 1, let initial = otherPeople.initial(of: other) {
          canvas.write(initial, row: row, column: column - 1, style: style)
        }
      }
      column += canvas.write(sign.text, row: row, column: column, style: style)
    }
    if signs.count > room {
      canvas.write("+", row: row, column: column, style: theme.dimmed)
    }
  }

  /// Puts the terminal's cursor on the word that the reader is at, and a pointer beside the line,
  /// since cursors are easily lost in a page of text.
  private func placeCursor(
    on canvas: inout Canvas, lines: [PageLayout.Line], column: Int
  ) {
    let line = reader.layout[reader.cursorLine]
    guard let offset = lines.firstIndex(of: line) else { return }
    let row = frame.body.lowerBound + offset
    if frame.marginWidth > 0 {
      let pointer = hasUnicode ? "▸" : ">"
      canvas.write(pointer, row: row, column: column - frame.marginWidth, style: theme.dimmed)
    }
    guard showsCursor else { return }
    let columns = LineColumns(text: reader.article.text, hidden: reader.hiddenMarkup)
      .column(of: reader.cursor.lowerBound, in: line.range)
    canvas.cursor = (row, min(frame.columns - 1, column + columns))
  }
}

extension ArticleReader {
  /// Whether the article contradicts itself in text that begins on a line.
  func hasContradiction(beginningIn line: Range<Int>) -> Bool {
    checks(overlapping: line).contains {
      $0.kind.isContradiction && line.contains($0.range.lowerBound)
    }
  }

  /// The annotations whose text begins on a line. Cost: O(log n) and the number found.
  func annotations(beginningIn line: Range<Int>) -> ArraySlice<PlacedAnnotation> {
    let start = firstAnnotation(beginningAt: line.lowerBound)
    // A line without text still holds what begins at its one place.
    let end = firstAnnotation(beginningAt: max(line.upperBound, line.lowerBound + 1))
    return annotations[start..<max(start, end)]
  }

  private func firstAnnotation(beginningAt byte: Int) -> Int {
    annotations.partitioningIndex { ($0.range?.lowerBound ?? Int.max) >= byte }
  }

  /// The text of a range as it is quoted: on one line.
  func quotation(_ range: Range<Int>) -> String {
    OneLine.of(article.text.string(range), columns: 400)
  }
}
