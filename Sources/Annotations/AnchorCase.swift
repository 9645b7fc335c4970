import Articles
import Glibc

/// A case for measuring how quotations are found again: a text and a selector made from another
/// version of it.
public struct AnchorCase: Sendable {
  /// Why a line is no case.
  public enum Problem: Error, Equatable, Sendable {
    case notJSON(JSONProblem)
    case incomplete

    /// For a person, to stand behind the number of the line.
    public var sentence: String {
      switch self {
      case .notJSON(let problem): "column \(problem.column): \(problem.what)"
      case .incomplete: "id, new_text or selector.exact is missing"
      }
    }
  }

  private let id: JSONValue
  private let text: String
  private let selector: Selector

  /// Reads a JSON object with `id`, `new_text` and `selector` (`exact`, `prefix`, `suffix`, `start`
  /// and `end` in Unicode scalars); all else is passed over. Throws for what is not that.
  public init(line: [UInt8]) throws(Problem) {
    let value: JSONValue
    do throws(JSONProblem) { value = try JSONValue(parsing: line) } catch { throw .notJSON(error) }
    guard let object = value.object, let id = object["id"], let text = object["new_text"]?.text,
      let selector = object["selector"]?.object, let exact = selector["exact"]?.text
    else { throw .incomplete }
    self.id = id
    self.text = text
    var position: Range<Int>?
    if let start = selector["start"]?.integer, let end = selector["end"]?.integer, 0 <= start,
      start < end
    {
      position = start..<end
    }
    self.selector = Selector(
      exact: exact, prefix: selector["prefix"]?.text ?? "", suffix: selector["suffix"]?.text ?? "",
      position: position)
  }

  /// Finds the place; a JSON object with `id`, `start`, `end` (Unicode scalars; null for an orphan)
  /// and `us`, the processor time in microseconds that finding took, everything that is made of the
  /// text for it included. It is not the time on the wall, so that other programs do not count.
  public func answer() -> [UInt8] {
    let article = ArticleText(text)
    let positions = TextPositions(article)
    let began = AnchorCase.processorTime()
    var anchoring = Anchoring(bytes: article.bytes, positions: positions)
    let found = anchoring.find(selector)
    let microseconds = (AnchorCase.processorTime() - began) / 1000
    let range = found.map { positions.scalarRange(ofBytes: $0.range) }
    let answer = JSONObject([
      ("id", id), ("start", range.map { .integer($0.lowerBound) } ?? .null),
      ("end", range.map { .integer($0.upperBound) } ?? .null), ("us", .integer(microseconds)),
    ])
    return JSONValue.object(answer).compact()
  }

  /// In nanoseconds.
  private static func processorTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
