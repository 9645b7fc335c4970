import Annotations
import Articles
import PseudoTerminal
import Testing

@testable import Exchange

/// Articles with what offsets go wrong over, and what people said of them.
struct Samples {
  let folder: TestFolder
  /// Where the articles are.
  var articles: ArticlePath { ArticlePath(folder.path + "/articles") }

  static let market =
    "Market 🍎 report\r\n\r\nThe mayor 👩‍👩‍👧 of Ōsaka 大阪市 said 30 per cent of 1,200 stalls closed.\r\n\r\n"
    + "قال الوزير إن ٥٠ في المئة.\r\n=SUM(A1) was \"typed\", here.\r\n"
  static let bridge =
    "# The *bridge*\n\nJohn Smith of the City Council said **62%** of 1,400 drivers agree.\n"

  static let author = Annotator(id: "mailto:mo@desk.example", name: "Mirela 李", nickname: "mo")

  /// What is annotated in `market.txt`: the text, and what is said of it.
  static let remarks: [(String, AnnotationContent)] = [
    (
      "👩‍👩‍👧 of Ōsaka 大阪市",
      AnnotationContent(
        verdict: .isFalse, note: "Not so 🙂\nsays “نعم” & <b>\"she\"</b>", tags: ["#a"])
    ),
    (
      "1,200 stalls closed.\r\n\r\nقال",
      AnnotationContent(
        verdict: .mostlyTrue,
        sources: [
          SourceReference(
            url: "https://statistics.example/1?a=1&b=2", locator: "p. 3", stance: .refutes,
            lookedAt: "2026-06-04", archived: "https://archive.example/1",
            evidence: "1,120 stalls, 大阪 🙂")
        ])
    ),
    ("=SUM(A1)", AnnotationContent(note: "=1+1")),
    ("🍎", AnnotationContent(correction: Correction(action: .add, to: "MISC"))),
    ("stalls", AnnotationContent(verdict: .needsSource)),
    ("大阪市", AnnotationContent(identity: "Osaka, Japan")),
    (
      "30 per cent",
      AnnotationContent(
        verdict: .isTrue, decides: ["urn:uuid:7ac9605e-4a1b-406e-ae4b-eb19539e564b"])
    ),
  ]

  init() throws {
    folder = try TestFolder()
    try folder.write(Samples.market, to: "articles/market.txt")
    try folder.write(Samples.bridge, to: "articles/sub/bridge.md")
    let store = try self.store("market.txt")
    for (quotation, content) in Samples.remarks {
      let outcome = store.put(content, on: try Samples.range(of: quotation, in: Samples.market))
      #expect(outcome == .saved)
    }
  }

  /// The articles alone.
  init(files: [String: String]) throws {
    folder = try TestFolder()
    for (name, text) in files { try folder.write(text, to: "articles/" + name) }
  }

  static func range(of quotation: String, in text: String) throws -> Range<Int> {
    let bytes = Array(text.utf8)
    let wanted = Array(quotation.utf8)
    let start = try #require(
      (0...(bytes.count - wanted.count)).first {
        bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
      })
    return start..<start + wanted.count
  }

  func article(_ name: String) throws -> Article {
    let path = articles.appending(name.utf8)
    return Article(path: path, fileBytes: try ArticleFile.read(path: path))
  }

  func store(_ name: String) throws -> AnnotationStore {
    let article = try article(name)
    return AnnotationStore(
      article: article, at: .beside(article.path), annotator: { Samples.author },
      clock: { 1_780_000_000 })
  }

  func checked(_ name: String) throws -> CheckedArticle {
    CheckedArticle(try article(name), named: name)
  }

  /// Exports all articles to one text, or to the files of a folder.
  func export(
    _ format: String, _ change: (inout ExportOptions) -> Void = { _ in }
  ) throws -> (text: String, files: [String: String], losses: Losses) {
    var options = ExportOptions()
    options.title = "articles"
    options.isFolder = true
    change(&options)
    var exporter = try Exporter(to: format, options)
    var text: [UInt8] = []
    var files: [String: String] = [:]
    var pieces = exporter.begin()
    for entry in ArticleList(at: [articles]).entries {
      let loaded = Exporter.Loaded(entry, for: try Formats.description(of: format))
      #expect(loaded.problem == nil)
      pieces += exporter.add(loaded)
    }
    for piece in pieces + exporter.end() {
      if let file = piece.file {
        files[file] = String(decoding: piece.bytes, as: UTF8.self)
      } else {
        text += piece.bytes
      }
    }
    return (String(decoding: text, as: UTF8.self), files, exporter.losses)
  }

  /// Imports a file or folder; what came of it, and what was complained of.
  func `import`(
    _ file: String, _ format: String, _ change: (inout ImportOptions) -> Void = { _ in }
  ) throws -> (report: ImportReport, complaints: [String]) {
    var options = ImportOptions()
    options.articles = articles
    change(&options)
    var complaints: [String] = []
    let report = try withoutActuallyEscaping(
      { complaints.append($0) },
      do: { tell in
        var importer = try Importer(
          from: format, options, annotator: { Samples.author }, journals: nil, tell: tell)
        return try importer.run(ArticlePath(file))
      })
    return (report, complaints)
  }

  /// What is said of an article, in the order of the text.
  func annotations(_ name: String) throws -> [PlacedAnnotation] {
    AnnotationSummary(of: try article(name)).annotations
  }
}
