import Testing

@testable import Terminal

struct RecentValuesTests {
  @Test("what was kept is found, and nothing else")
  func finds() {
    var values = RecentValues<Int, String>(bits: 6)
    values.keep("seven", of: 7, number: 7)
    #expect(values.find(7, number: 7) == "seven")
    #expect(values.find(8, number: 8) == nil)
  }

  @Test("keys of one number are told apart, and the one kept first gives way to a fifth")
  func sharesPlaces() {
    var values = RecentValues<Int, Int>(bits: 6)
    for key in 1...5 { values.keep(key * 10, of: key, number: 0) }
    #expect((1...5).map { values.find($0, number: 0) } == [nil, 20, 30, 40, 50])
  }

  @Test("any number has its places", arguments: [3, 4, 10])
  func holdsEveryNumber(bits: Int) {
    var values = RecentValues<UInt64, UInt64>(bits: bits)
    for number in (0..<64).map({ UInt64.max >> $0 }) {
      values.keep(number, of: number, number: number)
      #expect(values.find(number, number: number) == number)
    }
  }
}
