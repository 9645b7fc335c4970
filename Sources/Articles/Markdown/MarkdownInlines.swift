/// Finds emphasis, code, links, HTML tags and escapes in runs of text.
///
/// The way of working is that of "Phase 2: inline structure" in the appendix of CommonMark 0.31.2:
/// delimiter runs and brackets are put on stacks and matched when a closing one comes.
struct MarkdownInlines {
  let file: UnsafeBufferPointer<UInt8>
  private let definitions: [String: String]

  private(set) var spans: [MarkupSpan] = []
  private(set) var exclusions: [Range<Int>] = []

  /// The pieces of lines that are read, and where each begins in `text`.
  private var pieces: [Range<Int>] = []
  private var pieceStarts: [Int] = []

  private struct Bracket {
    /// Offset of `[` or `![`.
    let start: Int
    let isImage: Bool
    /// How many delimiter runs stood before it.
    let delimiterCount: Int
    /// Whether a link may still begin here; not so around another link.
    var isActive = true
  }

  private var brackets: [Bracket] = []
  private var delimiters: [MarkdownDelimiter] = []
  private var codeRuns: [Int: [Int]] = [:]

  /// Whether a search for the end of a comment has failed; later ones would fail as well.
  private var hasNoCommentEnd = false

  init(_ file: UnsafeBufferPointer<UInt8>, definitions: [String: String]) {
    self.file = file
    self.definitions = definitions
  }

  /// Reads one run of text, given as pieces of lines.
  mutating func run(_ pieces: [Range<Int>]) {
    if pieces.allSatisfy({ !hasMarks($0) }) { return }
    self.pieces = pieces
    brackets = []
    delimiters = []
    hasNoCommentEnd = false
    if pieces.count == 1 {
      pieceStarts = [0]
      scan(UnsafeBufferPointer(rebasing: file[pieces[0]]))
      return
    }
    var text: [UInt8] = []
    pieceStarts = []
    for piece in pieces {
      if !text.isEmpty { text.append(0x0A) }
      pieceStarts.append(text.count)
      text.append(contentsOf: UnsafeBufferPointer(rebasing: file[piece]))
    }
    text.withUnsafeBufferPointer { scan($0) }
  }

