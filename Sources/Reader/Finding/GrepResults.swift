import Articles
import Desk

/// What was found in all articles of the shelf, as a list that fills while the search goes on.
public final class GrepResults {
  let query: SearchQuery
  let articles: [FoundArticle]
  private let scan = GrepScan()
  private(set) var hits: [GrepHit] = []
  private(set) var searched = 0
  private(set) var unreadable = 0
  private(set) var isRunning = true
  private(set) var isCut = false
  /// Whether a person ended the search.
  private(set) var isInterrupted = false
  var selection = ListSelection()

  init(_ query: SearchQuery, in articles: [FoundArticle], wake: @escaping @Sendable () -> Void) {
    self.query = query
    self.articles = articles
    scan.begin(query.pattern, in: articles, wake: wake)
  }

  deinit { scan.cancel() }

  func take() {
    guard isRunning else { return }
    let found = scan.take()
    hits += found.hits
    (searched, unreadable, isCut) = (found.searched, found.unreadable, found.isCut)
    isRunning = !found.isDone
  }

  /// Ends the search; what was found stays.
  func interrupt() {
    guard isRunning else { return }
    scan.cancel()
    isRunning = false
    isInterrupted = true
  }

  /// The row of the hit that many on from a place in an article; nil where there is none yet.
  func row(_ count: Int, from article: ArticlePath, _ cursor: Range<Int>) -> Int? {
    let isHere = { [articles] (hit: GrepHit) in articles[hit.article].path == article }
    guard let first = hits.firstIndex(where: isHere) else { return nil }
    let last = hits[first...].firstIndex { !isHere($0) } ?? hits.count
    let following =
      hits[first..<last].firstIndex { $0.range.lowerBound >= cursor.upperBound } ?? last
    let before = hits[first..<last].firstIndex { $0.range.upperBound > cursor.lowerBound } ?? last
    let row = count > 0 ? following + count - 1 : before + count
    return hits.indices.contains(row) ? row : nil
  }

  /// How far the search is and what it has found.
  var status: String {
    var text = isCut ? "\(DecimalText.grouped(hits.count))+ hits" : Count.of(hits.count, "hit")
    if isRunning || isInterrupted {
      text +=
        " · \(DecimalText.grouped(searched)) of \(Count.of(articles.count, "article")) searched"
    } else {
      let found = Set(hits.map(\.article)).count
      text += " in \(DecimalText.grouped(found)) of \(Count.of(articles.count, "article"))"
    }
    if unreadable > 0 { text += " · \(unreadable) unreadable" }
    return text
  }
}
