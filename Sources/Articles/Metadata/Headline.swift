/// Finds the headline of an article.
struct Headline {
  let title: String

  /// Where it stands in the text.
  let range: Range<Int>

  /// Index of the first line after it.
  let nextLine: Int

  /// Longer first lines are paragraphs. The longest headlines of newspapers have about 160
  /// characters.
  private static let longest = 180

  /// Nil where the text begins with a paragraph.
  init?(_ lines: [HeaderLine], markdown: MarkdownDocument, bytes: [UInt8]) {
    if let heading = Self.heading(lines, markdown: markdown, bytes: bytes) {
      self = heading
      return
    }
    // A section, a date or an author may stand above the headline.
    let first = lines.prefix(3).firstIndex { !Self.isAboveHeadline($0) }
    guard let first else { return nil }
    let line = lines[first]
    let continuation = Self.continuation(of: lines, from: first)
    guard !line.isCut, let last = continuation, !Self.isParagraph(lines[first...last]) else {
      return nil
    }
    title = lines[first...last].map { $0.scalars.string }.joined(separator: " ")
    range = line.range.lowerBound..<lines[last].range.upperBound
    nextLine = last + 1
  }

  private init(title: String, range: Range<Int>, nextLine: Int) {
    self.title = title
    self.range = range
    self.nextLine = nextLine
  }

  /// A Markdown heading that begins the text, or one of level 1 close to its beginning.
  private static func heading(
    _ lines: [HeaderLine], markdown: MarkdownDocument, bytes: [UInt8]
  ) -> Headline? {
    for span in markdown.spans {
      guard case .heading(let level) = span.kind else { continue }
      let start = span.range.lowerBound
      guard let index = lines.firstIndex(where: { $0.range.upperBound > start }),
        index == 0 || level == 1 && index < 6 || lines[..<index].allSatisfy(isAboveHeadline)
      else { return nil }
      let title = String(decoding: markdown.visibleText(span.range, of: bytes), as: UTF8.self)
      guard !title.isEmpty else { continue }
      let next = lines.firstIndex { $0.range.lowerBound >= span.range.upperBound } ?? lines.count
      return Headline(title: title, range: span.range, nextLine: next)
    }
    return nil
  }

  /// Whether a line is a date, an address or an author, which may stand above the headline.
  private static func isAboveHeadline(_ line: HeaderLine) -> Bool {
    let text = line.scalars
    if text.count <= 120, let date = WrittenDate.first(in: text) {
      let before = HeaderWord.words(of: text[..<date.range.lowerBound])
      let after = text.count - date.range.upperBound
      if before.count <= 2, after <= 3 { return true }
    }
    if Byline(text[...]) != nil { return true }
    if !text.contains(where: \.isLetterOrDigit) { return true }
    let start = text.prefix(8).string
    return !text.contains(" ") && (start.hasPrefix("http") || start.hasPrefix("www."))
  }

  /// The last line of a headline that is broken over several lines; nil where the lines are a
  /// paragraph that is broken.
  private static func continuation(of lines: [HeaderLine], from first: Int) -> Int? {
    var last = first
    while last + 1 < lines.count, lines[last + 1].followsDirectly,
      lines[last + 1].scalars[0].isLowercaseLetter, !lines[last].endsSentence,
      Byline(lines[last + 1].scalars[...]) == nil
    {
      last += 1
      if last - first >= 3 { return nil }
    }
    return last
  }

  private static func isParagraph(_ lines: ArraySlice<HeaderLine>) -> Bool {
    let length = lines.reduce(0) { $0 + $1.scalars.count + 1 }
    guard length <= longest, let last = lines.last else { return true }
    if lines.count > 1, last.endsSentence { return true }
    let sentences = lines.reduce(0) { $0 + sentenceBreaks(in: $1.scalars) }
    if sentences > 0, length > 100 { return true }
    return last.scalars.last == "." && length > 90
      || Dateline(lines[lines.startIndex].scalars[...]) != nil && length > 90
  }

  /// Full stops in mid-line after a word of four letters or more with a capital behind them.
  private static func sentenceBreaks(in line: [Unicode.Scalar]) -> Int {
    guard line.count > 6 else { return 0 }
    return (4..<(line.count - 2)).count { index in
      line[index] == "." && line[index + 1] == " " && line[index + 2].isUppercaseLetter
        && line[(index - 4)..<index].allSatisfy(\.isLowercaseLetter)
    }
  }
}
