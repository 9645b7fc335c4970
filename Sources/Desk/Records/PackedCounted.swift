/// The counted things of one article in a block of bytes, each as long as it needs to be: of the places
/// for names half are taken, of those for words a third.
struct PackedCounted: Sequence, Sendable {
  private let bytes: [UInt8]
  private let range: Range<Int>

  /// - Parameter range: bytes that hold nothing but what `CountedRecord.pack` wrote.
  init(_ bytes: [UInt8], _ range: Range<Int>) { (self.bytes, self.range) = (bytes, range) }

  /// The record at a place. Cost: O(n) in the place.
  subscript(place: Int) -> CountedRecord {
    read { input in
      for _ in 0..<place { _ = CountedRecord.passOver(&input) }
      return CountedRecord(packed: &input)
    }
  }

  /// Calls a function with each name of each record, the record's place and its measure: faster than to
  /// read the records.
  @inline(__always)
  func forEachName(_ body: (_ place: Int, _ name: UInt32, _ measure: UInt32) -> Void) {
    read { input in
      var place = 0
      while !input.isAtEnd {
        let head = CountedRecord.head(&input)
        for _ in 0..<head.nameCount {
          let name: UInt32 = input.integer()
          if name != 0 { body(place, name, head.measure) }
        }
        input.skip(head.wordCount * 2)
        place += 1
      }
    }
  }

  /// Whether another article counts the very same.
  func isSame(as other: PackedCounted) -> Bool {
    bytes[range] == other.bytes[other.range]
  }

  var isEmpty: Bool { range.isEmpty }

  func makeIterator() -> Iterator { Iterator(counted: self, index: range.lowerBound) }

  struct Iterator: IteratorProtocol {
    fileprivate let counted: PackedCounted
    fileprivate var index: Int

    mutating func next() -> CountedRecord? {
      guard index < counted.range.upperBound else { return nil }
      return counted.read(at: index) { input in
        let record = CountedRecord(packed: &input)
        index = input.index
        return record
      }
    }
  }

  @inline(__always)
  fileprivate func read<Result>(
    at index: Int? = nil, _ body: (inout RecordReader) -> Result
  ) -> Result {
    bytes.withUnsafeBytes { bytes in
      var input = RecordReader(
        UnsafeRawBufferPointer(rebasing: bytes[..<range.upperBound]), at: index ?? range.lowerBound)
      return body(&input)
    }
  }
}

extension CountedRecord {
  /// What the first byte tells.
  private enum Flag {
    static let isEvent: UInt8 = 1
    static let isCount: UInt8 = 2
    /// There are two bounds and not one.
    static let isRange: UInt8 = 4
    static let hasDays: UInt8 = 8
    static let all: UInt8 = 15
  }

  /// Writes what is there of the record: what it is, how many names and words follow, its claim, measure,
  /// bounds and days, names and words.
  func pack(into out: inout RecordWriter) {
    let isRange = low.bitPattern != high.bitPattern
    let hasDays = firstDay != .max || lastDay != .min
    var flags = (isEvent ? Flag.isEvent : 0) | (isCount ? Flag.isCount : 0)
    flags |= (isRange ? Flag.isRange : 0) | (hasDays ? Flag.hasDays : 0)
    let nameCount = names.indices.last { names[$0] != 0 }.map { $0 + 1 } ?? 0
    let wordCount = words.indices.last { words[$0] != 0 }.map { $0 + 1 } ?? 0
    out.write(flags)
    out.write(UInt8(nameCount << 5 | wordCount))
    out.write(claim)
    out.write(measure)
    out.write(low.bitPattern)
    if isRange { out.write(high.bitPattern) }
    if hasDays {
      out.write(firstDay)
      out.write(lastDay)
    }
    for place in 0..<nameCount { out.write(names[place]) }
    for place in 0..<wordCount { out.write(words[place]) }
  }

  /// Reads what `pack` wrote.
  init(packed input: inout RecordReader) {
    let flags: UInt8 = input.integer()
    let counts: UInt8 = input.integer()
    (isEvent, isCount) = (flags & Flag.isEvent != 0, flags & Flag.isCount != 0)
    claim = input.integer()
    measure = input.integer()
    low = Float(bitPattern: input.integer())
    high = flags & Flag.isRange == 0 ? low : Float(bitPattern: input.integer())
    let hasDays = flags & Flag.hasDays != 0
    firstDay = hasDays ? input.integer() : .max
    lastDay = hasDays ? input.integer() : .min
    (names, words) = (SIMD4(), SIMD16())
    for place in 0..<min(Int(counts >> 5), 4) { names[place] = input.integer() }
    for place in 0..<min(Int(counts & 31), 16) { words[place] = input.integer() }
  }

  /// Passes over a record, and gives its claim. What `pack` cannot have written fails.
  static func passOver(_ input: inout RecordReader) -> UInt16 {
    let head = head(&input)
    if head.nameCount > 4 || head.wordCount > 16 { input.fail() }
    input.skip(head.nameCount * 4 + head.wordCount * 2)
    return head.claim
  }

  /// Reads what stands before the names and words of a record, bounds and days passed over.
  @inline(__always)
  fileprivate static func head(
    _ input: inout RecordReader
  ) -> (claim: UInt16, measure: UInt32, nameCount: Int, wordCount: Int) {
    let flags: UInt8 = input.integer()
    let counts: UInt8 = input.integer()
    if flags > Flag.all { input.fail() }
    let claim: UInt16 = input.integer()
    let measure: UInt32 = input.integer()
    input.skip((flags & Flag.isRange == 0 ? 4 : 8) + (flags & Flag.hasDays == 0 ? 0 : 8))
    return (claim, measure, Int(counts >> 5), Int(counts & 31))
  }
}
