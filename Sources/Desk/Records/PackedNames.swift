import Analysis

/// The spellings of what one article names in a block of bytes, five each as a rule: nearly all names
/// are spelled in one way, and stand in one place.
struct PackedNames: Sequence, Sendable {
  private let bytes: [UInt8]
  private let start: Int

  /// - Parameter start: where, up to the end, nothing stands but what `NamePosting.pack` wrote.
  init(_ bytes: [UInt8], start: Int) { (self.bytes, self.start) = (bytes, start) }

  func makeIterator() -> Iterator { Iterator(bytes: bytes, index: start) }

  struct Iterator: IteratorProtocol {
    fileprivate let bytes: [UInt8]
    fileprivate var index: Int
    private var name: UInt32 = 0

    fileprivate init(bytes: [UInt8], index: Int) { (self.bytes, self.index) = (bytes, index) }

    mutating func next() -> NamePosting? {
      guard index < bytes.count else { return nil }
      return bytes.withUnsafeBytes { bytes in
        var input = RecordReader(bytes, at: index)
        let posting = NamePosting(packed: &input, after: name)
        (index, name) = (input.index, posting.name)
        return posting
      }
    }
  }
}

extension NamePosting {
  /// What the first byte tells beside the kind, which is below 16.
  private enum Flag {
    static let kind: UInt8 = 15
    /// The name is that of the posting before.
    static let isSameName: UInt8 = 16
    /// The name is spelled out.
    static let isName: UInt8 = 32
    /// There is one mention.
    static let isOne: UInt8 = 64
    static let all: UInt8 = 127
  }

  /// Writes what is there of the posting: what it is, and the name, the spelling and the mentions that
  /// this does not tell.
  ///
  /// - Parameter before: the name of the posting before; 0 for the first one.
  func pack(into out: inout RecordWriter, after before: UInt32) {
    var flags = kind & Flag.kind
    if name == before { flags |= Flag.isSameName }
    if spelling == name { flags |= Flag.isName }
    if mentions == 1 { flags |= Flag.isOne }
    out.write(flags)
    if name != before { out.write(name) }
    if spelling != name { out.write(spelling) }
    if mentions != 1 { out.write(mentions) }
  }

  /// Reads what `pack` wrote. What that cannot have written fails.
  @inline(__always)
  init(packed input: inout RecordReader, after before: UInt32) {
    let flags: UInt8 = input.integer()
    if flags > Flag.all || flags & Flag.kind >= Self.kindCount { input.fail() }
    kind = flags & Flag.kind
    name = flags & Flag.isSameName != 0 ? before : input.integer()
    spelling = flags & Flag.isName != 0 ? name : input.integer()
    mentions = flags & Flag.isOne != 0 ? 1 : input.integer()
  }

  private static let kindCount = UInt8(clamping: MentionKind.allCases.count)

  /// Gives the texts of packed postings other numbers.
  static func renumber(_ bytes: UnsafeMutableRawBufferPointer, _ numbers: [UInt32]) {
    var index = 0
    func renumber() {
      let number = bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)
      bytes.storeBytes(of: numbers[Int(number)], toByteOffset: index, as: UInt32.self)
      index += 4
    }
    while index < bytes.count {
      let flags = bytes[index]
      index += 1
      if flags & Flag.isSameName == 0 { renumber() }
      if flags & Flag.isName == 0 { renumber() }
      if flags & Flag.isOne == 0 { index += 2 }
    }
  }
}
