import Glibc

/// Tells when articles in folders, and in the folders in them, are made, changed or removed, through
/// inotify.
///
/// A thread waits in the kernel and costs nothing while nothing happens. So many folders are watched
/// as `watchLimit` says, or as the system allows; where there are more, it also calls every ten
/// seconds, and whoever is called lists the folders and compares. The thread ends with the object.
public final class FolderWatch {
  /// What has happened since the last call.
  public struct Changes: Sendable, Equatable {
    /// Articles that were made, written, moved or removed.
    public var articles: Set<ArticlePath> = []
    /// Articles whose companion files were.
    public var companions: Set<ArticlePath> = []
    /// Whether something may have happened that nobody told of.
    public var isUncertain = false

    public init() {}
  }

  private let stop: Int32

  /// Watches folders. `onChange` is called on another thread, after a moment of rest.
  ///
  /// - Parameter companionSuffix: what follows an article's name in that of a file that belongs to it;
  ///   empty where there are none.
  public init?(
    _ folders: [ArticlePath], companionSuffix: [UInt8] = [],
    onChange: @escaping @Sendable (Changes) -> Void
  ) {
    var pipe: [Int32] = [-1, -1]
    guard Glibc.pipe(&pipe) == 0 else { return nil }
    stop = pipe[1]
    for end in pipe { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let readEnd = pipe[0]
    let isStarted = BackgroundThread.start {
      var watching = FolderWatching(folders, companionSuffix: companionSuffix, stop: readEnd)
      watching.run(onChange)
    }
    guard isStarted else {
      close(readEnd)
      close(stop)
      return nil
    }
  }

  deinit {
    // The other end sees that this one is closed.
    close(stop)
  }
}

/// What the watching thread knows.
private struct FolderWatching {
  /// Folders that are watched at most; the system's own limit may be lower.
  private static let watchLimit = 8192
  /// Milliseconds without an event after which the events are told, and how long one that goes on
  /// may delay that.
  private static let rest: Int32 = 200
  private static let longestDelay = 5
  /// Milliseconds between the calls where not all folders are watched.
  private static let interval: Int32 = 10_000

  private static let events = UInt32(
    IN_CREATE | IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ONLYDIR)

  private let companionSuffix: [UInt8]
  private let stop: Int32
  private let inotify: Int32
  private var folders: [Int32: ArticlePath] = [:]
  private var isPartial = false
  private var changes = FolderWatch.Changes()

  init(_ folders: [ArticlePath], companionSuffix: [UInt8], stop: Int32) {
    self.companionSuffix = companionSuffix
    self.stop = stop
    inotify = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    if inotify < 0 { isPartial = true }
    watch(folders)
  }

  mutating func run(_ onChange: (FolderWatch.Changes) -> Void) {
    defer {
      if inotify >= 0 { close(inotify) }
      close(stop)
    }
    var delays = 0
    while true {
      let isWaiting = changes != FolderWatch.Changes()
      // A negative descriptor is passed over by poll.
      var watched = [stop, inotify].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let ready = poll(
        &watched, nfds_t(watched.count),
        isWaiting ? Self.rest : isPartial ? Self.interval : -1)
      if watched[0].revents != 0 { return }
      if ready < 0, errno != EINTR { return }
      if ready > 0 { takeEvents() }
      if ready == 0, !isWaiting { changes.isUncertain = true }
      delays = ready > 0 ? delays + 1 : 0
      if ready == 0 || delays > Self.longestDelay, changes != FolderWatch.Changes() {
        onChange(changes)
        changes = FolderWatch.Changes()
        delays = 0
      }
    }
  }

  /// Watches folders and those in them. A folder that is reached twice is watched once.
  private mutating func watch(_ roots: [ArticlePath]) {
    var stack = roots
    while let folder = stack.popLast() {
      guard inotify >= 0, folders.count < Self.watchLimit else {
        isPartial = true
        return
      }
      let watch = folder.withCString { inotify_add_watch(inotify, $0, Self.events) }
      guard watch >= 0 else {
        if errno == ENOSPC || errno == ENOMEM { isPartial = true }
        continue
      }
      guard folders.updateValue(folder, forKey: watch) == nil else { continue }
      stack += subfolders(of: folder)
    }
  }

  private func subfolders(of folder: ArticlePath) -> [ArticlePath] {
    guard let stream = folder.withCString({ opendir($0) }) else { return [] }
    defer { closedir(stream) }
    var result: [ArticlePath] = []
    while let entry = readdir(stream) {
      // Nearly all are files.
      if Int32(entry.pointee.d_type) == Int32(DT_REG) { continue }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard name.first != 0x2E else { continue }
      switch Int32(entry.pointee.d_type) {
      case Int32(DT_DIR): result.append(folder.appending(name))
      case Int32(DT_LNK), Int32(DT_UNKNOWN):
        let path = folder.appending(name)
        if FileKind(following: path) == .folder { result.append(path) }
      default: break
      }
    }
    return result
  }

  private mutating func takeEvents() {
    var made: [ArticlePath] = []
    withUnsafeTemporaryAllocation(byteCount: 1 << 14, alignment: 8) { buffer in
      while true {
        let count = read(inotify, buffer.baseAddress, buffer.count)
        if count <= 0 { return }
        take(UnsafeRawBufferPointer(rebasing: buffer[..<count]), &made)
      }
    }
    if !made.isEmpty { watch(made) }
  }

  private func articleName(ofCompanion name: [UInt8]) -> ArraySlice<UInt8>? {
    guard !companionSuffix.isEmpty,
      name.suffix(companionSuffix.count).elementsEqual(companionSuffix)
    else { return nil }
    let article = name.dropLast(companionSuffix.count)
    return ArticleFolder.isArticleName(article) ? article : nil
  }

  private mutating func take(_ events: UnsafeRawBufferPointer, _ made: inout [ArticlePath]) {
    // struct inotify_event: four 32 bit words, the last the length of the name after them.
    var offset = 0
    while offset + 16 <= events.count {
      let watch = events.loadUnaligned(fromByteOffset: offset, as: Int32.self)
      let mask = events.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
      let length = Int(events.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
      let end = min(events.count, offset + 16 + length)
      let name = Array(events[(offset + 16)..<end].prefix { $0 != 0 })
      offset = end
      if mask & UInt32(IN_Q_OVERFLOW) != 0 { changes.isUncertain = true }
      if mask & UInt32(IN_IGNORED) != 0 { folders[watch] = nil }
      guard let folder = folders[watch], !name.isEmpty, name.first != 0x2E else { continue }
      let path = folder.appending(name)
      if mask & UInt32(IN_ISDIR) != 0 {
        // What is in it came with it, or was made before it was watched.
        changes.isUncertain = true
        if mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0 { made.append(path) }
      } else if ArticleFolder.isArticleName(name) {
        changes.articles.insert(path)
      } else if let article = articleName(ofCompanion: name) {
        changes.companions.insert(folder.appending(article))
      }
    }
  }
}
