import Articles
import Glibc

/// Finds annotation files.
public enum AnnotationFiles {
  /// The annotation files that a path means: itself, those of an article, or all in a folder and
  /// its subfolders. Hidden folders and links to folders are passed over. Throws where the path
  /// cannot be read; an article without annotations gives none.
  public static func at(_ path: ArticlePath) throws(AnnotationsError) -> [ArticlePath] {
    guard let status = try FileStatus.of(path) else {
      throw .system(call: "stat", path: path.display, errno: ENOENT)
    }
    if status.isFolder { return try inFolder(path, depth: 0) }
    if isAnnotationFile(path.name) { return [path] }
    let file = path.sibling(named: AnnotationStore.fileName(forArticleNamed: path.name))
    return try FileStatus.of(file) == nil ? [] : [file]
  }

  /// The annotation file that a path means, which must not be a folder. Throws where there is none.
  public static func one(_ path: ArticlePath) throws(AnnotationsError) -> ArticlePath {
    if let status = try FileStatus.of(path), status.isFolder {
      throw .notAFile(path: path.display)
    }
    guard let file = try at(path).first else {
      throw .notAnnotations("\(path.display) has no annotations")
    }
    return file
  }

  /// Whether there is an annotation file beside an article, or something else of its name. Cost: one
  /// system call.
  public static func exist(beside article: ArticlePath) -> Bool {
    let name = AnnotationStore.fileName(forArticleNamed: article.name)
    return article.sibling(named: name).withCString { access($0, F_OK) } == 0
  }

  private static func isAnnotationFile(_ name: [UInt8]) -> Bool {
    let suffix = Array(AnnotationStore.suffix.utf8)
    return name.count > suffix.count && name.suffix(suffix.count).elementsEqual(suffix)
  }

  private static func inFolder(
    _ folder: ArticlePath, depth: Int
  ) throws(AnnotationsError) -> [ArticlePath] {
    var files: [ArticlePath] = []
    for name in try FolderListing.names(in: folder) where name.first != UInt8(ascii: ".") {
      let path = folder.appending(name)
      var status = stat()
      guard path.withCString({ lstat($0, &status) }) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR, depth < 64 {
        // A subfolder that may not be read is passed over; the rest still counts.
        files += (try? inFolder(path, depth: depth + 1)) ?? []
      } else if isAnnotationFile(name), status.st_mode & S_IFMT != S_IFDIR {
        files.append(path)
      }
    }
    return files
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
