import Articles
import Glibc

/// What there is to tell of one annotation file: whether it is valid, how its annotations stand to
/// the article, and how far the checking has come.
public struct AnnotationReport: Sendable {
  /// An annotation that a person should look at.
  public struct Item: Sendable, Equatable {
    public let id: String
    /// The text that was annotated, as it was then.
    public let quotation: String
    /// What stands there now, where the text changed.
    public let current: String?
  }

  /// The annotation file.
  public let path: ArticlePath
  /// The article, or nil when it cannot be found or read.
  public let article: ArticlePath?
  /// Why the file cannot be read; nil when it can.
  public let failure: AnnotationsError?
  /// What breaks the format, a sentence each.
  public private(set) var violations: [String] = []
  /// Annotations that are not deleted.
  public private(set) var count = 0
  /// Stretches of text with a verdict that settles them, with one that does not, and with verdicts
  /// of several people that differ.
  public private(set) var checked = 0
  public private(set) var open = 0
  public private(set) var disputed = 0
  public private(set) var orphans: [Item] = []
  public private(set) var changed: [Item] = []
  public private(set) var conflicts: [Item] = []

  /// Whether the text came from standard input, so that there is no article to compare with.
  public private(set) var isOfStandardInput = false

  /// Whether there is nothing to look at.
  public var isClean: Bool {
    failure == nil && (article != nil || isOfStandardInput) && violations.isEmpty
      && orphans.isEmpty && changed.isEmpty && conflicts.isEmpty && disputed == 0
  }

  /// Reads and examines an annotation file. Cost: O(n) in its length and the article's.
  public init(of path: ArticlePath) {
    self.path = path
    let article = AnnotationReport.article(of: path)
    self.article = article?.path
    do throws(AnnotationsError) {
      guard let (bytes, _) = try FileReading.read(path) else {
        throw .system(call: "open", path: path.display, errno: ENOENT)
      }
      let reading = try PageReader.read(bytes)
      failure = nil
      var check = FormatCheck(article)
      violations = check.violations(of: reading)
      if let article { place(reading.page, in: article) } else { count(reading.page) }
    } catch {
      failure = error
    }
  }

  /// Counts what can be told without the text.
  private mutating func count(_ page: AnnotationPage) {
    let live = page.items.filter { $0.record?.isDeleted == false }
    count = live.count
    isOfStandardInput =
      !live.isEmpty
      && live.allSatisfy { $0.value.object?["target"]?.object?["source"]?.text == "-" }
  }

  private mutating func place(_ page: AnnotationPage, in article: Article) {
    let records = page.items.compactMap(\.record).filter { !$0.isDeleted }
    let text = AnnotatedText(article, time: 0)
    let placed = zip(records, text.places(records)).map {
      PlacedAnnotation($0, at: $1, in: text, by: nil)
    }
    count = placed.count
    for annotation in placed {
      let item = Item(
        id: annotation.id, quotation: annotation.quotation,
        current: annotation.range.map(article.text.string))
      if annotation.state == .orphan { orphans.append(item) }
      if case .textChanged = annotation.state { changed.append(item) }
      if annotation.conflicts > 0 { conflicts.append(item) }
    }
    countProgress(placed)
  }

  /// Verdicts on overlapping text are about one claim.
  private mutating func countProgress(_ placed: [PlacedAnnotation]) {
    let verdicts = placed.filter { $0.content.verdict != nil && $0.range != nil }
      .sorted { $0.precedes($1) }
    var end = -1
    var claim: [PlacedAnnotation] = []
    func count(_ claim: [PlacedAnnotation]) -> (checked: Int, open: Int, disputed: Int) {
      if claim.isEmpty { return (0, 0, 0) }
      let current = claim.filter(\.isChecked)
      // What somebody has decided between, and the decision, disputes nothing any more.
      let decided = Set(claim.flatMap(\.content.decides))
      let standing = current.filter {
        $0.content.decides.isEmpty && !decided.contains($0.id) && $0.creator?.isSoftware != true
      }
      let people = Set(standing.map { $0.creator?.id ?? "" })
      let isDisputed = people.count > 1 && Set(standing.map(\.content.verdict)).count > 1
      return (current.isEmpty ? 0 : 1, current.isEmpty ? 1 : 0, isDisputed ? 1 : 0)
    }
    func close(_ report: inout AnnotationReport) {
      let (checked, open, disputed) = count(claim)
      report.checked += checked
      report.open += open
      report.disputed += disputed
      claim = []
    }
    for annotation in verdicts {
      guard let range = annotation.range else { continue }
      if range.lowerBound >= end { close(&self) }
      claim.append(annotation)
      end = max(end, range.upperBound)
    }
    close(&self)
  }

  /// The article of an annotation file: the one whose annotations have this name.
  private static func article(of file: ArticlePath) -> Article? {
    guard AnnotationFiles.isAnnotationFile(file.name) else { return nil }
    var path = file.sibling(named: file.name.dropLast(AnnotationStore.suffix.utf8.count))
    if (try? FileStatus.of(path)) == nil {
      // The name was cut because it was too long.
      let found = (try? FolderListing.names(in: file.folder)) ?? []
      guard
        let name = found.first(where: {
          AnnotationStore.fileName(forArticleNamed: $0) == file.name
        })
      else { return nil }
      path = file.sibling(named: name)
    }
    guard let bytes = try? ArticleFile.read(path: path) else { return nil }
    return Article(path: path, fileBytes: bytes)
  }
}
