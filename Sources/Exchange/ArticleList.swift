import Articles

/// The articles that paths mean, each with the name that it has in exports.
public struct ArticleList: Sendable {
  /// An article to be read.
  public struct Entry: Sendable, Equatable {
    public let path: ArticlePath
    /// The way from the folder that was given; with several paths, after the folder's own name.
    public let name: String
  }

  public private(set) var entries: [Entry] = []
  /// What could not be listed.
  public private(set) var problems: [ArticlesError] = []
  /// Whether a folder or several articles were given.
  public let isFolder: Bool

  /// Lists articles and the articles of folders, in the order given. Cost: O(n log n) in the number
  /// of files.
  public init(at paths: [ArticlePath]) {
    isFolder = paths.count != 1 || ArticleFolder.isFolder(paths[0])
    for path in paths {
      guard ArticleFolder.isFolder(path) else {
        entries.append(Entry(path: path, name: path.displayName))
        continue
      }
      do throws(ArticlesError) {
        let folder = try ArticleFolder(at: path)
        problems += folder.problems
        // With several folders, two articles may lie in the same place of theirs.
        let prefix = paths.count > 1 && !path.name.isEmpty ? path.displayName + "/" : ""
        entries += folder.articles.map { Entry(path: $0.path, name: prefix + $0.displayName) }
      } catch {
        problems.append(error)
      }
    }
  }

  /// What the list is called in a report: the folder's name, or the article's.
  public static func title(of paths: [ArticlePath]) -> String {
    paths.map { path in
      path.bytes == [0x2E] || path.name.isEmpty ? "Articles" : path.displayName
    }.joined(separator: ", ")
  }
}
