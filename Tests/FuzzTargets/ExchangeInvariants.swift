import Annotations
import Articles
import Exchange
import Glibc

/// What `Exchange` promises of any article, any annotation file and any file of another program.
enum ExchangeInvariants {
  private static let annotator = Annotator(
    id: "mailto:mo@desk.example", name: "Mo", nickname: "mo")

  /// An article, then after a byte that no text holds its annotation file, exported to each format.
  ///
  /// - Parameter sparing: whether only one input in eight is read, analysed and written twice, which takes
  ///   twice the time.
  static func exporting(_ bytes: [UInt8], sparing: Bool) throws(Violation) {
    let parts = bytes.split(separator: 0xFF, maxSplits: 1, omittingEmptySubsequences: false)
    let folder = try ScratchFolder()
    for name in ["a.txt", "b.md"] {
      try folder.write(parts[0], to: name)
      if parts.count > 1 { try folder.write(parts[1], to: name + ".annotations.json") }
    }
    let list = ArticleList(at: [ArticlePath(folder.path)])
    let isRepeated = !sparing || bytes.reduce(0 as UInt8) { $0 &* 31 &+ $1 } % 8 == 0
    for needsAnalysis in [false, true] {
      let formats = Formats.descriptions.filter { $0.needsAnalysis == needsAnalysis }
      guard let first = formats.first else { continue }
      // Read and analysed once for all formats, which takes most of the time.
      let articles = list.entries.map { Exporter.Loaded($0, for: first) }
      let again = isRepeated ? list.entries.map { Exporter.Loaded($0, for: first) } : nil
      for format in formats.map(\.name) {
        let output = try export(articles, format)
        if let again {
          try hold(output == (try export(again, format)), "\(format) is written in two ways")
        }
        for text in output {
          try hold(
            String(validating: text, as: UTF8.self) != nil, "\(format) is not well-formed UTF-8")
          if format == "html" { try checkTags(text) }
        }
      }
    }
  }

  private static func export(
    _ articles: [Exporter.Loaded], _ format: String
  ) throws(Violation) -> [[UInt8]] {
    var options = ExportOptions()
    options.isFolder = true
    options.url = "https://desk.example/"
    options.publisher = "Desk"
    options.now = "2026-11-24T00:00:00Z"
    var output: [UInt8] = []
    var files: [[UInt8]] = []
    do {
      var exporter = try Exporter(to: format, options)
      var pieces = exporter.begin()
      for article in articles { pieces += exporter.add(article) }
      for piece in pieces + exporter.end() {
        guard let name = piece.file else {
          output += piece.bytes
          continue
        }
        files.append(piece.bytes)
        // A name of the folder, and not one above it.
        if name.hasPrefix("/") || name.split(separator: "/").contains("..") { files.append([0xFF]) }
      }
    } catch {
      throw Violation("\(format) cannot be written: \(error)")
    }
    return files + [output]
  }

  /// Every `<` of a page begins a tag of ours: what an article holds never does.
  private static func checkTags(_ html: [UInt8]) throws(Violation) {
    for (index, byte) in html.enumerated() where byte == UInt8(ascii: "<") {
      let name = html[(index + 1)...].prefix(12).drop { $0 == UInt8(ascii: "/") }
        .prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || 0x30...0x39 ~= $0 || $0 == 0x21 }
      let tag = String(decoding: name, as: UTF8.self)
      try hold(tags.contains(tag.lowercased()), "a page holds <\(tag)")
    }
  }

  private static let tags: Set<String> = [
    "!doctype", "html", "head", "meta", "title", "style", "body", "main", "header", "footer", "nav",
    "section", "article", "aside", "h1", "h2", "h3", "h4", "p", "div", "span", "a", "ul", "ol",
    "li",
    "table", "caption", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "mark", "bdi", "br",
    "blockquote", "q", "cite", "time", "strong", "em", "b", "i", "small", "code", "pre", "hr",
    "sup",
    "svg", "g", "rect", "text", "path", "figure", "figcaption", "details", "summary", "abbr", "img",
    "circle", "line", "label", "input", "button", "del", "ins", "s", "u", "link", "col", "colgroup",
  ]

  /// A file in each of the formats that are read, about one article.
  static func importing(_ bytes: [UInt8]) throws(Violation) {
    let folder = try ScratchFolder()
    try folder.write(article[...], to: "a.txt")
    let list = ArticlePath(folder.path + "/a.txt")
    let file = ArticlePath(folder.path + "/in.ann")
    try folder.write(bytes[...], to: "in.ann")
    try folder.write(article[...], to: "in.txt")
    for format in Formats.descriptions where format.isReadable {
      unlink(folder.path + "/a.txt.annotations.json")
      guard try importFile(file, into: list, format.name) != nil else { continue }
      let saved = ArticlePath(folder.path + "/a.txt.annotations.json")
      if access(folder.path + "/a.txt.annotations.json", F_OK) == 0 {
        let report = AnnotationReport(of: saved)
        // A quotation that is not in the text may have come without a position.
        let violations = report.violations.filter {
          !$0.hasSuffix("the position is none") && !$0.hasSuffix("one quotation and one position")
        }
        try hold(
          report.failure == nil && violations.isEmpty,
          "\(format.name) was imported to a file that is not valid: \(report.text)")
      }
      let again = try importFile(file, into: list, format.name)
      try hold(again == 0, "\(format.name) imported twice adds \(again ?? -1)")
    }
  }

  /// How many annotations were added; nil where the file cannot be read.
  private static func importFile(
    _ file: ArticlePath, into article: ArticlePath, _ format: String
  ) throws(Violation) -> Int? {
    var options = ImportOptions()
    options.articles = article
    do {
      var importer = try Importer(
        from: format, options, annotator: { annotator }, journals: nil, tell: { _ in })
      return try importer.run(file).added
    } catch {
      return nil
    }
  }

  private static let article = Array(
    "The reservoir holds 41 per cent of its capacity.\r\nÅse said 😀 it cost $5 million.\n".utf8)
}

/// A folder for one input. TMPDIR in memory makes it quick.
private final class ScratchFolder {
  let path: String

  init() throws(Violation) {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/galley-fuzz-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Violation("no folder can be made in \(base)") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    guard let stream = opendir(path) else { return }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      unlink("\(path)/\(name)")
    }
    closedir(stream)
    rmdir(path)
  }

  func write(_ bytes: ArraySlice<UInt8>, to name: String) throws(Violation) {
    guard let file = fopen("\(path)/\(name)", "w") else { throw Violation("no file can be made") }
    defer { fclose(file) }
    _ = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
  }
}
