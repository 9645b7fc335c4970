import Articles
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

  @Test(
    "a text holds a word in small letters whatever its own case",
    arguments: [
      ("The Previous Claim", "previous claim", true), ("claim", "CLAIM", false),
      ("Ōsaka", "ōsa", true), ("ŌSAKA", "ōsa", true), ("Ōsaka", "SAKA", false),
      ("the ŌSAKA", "osa", false), ("any", "", true), ("", "a", false), ("clai", "claim", false),
    ])
  func holdsInAnyCase(text: String, word: String, expected: Bool) {
    #expect(text.holdsInAnyCase(word) == expected)
    let article = ArticleText("ō" + text + word)
    #expect(article.holdsInAnyCase(word, in: 2..<2 + text.utf8.count) == expected)
  }
}
