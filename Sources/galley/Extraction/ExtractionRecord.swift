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
    let findings = ArticleFindings(of: article, mentions: analysis.mentions, findsPassages: false)
    addNames(of: article, analysis, findings.entities)
    list("quantities", analysis.mentions.filter { !$0.kind.isEntity }) { record, mention in
      record.span(mention.range, in: article)
      record.member("text", article.text.bytes[mention.range])
      record.member("kind", mention.kind.rawValue)
      if let quantity = mention.quantity { record.members(of: quantity) }
    }
    addClaims(of: article, findings.claims)
    list("checks", findings.checks) { record, check in
      record.span(check.range, in: article)
      record.member("kind", check.kind.rawValue)
      record.member("message", check.message)
    }
    end()
  }

  /// Tells why a line of input was left out.
  init(error: String, line number: Int) {
    begin()
    member("error", error)
    member("line", number)
    end()
  }

  private mutating func addNames(
    of article: Article, _ analysis: ArticleAnalysis, _ index: EntityIndex
  ) {
    let names = zip(analysis.mentions, index.entityIDs).filter { $0.0.kind.isEntity }
    list("entities", names) { record, name in
      record.span(name.0.range, in: article)
      record.member("label", name.0.kind.rawValue)
      record.member("text", article.text.bytes[name.0.range])
      if let id = name.1 { record.member("entity", id) }
    }
    list("names", index.entities) { record, entity in
      record.member("id", entity.id)
      record.member("name", entity.name)
      record.member("label", entity.kind.rawValue)
    }
  }

  private mutating func addClaims(of article: Article, _ claims: [Claim]) {
    list("claims", claims) { record, claim in
      record.span(claim.range, in: article)
      record.key("score")
      // Three places: the weights behind the score are no finer.
      record.line.append(contentsOf: "\((claim.score * 1000).rounded() / 1000)".utf8)
      record.key("reasons")
      record.line.append(UInt8(ascii: "["))
      for (index, reason) in claim.reasons.enumerated() {
        if index > 0 { record.separate() }
        JSONRecord.append(spellingOf: reason.utf8, to: &record.line)
      }
      record.line.append(UInt8(ascii: "]"))
      guard let speaker = claim.speaker else { return }
      record.key("speaker")
      record.begin()
      record.span(speaker.range, in: article)
      record.member("resolved", speaker.resolved)
      record.end()
    }
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
      key("relative")
      line.append(contentsOf: "true".utf8)
      member("resolved", quantity.resolved)
    }
    if !quantity.unit.isEmpty { member("unit", quantity.unit) }
    member("comparator", quantity.comparator.rawValue)
    member("trend", quantity.trend?.rawValue)
    member("zone", quantity.zone)
  }

  private mutating func member(_ name: StaticString, _ amount: Amount) {
    switch amount {
    case .number(let number):
      key(name)
      line.append(contentsOf: Self.spelling(of: number).utf8)
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

  private mutating func span(_ bytes: Range<Int>, in article: Article) {
    let range = article.positions.scalarRange(ofBytes: bytes)
    member("start", range.lowerBound)
    member("end", range.upperBound)
  }

  private mutating func member(_ name: StaticString, _ number: Int) {
    key(name)
    line.append(contentsOf: String(number).utf8)
  }

  private mutating func list<Element>(
    _ name: StaticString, _ elements: [Element],
    _ body: (inout ExtractionRecord, Element) -> Void
  ) {
    key(name)
    line.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { separate() }
      begin()
      body(&self, element)
      end()
    }
    line.append(UInt8(ascii: "]"))
  }

  private mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    key(name)
    JSONRecord.append(spellingOf: text.utf8, to: &line)
  }

  private mutating func member(_ name: StaticString, _ text: ArraySlice<UInt8>) {
    key(name)
    JSONRecord.append(spellingOf: text, to: &line)
  }

  private mutating func key(_ name: StaticString) {
    if line.last != UInt8(ascii: "{") { separate() }
    line.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { line.append(contentsOf: $0) }
    line.append(contentsOf: "\": ".utf8)
  }

  private mutating func separate() {
    line.append(UInt8(ascii: ","))
    line.append(UInt8(ascii: " "))
  }

  private mutating func begin() { line.append(UInt8(ascii: "{")) }
  private mutating func end() { line.append(UInt8(ascii: "}")) }
}
