import Analysis
import Annotations
import Articles
import Testing

@testable import Desk

/// An index of articles by their texts; each is called as its first line.
private func index(_ texts: [String]) -> FolderIndex {
  let articles = texts.indices.map {
    Article(path: ArticlePath("/nowhere/\($0).txt"), text: texts[$0])
  }
  let index = FolderIndex(articles.map { FoundArticle(path: $0.path, displayName: "a") })
  for (place, article) in articles.enumerated() { index.take(analysed(article), at: place) }
  return index
}

private func analysed(
  _ article: Article, _ annotations: [PlacedAnnotation] = []
) -> AnalysedArticle {
  let summary = ArticleSummary(of: article, analysis: ArticleAnalysis(of: article))
  return AnalysedArticle(
    summary: summary, annotations: AnnotationSummary(annotations: annotations),
    texts: ClaimTexts(of: summary, in: article.shownBytes))
}

private let valley = """
  The valley

  The Coast Party said the valley lost 30 per cent of its water through leaking pipes.

  Anna Berg paid $5 million. Anna Berg was the first minister of water.
  """

@Suite struct FolderIndexTests {
  @Test(
    "A query narrows by kind, speaker and words",
    arguments: [
      ("kind:percent", ["30 per cent"]), ("by:coast", ["30 per cent"]),
      ("leaking PIPES", ["30 per cent"]), ("kind:money", ["$5 million"]),
      ("kind:title", ["minister of water"]), ("kind:superlative", []), ("nothing", []),
    ])
  func narrows(_ query: String, _ parts: [String]) {
    let index = index([valley])
    let rows = index.worklist(WorkFilter(query))
    let texts = rows.map { index.text(of: $0) ?? "" }
    #expect(texts.count == parts.count || query == "kind:superlative")
    for (text, part) in zip(texts, parts) { #expect(text.contains(part)) }
  }

  @Test func theMostCheckWorthyComesFirst() {
    let index = index([valley])
    let ranks = index.worklist(WorkFilter()).map { index.item($0).rank }
    #expect(ranks == ranks.sorted(by: >))
    #expect(ranks.count >= 2)
  }

  @Test("The same words in another article are found, with another figure told apart")
  func related() {
    let one = "The valley lost 30 per cent of its water through leaking pipes."
    let two = "The valley lost 18 per cent of its water through leaking pipes."
    let index = index([one, one, two])
    let row = WorkItem.ID(article: 0, claim: 0)
    let related = index.related(to: row)
    #expect(related.map(\.id.article) == [1, 2])
    #expect(related.map(\.differs) == [false, true])
  }

  @Test("The same claim is found in all articles once they are known, and no more after an edit")
  func relatedInTime() {
    let same = "The valley lost 30 per cent of its water through leaking pipes."
    let other = "The town planted forty young trees along the harbour wall."
    let articles = (0..<12).map {
      Article(path: ArticlePath("/nowhere/\($0).txt"), text: $0 % 2 == 0 ? same : other)
    }
    let index = FolderIndex(articles.map { FoundArticle(path: $0.path, displayName: "a") })
    let row = WorkItem.ID(article: 0, claim: 0)
    for (place, article) in articles.enumerated() {
      index.take(analysed(article), at: place)
      let found = index.related(to: row).map(\.id.article)
      #expect(found.allSatisfy { $0 % 2 == 0 && $0 <= place })
    }
    #expect(index.related(to: row).map(\.id.article) == [2, 4, 6, 8, 10])
    index.take(analysed(Article(path: articles[4].path, text: other)), at: 4)
    #expect(index.related(to: row).map(\.id.article) == [2, 6, 8, 10])
  }

  @Test("What was compared meanwhile is found, unless a text has changed since it was begun")
  func comparedElsewhere() {
    let same = "The valley lost 30 per cent of its water through leaking pipes."
    let index = index([same, same])
    let row = WorkItem.ID(article: 0, claim: 0)
    #expect(index.needsComparison)
    #expect(index.knownRelated(to: row) == [])
    let compare = index.comparing()
    index.take(compare())
    #expect(!index.needsComparison)
    #expect(index.knownRelated(to: row).map(\.id.article) == [1])
    let late = index.comparing()
    index.take(analysed(Article(path: ArticlePath("/nowhere/1.txt"), text: "Nothing.")), at: 1)
    index.take(late())
    #expect(index.needsComparison)
    #expect(index.knownRelated(to: row) == [])
  }

  @Test("A query says what it did not understand", arguments: [("kind:horse", ["kind:horse"])])
  func misunderstood(_ query: String, _ words: [String]) {
    #expect(WorkFilter(query).misunderstood == words)
  }

  @Test("What an article says is the same, whatever stands before it in the list")
  func afterAnother() {
    func rows(_ index: FolderIndex, of article: Int) -> [String] {
      index.worklist(WorkFilter("is:all"), by: .article).filter { $0.article == article }.map {
        let item = index.item($0)
        return "\(item.range) \(item.speaker) \(item.kind) \(index.text(of: $0) ?? "")"
      }
    }
    let alone = index([valley])
    let second = index(["The coast\n\nBo Lund said the coast lost 40 boats. Lund paid $7.", valley])
    #expect(rows(second, of: 1) == rows(alone, of: 0))
    #expect(rows(alone, of: 0).contains { $0.contains("Coast Party") })
    #expect(second.title(1) == "The valley")
  }

  @Test func namesOfTwoArticlesAreOne() {
    let index = index(["Anna Berg paid $5.", "Anna Berg left. Berg was tired."])
    let berg = index.names.first { $0.name == "Anna Berg" }
    #expect(berg?.mentions == 3)
    #expect(berg?.articles == ArticlePlaces([0, 1]))
    #expect(berg?.spellings == ["Anna Berg", "Berg"])
  }
}

@Suite struct SavedFolderTests {
  private let me = Annotator(id: "mailto:a@x.example", name: "Ann")
  private let other = Annotator(id: "mailto:b@x.example", name: "Bo")

