import Annotations
import Articles
import Testing

@testable import Exchange

/// What single formats write.
@Suite struct FormatTests {
  @Test func formatsHaveNamesOfTheirOwnAndTellWhatTheyRead() {
    let names = Formats.descriptions.map(\.name)
    #expect(Set(names).count == names.count)
    let readable = Formats.descriptions.filter(\.isReadable).map(\.name)
    #expect(Set(readable) == Set(ImportFormats.all.map { $0.name }))
  }

  @Test func anUnknownFormatIsRefused() {
    #expect(throws: ExchangeError.unknownFormat("xml")) { try Formats.description(of: "xml") }
    #expect(throws: ExchangeError.notReadable("csv")) { try ImportFormats.format(named: "csv") }
  }

  @Test(arguments: [
    (["a", "b"], "a,b\r\n"), (["a,b", "c\"d"], "\"a,b\",\"c\"\"d\"\r\n"),
    (["two\nlines", ""], "\"two\nlines\",\r\n"),
    (["=1+1", "+1", "-1", "@a"], "'=1+1,'+1,'-1,'@a\r\n"),
    (["\ta", "\rb"], "'\ta,\"'\rb\"\r\n"),
  ])
  func csvCellsAreQuotedAndSafe(_ cells: [String], _ row: String) {
    #expect(String(decoding: CSVFormat.row(cells), as: UTF8.self) == row)
  }

  @Test func csvHasARowForEachAnnotation() throws {
    let (text, _, losses) = try Samples().export("csv")
    #expect(text.hasPrefix("article,annotation_id,start,end,quote,class,verdict,"))
    #expect(text.contains(",'=SUM(A1),note,"))
    #expect(text.contains(",MISC,"))
    #expect(losses.sentences.contains { $0.hasPrefix("1 source lost") })
  }

  @Test(arguments: Formats.descriptions.map(\.name))
  func everyFormatCountsTheVersionsThatLostOutInMerges(_ format: String) throws {
    let samples = try Samples()
    let file = "articles/market.txt.annotations.json"
    let lost = #"{"type": "TextualBody", "purpose": "commenting", "value": "other"}"#
    let parts = try samples.folder.read(file).split(separator: "\"motivation\"", maxSplits: 1)
    try samples.folder.write(
      parts.joined(separator: "\"fc:conflicts\": [\(lost), \(lost)], \"motivation\""), to: file)
    let (_, _, losses) = try samples.export(format) { $0.url = "https://desk.example/checks" }
    #expect(losses.sentences.contains("2 older versions that lost out in merges were left out"))
  }

