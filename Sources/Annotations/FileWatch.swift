import Articles
import Glibc

/// Tells when a file may have been changed by someone else, through inotify.
///
/// The folder is watched and not the file, since programs that save well, Galley and git among them,
/// put a new file in its place. Where the kernel cannot watch (a network file system that others
/// write to, too many watches), `descriptor` is nil or silent, and comparing now and then must do:
/// `AnnotationStore.reloadIfChanged` costs one system call when nothing changed.
public final class FileWatch {
  /// Becomes readable when something happened; to be polled. Nil when there is no watching.
  public let descriptor: Int32?
  private let names: Set<[UInt8]>

  /// Watches files of one folder: an article and its annotations, say. Files need not exist.
  public init(_ files: [ArticlePath]) {
    names = Set(files.map(\.name))
    let inotify = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard inotify >= 0, let folder = files.first?.folder else {
      if inotify >= 0 { close(inotify) }
      descriptor = nil
      return
    }
    let events = UInt32(
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_MODIFY | IN_ATTRIB)
    let watch = folder.withCString { inotify_add_watch(inotify, $0, events) }
    if watch < 0 {
      close(inotify)
      descriptor = nil
    } else {
      descriptor = inotify
    }
  }

  deinit {
    if let descriptor { close(descriptor) }
  }

  /// Takes what happened; whether any of it was about the watched files.
  public func takeEvents() -> Bool {
    guard let descriptor else { return false }
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
      if names.contains(name) || mask & UInt32(IN_Q_OVERFLOW) != 0 { isOurs = true }
      offset = end
    }
    return isOurs
  }
}

extension AnnotationStore {
  /// The files whose change concerns the open article, to be watched.
  public func watchedFiles(articleAt article: ArticlePath) -> [[ArticlePath]] {
    var files: [ArticlePath] = article.isStandardInput ? [] : [article]
    if let path {
      files.append(path)
      // Behind a symbolic link the file lies in another folder.
      if let target = try? path.resolvingLinks(), target != path { files.append(target) }
    }
    return Dictionary(grouping: files, by: \.folder).values.map { $0 }
  }
}
