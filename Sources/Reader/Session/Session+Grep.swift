import Articles

extension Session {
  /// Searches all articles of the shelf, or the open one where there is no shelf.
  func grep(_ text: String) {
    guard !text.isEmpty else {
      prompt = Prompt(.command, text: "grep ")
      return
    }
    let query = SearchQuery(text)
    remember(search: text)
    var articles = shelf?.entries.map(\.article) ?? []
    if articles.isEmpty, let path = reader?.article.path, !path.isStandardInput {
      articles = [FoundArticle(path: path, displayName: path.displayName)]
    }
    guard !articles.isEmpty else {
      return say("There are no articles to search; galley FOLDER opens some", .failure)
    }
    results = GrepResults(query, in: articles, wake: surroundings.wake)
    isShowingResults = true
    if let advice = query.advice { say(advice) }
  }

  /// Opens the article of the selected hit, at the hit.
  func openResult() {
    guard let results, results.hits.indices.contains(results.selection.row) else { return }
    openResult(at: results.selection.row)
  }

  private func openResult(at row: Int) {
    guard let results else { return }
    let hit = results.hits[row]
    let path = results.articles[hit.article].path
    if reader?.article.path != path {
      if let reader {
        guard mayLeave(reader) else { return }
        closeReader()
      }
      do throws(ArticlesError) {
        open(try Article(reading: path))
      } catch {
        return say(error.sentence, .failure)
      }
    }
    guard let reader else { return }
    shelf?.select(path: path)
    results.selection.select(row, of: results.hits.count)
    results.selection.settle(rows: frame.body.count, of: results.hits.count)
    isShowingResults = false
    if reader.search?.query.text != results.query.text {
      reader.search = Search(
        results.query, in: reader.shownText, from: hit.range.lowerBound,
        wake: surroundings.wake)
    }
    let place = reader.search?.begin(at: hit.range.lowerBound) ?? hit.range
    reader.rememberJump()
    reader.moveCursor(to: place)
    reader.settle(rows: bodyRows)
  }

  /// Goes on to another hit of the search in all articles, if the open article came from its list.
  /// Gives false where that is not so.
  func goToResult(_ count: Int) -> Bool {
    guard let results, let reader, reader.search?.query.text == results.query.text else {
      return false
    }
    if let row = results.row(count, from: reader.article.path, reader.cursor) {
      openResult(at: row)
    } else {
      say(
        results.isRunning
          ? "The search still goes on; \(key("cancel")) ends it"
          : "No further hit that way in any article; \(key("search")) searches anew")
    }
    return true
  }

  /// Goes from the list of hits to where it was called from.
  func leaveResults() {
    results = nil
    isShowingResults = false
  }

  func moveInResults(by count: Int) { selectResult((results?.selection.row ?? 0) + count) }

  func selectResult(_ row: Int) {
    guard let results else { return }
    results.selection.select(row, of: results.hits.count)
    results.selection.settle(rows: frame.body.count, of: results.hits.count)
  }
}
