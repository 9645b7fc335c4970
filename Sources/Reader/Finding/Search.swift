import Articles

/// A search in one article: what is looked for, and where it was found so far.
///
/// A short text is searched at once. A longer one is searched in the background, from the place of
/// the cursor on; a step to a hit that is not known yet is made when it is.
public final class Search {
  let query: SearchQuery
  private let shown: ShownText
  private let scan = SearchScan()
  /// Where the search began, as bytes of the source and of the shown text.
  private let origin: Int
  private let start: Int
  let wake: @Sendable () -> Void

  /// Ascending byte ranges in the text.
  public private(set) var hits: [Range<Int>] = []
  /// How many of the hits lie before the origin.
  private var countBefore = 0
  /// Index in `hits` of the one that the cursor was put on.
  public private(set) var current: Int?
  public private(set) var isDone = false
  private var hasReachedEnd = false
  private var isCut = false
  /// Whether the last step went beyond the hits that are kept, so that a new search is needed.
  private(set) var isPastKept = false
  private var scanned = 0
  /// The step that waits for a hit to be found: how many hits on, and from where.
  private var awaited: (count: Int, from: Range<Int>)?
  /// Changes with the hits.
  private(set) var revision = 0

  /// Texts of up to so many bytes are searched at once.
  static let immediateLimit = 1 << 18

  /// - Parameters:
  ///   - origin: the byte from which on the first hit is wanted.
  ///   - wake: called from another thread when there is something to take.
  ///   - shown: the text as it is read; hits are given as ranges of its source.
  init(
    _ query: SearchQuery, in shown: ShownText, from origin: Int,
    wake: @escaping @Sendable () -> Void
  ) {
    self.query = query
    self.shown = shown
    let text = shown.text
    self.origin = max(0, origin)
    let start = max(0, min(shown.shown(ofSource: origin), text.bytes.count))
    self.start = start
    self.wake = wake
    guard !query.text.isEmpty else {
      isDone = true
      return
    }
    if text.bytes.count <= Self.immediateLimit {
      // From the top, so that hits do not depend on where one stands.
      scan.run(query.pattern, in: text, from: 0)
    } else {
      scan.begin(query.pattern, in: text, from: start, wake: wake)
    }
    take()
  }

  deinit { scan.cancel() }

  /// Whether a step waits for a hit to be found.
  var isWaiting: Bool { awaited != nil }

  /// Takes what the background has found.
  func take() {
    guard !isDone else { return }
    var found = scan.take()
    found.after = found.after.map(shown.source)
    found.before = found.before.map(shown.source)
    hits += found.after
    // A hit that reaches over the origin is one with what was found from there.
    let before = found.before.filter { hit in
      countBefore >= hits.count || hit.upperBound <= hits[countBefore].lowerBound
    }
    if !before.isEmpty {
      hits.insert(contentsOf: before, at: countBefore)
      if let index = current, index >= countBefore { current = index + before.count }
      countBefore += before.count
    }
    hasReachedEnd = found.hasReachedEnd
    scanned = hasReachedEnd ? shown.text.bytes.count - start + found.scanned : found.scanned
    isCut = found.isCut
    isDone = found.isDone || isCut
    revision += 1
  }

  /// Goes to the first hit from a byte on, round the end of the text; nil where none is known yet.
  func begin(at byte: Int) -> Range<Int>? {
    current = nil
    return step(1, from: byte..<byte)
  }

  /// Goes to another hit, round the end of the text, counted from the cursor. Nil where there is
  /// none, or where it is not known yet; then `resume` gives it later.
  func step(_ count: Int, from cursor: Range<Int>) -> Range<Int>? {
    awaited = (count, cursor)
    return resume()
  }

  /// Makes the step that waits, if its hit is known now.
  func resume() -> Range<Int>? {
    guard let (count, cursor) = awaited else { return nil }
    guard !hits.isEmpty else {
      if isDone { awaited = nil }
      return nil
    }
    let target = index(count, from: cursor)
    guard let index = isDone ? around(target) : known(target, from: cursor) else { return nil }
    awaited = nil
    current = index
    return hits[index]
  }

  /// The index of the hit that many on; beyond the ends where it lies round them.
  private func index(_ count: Int, from cursor: Range<Int>) -> Int {
    if let current, hits[current].overlaps(cursor) { return current + count }
    let following = firstHit(atOrAfter: cursor.lowerBound)
    return count > 0 ? following + count - 1 : following + count
  }

  private func around(_ target: Int) -> Int {
    isPastKept = isCut && !hits.indices.contains(target)
    return (target % hits.count + hits.count) % hits.count
  }

  /// An index that nothing found later can change; nil where there is none yet.
  private func known(_ target: Int, from cursor: Range<Int>) -> Int? {
    guard cursor.lowerBound >= origin else { return nil }
    if (countBefore..<hits.count).contains(target) { return target }
    let wrapped = target - hits.count
    return hasReachedEnd && (0..<countBefore).contains(wrapped) ? wrapped : nil
  }

  /// Whether a hit begins in a range of bytes. Cost: O(log n).
  func hasHit(in range: Range<Int>) -> Bool {
    let index = firstHit(atOrAfter: range.lowerBound)
    return index < hits.count && hits[index].lowerBound < range.upperBound
  }

  /// "3/17"; while the search goes on, what is known and how far it is; or that nothing was found.
  var countText: String {
    guard !query.text.isEmpty else { return "" }
    let share = scanned * 100 / max(1, shown.text.bytes.count)
    guard !hits.isEmpty else { return isDone ? "not found" : "searching \(share) %" }
    let all = isCut ? "\(hits.count)+" : isDone ? "\(hits.count)" : "\(hits.count)… \(share) %"
    return current.map { "\($0 + 1)/\(all)" } ?? all
  }

  /// The same for the header, where it has to say what it counts.
  var headerText: String { current == nil ? countText : "hit " + countText }

  private func firstHit(atOrAfter byte: Int) -> Int {
    hits.partitioningIndex { $0.lowerBound >= byte }
  }
}