  private func store(_ article: Article, _ who: Annotator) -> AnnotationStore {
    AnnotationStore(article: article, at: .beside(article.path), annotator: { who })
  }

  private func read(_ folder: TemporaryArticles, _ place: Int = 0) throws -> Article {
    Article(
      path: folder.articles[place].path,
      fileBytes: try ArticleFile.read(path: folder.articles[place].path))
  }

  private func range(_ part: String, in article: Article) throws -> Range<Int> {
    try #require(TextSearch(part).hits(in: article.text).first)
  }

  @Test("A verdict on the claim leaves nothing open; one on one of two figures does")
  func checked() throws {
    let folder = try TemporaryArticles([("a.txt", "Anna Berg paid $5 million for 40 boats.")])
    let article = try read(folder)
    let store = store(article, me)
    let index = FolderIndex(folder.articles)
    index.take(FolderAnalysis.analysed(folder.articles[0]), at: 0)
    let claim = index.item(index.worklist(WorkFilter())[0])
    store.put(AnnotationContent(verdict: .isTrue), on: try range("$5 million", in: article))
    index.take(FolderAnalysis.analysed(folder.articles[0]), at: 0)
    #expect(index.progress.checkedClaims == 0)
    store.put(AnnotationContent(verdict: .isTrue), on: claim.range)
    index.take(FolderAnalysis.analysed(folder.articles[0]), at: 0)
    #expect(index.progress.text == "1 of 1 claim")
    #expect(index.worklist(WorkFilter()).isEmpty)
    #expect(index.worklist(WorkFilter("verdict:true")).count == 1)
  }

  @Test("Rows are found by the tags of annotations")
  func tags() throws {
    let folder = try TemporaryArticles([("a.txt", "Anna Berg paid $5 million.\n\nIt took 3 days.")])
    let article = try read(folder)
    store(article, me).put(
      AnnotationContent(tags: ["water"]), on: try range("$5 million", in: article))
    let index = FolderIndex(folder.articles)
    index.take(FolderAnalysis.analysed(folder.articles[0], withTexts: true), at: 0)
    let rows = index.worklist(WorkFilter("tag:water"))
    #expect(rows.compactMap { index.text(of: $0) } == ["Anna Berg paid $5 million."])
    #expect(index.tags == ["water"])
  }

