/// The lines that begin or end blocks.
extension MarkdownBlocks {
  mutating func readHeading(_ content: Range<Int>) -> Bool {
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

  mutating func readSetextUnderline(_ content: Range<Int>) -> Bool {
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

  mutating func readRule(_ content: Range<Int>) -> Bool {
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

  mutating func readFence(_ content: Range<Int>) -> Bool {
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
  mutating func readComment(_ content: Range<Int>) -> Bool {
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
  mutating func readDefinition(_ content: Range<Int>) -> Bool {
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

  func listMark(_ content: Range<Int>) -> (range: Range<Int>, canInterrupt: Bool)? {
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
  mutating func skipQuoteMarks(_ rest: inout Range<Int>) -> Int {
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
}
