/// Divides Markdown into blocks, line by line.
struct MarkdownBlocks {
  private let bytes: UnsafeBufferPointer<UInt8>

  private(set) var spans: [MarkupSpan] = []
  private(set) var exclusions: [Range<Int>] = []
  private(set) var frontMatter: Range<Int>?

  /// Runs of text in which emphasis, links and code are still to be found: the pieces of lines that
  /// belong together, marks at the beginning of lines left out.
  private(set) var texts: [[Range<Int>]] = []

  /// Destinations of link definitions by normalised label; the first definition counts.
  private(set) var definitions: [String: String] = [:]

  private struct Fence {
    let mark: UInt8
    let length: Int
  }

  private enum Comment {
    case none
    /// Inside a block that ends with a line that holds these bytes.
    case untilLine(with: [UInt8])
  }

  private var paragraph: [Range<Int>] = []
  private var fence: Fence?
  private var comment = Comment.none
  private var isInList = false
  private var isAfterBlank = true
  private var isAfterCode = false

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
    if content.isEmpty {
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
  private mutating func readContent(_ content: Range<Int>, indent: Int) {
    if indent < 4 || isInList {
      if readSetextUnderline(content) { return }
      if readHeading(content) || readRule(content) || readFence(content) { return }
      if readComment(content) || readDefinition(content) { return }
      if let mark = listMark(content), paragraph.isEmpty || mark.canInterrupt {
        endParagraph()
        isInList = true
        spans.append(MarkupSpan(range: mark.range, kind: .syntax))
        let rest = trimmingStart(mark.range.upperBound..<content.upperBound)
        if !rest.isEmpty { readContent(rest, indent: 0) }
        return
      }
    }
    paragraph.append(trimmingEnd(content))
  }

  private mutating func endParagraph() {
    if !paragraph.isEmpty { texts.append(paragraph) }
    paragraph = []
  }

  private mutating func add(line: Range<Int>, kind: MarkupSpan.Kind) {
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

  // MARK: Kinds of lines

  private mutating func readHeading(_ content: Range<Int>) -> Bool {
    let level = runLength(of: 0x23, at: content.lowerBound, in: content)
    let afterMarks = content.lowerBound + level
    guard (1...6).contains(level),
      afterMarks == content.upperBound || isBlank(bytes[afterMarks])
    else { return false }
    endParagraph()
    var text = trimmingEnd(trimmingStart(afterMarks..<content.upperBound))
    spans.append(MarkupSpan(range: content.lowerBound..<text.lowerBound, kind: .syntax))
    var end = text.upperBound
    while end > text.lowerBound, bytes[end - 1] == 0x23 { end -= 1 }
    if end < text.upperBound, end == text.lowerBound || isBlank(bytes[end - 1]) {
      let closing = end..<content.upperBound
      text = trimmingEnd(text.lowerBound..<end)
      spans.append(MarkupSpan(range: closing, kind: .syntax))
    }
    guard !text.isEmpty else { return true }
    spans.append(MarkupSpan(range: text, kind: .heading(level: level)))
    texts.append([text])
    return true
  }

  private mutating func readSetextUnderline(_ content: Range<Int>) -> Bool {
    guard let first = paragraph.first, let last = paragraph.last else { return false }
    let mark = bytes[content.lowerBound]
    guard mark == 0x3D || mark == 0x2D else { return false }
    let run = runLength(of: mark, at: content.lowerBound, in: content)
    guard trimmingStart((content.lowerBound + run)..<content.upperBound).isEmpty else {
      return false
    }
    let text = first.lowerBound..<last.upperBound
    spans.append(MarkupSpan(range: text, kind: .heading(level: mark == 0x3D ? 1 : 2)))
    spans.append(MarkupSpan(range: content, kind: .syntax))
    endParagraph()
    return true
  }

  private mutating func readRule(_ content: Range<Int>) -> Bool {
    let mark = bytes[content.lowerBound]
    guard mark == 0x2A || mark == 0x2D || mark == 0x5F else { return false }
    var count = 0
    for index in content {
      if bytes[index] == mark { count += 1 } else if !isBlank(bytes[index]) { return false }
    }
    guard count >= 3 else { return false }
    endParagraph()
    isInList = false
    spans.append(MarkupSpan(range: content, kind: .syntax))
    return true
  }

  private mutating func readFence(_ content: Range<Int>) -> Bool {
    let mark = bytes[content.lowerBound]
    guard mark == 0x60 || mark == 0x7E else { return false }
    let run = runLength(of: mark, at: content.lowerBound, in: content)
    guard run >= 3 else { return false }
    let information = (content.lowerBound + run)..<content.upperBound
    if mark == 0x60, bytes[information].contains(0x60) { return false }
    endParagraph()
    fence = Fence(mark: mark, length: run)
    add(line: content, kind: .syntax)
    return true
  }

  /// HTML whose content is not text: comments, and elements whose content is code.
  private mutating func readComment(_ content: Range<Int>) -> Bool {
    guard bytes[content.lowerBound] == 0x3C else { return false }
    let ends: [(start: String, end: String)] = [
      ("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"), ("<pre", "</pre>"),
    ]
    for (start, end) in ends where hasPrefix(Array(start.utf8), content) {
      endParagraph()
      let inside = (content.lowerBound + start.utf8.count)..<content.upperBound
      if !contains(Array(end.utf8), in: inside) { comment = .untilLine(with: Array(end.utf8)) }
      add(line: content, kind: .html)
      return true
    }
    return false
  }

  /// `[label]: destination "title"`, all on one line.
  private mutating func readDefinition(_ content: Range<Int>) -> Bool {
    guard paragraph.isEmpty, bytes[content.lowerBound] == 0x5B,
      let close = bytes[content].firstIndex(of: 0x5D), close + 1 < content.upperBound,
      bytes[close + 1] == 0x3A
    else { return false }
    let label = MarkdownLink.normalisedLabel(bytes[(content.lowerBound + 1)..<close])
    let rest = trimmingStart((close + 2)..<content.upperBound)
    guard !label.isEmpty, let target = MarkdownLink.destination(bytes, rest) else { return false }
    let afterTarget = trimmingStart(target.range.upperBound..<content.upperBound)
    if !afterTarget.isEmpty {
      guard let end = MarkdownLink.endOfTitle(bytes, afterTarget),
        trimmingStart(end..<content.upperBound).isEmpty
      else { return false }
    }
    if definitions[label] == nil { definitions[label] = target.text }
    add(line: content, kind: .syntax)
    return true
  }

  private func listMark(_ content: Range<Int>) -> (range: Range<Int>, canInterrupt: Bool)? {
    var index = content.lowerBound
    var canInterrupt = true
    switch bytes[index] {
    case 0x2A, 0x2B, 0x2D: index += 1
    case 0x30...0x39:
      while index < content.upperBound, bytes[index] &- 0x30 < 10 { index += 1 }
      guard index - content.lowerBound <= 9, index < content.upperBound,
        bytes[index] == 0x2E || bytes[index] == 0x29
      else { return nil }
      // Only a list that begins with 1 may follow a line of text: "The number of windows in my
      // house is / 14. The number of doors is 6."
      canInterrupt = index == content.lowerBound + 1 && bytes[content.lowerBound] == 0x31
      index += 1
    default: return nil
    }
    guard index == content.upperBound || isBlank(bytes[index]) else { return nil }
    if index == content.upperBound { canInterrupt = false }
    return (content.lowerBound..<index, canInterrupt)
  }

  /// Passes over the `>` at the beginning of a line; marks them.
  private mutating func skipQuoteMarks(_ rest: inout Range<Int>) -> Int {
    var depth = 0
    while true {
      let content = trimmingStart(rest)
      guard let first = bytes[content].first, first == 0x3E,
        columns(rest.lowerBound..<content.lowerBound) < 4
      else { return depth }
      spans.append(
        MarkupSpan(range: content.lowerBound..<(content.lowerBound + 1), kind: .syntax))
      depth += 1
      var next = content.lowerBound + 1
      if next < content.upperBound, bytes[next] == 0x20 { next += 1 }
      rest = next..<content.upperBound
    }
  }

  // MARK: Front matter

  /// Reads `---`, lines, `---` at the very top; returns where the rest begins.
  private mutating func readFrontMatter() -> Int {
    func isMark(_ line: Range<Int>, _ mark: UInt8) -> Bool {
      let text = trimmingEnd(line)
      return text.count == 3 && bytes[text].allSatisfy { $0 == mark }
    }
    guard !bytes.isEmpty else { return 0 }
    let first = 0..<endOfLine(0)
    guard isMark(first, 0x2D) else { return 0 }
    var start = min(first.upperBound + 1, bytes.count)
    let inside = start
    // Longer ones are a text that begins with a rule.
    while start < bytes.count, start < 65_536 {
      let line = start..<endOfLine(start)
      if isMark(line, 0x2D) || isMark(line, 0x2E) {
        frontMatter = inside..<start
        let all = 0..<line.upperBound
        spans.append(MarkupSpan(range: all, kind: .frontMatter))
        exclusions.append(all)
        return min(line.upperBound + 1, bytes.count)
      }
      start = line.upperBound + 1
    }
    return 0
  }

  // MARK: Bytes

  private func endOfLine(_ start: Int) -> Int {
    bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private func trimmingStart(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, isBlank(bytes[start]) { start += 1 }
    return start..<range.upperBound
  }

  private func trimmingEnd(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, isBlank(bytes[end - 1]) || bytes[end - 1] == 0x0D { end -= 1 }
    return range.lowerBound..<end
  }

  private func runLength(of byte: UInt8, at start: Int, in range: Range<Int>) -> Int {
    var end = start
    while end < range.upperBound, bytes[end] == byte { end += 1 }
    return end - start
  }

  /// Width of white space at the beginning of a line; a tab goes to the next multiple of 4.
  private func columns(_ range: Range<Int>) -> Int {
    range.reduce(0) { bytes[$1] == 0x09 ? $0 / 4 * 4 + 4 : $0 + 1 }
  }

  private func hasPrefix(_ prefix: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= prefix.count else { return false }
    return zip(bytes[range], prefix).allSatisfy {
      ($0 &- 0x41 < 26 ? $0 | 0x20 : $0) == $1
    }
  }

  private func contains(_ needle: [UInt8], in range: Range<Int>) -> Bool {
    guard range.count >= needle.count else { return false }
    return (range.lowerBound...(range.upperBound - needle.count)).contains {
      hasPrefix(needle, $0..<range.upperBound)
    }
  }
}
