import Analysis

/// Writes the coding of summaries.
struct SummaryWriter {
  private(set) var bytes: [UInt8] = []
  private var last = 0

  /// Most summaries fit in what is asked for at once.
  init() { bytes.reserveCapacity(4096) }

  /// A number that is not negative, seven bits a byte, the lowest first.
  mutating func write(_ number: Int) {
    var rest = UInt(bitPattern: max(0, number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(fixed number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// A range, as the distance of its beginning from that of the range before.
  mutating func write(_ range: Range<Int>) {
    let distance = range.lowerBound - last
    write(distance < 0 ? -distance * 2 - 1 : distance * 2)
    write(range.count)
    last = range.lowerBound
  }

  mutating func write(_ kind: MentionKind) {
    write(MentionKind.allCases.firstIndex(of: kind) ?? 0)
  }

  mutating func write<Element>(
    _ elements: [Element], _ body: (inout SummaryWriter, Element) -> Void
  ) {
    write(elements.count)
    for element in elements { body(&self, element) }
  }
}

/// Reads the coding of summaries. What is malformed is read as zeros and empty texts, and told at
/// the end by `isWholeAndSound`; no input makes it trap, or take more memory than it is long.
struct SummaryReader {
  private let bytes: [UInt8]
  private var index = 0
  private var last = 0
  private var hasFailed = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether all that was read was there, and nothing is left.
  var isWholeAndSound: Bool { !hasFailed && index == bytes.count }

  mutating func fail() {
    hasFailed = true
    index = bytes.count
  }

  mutating func number() -> Int {
    var result: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 56, by: 7) {
      guard index < bytes.count else { break }
      let byte = bytes[index]
      index += 1
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(result) }
    }
    fail()
    return 0
  }

  mutating func fixed() -> UInt64 {
    guard bytes.count - index >= 8 else {
      fail()
      return 0
    }
    defer { index += 8 }
    return (0..<8).reduce(0) { $0 | UInt64(bytes[index + $1]) << UInt64($1 * 8) }
  }

  mutating func string() -> String {
    let count = number()
    guard count <= bytes.count - index else {
      fail()
      return ""
    }
    defer { index += count }
    return String(decoding: bytes[index..<index + count], as: UTF8.self)
  }

  mutating func range() -> Range<Int> {
    let distance = number()
    let start = last + (distance & 1 == 0 ? distance / 2 : -(distance + 1) / 2)
    let count = number()
    guard start >= 0 else {
      fail()
      return 0..<0
    }
    last = start
    return start..<start + count
  }

  mutating func mentionKind() -> MentionKind { oneOf(MentionKind.allCases) }

  /// One of a list, which must not be empty.
  mutating func oneOf<Element>(_ all: [Element]) -> Element {
    let index = number()
    if index >= all.count { fail() }
    return all[index < all.count ? index : 0]
  }

  mutating func array<Element>(_ body: (inout SummaryReader) -> Element) -> [Element] {
    let count = number()
    // Every element takes a byte at least.
    guard count <= bytes.count - index else {
      fail()
      return []
    }
    var elements: [Element] = []
    for _ in 0..<count where !hasFailed { elements.append(body(&self)) }
    return elements
  }
}
