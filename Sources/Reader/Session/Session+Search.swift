extension Session {
  func beginSearch() {
    prompt = Prompt(.search, origin: reader?.cursor.lowerBound)
  }

  /// Searches for what was typed so far, from the place where the typing began.
  func search(_ text: String, from origin: Int?) {
    guard let reader else { return }
    if reader.search?.query.text != text {
      reader.search = Search(
        SearchQuery(text), in: reader.shownText, from: origin ?? 0, wake: surroundings.wake)
    }
    if let found = reader.search?.begin(at: origin ?? 0) {
      reader.moveCursor(to: found)
    } else if let origin {
      reader.moveCursor(toByte: origin)
    }
    reader.settle(rows: bodyRows)
  }

  /// Keeps the search that was typed, and tells when nothing was found.
  func acceptSearch(_ text: String, origin: Int?) {
    guard let reader else { return }
    guard !text.isEmpty else { return repeatSearch() }
    remember(search: text)
    if let origin, origin != reader.cursor.lowerBound { reader.rememberJump(from: origin) }
    guard let search = reader.search else { return }
    if search.isDone, search.hits.isEmpty {
      say(search.query.advice.map { "Not found: \(text) (\($0))" } ?? notFound(text), .failure)
    } else if let advice = search.query.advice {
      say(advice)
    }
  }

  /// An empty search is the last one again, as in less and vim.
  private func repeatSearch() {
    guard let reader, let last = searchHistory.last else {
      reader?.search = nil
      return
    }
    reader.rememberJump()
    search(last, from: reader.cursor.upperBound)
  }

  func remember(search text: String) {
    searchHistory.removeAll { $0 == text }
    searchHistory.append(text)
    if searchHistory.count > 200 { searchHistory.removeFirst() }
  }

  /// Gives up a search and goes back to where it began.
  func endSearch(goingTo origin: Int?) {
    reader?.search = nil
    guard let origin else { return }
    reader?.moveCursor(toByte: origin)
    reader?.settle(rows: bodyRows)
  }

  func notFound(_ text: String) -> String {
    "Not found: \(text); \(key("search")) searches for something else"
  }

  /// Takes hits from the background, and makes the step that waited for one of them.
  func takeSearch(in reader: ArticleReader) {
    guard let search = reader.search, !search.isDone || search.isWaiting else { return }
    search.take()
    if let hit = search.resume() {
      reader.moveCursor(to: hit)
      reader.settle(rows: bodyRows)
    } else if search.isDone, search.hits.isEmpty, prompt == nil {
      say(notFound(search.query.text), .failure)
    }
  }
}
