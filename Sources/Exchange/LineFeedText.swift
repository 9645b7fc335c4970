import Articles

/// A text whose lines all end with a line feed, as programs that read files in text mode make of it:
/// CR LF and CR alone become LF.
struct LineFeedText {
  let bytes: [UInt8]
  /// Where in the original the CR of a CR LF stood, in bytes.
  private let dropped: [Int]

  /// How many line ends of two characters became one.
  var joinedLineEnds: Int { dropped.count }

  /// Cost: O(n).
  init(_ original: [UInt8]) {
    guard original.contains(0x0D) else {
      bytes = original
      dropped = []
      return
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(original.count)
    var dropped: [Int] = []
    for (index, byte) in original.enumerated() {
      guard byte == 0x0D else {
        bytes.append(byte)
        continue
      }
      if index + 1 < original.count, original[index + 1] == 0x0A {
        dropped.append(index)
      } else {
        bytes.append(0x0A)
      }
    }
    self.bytes = bytes
    self.dropped = dropped
  }

  /// The byte offset here of one in the original. Cost: O(log n).
  func offset(ofOriginal byte: Int) -> Int {
    let next = dropped.partitioningIndex { $0 >= byte }
    return byte - next
  }

  func range(ofOriginal range: Range<Int>) -> Range<Int> {
    let start = offset(ofOriginal: range.lowerBound)
    return start..<max(start, offset(ofOriginal: range.upperBound))
  }

  /// The reverse of `offset`; before a line end, what stands before the CR. Cost: O(log n).
  func original(ofOffset offset: Int) -> Int {
    let next = dropped.indices.partitioningIndex { dropped[$0] - $0 >= offset }
    return offset + next
  }

  /// The reverse of `range`.
  func original(ofRange range: Range<Int>) -> Range<Int> {
    let start = original(ofOffset: range.lowerBound)
    return start..<max(start, original(ofOffset: range.upperBound))
  }
}
