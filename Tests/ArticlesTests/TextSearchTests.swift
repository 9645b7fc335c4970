import Testing

@testable import Articles

@Suite struct TextSearchTests {
  @Test(
    "all hits are found",
    arguments: [
      ("fentanyl", "Fentanyl and FENTANYL, fentanyl", ["Fentanyl", "FENTANYL", "fentanyl"]),
      ("Fentanyl", "Fentanyl and FENTANYL, fentanyl", ["Fentanyl"]),
      ("aa", "aaaaa", ["aa", "aa"]),
      ("globe and mail", "Globe  and\nMail", ["Globe  and\nMail"]),
      ("globe and", "Globe\r\nand", ["Globe\r\nand"]),
      ("globe and", "Globe\n\nand", []),
      ("globe and", "globe\u{A0}and", ["globe\u{A0}and"]),
      ("global", "the global", ["global"]),
      ("école", "École, ÉCOLE, ecole", ["École", "ÉCOLE"]),
      ("École", "école", []),
      ("москва", "МОСКВА Москва", ["МОСКВА", "Москва"]),
      ("αθήνα", "ΑΘΉΝΑ", ["ΑΘΉΝΑ"]),
      ("việt", "VIỆT", ["VIỆT"]),
      ("don't", "Don’t don't", ["Don’t", "don't"]),
      ("“no”", "\"No\"", ["\"No\""]),
      ("co-ordinated", "co\u{2011}ordinated", ["co\u{2011}ordinated"]),
      ("東京", "東京と東京", ["東京", "東京"]),
      ("😀", "a😀b", ["😀"]),
      ("", "text", []),
      ("longer than the text", "longer than", []),
      (" ", "a \n b", [" \n "]),
      ("İ", "İi", ["İ"]),
    ])
  func hits(needle: String, text: String, expected: [String]) {
    let article = ArticleText(text)
    #expect(TextSearch(needle).hits(in: article).map { article.string($0) } == expected)
  }

  @Test("a hit is found wherever it lies", arguments: 0..<70)
  func anyOffset(offset: Int) {
    let filling = String(repeating: "x", count: offset)
    let article = ArticleText(filling + "Needle" + String(repeating: "y", count: 70 - offset))
    #expect(TextSearch("needle").hits(in: article) == [offset..<(offset + 6)])
  }

  @Test("a search in steps finds what a search at once finds")
  func steps() {
    let article = ArticleText(String(repeating: "one two\nthree ", count: 50))
    let search = TextSearch("two three")
    var hits: [Range<Int>] = []
    var start = 0
    while start < article.bytes.count {
      let limit = start + 7
      if let hit = search.next(in: article, from: start, startingBefore: limit) {
        hits.append(hit)
        start = hit.upperBound
      } else {
        start = limit
      }
    }
    #expect(hits == search.hits(in: article))
    #expect(hits.count == 50)
  }
}
