/// Finds a piece of text in an article.
public struct TextSearch: Sendable {
  /// What is looked for, as typed.
  public let needle: String

  public init(_ needle: String) {
    self.needle = needle
  }

  /// All places, ascending, none overlapping another. Cost: O(n) in the length of the text.
  public func hits(in text: ArticleText) -> [Range<Int>] {
    var hits: [Range<Int>] = []
    var start = 0
    while let hit = next(in: text, from: start) {
      hits.append(hit)
      start = hit.upperBound
    }
    return hits
  }

  /// The first place at or after a byte, nil where there is none.
  public func next(in text: ArticleText, from start: Int) -> Range<Int>? {
    let wanted = Array(needle.utf8)
    guard !wanted.isEmpty, start >= 0 else { return nil }
    var index = start
    while index + wanted.count <= text.bytes.count {
      if text.bytes[index..<(index + wanted.count)].elementsEqual(wanted) {
        return index..<(index + wanted.count)
      }
      index += 1
    }
    return nil
  }
}
