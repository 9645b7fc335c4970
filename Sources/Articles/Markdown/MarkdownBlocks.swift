/// Divides Markdown into blocks, line by line.
struct MarkdownBlocks {
  let bytes: UnsafeBufferPointer<UInt8>

  var spans: [MarkupSpan] = []
  var exclusions: [Range<Int>] = []
  var frontMatter: Range<Int>?

  /// Runs of text in which emphasis, links and code are still to be found: the pieces of lines that
  /// belong together, marks at the beginning of lines left out.
  var texts: [[Range<Int>]] = []

  /// Destinations of link definitions by normalised label; the first definition counts.
  var definitions: [String: String] = [:]

  /// How many list marks may stand one after another on a line; more are text.
  private static let deepestList = 16

  struct Fence {
    let mark: UInt8
    let length: Int
  }

  enum Comment {
    case none
    /// Inside a block that ends with a line that holds these bytes.
    case untilLine(with: [UInt8])
  }

  var paragraph: [Range<Int>] = []
  var fence: Fence?
  var comment = Comment.none
  var isInList = false
  /// The column that the text of the list item begins in.
  private var itemIndent = 0
  private var isAfterBlank = true

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func run() {
    var start = readFrontMatter()
    while start < bytes.count {
      let end = endOfLine(start)
      let text = bytes[start..<end].last == 0x0D ? start..<(end - 1) : start..<end
      readLine(text)
      start = end + 1
    }
    endParagraph()
  }

  // MARK: Lines

  private mutating func readLine(_ line: Range<Int>) {
    if continueRawBlock(line) { return }
    var rest = line
    let quoteDepth = skipQuoteMarks(&rest)
    if quoteDepth > 0 {
      spans.append(MarkupSpan(range: line, kind: .quotation))
      if continueRawBlock(rest) { return }
    }
    let content = trimmingStart(rest)
    // A carriage return alone is no text either.
    if trimmingEnd(content).isEmpty {
      endParagraph()
      isAfterBlank = true
      return
    }
    defer { isAfterBlank = false }
    let indent = columns(rest.lowerBound..<content.lowerBound)
    if isAfterBlank, indent == 0, listMark(content) == nil { isInList = false }
    if indent >= 4, paragraph.isEmpty, !isInList {
      add(line: content, kind: .code)
      return
    }
    readContent(content, indent: indent)
  }

  /// Reads what follows quote marks and white space at the beginning of a line.
  private mutating func readContent(_ content: Range<Int>, indent: Int, depth: Int = 0) {
    if indent < 4 || isInList {
      if readSetextUnderline(content) { return }
      let isInItem = isInList && indent >= itemIndent
      if readHeading(content) || readRule(content) || readFence(content) {
        if depth == 0, !isInItem { isInList = false }
        return
      }
      if readComment(content) || readDefinition(content) { return }
      // What is not within an item cannot go on with its text: it is the next item.
      if let mark = listMark(content),
        paragraph.isEmpty || mark.canInterrupt || isInList && !isInItem, depth < Self.deepestList
      {
        endParagraph()
        isInList = true
        spans.append(MarkupSpan(range: mark.range, kind: .syntax))
        let rest = trimmingStart(mark.range.upperBound..<content.upperBound)
        itemIndent =
          (depth == 0 ? indent : itemIndent) + columns(content.lowerBound..<rest.lowerBound)
        if !trimmingEnd(rest).isEmpty { readContent(rest, indent: 0, depth: depth + 1) }
        return
      }
    }
    paragraph.append(trimmingEnd(content))
  }

  mutating func endParagraph() {
    if !paragraph.isEmpty { texts.append(paragraph) }
    paragraph = []
  }

  mutating func add(line: Range<Int>, kind: MarkupSpan.Kind) {
    spans.append(MarkupSpan(range: line, kind: kind))
    exclusions.append(line)
  }

  /// Takes a line that belongs to a block in which nothing is marked up.
  private mutating func continueRawBlock(_ line: Range<Int>) -> Bool {
    if let fence {
      let content = trimmingStart(line)
      let run = runLength(of: fence.mark, at: content.lowerBound, in: content)
      let isEnd =
        run >= fence.length
        && trimmingStart((content.lowerBound + run)..<content.upperBound).isEmpty
      if isEnd { self.fence = nil }
      if !line.isEmpty { add(line: line, kind: isEnd ? .syntax : .code) }
      return true
    }
    if case .untilLine(let mark) = comment {
      if contains(mark, in: line) { comment = .none }
      if !line.isEmpty { add(line: line, kind: .html) }
      return true
    }
    return false
  }
}
