import Articles
import Glibc

/// The annotations of one article: where they are kept, where they belong in the text, and what a
/// person does to them.
///
/// Every change is saved at once, merged with what others have written meanwhile; a change that
/// cannot be saved stays in memory and is saved with the next one, or by `retrySave`. The annotation
/// file is never written over when it holds what this program does not understand. Used from one
/// thread.
public final class AnnotationStore {
  /// Where annotations are kept.
  public enum Location: Sendable, Equatable {
    /// Beside the article of this path, as `NAME.annotations.json`.
    case beside(ArticlePath)
    /// In the file of this path.
    case file(ArticlePath)
    /// Nowhere, for this reason; annotating is refused with it.
    case nowhere(reason: String)
  }

  /// Whether annotations can be changed.
  public enum Access: Sendable, Equatable {
    case readWrite
    /// They cannot, for this reason.
    case readOnly(reason: String)
  }

  /// How memory stands to the disk.
  public enum SaveState: Sendable, Equatable {
    /// Nothing has been changed since the file was opened.
    case idle
    /// The last change is on the disk.
    case saved
    /// Changes are in memory only, for this reason.
    case notSaved(reason: String)
  }

  /// What came of a change.
  public enum SaveOutcome: Sendable, Equatable {
    /// It is on the disk and survives a power failure.
    case saved
    /// It is in memory only, for this reason.
    case notSaved(reason: String)
    /// Nothing was changed, for this reason.
    case refused(reason: String)
  }

  public internal(set) var access: Access = .readWrite
  public internal(set) var saveState: SaveState = .idle
  /// Something that a person should know about the file: that it will be laid out anew with the
  /// first change, say.
  public internal(set) var notice: String?

  var text: AnnotatedText
  let location: Location
  /// The annotation file, symbolic links not resolved; nil for nowhere.
  public let path: ArticlePath?
  private let findAnnotator: () -> Annotator
  private(set) var annotator: Annotator?
  let clock: () -> Int

  /// The annotations with all changes; without a header before there is a file.
  var page = AnnotationPage(header: JSONObject(), items: [])
  /// What is on the disk, of the annotations that were changed since: nil for what is not there.
  var unsaved: [String: PageItem?] = [:]
  /// The file as last read or written.
  var disk: DiskCopy?
  /// Where each annotation is in the text, in the order of the text, orphans last.
  private(set) var placed: [PlacedAnnotation] = []
  var history = History()
  var hasReadHistory = false
  /// Where acts are recorded; nil for nowhere.
  let journal: Journal?
  /// What the journal knows this session by.
  let session = String(UInt64.random(in: 0 ... .max), radix: 36)

  /// What is known of the file.
  struct DiskCopy {
    var bytes: [UInt8]
    /// Nil when the file was replaced just after it was written, so that it must be read again.
    var status: FileStatus?
    /// Whether it is of another program, and is kept before it is written over.
    var isForeign: Bool
  }

  /// The annotations in the order of the text, orphans last; deleted ones are not among them.
  public var annotations: [PlacedAnnotation] { placed }

  /// Opens the annotations of an article. Nothing is written, and no file is made before there is
  /// a first annotation; what stands in the way is told by `access`. `annotator` is asked at the
  /// first change; `clock` gives seconds since 1970. Acts are recorded in the folder `journals`, so
  /// that they can be undone after a restart; without it they can be undone in this session only.
  public init(
    article: Article, at location: Location, annotator: @escaping () -> Annotator,
    journals: ArticlePath? = nil, clock: @escaping () -> Int = { time(nil) }
  ) {
    self.text = AnnotatedText(article, time: clock())
    self.location = location
    self.findAnnotator = annotator
    self.clock = clock
    switch location {
    case .beside(let article):
      path = article.sibling(named: AnnotationStore.fileName(forArticleNamed: article.name))
    case .file(let file): path = file
    case .nowhere(let reason):
      path = nil
      access = .readOnly(reason: reason)
    }
    journal = path.flatMap { path in journals.map { Journal(of: path, in: $0) } }
    if path != nil { open() }
  }

