import Analysis
import Annotations
import Articles

/// What was found in an article, as one JSON object on one line.
///
/// Offsets are Unicode scalars of the decoded text, half open. What is absent is left out.
struct ExtractionRecord {
  private var json: JSONLine
  private let text: ArticleText
  private let positions: TextPositions

  /// The object, without a line break.
  var line: [UInt8] { json.bytes }

  /// Analyses an article. Cost: O(n) in the length of its text.
  ///
  /// - Parameters:
  ///   - id: What the record is called, as spelled in JSON; nil for none.
  ///   - title: The headline, or what stands for it.
  init(id: [UInt8]?, title: String?, article: Article) {
    let input = DetectionInput(article)
    let mentions = ArticleAnalysis(of: input).mentions
    let findings = ArticleFindings(in: input, mentions: mentions, findsPassages: false)
    text = article.text
    positions = article.positions
    // Mostly about as long as the text.
    json = JSONLine(capacity: article.text.bytes.count)
    json.begin()
    if let id { json.member("id", spelled: id) }
    json.member("title", title)
    json.member("byline", article.metadata.byline)
    json.member("place", article.metadata.place)
    json.member("published", article.metadata.published?.iso8601)
    addNames(mentions, findings.entities)
    list("quantities", mentions.lazy.filter { !$0.kind.isEntity }) { record, mention in
      record.span(mention.range)
      record.json.member("text", record.text.bytes[mention.range])
      record.json.member("kind", mention.kind.rawValue)
      if let quantity = mention.quantity { record.members(of: quantity) }
    }
    list("claims", findings.claims) { record, claim in record.members(of: claim) }
    list("checks", findings.checks) { record, check in
      record.span(check.range)
      record.json.member("kind", check.kind.rawValue)
      record.json.member("message", check.message)
    }
    json.end()
  }

  /// The object that tells why a line of input was left out.
  static func problem(_ error: String, line number: Int) -> [UInt8] {
    var json = JSONLine()
    json.begin()
    json.member("error", error)
    json.member("line", number)
    json.end()
    return json.bytes
  }

  private mutating func addNames(_ mentions: [Mention], _ index: EntityIndex) {
    let names = mentions.indices.lazy.filter { mentions[$0].kind.isEntity }
    list("entities", names) { record, name in
      record.span(mentions[name].range)
      record.json.member("label", mentions[name].kind.rawValue)
      record.json.member("text", record.text.bytes[mentions[name].range])
      if let id = index.entityIDs[name] { record.json.member("entity", id) }
    }
    list("names", index.entities) { record, entity in
      record.json.member("id", entity.id)
      record.json.member("name", entity.name)
      record.json.member("label", entity.kind.rawValue)
    }
  }

  private mutating func members(of claim: Claim) {
    span(claim.range)
    // Three places: the weights behind the score are no finer.
    json.member("score", thousandths: Int((claim.score * 1000).rounded()))
    json.key("reasons")
    json.append("[")
    for (index, reason) in claim.reasons.enumerated() {
      if index > 0 { json.append(", ") }
      json.append(quoted: reason)
    }
    json.append("]")
    guard let speaker = claim.speaker else { return }
    json.key("speaker")
    json.begin()
    span(speaker.range)
    json.member("resolved", speaker.resolved)
    json.end()
  }

  private mutating func members(of quantity: Quantity) {
    switch quantity.extent {
    case .exactly(let amount): member("value", amount)
    case .range(let low, let high):
      member("low", low)
      member("high", high)
    case .unresolved: break
    }
    if quantity.isRelative || quantity.extent == .unresolved {
      json.member("relative", true)
      json.member("resolved", quantity.resolved)
    }
    if !quantity.unit.isEmpty { json.member("unit", quantity.unit) }
    json.member("comparator", quantity.comparator.rawValue)
    json.member("trend", quantity.trend?.rawValue)
    json.member("zone", quantity.zone)
  }

  private mutating func member(_ name: StaticString, _ amount: Amount) {
    switch amount {
    case .number(let number):
      if let integer = number.integer, 0...18 ~= number.exponent {
        json.member(name, integer)
      } else {
        json.member(name, spelled: Array(Self.spelling(of: number).utf8))
      }
    case .calendar(let text): json.member(name, text)
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

  private mutating func span(_ bytes: Range<Int>) {
    let range = positions.scalarRange(ofBytes: bytes)
    json.member("start", range.lowerBound)
    json.member("end", range.upperBound)
  }

  private mutating func list<Elements: Sequence>(
    _ name: StaticString, _ elements: Elements,
    _ body: (inout ExtractionRecord, Elements.Element) -> Void
  ) {
    json.key(name)
    json.append("[")
    var isFirst = true
    for element in elements {
      if !isFirst { json.append(", ") }
      isFirst = false
      json.begin()
      body(&self, element)
      json.end()
    }
    json.append("]")
  }
}
