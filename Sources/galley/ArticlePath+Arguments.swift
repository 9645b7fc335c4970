import Annotations
import Articles
import Glibc

extension ArticlePath {
  /// Paths from the command line as the bytes that the system gave: a file's name need not be
  /// UTF-8, and the argument parser knows text only.
  static func arguments(_ paths: [String]) -> [ArticlePath] {
    var given: [String: ArticlePath] = [:]
    for argument in CommandLine.argumentPaths { given[argument.display] = argument }
    return paths.map { given[$0] ?? ArticlePath($0) }
  }

  /// Paths from the command line that mean articles or folders of them.
  ///
  /// - Throws: `GalleyExit.usage` after complaining of an annotation file, which would be read as if
  ///   it were an article.
  static func articles(_ paths: [String]) throws(GalleyExit) -> [ArticlePath] {
    let paths = arguments(paths)
    for path in paths
    where AnnotationFiles.isAnnotationFile(path.name) && !ArticleFolder.isFolder(path) {
      Complaint.say("\(path.display): it is an annotation file; name its article")
      throw .usage
    }
    return paths
  }
}

extension CommandLine {
  /// Each argument as bytes.
  fileprivate static var argumentPaths: [ArticlePath] {
    (1..<max(1, Int(argc))).compactMap { index in
      guard let argument = unsafeArgv[index] else { return nil }
      let bytes = UnsafeRawBufferPointer(start: argument, count: strlen(argument))
      return ArticlePath(bytes: bytes)
    }
  }
}
