import Articles

/// A list of articles as it is on the disk now, compared with the list before it. It is made in the
/// background: to look a hundred thousand paths up takes longer than a key may wait.
struct FolderListing: Sendable {
  /// What is to be listed again, and why.
  struct Request: Sendable {
    /// The list before, and its number among the session's lists.
    let before: [FoundArticle]
    let generation: Int
    let changes: FolderWatch.Changes
    /// Whether a person waits for it.
    let isAskedFor: Bool
  }

  let generation: Int
  let isAskedFor: Bool
  /// What it was made for.
  let changes: FolderWatch.Changes
  let articles: [FoundArticle]
  let problems: [String]
  /// Where each article is in the list.
  let places: [ArticlePath: Int]
  /// Where the articles of the list before are in this one.
  let moved: MovedArticles
  /// Articles of both lists whose files were written since.
  let changed: Set<ArticlePath>
  let addedCount: Int

  /// Whether any article may have been written to.
  var isUncertain: Bool { changes.isUncertain }

  var goneCount: Int { moved.places.count - (articles.count - addedCount) }

  /// Cost: O(n) in the length of both lists.
  init(_ found: (articles: [FoundArticle], problems: [String]), for request: Request) {
    (generation, isAskedFor) = (request.generation, request.isAskedFor)
    changes = request.changes
    (articles, problems) = found
    let places = Self.places(of: articles)
    self.places = places
    moved = MovedArticles(places: request.before.map { places[$0.path] })
    addedCount = articles.count - moved.places.count { $0 != nil }
    let stayed = Set(request.changes.articles.compactMap { places[$0] })
      .intersection(moved.places.compactMap { $0 })
    changed = Set(stayed.map { found.articles[$0].path })
  }

  static func places(of articles: [FoundArticle]) -> [ArticlePath: Int] {
    Dictionary(
      articles.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Where the articles of an earlier list are in a new one.
struct MovedArticles: Sendable {
  /// By their places in the earlier list; nil for those that are gone.
  let places: [Int?]

  func place(of earlier: Int) -> Int? {
    places.indices.contains(earlier) ? places[earlier] : nil
  }
}
