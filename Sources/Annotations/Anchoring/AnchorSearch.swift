/// Finds places in a text that look like a pattern, by the short sequences they share.
struct AnchorSearch {
  /// Every exact copy of `pattern` in `text`, as the index of its first unit; `limit` at most.
  static func copies(of pattern: ArraySlice<UInt32>, in text: [UInt32], limit: Int) -> [Int] {
    guard let first = pattern.first, pattern.count <= text.count else { return [] }
    var found: [Int] = []
    text.withUnsafeBufferPointer { text in
      pattern.withUnsafeBufferPointer { pattern in
        let last = text.count - pattern.count
        var index = 0
        while index <= last {
          if text[index] == first {
            var length = 1
            while length < pattern.count, text[index + length] == pattern[length] { length += 1 }
            if length == pattern.count {
              found.append(index)
              if found.count == limit { return }
            }
          }
          index += 1
        }
      }
    }
    return found
  }

  /// How many units a sequence has: few enough to survive between two changed letters.
  private static let gram = 4
  /// The resolution of diagonals, in units, as a power of two.
  private static let shift = 4

  /// The stretches of `text` that share most with `pattern`, best first. A sequence that is
  /// frequent in the text counts little. Cost: O(n + m).
  static func windows(like pattern: [UInt32], in text: [UInt32], count: Int) -> [Window] {
    guard pattern.count >= gram, text.count >= gram else { return [] }
    // Sequences of the pattern by hash, chained where several have the same.
    var heads = [Int16](repeating: -1, count: 2048)
    var chain = [Int16](repeating: -1, count: pattern.count)
    for index in stride(from: min(pattern.count, 30_000) - gram, through: 0, by: -1) {
      let slot = hash(pattern, index)
      chain[index] = heads[slot]
      heads[slot] = Int16(index)
    }
    var hits: [(text: Int32, pattern: Int16)] = []
    var frequency = [Int32](repeating: 0, count: pattern.count)
    text.withUnsafeBufferPointer { text in
      for index in 0...text.count - gram {
        var at = heads[hash(text, index)]
        while at >= 0 {
          let place = Int(at)
          if text[index] == pattern[place], text[index + 1] == pattern[place + 1],
            text[index + 2] == pattern[place + 2], text[index + 3] == pattern[place + 3]
          {
            hits.append((Int32(index), at))
            frequency[place] += 1
          }
          at = chain[place]
        }
      }
    }
    var votes = [Float](repeating: 0, count: (text.count + pattern.count) >> shift + 2)
    for hit in hits {
      let diagonal = Int(hit.text) - Int(hit.pattern) + pattern.count
      votes[diagonal >> shift] += 1 / Float(frequency[Int(hit.pattern)])
    }
    return best(votes, count: count).map { bin in
      let start = (bin + 1) << shift - pattern.count
      let slack = 56 + pattern.count / 16
      let first = min(max(0, start - slack), text.count)
      let range = first..<max(first, min(text.count, start + pattern.count + slack))
      return Window(range: range, start: start, slack: slack)
    }.filter { !$0.range.isEmpty }
  }

  /// A stretch of text that may be like a pattern.
  struct Window {
    var range: Range<Int>
    /// Where the pattern would begin.
    var start: Int
    /// How far off that may be.
    var slack: Int
  }

  /// The bins with most votes, neighbours counted together.
  private static func best(_ votes: [Float], count: Int) -> [Int] {
    var found: [(bin: Int, votes: Float)] = []
    for bin in 0..<votes.count - 1 {
      let sum = votes[bin] + votes[bin + 1]
      guard sum > 0.5 else { continue }
      if let last = found.last, bin - last.bin <= 1 {
        if sum > last.votes { found[found.count - 1] = (bin, sum) }
      } else {
        found.append((bin, sum))
      }
    }
    return found.sorted { $0.votes > $1.votes }.prefix(count).map(\.bin)
  }

  @inline(__always)
  private static func hash(_ units: [UInt32], _ index: Int) -> Int {
    hash(units[index], units[index + 1], units[index + 2], units[index + 3])
  }

  @inline(__always)
  private static func hash(_ units: UnsafeBufferPointer<UInt32>, _ index: Int) -> Int {
    hash(units[index], units[index + 1], units[index + 2], units[index + 3])
  }

  @inline(__always)
  private static func hash(_ one: UInt32, _ two: UInt32, _ three: UInt32, _ four: UInt32) -> Int {
    let mixed = (one &* 31 &+ two) &* 961 &+ three &* 31 &+ four
    return Int((mixed &* 2_654_435_761) >> 21)
  }
}
