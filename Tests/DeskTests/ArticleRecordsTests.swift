import Analysis
import Articles
import Testing

@testable import Desk

private func records(_ text: String) -> ArticleRecords {
  let article = Article(path: "a.txt", text: text)
  return ArticleRecords(
    of: ArticleSummary(of: article, analysis: ArticleAnalysis(of: article)))
}

private func decoded(_ bytes: [UInt8]) -> ArticleRecords? {
  bytes.withUnsafeBytes { ArticleRecords(encoded: $0) }
}

@Suite struct ArticleRecordsTests {
  @Test("What is coded is read again", arguments: [story, "", "Nothing at all."])
  func coding(text: String) throws {
    let bytes = records(text).encoded()
    #expect(try #require(decoded(bytes)).encoded() == bytes)
  }

  @Test func everyKindOfRecordIsThere() {
    let records = records(story)
    #expect(records.title == "The reservoir held 41 per cent of its capacity")
    #expect(records.date == "2024-06-04")
    #expect(records.packed.claims.contains { records.strings[$0.speaker] == "Anna Berg" })
    #expect(records.packed.names.contains { records.strings[$0.spelling] == "Berg" })
    #expect(!records.packed.passages.isEmpty)
    #expect(!records.packed.counted.isEmpty)
  }

  @Test func whatIsCutIsNothing() {
    let bytes = records(story).encoded()
    for count in bytes.indices { #expect(decoded(Array(bytes[..<count])) == nil) }
  }

  @Test("What is changed is nothing, or records that an index can work with")
  func changed() {
    let bytes = records(story).encoded()
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      var changed = bytes
      for _ in 0..<2 {
        changed[Int(random.next(upperBound: UInt(bytes.count)))] = UInt8(
          truncatingIfNeeded: random.next() as UInt64)
      }
      guard let records = decoded(changed) else { continue }
      let index = FolderIndex([FoundArticle(path: "/nowhere/a.txt", displayName: "a")])
      index.take(AnalysedArticle(KeptRecords(records: records)), at: 0)
      _ = IndexContents(index)
    }
  }
}

/// All that lists show of an index, for comparing two.
struct IndexContents: Equatable {
  let rows: [[String]]
  let names: [FolderName]
  let articles: [String]
  let related: [[RelatedClaim]]
  let contradictions: [FolderContradiction]
  let tags: [String]

  init(_ index: FolderIndex) {
    let filters = ["is:all", "kind:quotation", "kind:superlative", "kind:title"]
    let ids = filters.map { index.worklist(WorkFilter($0), by: .article) }
    rows =
      WorkOrder.allCases.map { order in
        index.worklist(WorkFilter("is:all"), by: order).map { "\(index.item($0))" }
      } + ids.map { $0.map { "\(index.item($0)) \(index.text(of: $0) ?? "")" } }
    names = index.names
    articles = (0..<index.count).map { "\(index.title($0)) \(index.progress(of: $0))" }
    related = ids[0].map(index.related)
    contradictions = index.contradictions
    tags = index.tags
  }
}
