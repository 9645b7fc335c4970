import Analysis
import Annotations
import Articles
import Glibc

/// Extracts from texts that come as JSON objects, one a line, from standard input.
struct StreamExtraction {
  private var input = LineInput()
  private var output = LineOutput()
  private var lineNumber = 0
  private var hasFailed = false

  /// Why a line was left out.
  private enum Problem: Error {
    case notARecord(JSONRecord.Problem)
    case noText
    case notAString(key: StaticString)
    case notADate

    var sentence: String {
      switch self {
      case .notARecord(.notJSON(let problem)): "column \(problem.column): \(problem.what)"
      case .notARecord(.notAnObject): "the line is not an object"
      case .noText: "there is no \"text\""
      case .notAString(let key): "\"\(key)\" is not a string"
      case .notADate: "\"date\" is not a date as ISO 8601 has it"
      }
    }
  }

  /// - Throws: `GalleyExit.incomplete` at the end where a line was left out, `.usage` where
  ///   standard input cannot be read.
  mutating func run() throws(GalleyExit) {
    while let line = try nextLine() {
      lineNumber += 1
      // Some writers begin a file with a byte order mark.
      let isMarked = lineNumber == 1 && line.starts(with: [0xEF, 0xBB, 0xBF])
      let content = isMarked ? line.dropFirst(3) : line
      guard !content.allSatisfy(Self.isBlank) else { continue }
      switch Self.record(of: content) {
      case .success(let record): try output.write(line: record)
      case .failure(let problem): try tell(problem)
      }
      if !input.hasLine { try output.flush() }
    }
    try output.flush()
    if hasFailed { throw .incomplete }
  }

  private mutating func nextLine() throws(GalleyExit) -> ArraySlice<UInt8>? {
    do throws(LineInput.InputError) {
      return try input.next()
    } catch {
      let problem = ArticlesError.unreadable(path: "standard input", errno: error.errno)
      Complaint.say(problem.sentence)
      throw .usage
    }
  }

  private static func record(of line: ArraySlice<UInt8>) -> Result<[UInt8], Problem> {
    Result { () throws(Problem) in try extracted(from: line) }
  }

  private static func extracted(from line: ArraySlice<UInt8>) throws(Problem) -> [UInt8] {
    let record: JSONRecord
    do throws(JSONRecord.Problem) {
      record = try JSONRecord(parsing: line)
    } catch {
      throw .notARecord(error)
    }
    let text: [UInt8]
    switch record.value("text") {
    case .text(let bytes): text = bytes
    case .absent: throw .noText
    case .other: throw .notAString(key: "text")
    }
    let article = Article(
      path: .standardInput, text: ArticleText(utf8: text, encoding: .utf8),
      published: try date(of: record))
    let title = article.metadata.titleRange == nil ? nil : article.metadata.title
    return ExtractionRecord(
      id: record.spelling("id"), title: title, article: article,
      analysis: ArticleAnalysis(of: article)
    ).line
  }

  /// The article's own day; nil for a date that is empty, or that tells only the month or year.
  private static func date(of record: JSONRecord) throws(Problem) -> CalendarDate? {
    let text: String
    switch record.value("date") {
    case .absent: return nil
    case .other: throw .notAString(key: "date")
    case .text(let bytes): text = String(decoding: bytes, as: UTF8.self)
    }
    if text.isEmpty { return nil }
    if let date = CalendarDate(iso8601: text) { return date }
    let isPartial =
      CalendarDate(iso8601: "\(text)-01") != nil || CalendarDate(iso8601: "\(text)-01-01") != nil
    guard isPartial else { throw .notADate }
    return nil
  }

  private mutating func tell(_ problem: Problem) throws(GalleyExit) {
    hasFailed = true
    // What came before stands first, where both go to one place.
    try output.flush()
    let line = ExtractionRecord(error: problem.sentence, line: lineNumber).line
    Complaint.write(String(decoding: line, as: UTF8.self))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }
}