  @Test("Two people's verdicts are told apart, and a decision settles them without changing them")
  func disagreement() throws {
    let folder = try TemporaryArticles([("a.txt", "Anna Berg paid $5 million for 40 boats.")])
    let article = try read(folder)
    let claim = 0..<39
    store(article, me).put(AnnotationContent(verdict: .isTrue), on: claim)
    store(article, other).put(AnnotationContent(verdict: .isFalse), on: claim)
    let index = FolderIndex(folder.articles)
    index.take(FolderAnalysis.analysed(folder.articles[0]), at: 0)
    let all = index.disagreements.map(\.disagreement)
    let found = try #require(all.first)
    #expect(index.progress.disputed == 1)
    let third = store(article, me)
    third.currentAnnotator()
    third.put([
      .init(
        content: AnnotationContent(
          verdict: .isFalse, decides: [found.first.id, found.second.id]), range: claim, isNew: true)
    ])
    index.take(FolderAnalysis.analysed(folder.articles[0]), at: 0)
    #expect(index.progress.disputed == 0)
    #expect(index.disagreements.map(\.disagreement.isDecided) == [true])
    #expect(index.annotations(of: 0).count == 3)
    #expect(index.item(WorkItem.ID(article: 0, claim: 0)).verdict == .isFalse)
    // The decision is no third opinion.
    let pair = try #require(index.agreement.pairs.first)
    #expect(pair.all.texts == 1)
    #expect(pair.all.agreeing == 0)
  }

  @Test("A program's prediction is no opinion: it disputes nothing and agrees with nobody")
  func prediction() throws {
    let folder = try TemporaryArticles([("a.txt", "Anna Berg paid $5 million for 40 boats.")])
    let article = try read(folder)
    store(article, me).put(AnnotationContent(verdict: .isTrue), on: 0..<39)
    let program = Annotator(id: "tag:x.example,2026:model", name: "model", isSoftware: true)
    store(article, program).put(AnnotationContent(verdict: .isFalse), on: 0..<39)
    let index = FolderIndex(folder.articles)
    index.take(FolderAnalysis.analysed(folder.articles[0]), at: 0)
    #expect(index.annotations(of: 0).count == 2)
    #expect(index.disagreements.isEmpty)
    #expect(index.progress.disputed == 0)
    #expect(index.agreement.pairs.isEmpty)
    #expect(index.agreement.verdictCounts.map(\.person.id) == [me.id])
  }

  @Test("A person joins two names and divides a spelling off")
  func identities() throws {
    let folder = try TemporaryArticles([
      ("a.txt", "Anna Berg paid $5. Berg left."), ("b.txt", "A. Lindqvist paid $7."),
    ])
    let index = FolderIndex(folder.articles)
    func take() {
      for place in 0..<2 { index.take(FolderAnalysis.analysed(folder.articles[place]), at: place) }
    }
    take()
    let berg = try #require(index.names.first { $0.name == "Anna Berg" })
    let article = try read(folder)
    let summary = ArticleSummary(of: article, analysis: ArticleAnalysis(of: article))
    let places = index.placesToIdentify(berg, in: 0, summary: summary)
    #expect(places.count == 2)
    let store = store(article, me)
    store.put(
      places.map { .init(content: AnnotationContent(identity: "A. Lindqvist"), range: $0) })
    take()
    #expect(index.names.first { $0.name == "Anna Berg" } == nil)
    let joined = try #require(index.names.first { $0.name == "A. Lindqvist" })
    #expect(joined.mentions == 3)
    #expect(joined.isByHand)
    _ = store.undo()
    take()
    #expect(index.names.first { $0.name == "Anna Berg" }?.mentions == 2)
  }
}

@Suite struct AgreementTests {
  /// The example of the article on Cohen's kappa in many textbooks: 20 and 15 agreeing, 5 and 10 not.
  @Test func kappaOfTheTextbook() throws {
    var agreement = Agreement()
    for _ in 0..<20 { agreement.add(.isTrue, .isTrue) }
    for _ in 0..<5 { agreement.add(.isTrue, .isFalse) }
    for _ in 0..<10 { agreement.add(.isFalse, .isTrue) }
    for _ in 0..<15 { agreement.add(.isFalse, .isFalse) }
    let kappa = try #require(agreement.kappa)
    #expect(abs(kappa - 0.4) < 1e-12)
    #expect(agreement.agreeing == 35)
  }

