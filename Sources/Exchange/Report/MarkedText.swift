import Analysis
import Annotations
import Articles

/// The text of an article as HTML: paragraphs with highlights, annotated stretches marked, and a note
/// in the margin beside each.
struct MarkedText {
  /// An annotated stretch.
  struct Mark {
    let range: Range<Int>
    let annotation: PlacedAnnotation
    /// What it is called in the report; nil for a stretch that is only marked.
    let number: Int?
  }

  /// A paragraph, heading or quotation in bytes of the text.
  private struct Block {
    var range: Range<Int>
    var element: String
    var cssClass: String?
  }

  private let article: Article
  private let bytes: [UInt8]
  private let marks: [Mark]
  private let highlights: [Highlight]
  private let options: ExportOptions
  private let markIndex: RangeIndex
  private let highlightIndex: RangeIndex
  private let markupIndex: RangeIndex
  private var html = ""

  /// - Parameters:
  ///   - marks: in the order of the text.
  ///   - highlights: in the order of the text, none overlapping another.
  static func html(
    _ article: Article, marks: [Mark], highlights: [Highlight], _ options: ExportOptions
  ) -> String {
    var text = MarkedText(
      article: article, marks: marks, highlights: highlights, options: options)
    text.writeBlocks()
    return text.html
  }

  private init(
    article: Article, marks: [Mark], highlights: [Highlight], options: ExportOptions
  ) {
    self.options = options
    self.article = article
    bytes = article.text.bytes
    self.marks = marks
    self.highlights = highlights
    markIndex = RangeIndex(marks.map(\.range))
    highlightIndex = RangeIndex(highlights.map(\.range))
    markupIndex = RangeIndex(article.markup.map(\.range))
  }

  private mutating func writeBlocks() {
    for block in blocks() { write(block) }
  }

  // MARK: What lies on a stretch; the cost is O(log n) and the number found.

  private func marks(on range: Range<Int>) -> [Mark] {
    marks[markIndex.candidates(overlapping: range)].filter { $0.range.overlaps(range) }
  }

  private func markup(on range: Range<Int>) -> [MarkupSpan] {
    article.markup[markupIndex.candidates(overlapping: range)].filter { $0.range.overlaps(range) }
  }

  private func highlights(on range: Range<Int>) -> [Highlight] {
    highlights[highlightIndex.candidates(overlapping: range)].filter { $0.range.overlaps(range) }
  }

