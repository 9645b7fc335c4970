import Articles
import Glibc

/// Tells when files may have been changed by someone else, through inotify.
///
/// The folders are watched and not the files, since programs that save well, Galley and git among
/// them, put a new file in a file's place. A thread waits in the kernel and costs nothing while
/// nothing happens. Where the kernel cannot watch (too many watches, some network file systems), it
/// calls once a second, and whoever is called compares: `AnnotationStore.reloadIfChanged` costs one
/// system call when nothing changed. The thread ends with the object.
public final class FileWatch {
  private let stop: Int32

  /// Watches files, which need not exist. `onChange` is called on another thread, and not for what
  /// this program has saved itself.
  public init?(_ files: [ArticlePath], onChange: @escaping @Sendable () -> Void) {
    var pipe: [Int32] = [-1, -1]
    guard Glibc.pipe(&pipe) == 0 else { return nil }
    stop = pipe[1]
    for end in pipe { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let waiting = Waiting(files, stop: pipe[0], onChange: onChange)
    var thread = pthread_t()
    let context = Unmanaged.passRetained(waiting).toOpaque()
    let made = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Waiting>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context)
    guard made == 0 else {
      Unmanaged<Waiting>.fromOpaque(context).release()
      close(stop)
      return nil
    }
    pthread_detach(thread)
  }

  deinit {
    // The other end sees that this one is closed.
    close(stop)
  }
}

/// What the thread knows.
private final class Waiting {
  private let files: [ArticlePath]
  private let stop: Int32
  private let onChange: @Sendable () -> Void
  /// Of inotify, or -1 when there is no watching.
  private let descriptor: Int32

  init(_ files: [ArticlePath], stop: Int32, onChange: @escaping @Sendable () -> Void) {
    self.files = files
    self.stop = stop
    self.onChange = onChange
    let inotify = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    let events = UInt32(
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ATTRIB | IN_ONLYDIR)
    let isWatching =
      inotify >= 0
      && Set(files.map(\.folder)).allSatisfy { folder in
        folder.withCString { inotify_add_watch(inotify, $0, events) } >= 0
      }
    if inotify >= 0, !isWatching { close(inotify) }
    descriptor = isWatching ? inotify : -1
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    close(stop)
  }

  func run() {
    // Signals are for the main thread.
    var all = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, nil)
    while true {
      // A negative descriptor is passed over by poll.
      var watched = [stop, descriptor].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let ready = poll(&watched, nfds_t(watched.count), descriptor < 0 ? 1000 : -1)
      if watched[0].revents != 0 { return }
      if ready < 0, errno != EINTR { return }
      if descriptor < 0 || takeEvents() { onChange() }
    }
  }

  /// Takes what happened; whether any of it was about the watched files.
  private func takeEvents() -> Bool {
    var isOurs = false
    withUnsafeTemporaryAllocation(byteCount: 1 << 14, alignment: 8) { buffer in
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count <= 0 { return }
        if isAboutUs(UnsafeRawBufferPointer(rebasing: buffer[..<count])) { isOurs = true }
      }
    }
    return isOurs
  }

  /// Whether a file is not as this program has put it there.
  private func isOfOthers(_ file: ArticlePath) -> Bool {
    guard let status = try? FileStatus.of(file) else { return true }
    return !OwnSaves.contains(status)
  }

  private func isAboutUs(_ events: UnsafeRawBufferPointer) -> Bool {
    // struct inotify_event: four 32 bit words, the last the length of the name after them.
    var offset = 0
    var isOurs = false
    while offset + 16 <= events.count {
      let mask = events.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
      let length = Int(events.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
      let end = min(events.count, offset + 16 + length)
      let name = Array(events[(offset + 16)..<end].prefix { $0 != 0 })
      // Events were dropped: anything may have happened.
      if mask & UInt32(IN_Q_OVERFLOW) != 0 { isOurs = true }
      if files.contains(where: { $0.name == name && isOfOthers($0) }) { isOurs = true }
      offset = end
    }
    return isOurs
  }
}

extension AnnotationStore {
  /// The files whose change concerns the annotations, to be watched: the annotation file and, where
  /// it is a symbolic link, what that leads to.
  public var watchedFiles: [ArticlePath] {
    guard let path else { return [] }
    guard let target = try? path.resolvingLinks(), target != path else { return [path] }
    return [path, target]
  }
}
