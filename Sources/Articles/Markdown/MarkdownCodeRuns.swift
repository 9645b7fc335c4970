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
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low < starts.count ? starts[low] : nil
  }
}
