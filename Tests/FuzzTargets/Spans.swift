import Articles

/// Checks of ranges of bytes in a text.
struct Spans {
  let bytes: [UInt8]

  init(_ text: ArticleText) { bytes = text.bytes }

  /// Whether an offset lies in the text and at the beginning or the end of a scalar.
  private func isEdge(_ offset: Int) -> Bool {
    offset >= 0 && offset <= bytes.count
      && (offset == bytes.count || bytes[offset] & 0xC0 != 0x80)
  }

  /// Makes sure that a range lies in the text, is not empty and splits no scalar.
  func check(_ range: Range<Int>, _ what: String) throws(Violation) {
    try hold(!range.isEmpty, "\(what) \(range) is empty")
    try hold(isEdge(range.lowerBound), "\(what) \(range) begins outside or inside a scalar")
    try hold(isEdge(range.upperBound), "\(what) \(range) ends outside or inside a scalar")
  }

  /// Makes sure of every range, and that none begins before the end of the one before it.
  func checkDisjoint(_ ranges: [Range<Int>], _ what: String) throws(Violation) {
    var end = 0
    for range in ranges {
      try check(range, what)
      try hold(range.lowerBound >= end, "\(what) \(range) begins before \(end)")
      end = range.upperBound
    }
  }
}

/// Two texts and the text that holds both, with an empty line between them.
///
/// Whatever reads a text line by line must find in the whole what it finds in the parts.
struct Concatenation {
  let parts: [ArticleText]
  let whole: ArticleText
  /// Where the second part begins in the whole, in bytes.
  let offset: Int

  /// Cuts bytes in two halves, each of them decoded as UTF-8.
  init(_ bytes: [UInt8]) {
    let half = bytes.count / 2
    let first = ArticleText(utf8: Array(bytes[..<half]), encoding: .utf8)
    let second = ArticleText(utf8: Array(bytes[half...]), encoding: .utf8)
    parts = [first, second]
    let between = Array("\n\n".utf8)
    whole = ArticleText(utf8: first.bytes + between + second.bytes, encoding: .utf8)
    offset = first.bytes.count + between.count
  }

  /// What is found in the parts, at its places in the whole.
  func joined<Found>(
    _ find: (ArticleText) -> [Found], shift: (Found, Int) -> Found
  ) -> [Found] {
    find(parts[0]) + find(parts[1]).map { shift($0, offset) }
  }
}

extension Range<Int> {
  func shifted(by offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}
