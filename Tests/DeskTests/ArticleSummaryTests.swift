import Analysis
import Articles
import Testing

@testable import Desk

private func summary(_ text: String, named name: String = "a.txt") -> ArticleSummary {
  let article = Article(path: ArticlePath(name), text: text)
  return ArticleSummary(of: article, analysis: ArticleAnalysis(of: article))
}

@Suite struct ArticleSummaryTests {
  @Test func claimsNamesAndPassages() {
    let found = summary(story)
    #expect(found.date == "2024-06-04")
    #expect(found.claims.contains { $0.kind == .percent && $0.speaker == "Anna Berg" })
    let berg = found.names.first { $0.name == "Anna Berg" }
    #expect(berg?.mentions.map(\.spelling) == ["Anna Berg", "Berg"])
    #expect(Set(found.passages.map(\.kind)) == [.quotation, .superlative, .title])
  }

  @Test func everyFigureBelongsToOneClaim() {
    let found = summary(story)
    #expect(found.claims.flatMap { Array($0.figures) } == Array(found.figures.indices))
    #expect(found.claims.last?.rank == 0)
  }

  @Test func theMentionsAreThoseOfTheAnalysis() {
    let article = Article(path: "a.txt", text: story)
    let analysis = ArticleAnalysis(of: article)
    let found = ArticleSummary(of: article, analysis: analysis)
    #expect(found.mentions.map(\.range) == analysis.mentions.map(\.range))
    #expect(found.mentions.map(\.kind) == analysis.mentions.map(\.kind))
  }

  @Test func whatIsCodedIsReadAgain() {
    let found = summary(story)
    #expect(ArticleSummary(encoded: found.encoded()) == found)
  }

  @Test func whatIsCutOrChangedIsNoSummaryAndDoesNotTrap() {
    let bytes = summary(story).encoded()
    for count in 0..<bytes.count { #expect(ArticleSummary(encoded: Array(bytes[..<count])) == nil) }
    var random = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      var changed = bytes
      for _ in 0..<4 {
        changed[Int(random.next(upperBound: UInt(bytes.count)))] = UInt8(
          truncatingIfNeeded: random.next() as UInt64)
      }
      _ = ArticleSummary(encoded: changed)
    }
  }

  @Test func wordsAreAlikeWhateverTheFigures() {
    let one = summary("The valley lost 30 per cent of its water through leaking pipes.").claims[0]
    let two = summary("The valley lost 18 per cent of its water through leaking pipes.").claims[0]
    let three = summary("The town lost 18 per cent of its trees through careless building.")
      .claims[0]
    #expect(one.wording == two.wording)
    #expect(one.wording != three.wording)
    #expect(one.signature == two.signature)
    #expect(one.signature != three.signature)
  }
}
