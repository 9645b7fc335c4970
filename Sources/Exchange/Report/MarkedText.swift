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
  }

  private mutating func writeBlocks() {
    var nextMark = 0
    var nextHighlight = 0
    var nextSpan = 0
    // What began in an earlier block and may go on in this one.
    var openMarks: [Mark] = []
    var openSpans: [MarkupSpan] = []
    for block in blocks() {
      openMarks.removeAll { $0.range.upperBound <= block.range.lowerBound }
      while nextMark < marks.count, marks[nextMark].range.lowerBound < block.range.upperBound {
        openMarks.append(marks[nextMark])
        nextMark += 1
      }
      openSpans.removeAll { $0.range.upperBound <= block.range.lowerBound }
      while nextSpan < article.markup.count,
        article.markup[nextSpan].range.lowerBound < block.range.upperBound
      {
        openSpans.append(article.markup[nextSpan])
        nextSpan += 1
      }
      while nextHighlight < highlights.count,
        highlights[nextHighlight].range.upperBound <= block.range.lowerBound
      { nextHighlight += 1 }
      let end = highlights[nextHighlight...].firstIndex {
        $0.range.lowerBound >= block.range.upperBound
      }
      write(
        block, openMarks, openSpans,
        highlights[nextHighlight..<(end ?? highlights.endIndex)])
    }
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
      && article.markup.contains {
        $0.range.lowerBound >= line.lowerBound && $0.range.lowerBound < line.upperBound
          && ($0.kind == .syntax && !startsWith(">", $0.range))
      }
  }

  private func startsWith(_ character: Unicode.Scalar, _ range: Range<Int>) -> Bool {
    bytes[range].first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: character)
  }

  private func isHeading(_ range: Range<Int>) -> Bool {
    article.markup.contains { span in
      if case .heading = span.kind { span.range.overlaps(range) } else { false }
    }
  }

  private func block(_ range: Range<Int>) -> Block {
    if let title = article.metadata.titleRange, title.overlaps(range),
      title.upperBound >= range.upperBound - 4
    {
      return Block(range: range, element: "p", cssClass: "headline")
    }
    let kinds = article.markup.filter { $0.range.overlaps(range) }.map(\.kind)
    if kinds.contains(.quotation) { return Block(range: range, element: "blockquote") }
    if isHeading(range) { return Block(range: range, element: "h3") }
    return Block(range: range, element: "p")
  }

  private mutating func write(
    _ block: Block, _ marks: [Mark], _ spans: [MarkupSpan], _ highlights: ArraySlice<Highlight>
  ) {
    let attributes = block.cssClass.map { " class=\"\($0)\"" } ?? ""
    html += "<\(block.element)\(attributes) dir=\"auto\">"
    var openMark: PlacedAnnotation.ID?
    func closeMark(_ html: inout String) {
      if openMark != nil { html += "</mark>" }
      openMark = nil
    }
    for segment in segments(of: block.range, marks, spans, highlights) {
      let covering = marks.filter { $0.range.overlaps(segment) }
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
      html += content(of: segment, spans, highlights)
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
  private func segments(
    of block: Range<Int>, _ marks: [Mark], _ spans: [MarkupSpan],
    _ highlights: ArraySlice<Highlight>
  ) -> [Range<Int>] {
    var cuts: Set<Int> = [block.lowerBound, block.upperBound]
    let ranges = marks.map(\.range) + spans.map(\.range) + highlights.map(\.range)
    for cut in ranges.flatMap({ [$0.lowerBound, $0.upperBound] })
    where cut > block.lowerBound && cut < block.upperBound {
      cuts.insert(cut)
    }
    let sorted = cuts.sorted()
    return zip(sorted, sorted.dropFirst()).map { $0..<$1 }
  }

  private func content(
    of segment: Range<Int>, _ spans: [MarkupSpan], _ highlights: ArraySlice<Highlight>
  ) -> String {
    var opening = ""
    var closing = ""
    func wrap(_ element: String) {
      opening += "<\(element)>"
      closing = "</\(element)>" + closing
    }
    var text = self.text(of: segment)
    for span in spans where span.range.overlaps(segment) {
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
    if let highlight = highlights.first(where: { $0.range.overlaps(segment) }) {
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
