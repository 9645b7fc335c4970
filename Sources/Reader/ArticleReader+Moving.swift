import Annotations

/// How far a key moves.
public enum Step: Sendable {
  case line, halfPage, page, word, paragraph, highlight, openClaim, sameName, match, articleToDo
}

/// Where in the window a line is placed.
public enum LinePlacement: Sendable {
  case top, middle, bottom
}

extension ArticleReader {
  /// Lines kept in sight above and below the cursor, where the window has them.
  private static let scrollMargin = 3

  /// The line that the cursor is on.
  var cursorLine: PageLayout.LineIndex { layout.index(containing: cursor.lowerBound) }

  /// The line at the top of a window, so that the cursor is in sight.
  func topLine(rows: Int) -> PageLayout.LineIndex {
    let margin = min(Self.scrollMargin, max(0, (rows - 1) / 2))
    let line = cursorLine
    var top = layout.index(containing: topByte)
    top = min(top, layout.index(line, offsetBy: -margin))
    top = max(top, layout.index(line, offsetBy: margin + 1 - max(1, rows)))
    return min(top, layout.index(layout.last, offsetBy: 1 - max(1, rows)))
  }

  /// Moves by a step that needs only the text. Gives false when nothing lies further that way.
  func move(_ step: Step, by count: Int, rows: Int) -> Bool {
    let before = cursor
    let top = topLine(rows: rows)
    switch step {
    case .line: moveLines(count)
    case .halfPage: scroll(count * max(1, rows / 2), from: top)
    case .page: scroll(count * max(1, rows - 2), from: top)
    case .word: moveWords(count)
    case .paragraph: moveParagraphs(count)
    case .highlight: moveHighlights(count) { _ in true }
    case .openClaim: moveOpenClaims(count)
    case .sameName: moveSameName(count)
    case .match: moveMatches(count)
    case .articleToDo: break
    }
    moveToShownText(forward: count > 0)
    settle(rows: rows)
    return cursor != before
  }

  /// Makes the window's place the one to keep.
  func settle(rows: Int) {
    topByte = layout[topLine(rows: rows)].range.lowerBound
  }

  /// Places the cursor's line in the window.
  func place(_ placement: LinePlacement, rows: Int) {
    let offset =
      switch placement {
      case .top: 0
      case .middle: rows / 2
      case .bottom: rows - 1
      }
    topByte = layout[layout.index(cursorLine, offsetBy: -offset)].range.lowerBound
    settle(rows: rows)
  }

  /// Puts the cursor on a line of the text as it was written, counted from 1; nil is the last.
  func moveCursor(toTextLine number: Int?) {
    goalColumn = nil
    let start = number.flatMap { article.text.start(ofLine: $0) }
    putCursor(onLine: start.map(layout.index(containing:)) ?? layout.last, column: 0)
  }

  private func scroll(_ lines: Int, from top: PageLayout.LineIndex) {
    topByte = layout[layout.index(top, offsetBy: lines)].range.lowerBound
    moveLines(lines)
  }

  /// Scrolls the text under the window by lines; the cursor goes along where it would leave the
  /// window.
  func scroll(_ lines: Int, rows: Int) {
    let last = layout.index(layout.last, offsetBy: 1 - max(1, rows))
    let top = min(layout.index(topLine(rows: rows), offsetBy: lines), last)
    let margin = min(Self.scrollMargin, max(0, (rows - 1) / 2))
    // At the ends of the text every line in sight can have the cursor.
    let above = top == layout.first ? 0 : margin
    let below = top == last ? 0 : margin
    let highest = layout.index(top, offsetBy: above)
    let lowest = layout.index(top, offsetBy: max(above, rows - 1 - below))
    let line = cursorLine
    let edge = line < highest ? highest : min(line, lowest)
    if edge != line {
      moveLine(from: line, to: edge)
      moveToShownText(forward: lines > 0)
    }
    topByte = layout[top].range.lowerBound
    settle(rows: rows)
  }

