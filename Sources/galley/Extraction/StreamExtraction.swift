import Analysis
import Annotations
import Articles
import Glibc

/// Extracts from texts that come as JSON objects, one a line, from standard input.
enum StreamExtraction {
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
  static func run(jobs: JobCount) throws(GalleyExit) {
    var chunks = LineChunks()
    let output = RecordOutput(total: chunks.byteCount.map { .bytes($0) })
    EndingSignals.watch { output.end(bySignal: $0) }
    do throws(DescriptorRead.Failure) {
      try OrderedWork.run(
        threadCount: jobs.threads, next: { () throws(DescriptorRead.Failure) in try chunks.next() },
        perform: extracted, deliver: output.write)
    } catch {
      output.complain(
        ArticlesError.unreadable(path: .standardInput, errno: error.errno).sentence)
      _ = output.finish()
      throw .usage
    }
    if output.finish().hasFailed { throw .incomplete }
  }

  @Sendable private static func extracted(from lines: [UInt8]) -> ExtractedPiece {
    var piece = ExtractedPiece(byteCount: lines.count)
    for line in lines.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if !line.allSatisfy(isBlank) { piece.parts.append(part(of: line, index: piece.lineCount)) }
      piece.lineCount += 1
    }
    // After the last line break there is no line.
    if lines.last == 0x0A { piece.lineCount -= 1 }
    return piece
  }

  private static func part(of line: ArraySlice<UInt8>, index: Int) -> ExtractedPiece.Part {
    do throws(Problem) {
      return .record(try record(of: line))
    } catch {
      return .badLine(index: index, problem: error.sentence)
    }
  }

  private static func record(of line: ArraySlice<UInt8>) throws(Problem) -> [UInt8] {
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
      id: record.spelling("id"), title: title, article: article
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

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }
}
