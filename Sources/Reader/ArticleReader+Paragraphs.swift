/// Showing only a part of the article: the paragraphs that hold an annotation.
extension ArticleReader {
  /// The paragraphs with annotations, ascending and joined where they touch. Cost: O(n) in the
  /// annotations and the length of their paragraphs.
  var annotatedParagraphs: [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    for range in annotations.compactMap(\.range) {
      if let last = paragraphs.last, range.upperBound <= last.upperBound { continue }
      let paragraph = paragraph(around: range)
      if let last = paragraphs.last, paragraph.lowerBound <= last.upperBound {
        let end = max(last.upperBound, paragraph.upperBound)
        paragraphs[paragraphs.count - 1] = last.lowerBound..<end
      } else {
        paragraphs.append(paragraph)
      }
    }
    return paragraphs
  }

  /// The lines from the empty one before a range to the empty one after it, each of these lines in
  /// a text that has no empty ones; so much of a long paragraph as a page can show.
  private func paragraph(around range: Range<Int>) -> Range<Int> {
    let bytes = article.text.bytes
    let limit = 1 << 16
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < limit {
      if bytes[start - 1] == 0x0A, !hasEmptyLines || isEmptyLine(before: start - 1) { break }
      start -= 1
    }
    var end = range.upperBound
    while end < bytes.count, end - range.upperBound < limit {
      if bytes[end] == 0x0A, !hasEmptyLines || isEmptyLine(at: end + 1) { break }
      end += 1
    }
    return start..<min(bytes.count, end + 1)
  }

  private func isEmptyLine(before end: Int) -> Bool {
    let bytes = article.text.bytes
    if end == 0 { return true }
    let last = bytes[end - 1] == 0x0D ? end - 1 : end
    return last == 0 || bytes[last - 1] == 0x0A
  }

  private func isEmptyLine(at start: Int) -> Bool {
    let bytes = article.text.bytes
    guard start < bytes.count else { return true }
    return bytes[start] == 0x0A
      || bytes[start] == 0x0D && start + 1 < bytes.count && bytes[start + 1] == 0x0A
  }

  /// Whether the cursor is on text that the page leaves out.
  var isCursorHidden: Bool {
    guard isAnnotatedOnly else { return false }
    return !shownParagraphs.contains { $0.overlaps(cursor) || $0.contains(cursor.lowerBound) }
  }

  /// Puts the cursor on text that is shown, the nearest that way or else the other.
  func moveToShownText(forward: Bool) {
    guard isCursorHidden else { return }
    let after = shownParagraphs.first { $0.lowerBound >= cursor.upperBound }
    let before = shownParagraphs.last { $0.upperBound <= cursor.lowerBound }
    guard let paragraph = (forward ? after ?? before : before ?? after) else { return }
    let bytes = article.text.bytes
    let isAbove = paragraph.upperBound <= cursor.lowerBound
    let last = WordSteps.word(before: paragraph.upperBound, in: bytes)
    cursor =
      isAbove
      ? last ?? paragraph.lowerBound..<paragraph.lowerBound
      : WordSteps.word(near: paragraph.lowerBound, in: bytes)
    goalColumn = nil
  }

  /// Shows all of the article again where the cursor was sent to text that is left out.
  func showHiddenCursor() -> Bool {
    guard isCursorHidden else { return false }
    isAnnotatedOnly = false
    wrap(width: layout.width)
    return true
  }
}