  @Test(arguments: [
    ("csv", true, true), ("claimreview", true, true), ("jsonl", false, false),
    ("w3c", false, false), ("html", false, false), ("markdown", false, false),
    ("spacy", false, false),
  ])
  func whatFormatsHoldOfSourcesAndDecisions(
    _ format: String, losesEvidence: Bool, losesDecisions: Bool
  ) throws {
    let (text, files, losses) = try Samples().export(format) {
      $0.url = "https://desk.example/checks"
    }
    let all = text + files.values.joined()
    #expect(losses.sentences.contains { $0.contains("else is said of it") } == losesEvidence)
    #expect(losses.sentences.contains { $0.hasPrefix("1 decision lost") } == losesDecisions)
    #expect(losses.sentences.contains { $0.contains("whom or what") } == losesDecisions)
    if !losesDecisions {
      for said in ["1,120 stalls, 大阪 🙂", "Osaka, Japan"] { #expect(all.contains(said)) }
    }
  }

  @Test func spacyTokensCoverTheTextAndEverySpan() throws {
    let samples = try Samples()
    let article = try samples.checked("market.txt")
    let cuts = [0..<3] + article.annotations.compactMap(\.range)
    let tokens = CoveringTokens(of: article.article, cutAt: cuts)
    var text = ""
    for token in tokens.tokens {
      text += article.article.text.string(token.range) + (token.hasBlank ? " " : "")
    }
    #expect(text.utf8.elementsEqual(Samples.market.utf8))
    for cut in cuts { #expect(tokens.indices(of: cut) != nil) }
  }

  @Test(arguments: ["", " ", "  ", "a", " a", "a  b ", "a \n b", "\n\n", "x\u{a0}y \t z", "é 🙂  ً"])
  func tokensOfAnyTextCoverIt(_ text: String) {
    let article = Article(path: "a.txt", text: text)
    var joined = ""
    for token in CoveringTokens(of: article, cutAt: []).tokens {
      joined += article.text.string(token.range) + (token.hasBlank ? " " : "")
    }
    #expect(joined.utf8.elementsEqual(text.utf8))
  }

  @Test func bratSplitsSpansAtLineEndsAndNamesItsTypes() throws {
    let (_, files, _) = try Samples().export("brat") { $0.spans = .annotations }
    let lines = try #require(files["market.ann"])
    #expect(lines.contains("\t1,200 stalls closed. قال\n"))
    #expect(lines.contains("\tVerdict T"))
    #expect(lines.contains("URL:https://statistics.example/1?a=1&b=2\tp. 3\n"))
    #expect(try #require(files["market.txt"]).utf8.contains(0x0D) == false)
    #expect(files["sub/bridge.md.ann"] == "")
    let configuration = try #require(files["annotation.conf"])
    #expect(configuration.hasPrefix("[entities]\nclaim\nnote\n"))
  }

  @Test func conllIsAsIn2003() throws {
    let samples = try Samples(files: ["a.txt": "Ana Lim left Ottawa. She came back.\n"])
    let (text, _, losses) = try samples.export("conll")
    let expected = """
      -DOCSTART- -X- -X- O

      Ana _ _ B-PER
      Lim _ _ I-PER
      left _ _ O
      Ottawa _ _ B-LOC
      . _ _ O

      She _ _ O
      came _ _ O
      back _ _ O
      . _ _ O


      """
    #expect(text == expected)
    #expect(losses.isEmpty)
  }

  @Test func conllTellsWhatItLeavesOut() throws {
    let losses = try Samples().export("conll").losses.sentences
    #expect(losses.contains("6 annotated stretches have no place in it"))
  }

  @Test func claimReviewNeedsAnAddress() {
    #expect(throws: ExchangeError.self) { try Formats.export(to: "claimreview", ExportOptions()) }
  }

  @Test func claimReviewLeavesOutWhatSettlesNothing() throws {
    let (text, _, losses) = try Samples().export("claimreview") {
      $0.url = "https://desk.example/c"
      $0.publisher = "The Desk"
    }
    #expect(text.components(of: "\"@type\": \"ClaimReview\"") == 3)
    #expect(text.contains("\"name\": \"The Desk\""))
    #expect(losses.sentences.contains("1 verdict that settles nothing yet was left out"))
  }

  @Test func w3cTargetsLeadToTheArticles() throws {
    let samples = try Samples()
    let store = try samples.store("sub/bridge.md")
    _ = store.put(AnnotationContent(verdict: .isTrue), on: 2..<6)
    let (text, _, _) = try samples.export("w3c")
    let page = try JSONValue(parsing: text.utf8)
    let sources = page.object?["items"]?.array?.map {
      $0.object?["target"]?.object?["source"]?.text
    }
    #expect(Set(sources ?? []) == ["market.txt", "sub/bridge.md"])
    #expect(page.object?["@context"] == StoredAnnotations.ownContext)
  }

  @Test func noOverlapsKeepsTheLongest() throws {
    let samples = try Samples()
    let (text, _, losses) = try samples.export("doccano") { $0.leavesOutOverlaps = true }
    let line = try JSONValue(parsing: text.utf8.prefix { $0 != 0x0A })
    let spans = (line.object?["label"]?.array ?? []).compactMap { $0.array?.compactMap(\.integer) }
    for (one, next) in zip(spans, spans.dropFirst()) { #expect(one[1] <= next[0]) }
    #expect(losses.sentences.contains { $0.contains("overlap") })
  }

  @Test func offsetsOfUTF16GoThereAndBack() throws {
    let article = Article(path: "a.txt", text: "a🍎b👩‍👧\r\n大")
    let offsets = Offsets(article, unit: .utf16)
    for (byte, unit) in [(0, 0), (1, 1), (5, 3), (6, 4), (10, 6), (13, 7), (17, 9), (19, 11)] {
      #expect(offsets.offset(ofByte: byte) == unit)
      #expect(offsets.byte(ofOffset: unit) == byte)
    }
    #expect(offsets.byte(ofOffset: 2) == nil, "inside a pair")
    #expect(offsets.byte(ofOffset: 13) == nil, "outside the text")
  }
}

extension String {
  /// How often a text stands in this one.
  func components(of text: String) -> Int {
    var count = 0
    var rest = self[...]
    while let found = rest.firstRange(of: text) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
