import Testing

@testable import Desk

@Suite struct StableSortTests {
  @Test("Keys are in order, and equals stay in theirs", arguments: [0, 1, 2, 1000])
  func order(count: Int) {
    let small = (0..<count).map { UInt16(truncatingIfNeeded: $0 &* 40_503 % 7 &* 9_000) }
    let large = small.map { UInt32($0) << 15 }
    let expected = small.indices.sorted { (small[$0], $0) < (small[$1], $1) }
    #expect(StableSort.sorted(Array(small.indices), by: small) == expected)
    #expect(StableSort.sorted(Array(large.indices), by: large) == expected)
  }

  @Test func onlyTheUpperHalfCounts() {
    func number(_ upper: UInt64, _ lower: UInt64) -> UInt64 { upper << 32 | lower }
    let (one, two, three) = (number(5, 9), number(5, 3), number(1 << 16, 0))
    var numbers = [number(1 << 28, 2), one, two, three, one]
    StableSort.sortByUpperHalf(&numbers)
    #expect(numbers == [one, two, one, three, number(1 << 28, 2)])
  }
}
