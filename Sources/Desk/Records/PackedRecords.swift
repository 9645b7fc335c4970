/// The claims, passages, names and counted things of one article, in one block of memory: of a hundred
/// thousand articles the arrays themselves would take as much as many of their elements.
///
/// What is the same in all records of a sort has a fixed size and is found at once; counted things and
/// names are gone through from the first one. The same bytes are kept in the cache.
struct PackedRecords: Sendable {
  /// A header of four numbers (how many claims, figures and passages there are, and where the names
  /// begin), then claims, figures, passages, counted things and names. Empty without any record.
  private(set) var bytes: [UInt8] = []

  private static let headerSize = 16

  /// No records.
  init() {}

  /// - Parameter figures: one of each claim that has one, in the order of the claims.
  init(
    claims: [ClaimRecord], figures: [FigureRecord], passages: [PassageRecord],
    counted: [CountedRecord], names: [NamePosting]
  ) {
    var packed = RecordWriter()
    for count in [claims.count, figures.count, passages.count] {
      packed.write(UInt32(clamping: count))
    }
    var countedBytes = RecordWriter()
    for record in counted { record.pack(into: &countedBytes) }
    let namesStart =
      Self.headerSize + claims.count * PackedArray<ClaimRecord>.size
      + figures.count * PackedArray<FigureRecord>.size
      + passages.count * PackedArray<PassageRecord>.size + countedBytes.bytes.count
    packed.write(UInt32(clamping: namesStart))
    for claim in claims { packed.write(asItStands: claim) }
    for figure in figures { packed.write(asItStands: figure) }
    for passage in passages { packed.write(asItStands: passage) }
    packed.write(countedBytes.bytes)
    var name: UInt32 = 0
    for posting in names {
      posting.pack(into: &packed, after: name)
      name = posting.name
    }
    // The writer has room to grow, which a copy leaves off.
    bytes = Array(packed.bytes[...])
  }

  /// Takes what `bytes` gave; nil for anything else. Cost: O(n).
  ///
  /// - Parameter stringCount: how many texts the numbers in the records may name.
  init?(_ bytes: [UInt8], stringCount: UInt32) {
    self.bytes = bytes
    guard bytes.count >= Self.headerSize, passages.end <= namesStart, namesStart <= bytes.count,
      // A sentence begins in the text.
      claims.allSatisfy({ $0.speaker < stringCount && UInt32($0.before) <= $0.start }),
      claims.count(where: \.hasFigure) == figures.count,
      figures.allSatisfy({ $0.unit < stringCount })
    else { return nil }
    let claimCount = UInt16(clamping: claims.count)
    let isSound = bytes.withUnsafeBytes { bytes in
      var counted = RecordReader(
        UnsafeRawBufferPointer(rebasing: bytes[..<namesStart]), at: passages.end)
      while !counted.isAtEnd {
        if CountedRecord.passOver(&counted) >= claimCount { counted.fail() }
      }
      var names = RecordReader(bytes, at: namesStart)
      var name: UInt32 = 0
      while !names.isAtEnd {
        let posting = NamePosting(packed: &names, after: name)
        if max(posting.name, posting.spelling) >= stringCount { names.fail() }
        name = posting.name
      }
      return counted.isWholeAndSound && names.isWholeAndSound
    }
    guard isSound else { return nil }
  }

  /// Gives texts other numbers.
  ///
  /// - Parameter numbers: the new number of each text, by the one that it had.
  mutating func renumber(_ numbers: [UInt32]) {
    let (claims, figures, namesStart) = (claims.extent, figures.extent, namesStart)
    bytes.withUnsafeMutableBytes { bytes in
      claims.change(in: bytes) { $0.speaker = numbers[Int($0.speaker)] }
      figures.change(in: bytes) { $0.unit = numbers[Int($0.unit)] }
      NamePosting.renumber(UnsafeMutableRawBufferPointer(rebasing: bytes[namesStart...]), numbers)
    }
  }

  // MARK: Records

  private func header(_ place: Int) -> Int {
    guard !bytes.isEmpty else { return 0 }
    return bytes.withUnsafeBytes {
      Int($0.loadUnaligned(fromByteOffset: place * 4, as: UInt32.self))
    }
  }

  private var namesStart: Int { header(3) }

  /// In the order of the text.
  var claims: PackedArray<ClaimRecord> {
    PackedArray(bytes, start: Swift.min(Self.headerSize, bytes.count), count: header(0))
  }

  private var figures: PackedArray<FigureRecord> {
    PackedArray(bytes, start: claims.end, count: header(1))
  }

  /// In the order of the text.
  var passages: PackedArray<PassageRecord> {
    PackedArray(bytes, start: figures.end, count: header(2))
  }

  /// In the order of the claims.
  var counted: PackedCounted { PackedCounted(bytes, passages.end..<max(passages.end, namesStart)) }

  /// In the order of the first mentions.
  var names: PackedNames { PackedNames(bytes, start: namesStart) }

  /// The main figure of a claim; nil where it has none with a number. Cost: O(n) in its place.
  func figure(ofClaim place: Int) -> FigureRecord? {
    guard claims[place].hasFigure else { return nil }
    return figures[claims.prefix(place).count(where: \.hasFigure)]
  }
}
