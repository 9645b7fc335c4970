import Annotations
import Articles
import Testing

@testable import Exchange

/// What other programs write.
@Suite struct ImportTests {
  static let lake = "The lake 🍎 holds 41 per cent.\nAna Lim said so.\n"

  private func samples() throws -> Samples { try Samples(files: ["lake.txt": Self.lake]) }

  @Test func aBadLineIsNamedAndTheOthersGoThrough() throws {
    let samples = try samples()
    let text = JSONRecord.spelling(of: Self.lake)
    let file = try samples.folder.write(
      """
      {"text":\(text),"spans":[{"start":4,"end":8,"label":"LOC"},{"start":4,"end":800,"label":"LOC"}]}
      {"text":"broken
      {"text":"no such article","spans":[]}
      {"text":\(text),"label":[[0,1,"PER"]]}
      {"text":\(text),"spans":[{"start":30,"end":37,"label":"PERSON","text":"Ana Lix"}]}
      {"text":\(text),"spans":[{"start":30,"end":37,"label":"PERSON","text":"Ana Lim"}]}
      """, to: "in.jsonl")
    let (report, complaints) = try samples.import(file, "spacy")
    #expect(report.added == 2)
    #expect(report.problems == complaints.count)
    #expect(
      complaints.map { $0.prefix { $0 != ":" } } == [
        "line 1", "line 2", "line 3", "line 4", "line 5",
      ])
    #expect(complaints[3].contains("it looks like doccano"))
    let annotations = try samples.annotations("lake.txt")
    #expect(annotations.map(\.quotation) == ["lake", "Ana Lim"])
    #expect(annotations.map { $0.content.correction?.to } == ["LOC", "PER"])
    #expect(annotations[1].content.correction?.action == .accept)
    #expect(annotations[0].creator?.name == "spacy import")
  }

  @Test func aByteOrderMarkAndCRLFAreNoProblem() throws {
    let samples = try samples()
    let text = JSONRecord.spelling(of: Self.lake)
    let line = "{\"text\":\(text),\"label\":[[4,8,\"LOC\"]]}"
    let file = try samples.folder.write("\u{feff}\(line)\r\n\r\n\(line)\r\n", to: "in.jsonl")
    let (report, complaints) = try samples.import(file, "doccano")
    #expect(complaints.isEmpty)
    #expect(report.added == 1)
    #expect(report.known == 1)
  }

  @Test(arguments: [("scalars", 30), ("utf16", 31)])
  func theQuotationsTellTheUnit(_ unit: String, _ start: Int) throws {
    let samples = try samples()
    let file = try samples.folder.write(
      """
      [{"data":{"text":\(JSONRecord.spelling(of: Self.lake))},"annotations":[{"result":[
      {"id":"a","type":"labels","value":{"start":\(start),"end":\(start + 7),"text":"Ana Lim","labels":["PER"]}},
      {"id":"a","type":"choices","value":{"start":\(start),"end":\(start + 7),"choices":["Mostly true"]}},
      {"id":"a","type":"textarea","value":{"start":\(start),"end":\(start + 7),"text":["one","two"]}}]}]}]
      """, to: "in.json")
    let (report, complaints) = try samples.import(file, "labelstudio")
    #expect(complaints.isEmpty)
    #expect(report.added == 1)
    let annotation = try #require(try samples.annotations("lake.txt").first)
    #expect(annotation.quotation == "Ana Lim")
    #expect(annotation.content.verdict == .mostlyTrue)
    #expect(annotation.content.note == "one\n\ntwo")
  }

  @Test func predictionsStayThoseOfTheirModel() throws {
    let samples = try samples()
    let file = try samples.folder.write(
      """
      {"data":{"text":\(JSONRecord.spelling(of: Self.lake))},"predictions":[{"model_version":"ner 2",
      "result":[{"id":"p","type":"labels","value":{"start":4,"end":8,"labels":["GPE"]}}]}]}
      """, to: "in.json")
    #expect(try samples.import(file, "labelstudio").report.added == 1)
    let annotation = try #require(try samples.annotations("lake.txt").first)
    #expect(annotation.creator?.isSoftware == true)
    #expect(annotation.creator?.name == "ner 2")
    #expect(annotation.content == AnnotationContent(tags: ["GPE"]))
  }

  @Test func whatWasChangedElsewhereStandsBesideWhatIsHere() throws {
    let samples = try Samples()
    let (text, _, _) = try samples.export("doccano")
    let changed = text.replacing("claim:false", with: "claim:true")
    let file = try samples.folder.write(changed, to: "in.jsonl")
    let (report, _) = try samples.import(file, "doccano")
    #expect(report.added == 1)
    #expect(report.besideOthers == 1)
    let range = try Samples.range(of: Samples.remarks[0].0, in: Samples.market)
    let here = try samples.annotations("market.txt").filter { $0.range == range }
    #expect(Set(here.compactMap(\.content.verdict)) == [.isFalse, .isTrue])
    let new = here.first { $0.content.verdict == .isTrue }
    #expect(new?.creator?.id != Samples.author.id, "nobody said that here")
    #expect(try samples.import(file, "doccano").report.added == 0)
  }

  @Test func anArticleThatWasEditedIsFoundByQuotation() throws {
    let samples = try Samples()
    let (text, _, _) = try samples.export("spacy")
    let file = try samples.folder.write(text, to: "in.jsonl")
    let edited = "A new first line.\n\n" + Samples.market
    let copy = try Samples(files: ["market.txt": edited, "sub/bridge.md": Samples.bridge])
    let (report, complaints) = try copy.import(file, "spacy")
    #expect(complaints.isEmpty)
    #expect(report.orphans == 0)
    let range = try Samples.range(of: Samples.remarks[0].0, in: edited)
    #expect(try copy.annotations("market.txt").contains { $0.range == range })
  }

  @Test func textsThatAreNoArticleBecomeOne() throws {
    let samples = try Samples(files: ["other.txt": "Another.\n"])
    let file = try samples.folder.write(
      #"{"text":"Ana Lim came.","spans":[{"start":0,"end":7,"label":"PER"}],"meta":{"article":"../x/ana.txt"}}"#,
      to: "in.jsonl")
    let (report, complaints) = try samples.import(file, "spacy") { $0.createsArticles = true }
    #expect(complaints.isEmpty)
    #expect(report.createdArticles == 1)
    #expect(try samples.folder.read("articles/x/ana.txt") == "Ana Lim came.")
    #expect(try samples.annotations("x/ana.txt").count == 1)
    #expect(try samples.import(file, "spacy") { $0.createsArticles = true }.report.added == 0)
  }

  @Test func bratLinesThatBreakTheRulesAreNamed() throws {
    let samples = try samples()
    try samples.folder.write(Self.lake, to: "brat/lake.txt")
    let file = try samples.folder.write(
      """
      T1\tLocation 4 8\tlake
      T2\tClaim 9 16\twrong text
      T3 Person 30 37
      T4\tPerson 30 37\tAna Lim
      A1\tVerdict T4 false
      A2\tNegation T4
      #1\tAnnotatorNotes T4\tby phone
      A3\tVerdict T9 true
      R1\tRel Arg1:T1 Arg2:T4
      E1\tMove:T1
      """, to: "brat/lake.ann")
    let (report, complaints) = try samples.import(file, "brat")
    #expect(report.added == 2)
    #expect(complaints.count == 3)
    #expect(complaints[0].hasPrefix("lake.ann, line 3"))
    #expect(report.losses.sentences.count == 2)
    let last = try #require(try samples.annotations("lake.txt").last)
    #expect(last.content.verdict == .isFalse)
    #expect(last.content.note == "by phone")
    #expect(last.content.tags == ["Negation"])
  }

  @Test func foreignAnnotationsOfTheW3CAreKeptWhole() throws {
    let samples = try samples()
    let file = try samples.folder.write(
      """
      {"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[
      {"id":"https://other.example/1","type":"Annotation","x:own":1,"body":{"type":"TextualBody",
      "purpose":"commenting","value":"Really?"},"target":{"source":"https://news.example/lake.txt",
      "selector":{"type":"TextQuoteSelector","exact":"41 per cent"}}},
      {"id":"https://other.example/2","type":"Annotation","target":{"source":"lake.txt",
      "selector":{"type":"TextPositionSelector","start":30,"end":37}}},
      {"id":"https://other.example/3","type":"Annotation","target":{"source":"lake.txt",
      "selector":{"type":"TextPositionSelector","start":30,"end":3000}}},
      {"id":"https://other.example/4","type":"Annotation","target":"lake.txt"},
      {"id":"https://other.example/5","type":"Annotation"}]}
      """, to: "in.jsonld")
    let (report, complaints) = try samples.import(file, "w3c")
    #expect(report.added == 2)
    #expect(complaints.map { $0.prefix { $0 != ":" } } == ["annotation 3", "annotation 5"])
    #expect(report.losses.sentences == ["1 annotation of a whole text was left out"])
    let written = try samples.folder.read("articles/lake.txt.annotations.json")
    #expect(written.contains("\"x:own\": 1"))
    #expect(written.contains("\"via\": \"https://other.example/1\""))
    #expect(try samples.annotations("lake.txt").map(\.quotation) == ["41 per cent", "Ana Lim"])
    #expect(try samples.import(file, "w3c").report.added == 0)
  }

  @Test(arguments: [
    ("w3c", "{\"rows\":[],\"total\":0}", "Hypothesis"), ("w3c", "{", "line 1"),
    ("labelstudio", "[1", "line 1"),
  ])
  func filesOfAnotherKindAreRefused(_ format: String, _ text: String, _ reason: String) throws {
    let samples = try samples()
    let file = try samples.folder.write(text, to: "in.data")
    let failure = #expect(throws: ImportFailure.self) { try samples.import(file, format) }
    #expect(failure?.sentence.contains(reason) == true)
  }
}
