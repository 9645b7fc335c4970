import Annotations

/// What a person chooses for an export.
public struct ExportOptions: Sendable {
  /// Which stretches of text go into formats of labelled spans.
  public enum Spans: String, CaseIterable, Sendable {
    /// Names and figures, with people's corrections.
    case highlights
    /// What people annotated.
    case annotations
    case both
  }

  /// How offsets are counted, where a format leaves that open.
  public enum Unit: String, CaseIterable, Sendable {
    case scalars, utf16
  }

  public var spans = Spans.both
  /// Whether of spans that overlap each other only the longest stays.
  public var leavesOutOverlaps = false
  /// The labels of spans that are exported; nil for all.
  public var labels: Set<String>?
  public var unit = Unit.scalars
  /// The address of the page that shows the checks, for ClaimReview.
  public var url: String?
  /// The organisation that publishes the checks.
  public var publisher: String?
  /// The time of the export in UTC, `2024-06-04T09:12:31Z`, for reports.
  public var now = ""
  /// Whether the articles are to be one report or one each, for formats that can be both.
  public var isFolder = false
  /// What the report of a folder is called.
  public var title = ""

  /// What the newsroom calls verdicts, in reports; the names of the scale where nothing is said.
  /// Formats that programs read keep the codes of the scale.
  public var verdictLabels: [Verdict: String] = [:]

  public init() {}

  func label(of verdict: Verdict) -> String { verdictLabels[verdict] ?? verdict.name }
}

/// A piece of an export.
public struct ExportPiece: Sendable, Equatable {
  /// The file that the bytes are all of, by its path in the folder of the export; nil for the next
  /// bytes of the one output.
  public var file: String?
  public var bytes: [UInt8]

  /// The next bytes of the one output.
  public init(_ bytes: [UInt8]) {
    file = nil
    self.bytes = bytes
  }

  /// The next text of the one output.
  public init(_ text: String) { self.init(Array(text.utf8)) }

  /// A whole file.
  public init(file: String, _ bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }
}

/// A format to export to. A value is one export: it is given each article once, in order, and gives
/// what is to be written; what it cannot hold it counts in `losses`.
///
/// A new format is one type in a file of its own, and one line in `Formats.all`.
public protocol ExportFormat: SendableMetatype {
  static var description: FormatDescription { get }
  /// - Throws: `ExchangeError.missingOption` where the format cannot do without one.
  init(_ options: ExportOptions) throws(ExchangeError)
  /// What has been left out so far.
  var losses: Losses { get set }
  /// What stands before all articles.
  mutating func begin() -> [ExportPiece]
  /// What is written of an article. Cost: O(n) in the length of its text.
  mutating func add(_ article: CheckedArticle) -> [ExportPiece]
  /// What stands after all articles.
  mutating func end() -> [ExportPiece]
}

extension ExportFormat {
  public mutating func begin() -> [ExportPiece] { [] }
  public mutating func end() -> [ExportPiece] { [] }
}