  private func moveLines(_ count: Int) {
    let line = cursorLine
    let target = layout.index(line, offsetBy: count)
    if target != line { moveLine(from: line, to: target) }
  }

  /// Moves the cursor between two lines and keeps its column.
  private func moveLine(from line: PageLayout.LineIndex, to target: PageLayout.LineIndex) {
    let columns = LineColumns(text: article.text, hidden: hiddenMarkup)
    let column = goalColumn ?? columns.column(of: cursor.lowerBound, in: layout[line].range)
    putCursor(onLine: target, column: column)
    goalColumn = column
  }

  private func putCursor(onLine index: PageLayout.LineIndex, column: Int) {
    let line = layout[index].range
    let columns = LineColumns(text: article.text, hidden: hiddenMarkup)
    let byte = columns.byte(atColumn: column, in: line)
    let bytes = article.text.bytes
    var word = WordSteps.word(near: byte, in: bytes)
    if word.lowerBound >= line.upperBound, let last = WordSteps.word(before: byte, in: bytes) {
      word = last
    }
    // A line without a word, and a word that a long line was cut in, are kept to the line.
    cursor =
      word.overlaps(line) ? word.clamped(to: line) : line.lowerBound..<line.lowerBound
  }

  private func moveWords(_ count: Int) {
    let bytes = article.text.bytes
    for _ in 0..<abs(count) {
      let next =
        count > 0
        ? WordSteps.word(atOrAfter: endOfWord(under: cursor), in: bytes)
        : WordSteps.word(before: cursor.lowerBound, in: bytes)
      guard let next, next != cursor else { break }
      cursor = next
    }
    goalColumn = nil
  }

  /// Where the word ends that the cursor is on. On a highlight the cursor may be but a part of it:
  /// "Canada" of "Canada’s".
  private func endOfWord(under cursor: Range<Int>) -> Int {
    let word = WordSteps.word(near: cursor.lowerBound, in: article.text.bytes)
    return word.overlaps(cursor) ? max(word.upperBound, cursor.upperBound) : cursor.upperBound
  }

  private func moveParagraphs(_ count: Int) {
    var line = cursorLine
    for _ in 0..<abs(count) {
      guard let next = paragraphStart(from: line, step: count.signum()) else {
        line = count > 0 ? layout.last : layout.first
        break
      }
      line = next
    }
    goalColumn = nil
    putCursor(onLine: line, column: 0)
  }

  /// Whether a paragraph begins at a line: after an empty line, or, in a text that has none,
  /// at each line of the text.
  private func beginsBlock(_ index: PageLayout.LineIndex) -> Bool {
    let line = layout[index]
    guard line.beginsParagraph, !line.range.isEmpty else { return false }
    return index == layout.first || !hasEmptyLines
      || layout[layout.index(index, offsetBy: -1)].range.isEmpty
  }

  /// The next line that begins a paragraph, going by single lines; nil where none follows.
  private func paragraphStart(
    from line: PageLayout.LineIndex, step: Int
  ) -> PageLayout.LineIndex? {
    var line = line
    while true {
      let next = layout.index(line, offsetBy: step)
      guard next != line else { return nil }
      if beginsBlock(next) { return next }
      line = next
    }
  }

  private func moveHighlights(_ count: Int, where accepts: (Highlight) -> Bool) {
    var index: Int
    var found: Highlight?
    var left = abs(count)
    if count > 0 {
      index = highlights.firstIndex(endingAfter: cursor.upperBound - (cursor.isEmpty ? 1 : 0))
      // The one under the cursor ends after it when it has further words.
      if index < highlights.count, highlights[index].range.overlaps(cursor) { index += 1 }
      while index < highlights.count, left > 0 {
        if accepts(highlights[index]) { (found, left) = (highlights[index], left - 1) }
        index += 1
      }
    } else {
      index = highlights.firstIndex(endingAfter: cursor.lowerBound) - 1
      while index >= 0, left > 0 {
        if accepts(highlights[index]) { (found, left) = (highlights[index], left - 1) }
        index -= 1
      }
    }
    if let found { moveCursor(to: found.range) }
  }