  /// The paragraphs, parted by blank lines, front matter left out.
  private func blocks() -> [Block] {
    var blocks: [Block] = []
    var current: Range<Int>?
    var start = 0
    func close() {
      if let range = current { blocks.append(block(range)) }
      current = nil
    }
    let frontMatter = article.markup.first { $0.kind == .frontMatter }?.range
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = start..<end
      start = end + 1
      if let frontMatter, line.lowerBound < frontMatter.upperBound { continue }
      if bytes[line].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
        close()
        continue
      }
      // A heading, and a list's entry, is a block of its own in Markdown.
      if startsBlock(line) || current.map({ isHeading($0) }) == true { close() }
      current = (current?.lowerBound ?? line.lowerBound)..<line.upperBound
    }
    close()
    return blocks
  }

  private func startsBlock(_ line: Range<Int>) -> Bool {
    article.format == .markdown
      && markup(on: line).contains {
        $0.range.lowerBound >= line.lowerBound && $0.kind == .syntax && !startsWith(">", $0.range)
      }
  }

  private func startsWith(_ character: Unicode.Scalar, _ range: Range<Int>) -> Bool {
    bytes[range].first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: character)
  }

  private func isHeading(_ range: Range<Int>) -> Bool {
    markup(on: range).contains { if case .heading = $0.kind { true } else { false } }
  }

  private func block(_ range: Range<Int>) -> Block {
    if let title = article.metadata.titleRange, title.overlaps(range),
      title.upperBound >= range.upperBound - 4
    {
      return Block(range: range, element: "p", cssClass: "headline")
    }
    if markup(on: range).contains(where: { $0.kind == .quotation }) {
      return Block(range: range, element: "blockquote")
    }
    if isHeading(range) { return Block(range: range, element: "h3") }
    return Block(range: range, element: "p")
  }

  private mutating func write(_ block: Block) {
    let attributes = block.cssClass.map { " class=\"\($0)\"" } ?? ""
    html += "<\(block.element)\(attributes) dir=\"auto\">"
    var openMark: PlacedAnnotation.ID?
    func closeMark(_ html: inout String) {
      if openMark != nil { html += "</mark>" }
      openMark = nil
    }
    for segment in segments(of: block.range) {
      let covering = marks(on: segment)
      // The shortest is the one that the eye belongs to.
      let inner = covering.min { $0.range.count < $1.range.count }
      if inner?.annotation.id != openMark {
        closeMark(&html)
        if let inner {
          let verdict = inner.annotation.content.verdict
          html += "<mark class=\"\(verdict?.cssClass ?? "v-none")\">"
          openMark = inner.annotation.id
        }
      }
      html += content(of: segment)
      for mark in covering where isLastPart(of: mark, segment, in: block.range) {
        guard let number = mark.number else { continue }
        closeMark(&html)
        html += Self.note(mark.annotation, number: number, options)
      }
    }
    closeMark(&html)
    html += "</\(block.element)>\n"
  }

  /// Whether nothing of a mark comes after a segment.
  private func isLastPart(of mark: Mark, _ segment: Range<Int>, in block: Range<Int>) -> Bool {
    if mark.range.upperBound <= segment.upperBound { return true }
    guard segment.upperBound == block.upperBound else { return false }
    return bytes[segment.upperBound..<mark.range.upperBound].allSatisfy {
      $0 == 0x20 || (0x09...0x0D).contains($0)
    }
  }

  /// The stretches of a block in which nothing begins or ends.
  private func segments(of block: Range<Int>) -> [Range<Int>] {
    var cuts: Set<Int> = [block.lowerBound, block.upperBound]
    let ranges =
      marks(on: block).map(\.range) + markup(on: block).map(\.range)
      + highlights(on: block).map(\.range)
    for cut in ranges.flatMap({ [$0.lowerBound, $0.upperBound] })
    where cut > block.lowerBound && cut < block.upperBound {
      cuts.insert(cut)
    }
    let sorted = cuts.sorted()
    return zip(sorted, sorted.dropFirst()).map { $0..<$1 }
  }

  private func content(of segment: Range<Int>) -> String {
    var opening = ""
    var closing = ""
    func wrap(_ element: String) {
      opening += "<\(element)>"
      closing = "</\(element)>" + closing
    }
    var text = self.text(of: segment)
    for span in markup(on: segment) {
      switch span.kind {
      case .hiddenSyntax, .html, .frontMatter: return ""
      case .syntax:
        let isBullet = ["-", "*", "+"].contains { startsWith($0, segment) }
        let isKept = bytes[segment].contains { (0x30...0x39).contains($0) }
        if isBullet { text = "• " } else if !isKept { return "" }
      case .strong: wrap("strong")
      case .emphasis: wrap("em")
      case .code: wrap("code")
      case .heading, .link, .quotation: break
      }
    }
    if let highlight = highlights(on: segment).first {
      let title = highlight.quantity.map { $0.summary(as: highlight.kind) }
      let shown = title.map { " title=\"\(HTMLEscaping.escaped($0))\"" } ?? ""
      opening += "<span class=\"\(highlight.isClaim ? "figure" : "name")\"\(shown)>"
      closing = "</span>" + closing
    }
    return opening + text + closing
  }

  /// A line end after a short line is meant; after a long one it is how the file was wrapped.
  private func text(of segment: Range<Int>) -> String {
    guard bytes[segment].contains(0x0A) else { return HTMLEscaping.escaped(bytes[segment]) }
    var out = ""
    var start = segment.lowerBound
    while let end = bytes[start..<segment.upperBound].firstIndex(of: 0x0A) {
      out += HTMLEscaping.escaped(bytes[start..<end])
      let lineStart = bytes[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      out += isShort(lineStart..<end) ? "<br>" : " "
      start = end + 1
    }
    return out + HTMLEscaping.escaped(bytes[start..<segment.upperBound])
  }

  /// Wrapped files have lines of 60 characters and more.
  private func isShort(_ line: Range<Int>) -> Bool {
    bytes[line].count { $0 & 0xC0 != 0x80 } < 55
  }

  /// The note in the margin.
  private static func note(
    _ annotation: PlacedAnnotation, number: Int, _ options: ExportOptions
  ) -> String {
    let content = annotation.content
    let style = content.verdict?.cssClass ?? "v-none"
    let anchor = annotation.anchor
    var note =
      "<a class=\"ref \(style)\" href=\"#\(anchor)\" aria-label=\"Note \(number)\">\(number)</a>"
    note += "<span class=\"note \(style)\" role=\"note\" dir=\"ltr\">"
    let label = HTMLEscaping.escaped(content.verdict.map(options.label) ?? "Note")
    note += "<span class=\"badge\">\(number). \(label)</span>"
    if case .textChanged = annotation.state { note += " <em>The text has changed since.</em> " }
    if !content.note.isEmpty {
      note += " <bdi>\(HTMLEscaping.escaped(content.note.onOneLine.shortened(to: 220)))</bdi>"
    }
    if let creator = annotation.creator {
      note += " <span class=\"who\"><bdi>\(HTMLEscaping.escaped(creator.fullName))</bdi>"
      if !content.sources.isEmpty {
        let count = content.sources.count
        note += ", \(count) \(count == 1 ? "source" : "sources")"
      }
      note += "</span>"
    }
    return note + "</span>"
  }
}
