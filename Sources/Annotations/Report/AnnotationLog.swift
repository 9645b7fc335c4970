import Articles

/// Who changed what in an annotation file, and when: from the journal of this machine, and from the
/// times in the file for what was done elsewhere.
public struct AnnotationLog: Sendable {
  /// One change.
  public struct Entry: Sendable, Equatable {
    /// UTC, `2024-06-04T09:12:31Z`.
    public let time: String
    /// The person's name, or identifier where no name is known; empty where nobody is named.
    public let annotator: String
    /// What was done: "verdict False", "note".
    public let what: String
    /// What it was before, and is after; empty where not known or nothing.
    public let before: String
    public let after: String
    /// The text it is about.
    public let quotation: String
    /// The annotation.
    public let id: String
  }

  /// In the order of time.
  public let entries: [Entry]

  /// Reads the log of an annotation file. Throws where the file cannot be read. `journals` is the
  /// folder that stores are given. Cost: O(n) in the length of file and journal.
  public init(of path: ArticlePath, journals: ArticlePath?) throws(AnnotationsError) {
    let page = try FileReading.read(path).map { found throws(AnnotationsError) in
      do throws(AnnotationsError) { return try PageReader.read(found.bytes).page } catch {
        throw .contents(path: path.display, error)
      }
    }
    let records = page?.items.compactMap(\.record) ?? []
    var names: [String: String] = [:]
    for record in records {
      guard let creator = record.creator else { continue }
      names[creator.id] = creator.name.isEmpty ? creator.shortName : creator.name
    }
    let acts = journals.map { Journal(of: path, in: $0).entries() } ?? []
    var entries = acts.map { AnnotationLog.entry(of: $0, names) }
    let known = Set(acts.flatMap { AnnotationLog.stamps(of: $0) })
    for record in records {
      entries += AnnotationLog.entries(of: record, names).filter {
        !known.contains(Stamp(id: $0.id, time: $0.time))
      }
    }
    self.entries = entries.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
  }

  private struct Stamp: Hashable {
    var id: String
    var time: String
  }

  /// The times that an act has left in the file.
  private static func stamps(of entry: Journal.Entry) -> [Stamp] {
    let record = (try? PageReader.item(of: Array(entry.act.after)))?.record
    return [entry.time, record?.created, record?.modified].compactMap(\.self)
      .map { Stamp(id: entry.act.id, time: $0) }
  }

  private static func entry(of entry: Journal.Entry, _ names: [String: String]) -> Entry {
    var before = entry.act.before.flatMap { (try? PageReader.item(of: Array($0)))?.record }
    var after = (try? PageReader.item(of: Array(entry.act.after)))?.record
    if entry.kind == .undo { swap(&before, &after) }
    let verb = entry.kind == .act ? "" : entry.kind.rawValue + " "
    return Entry(
      time: entry.time, annotator: names[entry.annotator] ?? entry.annotator,
      what: verb + entry.act.description, before: summary(before), after: summary(after),
      quotation: after?.selector?.exact ?? before?.selector?.exact ?? "", id: entry.act.id)
  }

  /// What the times in the file tell.
  private static func entries(
    of record: AnnotationRecord, _ names: [String: String]
  ) -> [Entry] {
    let name = record.creator.map { names[$0.id] ?? $0.shortName } ?? ""
    func entry(_ time: String, _ what: String, _ after: String) -> Entry {
      Entry(
        time: time, annotator: name, what: what, before: "", after: after,
        quotation: record.selector?.exact ?? "", id: record.id)
    }
    let isChanged = record.modified != record.created
    var entries: [Entry] = []
    if !record.created.isEmpty {
      entries.append(
        entry(record.created, "new annotation", isChanged ? "" : summary(record)))
    }
    if isChanged {
      entries.append(
        entry(record.modified, record.isDeleted ? "delete annotation" : "edit", summary(record)))
    }
    return entries
  }

  /// What an annotation says, on one line.
  private static func summary(_ record: AnnotationRecord?) -> String {
    guard let record, !record.isDeleted else { return "" }
    let content = record.content
    var parts: [String] = []
    if let verdict = content.verdict { parts.append(verdict.name) }
    if let correction = content.correction {
      parts.append(
        [correction.action.rawValue, correction.to].compactMap(\.self).joined(separator: " "))
    }
    if !content.note.isEmpty { parts.append("“\(content.note.oneLine)”") }
    parts += content.tags.map { "#\($0)" }
    parts += content.sources.map(\.url)
    return parts.joined(separator: ", ")
  }
}
