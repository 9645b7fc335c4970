import Articles
import Glibc

extension AnnotationStore {
  /// Reads the file, and finds out whether it may be written.
  func open() {
    guard let path else { return }
    do throws(AnnotationsError) {
      let target = try path.resolvingLinks()
      if let reason = AnnotationStore.obstacle(to: target) { access = .readOnly(reason: reason) }
      if case .readWrite = access { Litter.clear(beside: target) }
      guard let (bytes, status) = try FileReading.read(target) else {
        return try refuseOutside(target, isOurs: false)
      }
      try take(bytes, status)
      placeAll()
      try refuseOutside(target, isOurs: disk?.isForeign == false)
    } catch {
      access = .readOnly(reason: error.sentence)
    }
  }

  /// Makes sure that a link out of the article's folder leads to an annotation file: folders are
  /// sent from person to person with the links in them, and must not have files made or rewritten
  /// anywhere else.
  private func refuseOutside(_ target: ArticlePath, isOurs: Bool) throws(AnnotationsError) {
    guard let path, !isOurs, target != path, path.folder.real != target.folder.real else { return }
    throw .leadsOut(path: path.display, target: target.display)
  }

  /// Takes the contents of the file for the truth.
  private func take(_ bytes: [UInt8], _ status: FileStatus) throws(AnnotationsError) {
    let reading = try PageReader.read(bytes)
    page = reading.page
    unsaved = [:]
    disk = DiskCopy(
      bytes: reading.isCanonical ? reading.canonical : bytes, status: status,
      isForeign: !reading.hasVersion)
    notice = AnnotationStore.notice(about: reading)
  }

  /// What a person should know of a file that was read.
  static func notice(about reading: PageReader.Reading) -> String? {
    if !reading.hasVersion {
      return "these annotations are of another program; the first change keeps its file aside"
    }
    if !reading.repeatedIDs.isEmpty {
      return "two annotations had one identifier; the next change gives the second a new one"
    }
    return reading.isCanonical ? nil : "the next change lays the annotation file out anew"
  }

  /// Why annotations cannot be written to a file, or nil.
  static func obstacle(to target: ArticlePath) -> String? {
    let folder = target.folder
    // The effective user counts; root may write everywhere but on read-only file systems.
    guard folder.withCString({ faccessat(AT_FDCWD, $0, W_OK | X_OK, AT_EACCESS) }) == 0 else {
      let why = SystemFailure(errno: errno, .writing).sentence
      return "annotations cannot be written in \(folder.display): \(why)"
    }
    guard target.withCString({ faccessat(AT_FDCWD, $0, W_OK, AT_EACCESS) }) == 0 else {
      if errno == ENOENT { return nil }
      let why = SystemFailure(errno: errno, .writing).sentence
      return "\(target.display) cannot be written: \(why)"
    }
    return nil
  }

  /// Saves all changes, merged with what others have written meanwhile.
  func save() -> SaveOutcome {
    guard let path, case .readWrite = access else {
      if case .readOnly(let reason) = access { return fail(reason) }
      return fail("there is no file to save in")
    }
    do throws(AnnotationsError) {
      let target = try path.resolvingLinks()
      let lock = FolderLock(target.folder)
      defer { lock.release() }
      for attempt in 0..<8 {
        try mergeDisk(target)
        try refuseOutside(target, isOurs: disk?.isForeign == false)
        let bytes = page.bytes()
        guard bytes.count <= FileReading.sizeLimit else {
          throw .tooLarge(path: target.display, bytes: bytes.count)
        }
        if let disk, disk.isForeign { try keepForeign(disk.bytes, beside: target) }
        switch try DurableFile.replace(target, with: bytes, expecting: disk?.status) {
        case .changed: continue
        case .done(let status): return succeed(bytes, status)
        case .notDurable(let error):
          _ = succeed(bytes, nil)
          if attempt > 0 {
            return fail("in the file, but a power failure may undo it: \(error.summary)")
          }
        }
      }
      throw .unsettled(path: target.display)
    } catch {
      return fail(error.summary)
    }
  }

  private func fail(_ reason: String) -> SaveOutcome {
    saveState = .notSaved(reason: reason)
    return .notSaved(reason: reason)
  }

  private func succeed(_ bytes: [UInt8], _ status: FileStatus?) -> SaveOutcome {
    page.rebase(onto: bytes)
    unsaved = [:]
    disk = DiskCopy(bytes: bytes, status: status, isForeign: false)
    notice = nil
    saveState = .saved
    return .saved
  }