  /// Three verdicts by two people, worked out by hand: of 10 texts they agree on 3 + 2 + 1, which is
  /// 0.6; by chance on (5·4 + 3·4 + 2·2) / 100 = 0.36; kappa is 0.24 / 0.64.
  @Test func kappaOfThreeVerdicts() throws {
    var agreement = Agreement()
    for (first, second, count) in [
      (Verdict.isTrue, Verdict.isTrue, 3), (.isTrue, .isFalse, 1), (.isTrue, .misleading, 1),
      (.isFalse, .isFalse, 2), (.isFalse, .isTrue, 1), (.misleading, .misleading, 1),
      (.misleading, .isFalse, 1),
    ] {
      for _ in 0..<count { agreement.add(first, second) }
    }
    #expect(agreement.texts == 10)
    #expect(agreement.agreeing == 6)
    #expect(abs(try #require(agreement.expected) - 0.36) < 1e-12)
    #expect(abs(try #require(agreement.kappa) - 0.375) < 1e-12)
  }

  @Test func everyPairAndTheirLabelsAreCounted() throws {
    let folder = try TemporaryArticles([("a.txt", "Anna Berg paid $5 million for 40 boats.")])
    let article = Article(
      path: folder.articles[0].path,
      fileBytes: try ArticleFile.read(path: folder.articles[0].path))
    var seconds = 1_780_000_000
    func say(_ name: String, _ contents: [(Range<Int>, AnnotationContent)]) {
      seconds += 60
      let now = seconds
      let store = AnnotationStore(
        article: article, at: .beside(article.path),
        annotator: { Annotator(id: "mailto:\(name)@x.example", name: name) }, clock: { now })
      for (range, content) in contents { store.put(content, on: range) }
    }
    func label(_ action: Correction.Action, _ kind: String? = nil) -> AnnotationContent {
      AnnotationContent(correction: Correction(action: action, from: "PER", to: kind))
    }
    say("ann", [(0..<9, label(.accept, "PER")), (15..<25, AnnotationContent(verdict: .isTrue))])
    say(
      "bo",
      [(0..<9, label(.relabel, "ORG")), (15..<25, AnnotationContent(verdict: .isFalse))])
    say("cy", [(0..<9, label(.reject)), (15..<25, AnnotationContent(verdict: .isFalse))])
    // The last word of one person on a text counts.
    say("cy", [(15..<24, AnnotationContent(verdict: .isTrue))])
    let index = FolderIndex(folder.articles)
    index.take(FolderAnalysis.analysed(folder.articles[0]), at: 0)
    let pairs = index.agreement.pairs
    #expect(pairs.map { "\($0.first.name) \($0.second.name)" } == ["ann bo", "ann cy", "bo cy"])
    #expect(pairs.map(\.all.agreeing) == [0, 1, 0])
    #expect(pairs.map(\.all.texts) == [1, 1, 1])
    let labels = pairs.flatMap { $0.labels.ordered.map(\.pair) }
    #expect(
      labels == [
        .init(first: "PER", second: "ORG"), .init(first: "PER", second: "none"),
        .init(first: "ORG", second: "none"),
      ])
  }

  @Test func kappaIsNotDefinedWhereNothingButAgreementCanCome() {
    var agreement = Agreement()
    #expect(agreement.kappa == nil)
    agreement.add(.isTrue, .isTrue)
    #expect(agreement.kappa == nil)
  }
}

@Suite struct ArticleChangesTests {
  private func claims(_ text: String) -> (ArticleText, [ClaimSummary]) {
    let article = Article(path: "a.txt", text: text)
    return (
      article.text, ArticleSummary(of: article, analysis: ArticleAnalysis(of: article)).claims
    )
  }

  @Test("A claim is new when the text did not hold it before, whatever its lines")
  func newClaims() {
    let (old, before) = claims("Anna Berg paid $5 million for the boats.")
    let (new, after) = claims(
      "Anna Berg paid $5 million\nfor the boats.\n\nThe valley lost 30 per cent of its water.")
    let seen = SeenClaims(before, in: old)
    let changes = ArticleChanges([], claims: after.filter { $0.rank > 0 }, in: new, seen: seen)
    #expect(changes.changes.count { if case .newClaim = $0 { true } else { false } } >= 1)
    #expect(SeenClaims(line: seen.line) == seen)
    #expect(ArticleChanges([], claims: before, in: old, seen: seen).changes.isEmpty)
  }
}