  /// The name of the annotation file of an article, both in bytes.
  ///
  /// File names have at most 255 bytes (NAME_MAX), the suffix 17. Longer names are cut at the
  /// boundary of a character, 200 bytes at most, and told apart by their digest.
  public static func fileName(forArticleNamed name: [UInt8]) -> [UInt8] {
    self.name(name, suffix)
  }

  /// What the name of an annotation file ends in.
  static let suffix = ".annotations.json"

  /// A name with a suffix, cut where it would be too long.
  static func name(_ name: [UInt8], _ suffix: String) -> [UInt8] {
    let suffix = Array(suffix.utf8)
    if name.count + suffix.count <= 255 { return name + suffix }
    var cut = 200
    while cut > 190, name[cut] & 0xC0 == 0x80 { cut -= 1 }
    if name[cut] & 0xC0 == 0x80 { cut = 200 }
    let digest = SHA256.hexadecimal(of: name).prefix(12)
    return name[..<cut] + [UInt8(ascii: "~")] + Array(digest.utf8) + suffix
  }

  // MARK: Changing

  /// Says something of a stretch of text, in bytes of the article's text.
  ///
  /// `id` names the annotation that is edited. Only its creator edits it in place: for anyone else
  /// a new annotation is made. Without `id`, what is said is added to one's own annotation of the
  /// same stretch, if there is one.
  @discardableResult
  public func put(
    _ content: AnnotationContent, on range: Range<Int>, editing id: String? = nil
  ) -> SaveOutcome {
    if case .readOnly(let reason) = access { return .refused(reason: reason) }
    guard range.lowerBound >= 0, range.upperBound <= text.bytes.count, !range.isEmpty else {
      return .refused(reason: "nothing is selected")
    }
    let annotator = self.currentAnnotator()
    var content = content
    var edited = id.flatMap { id in placed.first { $0.id == id } }
    if let found = edited, !mayEdit(found, annotator) { edited = nil }
    if id == nil, let own = placed.first(where: { $0.range == range && $0.isMine }) {
      edited = own
      content = own.content.adding(content)
    }
    if let edited, edited.content == content, edited.range == range, edited.state == .inPlace {
      return saveState.outcome ?? save()
    }
    let now = Timestamp.text(secondsSince1970: clock())
    let before = edited.flatMap { edited in page.index(of: edited.id).map { page.items[$0] } }
    var editing: AnnotationEditing
    if let before, case .object(let object) = before.value {
      editing = AnnotationEditing(editing: object, at: now)
    } else {
      editing = .new(id: Identifier.random(), by: annotator, at: now)
    }
    editing.change(before?.record?.content ?? AnnotationContent(), to: content)
    if content.correction != edited?.content.correction {
      editing.set(
        content.correction,
        fromRange: content.correction?.fromRange.map(text.positions.scalarRange(ofBytes:)))
    }
    let selector = text.selector(for: range)
    if before?.record?.selector != selector || before?.record?.digest != text.digest {
      editing.set(
        selector, source: source, digest: text.digest,
        textTime: Timestamp.text(secondsSince1970: text.time))
    }
    let after = PageItem(.object(editing.object))
    return act(before: before, after: after, describing: History.description(before, after))
  }

  /// Takes an annotation out; what stays is that it was deleted, by whom and when.
  @discardableResult
  public func delete(id: String) -> SaveOutcome {
    if case .readOnly(let reason) = access { return .refused(reason: reason) }
    guard let index = page.index(of: id), case .object(let object) = page.items[index].value,
      let found = placed.first(where: { $0.id == id })
    else { return .refused(reason: "there is no such annotation") }
    let annotator = self.currentAnnotator()
    guard mayEdit(found, annotator) else {
      return .refused(reason: "only \(found.creator?.shortName ?? "its creator") can delete it")
    }
    let before = page.items[index]
    let tombstone = AnnotationEditing.tombstone(
      of: object, by: annotator, at: Timestamp.text(secondsSince1970: clock()))
    let after = PageItem(.object(tombstone))
    return act(before: before, after: after, describing: History.description(before, after))
  }

  /// Takes the article as it is now, after it was changed on the disk, and finds the annotations'
  /// places in it; what is stored of them stays.
  public func articleChanged(to article: Article) {
    text = AnnotatedText(article, time: clock())
    placeAll()
  }

