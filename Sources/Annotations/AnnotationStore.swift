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
  let findAnnotator: () -> Annotator
  var annotator: Annotator?
  let clock: () -> Int

  /// The annotations with all changes; without a header before there is a file.
  var page = AnnotationPage(header: JSONObject(), items: [])
  /// What is on the disk, of the annotations that were changed since: nil for what is not there.
  var unsaved: [String: PageItem?] = [:]
  /// The file as last read or written.
  var disk: DiskCopy?
  /// Where each annotation is in the text, in the order of the text, orphans last.
  var placed: [PlacedAnnotation] = []
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

  /// Finds the places of all annotations.
  func placeAll() {
    let records = page.items.compactMap(\.record).filter { !$0.isDeleted }
    placed = zip(records, text.places(records)).map(placedAnnotation)
    placed.sort { $0.precedes($1) }
  }

  func place(_ item: PageItem) -> PlacedAnnotation? {
    guard let record = item.record, !record.isDeleted else { return nil }
    return placedAnnotation(record, text.place(record))
  }

  private func placedAnnotation(
    _ record: AnnotationRecord, _ place: AnnotatedText.Place
  ) -> PlacedAnnotation {
    PlacedAnnotation(record, at: place, in: text, by: annotator)
  }
}
