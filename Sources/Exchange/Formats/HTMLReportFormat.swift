import Articles
import Desk

/// A report for editors: a page for an article, and for several a page each and one of all of them.
/// One file each, without script and without anything from the network.
struct HTMLReportFormat: ExportFormat {
  static let description = FormatDescription(
    name: "html", summary: "a report for editors, a page for each article and one of all",
    holds: [
      .text, .highlights, .verdicts, .notes, .tags, .sources, .creators, .times, .overlaps,
      .orphans, .claims, .contradictions, .sourceDetails, .identities, .decisions,
    ], shape: .fileOrFolder, offsets: .none, needsAnalysis: true, isReadable: false,
    fileExtension: "html")

  private let options: ExportOptions
  private var names = FileNames()
  private let folder = FolderIndex([])
  private var summaries: [(summary: ReportSummary, link: String)] = []
  var losses = Losses()

  init(_ options: ExportOptions) { self.options = options }

  mutating func add(_ article: CheckedArticle) -> [ExportPiece] {
    var page = ArticlePage(article, options)
    guard options.isFolder else { return [ExportPiece(page.html(index: nil))] }
    let stem = names.stem(for: article.name, dropping: [".txt", ".text", ".md", ".markdown"])
    let file = "articles/\(stem).html"
    summaries.append((ReportSummary(of: article), W3CFormat.iri(of: file)))
    folder.append(
      FoundArticle(path: article.article.path, displayName: article.name), article.analysed)
    let depth = file.utf8.count { $0 == UInt8(ascii: "/") }
    let index = String(repeating: "../", count: depth) + "index.html"
    return [ExportPiece(file: file, page.html(index: index))]
  }

  mutating func end() -> [ExportPiece] {
    guard options.isFolder else { return [] }
    var page = IndexPage(summaries, folder, options)
    return [ExportPiece(file: "index.html", page.html())]
  }
}
