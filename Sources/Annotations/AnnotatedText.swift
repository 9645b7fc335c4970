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

  private lazy var anchoring = Anchoring(bytes: bytes, positions: positions)

  /// Where an annotation belongs in this text.
  struct Place {
    var range: Range<Int>?
    var state: AnchorState
    /// Whether it can tell where others are to be looked for.
    var isCertain = false
  }

  /// Finds where an annotation belongs; `expected` is the byte where it probably begins.
  func place(_ record: AnnotationRecord, expected: Int? = nil) -> Place {
    guard let selector = record.selector else { return Place(range: nil, state: .orphan) }
    if let position = selector.position, record.digest == digest,
      let range = positions.byteRange(ofScalars: position),
      bytes[range].elementsEqual(selector.exact.utf8)
    {
      return Place(range: range, state: .inPlace)
    }
    guard let found = anchoring.find(selector, expected: expected) else {
      return Place(range: nil, state: .orphan)
    }
    guard found.isExact else {
      return Place(range: found.range, state: .textChanged(was: selector.exact))
    }
    let start = positions.scalarOffset(ofByte: found.range.lowerBound)
    return Place(
      range: found.range, state: start == selector.position?.lowerBound ? .inPlace : .moved,
      isCertain: found.isCertain)
  }

  /// Finds where annotations belong, given in the order of their stored positions. Those whose
  /// place is certain tell where the others are to be looked for, since edits seldom change the
  /// order of what they leave.
  func places(_ records: [AnnotationRecord]) -> [Place] {
    var places: [Place] = []
    places.reserveCapacity(records.count)
    var shift = 0
    for record in records {
      let stored = record.selector?.position?.lowerBound
      let expected =
        shift == 0 ? nil : stored.flatMap { positions.byteOffset(ofScalar: $0 + shift) }
      let place = self.place(record, expected: expected)
      if place.isCertain, let stored, let range = place.range {
        shift = positions.scalarOffset(ofByte: range.lowerBound) - stored
      }
      places.append(place)
    }
    return places
  }
}