  private func hasMarks(_ piece: Range<Int>) -> Bool {
    for index in piece {
      switch file[index] {
      case 0x2A, 0x5F, 0x60, 0x5B, 0x3C, 0x5C: return true
      default: break
      }
    }
    return false
  }

  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>) {
    codeRuns = MarkdownCodeRuns.starts(text)
    var index = 0
    while index < text.count {
      switch text[index] {
      case 0x5C: index = readEscape(text, index)
      case 0x60: index = readCode(text, index)
      case 0x3C: index = readAngle(text, index)
      case 0x2A, 0x5F: index = readDelimiters(text, index)
      case 0x21 where index + 1 < text.count && text[index + 1] == 0x5B:
        brackets.append(
          Bracket(start: index, isImage: true, delimiterCount: delimiters.count))
        index += 2
      case 0x5B:
        brackets.append(
          Bracket(start: index, isImage: false, delimiterCount: delimiters.count))
        index += 1
      case 0x5D: index = readClosingBracket(text, index)
      default: index += 1
      }
    }
    matchEmphasis(from: 0)
  }

  // MARK: Marks

  private mutating func readEscape(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    guard index + 1 < text.count else { return index + 1 }
    let next = text[index + 1]
    guard next == 0x0A || MarkdownLink.isPunctuation(next) else { return index + 1 }
    add(index..<(index + 1), .hiddenSyntax)
    return index + 2
  }

  private mutating func readCode(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    var end = index
    while end < text.count, text[end] == 0x60 { end += 1 }
    let length = end - index
    guard let close = MarkdownCodeRuns.first(in: codeRuns[length], from: end) else { return end }
    add(index..<end, .hiddenSyntax)
    add(end..<close, .code)
    add(close..<(close + length), .hiddenSyntax)
    exclude(index..<(close + length))
    return close + length
  }

  private mutating func readAngle(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    if let end = MarkdownAngle.endOfAutolink(text, index) {
      let inside = (index + 1)..<(end - 1)
      let address = String(decoding: UnsafeBufferPointer(rebasing: text[inside]), as: UTF8.self)
      add(index..<(index + 1), .hiddenSyntax)
      add(inside, .link(destination: address))
      add((end - 1)..<end, .hiddenSyntax)
      exclude(index..<end)
      return end
    }
    if MarkdownAngle.isComment(text, index) {
      if hasNoCommentEnd { return index + 1 }
      guard let end = MarkdownAngle.endOfComment(text, index) else {
        hasNoCommentEnd = true
        return index + 1
      }
      add(index..<end, .html)
      exclude(index..<end)
      return end
    }
    guard let end = MarkdownAngle.endOfTag(text, index) else { return index + 1 }
    add(index..<end, .html)
    exclude(index..<end)
    return end
  }

  private mutating func readDelimiters(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let delimiter = MarkdownDelimiter(text, at: index)
    if delimiter.canOpen || delimiter.canClose { delimiters.append(delimiter) }
    return index + delimiter.count
  }

  private mutating func readClosingBracket(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Int {
    guard let bracket = brackets.popLast(), bracket.isActive else { return index + 1 }
    let inside = (bracket.start + (bracket.isImage ? 2 : 1))..<index
    guard let target = target(text, closing: index, inside: inside) else { return index + 1 }
    matchEmphasis(from: bracket.delimiterCount)
    add(bracket.start..<inside.lowerBound, .hiddenSyntax)
    if !inside.isEmpty { add(inside, .link(destination: target.destination)) }
    add(index..<target.end, .hiddenSyntax)
    exclude(index..<target.end)
    if !bracket.isImage {
      // No link holds another.
      for outer in brackets.indices where !brackets[outer].isImage {
        brackets[outer].isActive = false
      }
      brackets.removeAll { !$0.isActive }
    }
    return target.end
  }

  private func target(
    _ text: UnsafeBufferPointer<UInt8>, closing index: Int, inside: Range<Int>
  ) -> (end: Int, destination: String)? {
    let after = (index + 1)..<text.count
    if let target = MarkdownLink.inlineTarget(text, after) { return target }
    guard !definitions.isEmpty else { return nil }
    if let label = MarkdownLink.label(text, after) {
      let name = label.inside.isEmpty ? inside : label.inside
      let key = MarkdownLink.normalisedLabel(text[name])
      return definitions[key].map { (label.end, $0) }
    }
    return definitions[MarkdownLink.normalisedLabel(text[inside])].map { (index + 1, $0) }
  }

  private mutating func matchEmphasis(from first: Int) {
    let found = MarkdownDelimiter.matches(&delimiters, from: first)
    for match in found {
      add(match.opening, .hiddenSyntax)
      add(match.opening.upperBound..<match.closing.lowerBound, match.isStrong ? .strong : .emphasis)
      add(match.closing, .hiddenSyntax)
    }
  }

  // MARK: Places in the file

  private mutating func add(_ range: Range<Int>, _ kind: MarkupSpan.Kind) {
    if !range.isEmpty { spans.append(MarkupSpan(range: fileRange(range), kind: kind)) }
  }

  private mutating func exclude(_ range: Range<Int>) {
    exclusions.append(fileRange(range))
  }

  private func fileRange(_ range: Range<Int>) -> Range<Int> {
    // The end is that of the last character, so that it does not reach into the next piece.
    fileOffset(range.lowerBound)..<(fileOffset(range.upperBound - 1) + 1)
  }

  private func fileOffset(_ offset: Int) -> Int {
    let piece = max(0, pieceStarts.partitioningIndex { $0 > offset } - 1)
    return pieces[piece].lowerBound + offset - pieceStarts[piece]
  }
}
