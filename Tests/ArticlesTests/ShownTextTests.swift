import Testing

@testable import Articles

/// The text as it is read, without the marks of Markdown.
@Suite struct ShownTextTests {
  private func shown(_ markdown: String) -> (ShownText, ArticleText) {
    let text = ArticleText(markdown)
    return (ShownText(text, of: "a.md"), text)
  }

  @Test(
    "a phrase is found across marks, and its place in the source is told",
    arguments: [
      ("They paid **4.2** million.", "4.2 million", "4.2** million"),
      ("They paid **4.2 million**.", "4.2 million", "4.2 million"),
      (
        "See [the report](https://x.example/1) of May.", "report of May",
        "report](https://x.example/1) of May"
      ),
      ("A *very* **long** day", "very long", "very* **long"), ("plain words", "plain", "plain"),
    ])
  func found(_ markdown: String, _ phrase: String, _ source: String) throws {
    let (shown, text) = shown(markdown)
    let hit = try #require(TextSearch(phrase).hits(in: shown.text).first)
    #expect(text.string(shown.source(of: hit)) == source)
    #expect(shown.shown(ofSource: shown.source(of: hit).lowerBound) == hit.lowerBound)
  }

  @Test("a byte that is hidden is the next that is shown")
  func hidden() {
    let (shown, _) = shown("a **b** c")
    #expect(shown.text.string(0..<shown.text.bytes.count) == "a b c")
    #expect(shown.shown(ofSource: 2) == 2)
    #expect(shown.shown(ofSource: 4) == 2)
    #expect(shown.shown(ofSource: 6) == 3)
  }

  @Test("a text without marks is the text itself")
  func plain() {
    let text = ArticleText("They paid **4.2** million.")
    let shown = ShownText(text, of: "a.txt")
    #expect(shown.text == text)
    #expect(shown.source(of: 3..<9) == 3..<9)
  }
}
