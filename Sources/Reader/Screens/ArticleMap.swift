import Analysis
import Annotations
import Articles
import Terminal

/// A sign on the map of the article.
enum MapSign: CaseIterable {
  /// In the order of precedence where several things lie in one row.
  case hit, toLookAt, annotated, openClaim

  /// One column wide.
  func text(hasUnicode: Bool) -> String {
    switch self {
    case .hit: "/"
    case .toLookAt: "!"
    case .annotated: hasUnicode ? "■" : "#"
    case .openClaim: hasUnicode ? "·" : "."
    }
  }

  var meaning: String {
    switch self {
    case .hit: "a search hit"
    case .toLookAt: "a contradiction, a dispute, text changed or gone"
    case .annotated: "an annotation"
    case .openClaim: "a claim still to check"
    }
  }
}

/// What lies where in an article, for a column of so many rows, each an equal part of the bytes.
struct ArticleMap: Equatable {
  private(set) var signs: [MapSign?]
  private let byteCount: Int

  /// Cost: O(n) in the article's annotations; for each row O(log n) in highlights and search hits, and
  /// the highlights up to the first open claim of the row.
  init(of reader: ArticleReader, rows: Int) {
    byteCount = max(1, reader.article.text.bytes.count)
    signs = Array(repeating: nil, count: max(0, rows))
    guard rows > 0 else { return }
    for row in signs.indices where Self.hasOpenClaim(reader, beginningIn: bytes(of: row)) {
      signs[row] = .openClaim
    }
    for annotation in reader.annotations {
      guard let byte = annotation.range?.lowerBound ?? annotation.formerByte else { continue }
      let row = row(of: byte)
      if annotation.needsLook {
        signs[row] = .toLookAt
      } else if signs[row] != .toLookAt {
        signs[row] = .annotated
      }
    }
    for check in reader.checks where check.kind.isContradiction {
      signs[row(of: check.range.lowerBound)] = .toLookAt
    }
    guard let search = reader.search else { return }
    for row in signs.indices where search.hasHit(in: bytes(of: row)) { signs[row] = .hit }
  }

  private static func hasOpenClaim(
    _ reader: ArticleReader, beginningIn part: Range<Int>
  ) -> Bool {
    let statements = reader.openStatements
    let next = statements.partitioningIndex { $0.lowerBound >= part.lowerBound }
    if next < statements.count, statements[next].lowerBound < part.upperBound { return true }
    let highlights = reader.allHighlights
    var index = highlights.partitioningIndex { $0.range.lowerBound >= part.lowerBound }
    while index < highlights.count, highlights[index].range.lowerBound < part.upperBound {
      if highlights[index].isClaim, !reader.checked.overlap(highlights[index].range) { return true }
      index += 1
    }
    return false
  }

  /// The row of a byte.
  func row(of byte: Int) -> Int {
    max(0, min(signs.count - 1, byte * signs.count / byteCount))
  }

  /// The bytes that a row stands for.
  private func bytes(of row: Int) -> Range<Int> {
    // The first byte whose `row` is the row, so that every byte is in one row.
    let start = (row * byteCount + signs.count - 1) / signs.count
    return start..<max(start, ((row + 1) * byteCount + signs.count - 1) / signs.count)
  }

  /// Draws the map in a column; the rows that the window shows are in reverse video.
  func draw(
    on canvas: inout Canvas, top: Int, column: Int, showing shown: Range<Int>, theme: Theme,
    hasUnicode: Bool
  ) {
    let window = row(of: shown.lowerBound)...row(of: max(shown.lowerBound, shown.upperBound - 1))
    var row = 0
    while row < signs.count {
      let (first, sign, isShown) = (row, signs[row], window.contains(row))
      while row < signs.count, signs[row] == sign, window.contains(row) == isShown { row += 1 }
      let style = theme.map(sign)
      let text = sign?.text(hasUnicode: hasUnicode) ?? (isShown ? " " : hasUnicode ? "│" : "|")
      canvas.drawRule(
        text, column: column, rows: (top + first)..<(top + row),
        style: isShown ? theme.current(style) : style)
    }
  }
}

extension Theme {
  /// The look of a sign on the map; nil is the empty track.
  func map(_ sign: MapSign?) -> Style {
    switch sign {
    case .hit: notice
    case .toLookAt: contradiction
    case .annotated: success
    case .openClaim, nil: dimmed
    }
  }
}
