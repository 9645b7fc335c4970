import Analysis
import Desk

/// Where an article contradicts itself, and what it claims, the most check-worthy first.
struct ClaimList {
  private let reader: ArticleReader
  private let checks: [Check]
  private let claims: [Claim]
  /// Places in `claims`.
  private let byScore: [Int]

  init(_ reader: ArticleReader, _ claims: [Claim]) {
    self.reader = reader
    self.claims = claims
    checks = reader.checks
    let scores = claims.map(\.score)
    byScore = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
  }

  var count: Int { checks.count + claims.count }

  var source: ListSource {
    ListSource(
      count: count, signColumns: claims.contains { $0.rank > 99 } ? 3 : 2, item: item,
      subject: subject, holds: holds, place: { range($0).lowerBound })
  }

  /// The claim of a row; nil for one of a check.
  private func claim(_ row: Int) -> Claim? {
    row < checks.count ? nil : claims[byScore[row - checks.count]]
  }

  private func range(_ row: Int) -> Range<Int> { claim(row)?.range ?? checks[row].range }

  private func item(_ row: Int) -> ListPanel.Item {
    let texts = texts(row)
    return ListPanel.Item(
      sign: claim(row).map { "\($0.rank)" } ?? (checks[row].kind.isContradiction ? "!" : "≠"),
      text: texts[0], detail: texts[1], choice: .place(range(row)), place: range(row).lowerBound)
  }

  private func subject(_ row: Int) -> FilterSubject {
    reader.subject(at: range(row), person: claim(row)?.speaker?.resolved ?? "")
  }

  /// Whether a word stands in a row.
  private func holds(_ row: Int, _ word: String) -> Bool {
    // It may stand across the joints of what is shown.
    if word.utf8.contains(where: { " ,:".utf8.contains($0) }) {
      return texts(row).contains { $0.holdsInAnyCase(word) }
    }
    if reader.isQuoted(word, in: range(row)) { return true }
    guard let claim = claim(row) else { return checks[row].message.holdsInAnyCase(word) }
    return claim.speaker?.resolved.holdsInAnyCase(word) ?? false
      || claim.reasons.contains { $0.holdsInAnyCase(word) }
  }

  /// What is said, and what about it.
  private func texts(_ row: Int) -> [String] {
    guard let claim = claim(row) else {
      return [reader.quotation(checks[row].range), checks[row].message]
    }
    let speaker = claim.speaker?.resolved ?? ""
    return [
      (speaker.isEmpty ? "" : speaker + ": ") + reader.quotation(claim.range),
      claim.reasons.joined(separator: ", "),
    ]
  }
}
