import Testing

@testable import Articles

@Suite struct TokenizerTests {
  @Test(
    "a text is cut into its tokens",
    arguments: [
      ("34-year-old", "34|-|year|-|old"),
      ("$1.2bn", "$|1.2|bn"),
    ])
  func tokens(text: String, expected: String) {
    let article = ArticleText(text)
    let tokens = TokenizedText(article).tokens
    #expect(tokens.map { article.string($0.range) }.joined(separator: "|") == expected)
  }
}