  /// Merges the file into memory when it is not what was last read or written.
  @discardableResult
  func mergeDisk(_ target: ArticlePath) throws(AnnotationsError) -> Bool {
    if let disk, let status = disk.status, try FileStatus.of(target) == status,
      FileReading.holds(target, disk.bytes)
    {
      return false
    }
    guard let (bytes, status) = try FileReading.read(target) else {
      // Taken away by someone: memory is written again, as a whole.
      if disk != nil { notice = "the annotation file was deleted; the next change writes it again" }
      let isNew = disk != nil
      disk = nil
      return isNew
    }
    if let disk, disk.bytes == bytes {
      self.disk?.status = status
      return false
    }
    let reading: PageReader.Reading
    do throws(AnnotationsError) { reading = try PageReader.read(bytes) } catch {
      access = .readOnly(reason: error.sentence)
      throw error
    }
    let merged = PageMerge(base: base, ours: page, theirs: reading.page)
    var theirs: [String: PageItem] = [:]
    for item in reading.page.items where item.record != nil { theirs[item.key.id] = item }
    page = merged.page
    unsaved = [:]
    for item in page.items where theirs[item.key.id]?.text != item.text {
      unsaved[item.key.id] = .some(theirs[item.key.id])
    }
    disk = DiskCopy(bytes: bytes, status: status, isForeign: !reading.hasVersion)
    if !unsaved.isEmpty { page.adopt() }
    notice = AnnotationStore.notice(about: reading)
    placeAll()
    return true
  }

  /// The file as it was last read or written; nil when there was none, so that a merge keeps all.
  private var base: AnnotationPage? {
    guard disk != nil else { return nil }
    var base = page
    base.items = page.items.compactMap { item in
      guard let before = unsaved[item.key.id] else { return item }
      return before
    }
    return base
  }

  /// Keeps the file of another program under another name before it is written over.
  private func keepForeign(_ bytes: [UInt8], beside target: ArticlePath) throws(AnnotationsError) {
    let stamp = Timestamp.fileStamp(secondsSince1970: clock())
    let copy = target.sibling(named: AnnotationStore.name(target.name, ".foreign-\(stamp)"))
    try DurableFile.write(copy, bytes)
    disk?.isForeign = false
  }

  /// Saves what could not be saved before; nothing happens when all is saved.
  @discardableResult
  public func retrySave() -> SaveOutcome {
    guard case .notSaved = saveState else { return .saved }
    if case .readOnly = access { reopen() }
    return save()
  }

  /// Looks whether the file was changed by someone else, and merges it if so; whether anything
  /// changed. Cost: one system call when nothing did.
  @discardableResult
  public func reloadIfChanged() -> Bool {
    guard let path, let target = try? path.resolvingLinks() else { return false }
    let status = try? FileStatus.of(target)
    if status == disk?.status, (status == nil) == (disk == nil) { return false }
    let wasReadOnly = access
    if case .readOnly = access { reopen() }
    do throws(AnnotationsError) {
      return try mergeDisk(target) || access != wasReadOnly
    } catch {
      access = .readOnly(reason: error.sentence)
      return access != wasReadOnly
    }
  }

  /// Finds out again whether the file may be written.
  private func reopen() {
    guard let path, let target = try? path.resolvingLinks() else { return }
    let obstacle = AnnotationStore.obstacle(to: target)
    access = obstacle.map { .readOnly(reason: $0) } ?? .readWrite
  }

  /// Renames a file that cannot be read to `NAME.bad-TIME`, so that a new one can be written; the
  /// new name, or nil when nothing was done.
  public func moveAside() -> String? {
    guard let target = damagedFile else { return nil }
    let stamp = Timestamp.fileStamp(secondsSince1970: clock())
    let aside = target.sibling(named: AnnotationStore.name(target.name, ".bad-\(stamp)"))
    // A link cannot replace a file that has the name, as a rename would.
    guard target.withCString({ old in aside.withCString { link(old, $0) } }) == 0,
      target.withCString({ unlink($0) }) == 0
    else { return nil }
    disk = nil
    access = .readWrite
    if !unsaved.isEmpty { _ = save() }
    return aside.display
  }

  /// Whether annotating is refused because of what the file holds, so that `moveAside` helps.
  public var mayMoveAside: Bool { damagedFile != nil }

  private var damagedFile: ArticlePath? {
    guard let path, case .readOnly = access, let target = try? path.resolvingLinks(),
      AnnotationStore.obstacle(to: target) == nil, (try? FileStatus.of(target)) != nil
    else { return nil }
    return target
  }
}
