import Annotations

extension Session {
  /// Moves by a number of steps, backward where it is negative.
  func move(_ step: Step, by count: Int) {
    let rows = bodyRows
    switch overlay {
    case .help(var page):
      page.scroll(lines(step, count, rows: rows), rows: rows)
      overlay = .help(page)
    case .list(var panel):
      panel.move(by: lines(step, count, rows: rows), rows: rows)
      overlay = .list(panel)
    case .form: break
    case nil:
      if deskPage != nil {
        movePage(step, by: count)
      } else if isShowingResults {
        moveInResults(by: lines(step, count, rows: rows))
      } else if panel.isFocused {
        moveInPanel(by: lines(step, count, rows: panelRowsShown))
      } else if let reader {
        move(step, by: count, in: reader, rows: rows)
      } else {
        moveOnShelf(step, count)
      }
    }
  }

  /// Scrolls the text of an article by lines, upward where they are negative, and leaves the cursor on
  /// its word as long as that is in sight; moves by as many rows where there is no such text.
  func scroll(by lines: Int) {
    guard place == .reader || place == .selecting, let reader else {
      return move(.line, by: lines)
    }
    reader.scroll(lines, rows: bodyRows)
  }

  private func lines(_ step: Step, _ count: Int, rows: Int) -> Int {
    switch step {
    case .page: count * max(1, rows - 2)
    case .halfPage: count * max(1, rows / 2)
    default: count
    }
  }

  private func move(_ step: Step, by count: Int, in reader: ArticleReader, rows: Int) {
    switch step {
    case .highlight, .openClaim, .sameName, .match, .paragraph: reader.rememberJump()
    default: break
    }
    if step == .match {
      if goToResult(count) { return }
      if reader.search == nil { return say("No search yet; \(key("search")) searches") }
    }
    let before = reader.cursor.lowerBound
    let moved = reader.move(step, by: count, rows: rows)
    switch step {
    case .match:
      if let search = reader.search, search.isDone, search.hits.isEmpty {
        say(notFound(search.query.text), .failure)
      } else if moved, (reader.cursor.lowerBound < before) != (count < 0) {
        say(count > 0 ? "Search went on from the top" : "Search went on from the bottom")
      }
    case .sameName where !moved:
      say("No further mention of this name; \(key("next-highlight")) goes to the next highlight")
    case .highlight where !moved:
      say(
        "No further highlight that way; \(key(count > 0 ? "previous-highlight" : "next-highlight")) goes the other way"
      )
    case .openClaim where !moved: say(openClaimsLeft(in: reader))
    default: break
    }
  }

  private func openClaimsLeft(in reader: ArticleReader) -> String {
    guard reader.progress.claims > 0 else {
      return reader.findings == nil
        ? "Claims are still being looked for; \(key("next-claim")) again in a moment goes to one"
        : "No claim was found in this article; \(key("select")) selects text to annotate"
    }
    let open = reader.progress.openClaims
    if open == 0 { return "Every claim is checked; \(key("quit")) goes back" }
    return "No open claim that way, \(open) open in the article; \(key("worklist")) lists them"
  }

  private func moveOnShelf(_ step: Step, _ count: Int) {
    guard let shelf else { return }
    if step == .articleToDo {
      if !shelf.moveToArticleToDo(count) {
        say("No further article to do that way; \(key("preset")) changes what is shown")
      }
    } else {
      shelf.move(by: lines(step, count, rows: bodyRows))
    }
  }

  /// Goes to a line, counted from 1; nil is the last.
  func goToLine(_ number: Int?) {
    let rows = bodyRows
    switch overlay {
    case .help(var page):
      page.scroll(number.map { $0 - 1 - page.top } ?? page.lineCount, rows: rows)
      overlay = .help(page)
    case .list(var panel):
      panel.select(number.map { $0 - 1 } ?? panel.items.count - 1, rows: rows)
      overlay = .list(panel)
    case .form: break
    case nil:
      if let deskPage {
        select(number.map { $0 - 1 } ?? deskPage.rowCount - 1, on: deskPage)
      } else if isShowingResults {
        selectResult(number.map { $0 - 1 } ?? .max)
      } else if panel.isFocused {
        selectInPanel(number.map { $0 - 1 } ?? .max)
      } else if let reader {
        reader.rememberJump()
        reader.moveCursor(toTextLine: number)
        reader.settle(rows: rows)
      } else {
        shelf?.select(row: number.map { $0 - 1 } ?? Int.max)
      }
    }
  }

  func placeLine(_ placement: LinePlacement) { reader?.place(placement, rows: bodyRows) }

  func setMark() {
    guard let reader, let character = typed.character else { return }
    reader.marks[character] = reader.cursor.lowerBound
    say("Mark \(character) is set; \(key("go-to-mark"))\(character) comes back")
  }

  func goToMark() {
    guard let reader, let character = typed.character else { return }
    if character == "'" { return jumpBack(andRememberHere: true) }
    guard let byte = reader.marks[character] else {
      return say("There is no mark \(character); \(key("mark"))\(character) sets it", .failure)
    }
    reader.rememberJump()
    reader.moveCursor(toByte: byte)
    reader.settle(rows: bodyRows)
  }

  /// Goes to where the last jump began; remembering this place makes a second call come back.
  func jumpBack(andRememberHere remember: Bool = false) {
    guard let reader, let byte = reader.jumps.popLast() else {
      return say(
        "No jump to go back from; \(key("search")), \(key("go-to-mark")) and \(key("next-claim")) jump"
      )
    }
    if remember { reader.rememberJump() }
    reader.moveCursor(toByte: byte)
    reader.settle(rows: bodyRows)
  }

  func changeWidth(by columns: Int) {
    guard let reader else { return }
    textWidth = max(20, min(200, min(textWidth, reader.layout.width) + columns))
    fitText()
    let note = reader.layout.width < textWidth ? ", as wide as the window" : ""
    say("Text width \(reader.layout.width) columns\(note)")
  }

  /// Sets the text width in columns; the standard one where nothing is given.
  func setWidth(_ argument: String) {
    guard argument.isEmpty || Int(argument) != nil else {
      return say("The width is a number of columns, as in \(key("command"))width 72", .failure)
    }
    textWidth = max(20, min(200, Int(argument) ?? settings.width.value))
    fitText()
    say("Text width \(textWidth) columns")
  }
}
