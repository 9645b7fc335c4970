import Articles
import Desk
import Testing

@testable import Reader

/// The sums of the list of articles, which are kept and not counted at each paint.
@Suite struct ShelfTests {
  private func details(_ claims: Int, checked: Int = 0) -> ShelfDetails {
    var progress = CheckingProgress()
    (progress.claims, progress.checkedClaims, progress.articles) = (claims, checked, 1)
    let summary = ArticleSummary(textKey: 0, title: "", words: 0)
    return ShelfDetails(
      AnalysedArticle(summary: summary), progress
    )
  }

  private func shelf(_ names: [String]) -> Shelf {
    let articles = names.map { FoundArticle(path: ArticlePath("/a/\($0)"), displayName: $0) }
    let index = FolderIndex(articles)
    return Shelf(
      name: "a", articles: articles, problems: [], prefer: { _ in },
      holding: { index.articles(holding: $0) }, title: { "\($0)" })
  }

  private func expectSums(_ shelf: Shelf, _ claims: Int, _ checked: Int, of loaded: Int) {
    #expect(shelf.progress.claims == claims)
    #expect(shelf.progress.checkedClaims == checked)
    #expect(shelf.progress.articles == loaded)
    #expect(shelf.loaded == loaded)
  }

  @Test func articlesAreCountedOnceHoweverOftenTheyAreRead() {
    let shelf = shelf(["a", "b", "c"])
    shelf.take([(0, details(3)), (2, details(4))])
    expectSums(shelf, 7, 0, of: 2)
    shelf.take([(0, details(5, checked: 1))])
    expectSums(shelf, 9, 1, of: 2)
  }

  @Test func aChangeOnAPageOfTheDeskCounts() {
    let shelf = shelf(["a", "b"])
    shelf.take([(0, details(3)), (1, details(4))])
    shelf.take(details(4, checked: 2).progress, at: 1)
    expectSums(shelf, 7, 2, of: 2)
  }

  @Test func anArticleThatIsGoneCountsNoMore() {
    let old = shelf(["a", "b", "c"])
    old.take([(0, details(3)), (1, details(4)), (2, details(5))])
    let new = shelf(["a", "c", "d"])
    new.adopt(old, MovedArticles(places: [0, nil, 1]))
    expectSums(new, 8, 0, of: 2)
  }
}
