import Articles

/// The lines that a text is shown in, at one width.
///
/// Only the parts of a text that somebody looks at are wrapped, so that nothing here grows with
/// the text. It is cut into blocks for that: at the first line end after each multiple of
/// `blockSize` bytes; where a line of the text reaches over a whole block, at a blank.
///
/// Invariant: the lines are in order, do not overlap, and together hold every byte of the text
/// but line ends, the spaces at which a line was wrapped, and bytes that are hidden. There is at
/// least one line.
public final class PageLayout {
  /// One line on the page.
  public struct Line: Sendable, Equatable {
    /// Half-open range of byte offsets in the text, without the line's end.
    public var range: Range<Int>
    /// Whether the text's own line began here, rather than being wrapped.
    public var beginsParagraph: Bool
  }

  /// The place of a line among the lines of its layout.
  public struct LineIndex: Sendable, Hashable, Comparable {
    fileprivate var block: Int
    fileprivate var line: Int

    public static func < (left: LineIndex, right: LineIndex) -> Bool {
      (left.block, left.line) < (right.block, right.line)
    }
  }

  /// Columns that a line may take.
  public let width: Int

  private let text: ArticleText
  private let hidden: [Range<Int>]
  private let unbroken: [Range<Int>]
  private var blockCount: Int
  /// Blocks wrapped before, by their number.
  private var wrapped: [Int: Block] = [:]

  /// A part of the text, in lines.
  private struct Block {
    /// The first byte.
    let start: Int
    let lines: [Line]
  }

  /// Bytes of text in a block.
  private static let blockSize = 16_384

  /// Blocks that are kept: a megabyte of text, many screens.
  private static let keptBlocks = 64

  /// Wraps a text at words.
  ///
  /// - Parameters:
  ///   - width: columns that a line may take; at least 1.
  ///   - hidden: ascending byte ranges that take no column, such as the marks of Markdown.
  ///   - unbroken: ascending byte ranges to keep on one line where they fit on one.
  ///
  /// Cost: O(1); lines are wrapped when they are asked for.
  public init(
    text: ArticleText, width: Int, hidden: [Range<Int>] = [], unbroken: [Range<Int>] = []
  ) {
    self.text = text
    self.width = max(1, width)
    self.hidden = hidden
    self.unbroken = unbroken
    let count = text.bytes.count
    let last = max(0, count - 1) / Self.blockSize
    let isEmpty = last > 0 && Self.start(ofBlock: last, in: text) >= count
    blockCount = isEmpty ? last : last + 1
  }

  /// Wraps a part of a text, as if the rest were not there.
  ///
  /// - Parameter paragraphs: ascending byte ranges, each a whole number of lines of the text; nil
  ///   wraps all of it.
  ///
  /// Cost: O(n) in the length of the paragraphs.
  convenience init(
    text: ArticleText, width: Int, hidden: [Range<Int>], unbroken: [Range<Int>],
    only paragraphs: [Range<Int>]?
  ) {
    self.init(text: text, width: width, hidden: hidden, unbroken: unbroken)
    guard let paragraphs, !paragraphs.isEmpty else { return }
    var lines: [Line] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      for (index, paragraph) in paragraphs.enumerated() {
        var wrapper = LineWrapper(
          bytes: bytes, width: self.width, hidden: hidden, unbroken: unbroken,
          from: paragraph.lowerBound)
        wrapper.wrap(paragraph, into: &lines)
        // A line between paragraphs; it holds no text.
        guard index < paragraphs.count - 1 else { continue }
        let end = paragraph.upperBound
        lines.append(Line(range: end..<end, beginsParagraph: true))
      }
    }
    blockCount = 1
    wrapped = [0: Block(start: 0, lines: lines)]
  }

  /// The first line.
  public var first: LineIndex { LineIndex(block: 0, line: 0) }

  /// The last line. Cost: that of wrapping one block.
  public var last: LineIndex {
    LineIndex(block: blockCount - 1, line: lines(ofBlock: blockCount - 1).count - 1)
  }

  /// A line by its place in this layout.
  public subscript(index: LineIndex) -> Line { lines(ofBlock: index.block)[index.line] }

  /// The line that shows a byte; the one before it where the byte itself is not shown.
  ///
  /// Cost: that of wrapping one block or two.
  public func index(containing byte: Int) -> LineIndex {
    var block = min(max(0, byte) / Self.blockSize, blockCount - 1)
    var found = self.block(block)
    if found.start > byte, block > 0 {
      block -= 1
      found = self.block(block)
    }
    let next = found.lines.partitioningIndex { $0.range.lowerBound > byte }
    return LineIndex(block: block, line: max(0, next - 1))
  }

  /// The line that many lines on, or back where the count is negative; the last or first one where
  /// there are fewer. Cost: that of wrapping what lies between.
  public func index(_ index: LineIndex, offsetBy count: Int) -> LineIndex {
    var (block, left) = (index.block, index.line)
    // No text has more lines than this, and sums stay in bounds.
    left += max(-text.bytes.count - 2, min(count, text.bytes.count + 2))
    while left < 0, block > 0 {
      block -= 1
      left += lines(ofBlock: block).count
    }
    while left >= lines(ofBlock: block).count, block < blockCount - 1 {
      left -= lines(ofBlock: block).count
      block += 1
    }
    return LineIndex(block: block, line: max(0, min(left, lines(ofBlock: block).count - 1)))
  }

  /// At most that many lines, from a line on.
  public func lines(from index: LineIndex, count: Int) -> [Line] {
    var result: [Line] = []
    var block = index.block
    var start = index.line
    while result.count < count, block < blockCount {
      result += lines(ofBlock: block).dropFirst(start).prefix(count - result.count)
      block += 1
      start = 0
    }
    return result
  }

  /// All lines. Cost: O(n) in the length of the text.
  public func allLines() -> [Line] { lines(from: first, count: .max) }

  private func lines(ofBlock block: Int) -> [Line] { self.block(block).lines }

  private func block(_ block: Int) -> Block {
    if let known = wrapped[block] { return known }
    var lines: [Line] = []
    let start = Self.start(ofBlock: block, in: text)
    let end =
      block + 1 < blockCount ? Self.start(ofBlock: block + 1, in: text) : text.bytes.count
    text.bytes.withUnsafeBufferPointer { bytes in
      var wrapper = LineWrapper(
        bytes: bytes, width: width, hidden: hidden, unbroken: unbroken, from: start)
      wrapper.wrap(start..<end, into: &lines)
    }
    if lines.isEmpty { lines.append(Line(range: end..<end, beginsParagraph: true)) }
    if wrapped.count >= Self.keptBlocks { wrapped.removeAll(keepingCapacity: true) }
    let made = Block(start: start, lines: lines)
    wrapped[block] = made
    return made
  }

  /// The first byte of a block: after the first line end from a byte before its multiple of
  /// `blockSize` on, else after the first blank, else at the first character.
  private static func start(ofBlock block: Int, in text: ArticleText) -> Int {
    guard block > 0 else { return 0 }
    return text.bytes.withUnsafeBufferPointer { bytes in
      let start = block * blockSize
      let limit = min(start + blockSize - 1, bytes.count)
      let before = UnsafeBufferPointer(rebasing: bytes[(start - 1)..<limit])
      if let end = before.firstIndex(of: 0x0A) { return start + end }
      if let blank = before.firstIndex(of: 0x20) { return start + blank }
      var first = start
      while first < limit, bytes[first] & 0xC0 == 0x80 { first += 1 }
      return first
    }
  }
}
