import Glibc

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

  /// What to tell a person, without the path: "No such file or directory".
  public var reason: String {
    switch self {
    case .unreadable(_, let errno): strerror(errno).map { String(cString: $0) } ?? "error \(errno)"
    case .isFolder: "it is a folder"
    case .notAFile: "it is not a regular file"
    case .tooLarge(_, let size):
      "it is too large: \(size) bytes, and \(ArticleFile.largestSize) are the most"
    }
  }

  /// One sentence for a person: path and reason. May hold control characters of the path.
  public var sentence: String { "\(path.display): \(reason)" }
}
