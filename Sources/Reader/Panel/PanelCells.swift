import Analysis
import Annotations
import Terminal

/// The cells of the side panel's rows: a pointer, a sign, a text, and a detail at the right.
struct PanelCells {
  let reader: ArticleReader
  let theme: Theme
  let hasUnicode: Bool
  let otherPeople: OtherPeople

  /// - Parameter detailColumns: the width of the last column.
  func columns(detailColumns: Int) -> [TableColumn] {
    [
      TableColumn(width: .fixed(1), style: theme.dimmed),
      TableColumn(width: .fixed(2), style: theme.key),
      TableColumn(width: .share(1), style: theme.text),
      TableColumn(width: .fixed(detailColumns), alignment: .right, style: theme.dimmed),
    ]
  }

  /// What stands before the row that belongs to the place of the cursor.
  static func pointer(hasUnicode: Bool) -> String { hasUnicode ? "▸" : ">" }

  func cells(of row: PanelRow, isSelected: Bool) -> [TableCell] {
    let pointer = TableCell(isSelected ? Self.pointer(hasUnicode: hasUnicode) : " ")
    switch row.subject {
    case .figure(let index): return [pointer] + figure(reader.allHighlights[index])
    case .sentence(let index): return [pointer] + sentence(index)
    case .name(let index): return [pointer] + name(index)
    case .annotation(let index): return [pointer] + annotation(reader.annotations[index])
    case .check(let index): return [pointer] + check(reader.checks[index])
    }
  }

  /// One row for all that begins on a line of the text. What the line itself says is left out: the
  /// words of a claim without a figure, and those after a figure that is not alone.
  func cells(ofLine rows: [PanelRow]) -> [TableCell] {
    var result: [TableCell] = []
    for row in rows {
      var cells = cells(of: row, isSelected: false)
      if case .sentence(let index) = row.subject { cells[2] = reasons(index) }
      if case .figure = row.subject, rows.count > 1 { cells[2].pieces.removeLast() }
      let detail = cells[3].pieces.filter { !$0.text.isEmpty }
      cells[2].pieces += detail.map { .init(" " + $0.text, $0.style ?? theme.dimmed) }
      guard !result.isEmpty else {
        result = [cells[0], cells[1], cells[2], ""]
        continue
      }
      // Only the sign of the first has a column of its own.
      let sign = cells[1].pieces.map { TableCell.Piece($0.text, $0.style ?? theme.key) }
      result[2].pieces += [.init(" ")] + sign + [.init(" ")] + cells[2].pieces
    }
    return result
  }

  /// Who says a claim, and else why it deserves checking.
  private func reasons(_ index: Int) -> TableCell {
    guard let claim = reader.findings?.claims[index] else { return "" }
    let text =
      claim.speaker.map { "\($0.resolved), rank \(claim.rank)" }
      ?? "rank \(claim.rank): " + claim.reasons.joined(separator: ", ")
    return TableCell(OneLine.of(text, columns: 60), theme.dimmed)
  }

  private func figure(_ highlight: Highlight) -> [TableCell] {
    let value = highlight.quantity?.summary(as: highlight.kind) ?? reader.quotation(highlight.range)
    var rest = following(highlight.range.upperBound)
    // The reading of a count names what it counts, and so do the words after it.
    let unit = highlight.quantity?.unit ?? ""
    if !unit.isEmpty, rest.hasPrefix(unit) {
      rest = String(rest.dropFirst(unit.count).drop { " ,".contains($0) })
    }
    return [
      sign(at: highlight.range),
      TableCell([
        .init(value, theme.highlight(highlight.kind)), .init(" " + rest, theme.dimmed),
      ]), "",
    ]
  }

