import Articles
import Terminal

/// The pass over the bytes that finds where lines end.
struct LineWrapper {
  let bytes: UnsafeBufferPointer<UInt8>
  let width: Int
  let hidden: [Range<Int>]
  let unbroken: [Range<Int>]

  private var nextHidden: Int
  private var nextUnbroken: Int

  /// - Parameters:
  ///   - hidden: ascending byte ranges that take no column.
  ///   - unbroken: ascending byte ranges to keep on one line where they fit on one.
  ///   - start: the byte that wrapping will begin at.
  init(
    bytes: UnsafeBufferPointer<UInt8>, width: Int, hidden: [Range<Int>], unbroken: [Range<Int>],
    from start: Int
  ) {
    self.bytes = bytes
    self.width = width
    self.hidden = hidden
    self.unbroken = unbroken
    nextHidden = hidden.firstIndex(endingAfter: start)
    nextUnbroken = unbroken.firstIndex(endingAfter: start)
  }

  /// A place where a line may end: where it ends, and where the next one begins.
  private struct Break {
    var end: Int
    var next: Int
    /// Columns from the beginning of the line to `next`.
    var columns: Int
  }

  /// Adds the lines of a part of the text that ends with one of the text's own lines, or where a
  /// very long one is cut.
  mutating func wrap(_ part: Range<Int>, into lines: inout [PageLayout.Line]) {
    var position = part.lowerBound
    while position < part.upperBound {
      let end = lineEnd(from: position, limit: part.upperBound)
      wrapParagraph(position..<textEnd(from: position, to: end), into: &lines)
      position = end + 1
    }
  }

  /// Where the text of a line ends that reaches to a byte: before a CR that belongs to the line's
  /// end, and before the blanks at which a very long line is cut.
  private func textEnd(from start: Int, to end: Int) -> Int {
    guard end > start, end < bytes.count else { return end }
    if bytes[end] != 0x0A { return trimmedEnd(from: start, to: end) }
    return bytes[end - 1] == 0x0D ? end - 1 : end
  }

  private func lineEnd(from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit, bytes[index] != 0x0A { index += 1 }
    return index
  }

  private mutating func wrapParagraph(_ range: Range<Int>, into lines: inout [PageLayout.Line]) {
    var start = range.lowerBound
    // Where a very long line was cut it does not begin anew.
    var first = start == 0 || bytes[start - 1] == 0x0A
    if range.count <= width, !touchesHidden(range), isPlain(range) {
      lines.append(.init(range: range, beginsParagraph: first))
      return
    }
    var index = start
    var column = 0
    var candidate: Break?
    var insideCandidate: Break?
    while index < range.upperBound {
      if column < width {
        let end = endOfPlainRun(from: index, limit: min(range.upperBound, index + width - column))
        column += end - index
        index = end
        if index == range.upperBound { break }
      }
      if let past = skipHidden(at: index) {
        index = min(past, range.upperBound)
        continue
      }
      let glyph = Glyph(in: bytes, at: index)
      let columns = glyph.columns
      let scalar = UTF8Scan.scalar(bytes, at: index).value
      let isSpace = scalar == 0x20 || scalar == 0x09
      if column + columns > width, !isSpace, index > start {
        let chosen = choose(candidate, insideCandidate, start: start, at: index, column: column)
        lines.append(.init(range: start..<chosen.end, beginsParagraph: first))
        first = false
        start = chosen.next
        column -= chosen.columns
        candidate = nil
        if let inside = insideCandidate, inside.next <= start { insideCandidate = nil }
        if var inside = insideCandidate {
          inside.columns -= chosen.columns
          insideCandidate = inside
        }
        if index < start { index = start }
        if column + columns > width, index > start { continue }
      }
      let next = index + glyph.byteCount
      column += columns
      if allowsBreak(after: scalar, columns: columns, next: next, limit: range.upperBound) {
        let end = isSpace ? trimmedEnd(from: start, to: index) : next
        let found = Break(end: end, next: next, columns: column)
        if isInsideUnbroken(next) {
          insideCandidate = found
        } else if end > start {
          candidate = found
        }
      }
      index = next
    }
    lines.append(.init(range: start..<range.upperBound, beginsParagraph: first))
  }

  /// The best of the places seen on this line; the current scalar where there was none.
  private func choose(
    _ candidate: Break?, _ inside: Break?, start: Int, at index: Int, column: Int
  ) -> Break {
    if let candidate, candidate.next > start { return candidate }
    if let inside, inside.next > start { return inside }
    return Break(end: index, next: index, columns: column)
  }

  /// The end of a run of printable ASCII in which no line may end and nothing is hidden: most of
  /// most texts, and one column a byte.
  private func endOfPlainRun(from start: Int, limit: Int) -> Int {
    var end = limit
    if nextHidden < hidden.count { end = min(end, max(start, hidden[nextHidden].lowerBound)) }
    var index = start
    while index < end, bytes[index] > 0x20, bytes[index] < 0x7F, bytes[index] != 0x2D {
      index += 1
    }
    // What follows may be a mark that joins the last character.
    if index > start, index < bytes.count, bytes[index] >= 0x80 { index -= 1 }
    return index
  }

  private mutating func touchesHidden(_ range: Range<Int>) -> Bool {
    while nextHidden < hidden.count, hidden[nextHidden].upperBound <= range.lowerBound {
      nextHidden += 1
    }
    return nextHidden < hidden.count && hidden[nextHidden].lowerBound < range.upperBound
  }

  /// Whether every byte is one printable ASCII column, so that nothing needs measuring.
  private func isPlain(_ range: Range<Int>) -> Bool {
    for index in range where bytes[index] < 0x20 || bytes[index] > 0x7E { return false }
    return true
  }

  private func trimmedEnd(from start: Int, to index: Int) -> Int {
    var end = index
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return end
  }

  private mutating func skipHidden(at index: Int) -> Int? {
    while nextHidden < hidden.count, hidden[nextHidden].upperBound <= index { nextHidden += 1 }
    guard nextHidden < hidden.count, hidden[nextHidden].contains(index) else { return nil }
    return hidden[nextHidden].upperBound
  }

  private mutating func isInsideUnbroken(_ index: Int) -> Bool {
    while nextUnbroken < unbroken.count, unbroken[nextUnbroken].upperBound <= index {
      nextUnbroken += 1
    }
    guard nextUnbroken < unbroken.count else { return false }
    return unbroken[nextUnbroken].lowerBound < index
  }

  /// Whether a line may end after a scalar: after a space or a hyphen between letters, and on
  /// either side of a wide scalar, as East Asian text is set, but not before closing punctuation.
  private func allowsBreak(after scalar: UInt32, columns: Int, next: Int, limit: Int) -> Bool {
    switch scalar {
    case 0x20, 0x09, 0x3000: return true
    case 0x2D, 0x2010, 0x2013, 0x2014: return next < limit && bytes[next] != 0x20
    default:
      guard scalar >= 0x2E80, columns == 2, next < limit else { return false }
      let following = UTF8Scan.scalar(bytes, at: next).value
      return !Self.closing.contains(following) && following != 0x20
    }
  }

  /// East Asian punctuation that may not begin a line (JIS X 4051, closing brackets and stops).
  private static let closing: Set<UInt32> = [
    0x3001, 0x3002, 0xFF0C, 0xFF0E, 0xFF01, 0xFF1F, 0xFF1A, 0xFF1B, 0x300D, 0x300F, 0xFF09, 0x3011,
    0x300B, 0x2019, 0x201D,
  ]
}
