import Analysis
import Annotations
import Articles
import Glibc
import Settings
import Terminal
import Testing

@testable import Reader

/// A session at an imagined window, on articles in a folder that is removed at the end.
final class Desk {
  let folder: String
  let session: Session

  init(
    _ articles: [String: String] = ["harbour.txt": Desk.harbour], columns: Int = 80, rows: Int = 24,
    theme: Theme = Theme(.mono, colorCount: 0), settings: Settings = Settings()
  ) throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/galley-desk-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure.noFolder }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for (name, text) in articles { try Desk.write(text, to: "\(folder)/\(name)") }
    let surroundings = Surroundings(
      stateFolder: folder + "/.state", today: { "2026-11-24" }, analyse: Desk.analyse, wake: {})
    session = Session(
      surroundings: surroundings, theme: theme, columns: columns, rows: rows,
      settings: settings)
  }

  deinit {
    // The folder is flat but for the remembered places.
    for name in names(in: folder + "/.state") { unlink("\(folder)/.state/\(name)") }
    rmdir(folder + "/.state")
    for name in names(in: folder) { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  /// A session of a later run, with what this one has left in the state folder.
  func again() -> Session {
    let later = Session(
      surroundings: session.surroundings, theme: session.theme, columns: session.columns,
      rows: session.rows, settings: session.settings)
    if let article { later.open(article) }
    return later
  }

  enum Failure: Error { case noFolder, notWritten }

  static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else { throw Failure.notWritten }
    fputs(text, file)
    fclose(file)
  }

  func remove(_ name: String) { unlink("\(folder)/\(name)") }

  func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func path(_ name: String) -> ArticlePath { ArticlePath("\(folder)/\(name)") }

  func open(_ name: String = "harbour.txt") throws {
    let opened = Article(path: path(name), fileBytes: try ArticleFile.read(path: path(name)))
    article = opened
    session.open(opened)
  }

  /// The article that was opened last.
  private var article: Article?

  func openShelf() throws {
    let articles = try ArticleFolder.articles(at: ArticlePath(folder))
    session.openShelf(named: "desk", articles: articles)
    // Everything is read at once, so that pictures do not depend on the background.
    while session.desk?.isWorking == true { session.takeFinishedWork() }
  }

  /// Has the session take over the list of the folder as it is now.
  func listFolder(changed: Set<ArticlePath> = []) throws {
    var changes = FolderWatch.Changes()
    changes.articles = changed
    let found = (try ArticleFolder.articles(at: ArticlePath(folder)), [String]())
    session.folderNews.put(
      FolderListing(
        found,
        for: FolderListing.Request(
          before: session.desk?.articles ?? [], generation: session.listGeneration,
          changes: changes, isAskedFor: false)))
    session.takeFinishedWork()
  }

  /// Waits until the background knows the claims of the open article, and shows them.
  func settle() {
    session.didPaint()
    for _ in 0..<2000 where session.reader?.progress.claims == 0 {
      usleep(2000)
      session.takeFinishedWork()
    }
    session.reader?.showFindings()
  }

  /// Types keys, each by its name; words in quotation marks are typed letter by letter.
  func type(_ keys: String...) {
    for key in keys {
      session.isDroppingTypedAhead = false
      if let named = Key(named: key) {
        session.handle(named)
      } else {
        for scalar in key.unicodeScalars { session.handle(.character(scalar)) }
      }
    }
  }

  var picture: String { session.canvas().picture() }

  /// The row of the window that holds a text; nil where none does.
  func row(with text: String) -> String? {
    picture.split(separator: "\n").map(String.init).first { $0.contains(text) }
  }

  var status: String {
    let rows = picture.split(separator: "\n", omittingEmptySubsequences: false)
    return String(rows[Frame(columns: session.columns, rows: session.rows).statusRow])
  }

  /// Finds, in place of the real detectors, the phrases of the test articles.
  static let analyse: @Sendable (DetectionInput) -> ArticleAnalysis = { input in
    let phrases: [(String, MentionKind)] = [
      ("Åse Brúnfjell", .person), ("NordVann", .organisation), ("Halden", .location),
      ("41 per cent", .percent), ("212,000", .cardinal), ("30 per cent", .percent),
    ]
    let mentions = phrases.flatMap { phrase, kind in
      TextSearch(phrase).hits(in: input.text).map { Mention(range: $0, kind: kind) }
    }
    return ArticleAnalysis(
      mentions: mentions.sorted { $0.range.lowerBound < $1.range.lowerBound }, wordCount: 99)
  }

  static let harbour = """
    Halden reservoir low after dry spring

    The reservoir above Halden held 41 per cent of its capacity on Monday, the utility NordVann \
    said. “We ask 212,000 households to save,” said its director, Åse Brúnfjell.

    The Coast Party claimed that 30 per cent of the water was lost through leaking pipes.

    """
}
