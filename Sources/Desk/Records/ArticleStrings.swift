/// The distinct texts of one article's records, named by numbers: speakers, units, names. Number 0 is
/// the empty text.
///
/// They are bytes with their hashes, so that an index can take them over without making a `String` of
/// any, on the one thread that everything waits for.
struct ArticleStrings: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where each text ends in `bytes`; the first is 0, the end of the empty text.
  private(set) var ends: [UInt32] = [0]
  /// `StringTable.hash` of each text.
  private(set) var hashes: [Int] = [0]

  var count: Int { ends.count }

  /// Takes texts that stand one after another. Nil where the ends do not ascend, begin with 0 or stay
  /// within the bytes.
  init?(bytes: [UInt8], ends: [UInt32]) {
    guard ends.first == 0, Int(ends[ends.count - 1]) == bytes.count else { return nil }
    var hashes = [0]
    hashes.reserveCapacity(ends.count)
    let isSound = bytes.withUnsafeBufferPointer { bytes in
      for (start, end) in zip(ends, ends.dropFirst()) {
        guard start <= end, end <= bytes.count else { return false }
        hashes.append(StringTable.hash(UnsafeBufferPointer(rebasing: bytes[Int(start)..<Int(end)])))
      }
      return true
    }
    guard isSound else { return nil }
    (self.bytes, self.ends, self.hashes) = (bytes, ends, hashes)
  }

  /// Only the empty text.
  init() {}

  /// The text of a number; empty for one that was never given.
  subscript(number: UInt32) -> String {
    let index = Int(number)
    guard index > 0, index < ends.count else { return "" }
    return String(decoding: bytes[Int(ends[index - 1])..<Int(ends[index])], as: UTF8.self)
  }
}
