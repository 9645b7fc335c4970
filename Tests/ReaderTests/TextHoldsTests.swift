import Testing

@testable import Reader

@Suite struct TextHoldsTests {
  @Test(
    "a text holds another where its bytes stand in it",
    arguments: [
      ("previous-claim", "claim", true), ("previous-claim", "clam", false), ("aab", "ab", true),
      ("Ōsaka", "ō", false), ("Ōsaka", "saka", true), ("short", "shorter", false),
      ("any", "", true), ("", "", true), ("", "a", false),
    ])
  func holds(text: String, part: String, expected: Bool) {
    #expect(text.holds(part) == expected)
    #expect(text[...].holds(part[...]) == expected)
  }
}
