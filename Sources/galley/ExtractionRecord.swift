import Analysis
import Annotations
import Articles

/// What was found in an article, as one JSON object on one line.
///
/// Offsets are Unicode scalars of the decoded text, half open. What is absent is left out.
struct ExtractionRecord {
  private(set) var line: [UInt8] = []

  /// - Parameters:
  ///   - id: What the record is called, as spelled in JSON; nil for none.
  ///   - title: The headline, or what stands for it.
  init(id: [UInt8]?, title: String?, article: Article, analysis: ArticleAnalysis) {
    begin()
    if let id {
      key("id")
      line += id
    }
    member("title", title)
    member("byline", article.metadata.byline)
    member("place", article.metadata.place)
    member("published", article.metadata.published?.iso8601)
    list("entities", analysis.mentions.filter(\.kind.isEntity)) { record, mention in
      record.span(of: mention, in: article)
      record.member("label", mention.kind.rawValue)
      record.member("text", article.text.string(mention.range))
    }
    list("quantities", analysis.mentions.filter { !$0.kind.isEntity }) { record, mention in
      record.span(of: mention, in: article)
      record.member("text", article.text.string(mention.range))
      record.member("kind", mention.kind.rawValue)
      if let quantity = mention.quantity { record.members(of: quantity) }
    }
    end()
  }

  /// Tells why a line of input was left out.
  init(error: String, line number: Int) {
    begin()
    member("error", error)
    key("line")
    line += Array(String(number).utf8)
    end()
  }

  // MARK: Figures

  private mutating func members(of quantity: Quantity) {
    switch quantity.extent {
    case .exactly(let amount): member("value", amount)
    case .range(let low, let high):
      member("low", low)
      member("high", high)
    case .unresolved: if let resolved = quantity.resolved { members(ofResolved: resolved) }
    }
    if !quantity.unit.isEmpty { member("unit", quantity.unit) }
    member("comparator", quantity.comparator.rawValue)
    member("trend", quantity.trend?.rawValue)
    member("zone", quantity.zone)
  }

  /// A date that is told relative to the article's own, worked out: a day, or two ends of a span.
  private mutating func members(ofResolved date: String) {
    let ends = date.split(separator: "/", maxSplits: 1).map { String($0) }
    if ends.count == 2 {
      member("low", ends[0])
      member("high", ends[1])
    } else {
      member("value", date)
    }
  }

  private mutating func member(_ name: StaticString, _ amount: Amount) {
    switch amount {
    case .number(let number):
      key(name)
      line += Array(Self.spelling(of: number).utf8)
    case .calendar(let text): member(name, text)
    }
  }

  /// All digits of a number; with an exponent only where it is very large or very small.
  static func spelling(of number: ExactDecimal) -> String {
    let sign = number.significand < 0 ? "-" : ""
    let digits = String(number.significand.magnitude)
    let exponent = number.exponent
    if (0...18).contains(exponent) {
      return sign + digits + String(repeating: "0", count: exponent)
    }
    guard (-18..<0).contains(exponent) else { return "\(sign)\(digits)e\(exponent)" }
    let padded = String(repeating: "0", count: max(0, 1 - exponent - digits.count)) + digits
    return sign + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
  }

  // MARK: Objects

  private mutating func span(of mention: Mention, in article: Article) {
    let range = article.positions.scalarRange(ofBytes: mention.range)
    key("start")
    line += Array(String(range.lowerBound).utf8)
    key("end")
    line += Array(String(range.upperBound).utf8)
  }

  private mutating func list<Element>(
    _ name: StaticString, _ elements: [Element],
    _ body: (inout ExtractionRecord, Element) -> Void
  ) {
    key(name)
    line.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { line += Array(", ".utf8) }
      begin()
      body(&self, element)
      end()
    }
    line.append(UInt8(ascii: "]"))
  }

  private mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    key(name)
    line += Array(JSONRecord.spelling(of: text).utf8)
  }

  private mutating func key(_ name: StaticString) {
    if line.last != UInt8(ascii: "{") { line += Array(", ".utf8) }
    line += Array("\"\(name)\": ".utf8)
  }

  private mutating func begin() { line.append(UInt8(ascii: "{")) }
  private mutating func end() { line.append(UInt8(ascii: "}")) }
}
