import Analysis
import Annotations
import Articles
import Testing

@testable import Desk

/// Two sentences, each an article of its own.
struct SentencePair: Sendable, CustomTestStringConvertible {
  let one: String
  let other: String
  var testDescription: String { "\(one) / \(other)" }

  init(_ one: String, _ other: String) {
    self.one = one
    self.other = other
  }
}

@Suite struct SameCountTests {
  /// What the index says of the first sentence's claim: whether the other article holds the same
  /// counted thing, and whether it differs; nil for what is not the same.
  private func differs(_ pair: SentencePair, days: (String, String) = ("", "")) -> Bool? {
    let texts = [pair.one, pair.other]
    let dates = [days.0, days.1]
    let index = FolderIndex(
      texts.indices.map { FoundArticle(path: ArticlePath("/nowhere/\($0).txt"), displayName: "a") })
    for (place, text) in texts.enumerated() {
      let date = dates[place].isEmpty ? "" : "Published \(dates[place])\n\n"
      let article = Article(path: ArticlePath("/nowhere/\(place).txt"), text: date + text + "\n")
      let summary = ArticleSummary(of: article, analysis: ArticleAnalysis(of: article))
      index.take(AnalysedArticle(summary: summary), at: place)
    }
    let related = index.entriesClaims(of: 0).flatMap { index.related(to: $0) }
    guard !related.isEmpty else { return nil }
    return related.contains(where: \.differs)
  }

  @Test(
    "The same counted thing is known again in other words, and another number is told",
    arguments: [
      SentencePair(
        "The fire killed 12 people in Halden.", "Fourteen people died in the fire at Halden."),
      SentencePair(
        "At least 31 miners were injured in an explosion near Castellan.",
        "An explosion at a mine in Castellan injured 18 miners on the night shift."),
      SentencePair(
        "The flood in Nether Hallow displaced 4,000 people.",
        "About 9,500 people were displaced by the flood in Nether Hallow."),
      SentencePair(
        "Police arrested 45 people at the protest in Velmora.",
        "The protest in Velmora ended with 62 arrests."),
      SentencePair(
        "The reservoir above Halden held 41 per cent of its capacity.",
        "The Halden reservoir held only a little: 35 per cent of capacity."),
      SentencePair(
        "Tressa Shipyards built 18 ferries for Norway.",
        "Tressa Shipyards built 22 ferries for customers in Norway."),
    ])
  func knowsAgain(_ pair: SentencePair) { #expect(differs(pair) == true) }

  @Test(
    "The same number of the same thing is found and does not differ",
    arguments: [
      SentencePair(
        "The fire killed 12 people in Halden.", "Twelve people died in the fire at Halden."),
      SentencePair(
        "At least 10 people were killed when a bus crashed near Castellan.",
        "The bus that crashed near Castellan killed 12 people."),
    ])
  func agrees(_ pair: SentencePair) { #expect(differs(pair) == false) }

  @Test(
    "What is not surely the same counted thing is not called so",
    arguments: [
      // Other places, other events, other things counted.
      SentencePair(
        "The fire killed 12 people in Halden.", "The fire killed 14 people in Castellan."),
      SentencePair("The fire killed 12 people in Halden.", "The fire injured 14 people in Halden."),
      SentencePair(
        "The fire killed 12 people in Halden.", "A bus crash in Halden killed 14 people."),
      SentencePair(
        "The fire killed 12 people in Halden.", "The fire destroyed 14 houses in Halden."),
      SentencePair(
        "The fire killed 12 firefighters in Halden.", "The fire in Halden killed 14 people."),
      // Parts, differences, other times.
      SentencePair(
        "The fire killed 12 people in Halden.", "The fire in Halden killed another 14 people."),
      SentencePair(
        "The fire killed 12 people in Halden in 2016.",
        "The fire in Halden killed 14 people in 2019."),
      SentencePair(
        "The fire killed 12 people in Halden.", "The fire in Halden could have killed 140 people."),
      SentencePair(
        "Halden will spend $94 million on the new tunnel.",
        "Halden will spend $12 million on schools and parks."),
      SentencePair(
        "Tressa Shipyards built 18 ferries for Norway.",
        "Tressa Shipyards lost 22 ferries to storms and the Coast Party."),
      SentencePair(
        "Unemployment in Halden rose to 5 per cent.", "Wages in Halden rose by 3 per cent."),
      SentencePair(
        "Anna Berg paid $5 million for a house.", "Peter Maddox paid $7 million for a house."),
      SentencePair("It has 12 rooms and a garden.", "It has 14 rooms and a garden full of roses."),
    ])
  func keepsApart(_ pair: SentencePair) { #expect(differs(pair) == nil) }

  @Test("Articles that appeared long after one another speak of two things, unless they say when")
  func times() {
    let pair = SentencePair(
      "The fire killed 12 people in Halden.", "Fourteen people died in the fire at Halden.")
    #expect(differs(pair, days: ("2024-05-01", "2024-05-20")) == true)
    #expect(differs(pair, days: ("2016-05-01", "2024-05-20")) == nil)
    let dated = SentencePair(
      "The fire of 4 May 2016 killed 12 people in Halden.",
      "Fourteen people died in the fire at Halden on May 4, 2016.")
    #expect(differs(dated, days: ("2016-05-05", "2016-05-06")) == true)
  }
}

extension FolderIndex {
  /// The rows of an article.
  func entriesClaims(of article: Int) -> [WorkItem.ID] {
    entries[article].claims.indices.map { WorkItem.ID(article: article, claim: $0) }
  }
}
