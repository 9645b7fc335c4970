import Articles
import Synchronization

/// A hit in one of many articles, with the line that it stands in.
struct GrepHit: Sendable, Equatable {
  /// Index of the article in the list that was searched.
  var article: Int
  /// Byte range in the article's text.
  var range: Range<Int>
  /// The line of the text, counted from 1.
  var line: Int
  /// What stands around the hit on its line, and the hit itself, each on one line.
  var before: String
  var text: String
  var after: String
}

/// Searches many articles on a thread of its own, one after another.
final class GrepScan: Sendable {
  /// Hits that are listed; a search that finds more than a person can look through ends there.
  static let hitLimit = 20_000

  struct Found: Sendable {
    var hits: [GrepHit] = []
    var searched = 0
    var unreadable = 0
    var isDone = false
    var isCut = false
  }

  private struct State {
    var found = Found()
    var count = 0
    var isCancelled = false
  }

  private let state = Mutex(State())
  private static let interval = Duration.milliseconds(100)
  /// Bytes searched between two looks at whether the search is still wanted.
  private static let stride = 1 << 20

  /// - Parameter wake: called on another thread when there is something to take.
  func begin(
    _ pattern: SearchPattern, in articles: [FoundArticle], wake: @escaping @Sendable () -> Void
  ) {
    let isStarted = BackgroundThread.start { [self] in
      let searcher = pattern.searcher()
      var shown = ContinuousClock.now - Self.interval
      for (index, article) in articles.enumerated() {
        guard search(article, index, searcher) else { break }
        let now = ContinuousClock.now
        if now - shown > Self.interval {
          shown = now
          wake()
        }
      }
      state.withLock { $0.found.isDone = true }
      wake()
    }
    if !isStarted { state.withLock { $0.found.isDone = true } }
  }

  func cancel() { state.withLock { $0.isCancelled = true } }

  /// Gives what was found since the last call.
  func take() -> Found {
    state.withLock { state in
      defer { state.found.hits = [] }
      return state.found
    }
  }

  /// Searches one article; gives false when no further one is to be searched.
  private func search(
    _ article: FoundArticle, _ index: Int, _ searcher: SearchPattern.Searcher
  ) -> Bool {
    guard let bytes = try? ArticleFile.read(path: article.path) else {
      return state.withLock { state in
        state.found.searched += 1
        state.found.unreadable += 1
        return !state.isCancelled
      }
    }
    let source = ArticleText(decoding: bytes)
    let shown = ShownText(source, of: article.path)
    let text = shown.text
    var lines = LineCounter(source, shown)
    var start = 0
    while start < text.bytes.count {
      let limit = min(text.bytes.count, start + Self.stride)
      var hits: [GrepHit] = []
      while start < limit, hits.count <= Self.hitLimit {
        guard let hit = searcher.next(in: text, from: start, startingBefore: limit) else {
          start = limit
          break
        }
        hits.append(lines.hit(hit, article: index))
        start = hit.upperBound
      }
      guard put(hits) else { return false }
    }
    return state.withLock { state in
      state.found.searched += 1
      return !state.isCancelled && !state.found.isCut
    }
  }

  private func put(_ hits: [GrepHit]) -> Bool {
    state.withLock { state in
      guard !state.isCancelled, !state.found.isCut else { return false }
      let room = Self.hitLimit - state.count
      state.found.hits += hits.prefix(room)
      state.count += min(room, hits.count)
      state.found.isCut = hits.count > room
      return !state.found.isCut
    }
  }
}

/// Counts lines on the way through a text.
private struct LineCounter {
  private let source: ArticleText
  private let shown: ShownText
  private var line = 1
  private var counted = 0

  /// Bytes of a line that are shown on either side of a hit.
  private static let context = 160

  init(_ source: ArticleText, _ shown: ShownText) {
    self.source = source
    self.shown = shown
  }

  /// - Parameter range: of the shown text.
  mutating func hit(_ range: Range<Int>, article: Int) -> GrepHit {
    let place = shown.source(of: range)
    line += source.bytes[counted..<place.lowerBound].count { $0 == 0x0A }
    counted = place.lowerBound
    let text = shown.text
    let bytes = text.bytes
    var start = range.lowerBound
    let first = max(0, start - Self.context)
    while start > first, bytes[start - 1] != 0x0A { start -= 1 }
    var end = range.upperBound
    let last = min(bytes.count, end + Self.context)
    while end < last, bytes[end] != 0x0A { end += 1 }
    let around = text.wholeCharacters(in: start..<end)
    func oneLine(_ range: Range<Int>) -> String {
      // A break inside the hit, or a tab, is a blank on the one line of the list.
      String(
        String.UnicodeScalarView(
          text.string(range).unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }))
    }
    let hit = range.clamped(to: range.lowerBound..<range.lowerBound + 400)
    return GrepHit(
      article: article, range: place, line: line,
      before: oneLine(around.lowerBound..<range.lowerBound),
      text: oneLine(hit), after: oneLine(range.upperBound..<around.upperBound))
  }
}
