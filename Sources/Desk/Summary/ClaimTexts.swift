/// The words of an article's claims and passages, so that lists can show them, and be narrowed by
/// them, without the article being read again.
///
/// The texts stand one after another, claims before passages, each cut at 65,535 bytes; `FolderIndex`
/// knows where each begins from the lengths in its records.
public struct ClaimTexts: Sendable, Equatable {
  /// Marks of Markdown that a reader does not see are bytes of 1.
  public let bytes: [UInt8]

  /// Takes what `bytes` gave.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// Cost: O(n) in the length of the texts.
  ///
  /// - Parameter shown: the `shownBytes` of the article that the summary was made of.
  public init(of summary: ArticleSummary, in shown: [UInt8]) {
    let ranges = summary.claims.lazy.map(\.range) + summary.passages.lazy.map(\.range)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(ranges.reduce(0) { $0 + Self.length(of: $1) })
    for range in ranges {
      let cut = range.lowerBound..<range.lowerBound + Self.length(of: range)
      let there = cut.clamped(to: 0..<shown.count)
      bytes += shown[there]
      bytes += repeatElement(UInt8(ascii: " "), count: cut.count - there.count)
    }
    self.bytes = bytes
  }

  /// Bytes that the text of a range takes.
  static func length(of range: Range<Int>) -> Int { min(range.count, Int(UInt16.max)) }
}
