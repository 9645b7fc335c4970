import Glibc

/// What a name in a folder stands for.
enum FileKind: Equatable {
  case file, folder, link, other

  /// Follows symbolic links; `other` where there is nothing.
  init(following path: ArticlePath) {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else {
      self = .other
      return
    }
    self.init(mode: status.st_mode)
  }

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}

/// Collects the articles of a folder and of the folders in it.
struct FolderWalk {
  private(set) var articles: [FoundArticle] = []
  private(set) var problems: [ArticlesError] = []

  /// A folder that is still to be listed.
  private struct Pending {
    let path: ArticlePath
    /// The way from the first folder, with a slash at the end; empty for the first.
    let way: [UInt8]
  }

  private struct Identity: Hashable {
    let device: dev_t
    let inode: ino_t

    init(_ status: stat) {
      device = status.st_dev
      inode = status.st_ino
    }
  }

  private var seen: Set<Identity> = []
  private var linkedFolders: [Pending] = []

  /// Fails only where the first folder cannot be read.
  mutating func run(_ path: ArticlePath) throws(ArticlesError) {
    // A link to a folder around the first one would lead through much that was not asked for.
    addFoldersAround(path)
    walk(from: [Pending(path: path, way: [])])
    // Links come after what is really there, so that an article keeps its own name.
    while let next = linkedFolders.first {
      linkedFolders.removeFirst()
      walk(from: [next])
    }
    if articles.isEmpty, let problem = problems.first(where: { $0.path == path }) { throw problem }
  }

  private mutating func addFoldersAround(_ path: ArticlePath) {
    var folder = path.appending("..".utf8)
    var status = stat()
    while folder.withCString({ stat($0, &status) }) == 0, seen.insert(Identity(status)).inserted {
      folder = folder.appending("..".utf8)
    }
    // The folder above "/" is "/" itself.
    if path.withCString({ stat($0, &status) }) == 0 { seen.remove(Identity(status)) }
  }

  private mutating func walk(from start: [Pending]) {
    // A stack of its own: a deep tree must not use up that of the thread.
    var stack = start
    while let folder = stack.popLast() {
      var names = self.names(in: folder.path)
      names.sort()
      var inside: [Pending] = []
      articles.reserveCapacity(articles.count + names.entries.count)
      for entry in names.entries {
        take(names.name(of: entry), entry.kind, in: folder, folders: &inside)
      }
      stack.append(contentsOf: inside.reversed())
    }
  }

  private mutating func take(
    _ name: ArraySlice<UInt8>, _ kind: FileKind, in folder: Pending, folders: inout [Pending]
  ) {
    let path = folder.path.appending(name)
    switch kind {
    case .file: add(path, way: folder.way + name)
    case .folder: folders.append(Pending(path: path, way: folder.way + name + [0x2F]))
    case .link:
      switch FileKind(following: path) {
      case .file where ArticleFolder.isArticleName(name): add(path, way: folder.way + name)
      case .folder: linkedFolders.append(Pending(path: path, way: folder.way + name + [0x2F]))
      default: break
      }
    case .other: break
    }
  }

  private mutating func add(_ path: ArticlePath, way: [UInt8]) {
    articles.append(FoundArticle(path: path, displayName: String(decoding: way, as: UTF8.self)))
  }

  /// What a folder holds that may be, or hold, articles; empty where it was listed before.
  private mutating func names(in path: ArticlePath) -> FolderNames {
    var names = FolderNames()
    guard let stream = path.withCString({ opendir($0) }) else {
      problems.append(.unreadable(path: path, errno: errno))
      return names
    }
    defer { closedir(stream) }
    var status = stat()
    guard fstat(dirfd(stream), &status) == 0,
      seen.insert(Identity(status)).inserted
    else { return names }
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      withUnsafeBytes(of: &entry.pointee.d_name) { room in
        let name = UnsafeBufferPointer(
          rebasing: room.bindMemory(to: UInt8.self)[..<(room.firstIndex(of: 0) ?? room.count)])
        guard name.first != 0x2E else { return }
        let kind = Self.kind(of: entry, in: path, name: name)
        if kind == .other || kind == .file && !ArticleFolder.isArticleName(name) { return }
        names.add(name, kind: kind)
      }
    }
    if errno != 0 { problems.append(.unreadable(path: path, errno: errno)) }
    return names
  }

  /// The kind as the folder tells it; not all file systems do.
  private static func kind(
    of entry: UnsafeMutablePointer<dirent>, in folder: ArticlePath,
    name: UnsafeBufferPointer<UInt8>
  ) -> FileKind {
    switch Int32(entry.pointee.d_type) {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK): return .link
    case Int32(DT_UNKNOWN):
      var status = stat()
      guard folder.appending(name).withCString({ lstat($0, &status) }) == 0 else { return .other }
      return FileKind(mode: status.st_mode)
    default: return .other
    }
  }
}
