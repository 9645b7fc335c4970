import Articles
import Testing

@Suite struct RangeIndexTests {
  private static let ranges = [
    0..<100, 2..<3, 2..<9, 9..<9, 20..<30, 25..<26, 200..<210, 205..<300,
  ]

  @Test("all ranges that overlap a place are among the candidates", arguments: 0..<310)
  func findsAll(start: Int) {
    let index = RangeIndex(Self.ranges)
    for length in [1, 2, 50] {
      let place = start..<start + length
      let overlapping = Self.ranges.indices.filter { Self.ranges[$0].overlaps(place) }
      #expect(Set(index.candidates(overlapping: place)).isSuperset(of: overlapping))
    }
  }

  @Test("an overlap is found wherever there is one", arguments: 0..<310)
  func findsOverlap(start: Int) {
    let ranges = Self.ranges.filter { !$0.isEmpty }
    let index = RangeIndex(ranges)
    for length in [0, 1, 2, 50] {
      let place = start..<start + length
      #expect(index.hasOverlap(with: place) == ranges.contains { $0.overlaps(place) })
    }
  }

  @Test("ranges that end before a place are left out where none around them reaches it")
  func leavesOut() {
    let index = RangeIndex(Self.ranges)
    #expect(index.candidates(overlapping: 150..<160).isEmpty)
    #expect(index.candidates(overlapping: 201..<202) == 6..<7)
    #expect(index.candidates(overlapping: 400..<500).isEmpty)
    #expect(RangeIndex([]).candidates(overlapping: 0..<5).isEmpty)
  }
}

@Suite struct TextLinesTests {
  @Test(
    "lines of the text are counted from 1",
    arguments: [
      ("", 1, 0), ("", 2, nil), ("a", 0, 0), ("a\nb", 2, 2), ("a\nb\n", 3, nil), ("\n\nx", 3, 2),
      ("\n", 1, 0), ("\n", 2, nil),
    ] as [(String, Int, Int?)])
  func starts(text: String, number: Int, byte: Int?) {
    #expect(ArticleText(text).start(ofLine: number) == byte)
  }

  @Test(
    "an empty line is one without any character",
    arguments: [
      ("a\nb\n", false), ("a\n\nb", true), ("a\r\n\r\nb", true), ("\na", true), ("a\n \nb", false),
      ("", false),
    ])
  func emptyLines(text: String, expected: Bool) {
    #expect(ArticleText(text).hasEmptyLines(inFirst: 100) == expected)
  }

  @Test("only the beginning is looked at for empty lines")
  func emptyLinesLater() {
    #expect(!ArticleText("abc\n\n").hasEmptyLines(inFirst: 4))
  }
}