  /// Whether an annotation is the annotator's own, or nobody's.
  private func mayEdit(_ annotation: PlacedAnnotation, _ annotator: Annotator) -> Bool {
    guard let creator = annotation.creator else { return true }
    return creator.id == annotator.id
  }

  /// Who annotates; the first time it is asked for, which of the annotations are theirs.
  @discardableResult
  public func currentAnnotator() -> Annotator {
    if let annotator { return annotator }
    let found = findAnnotator()
    annotator = found
    placeAll()
    return found
  }

  /// Makes a change and saves it.
  func act(before: PageItem?, after: PageItem, describing description: String) -> SaveOutcome {
    change(to: after, from: before)
    let act = Act(id: after.key.id, before: before?.text, after: after.text, description)
    history.add(act)
    // Before the file: what the journal has and the file has not is undone by doing nothing.
    record(act, as: .act)
    return save()
  }

  /// Makes a change in memory.
  func change(to after: PageItem, from before: PageItem?) {
    page.adopt()
    let id = after.key.id
    if unsaved[id] == nil { unsaved[id] = .some(before) }
    page.put(after)
    placed.removeAll { $0.id == id }
    if let new = place(after) {
      placed.insert(new, at: placed.partitioningIndex { new.precedes($0) })
    }
  }

  /// The IRI of the article, relative to the annotation file where they are in one folder.
  private var source: String {
    switch location {
    case .beside(let article): RelativeIRI.of(name: article.name)
    case .file, .nowhere: RelativeIRI.of(name: text.name)
    }
  }

  // MARK: Placing

  /// Finds the places of all annotations.
  func placeAll() {
    let records = page.items.compactMap(\.record).filter { !$0.isDeleted }
    placed = zip(records, text.places(records)).map(placedAnnotation)
    placed.sort { $0.precedes($1) }
  }

  private func place(_ item: PageItem) -> PlacedAnnotation? {
    guard let record = item.record, !record.isDeleted else { return nil }
    return placedAnnotation(record, text.place(record))
  }

  private func placedAnnotation(
    _ record: AnnotationRecord, _ place: AnnotatedText.Place
  ) -> PlacedAnnotation {
    PlacedAnnotation(record, at: place, in: text, by: annotator)
  }
}

extension PlacedAnnotation {
  /// An annotation of a file at its place in a text, seen by an annotator.
  init(
    _ record: AnnotationRecord, at place: AnnotatedText.Place, in text: AnnotatedText,
    by annotator: Annotator?
  ) {
    var content = record.content
    if let scalars = content.correction?.fromRange {
      let range = record.digest == text.digest ? text.positions.byteRange(ofScalars: scalars) : nil
      content.correction?.fromRange = range
    }
    self.init(
      id: record.id, content: content, creator: record.creator, created: record.created,
      modified: record.modified, range: place.range, state: place.state,
      quotation: record.selector?.exact ?? "",
      isMine: annotator != nil && record.creator?.id == annotator?.id,
      conflicts: record.conflicts)
  }
}

extension AnnotationStore.SaveState {
  /// What a change that needs no saving comes to; nil when there is something left to save.
  var outcome: AnnotationStore.SaveOutcome? {
    if case .notSaved = self { nil } else { .saved }
  }
}

extension PlacedAnnotation {
  /// The order of the text; orphans come after everything, by identifier.
  func precedes(_ other: PlacedAnnotation) -> Bool {
    let one = (range?.lowerBound ?? .max, range?.upperBound ?? .max)
    let two = (other.range?.lowerBound ?? .max, other.range?.upperBound ?? .max)
    return one == two ? id < other.id : one < two
  }
}

extension AnnotationContent {
  /// This content with another's on top: what the other leaves empty stays.
  func adding(_ other: AnnotationContent) -> AnnotationContent {
    var sum = self
    sum.verdict = other.verdict ?? verdict
    if !other.note.isEmpty { sum.note = other.note }
    for source in other.sources {
      if let index = sum.sources.firstIndex(where: { $0.url == source.url }) {
        sum.sources[index] = source
      } else {
        sum.sources.append(source)
      }
    }
    sum.tags += other.tags.filter { !tags.contains($0) }
    sum.correction = other.correction ?? correction
    return sum
  }
}
