import Annotations
import Articles

/// How the text of a file of another program stands to an article: the same, the same but for line
/// ends, or another.
struct TextCorrespondence {
  private enum Relation {
    case same
    /// Equal when every line ends with a line feed: the article's and the file's text so.
    case lineEnds(article: LineFeedText, file: LineFeedText)
    case other
  }

  private let relation: Relation
  /// The text that offsets count in.
  let text: ArticleText
  private let positions: TextPositions

  /// Compares texts. Cost: O(n).
  init(of document: ImportedDocument, with article: Article) {
    guard let bytes = document.text else {
      relation = .same
      text = article.text
      positions = article.positions
      return
    }
    text = ArticleText(String(decoding: bytes, as: UTF8.self))
    positions = TextPositions(text)
    if bytes == article.text.bytes {
      relation = .same
      return
    }
    let one = LineFeedText(article.text.bytes)
    let other = LineFeedText(bytes)
    relation = one.bytes == other.bytes ? .lineEnds(article: one, file: other) : .other
  }

  /// Whether the text is another, so that places are looked for by quotation.
  var isOther: Bool { if case .other = relation { true } else { false } }

  func offsets(_ unit: ExportOptions.Unit) -> Offsets { Offsets(text, positions, unit: unit) }

  /// Where in the article a range of the file's text belongs, both in bytes.
  func place(_ range: Range<Int>) -> ImportedAnnotation.Place {
    switch relation {
    case .same: return .range(range)
    case .lineEnds(let article, let file):
      return .range(article.original(ofRange: file.range(ofOriginal: range)))
    case .other:
      return .quotation(
        exact: text.string(range), prefix: context(before: range.lowerBound),
        suffix: context(after: range.upperBound), position: positions.scalarRange(ofBytes: range))
    }
  }

  /// In Unicode scalars: what annotation files keep.
  private static let contextLength = 32

  private func context(before byte: Int) -> String {
    let end = positions.scalarOffset(ofByte: byte)
    let start = positions.byteOffset(ofScalar: max(0, end - Self.contextLength)) ?? byte
    return text.string(start..<byte)
  }

  private func context(after byte: Int) -> String {
    let start = positions.scalarOffset(ofByte: byte)
    let end = positions.byteOffset(
      ofScalar: min(positions.scalarCount, start + Self.contextLength))
    return text.string(byte..<(end ?? byte))
  }
}
