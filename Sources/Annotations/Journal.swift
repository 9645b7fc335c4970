import Articles
import Glibc

/// What was done to the annotations of one file on this machine, one act a line, so that it can be
/// undone and told after the program has ended, in whatever way.
///
/// A line is added by one `write(2)` to a file that is only added to, so a killed process leaves
/// whole lines and at most the beginning of one; that is passed over. It is not synchronised: a power
/// failure may cost the last acts their undoing, never the annotations. Lines are JSON objects:
/// `kind` (act, undo, redo), `at`, `by`, `session`, `what`, `id`, `group` (where several acts are
/// undone together), `before` and `after` (the annotation,
/// absent for none).
struct Journal {
  /// Its file.
  let path: ArticlePath
  private let folder: ArticlePath

  /// The journal of an annotation file, in a folder for journals. The file's name is the digest of
  /// the annotation file's absolute path.
  init(of file: ArticlePath, in folder: ArticlePath) {
    self.folder = folder
    let name = SHA256.hexadecimal(of: Journal.absolute(file).bytes).prefix(32)
    path = folder.appending("\(name).jsonl".utf8)
  }

  /// The path from the root, with links in the folder resolved, so that one file has one journal.
  private static func absolute(_ file: ArticlePath) -> ArticlePath {
    let folder = file.folder.real
    return folder == file.folder && folder.bytes.first != UInt8(ascii: "/")
      ? file : folder.appending(file.name)
  }

  /// One line.
  struct Entry {
    enum Kind: String { case act, undo, redo }

    var kind: Kind
    var time: String
    var annotator: String
    /// Which run of the program, a random number.
    var session: String
    var act: Act
  }

  /// Adds an entry. Errors are passed over: not being able to undo after a restart is no reason not
  /// to annotate.
  func add(_ entry: Entry) {
    var line = entry.json
    line.append(UInt8(ascii: "\n"))
    do throws(AnnotationsError) {
      let file = try openToAdd()
      // A killed process may have left the beginning of a line.
      if !endsWithNewLine() { line.insert(UInt8(ascii: "\n"), at: 0) }
      try file.write(line)
      try file.close()
    } catch {
      return
    }
  }

  private func openToAdd() throws(AnnotationsError) -> FileDescriptor {
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW
    do throws(AnnotationsError) {
      return try FileDescriptor.open(path, flags, mode: 0o600)
    } catch {
      guard case .system(_, _, ENOENT) = error else { throw error }
      makeFolders()
      return try FileDescriptor.open(path, flags, mode: 0o600)
    }
  }

  /// Makes the folder and those above it, for their owner only.
  private func makeFolders() {
    var end = folder.bytes.startIndex
    while end < folder.bytes.endIndex {
      let next = folder.bytes[(end + 1)...].firstIndex(of: UInt8(ascii: "/"))
      end = next ?? folder.bytes.endIndex
      _ = ArticlePath(bytes: folder.bytes[..<end]).withCString { mkdir($0, 0o700) }
    }
  }

  private func endsWithNewLine() -> Bool {
    guard let file = try? FileDescriptor.open(path, O_RDONLY | O_NONBLOCK),
      lseek(file.number, -1, SEEK_END) >= 0
    else { return true }
    defer { try? file.close() }
    var last: UInt8 = 0
    let count = withUnsafeMutableBytes(of: &last) { (try? file.read(into: $0)) ?? 0 }
    return count == 0 || last == UInt8(ascii: "\n")
  }

  /// All entries in order; what cannot be read is passed over. Cost: reads the whole file.
  func entries() -> [Entry] {
    guard let bytes = try? FileReading.read(path)?.bytes else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      (try? JSONValue(parsing: line)).flatMap(Entry.init)
    }
  }

  /// What a session can undo and redo: what was done before it began, and what it did itself, but
  /// not what another does meanwhile. A journal that has grown to twice what can be undone is cut
  /// down to that.
  func history(for session: String) -> History {
    let entries = self.entries()
    var history = History()
    let begun = entries.firstIndex { $0.session == session } ?? entries.endIndex
    for (index, entry) in entries.enumerated() where index < begun || entry.session == session {
      switch entry.kind {
      case .act: history.add(entry.act)
      case .undo:
        guard history.takeDone() != nil else { continue }
        history.addUndone(entry.act)
      case .redo:
        guard history.takeUndone() != nil else { continue }
        history.addDone(entry.act)
      }
    }
    if entries.count > 2 * History.limit { shorten(to: entries.suffix(History.limit)) }
    return history
  }

  private func shorten(to entries: ArraySlice<Entry>) {
    var bytes: [UInt8] = []
    for entry in entries { bytes += entry.json + [UInt8(ascii: "\n")] }
    let status = try? FileStatus.of(path)
    _ = try? DurableFile.replace(path, with: bytes, expecting: status)
  }
}

extension Journal.Entry {
  /// Reads a line; nil when it is none of ours.
  init?(_ value: JSONValue) {
    guard let object = value.object, let kind = object["kind"]?.text.flatMap(Kind.init(rawValue:)),
      let id = object["id"]?.text
    else { return nil }
    func item(_ key: String) -> ArraySlice<UInt8>? {
      object[key].map { ArraySlice(PageItem($0).text) }
    }
    self.kind = kind
    time = object["at"]?.text ?? ""
    annotator = object["by"]?.text ?? ""
    session = object["session"]?.text ?? ""
    act = Act(
      id: id, before: item("before"), after: item("after") ?? [], object["what"]?.text ?? "",
      group: object["group"]?.text)
  }

  /// The line, without its end.
  var json: [UInt8] {
    var object = JSONObject([
      ("kind", .text(kind.rawValue)), ("at", .text(time)), ("by", .text(annotator)),
      ("session", .text(session)), ("what", .text(act.description)), ("id", .text(act.id)),
    ])
    if let group = act.group { object["group"] = .text(group) }
    if let before = act.before { object["before"] = try? JSONValue(parsing: before) }
    if !act.after.isEmpty { object["after"] = try? JSONValue(parsing: act.after) }
    return JSONValue.object(object).compact()
  }
}
