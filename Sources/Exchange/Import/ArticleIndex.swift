import Annotations
import Articles

/// The articles that an imported file may be about, found by name or by text.
struct ArticleIndex {
  private let folder: ArticlePath
  private let isFolder: Bool
  /// Subfolders that cannot be read.
  let problems: [ArticlesError]
  private var paths: [String: ArticlePath] = [:]
  /// By the last part of their names; nil where several have it.
  private var byLastPart: [String: ArticlePath?] = [:]
  /// By the digest of their texts with line feeds, made when it is first needed.
  private var byText: [String: ArticlePath]?

  /// Lists a folder, or takes the one article. Throws where there is neither. Cost: O(n log n) in
  /// the number of files.
  init(of path: ArticlePath) throws(ArticlesError) {
    folder = path
    let list = ArticleList(at: [path])
    if let problem = list.problems.first(where: { $0.path == path }) { throw problem }
    if !list.isFolder { _ = try ArticleFile.beginning(of: path, upTo: 1) }
    problems = list.problems
    isFolder = list.isFolder
    for entry in list.entries { add(entry.path, named: entry.name) }
  }

  private mutating func add(_ path: ArticlePath, named name: String) {
    paths[name] = path
    let last = Self.lastPart(of: name)
    byLastPart[last] = byLastPart[last] == nil ? .some(path) : .some(nil)
  }

  /// Adds an article that was just written.
  mutating func add(_ path: ArticlePath, text: [UInt8]) {
    let name = String(decoding: path.bytes.dropFirst(folder.bytes.count), as: UTF8.self)
    add(path, named: String(name.drop { $0 == "/" }))
    byText?[Self.digest(of: text)] = path
  }

  private static func lastPart(of name: String) -> String {
    name.split(separator: "/").last.map(String.init) ?? name
  }

  /// The article with a name, else the one with a text. A name counts in full, without the `.txt`
  /// that brat wants at its end, or by its last part where only one article has that.
  ///
  /// Cost: O(1) by name; the first time that a text is looked for, all articles are read.
  mutating func article(named name: String?, text: [UInt8]?) -> ArticlePath? {
    if let name {
      if let path = paths[name] { return path }
      if name.hasSuffix(".txt"), let path = paths[String(name.dropLast(4))] { return path }
      if let path = byLastPart[Self.lastPart(of: name)] ?? nil { return path }
    }
    if !isFolder, paths.count == 1, name == nil || text == nil { return paths.first?.value }
    guard let text else { return nil }
    if byText == nil { byText = texts() }
    return byText?[Self.digest(of: text)]
  }

  private func texts() -> [String: ArticlePath] {
    var found: [String: ArticlePath] = [:]
    // In order, so that of two articles with one text always the same is taken.
    for (_, path) in paths.sorted(by: { $0.key < $1.key }) {
      guard let bytes = try? ArticleFile.read(path: path) else { continue }
      let digest = Self.digest(of: ArticleText(decoding: bytes).bytes)
      if found[digest] == nil { found[digest] = path }
    }
    return found
  }

  private static func digest(of text: [UInt8]) -> String {
    SHA256.hexadecimal(of: LineFeedText(text).bytes)
  }

  /// Where a text that is no article yet is to be written.
  func newPath(named name: String?, text: [UInt8]) -> ArticlePath {
    var names = FileNames()
    var stem = "imported-" + SHA256.hexadecimal(of: text).prefix(12)
    if let name { stem = names.stem(for: name, dropping: [".txt"]) }
    let isMarkdown = stem.hasSuffix(".md") || stem.hasSuffix(".markdown")
    return folder.appending((isMarkdown ? stem : stem + ".txt").utf8)
  }
}
