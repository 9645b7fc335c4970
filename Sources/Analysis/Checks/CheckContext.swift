import Articles

/// What the checks see of an article: mentions by sentence, and the words around them.
struct CheckContext {
  /// A sentence with the indices of its mentions.
  struct Sentence {
    var range: Range<Int>
    var mentions: Range<Int>
  }

  let input: DetectionInput
  let mentions: [Mention]
  let sentences: [Sentence]
  let published: CivilDay?
  private let sentenceOfMention: [Int]
  private static let limit = 200

  init(input: DetectionInput, mentions: [Mention]) {
    self.input = input
    self.mentions = mentions
    published = input.published.flatMap(CivilDay.init)
    var sentences: [Sentence] = []
    var owners = Array(repeating: -1, count: mentions.count)
    var next = 0
    for tokens in input.tokens.sentences {
      guard let first = tokens.first, let last = tokens.last else { continue }
      let range =
        input.tokens.tokens[first].range.lowerBound..<input.tokens.tokens[last].range.upperBound
      while next < mentions.count, mentions[next].range.lowerBound < range.lowerBound { next += 1 }
      let start = next
      while next < mentions.count, mentions[next].range.lowerBound < range.upperBound {
        owners[next] = sentences.count
        next += 1
      }
      // A "sentence" with hundreds of figures is a table; comparing each with each would be slow.
      if next - start > Self.limit {
        for index in start..<next { owners[index] = -1 }
      } else if next > start {
        sentences.append(Sentence(range: range, mentions: start..<next))
      }
    }
    self.sentences = sentences
    sentenceOfMention = owners
  }

  /// The sentence of a mention.
  func sentence(of mention: Int) -> Sentence? {
    guard mentions.indices.contains(mention), sentenceOfMention[mention] >= 0 else { return nil }
    return sentences[sentenceOfMention[mention]]
  }

  func text(_ mention: Int) -> String { Self.oneLine(input.text.string(mentions[mention].range)) }

  func quantity(_ mention: Int) -> Quantity? {
    mentions.indices.contains(mention) ? mentions[mention].quantity : nil
  }

  func kind(_ mention: Int) -> MentionKind? {
    mentions.indices.contains(mention) ? mentions[mention].kind : nil
  }

  /// The words and signs between two mentions, in lower case; nil if there are more than `limit`
  /// bytes or a paragraph ends between.
  func between(_ first: Int, _ second: Int, limit: Int = 80) -> [String]? {
    let start = mentions[first].range.upperBound
    let end = mentions[second].range.lowerBound
    guard start <= end, end - start <= limit else { return nil }
    return words(start..<end)
  }

  /// Up to `count` words and signs before a byte offset, in the sentence of a mention, in order.
  func before(_ mention: Int, _ count: Int) -> [String] {
    guard let sentence = sentence(of: mention) else { return [] }
    let end = mentions[mention].range.lowerBound
    let start = max(sentence.range.lowerBound, end - 12 * count)
    guard start < end else { return [] }
    return words(startOfLast(count, in: start..<end)..<end)
  }

  /// Up to `count` words and signs after a mention in its sentence.
  func after(_ mention: Int, _ count: Int) -> [String] {
    guard let sentence = sentence(of: mention) else { return [] }
    let start = mentions[mention].range.upperBound
    let end = min(sentence.range.upperBound, start + 14 * count)
    guard start < end else { return [] }
    return words(start..<end, atMost: count)
  }

  /// Where the last `count` words and signs of a byte range begin, or all if they are fewer.
  private func startOfLast(_ count: Int, in range: Range<Int>) -> Int {
    input.text.bytes.withUnsafeBufferPointer { bytes in
      var (left, offset, start) = (count, range.upperBound, range.upperBound)
      while left > 0, offset > range.lowerBound {
        offset -= 1
        if Self.isOfWord(bytes[offset]) {
          while offset > range.lowerBound, Self.isOfWord(bytes[offset - 1]) { offset -= 1 }
        } else if bytes[offset] <= 0x20 {
          continue
        }
        start = offset
        left -= 1
      }
      return start
    }
  }

  /// The words of a byte range in lower case; each sign is a word of its own.
  func words(_ range: Range<Int>, atMost limit: Int = .max) -> [String] {
    input.text.bytes.withUnsafeBufferPointer { bytes in
      var result: [String] = []
      var offset = range.lowerBound
      while offset < range.upperBound, result.count < limit {
        let start = offset
        while offset < range.upperBound, Self.isOfWord(bytes[offset]) { offset += 1 }
        if offset > start {
          result.append(Self.small(UnsafeBufferPointer(rebasing: bytes[start..<offset])))
        } else {
          if bytes[offset] > 0x20 { result.append(String(UnicodeScalar(bytes[offset]))) }
          offset += 1
        }
      }
      return result
    }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
  }

  /// A word with its ASCII capitals made small letters.
  static func small(_ word: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: word.count) { small in
      for (place, byte) in word.enumerated() {
        small[place] = byte &- 0x41 < 26 ? byte | 0x20 : byte
      }
      return word.count
    }
  }

  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: { $0 == "\n" || $0 == "\r" || $0 == "\t" }).joined(separator: " ")
  }
}

/// The numbers that a printed one may stand for.
struct Interval: Equatable {
  var low: Double
  var high: Double

  /// The interval of a figure; nil where it has no number. "About" doubles the width, "more than" and
  /// the like leave one side open.
  init?(_ quantity: Quantity) {
    var margin = quantity.tolerance?.double ?? 0
    if quantity.comparator == .about { margin *= 2 }
    switch quantity.extent {
    case .exactly(.number(let value)):
      self.init(value.double - margin, value.double + margin)
    case .range(.number(let low), .number(let high)):
      self.init(low.double - margin, high.double + margin)
    default: return nil
    }
    switch quantity.comparator {
    case .less, .atMost: low = -.infinity
    case .greater, .atLeast: high = .infinity
    case .equal, .about: break
    }
  }

  init(_ low: Double, _ high: Double) {
    self.low = min(low, high)
    self.high = max(low, high)
  }

  func meets(_ other: Interval) -> Bool { low <= other.high && other.low <= high }

  func scaled(_ factor: Double) -> Interval { Interval(low * factor, high * factor) }

  /// The quotients of positive intervals.
  func divided(by other: Interval) -> Interval? {
    guard other.low > 0, low >= 0 else { return nil }
    return Interval(low / other.high, high / other.low)
  }

  /// The middle, or the closed end.
  var middle: Double {
    if low.isInfinite { return high }
    return high.isInfinite ? low : (low + high) / 2
  }

  var isBounded: Bool { low.isFinite && high.isFinite }
}

extension Quantity {
  /// The numbers that a printed figure may stand for: half its last significant place to each side,
  /// twice as much after "about", without end after "more than". Nil for dates and what has no
  /// number.
  public var bounds: ClosedRange<Double>? {
    Interval(self).flatMap { $0.low <= $0.high ? $0.low...$0.high : nil }
  }
}
