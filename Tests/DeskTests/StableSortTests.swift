import Testing

@testable import Desk

@Suite struct StableSortTests {
  @Test("Keys are in order, and equals stay in theirs", arguments: [0, 1, 2, 1000])
  func order(count: Int) {
    let keys = (0..<count).map { UInt16(truncatingIfNeeded: $0 &* 40_503 % 7 &* 9_000) }
    let sorted = StableSort.sorted(Array(keys.indices), by: keys)
    let expected = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    #expect(sorted == expected)
  }

  @Test("So it is with large keys", arguments: [0, 1, 2, 1000])
  func largeKeys(count: Int) {
    let keys = (0..<count).map { UInt32(truncatingIfNeeded: $0 &* 40_503 % 7 &* 610_000_000) }
    let sorted = StableSort.sorted(Array(keys.indices), by: keys)
    let expected = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    #expect(sorted == expected)
  }

  @Test func onlyTheUpperHalfCounts() {
    func number(_ upper: UInt64, _ lower: UInt64) -> UInt64 { upper << 32 | lower }
    let (one, two, three) = (number(5, 9), number(5, 3), number(1 << 16, 0))
    var numbers = [number(1 << 28, 2), one, two, three, one]
    StableSort.sortByUpperHalf(&numbers)
    #expect(numbers == [one, two, one, three, number(1 << 28, 2)])
  }
}
