import Articles

/// Turns byte offsets of a text into those of files, Unicode scalars or UTF-16 code units, and back.
struct Offsets {
  private let positions: TextPositions
  /// Where scalars beyond the basic plane begin, in bytes: UTF-16 needs two units for each. Nil for
  /// scalars.
  private let pairs: [Int]?

  /// Cost: O(n) for UTF-16, else nothing.
  init(_ text: ArticleText, _ positions: TextPositions, unit: ExportOptions.Unit) {
    self.positions = positions
    // The first byte of four, and no continuation byte, is F0 or more.
    pairs = unit == .utf16 ? text.bytes.indices.filter { text.bytes[$0] >= 0xF0 } : nil
  }

  init(_ article: Article, unit: ExportOptions.Unit) {
    self.init(article.text, article.positions, unit: unit)
  }

  /// The offset in a file of a byte offset. Cost: O(log n).
  func offset(ofByte byte: Int) -> Int {
    let scalars = positions.scalarOffset(ofByte: byte)
    guard let pairs else { return scalars }
    return scalars + pairs.partitioningIndex { $0 >= byte }
  }

  func range(ofBytes bytes: Range<Int>) -> Range<Int> {
    let start = offset(ofByte: bytes.lowerBound)
    return start..<max(start, offset(ofByte: bytes.upperBound))
  }

  /// The byte offset of one in a file; nil outside the text and inside a pair of UTF-16.
  func byte(ofOffset offset: Int) -> Int? {
    guard let pairs else { return positions.byteOffset(ofScalar: offset) }
    guard offset >= 0 else { return nil }
    // The n-th pair begins at its scalars and n units.
    let before = pairs.indices.partitioningIndex {
      positions.scalarOffset(ofByte: pairs[$0]) + $0 >= offset
    }
    if before > 0, positions.scalarOffset(ofByte: pairs[before - 1]) + before - 1 == offset - 1 {
      return nil
    }
    return positions.byteOffset(ofScalar: offset - before)
  }

  /// The bytes of a range in a file; nil where any of it lies outside the text.
  func bytes(ofRange range: Range<Int>) -> Range<Int>? {
    guard let start = byte(ofOffset: range.lowerBound), let end = byte(ofOffset: range.upperBound),
      start <= end
    else { return nil }
    return start..<end
  }
}
