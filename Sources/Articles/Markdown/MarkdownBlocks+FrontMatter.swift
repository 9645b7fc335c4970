/// What stands above the text.
extension MarkdownBlocks {
  /// Reads `---`, lines, `---` at the very top; returns where the rest begins.
  mutating func readFrontMatter() -> Int {
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
}
