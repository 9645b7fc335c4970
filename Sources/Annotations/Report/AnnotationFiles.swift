import Articles
import Glibc

/// Finds annotation files.
public enum AnnotationFiles {
  /// The annotation files that a path means, and what could not be looked into for them.
  public struct Found: Sendable {
    public internal(set) var files: [ArticlePath] = []
    /// Subfolders that cannot be read.
    public internal(set) var problems: [AnnotationsError] = []
  }

  /// The annotation files that a path means: itself, those of an article, or all in a folder and
  /// its subfolders. Hidden folders and links to folders are passed over. Throws where the path
  /// cannot be read; an article without annotations gives none.
  public static func at(_ path: ArticlePath) throws(AnnotationsError) -> Found {
    guard let status = try FileStatus.of(path) else {
      throw .system(call: "stat", path: path.display, errno: ENOENT)
    }
    var found = Found()
    if status.isFolder {
      try search(path, depth: 0, &found)
    } else if isAnnotationFile(path.name) {
      found.files = [path]
    } else {
      let file = path.sibling(named: AnnotationStore.fileName(forArticleNamed: path.name))
      if try FileStatus.of(file) != nil {
        found.files = [file]
      } else if try looksLikeAnnotations(path) {
        found.files = [path]
      }
    }
    return found
  }

  /// The annotation file that a path means, which must not be a folder. Throws where there is none.
  public static func one(_ path: ArticlePath) throws(AnnotationsError) -> ArticlePath {
    if let status = try FileStatus.of(path), status.isFolder {
      throw .system(call: "open", path: path.display, errno: EISDIR)
    }
    guard let file = try at(path).files.first else { throw .noAnnotations(path: path.display) }
    return file
  }

  /// Whether there is an annotation file beside an article, or something else of its name. Cost: one
  /// system call.
  public static func exist(beside article: ArticlePath) -> Bool {
    let name = AnnotationStore.fileName(forArticleNamed: article.name)
    return article.sibling(named: name).withCString { access($0, F_OK) } == 0
  }

  /// What follows an article's name in that of its annotation file.
  public static var suffix: [UInt8] { Array(AnnotationStore.suffix.utf8) }

  /// Whether the annotation file beside an article is as this program has put it there. Cost: one
  /// system call.
  public static func isOwnSave(beside article: ArticlePath) -> Bool {
    let name = AnnotationStore.fileName(forArticleNamed: article.name)
    return (try? FileStatus.of(article.sibling(named: name))).flatMap { $0 }.map(OwnSaves.contains)
      ?? false
  }

  /// Whether a file has the name that annotations beside an article have.
  public static func isAnnotationFile(_ name: some Collection<UInt8>) -> Bool {
    let suffix = suffix
    return name.count > suffix.count && name.suffix(suffix.count).elementsEqual(suffix)
  }

  /// Whether a file of another name is one of annotations: `--save-as` takes any name. It is told
  /// by its name's end or its beginning, so that a damaged one is examined too.
  private static func looksLikeAnnotations(_ path: ArticlePath) throws(AnnotationsError) -> Bool {
    let head: [UInt8]
    do throws(ArticlesError) { head = try ArticleFile.beginning(of: path, upTo: 4096) } catch {
      throw AnnotationsError(error)
    }
    if path.fileExtension == "json" { return true }
    let type = Array("\"AnnotationPage\"".utf8)
    return head.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF } == 0x7B
      && head.indices.contains { head[$0...].starts(with: type) }
  }

  private static func search(
    _ folder: ArticlePath, depth: Int, _ found: inout Found
  ) throws(AnnotationsError) {
    for name in try FolderListing.names(in: folder) where name.first != UInt8(ascii: ".") {
      let path = folder.appending(name)
      var status = stat()
      guard path.withCString({ lstat($0, &status) }) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR, depth < 64 {
        do throws(AnnotationsError) { try search(path, depth: depth + 1, &found) } catch {
          found.problems.append(error)
        }
      } else if isAnnotationFile(name), status.st_mode & S_IFMT != S_IFDIR {
        found.files.append(path)
      }
    }
  }
}

/// The names in a folder.
enum FolderListing {
  /// All but `.` and `..`, in the order of their bytes.
  static func names(in folder: ArticlePath) throws(AnnotationsError) -> [[UInt8]] {
    guard let stream = folder.withCString({ opendir($0) }) else {
      throw .system(call: "opendir", path: folder.display, errno: errno)
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
