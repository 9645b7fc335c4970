import Annotations
import Articles
import Glibc
import Reader

/// What the arguments ask the reader to begin with: one article, or a shelf of them.
///
/// Everything that can fail is done before the screen is taken over, so that a complaint is read
/// in the shell.
struct ReadingStart {
  private enum Beginning {
    case article(Article, AnalysisAhead)
    case shelf(name: String, articles: [FoundArticle], problems: [String])
  }

  private let beginning: Beginning
  private let paths: [ArticlePath]

  /// - Throws: `GalleyExit.usage` after complaining of a path that cannot be read.
  init(paths: [String]) throws(GalleyExit) {
    self.paths = ArticlePath.arguments(paths)
    if paths.count > 1, paths.contains("-") {
      Complaint.say("- reads standard input alone; save it to a file to read it beside others")
      throw .usage
    }
    do throws(ArticlesError) {
      beginning = try Self.beginning(with: self.paths)
    } catch {
      Complaint.say(error.sentence + Self.hint(error))
      throw .usage
    }
  }

  /// What else the person may have meant: a word that is no path may be a misspelt command.
  private static func hint(_ error: ArticlesError) -> String {
    guard case .unreadable(let path, ENOENT) = error, !path.bytes.isEmpty,
      !path.bytes.contains(where: { $0 == 0x2E || $0 == 0x2F })
    else { return "" }
    return ", or see galley help for the commands"
  }

  func show(in session: Session) {
    switch beginning {
    case .article(let article, let analysis):
      session.open(article, analysed: analysis.result())
    case .shelf(let name, let articles, let problems):
      let paths = paths
      session.openShelf(named: name, articles: articles, problems: problems) {
        let found = Self.found(at: paths)
        return (found.articles, found.problems)
      }
      session.watch(folders: paths.filter(ArticleFolder.isFolder))
    }
  }

  private static func beginning(with paths: [ArticlePath]) throws(ArticlesError) -> Beginning {
    if paths.count == 1, paths[0].isStandardInput {
      let bytes = try ArticleFile.read(descriptor: STDIN_FILENO)
      return beginning(with: Article(path: .standardInput, fileBytes: bytes))
    }
    if paths.count == 1, !ArticleFolder.isFolder(paths[0]) {
      return beginning(with: try Article.opened(at: paths[0]))
    }
    let found = found(at: paths)
    if let failure = found.failure { throw failure }
    let name = paths.map(\.tellingName).joined(separator: " ")
    return .shelf(name: name, articles: found.articles, problems: found.problems)
  }

  private static func beginning(with article: Article) -> Beginning {
    .article(article, AnalysisAhead(article))
  }

  /// Lists what lies at the paths. The failure is the first path that could not be read at all.
  private static func found(
    at paths: [ArticlePath]
  ) -> (articles: [FoundArticle], problems: [String], failure: ArticlesError?) {
    var articles: [FoundArticle] = []
    var problems: [String] = []
    var failure: ArticlesError?
    for path in paths {
      do throws(ArticlesError) {
        guard ArticleFolder.isFolder(path) else {
          try examine(path)
          articles.append(FoundArticle(path: path, displayName: path.displayName))
          continue
        }
        let folder = try ArticleFolder(at: path)
        articles += folder.articles
        problems += folder.problems.map(\.sentence)
      } catch {
        failure = failure ?? error
        problems.append(error.sentence)
      }
    }
    return (articles, problems, failure)
  }

  /// Finds out whether a named file can be read, without reading it: of a misspelt name a person
  /// is told at once, not by a row of the shelf.
  private static func examine(_ path: ArticlePath) throws(ArticlesError) {
    let result = path.withCString { faccessat(AT_FDCWD, $0, R_OK, AT_EACCESS) }
    guard result == 0 else { throw .unreadable(path: path, errno: errno) }
  }
}

extension ArticlePath {
  /// The path for people; of one that ends in `.` or `..` where it leads, which says more.
  fileprivate var tellingName: String {
    let name = displayName
    return name == "." || name == ".." ? real.display : display
  }
}
