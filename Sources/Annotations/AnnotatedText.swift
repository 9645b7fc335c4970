/// What the store needs of an article: the text, where its Unicode scalars are, and its digest.
final class AnnotatedText {
  /// Well-formed UTF-8.
  let bytes: [UInt8]
  /// The name of the article's file, in bytes.
  let name: [UInt8]
  /// When the text was read, in seconds since 1970.
  let time: Int
  private let fileBytes: [UInt8]
  /// The number of Unicode scalars before every 64th byte.
  private let samples: [Int]

  init(bytes: [UInt8], fileBytes: [UInt8], name: [UInt8], time: Int) {
    self.bytes = bytes
    self.fileBytes = fileBytes
    self.name = name
    self.time = time
    var samples: [Int] = []
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if index % 64 == 0 { samples.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    self.samples = samples
  }

  /// The digest of the article's file, as annotations have it.
  private(set) lazy var digest = "sha-256:" + SHA256.hexadecimal(of: fileBytes)

  func scalar(ofByte byte: Int) -> Int {
    let block = min(byte / 64, max(0, samples.count - 1))
    var count = samples.isEmpty ? 0 : samples[block]
    for index in block * 64..<byte where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  func scalars(_ range: Range<Int>) -> Range<Int> {
    scalar(ofByte: range.lowerBound)..<scalar(ofByte: range.upperBound)
  }

  func byte(ofScalar scalar: Int) -> Int? {
    guard scalar >= 0 else { return nil }
    var low = 0
    var high = samples.count
    while low < high {
      let middle = (low + high) / 2
      if samples[middle] > scalar { high = middle } else { low = middle + 1 }
    }
    var index = max(0, low - 1) * 64
    var count = samples.isEmpty ? 0 : samples[max(0, low - 1)]
    while index < bytes.count {
      if bytes[index] & 0xC0 != 0x80 {
        if count == scalar { return index }
        count += 1
      }
      index += 1
    }
    return count == scalar ? bytes.count : nil
  }

  func bytes(ofScalars range: Range<Int>) -> Range<Int>? {
    guard let start = byte(ofScalar: range.lowerBound), let end = byte(ofScalar: range.upperBound)
    else { return nil }
    return start..<end
  }

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
      suffix: string(range.upperBound..<end), position: scalars(range))
  }

  /// Where an annotation belongs in this text.
  func place(_ record: AnnotationRecord) -> (range: Range<Int>?, state: AnchorState) {
    guard let selector = record.selector else { return (nil, .orphan) }
    if let position = selector.position, let range = bytes(ofScalars: position),
      bytes[range].elementsEqual(selector.exact.utf8)
    {
      return (range, .inPlace)
    }
    return (nil, .orphan)
  }
}
