import Analysis
import Articles
import Testing

/// The claims of a text; persons are given by their names in it.
private func claims(_ text: String, persons: [String] = []) -> (DetectionInput, [Claim]) {
  let (input, mentions) = checkInput(text, persons: persons)
  return (input, Claims.claims(in: input, mentions: mentions))
}

@Suite struct AttributionTests {
  @Test(
    "Who says what is found in the forms of newspapers",
    arguments: [
      ("The plan costs $5 million, Mr. Lake said.", "Mr. Lake", "The plan costs $5 million"),
      (
        "“The plan costs five million dollars,” he said.", "he",
        "The plan costs five million dollars"
      ),
      (
        "The RCMP said in a statement that 40 people were held.", "The RCMP", "40 people were held."
      ),
      ("According to the ministry, 40 people were held.", "the ministry", "40 people were held."),
      ("Some 40 people were held, according to Ann Ross.", "Ann Ross", "Some 40 people were held"),
      (
        "Ann Ross told reporters the plan had failed twice.", "Ann Ross",
        "the plan had failed twice."
      ),
      ("The plan has failed, said Ann Ross, the mayor.", "Ann Ross", "The plan has failed"),
      (
        "Sergeant Li Wu, the co-ordinator, in an interview said the help will be of value.",
        "Sergeant Li Wu", "the help will be of value."
      ),
      (
        "Part of the work, she said, has been slower than it was.", "she",
        "Part of the work, she said, has been slower than it was."
      ),
      (
        "Mr. Morris said: “We lost 40 jobs in one year.”", "Mr. Morris",
        "We lost 40 jobs in one year."
      ),
      (
        "The company announced on Thursday that it lost $5 million.", "The company",
        "it lost $5 million."
      ),
    ])
  func speaker(_ text: String, _ speaker: String, _ content: String) {
    let (input, found) = claims(text)
    #expect(found.first?.speaker.map { input.text.string($0.range) } == speaker)
    #expect(found.first.map { input.text.string($0.range) } == content)
  }

  @Test("Claims are found in every paragraph")
  func paragraphs() {
    let (input, found) = claims("Sales rose 5 per cent in May.\n\nProfits fell 8 per cent in June.")
    #expect(found.map { input.text.string($0.range).prefix(7) } == ["Sales r", "Profits"])
  }

  @Test(
    "What nobody is said to say has no speaker",
    arguments: [
      "The plan costs $5 million a year.", "The report says nothing of the kind was in the claims.",
      "Sales rose 5 per cent in May.",
    ])
  func none(_ text: String) {
    let found = claims(text).1
    #expect(found.first?.speaker == nil || text.hasPrefix("The report"))
  }

  @Test("Surnames and pronouns stand for the full name")
  func resolved() {
    let text = """
      Jane Philpott spoke on Thursday. The plan costs $5 million, Dr. Philpott said.

      “We have lost 40 people since May,” she said.
      """
    let speakers = claims(text, persons: ["Jane Philpott", "Dr. Philpott"]).1.compactMap(\.speaker)
    #expect(speakers.map(\.resolved) == ["Jane Philpott", "Jane Philpott"])
  }

  @Test(
    "A speaker's name is without the marks of Markdown",
    arguments: [
      ("According to [the organisers](https://a.example/1), 40 people came.", "the organisers"),
      ("According to the **ministry**, 40 people came.", "the ministry"),
      ("According to *the [old](b.md) ministry*, 40 people came.", "the old ministry"),
    ])
  func marks(_ text: String, _ name: String) {
    let article = Article(path: "a.md", text: text)
    let findings = ArticleFindings(
      of: article, mentions: ArticleAnalysis(of: article).mentions)
    #expect(findings.claims.compactMap { $0.speaker?.resolved } == [name])
  }
}

@Suite struct ClaimRankTests {
  @Test(
    "What can be checked ranks above what cannot",
    arguments: [
      (
        "Unemployment fell 5 per cent to 2.1 million people last year.",
        "I think this is a wonderful day."
      ),
      ("The city spent $40 million on the bridge in 2015.", "We should all spend more on bridges."),
      ("It is the largest tax cut in the country since 1990.", "Will it be a large tax cut?"),
      ("Crime has doubled in Leeds since 2010.", "Crime will perhaps get worse, I believe."),
      ("The minister voted against the bill in 2012.", "Thank you, minister, and good evening."),
    ])
  func rank(_ checkable: String, _ other: String) {
    let first = claims(checkable).1.first?.score ?? 0
    let second = claims(other).1.first?.score ?? 0
    #expect(first > second)
  }

  @Test("The reasons name what counted, and who says it")
  func reasons() {
    let text = "Unemployment fell 5 per cent last year, Ann Ross said."
    let reasons = claims(text, persons: ["Ann Ross"]).1.first?.reasons ?? []
    #expect(reasons.first == "percentage")
    #expect(reasons.last == "attributed to Ann Ross")
  }

  @Test("The lines that date an article are no claims")
  func dateline() {
    #expect(claims("Published Thursday, Nov. 24, 2016 2:13PM EST").1.isEmpty)
  }

  @Test("Quotations and superlatives can be listed on their own")
  func highlights() {
    let text = "It is “the end of the road” for the largest mill."
    let input = DetectionInput(text: ArticleText(text))
    #expect(Claims.quotations(in: input).map { input.text.string($0) } == ["“the end of the road”"])
    #expect(Claims.superlatives(in: input).map { input.text.string($0) } == ["largest"])
  }
}
