/// Why an article or a folder could not be read.
public enum ArticlesError: Error, Hashable, Sendable {
  /// The system refused; `errno` tells why.
  case unreadable(path: ArticlePath, errno: Int32)
  /// The path is a folder where a file is wanted.
  case isFolder(path: ArticlePath)
  /// Neither a file nor a folder: a pipe, a device, a socket.
  case notAFile(path: ArticlePath)
  /// More bytes than `ArticleFile.largestSize`.
  case tooLarge(path: ArticlePath, size: Int)

  /// The path that could not be read, as given.
  public var path: ArticlePath {
    switch self {
    case .unreadable(let path, _), .isFolder(let path), .notAFile(let path), .tooLarge(let path, _):
      path
    }
  }

  /// What to tell a person, without the path: what is the matter, and what to do.
  public var reason: String {
    switch self {
    case .unreadable(_, let errno): SystemFailure(errno: errno, .reading).sentence
    case .isFolder: "it is a folder; name a file"
    case .notAFile:
      "it is a pipe or a device, not a file; give a pipe to standard input, and name - for it"
    case .tooLarge(_, let size):
      "it is too large: \(size) bytes, and \(ArticleFile.largestSize) are the most; split it"
    }
  }

  /// One sentence for a person: path and reason. May hold control characters of the path.
  public var sentence: String { "\(path.nameInSentences): \(reason)" }
}

extension ArticlePath {
  /// The path as sentences for people call it.
  fileprivate var nameInSentences: String {
    if isStandardInput { return "standard input" }
    return bytes.isEmpty ? "a path of no characters" : display
  }
}
