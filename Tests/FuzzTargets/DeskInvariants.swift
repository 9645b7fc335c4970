import Articles
import Desk

/// What is read from the cache of the folder's analysis, which anybody may have written to.
enum DeskInvariants {
  static func kept(_ bytes: [UInt8]) throws(Violation) {
    if let summary = ArticleSummary(encoded: bytes) {
      try hold(
        ArticleSummary(encoded: summary.encoded()) == summary,
        "a summary is not read as it is written")
    }
    guard let records = bytes.withUnsafeBytes({ ArticleRecords(encoded: $0) }) else { return }
    try hold(records.encoded() == bytes, "records are not written as they were read")
    let index = FolderIndex([FoundArticle(path: "/nowhere/a.txt", displayName: "a.txt")])
    index.take(AnalysedArticle(KeptRecords(records: records)), at: 0)
    // As far as all lists show it.
    for order in WorkOrder.allCases {
      for id in index.worklist(WorkFilter("is:all"), by: order) {
        _ = (index.item(id), index.text(of: id), index.related(to: id))
      }
    }
    for id in index.worklist(WorkFilter("kind:quotation")) { _ = index.item(id) }
    _ = (index.names, index.progress, index.contradictions, index.title(0))
  }
}