  /// Goes to a figure without a verdict, an open claim that holds no figure, or a shown passage
  /// without a verdict, that many on. All of it, not what is in it, is then what a verdict is put on.
  private func moveOpenClaims(_ count: Int) {
    let passages = (shownPassages.isEmpty ? [] : findings?.passages ?? []).filter { passage in
      shownPassages.contains(passage.kind)
        && !annotations.contains { $0.isChecked && $0.range == passage.range }
    }.map(\.range)
    for _ in 0..<abs(count) {
      let here = pinnedRange ?? currentHighlight?.range ?? cursor
      let found =
        count > 0
        ? [
          openFigure(after: here), Self.next(in: openStatements, after: here),
          Self.next(in: passages, after: here),
        ]
        : [
          openFigure(before: here), openStatements.last { $0.lowerBound < here.lowerBound },
          passages.last { $0.lowerBound < here.lowerBound },
        ]
      // Of two that begin together the longer one comes first.
      let nearest = found.compactMap { $0 }.min { one, other in
        let (a, b) = count > 0 ? (one, other) : (other, one)
        return (a.lowerBound, -a.count) < (b.lowerBound, -b.count)
      }
      guard let nearest else { return }
      pin(nearest)
    }
  }

  private static func next(in ranges: [Range<Int>], after here: Range<Int>) -> Range<Int>? {
    ranges.first {
      $0.lowerBound > here.lowerBound
        || $0.lowerBound == here.lowerBound && $0.count < here.count
    }
  }

  /// The next figure without a verdict that begins after a range, or inside one that is longer.
  private func openFigure(after here: Range<Int>) -> Range<Int>? {
    let first = highlights.firstIndex(endingAfter: here.lowerBound)
    return highlights[first...].first {
      ($0.range.lowerBound > here.lowerBound
        || $0.range.count < here.count
          && $0.range.lowerBound == here.lowerBound)
        && isOpenFigure($0)
    }?.range
  }

  private func openFigure(before here: Range<Int>) -> Range<Int>? {
    let end = highlights.firstIndex(endingAfter: here.lowerBound)
    let last = highlights[..<min(end + 1, highlights.count)].last {
      $0.range.lowerBound < here.lowerBound && isOpenFigure($0)
    }
    return last?.range
  }

  private func isOpenFigure(_ highlight: Highlight) -> Bool {
    highlight.isClaim && !checked.overlap(highlight.range)
  }

  /// Puts the cursor on the first word of a range, and on no byte outside it. A range that was found
  /// before the text was edited is kept to the text.
  func moveCursor(to range: Range<Int>) {
    let range = article.text.wholeCharacters(in: range)
    let word = WordSteps.word(near: range.lowerBound, in: article.text.bytes)
    cursor = word.overlaps(range) ? word.clamped(to: range) : range
    goalColumn = nil
  }

  /// Goes to another mention of what the cursor is on, round the end of the text.
  private func moveSameName(_ count: Int) {
    guard let analysis, let entity = currentEntity,
      let here = entity.mentions.firstIndex(where: {
        analysis.mentions[$0].range.upperBound > cursor.lowerBound
      })
    else { return }
    let total = entity.mentions.count
    let index = ((here + count) % total + total) % total
    moveCursor(to: analysis.mentions[entity.mentions[index]].range)
  }

  private func moveMatches(_ count: Int) {
    guard let match = search?.step(count, from: cursor) else { return }
    if let search, search.isPastKept {
      let again = Search(search.query, in: shownText, from: cursor.upperBound, wake: search.wake)
      self.search = again
      if let first = again.begin(at: cursor.upperBound) { moveCursor(to: first) }
      return
    }
    moveCursor(to: match)
  }
}
