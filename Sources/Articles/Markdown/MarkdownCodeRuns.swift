/// Where runs of backticks stand, by their length.
enum MarkdownCodeRuns {
  static func starts(_ text: UnsafeBufferPointer<UInt8>) -> [Int: [Int]] {
    var starts: [Int: [Int]] = [:]
    var index = 0
    while let next = text[index...].firstIndex(of: 0x60) {
      var end = next
      while end < text.count, text[end] == 0x60 { end += 1 }
      starts[end - next, default: []].append(next)
      index = end
    }
    return starts
  }

  /// The first of ascending numbers that is not below a bound. Cost: O(log n).
  static func first(in starts: [Int]?, from bound: Int) -> Int? {
    guard let starts else { return nil }
    let next = starts.partitioningIndex { $0 >= bound }
    return next < starts.count ? starts[next] : nil
  }
}
