/// An article in a folder.
public struct FoundArticle: Sendable, Hashable {
  /// The folder's path as given, and the way from there.
  public let path: ArticlePath

  /// The way from the folder, for people: `2024/report.txt`. May hold control characters.
  public let displayName: String

  public init(path: ArticlePath, displayName: String) {
    self.path = path
    self.displayName = displayName
  }
}

/// The articles of a folder and of the folders in it.
public struct ArticleFolder: Sendable {
  /// As given.
  public let path: ArticlePath

  /// In natural order; the files of a folder before those of the folders in it.
  public let articles: [FoundArticle]

  /// Folders inside that could not be read, or not to their end.
  public let problems: [ArticlesError]

  /// Lists a folder, following it if it is a symbolic link.
  ///
  /// Articles are regular files, also behind symbolic links, named `.txt`, `.text`, `.md` or
  /// `.markdown` in any case. Hidden files and folders are left out. Symbolic links to folders are
  /// followed after all that is really there, and no folder is listed twice, so that a link in a
  /// circle ends.
  ///
  /// Cost: O(n log n) in the number of files; about 1 µs for each.
  public init(at path: ArticlePath) throws(ArticlesError) {
    var walk = FolderWalk()
    try walk.run(path)
    self.path = path
    articles = walk.articles
    problems = walk.problems
  }

  /// The articles of a folder, without what could not be read.
  public static func articles(at path: ArticlePath) throws(ArticlesError) -> [FoundArticle] {
    try ArticleFolder(at: path).articles
  }

  /// Whether a path leads to a folder, directly or through symbolic links; false where there is
  /// nothing.
  public static func isFolder(_ path: ArticlePath) -> Bool {
    FileKind(following: path) == .folder
  }

  /// Whether a file of this name is listed as an article.
  static func isArticleName(_ name: some RandomAccessCollection<UInt8>) -> Bool {
    guard name.first != 0x2E else { return false }
    // What follows the last point as a number, in small letters, its last byte the lowest.
    var ending: UInt64 = 0
    var shift: UInt64 = 0
    for byte in name.reversed() {
      if byte == 0x2E { return endings.contains(ending) }
      guard shift < 64 else { return false }
      ending |= UInt64(byte | 0x20) << shift
      shift += 8
    }
    return false
  }

  private static let endings: [UInt64] = ["txt", "text", "md", "markdown"].map {
    $0.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
