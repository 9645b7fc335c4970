import Articles

/// What `Articles` promises of any bytes.
enum TextInvariants {
  static func decoder(_ bytes: [UInt8]) throws(Violation) {
    let text = ArticleText(decoding: bytes)
    try hold(text == ArticleText(decoding: bytes), "the same bytes give two texts")
    try hold(
      String(validating: text.bytes, as: UTF8.self) != nil, "the text is not well-formed UTF-8")
    if !text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      try hold(
        ArticleText(decoding: text.bytes).bytes == text.bytes,
        "a decoded text is not decoded to itself")
    }
    try positions(of: text)
  }

  /// Bytes to scalars and back, at every scalar.
  private static func positions(of text: ArticleText) throws(Violation) {
    let positions = TextPositions(text)
    var scalar = 0
    for (offset, byte) in text.bytes.enumerated() where byte & 0xC0 != 0x80 {
      try hold(positions.scalarOffset(ofByte: offset) == scalar, "byte \(offset) is misplaced")
      try hold(positions.byteOffset(ofScalar: scalar) == offset, "scalar \(scalar) is misplaced")
      scalar += 1
    }
    try hold(positions.scalarCount == scalar, "\(positions.scalarCount) scalars for \(scalar)")
    try hold(positions.byteOffset(ofScalar: scalar + 1) == nil, "a scalar beyond the end")
  }

  static func markdown(_ bytes: [UInt8]) throws(Violation) {
    let article = Article(path: "a.md", fileBytes: bytes)
    let again = Article(path: "a.md", fileBytes: bytes)
    try hold(
      article.markup == again.markup && article.proseExclusions == again.proseExclusions,
      "the same bytes are marked up in two ways")
    let spans = Spans(article.text)
    try spans.checkDisjoint(article.proseExclusions, "what is not prose")
    var start = 0
    for span in article.markup {
      try spans.check(span.range, "markup \(span.kind)")
      try hold(span.range.lowerBound >= start, "the markup at \(span.range) is out of order")
      start = span.range.lowerBound
      if case .heading(let level) = span.kind {
        try hold((1...6).contains(level), "a heading of level \(level)")
      }
    }
  }

  static func metadata(_ bytes: [UInt8]) throws(Violation) {
    for path: ArticlePath in ["a.txt", "a.md"] {
      let article = Article(path: path, fileBytes: bytes)
      let metadata = article.metadata
      try hold(
        metadata == Article(path: path, fileBytes: bytes).metadata, "two readings of the metadata")
      if let range = metadata.titleRange { try Spans(article.text).check(range, "the title") }
      try hold(metadata.byline?.isEmpty != true, "a byline without a name")
      try hold(metadata.place?.isEmpty != true, "a place without a name")
    }
  }

  static func tokenizer(_ bytes: [UInt8]) throws(Violation) {
    let both = Concatenation(bytes)
    let text = TokenizedText(both.whole)
    try Spans(both.whole).checkDisjoint(text.tokens.map(\.range), "the token")
    var end = 0
    for sentence in text.sentences {
      try hold(
        sentence.lowerBound == end && !sentence.isEmpty, "the sentences leave a gap at \(end)")
      end = sentence.upperBound
    }
    try hold(end == text.tokens.count, "the sentences end at token \(end) of \(text.tokens.count)")
    let parts = both.joined(
      { TokenizedText($0).tokens },
      shift: { Token(range: $0.range.shifted(by: $1), kind: $0.kind) })
    try hold(parts == text.tokens, "a text is cut otherwise beside another one")
    let kept = text.without(both.parts[0].bytes.isEmpty ? [] : [0..<both.parts[0].bytes.count])
    try hold(
      kept.tokens == Array(text.tokens[(text.tokens.count - kept.tokens.count)...]),
      "tokens that touch nothing that is left out are gone")
  }

  /// The first line is a regular expression, looked for in the rest.
  static func patterns(_ bytes: [UInt8]) throws(Violation) {
    let pieces = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let source = String(decoding: pieces[0], as: UTF8.self)
    let text = ArticleText(
      utf8: pieces.count > 1 ? Array(pieces[1]) : Array(source.utf8), encoding: .utf8)
    let pattern: SearchPattern
    do throws(PatternError) { pattern = try SearchPattern(source) } catch {
      try hold(!error.reason.isEmpty, "a pattern is refused without a reason")
      return try hold(
        (0...source.unicodeScalars.count).contains(error.position), "an error outside the pattern")
    }
    let hits = pattern.searcher().hits(in: text)
    try Spans(text).checkDisjoint(hits, "the hit")
    try hold(pattern.searcher().hits(in: text) == hits, "the same text has other hits")
  }

  /// The first line is looked for in the rest.
  static func search(_ bytes: [UInt8]) throws(Violation) {
    let pieces = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let needle = String(decoding: pieces[0], as: UTF8.self)
    let text = ArticleText(
      utf8: pieces.count > 1 ? Array(pieces[1]) : Array(needle.utf8), encoding: .utf8)
    let search = TextSearch(needle)
    let hits = search.hits(in: text)
    try Spans(text).checkDisjoint(hits, "the hit")
    var from = 0
    for hit in hits {
      try hold(search.next(in: text, from: from) == hit, "the next hit from \(from) is another")
      from = hit.upperBound
    }
    try hold(search.next(in: text, from: from) == nil, "there is one hit more")
  }
}
