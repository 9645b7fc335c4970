import Analysis
import Articles
import Testing

@Suite struct LineMarkTests {
  @Test(
    "The marks that begin a line of Markdown are no part of figures",
    arguments: [
      ("1. *The Salt Garden*, in three acts\n2. “Bora”", ["three"]),
      ("3. [Opera](http://a.example/7) of 2011\n4. 12 men", ["2011", "12"]),
      ("10) 5 percent\n\n   1. two children", ["5 percent", "two"]),
      ("- 7 people\n- 8 trains", ["7", "8"]),
      ("> 2. 8 trains on May\n> 3, 2021", ["8", "May\n> 3, 2021"]),
      ("> 5 million people", ["5 million"]),
      ("## 3. The 4 winds\n## 2011", ["4", "2011"]),
      ("*7* people, -8 degrees", ["7", "-8 degrees"]),
      ("There were\n40 people.", ["40"]),
    ])
  func figures(_ text: String, _ expected: [String]) {
    let article = Article(path: "a.md", text: text)
    let mentions = ArticleAnalysis(of: article).mentions.filter { !$0.kind.isEntity }
    #expect(mentions.map { article.text.string($0.range) } == expected)
  }
}
