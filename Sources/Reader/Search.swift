import Articles

/// A search in one article: what was looked for, and where it was found.
public struct Search: Sendable, Equatable {
  public let query: String
  /// Ascending byte ranges in the text.
  public let hits: [Range<Int>]
  /// Index in `hits` of the one that the cursor was put on.
  public private(set) var current: Int?

  /// Finds all hits of a text. Cost: O(n) in the length of the article.
  public init(_ query: String, in text: ArticleText) {
    self.query = query
    hits = query.isEmpty ? [] : TextSearch(query).hits(in: text)
  }

  /// Makes the first hit at or after a byte the current one, the first of all where none follows.
  public mutating func begin(at byte: Int) -> Range<Int>? {
    guard !hits.isEmpty else { return nil }
    let index = firstHit(atOrAfter: byte)
    current = index < hits.count ? index : 0
    return current.map { hits[$0] }
  }

  /// Steps to another hit, round the end of the text, counted from the cursor.
  public mutating func step(_ count: Int, from cursor: Range<Int>) -> Range<Int>? {
    guard !hits.isEmpty else { return nil }
    let base: Int
    if let current, hits[current].overlaps(cursor) {
      base = current + count
    } else {
      let following = firstHit(atOrAfter: cursor.lowerBound)
      base = count > 0 ? following + count - 1 : following + count
    }
    let index = (base % hits.count + hits.count) % hits.count
    current = index
    return hits[index]
  }

  /// Changes with the hits.
  var revision: Int { hits.count }

  /// Whether a hit begins in a range of bytes. Cost: O(log n).
  func hasHit(in range: Range<Int>) -> Bool {
    let index = firstHit(atOrAfter: range.lowerBound)
    return index < hits.count && hits[index].lowerBound < range.upperBound
  }

  private func firstHit(atOrAfter byte: Int) -> Int {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].lowerBound < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
