import Articles

/// What the store needs of an article: the text, where its Unicode scalars are, and its digest.
final class AnnotatedText {
  /// Well-formed UTF-8.
  let bytes: [UInt8]
  let positions: TextPositions
  /// The name of the article's file, in bytes.
  let name: [UInt8]
  /// When the text was read, in seconds since 1970.
  let time: Int
  private let fileBytes: [UInt8]

  init(_ article: Article, time: Int) {
    bytes = article.text.bytes
    positions = article.positions
    name = article.path.name
    fileBytes = article.fileBytes
    self.time = time
  }

  /// The digest of the article's file, as annotations have it.
  private(set) lazy var digest = "sha-256:" + SHA256.hexadecimal(of: fileBytes)

  /// What finds a stretch of this text again.
  func selector(for range: Range<Int>) -> Selector {
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    var start = range.lowerBound
    for _ in 0..<Selector.contextLength where start > 0 {
      repeat { start -= 1 } while start > 0 && bytes[start] & 0xC0 == 0x80
    }
    var end = range.upperBound
    for _ in 0..<Selector.contextLength where end < bytes.count {
      repeat { end += 1 } while end < bytes.count && bytes[end] & 0xC0 == 0x80
    }
    return Selector(
      exact: string(range), prefix: string(start..<range.lowerBound),
      suffix: string(range.upperBound..<end), position: positions.scalarRange(ofBytes: range))
  }

  /// Where an annotation belongs in this text.
  func place(_ record: AnnotationRecord) -> (range: Range<Int>?, state: AnchorState) {
    guard let selector = record.selector else { return (nil, .orphan) }
    if let position = selector.position, let range = positions.byteRange(ofScalars: position),
      bytes[range].elementsEqual(selector.exact.utf8)
    {
      return (range, .inPlace)
    }
    return (nil, .orphan)
  }
}
