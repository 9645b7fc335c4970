import Testing

@testable import Analysis

@Suite struct VocabularyTests {
  @Test("Every keyword is found under its own word and index")
  func keywords() {
    for keyword in Keyword.allCases where keyword != .none {
      var key = WordKey()
      for byte in "\(keyword)".utf8 { key.append(byte) }
      #expect(Vocabulary.shared.index(of: key) == keyword.rawValue, "\(keyword)")
    }
  }

  @Test("Words are found in any case, and words that are too long in none")
  func lookUp() {
    func index(_ word: String) -> UInt16 {
      var key = WordKey()
      for byte in word.utf8 { key.append(byte) }
      return Vocabulary.shared.index(of: key)
    }
    #expect(index("MILLION") == index("million"))
    #expect(index("million") != 0)
    #expect(index("incomprehensibilities") == 0)
  }

  @Test("Every unit has one name, and every factor is a number")
  func units() {
    let names = UnitTable.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(UnitTable.all.allSatisfy { $0.factor >= 0 && $0.factor.isFinite })
  }

  @Test(
    "Days count as in the calendar",
    arguments: [
      (2016, 11, 24, 4), (1970, 1, 1, 4), (2000, 2, 29, 2), (1600, 1, 1, 6), (1899, 12, 31, 7),
    ])
  func days(_ year: Int, _ month: Int, _ day: Int, _ weekday: Int) {
    let civil = CivilDay(year: year, month: month, day: day)
    #expect(civil?.weekday == weekday)
    #expect(civil.map { [$0.parts.year, $0.parts.month, $0.parts.day] } == [year, month, day])
  }

  @Test("A day that does not exist is none")
  func impossible() {
    #expect(CivilDay(year: 2015, month: 2, day: 29) == nil)
    #expect(CivilDay(year: 2016, month: 13, day: 1) == nil)
  }
}
