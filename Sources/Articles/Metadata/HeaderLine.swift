/// A line near the beginning or the end of an article, as it is read.
struct HeaderLine {
  /// Where it stands in the text, without white space around it.
  let range: Range<Int>

  /// Without markup and without white space around it; cut at `longest`.
  let scalars: [Unicode.Scalar]

  /// Whether no empty line stands before it.
  let followsDirectly: Bool

  /// Nothing that is read from a line reaches beyond so many scalars.
  static let longest = 320

  var isCut: Bool { scalars.count >= Self.longest }

  /// Whether it is a sentence or more, rather than a headline, a name or a date.
  var isProse: Bool {
    if scalars.count > 160 { return true }
    return scalars.count > 60 && endsSentence && words.contains { $0.isLowercaseWord }
  }

  /// Whether it ends as a sentence does, closing quotation marks and brackets left aside.
  var endsSentence: Bool {
    let last = scalars.last { !"\"'”’)]".unicodeScalars.contains($0) }
    return last == "." || last == "!" || last == "?"
  }

  var words: [HeaderWord] { HeaderWord.words(of: scalars[...]) }

  // MARK: Collecting

  /// The first lines that are not empty, those of the front matter not counted.
  static func first(_ count: Int, of text: ArticleText, markdown: MarkdownDocument) -> [HeaderLine]
  {
    var lines: [HeaderLine] = []
    var start = markdown.contentStart
    var followsDirectly = false
    while start < text.bytes.count, lines.count < count {
      let end = text.bytes[start...].firstIndex(of: 0x0A) ?? text.bytes.count
      let line = HeaderLine(start..<end, text, markdown, followsDirectly: followsDirectly)
      if let line { lines.append(line) }
      followsDirectly = line != nil
      start = end + 1
    }
    return lines
  }

  /// The last lines that are not empty and begin at or after a byte, in the order of the text.
  static func last(
    _ count: Int, of text: ArticleText, markdown: MarkdownDocument, from first: Int
  ) -> [HeaderLine] {
    var lines: [HeaderLine] = []
    var end = text.bytes.count
    while end > first, lines.count < count {
      let start = (text.bytes[first..<end].lastIndex(of: 0x0A) ?? first - 1) + 1
      if let line = HeaderLine(start..<end, text, markdown, followsDirectly: false) {
        lines.append(line)
      }
      end = start - 1
    }
    return lines.reversed()
  }

  private static func scalars(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    guard bytes.allSatisfy({ $0 < 0x80 }) else {
      let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
      return Array(text.trimmingWhiteSpace().prefix(longest))
    }
    guard let first = bytes.firstIndex(where: { !MarkdownLink.isWhiteSpace($0) }),
      let last = bytes.lastIndex(where: { !MarkdownLink.isWhiteSpace($0) })
    else { return [] }
    return bytes[first...last].prefix(longest).map { Unicode.Scalar($0) }
  }

  /// Nil where nothing is to be seen.
  private init?(
    _ line: Range<Int>, _ text: ArticleText, _ markdown: MarkdownDocument, followsDirectly: Bool
  ) {
    // Four bytes are the longest scalar.
    let reach = min(line.upperBound, line.lowerBound + Self.longest * 4)
    let visible = markdown.visibleText(line.lowerBound..<reach, of: text.bytes)
    scalars = Self.scalars(visible)
    guard !scalars.isEmpty else { return nil }
    var end = line.upperBound
    while end > line.lowerBound, MarkdownLink.isWhiteSpace(text.bytes[end - 1]) { end -= 1 }
    var start = line.lowerBound
    while start < end, MarkdownLink.isWhiteSpace(text.bytes[start]) { start += 1 }
    range = start..<end
    self.followsDirectly = followsDirectly
  }
}

/// A word of a line, with the punctuation that touches it.
struct HeaderWord {
  /// Where it stands, as indices of the line's scalars.
  let range: Range<Int>
  let text: String

  static func words(of scalars: ArraySlice<Unicode.Scalar>) -> [HeaderWord] {
    scalars.split { $0.isWhiteSpace }.map { word in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: word)
      return HeaderWord(range: word.startIndex..<word.endIndex, text: String(view))
    }
  }

  /// In small letters, without punctuation at the ends.
  var core: String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: \.isLetterOrDigit),
      let last = scalars.lastIndex(where: \.isLetterOrDigit)
    else { return "" }
    return String(scalars[first...last]).lowercased()
  }

  var isLowercaseWord: Bool {
    text.unicodeScalars.first(where: \.isLetterOrDigit)?.isLowercaseLetter ?? false
  }

  var isCapitalised: Bool {
    guard let first = text.unicodeScalars.first(where: \.isLetterOrDigit) else { return false }
    // Scripts without capitals count as capitalised.
    return first.isLetter && !first.isLowercaseLetter
  }

  /// Two or more letters, none of them small: `OTTAWA`, `ST.`, `D’OR`.
  var isAllCapitals: Bool {
    let letters = text.unicodeScalars.filter { $0.isLetter }
    return letters.count >= 2 && letters.allSatisfy(\.isUppercaseLetter)
  }

  var hasDigit: Bool { text.unicodeScalars.contains(where: \.isDigit) }

  /// Whether a name may hold the word in small letters.
  var isParticle: Bool {
    [
      "and", "with", "de", "del", "della", "der", "den", "di", "da", "do", "dos", "du", "la", "le",
      "el", "al", "van", "von", "zu", "ter", "ten", "bin", "ibn", "bint", "y", "e", "et", "und",
      "af", "av", "of", "the", "for", "&",
    ].contains(text.lowercased())
  }
}

extension BidirectionalCollection where Element == Unicode.Scalar {
  func trimmingWhiteSpace() -> SubSequence {
    trimming { $0.isWhiteSpace }
  }

  /// Without the scalars at both ends for which a condition holds.
  func trimming(_ isTrimmed: (Unicode.Scalar) -> Bool) -> SubSequence {
    guard let first = firstIndex(where: { !isTrimmed($0) }),
      let last = lastIndex(where: { !isTrimmed($0) })
    else { return self[endIndex...] }
    return self[first...last]
  }

  var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }
}
