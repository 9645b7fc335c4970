import Articles
import Testing

@testable import Desk

/// Articles with so many claims and passages.
private func numbers(_ counts: [(claims: Int, passages: Int)]) -> RowNumbers {
  RowNumbers(
    counts.map { claims, passages in
      var entry = FolderIndex.Entry(article: FoundArticle(path: "/a.txt", displayName: "a"))
      entry.records = PackedRecords(
        claims: (0..<claims).map { _ in
          ClaimRecord(
            start: 0, length: 1, before: 0, after: 0, rank: 0, kind: .statement, speaker: 0,
            hasFigure: false, wording: 0, signature: 0)
        }, figures: [],
        passages: (0..<passages).map { _ in PassageRecord(start: 0, length: 1, kind: 0) },
        counted: [], names: [])
      return entry
    })
}

@Suite struct RowNumbersTests {
  private static let counts = [(0, 0), (2, 1), (0, 0), (0, 2), (3, 0), (0, 0)]

  @Test("Each row has the number of its place in the folder, and is found by it")
  func numbered() {
    let numbers = numbers(Self.counts)
    var next: UInt32 = 0
    for (article, count) in Self.counts.enumerated() {
      let rows =
        (0..<count.0).map { WorkItem.ID(article: article, claim: $0) }
        + (0..<count.1).map { WorkItem.ID(article: article, passage: $0) }
      for row in rows {
        #expect(numbers.number(of: row) == next)
        #expect(numbers[next] == row)
        next += 1
      }
    }
  }

  @Test(
    "A row that is not there has no number",
    arguments: [
      WorkItem.ID(article: 0, claim: 0), WorkItem.ID(article: 1, claim: 2),
      WorkItem.ID(article: 1, passage: 1), WorkItem.ID(article: 5, claim: 0),
      WorkItem.ID(article: 6, claim: 0), WorkItem.ID(article: 9, passage: 0),
    ])
  func missing(_ row: WorkItem.ID) { #expect(numbers(Self.counts).number(of: row) == nil) }

  @Test func rowsKeepTheirOrder() {
    let rows = WorkRows([7, 0, 4], of: numbers(Self.counts))
    #expect(
      Array(rows) == [
        WorkItem.ID(article: 4, claim: 2), WorkItem.ID(article: 1, claim: 0),
        WorkItem.ID(article: 3, passage: 1),
      ])
    #expect(rows.firstIndex(of: WorkItem.ID(article: 3, passage: 1)) == 2)
    #expect(rows.firstIndex(of: WorkItem.ID(article: 3, passage: 0)) == nil)
    #expect(rows.firstIndex(of: WorkItem.ID(article: 8, claim: 0)) == nil)
    #expect(WorkRows().isEmpty)
  }
}