  /// The words after a figure, which tell what it counts.
  private func following(_ byte: Int) -> String {
    let bytes = reader.article.text.bytes
    var end = byte
    // A figure may end its paragraph.
    while end < bytes.count, end - byte < 80 {
      if bytes[end] == 0x0A, end + 1 == bytes.count || bytes[end + 1] == 0x0A { break }
      end += 1
    }
    // Or its line of a list.
    let marks = reader.markup(overlapping: byte..<end)
    if let next = marks.first(where: { $0.kind == .syntax && $0.range.lowerBound >= byte }) {
      end = next.range.lowerBound
    }
    let text = reader.shownText(reader.article.text.wholeCharacters(in: byte..<end))
    // Up to the end of the sentence or clause; a point inside a number is none.
    var sentence = ""
    for character in text {
      if character == ";" || character == " " && sentence.hasSuffix(".") { break }
      sentence.append(character)
    }
    if sentence.hasSuffix(".") { sentence.removeLast() }
    return OneLine.of(String(sentence.drop { ",:–—-)”\"’' ".contains($0) }), columns: 60)
  }

  private func sentence(_ index: Int) -> [TableCell] {
    guard let claim = reader.findings?.claims[index] else { return [] }
    let text = reader.shownText(
      claim.range.clamped(to: claim.range.lowerBound..<claim.range.lowerBound + 400))
    return [sign(at: claim.range), TableCell(OneLine.of(text, columns: 100)), ""]
  }

  private func name(_ index: Int) -> [TableCell] {
    guard let entity = reader.findings?.entities.entities[index] else { return [] }
    return [
      TableCell(String(entity.kind.letter)),
      TableCell(OneLine.of(entity.name, columns: 100), theme.highlight(entity.kind)),
      TableCell("\(entity.mentions.count)"),
    ]
  }

  private func annotation(_ annotation: PlacedAnnotation) -> [TableCell] {
    let sign = MarginSign(annotation)
    let content = annotation.content
    var said: [String] = []
    if annotation.range == nil { said.append("text gone") }
    if !content.note.isEmpty { said.append(OneLine.of(content.note, columns: 60)) }
    if let correction = content.correction { said.append(correction.summary) }
    said += content.tags.map { "#\($0)" }
    let quotation = OneLine.of(annotation.quotation, columns: 60)
    var text: [TableCell.Piece] = []
    if otherPeople.isOther(annotation) {
      let name = OneLine.of(annotation.creatorName, columns: 20)
      text = [.init(name, otherPeople.style(of: annotation, theme)), .init(": ", theme.dimmed)]
    }
    text.append(.init(quotation))
    if !said.isEmpty { text.append(.init(" " + said.joined(separator: " · "), theme.dimmed)) }
    return [TableCell(sign.text, theme.margin(sign.verdict)), TableCell(text), ""]
  }

  private func check(_ check: Check) -> [TableCell] {
    let sign = check.kind.isContradiction ? "!" : (hasUnicode ? "≠" : "/")
    return [TableCell(sign, theme.contradiction), TableCell(check.message), ""]
  }

  /// The sign of the annotation on a claim; a point where there is none.
  private func sign(at range: Range<Int>) -> TableCell {
    let annotation = reader.annotation(overlapping: range)
    guard let sign = annotation.map({ MarginSign($0) }) else {
      return TableCell(hasUnicode ? "·" : ".", theme.dimmed)
    }
    return TableCell(sign.text, theme.margin(sign.verdict))
  }
}

extension MentionKind {
  /// One letter for a list, where there is no room for the name.
  var letter: Character {
    switch self {
    case .person: "P"
    case .organisation: "O"
    case .location: "L"
    case .otherName: "N"
    default: "#"
    }
  }
}

extension ArticleReader {
  /// The first annotation with a verdict that overlaps a range, or else the first of all.
  func annotation(overlapping range: Range<Int>) -> PlacedAnnotation? {
    var found: PlacedAnnotation?
    for annotation in annotations(overlapping: range) {
      if annotation.content.verdict != nil { return annotation }
      found = found ?? annotation
    }
    return found
  }
}
